import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { moduleVisitors } from './paths.mjs';

/** The other half of `import-x/extensions`: a suffix is there, but it names the file a compiler would have made. */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      suffix:
        '"{{specifier}}" does not exist; the file is TypeScript. Relative imports carry the suffix of the source file (`.ts`, `.tsx`), because Node, Jest and the editor all run the sources.',
    },
  },
  create: (context) =>
    moduleVisitors((node, specifier) => {
      if (!/^\.{1,2}\/.*\.[cm]?jsx?$/.test(specifier)) return;
      if (!existsSync(resolve(dirname(context.filename), specifier))) {
        context.report({ node, messageId: 'suffix', data: { specifier } });
      }
    }),
};
