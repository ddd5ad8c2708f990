import { Select } from '@mantine/core';
import { useState } from 'react';
import { usePages } from '../../client/hooks.ts';
import type { AuditEntriesQuery as AuditAnswer } from '../../gql/graphql.ts';
import { formatDayAndTime, formatNumber } from '../../ui/format.ts';
import { TextLink } from '../../ui/links.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import rows from '../../ui/rows.module.css';
import { Empty, ListSkeleton, LoadError } from '../../ui/states.tsx';
import { codesInWords, piecesOf, topics } from './audit-words.ts';
import { AuditEntriesQuery } from './operations.ts';

type Entry = AuditAnswer['auditEntries']['nodes'][number];

/** Every decision and change of access of an organisation, newest first. */
export function AuditLog({ organisationId }: { organisationId: string }) {
  const [topic, setTopic] = useState<string | null>(null);
  const query = usePages(AuditEntriesQuery, {
    key: [organisationId, topic],
    withCursor: (after) => ({ organisationId, topic, after }),
    pageOf: (answer) => answer.auditEntries.pageInfo,
    keepPrevious: true,
    staleTime: 0,
  });
  return (
    <>
      <Select
        label="About"
        placeholder="Everything"
        data={Object.entries(topics).map(([value, label]) => ({ value, label }))}
        value={topic}
        onChange={setTopic}
        clearable
        maw={320}
        mb="lg"
      />
      {query.error ? (
        <LoadError error={query.error} retry={() => void query.refetch()} />
      ) : query.data ? (
        <Entries entries={query.data.pages.flatMap((page) => page.auditEntries.nodes)} />
      ) : (
        <ListSkeleton rows={5} height={72} />
      )}
      <LoadMore query={query} />
    </>
  );
}

function Entries({ entries }: { entries: readonly Entry[] }) {
  if (entries.length === 0) {
    return <Empty title="Nothing yet">What is decided here is written down on this list, and stays there.</Empty>;
  }
  return (
    <ol className={rows.rows} aria-label="Entries, newest first">
      {entries.map((entry) => {
        const details = codesInWords(entry.action, entry.codes);
        return (
          <li key={entry.id} className={rows.row}>
            <div className={rows.words}>
              <span>
                {piecesOf(entry.action).map((piece, place) =>
                  'text' in piece ? piece.text : <Named key={place} entry={entry} role={piece.role} />,
                )}
                .
              </span>
              <span className={rows.quiet}>
                {formatDayAndTime(entry.recordedAt)}
                {details && ` · ${details}`} · entry {formatNumber(entry.number)}, {entry.hash.slice(0, 12)}
              </span>
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** What an entry calls something that was erased, or that this reader may not open. */
const unnamed: Readonly<Record<string, string>> = {
  actor: 'somebody whose name is not shown',
  person: 'somebody whose name is not shown',
  organisation: 'an organisation that is not shown',
  school: 'a school that is not shown',
  trust: 'a trust that is not shown',
  partnership: 'a partnership that you do not see',
  agreement: 'an agreement that you do not see',
};

function Named({ entry, role }: { entry: Entry; role: string }) {
  const { actor, about, byPerson } = entry;
  if (role === 'actor') {
    if (actor) return <TextLink {...linkTo('person', actor.id)}>{actor.name}</TextLink>;
    return byPerson ? unnamed['actor'] : 'the system';
  }
  const find = (wanted: string) => about.find((thing) => thing.role === wanted);
  // Of a version that is not shown the artefact may still be.
  const thing = find(role)?.title ? find(role) : role === 'version' ? find('artefact') : find(role);
  if (!thing?.id || !thing.title) return unnamed[role] ?? 'something that you do not see';
  const id = role === 'version' ? find('artefact')?.id : thing.id;
  return id ? <TextLink {...linkTo(role, id)}>{thing.title}</TextLink> : thing.title;
}

function linkTo(role: string, id: string) {
  switch (role) {
    case 'person':
      return { to: '/people/$personId', params: { personId: id } } as const;
    case 'artefact':
    case 'version':
      return { to: '/artefacts/$artefactId', params: { artefactId: id } } as const;
    case 'partnership':
      return { to: '/partnerships/$partnershipId', params: { partnershipId: id } } as const;
    case 'agreement':
      return { to: '/agreements/$agreementId', params: { agreementId: id } } as const;
    default:
      return { to: '/organisations/$organisationId', params: { organisationId: id } } as const;
  }
}
