import { IconAlertTriangle, IconBulb, IconCircleCheck } from '@tabler/icons-react';
import type { ReadinessPartsFragment } from '../../gql/graphql.ts';
import classes from './readiness.module.css';

/** Check by check: what is ready, what is missing, what would make it better. */
export function Readiness({ checks }: { checks: readonly ReadinessPartsFragment[] }) {
  return (
    <ul className={classes.checks}>
      {checks.map((check) => (
        <li key={check.code} data-passed={check.passed || !check.blocking}>
          <CheckSign check={check} />
          <span>
            <span className={classes.label}>
              {check.label}
              <span className={classes.hidden}>: {standing(check)}</span>
            </span>
            {check.message && <span className={classes.message}>{check.message}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

function standing(check: ReadinessPartsFragment): string {
  if (check.passed) return 'ready';
  if (check.confirmable) return 'to be looked at';
  return check.blocking ? 'missing' : 'advice';
}

function CheckSign({ check }: { check: ReadinessPartsFragment }) {
  if (check.passed) return <IconCircleCheck size={22} stroke={1.7} aria-hidden />;
  if (!check.blocking) return <IconBulb size={22} stroke={1.7} aria-hidden />;
  return <IconAlertTriangle size={22} stroke={1.7} aria-hidden />;
}
