import { identityEvents } from '@constellation/identity';
import { defineJob, subscribe, type Subscription } from '@constellation/platform/outbox';
import { z } from 'zod';

/** Works out anew who sees the collections of these organisations and of their people, after what they belong to changed. */
export const realignCollectionsJob = defineJob({
  name: 'artefacts.realign-collections',
  queue: 'worker',
  payload: z.object({ organisationIds: z.array(z.uuid()) }),
});

export const collectionSubscriptions: readonly Subscription[] = [
  subscribe(identityEvents.organisationsMoved, realignCollectionsJob, ({ organisationIds }) => ({ organisationIds })),
];
