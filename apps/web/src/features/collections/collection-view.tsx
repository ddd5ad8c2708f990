import { Badge, Text } from '@mantine/core';
import type { CollectionItemPartsFragment, CollectionQuery } from '../../gql/graphql.ts';
import { labels } from '../../ui/labels.ts';
import { PlainLink } from '../../ui/links.tsx';
import { Section } from '../../ui/page.tsx';
import { KindIcon } from '../artefacts/kind-icon.tsx';
import { useVocabulary } from '../vocabulary/vocabulary.ts';
import classes from './collection.module.css';
import { grouped } from './moves.ts';

export type ShownCollection = NonNullable<CollectionQuery['collection']>;

/** What stands in a collection, section by section, with what the curators say of it. */
export function CollectionView({
  collection,
  items,
  isAsItWas = false,
}: {
  collection: Pick<ShownCollection, 'sections'>;
  items: readonly CollectionItemPartsFragment[];
  /** Whether it is shown as it was, with the versions of then. */
  isAsItWas?: boolean;
}) {
  const groups = grouped(collection.sections, items);
  return (
    <>
      {groups.map(({ sectionId, items: inside }) => {
        const section = collection.sections.find(({ id }) => id === sectionId);
        if (!section) return inside.length > 0 && <Items key="first" items={inside} isAsItWas={isAsItWas} />;
        return (
          <Section key={section.id} id={`section-${section.id}`} title={section.title}>
            {section.note !== '' && <p className={classes.said}>{section.note}</p>}
            {inside.length === 0 ? (
              <Text c="dimmed">Nothing here that you can see.</Text>
            ) : (
              <Items items={inside} isAsItWas={isAsItWas} />
            )}
          </Section>
        );
      })}
    </>
  );
}

function Items({ items, isAsItWas }: { items: readonly CollectionItemPartsFragment[]; isAsItWas: boolean }) {
  return (
    <ol className={classes.items}>
      {items.map((item) => (
        <li key={item.id} className={classes.item}>
          <ItemWords item={item} isAsItWas={isAsItWas} />
          {item.note !== '' && <p className={classes.note}>{item.note}</p>}
        </li>
      ))}
    </ol>
  );
}

/** What an item refers to. */
export function ItemWords({ item, isAsItWas = false }: { item: CollectionItemPartsFragment; isAsItWas?: boolean }) {
  const vocabulary = useVocabulary();
  const { version, artefact } = item;
  return (
    <div className={classes.words}>
      <p className={classes.kind}>
        <KindIcon kind={artefact.kind} />
        <span>{labels.kind[artefact.kind]}</span>
        <span aria-hidden>·</span>
        <span>{vocabulary.label('artefact-type', version.type)}</span>
        {version.state !== 'RELEASED' && <Badge color="ember">{labels.state[version.state]}</Badge>}
        {isAsItWas && <Badge color="gray">version {version.number}</Badge>}
        {item.pinned && !isAsItWas && <Badge color="gray">stays with version {version.number}</Badge>}
      </p>
      <PlainLink
        to="/artefacts/$artefactId"
        params={{ artefactId: artefact.id }}
        search={item.pinned || isAsItWas ? { version: version.id } : {}}
        className={classes.link}
      >
        {version.title}
      </PlainLink>
      <p className={classes.owner}>{artefact.rightsHolder.name}</p>
    </div>
  );
}
