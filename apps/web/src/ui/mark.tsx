import classes from './mark.module.css';

/** The sign of the network: five places, joined, one of them alight. Decorative; the name stands beside it. */
export function Mark({ size = 30 }: { size?: number }) {
  return (
    <svg className={classes.mark} width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M24 7 13 5.5 5.5 15l5.5 11 13.5-.8" className={classes.lines} />
      <g className={classes.places}>
        <circle cx="13" cy="5.5" r="2.2" />
        <circle cx="5.5" cy="15" r="2.7" />
        <circle cx="11" cy="26" r="2" />
        <circle cx="24.5" cy="25.2" r="2.5" />
      </g>
      <circle cx="24" cy="7" r="3.6" className={classes.light} />
    </svg>
  );
}
