import { coinedName } from './words.ts';
import { idOf, Random } from './random.ts';

/** Which table an id is of; see {@link idOf}. */
export const tables = {
  organisation: 1,
  membership: 2,
  person: 3,
  post: 4,
  session: 5,
  artefact: 6,
  version: 7,
  terms: 8,
  file: 9,
  adoption: 10,
} as const;

/** A trust or a school. */
export interface BenchOrganisation {
  readonly id: string;
  readonly name: string;
  readonly kind: 'multi-academy-trust' | 'school';
  /** The trust of a school. */
  readonly trustId: string | null;
}

/** Somebody with one post. */
export interface BenchPerson {
  readonly id: string;
  readonly name: string;
  readonly organisation: BenchOrganisation;
}

/** Who there is. */
export interface BenchWorld {
  readonly trusts: readonly BenchOrganisation[];
  readonly schools: readonly BenchOrganisation[];
  readonly people: readonly BenchPerson[];
  /** Those the load comes from. */
  readonly viewers: readonly BenchPerson[];
}

const schoolsPerTrust = 8;
const largestTrust = 60;
const viewerCount = 200;
const staffPerSchool = 3;

/** Trusts with sizes by Zipf's law, their schools and staff, for so many artefacts. */
export function makeWorld(artefacts: number): BenchWorld {
  const random = new Random(11);
  const trustCount = Math.max(20, Math.round(0.6 * Math.sqrt(artefacts)));
  const trusts = Array.from({ length: trustCount }, (_, number) => organisation(number, 'multi-academy-trust', null));
  const weights = trusts.map((_, rank) => 1 / (rank + 1) ** 0.6);
  const unit = (trustCount * schoolsPerTrust) / weights.reduce((sum, weight) => sum + weight, 0);
  const schools: BenchOrganisation[] = [];
  for (const [rank, trust] of trusts.entries()) {
    const size = Math.max(1, Math.min(largestTrust, Math.round((weights[rank] ?? 0) * unit)));
    for (let one = 0; one < size; one++) schools.push(organisation(trustCount + schools.length, 'school', trust.id));
  }
  const people: BenchPerson[] = [];
  const employ = (organisation: BenchOrganisation): void => {
    const number = people.length;
    const name = `${coinedName(number * 13)} ${coinedName(number * 29 + 5)}`;
    people.push({ id: idOf(tables.person, number), name, organisation });
  };
  for (const trust of trusts) employ(trust);
  for (const school of schools) for (let one = 0; one < staffPerSchool; one++) employ(school);
  // A fifteenth of the load comes from trusts, whose people hold the keys of all their schools.
  const viewers = Array.from({ length: Math.min(viewerCount, people.length) }, (_, number) =>
    number % 15 === 0
      ? people[random.below(trustCount)]
      : people[trustCount + random.below(people.length - trustCount)],
  ).filter((person) => person !== undefined);
  return { trusts, schools, people, viewers: [...new Set(viewers)] };
}

function organisation(number: number, kind: BenchOrganisation['kind'], trustId: string | null): BenchOrganisation {
  const suffix = kind === 'school' ? 'School' : 'Learning Trust';
  return { id: idOf(tables.organisation, number), name: `${coinedName(number * 17 + 3)} ${suffix}`, kind, trustId };
}

/** The session token of a viewer. Known to anybody who reads this, so it is made in bench databases only. */
export const sessionTokenOf = (viewer: BenchPerson): string => `bench-session-${viewer.id}`;
