import { Button, Group } from '@mantine/core';
import { IconArrowBackUp, IconX } from '@tabler/icons-react';
import type { SearchQuery } from '../../gql/graphql.ts';
import { type SearchState, filterOnly, isFilterGroup, toggledIgnored } from './search-state.ts';

type Named = SearchQuery['search']['named'];

interface NamedByQueryProps {
  named: Named;
  state: SearchState;
  onChange: (next: SearchState) => void;
}

/** What the words were taken to name: it comes first, and one can have it alone or say that it is not meant. */
export function NamedByQuery({ named, state, onChange }: NamedByQueryProps) {
  const open = named.filter(({ filter, code }) => isFilterGroup(filter) && !state[filter]?.includes(code));
  if (open.length === 0) return null;
  return (
    <Group gap="xs" mb="md" role="group" aria-label="Taken from your words">
      {open.map(({ filter, code, label, token, ignored }) =>
        ignored ? (
          <Button
            key={token}
            variant="default"
            size="compact-sm"
            leftSection={<IconArrowBackUp size={14} aria-hidden />}
            onClick={() => onChange(toggledIgnored(state, token))}
          >
            Put {label} first again
          </Button>
        ) : (
          <Button.Group key={token}>
            <Button
              variant="default"
              size="compact-sm"
              title={`${label} comes first, because your words name it. Show nothing else.`}
              onClick={() => isFilterGroup(filter) && onChange(filterOnly(state, filter, code))}
            >
              Only {label}
            </Button>
            <Button
              variant="default"
              size="compact-sm"
              px={6}
              aria-label={`Do not put ${label} first`}
              onClick={() => onChange(toggledIgnored(state, token))}
            >
              <IconX size={14} aria-hidden />
            </Button>
          </Button.Group>
        ),
      )}
    </Group>
  );
}
