// Written apart so that this file does not break its own rule.
const words = ['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX', 'HA' + 'CK'];
const pattern = new RegExp(`\\b(?:${words.join('|')})\\b`);

export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      loose:
        'No "{{word}}" comments: finish it, or write it down where work is planned. In the code nobody looks for it again.',
    },
  },
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        const word = pattern.exec(comment.value)?.[0];
        if (word) context.report({ loc: comment.loc, messageId: 'loose', data: { word } });
      }
    },
  }),
};
