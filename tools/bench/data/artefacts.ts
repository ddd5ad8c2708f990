import { artefactTypes, type ArtefactKind } from '@constellation/artefacts/vocabulary';
import { audienceOf, type VersionAudience } from '../../../libs/artefacts/src/access/audience.ts';
import type { ReleaseScope } from '../../../libs/artefacts/src/release/release-scope.ts';
import { idOf, Random, scatter } from './random.ts';
import { writeTexts, type Texts } from './texts.ts';
import { subjectWords } from './words.ts';
import { tables, type BenchPerson, type BenchWorld } from './world.ts';

/** Shares of the audiences. */
const scopes: readonly (readonly [ReleaseScope, number])[] = [
  ['public', 0.1],
  ['network', 0.2],
  ['partners', 0.1],
  ['trust', 0.4],
  ['school', 0.15],
  ['private', 0.05],
];
const kinds: readonly (readonly [ArtefactKind, number])[] = [
  ['curriculum', 0.7],
  ['cpd', 0.15],
  ['research', 0.08],
  ['improvement', 0.07],
];
const licenceOf: Readonly<Record<ReleaseScope, readonly string[]>> = {
  public: ['CC-BY-4.0', 'OGL-UK-3.0', 'CC-BY-SA-4.0'],
  network: ['CC-BY-NC-4.0', 'LicenseRef-Network-Adapt-NC'],
  partners: ['LicenseRef-Partner-Use', 'LicenseRef-Partner-Adapt'],
  trust: ['LicenseRef-Trust-Internal'],
  school: ['LicenseRef-Trust-Internal'],
  private: ['LicenseRef-Trust-Internal'],
};
const yearsOf: readonly (readonly [string, string, readonly string[]])[] = [
  ['primary', 'ks1', ['year-1', 'year-2']],
  ['primary', 'ks2', ['year-3', 'year-4', 'year-5', 'year-6']],
  ['secondary', 'ks3', ['year-7', 'year-8', 'year-9']],
  ['secondary', 'ks4', ['year-10', 'year-11']],
];
const typesOf = Object.groupBy(
  artefactTypes.about.terms.map(({ code, label, group }) => ({ code, label, kind: group as ArtefactKind })),
  (type) => type.kind,
) as Record<ArtefactKind, { readonly code: string; readonly label: string }[]>;
const subjects = Object.keys(subjectWords);
const begun = Date.UTC(2023, 8, 1);
const yearsMs = 2.75 * 365 * 24 * 3_600_000;

/** One version with everything that hangs on it. */
export interface BenchVersion {
  readonly id: string;
  readonly number: number | null;
  readonly state: 'draft' | 'released' | 'superseded';
  readonly texts: Texts;
  readonly at: Date;
  readonly scope: ReleaseScope;
  readonly partnerIds: readonly string[];
  readonly licence: string;
  readonly audience: VersionAudience;
  /** Artefacts that are its parts, all older. */
  readonly partIds: readonly string[];
  /** A file that has text, by its number. */
  readonly file: number | null;
}

/** One artefact with its versions, oldest first. */
export interface BenchArtefact {
  readonly id: string;
  readonly number: number;
  readonly kind: ArtefactKind;
  readonly type: string;
  readonly subject: string | null;
  readonly phase: string;
  readonly keyStage: string;
  readonly yearGroup: string;
  readonly author: BenchPerson;
  readonly rightsHolderId: string;
  readonly versions: readonly BenchVersion[];
}

/** Generates artefacts in the order they were made; the same every time. */
export function* makeArtefacts(world: BenchWorld, count: number): Generator<BenchArtefact> {
  const random = new Random(23);
  for (let number = 0; number < count; number++) yield makeArtefact(world, { random, count, number });
}

