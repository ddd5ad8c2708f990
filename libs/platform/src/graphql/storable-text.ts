import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, visit, type DocumentNode } from 'graphql';

/**
 * Refuses text that no column takes, wherever in the operation it stands: PostgreSQL stores every character but NUL, and
 * its JSON no half of a surrogate pair. Left alone it would fail in whichever statement meets it first.
 */
export const storableTextPlugin: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, request }) {
        if (hasStorableTexts(document) && isStorable(request.variables)) return;
        throw new GraphQLError(
          'A text holds the character NUL or half of a character (an unpaired surrogate): take it out and send it again.',
          { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } },
        );
      },
    };
  },
};

/** By document: Apollo hands out the same parsed one for the same text. */
const judged = new WeakMap<DocumentNode, boolean>();

function hasStorableTexts(document: DocumentNode): boolean {
  const known = judged.get(document);
  if (known !== undefined) return known;
  let storable = true;
  visit(document, {
    StringValue: ({ value }) => {
      storable &&= isStorable(value);
    },
  });
  judged.set(document, storable);
  return storable;
}

/** Looks through nested values without recursion: what a request nests deeply must not exhaust the stack. */
function isStorable(given: unknown): boolean {
  const open = [given];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === 'string') {
      if (value.includes('\u0000') || !value.isWellFormed()) return false;
    } else if (typeof value === 'object' && value !== null) {
      for (const part of Object.values(value)) open.push(part);
    }
  }
  return true;
}
