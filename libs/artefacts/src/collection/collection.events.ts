import { defineEvent } from '@constellation/platform/outbox';
import { z } from 'zod';

/** Curators changed a collection: what of it each follower sees is read when they are told. */
export const collectionChanged = defineEvent('artefacts.collection-changed', z.object({ collectionId: z.uuid() }));

const proposal = z.object({ collectionId: z.uuid(), proposalId: z.uuid() });
/** Somebody proposed something: its curators decide. */
export const collectionProposed = defineEvent('artefacts.collection-proposed', proposal);
/** A proposal was accepted, or declined with a reason. */
export const collectionProposalDecided = defineEvent('artefacts.collection-proposal-decided', proposal);

/** The events about collections. */
export const collectionEvents = { collectionChanged, collectionProposed, collectionProposalDecided } as const;
