import { cleanLine } from '@constellation/platform/text';
import { z } from 'zod';
import { phases, subjects } from '../vocabulary/index.ts';

/** What somebody is at an organisation. */
export const postTitle = z
  .string()
  .overwrite(cleanLine)
  .min(1, 'Write the role title, such as Head of history.')
  .max(120, 'Keep the title under 120 characters.')
  .refine((text) => !/[\r\n]/.test(text), 'Write it on one line.');

/** Codes of the scheme `subject`, each once. */
export const postSubjects = z
  .array(z.string().refine((code) => subjects.has(code), 'Choose subjects from the list.'))
  .max(20, 'Choose at most 20 subjects.')
  .transform((codes) => [...new Set(codes)]);

/** Codes of the scheme `phase`, each once. */
export const postPhases = z
  .array(z.string().refine((code) => phases.has(code), 'Choose phases from the list.'))
  .transform((codes) => [...new Set(codes)]);
