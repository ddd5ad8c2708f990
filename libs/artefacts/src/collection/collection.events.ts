import { defineEvent } from '@constellation/platform/outbox';
import { z } from 'zod';

/**
 * Curators changed a collection: what of it each follower sees is read when they are told. `itemIds` are the items that were touched,
 * added or taken out; none of them where it was the collection's own words.
 */
export const collectionChanged = defineEvent(
  'artefacts.collection-changed',
  z.object({ collectionId: z.uuid(), itemIds: z.array(z.uuid()).default([]) }),
);

const proposal = z.object({ collectionId: z.uuid(), proposalId: z.uuid() });
/** Somebody proposed something: its curators decide. */
export const collectionProposed = defineEvent('artefacts.collection-proposed', proposal);
/** A proposal was accepted, or declined with a reason. */
export const collectionProposalDecided = defineEvent('artefacts.collection-proposal-decided', proposal);

/** The events about collections. */
export const collectionEvents = { collectionChanged, collectionProposed, collectionProposalDecided } as const;
