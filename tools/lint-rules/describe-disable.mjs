const directive = /^\s*eslint-(?:disable(?:-next-line|-line)?|enable)\b([^]*)$/;

export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      nameless:
        'Name the rule that is switched off: a bare eslint-disable hides every fault that comes after it as well.',
      reasonless:
        'Say why the rule does not hold here: `eslint-disable-next-line rule-name -- the reason`. Otherwise nobody can tell when it may go.',
    },
  },
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        const rest = directive.exec(comment.value)?.[1];
        if (rest === undefined || /^\s*eslint-enable\b/.test(comment.value)) continue;
        const [rules, reason] = rest.split(/\s-{2,}\s/, 2);
        const messageId = rules.trim() === '' ? 'nameless' : reason?.trim() ? undefined : 'reasonless';
        // Reported just before the comment, where the comment itself cannot switch the report off.
        const { line, column } = comment.loc.start;
        if (messageId) context.report({ loc: { line, column: column - 1 }, messageId });
      }
    },
  }),
};
