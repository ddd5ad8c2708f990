import { Badge } from '@mantine/core';
import type { ReactNode } from 'react';
import { usePages } from '../../client/hooks.ts';
import type { IpRegisterQuery as RegisterAnswer } from '../../gql/graphql.ts';
import { formatDay, formatNumber, listInWords, plural } from '../../ui/format.ts';
import { labels } from '../../ui/labels.ts';
import { TextLink } from '../../ui/links.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import rows from '../../ui/rows.module.css';
import { Empty, ListSkeleton, LoadError } from '../../ui/states.tsx';
import { IpRegisterQuery } from './operations.ts';
import { settingsInWords } from '../../ui/settings.ts';

type Entry = RegisterAnswer['ipRegister']['nodes'][number];
type Release = NonNullable<Entry['release']>;

/** Everything an organisation holds that was released, newest first. */
export function IpRegister({ organisationId }: { organisationId: string }) {
  const query = usePages(IpRegisterQuery, {
    key: [organisationId],
    withCursor: (after) => ({ organisationId, after }),
    pageOf: (answer) => answer.ipRegister.pageInfo,
  });
  if (query.error) return <LoadError error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <ListSkeleton rows={5} height={110} />;
  const entries = query.data.pages.flatMap((page) => page.ipRegister.nodes);
  if (entries.length === 0) {
    return <Empty title="Nothing has been released yet">What this organisation releases is listed here.</Empty>;
  }
  return (
    <>
      <ul className={rows.rows} aria-label="What it holds, newest release first">
        {entries.map((entry) => (
          <li key={entry.id} className={rows.row}>
            <div className={rows.words}>
              <span>
                <TextLink to="/artefacts/$artefactId" params={{ artefactId: entry.id }} className={rows.link}>
                  {entry.title}
                </TextLink>
                {entry.state !== 'RELEASED' && (
                  <>
                    {' '}
                    <Badge color="gray">{labels.state[entry.state]}</Badge>
                  </>
                )}
              </span>
              {entry.release && <span>{releaseInWords(entry.release)}</span>}
              <span className={rows.quiet}>{decisionInWords(entry)}</span>
              <Use entry={entry} />
            </div>
          </li>
        ))}
      </ul>
      <LoadMore query={query} />
    </>
  );
}

function releaseInWords({
  scope,
  licenceCode,
  partners,
  partnerships,
  availableFrom,
  availableUntil,
}: Release): string {
  const named = [...partners, ...partnerships].map(({ name }) => name);
  const parts = [
    `${labels.scope[scope]}${named.length > 0 ? `: ${listInWords(named)}` : ''}`,
    licenceCode,
    ...(availableFrom && new Date(availableFrom) > new Date() ? [`from ${formatDay(availableFrom)}`] : []),
    // The end is the start of the first day on which it is over; people are told the last day on which it is there.
    ...(availableUntil
      ? [`until the end of ${formatDay(new Date(Date.parse(availableUntil) - 1).toISOString())}`]
      : []),
  ];
  return parts.join(' · ');
}

function decisionInWords({ number, releasedAt, release }: Entry): string {
  const by = release?.releasedBy ? ` by ${release.releasedBy.name}` : '';
  const released = `Version ${number}, released on ${formatDay(releasedAt)}${by}`;
  if (!release || formatDay(release.decidedAt) === formatDay(releasedAt)) return released;
  const decider = release.decidedBy ? ` by ${release.decidedBy.name}` : '';
  return `${released} · terms changed on ${formatDay(release.decidedAt)}${decider}`;
}

/** Who uses it, who changed it, where, and what that saved. */
function Use({ entry }: { entry: Entry }) {
  const { adopterCount, adopters, adaptationCount, adapters, hoursSaved, settings } = entry;
  if (adopterCount === 0 && adaptationCount === 0) return <span className={rows.quiet}>Not used by others yet</span>;
  return (
    <span className={rows.quiet}>
      {adopterCount > 0 && (
        <>
          Used by {plural(adopterCount, 'organisation')}: <Organisations list={adopters} of={adopterCount} />
        </>
      )}
      {adopterCount > 0 && adaptationCount > 0 && ' · '}
      {adaptationCount > 0 && (
        <>
          {plural(adaptationCount, 'work')} made from it, by <Organisations list={adapters} of={adapters.length} />
        </>
      )}
      {settings.length > 0 && ` · ${settingsInWords(settings)}`}
      {hoursSaved !== null && hoursSaved !== undefined && ` · ${formatNumber(hoursSaved)} hours saved, as they say`}
    </span>
  );
}

function Organisations({ list, of }: { list: readonly { id: string; name: string }[]; of: number }): ReactNode {
  return (
    <>
      {list.map(({ id, name }, place) => (
        <span key={id}>
          {place > 0 && ', '}
          <TextLink to="/organisations/$organisationId" params={{ organisationId: id }}>
            {name}
          </TextLink>
        </span>
      ))}
      {of > list.length && ` and ${formatNumber(of - list.length)} more`}
    </>
  );
}
