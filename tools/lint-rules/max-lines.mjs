import { lineLimits } from './sizes.mjs';

export default {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      tooLong:
        'This file has {{lines}} lines; {{limit}} is the most. A file holds one responsibility: split it by verb or by noun, so that it can be read in one sitting.',
    },
  },
  create: (context) => ({
    Program(node) {
      const lines = context.sourceCode.lines.length;
      if (lines > lineLimits.refused) {
        context.report({ node, messageId: 'tooLong', data: { lines, limit: lineLimits.refused } });
      }
    },
  }),
};
