import type { PlanFacts } from '../bench.types.ts';
import type { Contender } from '../contender.ts';
import { sessionTokenOf } from '../data/world.ts';
import type { LoadRequest } from '../load/load-client.ts';
import { listSql, pageSql } from '../sql.ts';

/** Connections to PostgreSQL that each contender may hold: all of them wait beside the one that is loaded. */
export const pool = 16;

const peerOf =
  (name: string, file: string) =>
  (facts: PlanFacts): Contender => ({
    name,
    role: 'peer',
    file: `tools/bench/peers/${file}.mjs`,
    about: { url: facts.url, viewerSql: facts.viewerSql, listSql, pageSql, pool },
    needsPeers: true,
  });

export const mercurius = peerOf('mercurius', 'mercurius');
export const apolloOnExpress = peerOf('apollo-express', 'apollo-express');
export const postgraphile = peerOf('postgraphile', 'postgraphile');

/** node:http with prepared statements; needs no packages but pg, which the product has. */
export const limit = (facts: PlanFacts): Contender => ({
  ...peerOf('limit', 'limit')(facts),
  role: 'limit',
  needsPeers: false,
});

/** The product's API. Its log is at `warn`: the others keep none. */
export const ours = (facts: Pick<PlanFacts, 'url'>, env: Readonly<Record<string, string>> = {}): Contender => ({
  name: 'ours',
  role: 'ours',
  file: 'apps/api/src/main.ts',
  about: {},
  isProduct: true,
  env: {
    DATABASE_URL: facts.url,
    DATABASE_POOL: String(pool),
    LOG_LEVEL: process.env['BENCH_LOG_LEVEL'] ?? 'warn',
    ...env,
  },
  ...(process.env['BENCH_PROFILE']
    ? { nodeFlags: ['--cpu-prof', `--cpu-prof-dir=${process.env['BENCH_PROFILE']}`] }
    : {}),
});

/** The same operation, asked by everybody in turn. */
export function graphqlRequests(facts: PlanFacts, query: string, variables: object = {}): readonly LoadRequest[] {
  const body = JSON.stringify({ query, variables });
  return facts.world.viewers.map((viewer) => ({ path: '/graphql', cookie: sessionTokenOf(viewer), body }));
}

/** An operation with different variables in turn, each asked by the next of everybody. */
export function rotatingRequests(facts: PlanFacts, query: string, turns: readonly object[]): readonly LoadRequest[] {
  const { viewers } = facts.world;
  return turns.map((variables, number) => ({
    path: '/graphql',
    cookie: sessionTokenOf(viewers[number % viewers.length] ?? viewers[0]!),
    body: JSON.stringify({ query, variables }),
  }));
}

/** Follows a path into the data of an answer. */
export const essenceOf =
  (path: readonly string[]) =>
  (answer: unknown): unknown =>
    ['data', ...path].reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], answer);
