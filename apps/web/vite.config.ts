import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv } from 'vite';

const root = import.meta.dirname;

/**
 * What pages share is loaded in few pieces: left to itself the bundler makes a file of every part that two pages share, forty of
 * them for one page, and a browser asks for six at a time. Larger pieces cost a first visit some bytes and spare it the waiting;
 * every later page is next to nothing.
 */
const pieces = [
  // What every page starts with. GraphiQL is a page of its own and brings its own.
  {
    name: 'first',
    tags: ['$initial' as const],
    test: /node_modules[\\/](react|react-dom|scheduler|@mantine|@floating-ui|@tanstack|@tabler)[\\/]|web[\\/]src[\\/](?!main|graphiql)/,
    priority: 3,
  },
  // The parts of forms.
  { name: 'kit', test: /node_modules[\\/]@mantine/, minShareCount: 3, priority: 2 },
  // What several of our own pages use.
  { name: 'common', test: /web[\\/]src|@tabler/, minShareCount: 4, priority: 1 },
];

export default defineConfig(({ mode }) => {
  // Only development asks for this: in production the API serves the built page itself.
  const { API_ORIGIN: api = 'http://localhost:3000' } = loadEnv(mode, root, 'API_');
  return {
    root,
    plugins: [react()],
    build: {
      target: 'es2023',
      manifest: true,
      sourcemap: false,
      reportCompressedSize: false,
      // Monaco's workers, in GraphiQL only, are far beyond it; the page itself is held by scripts/size.mjs.
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: {
        input: { main: `${root}/index.html`, graphiql: `${root}/graphiql.html` },
        // GraphiQL's packages carry directives for a compiler that does not run here.
        checks: { moduleLevelDirective: false },
        output: { codeSplitting: { groups: pieces } },
      },
    },
    worker: { format: 'es' as const },
    server: {
      port: 5173,
      proxy: {
        '/graphql': api,
        '/uploads': api,
        '/files': api,
        '/archives': api,
        '/ip-registers': api,
        '/collection-exports': api,
      },
    },
  };
});
