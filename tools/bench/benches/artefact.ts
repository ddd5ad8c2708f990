import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { p99AtMost, statementsAtMost } from '../goals.ts';
import { httpBench } from '../http-bench.ts';
import { root } from '../../lib/install.mjs';
import { sizes, withClient } from '../data/load.ts';
import { idOf } from '../data/random.ts';
import { sessionTokenOf, tables, type BenchPerson } from '../data/world.ts';
import type { PlanFacts } from '../bench.types.ts';
import type { LoadRequest } from '../load/load-client.ts';
import { visibleSql } from '../sql.ts';
import { limit, ours } from './contenders.ts';

/** Artefacts of which each viewer asks for one it may find and one it may not. */
const perViewer = 2;

interface Asked {
  readonly viewer: BenchPerson;
  readonly id: string;
}

/** The whole page of one artefact as the web app asks for it; half the ids are not visible to who asks. */
export const artefact = httpBench(
  { name: 'artefact', work: 'full artefact page, half the ids not visible' },
  async (facts) => {
    const operation = await pageOperation();
    const asked = await findIds(facts);
    const requests = (query: string): readonly LoadRequest[] =>
      asked.map(({ viewer, id }) => ({
        path: '/graphql',
        cookie: sessionTokenOf(viewer),
        body: JSON.stringify({ query, variables: { id } }),
      }));
    return {
      contenders: [
        { ...ours(facts), requests: requests(operation), essence },
        { ...limit(facts), requests: requests(''), essence },
      ],
      goals: (figures) => [statementsAtMost(figures, 3), p99AtMost(figures, 'limit', 1.5)],
    };
  },
);

interface Page {
  readonly data: {
    readonly artefact: {
      readonly id: string;
      readonly rightsHolder: { readonly id: string };
      readonly version: {
        readonly id: string;
        readonly title: string;
        readonly files: readonly { readonly id: string }[];
        readonly parts: readonly { readonly id: string }[];
        readonly authors: readonly { readonly name: string }[];
      };
      readonly versions: { readonly nodes: readonly { readonly id: string }[] };
      readonly adoptions: { readonly totalCount: number; readonly nodes: readonly { readonly id: string }[] };
      readonly containers: readonly { readonly id: string }[];
    } | null;
  };
}

function essence(answer: unknown): unknown {
  const { artefact: page } = (answer as Page).data;
  if (!page) return null;
  const ids = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id);
  return {
    id: page.id,
    rightsHolder: page.rightsHolder.id,
    version: [page.version.id, page.version.title, page.version.authors.map(({ name }) => name)],
    files: ids(page.version.files),
    parts: ids(page.version.parts),
    versions: ids(page.versions.nodes),
    adoptions: [page.adoptions.totalCount, ids(page.adoptions.nodes)],
    containers: ids(page.containers),
  };
}

/** The operation of the web app's artefact page with its fragments, read from where it is written. */
async function pageOperation(): Promise<string> {
  const folder = join(root, 'apps/web/src/features/artefacts');
  const texts = await Promise.all(
    ['operations.ts', 'card-fragment.ts'].map((name) => readFile(join(folder, name), 'utf8')),
  );
  const documents = [...texts.join('\n').matchAll(/graphql\(`([^`]*)`\)/g)].map((match) => match[1]?.trim() ?? '');
  const fragments = new Map(
    documents.flatMap((text) => {
      const name = /^fragment (\w+)/.exec(text)?.[1];
      return name === undefined ? [] : [[name, text] as const];
    }),
  );
  const page = documents.find((text) => text.startsWith('query Artefact('));
  if (!page) throw new Error('The web app has no operation Artefact any more.');
  const used = new Set<string>();
  const collect = (text: string): void => {
    for (const [, name = ''] of text.matchAll(/\.\.\.(\w+)/g)) {
      if (used.has(name)) continue;
      used.add(name);
      collect(fragments.get(name) ?? '');
    }
  };
  collect(page);
  return [page, ...[...used].map((name) => fragments.get(name) ?? '')].join('\n');
}

/** Half of the ids are of artefacts that their viewer may find, half of some that are there and hidden. */
async function findIds(facts: PlanFacts): Promise<readonly Asked[]> {
  return withClient(facts.url, async (client) => {
    const asked: Asked[] = [];
    for (const [number, viewer] of facts.world.viewers.entries()) {
      const hash = createHash('sha256').update(sessionTokenOf(viewer)).digest();
      const { rows } = await client.query<ViewerRow>(facts.viewerSql, [new Date(), hash, null, null]);
      const [row] = rows;
      if (!row) throw new Error('A viewer of the bench is not signed in.');
      const decidesFor = row.posts.flatMap((post) => post.acts_for);
      const from = idOf(tables.artefact, (number * 7_919) % Math.floor(sizes[facts.size] * 0.9));
      for (const visible of [true, false]) {
        const values = [['public', ...row.keys], viewer.id, decidesFor, from, perViewer];
        const found = await client.query<{ id: string }>(visibleSql(visible), values);
        asked.push(...found.rows.map(({ id }) => ({ viewer, id })));
      }
    }
    return asked;
  });
}

interface ViewerRow {
  readonly keys: readonly string[];
  readonly posts: readonly { readonly acts_for: readonly string[] }[];
}
