// PostGraphile 5 over a view that holds the access filter. Equal to ours: the session statement, the rows, the columns, the
// order. Not equal: its answer is flat where ours nests version and owner, since a view is what it reads; no limits on what is asked.
// It runs the operation in a transaction of its own, with the viewer's keys as a setting, as its documentation has it.
import { createServer } from 'node:http';
import { grafserv } from 'postgraphile/grafserv/node';
import { makePgService } from 'postgraphile/adaptors/pg';
import { postgraphile } from 'postgraphile';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { pool, ready, viewerOf } from './session.mjs';

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ pool, schemas: ['bench_api'] })],
  grafserv: { graphiql: false, watch: false, port: 0, graphqlPath: '/graphql' },
  grafast: {
    context: async ({ node }) => {
      const viewer = await viewerOf(node?.req.headers.cookie);
      return {
        pgSettings: {
          'bench.keys': viewer.keys.join(','),
          'bench.organisations': viewer.organisationIds.join(','),
          'bench.now': viewer.now.toISOString(),
        },
      };
    },
  },
});
const server = createServer();
const serv = instance.createServ(grafserv);
await serv.addTo(server);
server.listen(0, '127.0.0.1', () => ready(server));
