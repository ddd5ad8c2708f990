import { useOperation } from '../../client/hooks.ts';
import { formatDay } from '../../ui/format.ts';
import { Section } from '../../ui/page.tsx';
import rows from '../../ui/rows.module.css';
import { DeclinedChangesQuery } from './operations.ts';

/** What others who made something of a work did not take over, and why: for those who look after it. */
export function DeclinedChanges({ artefactId }: { artefactId: string }) {
  const query = useOperation(DeclinedChangesQuery, { id: artefactId });
  const declined = query.data?.declinedChanges ?? [];
  if (declined.length === 0) return null;
  return (
    <Section title="What others did not take over" id="declined">
      <ul className={rows.rows}>
        {declined.map((one) => (
          <li key={`${one.organisation?.id} ${one.part} ${one.declinedAt}`} className={rows.row}>
            <div className={rows.words}>
              <span>{one.reason}</span>
              <span className={rows.quiet}>
                {[
                  one.organisation?.name,
                  one.version?.number ? `${one.part} of version ${one.version.number}` : one.part,
                  formatDay(one.declinedAt),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
