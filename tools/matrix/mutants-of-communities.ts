import { one, type Mutant } from './mutant.ts';

const communities = 'libs/communities/src';
const rules = `${communities}/community/community.policy.ts`;
const calendar = `${communities}/calendar/calendar.reader.ts`;
const discussion = `${communities}/discussion/discussion.reader.ts`;
const reader = `${communities}/community/community.reader.ts`;

/** The filters of communities, taken out. */
export const communityMutants: readonly Mutant[] = [
  one(
    'CommunityReader, by id',
    { file: reader, after: 'async function readCommunities', find: 'and ${sees}`', replace: 'and (true or ${sees})`' },
    ['community'],
  ),
  one(
    'CommunityReader.list',
    {
      file: reader,
      after: 'async list(',
      find: "['community.ended_at is null', sees]",
      replace: "['community.ended_at is null', `(true or ${sees})`]",
    },
    ['communities'],
  ),
  one(
    'CommunityReader.suggest',
    { file: reader, after: 'async suggest(', find: 'and ${sees} and', replace: 'and (true or ${sees}) and' },
    ['suggestedCommunities'],
  ),
  one(
    'communities: members with a current post',
    {
      file: rules,
      after: 'export const membershipCounts',
      find: '(${membershipHolds(alias)} and ${hasStanding(`${alias}.person_id`)})',
      replace: '(${membershipHolds(alias)} and (true or ${hasStanding(`${alias}.person_id`)}))',
    },
    ['community', 'Community.members'],
  ),
  one(
    'communities: memberships that ended',
    {
      file: rules,
      after: 'export const membershipHolds',
      find: '`${alias}.ended_at is null`',
      replace: '`${alias}.joined_at is not null`',
    },
    ['community', 'Community.members'],
  ),
  one(
    'communities: who sees the members',
    {
      file: rules,
      after: 'seesMembers:',
      find: '(${belongs} or ${looksAfter})',
      replace: '(true or ${belongs} or ${looksAfter})',
    },
    ['community', 'Community.members'],
  ),
  one(
    'communities: hosts while there is a steward',
    { file: rules, after: 'const looksAfter', find: '(${runsHost} and not ${hasSteward()})', replace: '${runsHost}' },
    ['community'],
  ),
  one(
    'AdmissionReader, waiting',
    {
      file: `${communities}/admission/admission.reader.ts`,
      after: 'async #waiting',
      find: 'and ${sees} and ${looksAfter}`',
      replace: 'and (true or ${sees} and ${looksAfter})`',
    },
    ['community'],
  ),
  one(
    'AdmissionReader, own',
    {
      file: `${communities}/admission/admission.reader.ts`,
      after: 'async ownRequests',
      find: 'request.person_id = $2',
      replace: '$2::uuid is not null',
    },
    ['myCommunityRequests', 'community'],
  ),
  one(
    'MembershipService, by membership',
    {
      file: `${communities}/membership/membership.service.ts`,
      after: 'async function lockMembership',
      find: '!community || !(community.looksAfter || isOwn)',
      replace: '!community',
    },
    ['communities: changes by strangers'],
  ),
  one(
    'ThreadReader, by id',
    {
      file: discussion,
      after: 'where thread.community_thread_id = any',
      find: '${sees} and ${seesMembers}',
      replace: '(true or ${sees} and ${seesMembers})',
    },
    ['communityThread'],
  ),
  one(
    'ThreadReader.list',
    {
      file: discussion,
      after: 'where thread.community_id = $2',
      find: '${sees} and ${seesMembers}',
      replace: '(true or ${sees} and ${seesMembers})',
    },
    ['Community.threads'],
  ),
  one(
    'discussion: what a steward hid',
    {
      file: discussion,
      after: 'const unlessHidden',
      find: 'case when ${message}.hidden_at is null or',
      replace: 'case when true or',
    },
    ['communityThread', 'Community.threads'],
  ),
  one(
    'MessageReader.reports',
    {
      file: discussion,
      after: "report.state = 'waiting'",
      find: 'and ${sees} and ${looksAfter}',
      replace: 'and (true or ${sees} and ${looksAfter})',
    },
    ['Community.reports'],
  ),
  one(
    'EventReader.ofMember',
    {
      file: calendar,
      after: 'async ofMember',
      find: 'where ${sees} and ${belongs}',
      replace: 'where (true or ${sees} and ${belongs})',
    },
    ['calendar'],
  ),
  one(
    'EventReader.list',
    {
      file: calendar,
      after: 'async list(',
      find: '${sees} and ${seesMembers}',
      replace: '(true or ${sees} and ${seesMembers})',
    },
    ['Community.events'],
  ),
  one(
    'EventReader, by id',
    {
      file: calendar,
      after: 'where event.community_event_id = any',
      find: '${sees} and ${seesMembers}',
      replace: '(true or ${sees} and ${seesMembers})',
    },
    ['communityEvent'],
  ),
  one(
    'EventReader.ownerOfFeed',
    { file: calendar, after: 'async ownerOfFeed', find: ' and revoked_at is null', replace: '' },
    ['calendar'],
  ),
  one(
    'AdmissionReader.preview',
    {
      file: `${communities}/admission/admission.reader.ts`,
      after: 'async preview(',
      find: "select link.state = 'waiting' or",
      replace: "select true or link.state = 'waiting' or",
    },
    ['communityInvitation'],
  ),
  one(
    'CalendarReader.feedSince',
    { file: calendar, after: 'async feedSince(', find: 'where person_id = $1', replace: 'where $1::uuid is not null' },
    ['calendarFeed'],
  ),
  one(
    'PersonReader.isNamed',
    {
      file: 'libs/identity/src/person/person.reader.ts',
      after: 'isNamed(',
      find: 'and ${isSeen(viewer, parameters)} and',
      replace: 'and (true or ${isSeen(viewer, parameters)}) and',
    },
    ['Community.members: by name', 'Organisation.posts: by name', 'colleagues'],
  ),
];
