import { newId } from '@constellation/platform/db';
import { must } from './build-drafts.ts';
import type { Building } from './build-people.ts';
import { Random } from './random.ts';
import type { NoticeFacts, NoticeSubject, World } from './world.ts';

/** What waits for somebody to decide is told as such; everything else as if one had been mentioned there. */
const deciding: Readonly<Partial<Record<NoticeSubject['kind'], string>>> = {
  CommunityRequest: 'join-request',
  CommunitySuccession: 'succession',
  ShareRequest: 'share-request',
  PostRequest: 'post-request',
  LicenceAgreement: 'agreement',
};

/** How many other things each person was told of. */
const each = 40;

/** Everything that somebody may have been told of. */
function subjectsIn(world: World): readonly NoticeSubject[] {
  return [
    ...world.communities.flatMap((community): NoticeSubject[] => [
      { kind: 'Community', id: community.id, community },
      ...community.successions.map((one): NoticeSubject => ({ kind: 'CommunitySuccession', ...one, community })),
      ...community.threads.flatMap((thread) =>
        thread.messages.map((message): NoticeSubject => ({
          ...{ kind: 'CommunityMessage', id: message.id, community, thread, message },
        })),
      ),
      ...community.events.map((event): NoticeSubject => ({ kind: 'CommunityEvent', id: event.id, community })),
      ...community.requests.map((request): NoticeSubject => ({
        ...{ kind: 'CommunityRequest', id: request.id, community, request },
      })),
    ]),
    ...world.collections.flatMap((collection): NoticeSubject[] => [
      { kind: 'Collection', id: collection.id, collection, changed: [] },
      ...collection.proposals.map((proposal): NoticeSubject => ({
        ...{ kind: 'CollectionProposal', id: proposal.id, collection, proposal },
      })),
    ]),
    ...world.artefacts.flatMap(({ versions }) =>
      versions.map((version): NoticeSubject => ({ kind: 'ArtefactVersion', id: version.id, version })),
    ),
    ...world.curriculumMaps.flatMap((map) =>
      map.slots.map((slot): NoticeSubject => ({ kind: 'CurriculumMapSlot', id: slot.id, map, slot })),
    ),
    ...world.upstreamChanges.map((change): NoticeSubject => ({ kind: 'UpstreamChange', id: change.id, change })),
    ...world.agreements.map((agreement): NoticeSubject => ({ kind: 'LicenceAgreement', id: agreement.id, agreement })),
    ...world.accessRequests.map((request): NoticeSubject => ({ kind: 'AccessRequest', id: request.id, request })),
    ...world.postRequests.map((request): NoticeSubject => ({ kind: 'PostRequest', id: request.id, request })),
    ...world.shareRequests.map((request): NoticeSubject => ({ kind: 'ShareRequest', id: request.id, request })),
    ...world.feedback.map((feedback): NoticeSubject => ({ kind: 'Feedback', id: feedback.id, feedback })),
  ];
}

/** Communities that are without a lead, as the product noted; and as if each had been once. */
async function readSuccessions({ world, stack }: Building): Promise<void> {
  await stack.dataSource.query(
    `insert into community_succession (community_succession_id, community_id, cause, opened_at, settled_at)
     select id, community_id, 'left', now() - interval '2 days', now() - interval '1 day' from unnest($1::uuid[], $2::uuid[]) as given (id, community_id)`,
    [world.communities.map(() => newId()), world.communities.map(({ id }) => id)],
  );
  const rows = await stack.dataSource.query<{ id: string; community_id: string; is_open: boolean }[]>(
    `select community_succession_id as id, community_id, settled_at is null as is_open from community_succession order by 1`,
  );
  for (const { id, community_id: communityId, is_open: isOpen } of rows) {
    world.communities.find((one) => one.id === communityId)?.successions.push({ id, isOpen });
  }
}

/**
 * Notices about anything, in the inbox of anybody: as if they had been told of all of it while they might see it. Those that the
 * product wrote while the world was made go, so that it is known which there are.
 */
export async function buildNotices(built: Building): Promise<void> {
  const { world, stack } = built;
  await readSuccessions(built);
  const random = new Random(world.seed ^ 0x1b0f);
  // Of what there is little of, everybody was told all.
  const { rare = [], common = [] } = Object.groupBy(subjectsIn(world), ({ kind }) =>
    kind === 'LicenceAgreement' || kind === 'PostRequest' || kind === 'CommunitySuccession' ? 'rare' : 'common',
  );
  // A chance of its own: what else people were told of stays as it is.
  const ofChanges = new Random(world.seed ^ 0x17e5);
  const changedIn = (subject: NoticeSubject): NoticeSubject => {
    if (subject.kind !== 'Collection') return subject;
    const { items, removed } = subject.collection;
    return { ...subject, changed: ofChanges.sample([...items, ...removed], ofChanges.below(3)) };
  };
  const made: NoticeFacts[] = world.people.flatMap((person) =>
    [...rare, ...random.sample(common, each)].map((subject): NoticeFacts => ({
      ...{ id: newId(), personId: person.id, subject: changedIn(subject), isRead: random.chance(0.3) },
    })),
  );
  await stack.dataSource.query('delete from notice');
  await stack.dataSource.query(
    `insert into notice (notice_id, person_id, kind, subject_kind, subject_id, told_by, made_at, due_at, announced_at, read_at, item_ids)
     select id, person_id, coalesce($6::jsonb ->> kind, 'mention'), kind, subject_id, 'matrix', now(), now(), now(), case when is_read then now() end, item_ids::uuid[]
       from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::boolean[], $7::text[])
         as given (id, person_id, kind, subject_id, is_read, item_ids)`,
    [
      made.map(({ id }) => id),
      made.map(({ personId }) => personId),
      made.map(({ subject }) => subject.kind),
      made.map(({ subject }) => subject.id),
      made.map(({ isRead }) => isRead),
      JSON.stringify(deciding),
      made.map(({ subject }) =>
        subject.kind === 'Collection' && subject.changed.length > 0
          ? `{${subject.changed.map(({ id }) => id).join()}}`
          : null,
      ),
    ],
  );
  world.notices.push(...made);
  for (const person of random.sample([...world.people], 8)) {
    await must(built, person, 'setNoticePreferences', { preferences: [{ kind: 'REVIEW', frequency: 'OFF' }] });
    world.withoutReviewMail.push(person.id);
  }
}
