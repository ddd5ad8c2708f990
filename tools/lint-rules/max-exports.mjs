import { matchesAny, workspacePath } from './paths.mjs';

const limit = 20;
// The way in of a context. Platform has no such file: its way in is cut into many small ones.
const entryPoints = ['libs/*/src/index.ts'];

function namesOf(statement) {
  if (statement.type === 'ExportDefaultDeclaration') return 1;
  if (statement.type !== 'ExportNamedDeclaration') return 0;
  const { declaration } = statement;
  if (!declaration) return statement.specifiers.length;
  return declaration.type === 'VariableDeclaration' ? declaration.declarations.length : 1;
}

export default {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      tooMany:
        'This entry point exports {{count}} names; {{limit}} is the most. Whatever is public has to be kept: export what other projects call and keep the rest inside.',
    },
  },
  create(context) {
    if (!matchesAny(workspacePath(context.filename), entryPoints)) return {};
    return {
      Program(node) {
        const count = node.body.reduce((sum, statement) => sum + namesOf(statement), 0);
        if (count > limit) context.report({ node, messageId: 'tooMany', data: { count, limit } });
      },
    };
  },
};
