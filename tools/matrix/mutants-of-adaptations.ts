import { one, type Mutant } from './mutant.ts';

const artefacts = 'libs/artefacts/src';
const upstreamReader = `${artefacts}/upstream/upstream-change.reader.ts`;

const pageRead = "${ruleToSql(pageRule(viewer, 'read'), ruleColumns, parameters)}";
const stands = '${ruleToSql(standsForArtefactRule(viewer), ruleColumns, parameters)}';

/** The filters of what was made from what, taken out. */
export const adaptationMutants: readonly Mutant[] = [
  one(
    'credits: of what is found alone',
    {
      file: `${artefacts}/artefact/version.row.ts`,
      after: 'const hiddenOfWhole',
      find: '  credits: [],',
      replace: '',
    },
    ['credits'],
  ),
  one(
    'comparison: who reads both',
    {
      file: `${artefacts}/compare/comparison.reader.ts`,
      after: 'async compare',
      find: "${readableVersion(viewer, '$1::uuid[]', parameters)}",
      replace: 'version.version_id = any($1::uuid[])',
    },
    ['compareVersions'],
  ),
  one(
    'comparison: parts that may be found',
    { file: `${artefacts}/compare/comparison.reader.ts`, after: 'function findTitles', find: stands, replace: 'true' },
    ['compareVersions'],
  ),
  one(
    'derivations: works that may be found',
    {
      file: `${artefacts}/adaptation/derivation.reader.ts`,
      after: 'function mayFind',
      find: '${ruleToSql(standsForArtefactRule(viewer), columns, parameters)}',
      replace: 'true',
    },
    ['derivations'],
  ),
  one(
    'derivations: versions that say so',
    {
      file: `${artefacts}/adaptation/derivation.reader.ts`,
      after: 'const links',
      find: "${ruleToSql(pageRule(viewer, 'read'), columns, parameters)}",
      replace: 'true',
    },
    ['derivations'],
  ),
  one(
    'upstream changes: whose inbox',
    {
      file: upstreamReader,
      after: 'function mayKnow',
      find: '(change.organisation_id = any(${own}) or adaptation.rights_holder_id = any(${own}))',
      replace: '${own} is not null',
    },
    ['upstreamChange'],
  ),
  one(
    'upstream changes: what was made may be found',
    {
      file: upstreamReader,
      after: 'function mayKnow',
      find: '${ruleToSql(standsForArtefactRule(viewer), adapted, parameters)}',
      replace: 'true',
    },
    ['upstreamChange'],
  ),
  one(
    'upstream changes: the version may be read',
    {
      file: upstreamReader,
      after: 'function mayKnow',
      find: pageRead,
      replace: 'true',
    },
    ['upstreamChange'],
  ),
  one(
    'upstream changes: declined',
    {
      file: upstreamReader,
      after: 'async listDeclined',
      find: '!(artefact.is_author || mayDecideFor(viewer, artefact.rights_holder_id))',
      replace: 'artefact.is_author === undefined',
    },
    ['declinedChanges'],
  ),
];
