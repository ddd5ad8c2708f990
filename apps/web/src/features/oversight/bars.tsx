import { formatNumber } from '../../ui/format.ts';
import classes from './bars.module.css';

/** A line of a bar chart. */
export interface BarRow {
  readonly of: string;
  readonly name: string;
  readonly own: number;
  readonly beyond: number;
}

/** A bar chart that is a table: the bars show what its cells say. */
export function Bars({ label, rows }: { label: string; rows: readonly BarRow[] }) {
  const most = Math.max(1, ...rows.flatMap(({ own, beyond }) => [own, beyond]));
  if (rows.length === 0) return <p>Nobody uses it yet.</p>;
  return (
    <table className={classes.chart}>
      <thead>
        <tr>
          <th scope="col">{label}</th>
          <th scope="col">Own trust</th>
          <th scope="col">Beyond it</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ of, name, own, beyond }) => (
          <tr key={of}>
            <th scope="row">{name}</th>
            <Bar value={own} most={most} className={classes.own} />
            <Bar value={beyond} most={most} className={classes.beyond} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Bar({ value, most, className }: { value: number; most: number; className: string | undefined }) {
  return (
    <td>
      <span className={classes.cell}>
        <span className={classes.value}>{formatNumber(value)}</span>
        <span
          className={`${classes.bar} ${className ?? ''}`}
          style={{ width: `${(value / most) * 100}%` }}
          aria-hidden
        />
      </span>
    </td>
  );
}
