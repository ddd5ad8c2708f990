import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/**
 * The fields asked of what a field answers, by name, those in fragments included; of one that is asked for twice, the
 * first. Directives are not looked at: a field may be here and be skipped.
 * @param path fields in between, as `['nodes']` for what is asked of the items of a page
 */
export function askedFields(info: GraphQLResolveInfo, path: readonly string[] = []): ReadonlyMap<string, FieldNode> {
  let nodes: readonly FieldNode[] = info.fieldNodes;
  for (const name of path)
    nodes = nodes.flatMap((node) => fieldsOf(node.selectionSet, info)).filter((node) => node.name.value === name);
  const fields = new Map<string, FieldNode>();
  for (const node of nodes.flatMap(({ selectionSet }) => fieldsOf(selectionSet, info))) {
    if (!fields.has(node.name.value)) fields.set(node.name.value, node);
  }
  return fields;
}

function fieldsOf(set: SelectionSetNode | undefined, info: GraphQLResolveInfo): readonly FieldNode[] {
  return (set?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(selection.selectionSet, info);
    return fieldsOf(info.fragments[selection.name.value]?.selectionSet, info);
  });
}
