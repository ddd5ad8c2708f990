import { SegmentedControl, Text } from '@mantine/core';
import { useCommand, useOperation } from '../../client/hooks.ts';
import type { NoticeFrequency } from '../../gql/graphql.ts';
import rows from '../../ui/rows.module.css';
import { CommandError, Loaded } from '../../ui/states.tsx';
import { subjectsOfMail } from './notice-words.ts';
import { NoticePreferencesQuery, SetNoticePreferencesMutation } from './operations.ts';

const frequencies: { value: NoticeFrequency; label: string }[] = [
  { value: 'NOW', label: 'At once' },
  { value: 'DAILY', label: 'Daily' },
  { value: 'WEEKLY', label: 'Mondays' },
  { value: 'OFF', label: 'Never' },
];

/** How often to be e-mailed about what. Every choice is kept as it is made. */
export function MailChoices() {
  const query = useOperation(NoticePreferencesQuery, {});
  const set = useCommand(SetNoticePreferencesMutation, { invalidates: ['NoticePreferences'] });
  const wanted = set.isPending ? set.variables.input.preferences[0] : undefined;
  return (
    <Loaded query={query}>
      {({ noticePreferences: { preferences } }) => (
        <>
          <CommandError error={set.error} />
          <ul className={rows.rows}>
            {preferences.map(({ kind, frequency }) => (
              <li key={kind} className={rows.row}>
                <div className={rows.words} id={`mail-${kind}`}>
                  {subjectsOfMail[kind]}
                </div>
                <SegmentedControl
                  size="xs"
                  aria-labelledby={`mail-${kind}`}
                  data={frequencies}
                  value={wanted?.kind === kind ? wanted.frequency : frequency}
                  onChange={(value) => set.mutate({ input: { preferences: [{ kind, frequency: value }] } })}
                />
              </li>
            ))}
          </ul>
          <Text size="sm" c="dimmed" mt="md">
            Daily e-mails go out at seven in the morning, weekly ones on Mondays. They tell of what you may see then and
            have not read here.
          </Text>
        </>
      )}
    </Loaded>
  );
}
