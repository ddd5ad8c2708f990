// What the machine allows: node:http, prepared statements, JSON. Equal to ours: the session statement, the rows, 32
// connections, the size of the pool. Not equal: no GraphQL, no limits on what is asked, one statement for the whole list.
import { createServer } from 'node:http';
import { newest, page, ready, viewerOf } from './session.mjs';

const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (piece) => (body += piece));
  request.on('end', () => void answer(request, JSON.parse(body), response));
});

async function answer(request, { variables }, response) {
  try {
    const viewer = await viewerOf(request.headers.cookie);
    const data = await dataOf(viewer, variables ?? {});
    const text = JSON.stringify({ data });
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
    response.end(text);
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
}

async function dataOf(viewer, { first, id }) {
  if (first) return { artefacts: await newest(viewer, first) };
  if (id) return { artefact: await page(viewer, id) };
  return { viewer: { person: viewer.id && { id: viewer.id } } };
}

server.listen(0, '127.0.0.1', () => ready(server));
