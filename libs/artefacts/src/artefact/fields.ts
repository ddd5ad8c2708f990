import type { Vocabulary } from '@constellation/identity/vocabulary';
import { cleanLine } from '@constellation/platform/text';
import { z } from 'zod';

/** One line of text, at most so many characters; what is not seen is left out. */
export const line = (longest: number) =>
  z
    .string()
    .overwrite(cleanLine)
    .max(longest, `Keep it to ${longest} characters.`)
    .refine((text) => !/[\r\n]/.test(text), 'Write it on one line.');

/** Text of several lines. */
export const paragraph = (longest: number) => z.string().trim().max(longest, `Keep it to ${longest} characters.`);

/** A short list of lines; empty ones are left out. */
export const lines = (most: number) =>
  z
    .array(line(500))
    .max(most, `Name at most ${most}.`)
    .transform((given) => given.filter((text) => text !== ''));

/** A code of a vocabulary. */
export const code = (vocabulary: Vocabulary) =>
  z.string().refine((given) => vocabulary.has(given), {
    error: ({ input }) =>
      `“${String(input)}” is not a code of the vocabulary ${vocabulary.about.scheme}: choose one of its terms.`,
    params: { code: 'unknown-code' },
  });

/** Several codes of a vocabulary, each once, in the order given. */
export const codes = (vocabulary: Vocabulary, most: number) =>
  z
    .array(code(vocabulary))
    .transform((given) => [...new Set(given)])
    .refine((given) => given.length <= most, `Choose at most ${most}.`);

/** An id of a row, in the spelling of the database. */
export const id = (noun: string) => z.uuid(`This does not name ${noun}.`).toLowerCase();
