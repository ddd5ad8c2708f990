import { posix } from 'node:path';
import { matchesAny, workspacePath } from './paths.mjs';

const kebab = /^\.?[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/;
// The router reads meaning from `$id`, `__root` and `_layout` in these names.
const namedByATool = ['apps/web/src/routes/**'];

export default {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      name: 'File names are kebab-case with the kind last (`artefact.policy.ts`), one way everywhere, so that a file can be guessed; "{{name}}" is not.',
    },
  },
  create: (context) => ({
    Program(node) {
      const path = workspacePath(context.filename);
      const name = posix.basename(path);
      if (!kebab.test(name) && !matchesAny(path, namedByATool))
        context.report({ node, messageId: 'name', data: { name } });
    },
  }),
};
