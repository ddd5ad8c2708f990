import { Button, Group, Text } from '@mantine/core';
import type { KeptWords } from './kept-words.ts';

/** Says that what stands in the form was typed before, and offers to begin again. */
export function KeptNotice<T>({ kept }: { kept: Pick<KeptWords<T>, 'wereKept' | 'clear'> }) {
  return (
    <div role="status">
      {kept.wereKept && (
        <Group gap="xs">
          <Text size="sm" c="dimmed">
            We kept what you had typed.
          </Text>
          <Button size="compact-sm" variant="subtle" onClick={() => kept.clear()}>
            Clear it
          </Button>
        </Group>
      )}
    </div>
  );
}
