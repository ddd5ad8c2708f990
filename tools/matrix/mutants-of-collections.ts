import { one, type Mutant } from './mutant.ts';

const collections = 'libs/artefacts/src/collection';
const usage = 'libs/artefacts/src/usage';

/** The filters of collections, taken out. */
export const collectionMutants: readonly Mutant[] = [
  one(
    'CollectionVersionReader: what came later',
    {
      file: `${collections}/collection-version.reader.ts`,
      after: 'async listItems',
      find: 'seen.number <= item.newest_number',
      replace: 'seen.number <= item.newest_number + 99',
    },
    ['collection: versions'],
  ),
  one(
    'collections of communities: whoever belongs to one looks after what it owns',
    {
      file: `${collections}/collection.policy.ts`,
      after: 'const communitiesLookedAfter',
      find: "role === 'stewards'",
      replace: "(role === 'stewards' || role === undefined)",
    },
    ['collection'],
  ),
  one(
    'CollectionReader',
    {
      file: `${collections}/collection.reader.ts`,
      after: 'export const isSeen',
      find: '${may(collectionRule(viewer), parameters)}',
      replace: '(true or ${may(collectionRule(viewer), parameters)})',
    },
    ['collection'],
  ),
  one(
    'shownVersion: items of collections',
    {
      file: 'libs/artefacts/src/access/shown-version.ts',
      after: 'function shownVersion',
      find: "${ruleToSql(versionRule(viewer, 'find'), versionColumns('seen_access'), parameters)}",
      replace: "(true or ${ruleToSql(versionRule(viewer, 'find'), versionColumns('seen_access'), parameters)})",
    },
    ['collection'],
  ),
  one(
    'CollectionCountReader',
    {
      file: `${collections}/collection-item.reader.ts`,
      after: 'class CollectionCountReader',
      find: '${itemTables(viewer, parameters)}',
      replace:
        'collection join collection_item item on item.collection_id = collection.collection_id and item.removed_at is null',
    },
    ['collection'],
  ),
  one(
    'CollectionChangeReader',
    {
      file: `${collections}/collection-change.reader.ts`,
      after: 'async listSince',
      find: '${ruleToSql(curateCollectionRule(viewer), collectionColumns, parameters)}',
      replace: '(true or ${ruleToSql(curateCollectionRule(viewer), collectionColumns, parameters)})',
    },
    ['collection'],
  ),
  one(
    'CollectionProposalReader',
    {
      file: `${collections}/collection-proposal.reader.ts`,
      after: 'async #list',
      find: '(proposal.proposed_by = $1::uuid or ${',
      replace: '($1::uuid is null or $1::uuid is not null or ${',
    },
    ['collection'],
  ),
  one(
    'CollectionExportService',
    {
      file: `${collections}/collection-export.service.ts`,
      after: 'async #read',
      find: 'await this.collections.find(viewer, collectionId)',
      replace:
        '((await this.collections.find(viewer, collectionId)) ?? { id: collectionId, title: collectionId, description: "", sections: [] }) as never',
    },
    ['collection: exports'],
  ),
  one(
    'CollectionWorkReader: what is gone',
    {
      file: `${collections}/collection-work.reader.ts`,
      after: 'function goneVersion',
      find: '${ruleToSql(tombstoneRule(viewer), tombstoneColumns, parameters)}',
      replace: 'true or ${ruleToSql(tombstoneRule(viewer), tombstoneColumns, parameters)}',
    },
    ['collection'],
  ),
  one(
    'holdCollection',
    {
      file: `${collections}/held-collection.ts`,
      after: 'function holdCollection',
      find: "right === 'manage' ? !row.can_manage : !row.can_curate",
      replace: "right === 'manage' ? !row.can_manage : !row.id",
    },
    ['collection: edits by strangers'],
  ),
  one(
    'CollectionUsageReader: whoever sees a collection',
    {
      file: `${usage}/collection-usage.reader.ts`,
      after: 'function standing',
      find: '${ruleToSql(curateCollectionRule(viewer), collectionColumns, parameters)}',
      replace: '(true or ${ruleToSql(curateCollectionRule(viewer), collectionColumns, parameters)})',
    },
    ['Collection.usage'],
  ),
  one(
    'CollectionUsageReader: versions that the curator does not find',
    {
      file: `${usage}/collection-usage.reader.ts`,
      after: 'async #opened',
      find: "${ruleToSql(versionRule(viewer, 'find'), versionColumns('seen_access'), parameters)}",
      replace: "(true or ${ruleToSql(versionRule(viewer, 'find'), versionColumns('seen_access'), parameters)})",
    },
    ['Collection.usage', 'collections: usage'],
  ),
  one(
    'CollectionUsageReader: adopters that the curator may not know',
    {
      file: `${usage}/collection-usage.reader.ts`,
      after: 'async #adopted',
      find: 'and ${known}',
      replace: 'and (true or ${known})',
    },
    ['Collection.usage', 'collections: usage'],
  ),
  one(
    'tellNumber: what is few',
    {
      file: `${usage}/told-numbers.ts`,
      after: 'function tellNumber',
      find: 'total < fewest',
      replace: 'total < 1',
    },
    ['Collection.usage', 'collections: usage'],
  ),
  {
    name: 'CollectionCoverReader: items that the viewer does not see',
    patches: [
      {
        file: `${collections}/collection-cover.reader.ts`,
        after: 'async readBatch',
        find: '${itemTables(viewer, parameters)}',
        replace: `collection join collection_item item on item.collection_id = collection.collection_id and item.removed_at is null
           cross join lateral (select seen.version_id from artefact_version seen
             where seen.artefact_id = item.artefact_id and seen.number is not null order by seen.number desc limit 1) shown`,
      },
      {
        file: `${collections}/collection-cover.reader.ts`,
        after: 'async readBatch',
        find: "and ${ruleToSql(versionRule(viewer, 'read'), versionColumns('access'), parameters)}",
        replace: '',
      },
    ],
    seenBy: ['Collection.cover', 'collections: cover'],
  },
];
