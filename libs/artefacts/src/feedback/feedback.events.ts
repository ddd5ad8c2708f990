import { defineEvent } from '@constellation/platform/outbox';
import { z } from 'zod';

const ids = z.object({ feedbackId: z.uuid(), artefactId: z.uuid(), versionId: z.uuid() });

/** Somebody wrote to the authors of a version. */
export const feedbackWritten = defineEvent('artefacts.feedback-written', ids);
/** The authors answered, or changed their answer. */
export const feedbackAnswered = defineEvent('artefacts.feedback-answered', ids);
/** Both sides agree that readers of the version see it. Either may have changed their mind since: read it again. */
export const feedbackShown = defineEvent('artefacts.feedback-shown', ids);

/** The events about feedback. */
export const feedbackEvents = { feedbackWritten, feedbackAnswered, feedbackShown } as const;
