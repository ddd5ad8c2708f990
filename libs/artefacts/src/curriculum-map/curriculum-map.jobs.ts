import { identityEvents } from '@constellation/identity';
import { defineJob, subscribe, type Subscription } from '@constellation/platform/outbox';
import { z } from 'zod';

/** Works out anew who sees the curriculum maps of these organisations, after what they belong to changed. */
export const realignMapsJob = defineJob({
  name: 'artefacts.realign-maps',
  queue: 'worker',
  payload: z.object({ organisationIds: z.array(z.uuid()) }),
});

export const mapSubscriptions: readonly Subscription[] = [
  subscribe(identityEvents.organisationsMoved, realignMapsJob, ({ organisationIds }) => ({ organisationIds })),
];
