const focused = new Set(['fit', 'fdescribe', 'ftest']);
const runners = new Set(['it', 'test', 'describe']);

export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: { focused: 'A focused test switches off every other test of its file without a word: remove the focus.' },
  },
  create: (context) => ({
    CallExpression({ callee }) {
      if (callee.type === 'Identifier' && focused.has(callee.name))
        context.report({ node: callee, messageId: 'focused' });
    },
    MemberExpression(node) {
      const { object, property } = node;
      if (object.type === 'Identifier' && runners.has(object.name) && property.name === 'only') {
        context.report({ node, messageId: 'focused' });
      }
    },
  }),
};
