import { matchesAny, moduleVisitors, workspacePath } from './paths.mjs';

/**
 * Refuses packages outside the places they belong to. One table in the configuration says for each fence which
 * module names it is about (regular expressions), where alone they may stand (`only`) or where they may not (`never`), and why.
 * It sees dynamic imports and type imports too, which the rule that comes with ESLint does not.
 */
export default {
  meta: {
    type: 'problem',
    schema: [
      {
        type: 'array',
        items: {
          type: 'object',
          required: ['modules', 'why'],
          properties: {
            modules: { type: 'string' },
            only: { type: 'array', items: { type: 'string' } },
            never: { type: 'array', items: { type: 'string' } },
            why: { type: 'string' },
          },
          additionalProperties: false,
        },
      },
    ],
    messages: { fenced: '"{{specifier}}" may not be imported here. {{why}}' },
  },
  create(context) {
    const path = workspacePath(context.filename);
    const raised = context.options[0]
      .filter(({ only, never }) => (only && !matchesAny(path, only)) || (never && matchesAny(path, never)))
      .map(({ modules, why }) => ({ pattern: new RegExp(modules), why }));
    if (raised.length === 0) return {};
    return moduleVisitors((node, specifier) => {
      const fence = raised.find(({ pattern }) => pattern.test(specifier));
      if (fence) context.report({ node, messageId: 'fenced', data: { specifier, why: fence.why } });
    });
  },
};
