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
  CurriculumPlace: 'What others place on their curriculum maps',
};

const invalidates = ['Following', 'Organisation', 'Person', 'Community', 'MapNeighbours'];

/** The organisations, people, communities and places in the curriculum that one follows. */
export function FollowingList() {
  const query = useOperation(FollowingQuery, {}, { staleTime: 0 });
  const unfollow = useCommand(UnfollowMutation, { invalidates });
  return (
    <Loaded query={query}>
      {({ following: { followed } }) =>
        followed.length === 0 ? (
          <Empty title="You follow nobody yet">
            Choose “Follow” on the page of an organisation, a person or a community, and hear of what is new from there.
            On a unit of a curriculum map you edit, ask to be told when others place something in its weeks.
          </Empty>
        ) : (
          <>
            <CommandError error={unfollow.error} />
            <ul className={rows.rows}>
              {followed.map(({ subject, followedAt }) => (
                <li key={`${subject.kind}:${subject.id}`} className={rows.row}>
                  <div className={rows.words}>
                    {subject.kind === 'CurriculumPlace' ? (
                      <span>{subject.title}</span>
                    ) : (
                      <PlainLink to={placeOf({ ...subject, within: null })} className={rows.link}>
                        {subject.title}
                      </PlainLink>
                    )}
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
