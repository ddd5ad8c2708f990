import { createApi } from '@constellation/api';
import { artefactsEntities } from '@constellation/artefacts';
import { communitiesEntities } from '@constellation/communities';
import { identityEntities } from '@constellation/identity';
import { notificationsEntities } from '@constellation/notifications';
import { loadSettings } from '@constellation/platform/config';
import { createDataSource } from '@constellation/platform/db';
import { createLogger } from '@constellation/platform/logging';
import { Random } from '../matrix/random.ts';
import { Product, type Decisions, type Holder } from './product.ts';
import { verbs } from './facts.ts';
import { Reference } from './reference.ts';
import { steps } from './steps.ts';
import type { Walk } from './walk-step.ts';

/** Steps in one world, before the next is made: a world fills with what has ended. */
export const stepsPerWorld = 150;

/** That a way of reading decides otherwise than the reference. */
export interface Disagreement {
  readonly seed: number;
  readonly step: number;
  readonly detail: string;
  /** What was done before, the last things last. */
  readonly history: readonly string[];
}

/** Starts the product on a migrated database. */
export async function openProduct(
  url: string,
  filesFolder: string,
): Promise<{ readonly product: Product; readonly close: () => Promise<void> }> {
  const settings = loadSettings({ NODE_ENV: 'test', LOG_LEVEL: 'fatal', DATABASE_URL: url, DATA_FOLDER: filesFolder });
  const logger = createLogger({ level: 'fatal', name: 'model' });
  const dataSource = createDataSource({
    ...{
      url,
      pool: 6,
      entities: [...identityEntities, ...communitiesEntities, ...artefactsEntities, ...notificationsEntities],
      applicationName: 'model',
      logger,
    },
  });
  await dataSource.initialize();
  const api = await createApi(settings, logger, dataSource);
  return {
    product: new Product(api, dataSource),
    close: async () => {
      await api.close();
      if (dataSource.isInitialized) await dataSource.destroy();
    },
  };
}

/** Walks through one world of a seed; ends with the first disagreement. */
export async function walkThrough(
  product: Product,
  seed: number,
  most: number,
): Promise<{ readonly steps: number; readonly checks: number; readonly disagreement: Disagreement | null }> {
  const walk = await begin(product, new Random(seed));
  const history: string[] = [];
  const weighted = steps.flatMap(([step, weight]) => Array.from({ length: weight }, () => step));
  let checks = 0;
  for (let done = 0; done < most;) {
    let told: string | null;
    // No two people decide in one instant; what ends by itself ends in its own, to which time passes exactly.
    walk.now = new Date(walk.now.getTime() + 1);
    try {
      told = await walk.random.pick(weighted)(walk);
    } catch (error) {
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return { steps: done, checks, disagreement: { seed, step: done, detail, history: history.slice(-25) } };
    }
    if (told === null) continue;
    history.push(told);
    done += 1;
    const wrong = await compare(walk);
    checks += wrong.checks;
    if (wrong.detail) {
      return {
        steps: done,
        checks,
        disagreement: { seed, step: done, detail: wrong.detail, history: history.slice(-25) },
      };
    }
  }
  return { steps: most, checks, disagreement: null };
}

/** Holds every way of reading against the reference: each person, each verb, each version. */
async function compare({ product, reference, people, now }: Walk): Promise<{ checks: number; detail: string | null }> {
  await product.index();
  const expected = new Map(
    people.map((person) => [
      person.label,
      new Map(
        verbs.map((verb) => [
          verb,
          new Set(reference.versions.filter((one) => reference.may(person, verb, one, now)).map(({ id }) => id)),
        ]),
      ),
    ]),
  ) satisfies Decisions;
  const findable = new Set(
    reference.versions.filter(({ state }) => state === 'released' || state === 'superseded').map(({ id }) => id),
  );
  let checks = 0;
  for (const [way, decisions] of await product.decisions(people, now)) {
    for (const [label, byVerb] of decisions) {
      for (const [verb, actual] of byVerb) {
        const wanted = expected.get(label)?.get(verb) ?? new Set();
        for (const { id } of reference.versions) {
          // Withdrawing ends finding by search, also for those who keep it.
          if (!findable.has(id) && (way === 'PostgreSQL engine' || way === 'Meilisearch filter')) continue;
          checks += 1;
          if (actual.has(id) === wanted.has(id)) continue;
          return { checks, detail: `${way}: ${label} ${actual.has(id) ? 'may' : 'may not'} ${verb} ${id}` };
        }
      }
    }
  }
  return { checks, detail: null };
}

/** Three trusts with schools, a school of its own and one that is not verified, with people everywhere. */
async function begin(product: Product, random: Random): Promise<Walk> {
  const reference = new Reference();
  const add = async (kind: 'school' | 'multi-academy-trust' | 'diocese', isVerified = true): Promise<string> => {
    const id = await product.organisation(kind, isVerified);
    reference.organisations.set(id, { id, isTrust: kind === 'multi-academy-trust', isVerified });
    return id;
  };
  const trusts = [await add('multi-academy-trust'), await add('multi-academy-trust'), await add('multi-academy-trust')];
  const schools: string[] = [];
  for (const [place, isVerified] of [
    [0, true],
    [0, false],
    [1, true],
    [1, true],
    [2, false],
    [null, true],
    [null, false],
  ] as const) {
    const school = await add('school', isVerified);
    schools.push(school);
    const parent = place === null ? undefined : trusts[place];
    if (!parent) continue;
    await product.belongs(school, parent, null);
    reference.belongings.push({ member: school, parent, from: null, until: null });
  }
  const diocese = await add('diocese');
  for (const member of [schools[0] ?? '', schools[5] ?? '']) {
    await product.belongs(member, diocese, null);
    reference.belongings.push({ member, parent: diocese, from: null, until: null });
  }
  const people: Holder[] = [];
  const signatories = new Map<string, Holder>();
  for (const [place, id] of [...trusts, ...schools].entries()) {
    const isTrust = place < trusts.length;
    const chief = await product.person(`chief ${place}`, [id], true);
    signatories.set(id, chief);
    // Nobody decides on their own submission: who teaches does not sign.
    people.push(isTrust ? chief : await product.person(`teacher ${place}`, [id]));
  }
  people.push(await product.person('of two places', [schools[1] ?? '', schools[2] ?? '']));
  people.push(await product.person('of the diocese', [diocese]));
  people.push(await product.person('without a post', []));
  people.push({ label: 'signed out', id: null, posts: [], token: null, postIds: new Map() });
  reference.people.push(...people);
  // Before a summer ends, so that the clocks change on the way.
  const now = new Date(Date.UTC(2027, random.pick([2, 5, 9]), 20 + random.below(8), random.below(24), 30));
  return { product, reference, random, people, signatories, trusts, schools, now };
}
