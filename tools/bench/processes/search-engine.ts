import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { versionRule } from '@constellation/artefacts';
import { storedKey, Viewer } from '@constellation/platform/access';
import { createDataSource, Database } from '@constellation/platform/db';
import { mostCandidates } from '../../../libs/search/src/engine/search-engine.ts';
import { createHash } from 'node:crypto';
import { openEngine } from './open-engine.ts';

// The limit of `search`: the same words for the same viewer straight to the engine. Equal to ours: the session statement, the audience
// filter, the number of candidates. Not equal: no spelling, no second look at the database, no ranking, facets or highlights.
const about = JSON.parse(process.env['BENCH_CONTENDER'] ?? '{}') as { url: string; viewerSql: string; pool: number };
const dataSource = createDataSource({
  url: about.url,
  pool: about.pool,
  entities: [],
  applicationName: 'bench engine',
});
await dataSource.initialize();
const database = new Database(dataSource);
const engine = openEngine(database);

const wordsOf = (query: string): readonly string[] => query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

async function answer(cookie: string, query: string): Promise<object> {
  const token = /constellation_session=([^;]*)/.exec(cookie)?.[1] ?? '';
  const now = new Date();
  const hash = createHash('sha256').update(token).digest();
  const rows = await database.queryPrepared<{ person_id: string; name: string; keys: string[] }>(about.viewerSql, [
    now,
    hash,
    null,
    null,
  ]);
  const [row] = rows;
  const viewer = row
    ? new Viewer({ now, person: { id: row.person_id, name: row.name }, keys: row.keys.map(storedKey) })
    : Viewer.signedOut(now);
  const { hits, capped } = await engine.search({
    terms: wordsOf(query).map((word) => ({ word, alternatives: [], prefix: false, rarity: 1 })),
    match: 'all',
    filters: [],
    preferred: [],
    find: versionRule(viewer, 'find'),
    read: versionRule(viewer, 'read'),
    limit: mostCandidates,
  });
  const total = new Set(hits.map((hit) => hit.artefactId)).size;
  return { data: { search: { total, totalIsExact: !capped, hits: hits.slice(0, 20).map((hit) => hit.versionId) } } };
}

const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (piece: string) => (body += piece));
  request.on('end', () => {
    const { variables } = JSON.parse(body) as { variables: { query: string } };
    answer(request.headers.cookie ?? '', variables.query).then(
      (found) => {
        const text = JSON.stringify(found);
        response
          .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
          .end(text);
      },
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
