import { askedFields } from '@constellation/platform/graphql';
import { longestPage } from '@constellation/platform/paging';
import { getArgumentValues, isObjectType, type FieldNode, type GraphQLResolveInfo } from 'graphql';
import { listKey } from '../artefact/keyset.ts';
import type { BesideAsked } from '../artefact/list-beside.reader.ts';
import type { ArtefactPageRequest } from '../artefact/page.reader.ts';

const partsOfPage = ['versions', 'draft', 'tombstone', 'adoptions', 'myAdoptions', 'containers'];
/** How many of them make a page: below that, reading each when it is asked for costs less. */
const fewestParts = 4;

/** What is asked of an artefact when it is most of its page; null otherwise. */
export function pageAsked(info: GraphQLResolveInfo, id: string): ArtefactPageRequest | null {
  const fields = askedFields(info);
  if (!fields.has('version') || partsOfPage.filter((name) => fields.has(name)).length < fewestParts) return null;
  const keyOf = (name: string): string | undefined => firstPageKey(fields.get(name), info, id);
  return { id, versions: keyOf('versions'), adoptions: keyOf('adoptions') };
}

/** The key of the first page of a list. What has a cursor, or a size that is refused, is left to the field itself. */
function firstPageKey(node: FieldNode | undefined, info: GraphQLResolveInfo, id: string): string | undefined {
  const type = info.schema.getType('Artefact');
  const field = node && isObjectType(type) ? type.getFields()[node.name.value] : undefined;
  if (!node || !field) return undefined;
  const { first, after } = getArgumentValues(field, node, info.variableValues);
  if (typeof first !== 'number' || first < 1 || first > longestPage || typeof after === 'string') return undefined;
  return listKey(id, { size: first, after: undefined });
}

/** Whether nothing of a page is asked for but how many there are in all. */
export function asksOnlyCount(info: GraphQLResolveInfo, path: readonly string[] = []): boolean {
  const asked = [...askedFields(info, path).keys()];
  return asked.includes('totalCount') && asked.every((name) => name === 'totalCount' || name === '__typename');
}

/** The fields of a version that a `VersionCard` does not answer. One that were missing here would be read by itself. */
const fieldsOfWhole = [
  'licence',
  'citation',
  'attribution',
  'credits',
  'terms',
  'audienceInWords',
  'whyVisible',
  'access',
  'archiveUrl',
];

/** What is asked of each artefact of a list. */
export function besideAsked(info: GraphQLResolveInfo): BesideAsked {
  const places = [['nodes'], ['edges', 'node']];
  return {
    rightsHolder: places.some((path) => askedFields(info, path).has('rightsHolder')),
    adoptionCount: places.some((path) => asksOnlyCount(info, [...path, 'adoptions'])),
    wholeVersion: places.some((path) => {
      const fields = askedFields(info, [...path, 'version']);
      return fieldsOfWhole.some((name) => fields.has(name));
    }),
  };
}
