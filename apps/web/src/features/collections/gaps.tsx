import { Button } from '@mantine/core';
import { useState } from 'react';
import { useOperation } from '../../client/hooks.ts';
import type { CollectionGapsQuery as GapsResult } from '../../gql/graphql.ts';
import { formatDay, listInWords } from '../../ui/format.ts';
import { TextLink } from '../../ui/links.tsx';
import { Section } from '../../ui/page.tsx';
import rows from '../../ui/rows.module.css';
import { AskToShare } from '../share-requests/ask-to-share.tsx';
import { TakeBackShareRequest } from '../share-requests/take-back.tsx';
import { shareRequestInWords } from '../share-requests/words.ts';
import { CollectionGapsQuery } from './operations.ts';

type Gap = NonNullable<GapsResult['collection']>['gaps'][number];

/** For curators: items that some of those do not find to whom the collection is shown, and the means to ask for them. */
export function Gaps({ collectionId }: { collectionId: string }) {
  const [asking, setAsking] = useState<Gap | null>(null);
  const query = useOperation(CollectionGapsQuery, { id: collectionId }, { staleTime: 0 });
  const gaps = query.data?.collection?.gaps ?? [];
  if (gaps.length === 0) return null;
  return (
    <Section title="Who does not see everything" id="gaps">
      <p>These items are not shared with everyone who sees the collection. You can ask those whose they are.</p>
      <ul className={rows.rows}>
        {gaps.map((gap) => (
          <li key={gap.itemId} className={rows.row}>
            <div className={rows.words}>
              <strong>{gap.title}</strong>
              <span className={rows.quiet}>
                not seen by all of: {listInWords(gap.lackedBy.map(({ name }) => name))}
              </span>
              {gap.request && (
                <span>
                  You asked on {formatDay(gap.request.askedAt)}. {shareRequestInWords(gap.request)}.
                  {gap.request.reason ? ` “${gap.request.reason}”` : ''}
                </span>
              )}
            </div>
            {gap.isOwnRelease ? (
              <TextLink to="/artefacts/$artefactId" params={{ artefactId: gap.artefactId }}>
                You decide who can see it
              </TextLink>
            ) : gap.request?.state === 'WAITING' ? (
              <TakeBackShareRequest requestId={gap.request.id} title={gap.title} />
            ) : (
              <Button
                size="xs"
                variant="default"
                aria-label={`Ask for ${gap.title} to be shared`}
                onClick={() => setAsking(gap)}
              >
                Ask for it to be shared…
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asking && <AskToShare gap={asking} onClose={() => setAsking(null)} />}
    </Section>
  );
}
