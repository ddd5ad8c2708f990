import { defineEvent } from '@constellation/platform/outbox';
import { z } from 'zod';

const versionIds = z.object({ artefactId: z.uuid(), versionId: z.uuid() });

/** What every event about a version carries. */
export type VersionIds = z.infer<typeof versionIds>;

/** A version was released; an older one of the same artefact may have become superseded. */
export const versionReleased = defineEvent('artefacts.version-released', versionIds);
/** Audience, licence or availability of a version changed. */
export const termsChanged = defineEvent('artefacts.terms-changed', versionIds);
/** A version is not found or adopted any more; adopters keep it. */
export const versionWithdrawn = defineEvent('artefacts.version-withdrawn', versionIds);
/** A version was taken from everyone. */
export const versionRecalled = defineEvent('artefacts.version-recalled', versionIds);
/** A file of a version, a draft maybe, was recalled with another version that holds it. */
export const fileRecalled = defineEvent('artefacts.file-recalled', versionIds);
/** An organisation said that it uses a version. */
export const adoptionRecorded = defineEvent('artefacts.adoption-recorded', versionIds);
/** An organisation uses it no more. */
export const adoptionEnded = defineEvent('artefacts.adoption-ended', versionIds);
/** The text of a file of a released version was read, or found unreadable. */
export const fileTextExtracted = defineEvent('artefacts.file-text-extracted', versionIds);

/** The events about one version. */
export const artefactEvents = {
  versionReleased,
  termsChanged,
  versionWithdrawn,
  versionRecalled,
  adoptionRecorded,
  adoptionEnded,
  fileRecalled,
  fileTextExtracted,
} as const;

/** Most artefacts one {@link artefactsImported} speaks of: a transaction's worth. */
export const longestImportedBatch = 500;
/** Many artefacts were released at once from another catalogue, in place of as many single events. */
export const artefactsImported = defineEvent(
  'artefacts.artefacts-imported',
  z.object({ artefactIds: z.array(z.uuid()).min(1).max(longestImportedBatch) }),
);
