/**
 * A copy of a rule whose messages end with the reason this workspace has it, so that who breaks it reads the reason
 * where it bites and does not have to go and look for it.
 */
export function because(rule, reason) {
  const messages = Object.fromEntries(
    Object.entries(rule.meta.messages).map(([id, text]) => [id, `${text.replace(/[.\s]*$/, '')}. ${reason}`]),
  );
  return { ...rule, meta: { ...rule.meta, messages } };
}
