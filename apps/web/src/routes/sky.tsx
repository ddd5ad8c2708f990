import classes from './sky.module.css';

/** Places and the lines between them, behind the first words of the start page. Decoration only. */
const places: readonly (readonly [number, number, number])[] = [
  [56, 150, 3],
  [148, 258, 5],
  [222, 128, 3.5],
  [300, 58, 6.5],
  [392, 118, 3],
  [366, 226, 4.5],
  [466, 282, 3],
  [480, 40, 3.5],
  [262, 322, 3],
];
const lines: readonly (readonly [number, number])[] = [
  [0, 2],
  [0, 1],
  [1, 2],
  [2, 3],
  [3, 4],
  [4, 5],
  [5, 6],
  [3, 7],
  [1, 8],
  [5, 8],
];

export function Sky() {
  return (
    <svg
      className={classes.sky}
      viewBox="20 20 490 330"
      preserveAspectRatio="xMidYMid meet"
      aria-hidden="true"
      focusable="false"
    >
      {lines.map(([from, to]) => {
        const [x1, y1] = places[from] ?? [0, 0];
        const [x2, y2] = places[to] ?? [0, 0];
        return <line key={`${from}-${to}`} x1={x1} y1={y1} x2={x2} y2={y2} />;
      })}
      {places.map(([x, y, r], index) => (
        <circle key={x} cx={x} cy={y} r={r} className={index === 3 ? classes.lit : ''} />
      ))}
    </svg>
  );
}
