import classes from './sky.module.css';

/** Places and the lines between them, behind the first words of the start page. Decoration only. */
const places: readonly (readonly [number, number, number])[] = [
  [612, 64, 3],
  [706, 128, 4.5],
  [688, 236, 3],
  [800, 286, 5.5],
  [862, 178, 3.5],
  [948, 92, 6.5],
  [1040, 158, 3],
  [1016, 272, 4.5],
  [1118, 324, 3],
  [1132, 60, 3.5],
  [912, 352, 3],
];
const lines: readonly (readonly [number, number])[] = [
  [0, 1],
  [1, 2],
  [2, 3],
  [3, 4],
  [1, 4],
  [4, 5],
  [5, 6],
  [6, 7],
  [7, 8],
  [5, 9],
  [3, 10],
  [7, 10],
];

export function Sky() {
  return (
    <svg
      className={classes.sky}
      viewBox="0 0 1180 400"
      preserveAspectRatio="xMaxYMid slice"
      aria-hidden="true"
      focusable="false"
    >
      {lines.map(([from, to]) => {
        const [x1, y1] = places[from] ?? [0, 0];
        const [x2, y2] = places[to] ?? [0, 0];
        return <line key={`${from}-${to}`} x1={x1} y1={y1} x2={x2} y2={y2} />;
      })}
      {places.map(([x, y, r], index) => (
        <circle key={x} cx={x} cy={y} r={r} className={index === 5 ? classes.lit : ''} />
      ))}
    </svg>
  );
}
