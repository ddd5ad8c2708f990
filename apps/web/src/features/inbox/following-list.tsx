import { useCommand, useOperation } from '../../client/hooks.ts';
import { Button } from '@mantine/core';
import { formatDay } from '../../ui/format.ts';
import { PlainLink } from '../../ui/links.tsx';
import rows from '../../ui/rows.module.css';
import { CommandError, Empty, Loaded } from '../../ui/states.tsx';
import { placeOf } from './notice-words.ts';
import { FollowingQuery, UnfollowMutation } from './operations.ts';

const kinds: Readonly<Record<string, string>> = {
  Organisation: 'Organisation',
  Person: 'Person',
  Community: 'Community',
};

/** The organisations, people and communities that one follows. */
export function FollowingList() {
  const query = useOperation(FollowingQuery, {}, { staleTime: 0 });
  const unfollow = useCommand(UnfollowMutation, { invalidates: ['Following', 'Organisation', 'Person', 'Community'] });
  return (
    <Loaded query={query}>
      {({ following: { followed } }) =>
        followed.length === 0 ? (
          <Empty title="You follow nobody yet">
            Choose “Follow” on the page of an organisation, a person or a community, and hear of what is new from there.
          </Empty>
        ) : (
          <>
            <CommandError error={unfollow.error} />
            <ul className={rows.rows}>
              {followed.map(({ subject, followedAt }) => (
                <li key={`${subject.kind}:${subject.id}`} className={rows.row}>
                  <div className={rows.words}>
                    <PlainLink to={placeOf({ ...subject, within: null })} className={rows.link}>
                      {subject.title}
                    </PlainLink>
                    <span className={rows.quiet}>
                      {kinds[subject.kind]} · since {formatDay(followedAt)}
                    </span>
                  </div>
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={`Stop following ${subject.title}`}
                    onClick={() => unfollow.mutate({ input: { kind: subject.kind, id: subject.id } })}
                  >
                    Stop following
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )
      }
    </Loaded>
  );
}
