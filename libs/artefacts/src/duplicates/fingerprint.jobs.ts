import { defineJob, defineSchedule, subscribe, type Schedule, type Subscription } from '@constellation/platform/outbox';
import { z } from 'zod';
import { artefactEvents, artefactsImported, longestImportedBatch } from '../artefact/artefact.events.ts';

/** Works out the fingerprints of the released versions of these artefacts anew. */
export const fingerprintArtefactsJob = defineJob({
  name: 'artefacts.fingerprint-artefacts',
  queue: 'worker',
  payload: z.object({ artefactIds: z.array(z.uuid()).min(1).max(longestImportedBatch) }),
});

/** Works out the fingerprints that are missing: of what was released before there were any, or whose job was lost. */
export const fingerprintMissingJob = defineJob({
  name: 'artefacts.fingerprint-missing',
  queue: 'worker',
  payload: z.object({}),
});

const ofOne = ({ artefactId }: { artefactId: string }) => ({ artefactIds: [artefactId] });

export const fingerprintSubscriptions: readonly Subscription[] = [
  subscribe(artefactEvents.fileTextExtracted, fingerprintArtefactsJob, ofOne),
  subscribe(artefactEvents.fileRecalled, fingerprintArtefactsJob, ofOne),
  subscribe(artefactsImported, fingerprintArtefactsJob, ({ artefactIds }) => ({ artefactIds })),
];

export const fingerprintSchedules: readonly Schedule[] = [
  defineSchedule({
    name: 'artefacts.fingerprint-missing',
    timetable: { everyMs: 10 * 60_000 },
    job: fingerprintMissingJob,
    payload: {},
  }),
];
