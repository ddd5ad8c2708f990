const limits = { constructor: 7, function: 4 };

export default {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      constructor:
        'This constructor takes {{count}} dependencies; {{limit}} is the most. A class that needs more does several jobs: split it by verb.',
      function:
        'This function takes {{count}} parameters; {{limit}} is the most. Callers cannot tell a long row of arguments apart: pass one object with named fields.',
    },
  },
  create(context) {
    const check = (node) => {
      const kind =
        node.parent?.type === 'MethodDefinition' && node.parent.kind === 'constructor' ? 'constructor' : 'function';
      // `this: Type` is a type annotation, not something a caller passes.
      const count = node.params.filter((param) => !(param.type === 'Identifier' && param.name === 'this')).length;
      if (count > limits[kind]) {
        context.report({ node, messageId: kind, data: { count, limit: limits[kind] } });
      }
    };
    return {
      FunctionDeclaration: check,
      FunctionExpression: check,
      ArrowFunctionExpression: check,
      TSDeclareFunction: check,
      TSEmptyBodyFunctionExpression: check,
      TSMethodSignature: check,
      TSFunctionType: check,
    };
  },
};
