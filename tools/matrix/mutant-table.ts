import { adaptationMutants } from './mutants-of-adaptations.ts';
import { collectionMutants } from './mutants-of-collections.ts';
import { curriculumMapMutants } from './mutants-of-curriculum-maps.ts';
import { noticeMutants } from './mutants-of-notices.ts';
import { communityMutants } from './mutants-of-communities.ts';
import { identityMutants } from './mutants-of-identity.ts';
import { personalMutants } from './mutants-of-personal.ts';
import { searchMutants } from './mutants-of-search.ts';
import { sharingMutants } from './mutants-of-sharing.ts';
import { one, type Mutant } from './mutant.ts';

const artefacts = 'libs/artefacts/src';
const search = 'libs/search/src';
const versionReader = `${artefacts}/artefact/version.reader.ts`;
const contentReader = `${artefacts}/artefact/version-content.reader.ts`;
const artefactReader = `${artefacts}/artefact/artefact.reader.ts`;
const adoptionReader = `${artefacts}/adoption/adoption.reader.ts`;
const lockedVersion = `${artefacts}/artefact/locked-version.ts`;
const policy = `${artefacts}/access/version.policy.ts`;

const pageFind = "${ruleToSql(pageRule(viewer, 'find'), ruleColumns, parameters)}";
const pageRead = "${ruleToSql(pageRule(viewer, 'read'), ruleColumns, parameters)}";
const stands = '${ruleToSql(standsForArtefactRule(viewer), ruleColumns, parameters)}';
const readable = '${readableVersion(viewer, keys, parameters)}';
const newest = "${newestFindable(versionRule(viewer, 'find'), parameters)}";
const anyVersion = 'version.version_id = any(${keys})';
const locked = "!locked || !allows(pageRule(viewer, 'find'), locked.version)";

const reader = (
  name: string,
  where: { file: string; find: string; replace?: string },
  seenBy: readonly string[],
): Mutant =>
  one(
    name,
    { file: where.file, after: `class ${name.split(',')[0]}`, find: where.find, replace: where.replace ?? 'true' },
    seenBy,
  );

const lock = (name: string, seenBy: readonly string[]): Mutant =>
  one(name, { file: lockedVersion, after: `function ${name}`, find: locked, replace: '!locked' }, seenBy);

