export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      star: 'No `export *`: name what is exported. A star makes everything public by accident and ties a whole library into one import cycle.',
    },
  },
  create: (context) => ({
    ExportAllDeclaration: (node) => context.report({ node, messageId: 'star' }),
  }),
};
