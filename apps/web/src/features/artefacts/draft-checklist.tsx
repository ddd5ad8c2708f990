import { Radio, Select, Stack, Text, TextInput } from '@mantine/core';
import { useEffect } from 'react';
import { useOperation } from '../../client/hooks.ts';
import type { AccessAnswer, DraftPartsFragment, ThirdPartyAnswer, ThirdPartyPermission } from '../../gql/graphql.ts';
import { labels } from '../../ui/labels.ts';
import { DraftReadinessQuery } from './draft-operations.ts';
import { Rows } from './draft-rows.tsx';
import type { DraftSaver } from './draft-saver.ts';
import { NearDuplicates } from './near-duplicates.tsx';
import { Readiness } from './readiness.tsx';
import { useDraftField, useDraftSnapshot } from './use-draft.ts';

interface DraftChecklistProps {
  version: DraftPartsFragment;
  saver: DraftSaver;
}

/** The few questions before a release, and what is still open, while one writes. */
export function DraftChecklist({ version, saver }: DraftChecklistProps) {
  const { status } = useDraftSnapshot(saver);
  const query = useOperation(DraftReadinessQuery, { id: version.id }, { staleTime: 0, keepPrevious: true });
  const { refetch } = query;
  const savedAt = status.is === 'saved' ? (status.at?.getTime() ?? 0) : null;
  const files = version.files.map((file) => `${file.id} ${file.textState}`).join();
  useEffect(() => {
    if (savedAt !== null) void refetch();
  }, [savedAt, files, version.parts.length, refetch]);
  const checks = query.data?.artefactVersion?.readiness ?? [];
  const open = checks.filter((check) => !check.passed);
  const asks = (code: string) => checks.some((check) => check.code === code);
  return (
    <>
      <NearDuplicates found={query.data?.artefactVersion?.nearDuplicates ?? []} />
      {(asks('third-party') || checks.length === 0) && <ThirdPartyFields />}
      {asks('picture-text') && (
        <AnswerField
          name="pictureText"
          label="Words for the pictures in the files"
          description="For those who cannot see them. Nobody can look into pictures, scans and plain PDFs for you."
          notNeeded="Not needed: they are decoration"
        />
      )}
      {asks('captions') && (
        <AnswerField
          name="captions"
          label="Captions or a transcript"
          description="For those who do not hear what is said."
          notNeeded="Not needed: nothing is spoken"
        />
      )}
      <div role="status">
        <Text fw={500} size="sm" mb="xs">
          {openInWords(open.filter((check) => check.blocking && !check.confirmable).length, checks.length)}
        </Text>
        <Readiness checks={open} />
      </div>
    </>
  );
}

function openInWords(missing: number, known: number): string {
  if (known === 0) return 'Looking through it…';
  if (missing === 0) return 'Nothing is missing: it can be handed in.';
  return missing === 1
    ? 'One thing is missing before it can be handed in:'
    : `${missing} things are missing before it can be handed in:`;
}

const ownOrNot: { value: ThirdPartyAnswer; label: string }[] = [
  { value: 'NONE', label: 'No, all of it is our own' },
  { value: 'LISTED', label: 'Yes, some of it' },
];

const permissions = Object.entries(labels.permission).map(([value, label]) => ({ value, label }));

function ThirdPartyFields() {
  const answer = useDraftField('thirdParty');
  const items = useDraftField('thirdPartyItems');
  return (
    <>
      <Radio.Group
        label="Is anything in it somebody else’s?"
        description="Pictures, texts, music, film. Links to other places do not count."
        value={answer.value ?? ''}
        onChange={(value) => {
          answer.set(value as ThirdPartyAnswer);
          if (value === 'LISTED' && items.value.length === 0) items.set([{ ...nothing }]);
        }}
        error={answer.error}
        withAsterisk
      >
        <Stack gap="xs" mt="xs">
          {ownOrNot.map((one) => (
            <Radio key={one.value} {...one} />
          ))}
        </Stack>
      </Radio.Group>
      {answer.value === 'LISTED' && (
        <Rows
          title="What is somebody else’s"
          rows={items.value}
          empty={{ ...nothing }}
          onChange={items.set}
          addLabel="Add another one"
        >
          {(row, change, index) => (
            <>
              <TextInput
                label={`What it is, item ${index + 1}`}
                placeholder="Photograph of the harbour, slide 4"
                value={row.what}
                maxLength={200}
                onChange={(event) => change({ ...row, what: event.currentTarget.value })}
                error={items.errorAt(`${index}.what`)}
              />
              <TextInput
                label="Where it is from"
                placeholder="Who made it, a book, an address"
                value={row.source}
                maxLength={300}
                onChange={(event) => change({ ...row, source: event.currentTarget.value })}
                error={items.errorAt(`${index}.source`)}
              />
              <Select
                label="What its use rests on"
                placeholder="Not known yet"
                data={permissions}
                value={row.permission}
                onChange={(value) => change({ ...row, permission: value as ThirdPartyPermission | null })}
                clearable
              />
              {row.permission && row.permission !== 'OUT_OF_COPYRIGHT' && (
                <TextInput
                  label="Which one, if it helps"
                  value={row.note ?? ''}
                  maxLength={500}
                  onChange={(event) => change({ ...row, note: event.currentTarget.value || null })}
                />
              )}
            </>
          )}
        </Rows>
      )}
    </>
  );
}

const nothing = { what: '', source: '', permission: null, note: null };

interface AnswerFieldProps {
  name: 'pictureText' | 'captions';
  label: string;
  description: string;
  notNeeded: string;
}

function AnswerField({ name, label, description, notNeeded }: AnswerFieldProps) {
  const field = useDraftField(name);
  return (
    <Radio.Group
      label={label}
      description={description}
      value={field.value ?? ''}
      onChange={(value) => field.set(value as AccessAnswer)}
      error={field.error}
      withAsterisk
    >
      <Stack gap="xs" mt="xs">
        <Radio value="YES" label="They are there" />
        <Radio value="NOT_NEEDED" label={notNeeded} />
        <Radio value="NOT_YET" label="Not yet" description="That is fine to say: whoever releases it reads it." />
      </Stack>
    </Radio.Group>
  );
}
