import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createDataSource, Database } from '@constellation/platform/db';

// The limit of `suggest`: a walk through all titles in memory. Equal to ours: the session statement and the keys of whoever asks.
// Not equal: what is in memory is as old as the process, no newest version, no slips, no organisations, no queries.
const about = JSON.parse(process.env['BENCH_CONTENDER'] ?? '{}') as { url: string; viewerSql: string; pool: number };
const dataSource = createDataSource({
  url: about.url,
  pool: about.pool,
  entities: [],
  applicationName: 'bench walk',
});
await dataSource.initialize();
const database = new Database(dataSource);

interface Title {
  readonly artefactId: string;
  readonly title: string;
  readonly words: readonly string[];
  readonly keys: ReadonlySet<string>;
}

const titles = (
  await database.query<{ artefact_id: string; title: string; find_keys: string[] }>(
    `select artefact_id, title, find_keys from search_document
      where (available_from is null or available_from <= now()) and (available_until is null or available_until > now())`,
  )
).map((row): Title => ({
  artefactId: row.artefact_id,
  title: row.title,
  words: row.title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [],
  keys: new Set(row.find_keys),
}));

const wanted = 5;

async function answer(cookie: string, text: string): Promise<object> {
  const token = /constellation_session=([^;]*)/.exec(cookie)?.[1] ?? '';
  const hash = createHash('sha256').update(token).digest();
  const [row] = await database.queryPrepared<{ keys: string[] }>(about.viewerSql, [new Date(), hash, null, null]);
  const keys = [...(row?.keys ?? []), 'public'];
  const artefacts: object[] = [];
  for (const { artefactId, title, words, keys: held } of titles) {
    if (!words.some((word) => word.startsWith(text)) || !keys.some((key) => held.has(key))) continue;
    artefacts.push({ artefactId, title });
    if (artefacts.length === wanted) break;
  }
  return { data: { suggest: { queries: [], artefacts, organisations: [] } } };
}

const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (piece: string) => (body += piece));
  request.on('end', () => {
    const { variables } = JSON.parse(body) as { variables: { text: string } };
    answer(request.headers.cookie ?? '', variables.text.toLowerCase()).then(
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
