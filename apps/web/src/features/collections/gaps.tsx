import { useOperation } from '../../client/hooks.ts';
import { listInWords } from '../../ui/format.ts';
import { Section } from '../../ui/page.tsx';
import rows from '../../ui/rows.module.css';
import { CollectionGapsQuery } from './operations.ts';

/** For curators: items that some of those do not find to whom the collection is shown. */
export function Gaps({ collectionId }: { collectionId: string }) {
  const query = useOperation(CollectionGapsQuery, { id: collectionId });
  const gaps = query.data?.collection?.gaps ?? [];
  if (gaps.length === 0) return null;
  return (
    <Section title="Who does not see everything" id="gaps">
      <p>These items are not shared with everyone who sees the collection. Ask those whose they are to share them.</p>
      <ul className={rows.rows}>
        {gaps.map(({ itemId, title, lackedBy }) => (
          <li key={itemId} className={rows.row}>
            <div className={rows.words}>
              <strong>{title}</strong>
              <span className={rows.quiet}>not seen by: {listInWords(lackedBy)}</span>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
