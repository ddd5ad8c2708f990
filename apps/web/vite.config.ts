import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv } from 'vite';

const root = import.meta.dirname;

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
