import { Alert, Button, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { CommandError } from '../../ui/states.tsx';
import type { Edits } from './use-edits.ts';
import { changesInWords } from './words.ts';

/** What others did to the collection meanwhile, and what stands in the way of one's own edit. */
export function Told({ edits }: { edits: Edits }) {
  const { conflict, merged, error } = edits;
  return (
    <>
      <CommandError error={error} />
      {conflict && (
        <Alert role="alert" color="ember" icon={<IconUsers aria-hidden />} title="Nothing was changed" mb="md">
          <Text size="sm">{conflict.message}</Text>
          <Changes words={changesInWords(conflict.changes)} />
          <Button mt="sm" size="xs" variant="default" onClick={edits.dismiss}>
            I have seen it
          </Button>
        </Alert>
      )}
      <div role="status">
        {merged.length > 0 && (
          <Alert color="gray" icon={<IconUsers aria-hidden />} title="Others changed it meanwhile" mb="md">
            <Text size="sm">Your change stands beside theirs.</Text>
            <Changes words={changesInWords(merged)} />
          </Alert>
        )}
      </div>
    </>
  );
}

function Changes({ words }: { words: readonly string[] }) {
  return (
    <ul>
      {words.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
