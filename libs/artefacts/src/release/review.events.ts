import { defineEvent } from '@constellation/platform/outbox';
import { z } from 'zod';

const versionIds = z.object({ artefactId: z.uuid(), versionId: z.uuid() });

/** A draft waits for the decision of its rights holder. */
export const versionSubmitted = defineEvent('artefacts.version-submitted', versionIds);
/** It was given back to its authors, with a reason. */
export const versionReturned = defineEvent('artefacts.version-returned', versionIds);
