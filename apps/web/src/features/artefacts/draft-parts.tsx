import { ActionIcon, Group, Select, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { command, useOperation } from '../../client/hooks.ts';
import type { DraftPartsFragment } from '../../gql/graphql.ts';
import { CommandError } from '../../ui/states.tsx';
import { useVocabulary } from '../vocabulary/vocabulary.ts';
import classes from './draft-files.module.css';
import { FindArtefactsQuery, SetPartsMutation } from './draft-operations.ts';
import type { DraftSaver } from './draft-saver.ts';

interface Part {
  id: string;
  title: string;
  type: string;
}

/** The ordered parts: other artefacts of the same rights holder, each stored once. */
export function DraftParts({ version, saver }: { version: DraftPartsFragment; saver: DraftSaver }) {
  const { label } = useVocabulary();
  const [parts, setParts] = useState<readonly Part[]>(() =>
    version.parts.map((part) => ({
      id: part.id,
      title: part.version?.title ?? 'Untitled',
      type: part.version?.type ?? '',
    })),
  );
  const [error, setError] = useState<Error | null>(null);
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 250);
  const found = useOperation(
    FindArtefactsQuery,
    { query: search },
    { enabled: search.length >= 2, keepPrevious: true },
  );
  const candidates = (found.data?.search.hits ?? [])
    .map((hit) => hit.version)
    .filter((hit) => hit.artefact.id !== version.artefact.id && !parts.some((part) => part.id === hit.artefact.id));

  async function change(next: readonly Part[]): Promise<void> {
    const before = parts;
    setParts(next);
    setError(null);
    try {
      await saver.exclusively((expectedRevision) =>
        command(SetPartsMutation, {
          input: { versionId: version.id, artefactIds: next.map((part) => part.id), expectedRevision },
        }),
      );
    } catch (cause) {
      setParts(before);
      setError(cause instanceof Error ? cause : new Error(String(cause)));
    }
  }

  function move(from: number, to: number) {
    const next = [...parts];
    const [part] = next.splice(from, 1);
    if (part) next.splice(to, 0, part);
    void change(next);
  }

  return (
    <>
      <Text size="sm" c="dimmed">
        A unit is made of lessons, a lesson of worksheets. A part has a page of its own and can stand in many places.
      </Text>
      <ol className={classes.list}>
        {parts.map((part, index) => (
          <li key={part.id} className={classes.item}>
            <span className={classes.name}>
              {index + 1}. {part.title} <span className={classes.quiet}>{label('artefact-type', part.type)}</span>
            </span>
            <Group gap={4}>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`Move ${part.title} up`}
                disabled={index === 0}
                onClick={() => move(index, index - 1)}
              >
                <IconArrowUp size={18} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`Move ${part.title} down`}
                disabled={index === parts.length - 1}
                onClick={() => move(index, index + 1)}
              >
                <IconArrowDown size={18} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`Take ${part.title} out`}
                onClick={() => void change(parts.filter((other) => other.id !== part.id))}
              >
                <IconX size={18} aria-hidden />
              </ActionIcon>
            </Group>
          </li>
        ))}
      </ol>
      <CommandError error={error} />
      <Select
        label="Add a part"
        placeholder="Type a title"
        data={candidates.map((hit) => ({
          value: hit.artefact.id,
          label: `${hit.title} (${label('artefact-type', hit.type)}, ${hit.artefact.rightsHolder.name})`,
        }))}
        value={null}
        onChange={(id) => {
          const hit = candidates.find((candidate) => candidate.artefact.id === id);
          setTyped('');
          if (hit) void change([...parts, { id: hit.artefact.id, title: hit.title, type: hit.type }]);
        }}
        searchable
        searchValue={typed}
        onSearchChange={setTyped}
        filter={({ options }) => options}
        nothingFoundMessage={search.length < 2 ? 'Type at least two letters' : 'Nothing found'}
      />
    </>
  );
}
