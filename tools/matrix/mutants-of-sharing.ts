import { one, written, type Mutant } from './mutant.ts';

const artefacts = 'libs/artefacts/src';
const shares = 'libs/artefacts/src/share-request';
const requests = `${artefacts}/access-request`;

/** The filters of agreements, of what explains access, and of requests for it, taken out. */
export const sharingMutants: readonly Mutant[] = [
  one(
    'DelegationReader.listOfOrganisation',
    {
      file: `${artefacts}/delegation/delegation.reader.ts`,
      after: 'async listOfOrganisation',
      find: '!isId(organisationId) || !oversees(viewer, organisationId)',
      replace: '!isId(organisationId)',
    },
    ['standingDelegations'],
  ),
  one(
    'standing delegations: their kinds',
    {
      file: `${artefacts}/access/version.policy.ts`,
      after: 'function delegatedRule',
      find: "all(isIn('rights_holder_id', [rightsHolderId]), isIn('kind', [kind]))",
      replace:
        "all(isIn('rights_holder_id', [rightsHolderId]), isIn('kind', [kind, 'curriculum', 'cpd', 'research', 'improvement']))",
    },
    ['artefactVersion'],
  ),
  one(
    'standing delegations: of what was submitted alone',
    {
      file: `${artefacts}/access/version.policy.ts`,
      after: 'function delegatedRule',
      find: "all(isIn('state', ['in-review']), any(...works))",
      replace: 'any(...works)',
    },
    ['artefactVersion'],
  ),
  one(
    'standing delegations: their end',
    {
      file: `${artefacts}/delegation/delegation-holds.ts`,
      after: 'export const delegationHolds',
      find: ' and delegation.ended_at is null',
      replace: '',
    },
    ['myDelegations', 'delegatedReleases'],
  ),
  one(
    'AgreementReader',
    {
      file: `${artefacts}/agreement/agreement.reader.ts`,
      after: 'async readBatch',
      find: ' and ${isSeen(viewer, parameters)}',
      replace: ' and (true or ${isSeen(viewer, parameters)})',
    },
    ['agreement'],
  ),
  one(
    'AgreementReader.listOfOrganisation',
    {
      file: `${artefacts}/agreement/agreement.reader.ts`,
      after: 'async listOfOrganisation',
      find: 'agreementsOf(viewer).includes(organisationId) ? organisationId : null',
      replace: 'organisationId',
    },
    ['agreements'],
  ),
  one(
    'AgreementEndingReader',
    {
      file: `${artefacts}/agreement/agreement.reader.ts`,
      after: 'class AgreementEndingReader',
      find: '!viewer.keys.includes(organisationKey(organisationId))',
      replace: 'false',
    },
    ['agreementEndings'],
  ),
  one(
    'lockAgreement',
    {
      file: `${artefacts}/agreement/held-agreement.ts`,
      after: 'function lockAgreement',
      find: '!held.parties.some(({ organisationId }) => mine.includes(organisationId))',
      replace: 'mine.length > 999',
    },
    ['agreement'],
  ),
  one(
    'agreements: their beginning',
    {
      file: `${artefacts}/agreement/agreement.principal-source.ts`,
      after: 'const agreementHolds',
      find: '${terms}.starts_at <= ${at}',
      replace: '${at} is not null',
    },
    ['artefacts', 'artefactVersion', 'files: download'],
  ),
  written(
    'agreements over collections: private works',
    {
      file: `${artefacts}/access/audience.ts`,
      after: 'function agreedKeys',
      find: '(isByName || isOpen)',
      replace: '(isByName || verbs.length > 0)',
    },
    ['artefacts', 'artefactVersion'],
  ),
  written(
    'agreements over collections: works of others',
    {
      file: `${artefacts}/agreement/agreement-about.ts`,
      after: 'export const agreementsOver',
      find: 'and offered.offering_id = ${artefact}.rights_holder_id',
      replace: '',
    },
    ['artefacts', 'artefactVersion'],
  ),
  one(
    'ExplainReader',
    {
      file: `${artefacts}/access/explain.reader.ts`,
      after: 'async #facts',
      find: '!row || !(row.is_author || mayDecideFor(viewer, row.rights_holder_id))',
      replace: '!row',
    },
    ['whoCanSee'],
  ),
  one(
    'agreements: their end',
    {
      file: `${artefacts}/agreement/agreement.principal-source.ts`,
      after: 'const agreementHolds',
      find: '${agreementEnd(agreement, terms)} > ${at})',
      replace: '${at} is not null)',
    },
    ['artefacts', 'artefactVersion', 'files: download'],
  ),
  one(
    'AgreementReader.listItems',
    {
      file: `${artefacts}/graphql/agreement.resolver.ts`,
      after: 'class AgreementItemResolver',
      find: 'await loaders.load(this.newest, item.artefactId);',
      replace: "{ artefact_id: item.artefactId, kind: 'curriculum', rights_holder_id: item.artefactId } as never;",
    },
    ['agreement'],
  ),
  {
    name: 'AccessRequestReader.listOfOrganisation',
    patches: [
      {
        file: `${requests}/access-request.policy.ts`,
        after: 'function decidedThrough',
        find: '.filter((id) => decides.includes(id))',
        replace: ".filter((id) => id !== '' || decides.length > 999)",
      },
      {
        file: `${requests}/access-request.reader.ts`,
        after: 'async listOfOrganisation',
        find: 'and ${isForDecider(viewer, parameters)}',
        replace: 'and (true or ${isForDecider(viewer, parameters)})',
      },
    ],
    seenBy: ['accessRequests'],
  },
  {
    name: 'ShareRequestReader.listOfOrganisation',
    patches: [
      {
        file: `${requests}/access-request.policy.ts`,
        after: 'function decidedThrough',
        find: '.filter((id) => decides.includes(id))',
        replace: ".filter((id) => id !== '' || decides.length > 999)",
      },
      {
        file: `${shares}/share-request.reader.ts`,
        after: 'async listOfOrganisation',
        find: 'and ${isForDecider(viewer, parameters)}',
        replace: 'and (true or ${isForDecider(viewer, parameters)})',
      },
    ],
    seenBy: ['shareRequests'],
  },
  one(
    'share requests: the collection',
    {
      file: `${shares}/share-request.reader.ts`,
      after: 'const seesCollection',
      find: '${ruleToSql(collectionRule(viewer), collectionColumns, parameters)}',
      replace: '(true or ${ruleToSql(collectionRule(viewer), collectionColumns, parameters)})',
    },
    ['shareRequest'],
  ),
  one(
    'share requests: how it stands to who asked',
    {
      file: `${shares}/share-request.policy.ts`,
      after: 'const isTold',
      find: '`(not ${isOwnRequest(viewer, parameters)}',
      replace: '`(true or not ${isOwnRequest(viewer, parameters)}',
    },
    ['myShareRequests'],
  ),
  one(
    'AccessRequestReader.listOwn',
    {
      file: `${requests}/access-request.reader.ts`,
      after: 'async listOwn',
      find: 'where ${isOwnRequest(viewer, parameters)}',
      replace: 'where (true or ${isOwnRequest(viewer, parameters)})',
    },
    ['myAccessRequests'],
  ),
  one(
    'stateOfRequest: set aside',
    {
      file: `${requests}/access-request.policy.ts`,
      after: 'function stateOfRequest',
      find: "isOwn && row.state === 'set-aside'",
      replace: "!isOwn && row.state === 'set-aside'",
    },
    ['myAccessRequests'],
  ),
  one(
    'lockRequest',
    {
      file: `${requests}/held-request.ts`,
      after: 'function lockRequest',
      find: 'isForDecider(viewer, parameters)',
      replace: '`(true or ${isForDecider(viewer, parameters)})`',
    },
    ['access requests: answers by strangers'],
  ),
  one(
    'AccessRequestService.ask',
    {
      file: `${requests}/access-request.service.ts`,
      after: 'async ask',
      find: 'const id = newId();',
      replace:
        "const [there] = await tx.query('select from artefact where artefact_id = $1', [artefactId]); if (!there) throw new Refusal({ code: 'nothing', message: 'There is nothing.' }); const id = newId();",
    },
    ['askForAccess'],
  ),
];
