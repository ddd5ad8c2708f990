import { createHash } from 'node:crypto';
import { z } from 'zod';
import { id, paragraph } from '../artefact/fields.ts';

export const askToShareInput = z.object({
  itemId: id('an item of a collection'),
  postId: z.string(),
  audienceIds: z.array(z.string()).max(200, 'Name at most 200 of those who lack it.').nullish(),
  purpose: paragraph(2_000).refine((text) => text.length >= 10, 'Write why, in a sentence.'),
});
export type AskToShareInput = z.input<typeof askToShareInput>;

export const declineToShareInput = z.object({
  reason: paragraph(2_000).refine((text) => text !== '', 'Write to them why.'),
});

/** By what a curator names somebody who lacks an item: says nothing of whom, as they may not see the partnership or community itself. */
export const audienceIdOf = (itemId: string, key: string): string =>
  createHash('sha256').update(`${itemId} ${key}`).digest('base64url').slice(0, 22);
