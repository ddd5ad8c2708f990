import { NativeSelect, Text } from '@mantine/core';
import { useOperation } from '../../client/hooks.ts';
import type { CollectionDifferenceKind, CollectionDifferencesQuery as Answer } from '../../gql/graphql.ts';
import { formatDay } from '../../ui/format.ts';
import { Section } from '../../ui/page.tsx';
import rows from '../../ui/rows.module.css';
import { ListSkeleton, LoadError } from '../../ui/states.tsx';
import { CollectionDifferencesQuery } from './version-operations.ts';

type Version = NonNullable<NonNullable<Answer['collection']>['version']>;
type Told = NonNullable<Version['differencesFrom']>[number];

const place = (section: string | null | undefined): string => (section ? `“${section}”` : 'the beginning');

const words: Record<CollectionDifferenceKind, (about: Told) => string> = {
  TITLE_CHANGED: ({ before, after }) => `It was called “${before ?? ''}” and is called “${after ?? ''}”.`,
  DESCRIPTION_CHANGED: () => 'What it is for was written anew.',
  SECTION_ADDED: ({ title }) => `The section “${title ?? ''}” is new.`,
  SECTION_REMOVED: ({ title }) => `The section “${title ?? ''}” is gone.`,
  SECTION_MOVED: ({ title }) => `The section “${title ?? ''}” stands elsewhere.`,
  SECTION_RENAMED: ({ before, after }) => `The section “${before ?? ''}” is called “${after ?? ''}”.`,
  SECTION_NOTE_CHANGED: ({ title }) => `Of the section “${title ?? ''}” something else is said.`,
  ITEM_ADDED: ({ title, after }) => `“${title ?? ''}” is new, in ${place(after)}.`,
  ITEM_REMOVED: ({ title, before }) => `“${title ?? ''}” is gone from ${place(before)}.`,
  ITEM_MOVED: ({ title, before, after }) =>
    before === after
      ? `“${title ?? ''}” moved within ${place(after)}.`
      : `“${title ?? ''}” moved from ${place(before)} to ${place(after)}.`,
  ITEM_NOTE_CHANGED: ({ title, before, after }) =>
    `Of “${title ?? ''}” it was said: ${before ? `“${before}”` : 'nothing'}. Now: ${after ? `“${after}”` : 'nothing'}.`,
  ITEM_VERSION_CHANGED: ({ title, before, after }) => `“${title ?? ''}” was ${before ?? ''} and is ${after ?? ''}.`,
};

interface DifferencesProps {
  collectionId: string;
  number: number;
  /** The other versions. */
  others: readonly { readonly number: number; readonly publishedAt: string }[];
  from: number | undefined;
  onChoose: (from: number | undefined) => void;
}

/** What is different in a version from another, which one chooses. */
export function Differences({ collectionId, number, others, from, onChoose }: DifferencesProps) {
  return (
    <Section title="Compared with another version" id="compared">
      <NativeSelect
        label="The other version"
        value={from === undefined ? '' : String(from)}
        onChange={(event) => onChoose(event.currentTarget.value === '' ? undefined : Number(event.currentTarget.value))}
        data={[
          { value: '', label: 'Choose one' },
          ...others.map((one) => ({
            value: String(one.number),
            label: `Version ${one.number}, ${formatDay(one.publishedAt)}`,
          })),
        ]}
        maw={360}
        mb="md"
      />
      {from !== undefined && <Listed collectionId={collectionId} number={number} from={from} />}
    </Section>
  );
}

function Listed({ collectionId, number, from }: { collectionId: string; number: number; from: number }) {
  const query = useOperation(CollectionDifferencesQuery, { id: collectionId, number, from });
  if (query.error) return <LoadError error={query.error} retry={() => void query.refetch()} />;
  if (query.isPending) return <ListSkeleton />;
  const found = query.data?.collection?.version?.differencesFrom;
  if (!found) return <Text c="dimmed">There is no version {from}.</Text>;
  if (found.length === 0) return <Text c="dimmed">Of what you see, nothing is different.</Text>;
  return (
    <ul className={rows.rows} aria-label={`What is different in version ${number} from version ${from}`}>
      {found.map((one, place) => (
        // Two items of one title may have moved alike.
        <li key={`${one.kind} ${one.title ?? ''} ${place}`} className={rows.row}>
          {words[one.kind](one)}
        </li>
      ))}
    </ul>
  );
}
