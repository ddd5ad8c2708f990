import { formatNumber } from './format.ts';
import classes from './bars.module.css';

/** A line of a bar chart. */
export interface BarRow {
  readonly of: string;
  readonly name: string;
  /** One for each column. */
  readonly values: readonly number[];
}

/** A bar chart that is a table: the bars show what its cells say. The last column is drawn in the accent colour. */
export function Bars({ label, columns, rows }: { label: string; columns: readonly string[]; rows: readonly BarRow[] }) {
  const most = Math.max(1, ...rows.flatMap(({ values }) => values));
  return (
    <table className={classes.chart}>
      <thead>
        <tr>
          <th scope="col">{label}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ of, name, values }) => (
          <tr key={of}>
            <th scope="row">{name}</th>
            {values.map((value, place) => (
              <td key={columns[place]}>
                <span className={classes.cell}>
                  <span className={classes.value}>{formatNumber(value)}</span>
                  <span
                    className={`${classes.bar} ${place === values.length - 1 ? classes.last : classes.earlier}`}
                    style={{ width: `${(value / most) * 100}%` }}
                    aria-hidden
                  />
                </span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
