import { cleanLine } from '@constellation/platform/text';
import { z } from 'zod';

/** What a person is called. */
export const personName = z
  .string()
  .overwrite(cleanLine)
  .min(1, 'Write a name.')
  .max(120, 'Keep the name under 120 characters.')
  .refine((text) => !/[\r\n]/.test(text), 'Write it on one line.');

/** Where to write to them. */
export const emailAddress = z
  .string()
  .trim()
  .max(254, 'An e-mail address has at most 254 characters.')
  .pipe(z.email('Write an e-mail address such as name@school.example.'));

/** A few paragraphs about a person or an organisation; empty means none. */
export const aboutText = z
  .string()
  .trim()
  .max(2_000, 'Keep it under 2,000 characters.')
  .transform((text) => text || null);