function makeArtefact(
  world: BenchWorld,
  { random, count, number }: { random: Random; count: number; number: number },
): BenchArtefact {
  const author = world.people[scatter(random.zipf(world.people.length), world.people.length)];
  if (!author) throw new Error('The world has no people.');
  const kind = random.weighted(kinds);
  const type = random.pick(typesOf[kind]);
  const subject = kind === 'curriculum' || random.chance(0.5) ? random.pick(subjects) : null;
  const [phase, keyStage, years] = random.pick(yearsOf);
  const { organisation } = author;
  const heldByTrust = organisation.trustId === null || random.chance(0.5);
  const rightsHolderId = heldByTrust ? (organisation.trustId ?? organisation.id) : organisation.id;
  const versionCount = random.chance(0.03) ? 0 : 1 + (random.chance(0.2) ? 1 : 0) + (random.chance(0.05) ? 1 : 0);
  const versions: BenchVersion[] = [];
  for (let place = 0; place < Math.max(1, versionCount); place++) {
    let scope = random.weighted(scopes);
    if (scope === 'school' && organisation.trustId === null) scope = 'trust';
    const partnerIds = scope === 'partners' ? [random.pick(world.trusts).id, random.pick(world.trusts).id] : [];
    const licence = random.pick(licenceOf[scope]);
    const state = versionCount === 0 ? 'draft' : place === versionCount - 1 ? 'released' : 'superseded';
    const at = new Date(begun + (yearsMs * (number + place / 4)) / count);
    versions.push({
      id: idOf(tables.version, number * 4 + place),
      number: state === 'draft' ? null : place + 1,
      state,
      texts: writeTexts(random, { subject, typeLabel: type.label, number: number + 1 }),
      at,
      scope,
      partnerIds,
      licence,
      audience: audienceOf({
        state,
        kind,
        personIds: [author.id],
        rightsHolderId,
        rightsHolderKind: heldByTrust ? 'multi-academy-trust' : 'school',
        trustIds: heldByTrust || !organisation.trustId ? [] : [organisation.trustId],
        actingOrganisationId: organisation.id,
        terms:
          state === 'draft'
            ? null
            : {
                scope,
                partnerIds,
                partnershipIds: [],
                licenceCode: licence,
                availableFrom: null,
                availableUntil: null,
                offered: true,
              },
        heldTo: null,
        agreements: [],
        grants: [],
      }),
      partIds: number > 100 && random.chance(0.08) ? partsBefore(random, number) : [],
      file: random.chance(0.1) ? number * 4 + place : null,
    });
  }
  const id = idOf(tables.artefact, number);
  const yearGroup = random.pick(years);
  return { id, number, kind, type: type.code, subject, phase, keyStage, yearGroup, author, rightsHolderId, versions };
}

function partsBefore(random: Random, number: number): readonly string[] {
  const parts = Array.from({ length: 3 + random.below(4) }, () => idOf(tables.artefact, random.below(number)));
  return [...new Set(parts)];
}

/** That an organisation uses an artefact: popular ones are used by many. */
export interface BenchAdoption {
  readonly id: string;
  readonly artefactNumber: number;
  readonly organisationId: string;
  readonly personId: string;
}

/** Half as many adoptions as artefacts, by Zipf's law over artefacts and organisations. */
export function* makeAdoptions(world: BenchWorld, count: number): Generator<BenchAdoption> {
  const random = new Random(37);
  const seen = new Set<number>();
  for (let number = 0; number < count / 2; number++) {
    const artefactNumber = scatter(random.zipf(count), count);
    const personNumber = scatter(random.zipf(world.people.length), world.people.length);
    const person = world.people[personNumber];
    if (!person) continue;
    // One current adoption per organisation and artefact.
    const key = artefactNumber * 100_000 + Number(`0x${person.organisation.id.slice(-12)}`);
    if (seen.has(key)) continue;
    seen.add(key);
    yield {
      id: idOf(tables.adoption, number),
      artefactNumber,
      organisationId: person.organisation.id,
      personId: person.id,
    };
  }
}