/** The filter of every read path, taken out. */
export const mutants: readonly Mutant[] = [
  {
    name: 'archive, with every filter of its versions',
    patches: [
      { file: versionReader, after: 'class VersionReader', find: pageFind, replace: 'true' },
      {
        file: `${artefacts}/archive/archive.reader.ts`,
        after: 'const isOpen',
        find: 'version.can_read && version.can_download',
        replace: 'true',
      },
      { file: contentReader, after: 'class VersionContentReader', find: readable, replace: anyVersion },
    ],
    seenBy: ['archive'],
  },
  reader('VersionReader', { file: versionReader, find: pageFind }, ['artefactVersion', 'node: version']),
  reader('NewestVersionReader', { file: versionReader, find: stands }, ['artefact']),
  reader('OpenDraftReader', { file: versionReader, find: pageFind }, ['artefact']),
  reader('ArtefactVersionsReader', { file: versionReader, find: pageFind }, ['artefact']),
  one(
    'VersionLists.listReleased',
    { file: versionReader, after: 'async listReleased', find: newest, replace: 'version.number is not null' },
    ['artefacts, narrowed'],
  ),
  one(
    'walkReleased',
    {
      file: `${artefacts}/artefact/newest-released.ts`,
      after: 'function walkReleased',
      find: " and ${judged('access')} offset 0",
      replace: ' offset 0',
    },
    ['artefacts'],
  ),
  one(
    'VersionLists.listMine',
    {
      file: versionReader,
      after: 'async listMine',
      find: 'const find = ruleToSql(standsForArtefactRule(viewer), ruleColumns, parameters);',
      replace: "const find = 'true';",
    },
    ['myWork'],
  ),
  {
    name: 'VersionLists.listReleaseQueue',
    patches: [
      {
        file: versionReader,
        after: 'async listReleaseQueue',
        find: '.filter((id) => decides.includes(id))',
        replace: '',
      },
      { file: versionReader, after: 'async listReleaseQueue', find: pageFind, replace: 'true' },
    ],
    seenBy: ['releaseQueue'],
  },
  reader('OrganisationArtefactsReader', { file: versionReader, find: newest, replace: 'version.number is not null' }, [
    'Organisation.artefacts',
  ]),
  reader('ArtefactReader', { file: artefactReader, find: '${hasVisibleVersion(viewer, parameters)}' }, [
    'artefact',
    'node: artefact',
  ]),
  reader(
    'TombstoneReader',
    { file: artefactReader, find: '${ruleToSql(tombstoneRule(viewer), tombstoneColumns, parameters)}' },
    ['artefact'],
  ),
  one(
    'forFinders',
    {
      file: `${artefacts}/artefact/version.row.ts`,
      after: 'function forFinders',
      find: 'if (row.can_read)',
      replace: 'if (row.id)',
    },
    ['artefactVersion'],
  ),
  reader('VersionContentReader', { file: contentReader, find: readable, replace: anyVersion }, ['artefactVersion']),
  // None for NearDuplicateReader: each work it names is read once more by VersionReader, so that its rule pulled out shows nothing.
  reader(
    'ThirdPartyReader',
    { file: `${artefacts}/checklist/third-party.reader.ts`, find: readable, replace: anyVersion },
    ['artefactVersion'],
  ),
  reader('AuthorsReader', { file: contentReader, find: readable, replace: anyVersion }, ['artefactVersion']),
  reader('NewerVersionReader', { file: contentReader, find: stands }, ['artefactVersion', 'node: version']),
  reader('FilesReader', { file: `${artefacts}/files/file.reader.ts`, find: readable, replace: anyVersion }, [
    'artefactVersion',
  ]),
  one(
    'DownloadReader',
    {
      file: `${artefacts}/files/file.reader.ts`,
      after: 'class DownloadReader',
      find: 'const rules = verbs.map((verb) => ruleToSql(pageRule(viewer, verb), ruleColumns, parameters));',
      replace: 'const rules: string[] = [];',
    },
    ['files: download'],
  ),
  one(
    'DownloadReader, HEAD',
    {
      file: `${artefacts}/files/file.reader.ts`,
      after: 'class DownloadReader',
      find: 'const rules = verbs.map((verb) => ruleToSql(pageRule(viewer, verb), ruleColumns, parameters));',
      replace: 'const rules: string[] = [];',
    },
    ['files: HEAD'],
  ),
  one(
    'DownloadReader, text',
    {
      file: `${artefacts}/files/file.reader.ts`,
      after: 'class DownloadReader',
      find: 'const rules = verbs.map((verb) => ruleToSql(pageRule(viewer, verb), ruleColumns, parameters));',
      replace: 'const rules: string[] = [];',
    },
    ['files: text'],
  ),
  one(
    'recalled files: download',
    {
      file: `${artefacts}/files/file.reader.ts`,
      after: 'class DownloadReader',
      find: ' and stored_file.recalled_at is null',
      replace: '',
    },
    ['files: download'],
  ),
  one(
    'recalled files: text',
    {
      file: `${artefacts}/files/file.reader.ts`,
      after: 'async findText',
      find: ' and stored_file.recalled_at is null',
      replace: '',
    },
    ['files: text'],
  ),
  one(
    'recalled files: preview',
    {
      file: `${artefacts}/files/file.reader.ts`,
      after: 'class FilesReader',
      find: ' and stored_file.recalled_at is null',
      replace: '',
    },
    ['artefactVersion'],
  ),
  one(
    'recalled files: passages',
    {
      file: `${search}/retrieve/found-versions.reader.ts`,
      after: 'async readPassages',
      find: ' and stored_file.recalled_at is null',
      replace: '',
    },
    ['search: by its word and a common one'],
  ),
  reader(
    'PartsReader',
    {
      file: `${artefacts}/parts/part.reader.ts`,
      find: '${ruleToSql(standsForArtefactRule(viewer), columns, parameters)}',
    },
    ['parts'],
  ),
  reader(
    'PartsReader, of what is not read',
    { file: `${artefacts}/parts/part.reader.ts`, find: readable, replace: anyVersion },
    ['parts'],
  ),
  one(
    'releaseBundle: who decides',
    {
      file: `${artefacts}/release/release-bundle.ts`,
      after: 'function findWaiting',
      find: ' && decides(viewer, root)',
      replace: '',
    },
    ['releaseBundle'],
  ),
  reader('ContainersReader', { file: `${artefacts}/parts/part.reader.ts`, find: pageRead }, ['containers']),
  one(
    'adoptions: who knows',
    {
      file: adoptionReader,
      after: 'function mayKnow',
      find: "${keys} && array['${networkKey}', 'org:' || artefact.rights_holder_id]",
      replace: '${keys} is not null',
    },
    ['adoptions', 'adoptions on the page'],
  ),
  one(
    'adoptions: how many',
    {
      file: adoptionReader,
      after: 'class ArtefactAdoptionsReader',
      find: ' and ${known}\n        ) as counted',
      replace: '\n        ) as counted',
    },
    ['adoptions'],
  ),
  one(
    'adoptions: how many use what is listed',
    {
      file: adoptionReader,
      after: 'class AdoptionCountReader',
      find: ' and ${known}) as total',
      replace: ' and (true or ${known})) as total',
    },
    ['artefacts', 'adoptions'],
  ),
  reader('AdoptionCountReader', { file: adoptionReader, find: '${hasVisibleVersion(viewer, parameters)}' }, [
    'adoptions',
  ]),
  reader('ArtefactAdoptionsReader', { file: adoptionReader, find: '${hasVisibleVersion(viewer, parameters)}' }, [
    'adoptions',
  ]),
  reader(
    'OwnAdoptionsReader',
    { file: adoptionReader, find: 'adoption.organisation_id = any(${own})', replace: '${own} is not null' },
    ['adoptions'],
  ),
  reader(
    'AdoptionReader',
    {
      file: adoptionReader,
      find: ' and ${known} and ${hasVisibleVersion(viewer, parameters)}',
      replace: ' and (true or ${known})',
    },
    ['node: adoption'],
  ),
  one(
    'adoptions: notes',
    {
      file: `${artefacts}/graphql/artefact.type.ts`,
      after: 'function toAdoptionType',
      find: 'row.is_own ? row.note : null',
      replace: 'row.note',
    },
    ['adoptions'],
  ),
  ...adaptationMutants,
  ...searchMutants,
  one(
    'versionRule: embargo',
    { file: policy, after: 'function versionRule', find: "begun('available_from', viewer.now),", replace: '' },
    ['artefacts', 'artefactVersion', 'files: download'],
  ),
  one(
    'versionRule: expiry',
    { file: policy, after: 'function versionRule', find: "notEnded('available_until', viewer.now),", replace: '' },
    ['artefacts', 'artefactVersion', 'files: download'],
  ),
  one(
    'grants: their end',
    {
      file: `${artefacts}/access/grant.principal-source.ts`,
      after: 'const grantHolds',
      find: 'access_grant.ends_at > ${at}',
      replace: '${at} is not null',
    },
    ['artefactVersion', 'files: download'],
  ),
  lock('lockVisible', ['adoptVersion']),
  lock('lockDraft', ['updateDraft', 'discardDraft', 'submitForRelease']),
  lock('lockForDecision', ['withdrawVersion', 'releaseVersion', 'recallVersion']),
  one(
    'createNewVersion',
    {
      file: `${artefacts}/artefact/next-version.ts`,
      after: 'function beginNextVersion',
      find: '!newest || !ours',
      replace: '!newest',
    },
    ['createNewVersion'],
  ),
  one(
    'setParts',
    { file: `${artefacts}/parts/part.service.ts`, after: 'function requireFindable', find: stands, replace: 'true' },
    ['setParts: with a hidden part'],
  ),
  one(
    'attachFile',
    {
      file: `${artefacts}/files/draft-file.service.ts`,
      after: 'async attachFile',
      find: ', uploadedBy: viewer.personId',
      replace: '',
    },
    ['attachFile: what somebody else'],
  ),
  one(
    'endAdoption',
    {
      file: `${artefacts}/adoption/adoption.service.ts`,
      after: 'async endAdoption',
      find: 'organisation_id = $2 for update',
      replace: '$2::uuid is not null for update',
    },
    ['endAdoption'],
  ),
  ...identityMutants,
  ...communityMutants,
  ...sharingMutants,
  ...collectionMutants,
  ...curriculumMapMutants,
  ...personalMutants,
  ...noticeMutants,
];
