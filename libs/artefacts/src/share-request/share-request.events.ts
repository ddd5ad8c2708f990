import { defineEvent } from '@constellation/platform/outbox';
import { z } from 'zod';

const shareRequestId = z.object({ shareRequestId: z.uuid() });

/** A curator asked those whose an item is to share it further. */
export const shareRequested = defineEvent('artefacts.share-requested', shareRequestId);
/** A request to share was declined. That one is met is found out by who reads it: no event says so. */
export const shareRequestDeclined = defineEvent('artefacts.share-request-declined', shareRequestId);
