import { usePages } from '../../client/hooks.ts';
import { formatDay } from '../../ui/format.ts';
import { TextLink } from '../../ui/links.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { Section } from '../../ui/page.tsx';
import rows from '../../ui/rows.module.css';
import { CollectionVersionsQuery } from './version-operations.ts';

/** What was published of a collection; nothing where nothing was. */
export function CollectionVersions({ collectionId }: { collectionId: string }) {
  const query = usePages(CollectionVersionsQuery, {
    key: [collectionId],
    withCursor: (after) => ({ id: collectionId, after }),
    pageOf: (answer) => answer.collection?.versions.pageInfo,
  });
  const versions = query.data?.pages.flatMap((page) => page.collection?.versions.nodes ?? []) ?? [];
  if (versions.length === 0) return null;
  return (
    <Section title="Versions" id="versions">
      <ul className={rows.rows}>
        {versions.map(({ id, number, changeNote, publishedAt, publishedBy }) => (
          <li key={id} className={rows.row}>
            <div className={rows.words}>
              <TextLink
                to="/collections/$collectionId/versions/$number"
                params={{ collectionId, number: String(number) }}
              >
                Version {number}
              </TextLink>
              <span className={rows.quiet}>
                {formatDay(publishedAt)}
                {publishedBy ? `, ${publishedBy.name}` : ''}
              </span>
              <span>{changeNote}</span>
            </div>
          </li>
        ))}
      </ul>
      <LoadMore query={query} />
    </Section>
  );
}
