import { Badge } from '@mantine/core';
import type { CollectionCardPartsFragment } from '../../gql/graphql.ts';
import { formatDay, plural } from '../../ui/format.ts';
import { PlainLink } from '../../ui/links.tsx';
import classes from '../../ui/rows.module.css';
import { Cover } from './cover.tsx';

/** Whose a collection is, as far as it is shown. */
export function ownerOf(
  collection: Pick<CollectionCardPartsFragment, 'ownerPerson' | 'ownerOrganisation' | 'ownerCommunity'>,
): string | null {
  const { ownerCommunity, ownerOrganisation, ownerPerson } = collection;
  return ownerCommunity?.name ?? ownerOrganisation?.name ?? ownerPerson?.name ?? null;
}

/** Collections in a list: what they are called, whose they are, and how much of them the viewer sees. */
export function CollectionRows({ collections }: { collections: readonly CollectionCardPartsFragment[] }) {
  return (
    <ul className={classes.rows}>
      {collections.map((collection) => (
        <li key={collection.id} className={classes.row}>
          <Cover collection={collection} size="row" />
          <div className={classes.words}>
            <PlainLink
              to="/collections/$collectionId"
              params={{ collectionId: collection.id }}
              className={classes.link}
            >
              {collection.title}
            </PlainLink>
            <span className={classes.quiet}>
              {[ownerOf(collection), plural(collection.itemCount, 'item'), `changed ${formatDay(collection.updatedAt)}`]
                .filter((part) => part !== null)
                .join(' · ')}
            </span>
          </div>
          {collection.canCurate && <Badge color="gray">You curate it</Badge>}
        </li>
      ))}
    </ul>
  );
}
