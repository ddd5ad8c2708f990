import { useOperation } from '../../client/hooks.ts';
import { TextLink } from '../../ui/links.tsx';
import { Section } from '../../ui/page.tsx';
import rows from '../../ui/rows.module.css';
import { UpstreamChangesQuery } from './operations.ts';
import { UpstreamRow } from './upstream-row.tsx';

const shown = 3;

/** The newest changes of works that one's organisation made something from; nothing while there is none. */
export function WaitingChanges() {
  const query = useOperation(UpstreamChangesQuery, { settled: false, first: shown, after: null }, { staleTime: 0 });
  const changes = query.data?.upstreamChanges.nodes ?? [];
  if (changes.length === 0) return null;
  return (
    <Section
      title="Changes where your work comes from"
      id="upstream"
      action={<TextLink to="/upstream">All of them</TextLink>}
    >
      <ul className={rows.rows}>
        {changes.map((change) => (
          <UpstreamRow key={change.id} change={change} />
        ))}
      </ul>
    </Section>
  );
}
