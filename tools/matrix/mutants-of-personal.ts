import { one, type Mutant } from './mutant.ts';

const feedback = 'libs/artefacts/src/feedback/feedback.policy.ts';
const people = 'libs/identity/src/person/person.reader.ts';
const shelf = 'libs/artefacts/src/shelf/shelf.reader.ts';

/** The filters of what people keep for themselves, taken out. */
export const personalMutants: readonly Mutant[] = [
  one(
    'ShelfReader: whose it is',
    {
      file: shelf,
      after: 'const onShelf',
      find: 'where person_id = ${person}',
      replace: 'where ${person}::uuid is not null',
    },
    ['shelf'],
  ),
  one(
    'ShelfReader: what is hidden meanwhile is kept all the same',
    {
      file: shelf,
      after: 'async readBatch',
      find: 'and ${isShown(viewer, parameters)}',
      replace: '',
    },
    ['shelf: whether it is kept'],
  ),
  one(
    'ShelfService: what may be put there',
    {
      file: 'libs/artefacts/src/shelf/shelf.service.ts',
      after: 'async save',
      find: 'await this.#requireShown(tx, viewer, artefactId);',
      replace: '',
    },
    ['shelf: what may be put there'],
  ),
  one(
    'isFeedbackSeen: both have to agree',
    {
      file: feedback,
      after: 'function isFeedbackSeen',
      find: '${isShown} and ${readsVersion(viewer, parameters)}',
      replace: '${readsVersion(viewer, parameters)}',
    },
    ['feedback'],
  ),
  one(
    'isFeedbackSeen: who reads the version',
    {
      file: feedback,
      after: 'function isFeedbackSeen',
      find: '${isShown} and ${readsVersion(viewer, parameters)}',
      replace: '${isShown} and (true or ${readsVersion(viewer, parameters)})',
    },
    ['feedback'],
  ),
  one(
    'isAuthor: what they wrote and see no more',
    {
      file: feedback,
      after: 'function isAuthor',
      find: "${ruleToSql(pageRule(viewer, 'find'), ruleColumns, parameters)}",
      replace: "(true or ${ruleToSql(pageRule(viewer, 'find'), ruleColumns, parameters)})",
    },
    ['feedback'],
  ),
  one(
    'isAuthor: release authorities beside authors who are there',
    {
      file: feedback,
      after: 'const makersAreThere',
      find: 'post.person_id = maker.person_id',
      replace: 'post.person_id is null',
    },
    ['feedback'],
  ),
  one(
    'FeedbackReader: who agrees is told to both sides alone',
    {
      file: 'libs/artefacts/src/feedback/feedback.reader.ts',
      after: 'select seen.*',
      find: 'case when is_writer or is_author then writer_agreed_at',
      replace: 'case when true then writer_agreed_at',
    },
    ['feedback'],
  ),
  one(
    'PersonReader.search: who said so',
    { file: people, after: 'async search', find: 'person.is_findable and', replace: '' },
    ['searchKind: people'],
  ),
  one(
    'PersonReader.search: to people of the network',
    { file: people, after: 'async search', find: 'and ${seesEveryone}', replace: 'and (true or ${seesEveryone})' },
    ['searchKind: people'],
  ),
  one(
    'CollectionReader.search',
    {
      file: 'libs/artefacts/src/collection/collection.reader.ts',
      after: 'async search',
      find: 'isThere: isSeen(viewer, parameters)',
      replace: 'isThere: `(true or ${isSeen(viewer, parameters)})`',
    },
    ['searchKind: collections', 'searchCounts'],
  ),
  one(
    'CommunityReader.search',
    {
      file: 'libs/communities/src/community/community.reader.ts',
      after: 'async search',
      find: 'and ${sees}',
      replace: 'and (true or ${sees})',
    },
    ['searchCounts', 'searchKind: communities'],
  ),
];
