// Mercurius, compiled execution on. Equal to ours: the session statement, the rows, the operation. Not equal: no limits on what is asked,
// no security headers, no resolver guards, one hand-written statement for the whole list.
import Fastify from 'fastify';
import mercurius from 'mercurius';
import { resolvers, typeDefs } from './schema.mjs';
import { ready, viewerOf } from './session.mjs';

const app = Fastify();
await app.register(mercurius, {
  schema: typeDefs,
  resolvers,
  jit: 1,
  context: async (request) => ({ viewer: await viewerOf(request.headers.cookie) }),
});
await app.listen({ port: 0, host: '127.0.0.1' });
ready(app.server);
