import { createHash } from 'node:crypto';
import { makeAdoptions, makeArtefacts, type BenchArtefact, type BenchVersion } from './artefacts.ts';
import type { CopyValue } from './copy.ts';
import { idOf } from './random.ts';
import { sessionTokenOf, tables, type BenchWorld } from './world.ts';

/** A table to be filled: its rows are generated while they are loaded. */
export interface TableLoad {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: () => Iterable<readonly CopyValue[]>;
}

const days = { begun: '2019-09-01' };

/** Organisations, people, posts and the sessions of those who ask. */
export function worldLoads(world: BenchWorld, now: Date): readonly TableLoad[] {
  const load = (table: string, columns: string, rows: () => Iterable<readonly CopyValue[]>): TableLoad => ({
    table,
    columns: columns.split(' '),
    rows,
  });
  return [
    load('organisation', 'organisation_id kind name source verification', () =>
      [...world.trusts, ...world.schools].map(({ id, kind, name }) => [
        id,
        kind,
        name,
        'import',
        kind === 'school' ? 'unverified' : 'verified',
      ]),
    ),
    load('organisation_membership', 'organisation_membership_id member_id parent_id joined_on', () =>
      world.schools.map(({ id, trustId }, number) => [idOf(tables.membership, number), id, trustId, days.begun]),
    ),
    load('person', 'person_id name email', () =>
      world.people.map(({ id, name }, number) => [id, name, `person-${number}@bench.invalid`]),
    ),
    load('post', 'post_id person_id organisation_id title roles started_on', () =>
      world.people.map(({ id, organisation }, number) => [
        idOf(tables.post, number),
        id,
        organisation.id,
        organisation.trustId ? 'Teacher' : 'Director of Education',
        organisation.trustId ? [] : ['release-authority'],
        days.begun,
      ]),
    ),
    load('session', 'session_id person_id token_hash created_at last_seen_at expires_at', () =>
      world.viewers.map((viewer, number) => [
        idOf(tables.session, number),
        viewer.id,
        `\\x${createHash('sha256').update(sessionTokenOf(viewer)).digest('hex')}`,
        now,
        now,
        new Date(now.getTime() + 14 * 86_400_000),
      ]),
    ),
  ];
}

/** Artefacts and all that hangs on them. `count` is the number of artefacts. */
export function artefactLoads(world: BenchWorld, count: number): readonly TableLoad[] {
  const artefacts = () => makeArtefacts(world, count);
  const versions = (row: (artefact: BenchArtefact, version: BenchVersion) => readonly (readonly CopyValue[])[]) =>
    function* rows(): Generator<readonly CopyValue[]> {
      for (const artefact of artefacts()) for (const version of artefact.versions) yield* row(artefact, version);
    };
  const table = (name: string, columns: string, rows: () => Iterable<readonly CopyValue[]>): TableLoad => ({
    table: name,
    columns: columns.split(' '),
    rows,
  });
  return [
    table('artefact', 'artefact_id kind rights_holder_id acting_organisation_id created_by created_at', function* () {
      for (const { id, kind, rightsHolderId, author, versions: own } of artefacts()) {
        yield [id, kind, rightsHolderId, author.organisation.id, author.id, own[0]?.at];
      }
    }),
    table(
      'artefact_version',
      'version_id artefact_id number state title summary body type subjects phase key_stages year_groups keywords details licence_code created_by created_at updated_at submitted_at submitted_by released_at released_by',
      versions((artefact, { id, number, state, texts, at, licence }) => {
        const released = number === null ? [null, null, null, null] : [at, artefact.author.id, at, artefact.author.id];
        const { subject, phase, keyStage, yearGroup, author, type, kind } = artefact;
        const about = [texts.title, texts.summary, texts.body, type, subject ? [subject] : []];
        const details = kind === 'cpd' ? '{"durationMinutes": 60, "delivery": "in-person"}' : '{}';
        const rest = [phase, [keyStage], [yearGroup], texts.keywords, details, licence, author.id, at, at];
        return [[id, artefact.id, number, state, ...about, ...rest, ...released]];
      }),
    ),
    table(
      'version_author',
      'version_id position name person_id',
      versions(({ author }, { id }) => [[id, 0, author.name, author.id]]),
    ),
    table(
      'version_part',
      'version_id position part_id',
      versions((_, { id, partIds }) => partIds.map((partId, position) => [id, position, partId])),
    ),
    table(
      'release_terms',
      'release_terms_id version_id scope partner_ids licence_code in_force_from decided_by decided_for',
      versions(({ number: artefactNumber, author, rightsHolderId }, { id, number, scope, partnerIds, licence, at }) =>
        number === null
          ? []
          : [
              [
                idOf(tables.terms, artefactNumber * 4 + number),
                id,
                scope,
                partnerIds,
                licence,
                at,
                author.id,
                rightsHolderId,
              ],
            ],
      ),
    ),
    table(
      'version_access',
      'version_id find_keys read_keys download_keys adopt_keys adapt_keys',
      versions((_, { id, audience }) => [
        [id, audience.find, audience.read, audience.download, audience.adopt, audience.adapt],
      ]),
    ),
    table(
      'stored_file',
      'file_id blob_key sha256 byte_count media_type uploaded_by uploaded_name text_state',
      versions(({ author }, { file }) => {
        if (file === null) return [];
        const sha256 = createHash('sha256').update(String(file)).digest('hex');
        const facts = [48_000 + (file % 9_000), 'application/pdf', author.id, `handout-${file}.pdf`, 'extracted'];
        return [[idOf(tables.file, file), sha256, sha256, ...facts]];
      }),
    ),
    table(
      'file_text',
      'file_id content',
      versions((_, { file, texts }) => (file === null ? [] : [[idOf(tables.file, file), texts.body]])),
    ),
    table(
      'version_file',
      'version_id position file_id file_name',
      versions((_, { id, file }) => (file === null ? [] : [[id, 0, idOf(tables.file, file), `handout-${file}.pdf`]])),
    ),
    table(
      'adoption',
      'adoption_id artefact_id version_id organisation_id mode following adopted_by adopted_at',
      function* () {
        for (const { id, artefactNumber, organisationId, personId } of makeAdoptions(world, count)) {
          const version = idOf(tables.version, artefactNumber * 4);
          yield [
            id,
            idOf(tables.artefact, artefactNumber),
            version,
            organisationId,
            'free-choice',
            true,
            personId,
            new Date(Date.UTC(2026, 5, 1)),
          ];
        }
      },
    ),
  ];
}
