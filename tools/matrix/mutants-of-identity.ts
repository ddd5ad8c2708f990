import { one, type Mutant } from './mutant.ts';

const identity = 'libs/identity/src';

/** The filters of people, organisations and partnerships, taken out. */
export const identityMutants: readonly Mutant[] = [
  one(
    'PersonReader',
    {
      file: `${identity}/person/person.reader.ts`,
      after: 'class PersonReader',
      find: 'viewer.isPlatformOperator || viewer.keys.includes(networkKey)',
      replace: 'true',
    },
    ['person'],
  ),
  one(
    'PostReader, by id',
    {
      file: `${identity}/post/post.reader.ts`,
      after: 'async readBatch',
      find: '(row.is_current && viewer.keys.includes(networkKey))',
      replace: 'true',
    },
    ['node: post'],
  ),
  one(
    'PostReader',
    {
      file: `${identity}/post/post.reader.ts`,
      after: 'async listOfOrganisation',
      find: 'this.maySeeStaff(viewer, organisationId) ?',
      replace: 'true ?',
    },
    ['Organisation.posts', 'Organisation.posts: by name'],
  ),
  one(
    'PostReader, colleagues',
    {
      file: `${identity}/post/post.reader.ts`,
      after: 'async #list',
      find: 'post.organisation_id = any($2::uuid[])',
      replace: '(true or post.organisation_id = any($2::uuid[]))',
    },
    ['colleagues'],
  ),
  one(
    'InvitationReader',
    {
      file: `${identity}/staff/invitation.reader.ts`,
      after: 'async listOfOrganisation',
      find: '!mayRun(viewer, organisationId)',
      replace: 'false',
    },
    ['invitations'],
  ),
  one(
    'PostRequestReader',
    {
      file: `${identity}/staff/post-request.reader.ts`,
      after: 'async listOfOrganisation',
      find: '!mayRun(viewer, organisationId)',
      replace: 'false',
    },
    ['postRequests'],
  ),
  one(
    'PostRequestReader, own',
    {
      file: `${identity}/staff/post-request.reader.ts`,
      after: 'async listOwn',
      find: 'request.person_id = $1',
      replace: '$1::uuid is not null',
    },
    ['own postRequests'],
  ),
  one(
    'IdentityLinkReader',
    {
      file: `${identity}/open-id/identity-link.reader.ts`,
      after: 'async listWaiting',
      find: 'organisationId === undefined ? viewer.isPlatformOperator : isId(organisationId) && mayRun(viewer, organisationId)',
      replace: 'true',
    },
    ['identityLinks'],
  ),
  one(
    'mayConfirm',
    {
      file: `${identity}/open-id/identity-link.policy.ts`,
      after: 'function mayConfirm',
      find: 'organisationIds.every(',
      replace: 'organisationIds.some(',
    },
    ['identityLinks'],
  ),
  one(
    'PartnershipReader',
    {
      file: `${identity}/partnership/partnership.reader.ts`,
      after: 'class PartnershipReader',
      find: ' and ${isSeen(viewer, parameters)}',
      replace: ' and (true or ${isSeen(viewer, parameters)})',
    },
    ['partnership'],
  ),
  one(
    'PartnershipMembershipReader.listOfOrganisation',
    {
      file: `${identity}/partnership/partnership.reader.ts`,
      after: 'async listOfOrganisation',
      find: ' and ${isSeen(viewer, parameters)}',
      replace: ' and (true or ${isSeen(viewer, parameters)})',
    },
    ['partnerships'],
  ),
  one(
    'PartnershipService',
    {
      file: `${identity}/partnership/partnership.service.ts`,
      after: 'function lockPartnership',
      find: '!partnership || !(belongsTo(viewer, partnership.id) || maySteward(viewer, partnership))',
      replace: '!partnership',
    },
    ['partnerships: changes by strangers'],
  ),
  one(
    'partnerships: end of notice',
    {
      file: `${identity}/partnership/partnership.principal-source.ts`,
      after: 'const membershipHolds',
      find: '${alias}.ends_at > ${at}',
      replace: '${at} is not null',
    },
    ['artefacts', 'artefactVersion', 'partnership'],
  ),
  one(
    'AuditReader',
    {
      file: `${identity}/audit/audit.reader.ts`,
      after: 'async list',
      find: '!oversees(viewer, organisationId)',
      replace: 'false',
    },
    ['auditEntries'],
  ),
  {
    name: 'pendingApplications',
    patches: [
      {
        file: `${identity}/graphql/verification.resolver.ts`,
        after: 'longest first',
        find: "@Can('platform-operator')",
        replace: "@Can('person')",
      },
      {
        file: `${identity}/verification/application.reader.ts`,
        after: 'async listPending',
        find: '!viewer.isPlatformOperator',
        replace: 'false',
      },
    ],
    seenBy: ['pendingApplications'],
  },
];
