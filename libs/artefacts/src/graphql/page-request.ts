import { longestPage } from '@constellation/platform/paging';
import {
  getArgumentValues,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from 'graphql';
import { listKey } from '../artefact/keyset.ts';
import type { ArtefactPageRequest } from '../artefact/page.reader.ts';

const partsOfPage = ['versions', 'draft', 'tombstone', 'adoptions', 'myAdoptions', 'containers'];
/** How many of them make a page: below that, reading each when it is asked for costs less. */
const fewestParts = 4;

/** What is asked of an artefact when it is most of its page; null otherwise. */
export function pageAsked(info: GraphQLResolveInfo, id: string): ArtefactPageRequest | null {
  const fields = new Map<string, FieldNode>();
  for (const node of info.fieldNodes) collect(node.selectionSet, info, fields);
  if (!fields.has('version') || partsOfPage.filter((name) => fields.has(name)).length < fewestParts) return null;
  const keyOf = (name: string): string | undefined => firstPageKey(fields.get(name), info, id);
  return { id, versions: keyOf('versions'), adoptions: keyOf('adoptions') };
}

/** Fields by name, those in fragments included; of one that is asked for twice, the first. */
function collect(set: SelectionSetNode | undefined, info: GraphQLResolveInfo, fields: Map<string, FieldNode>): void {
  for (const selection of set?.selections ?? []) {
    if (selection.kind === Kind.FIELD) {
      if (!fields.has(selection.name.value)) fields.set(selection.name.value, selection);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet, info, fields);
    else collect(info.fragments[selection.name.value]?.selectionSet, info, fields);
  }
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
