import { defineEvent } from '@constellation/platform/outbox';
import { z } from 'zod';

const accessRequestId = z.object({ accessRequestId: z.uuid() });

/** Somebody asked for access, perhaps to something that does not exist. */
export const accessRequested = defineEvent('artefacts.access-requested', accessRequestId);
/** A request was granted or declined, or what it granted was ended. */
export const accessRequestDecided = defineEvent('artefacts.access-request-decided', accessRequestId);
