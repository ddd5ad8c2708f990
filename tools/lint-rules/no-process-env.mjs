const isProcess = (node) =>
  (node?.type === 'Identifier' && node.name === 'process') ||
  (node?.type === 'MemberExpression' && node.property.type === 'Identifier' && node.property.name === 'process');

const isEnv = (key, computed) =>
  (key.type === 'Identifier' && !computed && key.name === 'env') || (key.type === 'Literal' && key.value === 'env');

export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      env: 'The environment is read in libs/platform/src/config only, once, into one typed object. A setting read anywhere else is not checked at start, not listed in .env.example and not the same in every process: add it to the settings and pass the value in.',
    },
  },
  create: (context) => ({
    MemberExpression(node) {
      if (isProcess(node.object) && isEnv(node.property, node.computed)) context.report({ node, messageId: 'env' });
    },
    VariableDeclarator(node) {
      if (!isProcess(node.init) || node.id.type !== 'ObjectPattern') return;
      for (const property of node.id.properties) {
        if (property.type === 'Property' && isEnv(property.key, property.computed)) {
          context.report({ node: property, messageId: 'env' });
        }
      }
    },
    ImportDeclaration(node) {
      if (!/^(node:)?process$/.test(node.source.value)) return;
      for (const specifier of node.specifiers) {
        if (specifier.type === 'ImportSpecifier' && isEnv(specifier.imported, false)) {
          context.report({ node: specifier, messageId: 'env' });
        }
      }
    },
  }),
};
