import { one, type Mutant } from './mutant.ts';

const inbox = 'libs/notifications/src/inbox/inbox.reader.ts';

/** The filters of what people are told of, taken out. */
export const noticeMutants: readonly Mutant[] = [
  one(
    'InboxReader: whose it is',
    {
      file: inbox,
      after: 'async #rows',
      find: 'where person_id = $1 and due_at',
      replace: 'where $1::uuid is not null and due_at',
    },
    ['inbox'],
  ),
  one(
    'InboxReader: what is hidden meanwhile',
    {
      file: inbox,
      after: 'async shown(',
      find: 'if (!subject) return [];',
      replace:
        "if (!subject) return [[row, { id: row.id, kind: row.kind, madeAt: row.made_at, isRead: row.read_at !== null, isDone: false, waits: null, subject: { kind: row.subject_kind, id: row.subject_id, title: '' } }] as const];",
    },
    ['inbox', 'inboxCount', 'digest'],
  ),
  one(
    'InboxReader: collections of which they find nothing that changed',
    {
      file: inbox,
      after: 'async shown(',
      find: 'if (row.item_ids && ',
      replace: 'if (false && row.item_ids && ',
    },
    ['inbox'],
  ),
  one(
    'FoundChanges: whoever finds nothing that changed',
    {
      file: 'libs/notifications/src/jobs/found-changes.ts',
      after: 'async of(',
      find: 'else if (seenIds.length > 0)',
      replace: 'else if (true)',
    },
    ['inbox: who is told of a change'],
  ),
  one(
    'CollectionReader: dated by what is hidden',
    {
      file: 'libs/artefacts/src/collection/collection.reader.ts',
      after: 'const changedAt',
      find: 'change.collection_item_id is null or ',
      replace: 'true or ',
    },
    ['collection'],
  ),
  one(
    'PlaceFollowReader: whose they are',
    {
      file: 'libs/notifications/src/follow/place-follow.service.ts',
      after: 'async list(',
      find: 'where person_id = $1',
      replace: 'where $1::uuid is not null',
    },
    ['following: places on the axis'],
  ),
  one(
    'MapSlotReferences: maps that are not shown',
    {
      file: 'libs/artefacts/src/curriculum-map/map-slot.references.ts',
      after: 'async readReferences',
      find: 'and ${isMapSeen(viewer, parameters)}',
      replace: '',
    },
    ['inbox'],
  ),
  one(
    'SuccessionReferences: whom it waits for',
    {
      file: 'libs/communities/src/membership/succession.references.ts',
      after: 'async readReferences',
      find: ' && community.looksAfter',
      replace: '',
    },
    ['inbox'],
  ),
  one(
    'PostRequestReader.readBatch',
    {
      file: 'libs/identity/src/staff/post-request.reader.ts',
      after: 'async readBatch',
      find: '(row) => isSeen(viewer, row) &&',
      replace: '(row) =>',
    },
    ['inbox'],
  ),
  one(
    'AgreementReferences: whose signature is awaited',
    {
      file: 'libs/artefacts/src/agreement/agreement.references.ts',
      after: 'function waitsFor',
      find: '!accepted.includes(id) && ',
      replace: '',
    },
    ['inbox'],
  ),
  {
    name: 'MessageReferences: what is hidden',
    patches: [
      {
        file: 'libs/communities/src/discussion/message.references.ts',
        after: 'async readReferences',
        find: 'body === null || !thread?.title || !community',
        replace: '!thread || !community',
      },
      {
        file: 'libs/communities/src/discussion/message.references.ts',
        after: 'async readReferences',
        find: 'title: thread.title }',
        replace: "title: thread.title ?? '' }",
      },
      {
        file: 'libs/communities/src/discussion/message.references.ts',
        after: 'async readReferences',
        find: 'title: beginning(body)',
        replace: "title: beginning(body ?? '')",
      },
    ],
    seenBy: ['inbox'],
  },
  one(
    'AdmissionReader.readNamed',
    {
      file: 'libs/communities/src/admission/admission.reader.ts',
      after: 'async readNamed',
      find: 'and (${isOwn} or (${sees} and ${looksAfter} and',
      replace: 'and (true or ${isOwn} or (${sees} and ${looksAfter} and',
    },
    ['inbox'],
  ),
  one(
    'PreferenceService.list',
    {
      file: 'libs/notifications/src/preference/preference.service.ts',
      after: 'async list(',
      find: 'where person_id = $1',
      replace: 'where $1::uuid is not null',
    },
    ['noticePreferences'],
  ),
];
