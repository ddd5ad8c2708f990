// Apollo Server on Express, as its documentation has it. Equal to ours: the session statement, the rows, the operation,
// CSRF prevention. Not equal: no limits on what is asked, no security headers, no resolver guards, one statement for the list.
import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import { resolvers, typeDefs } from './schema.mjs';
import { ready, viewerOf } from './session.mjs';

const apollo = new ApolloServer({ typeDefs, resolvers, introspection: false });
await apollo.start();
const app = express();
const context = async ({ req }) => ({ viewer: await viewerOf(req.headers.cookie) });
app.use('/graphql', express.json(), expressMiddleware(apollo, { context }));
const server = app.listen(0, '127.0.0.1', () => ready(server));
