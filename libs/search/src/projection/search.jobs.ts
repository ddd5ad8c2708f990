import { artefactEvents } from '@constellation/artefacts';
import { artefactsImported } from '@constellation/artefacts/bulk-release';
import { identityEvents } from '@constellation/identity';
import {
  defineJob,
  defineSchedule,
  subscribe,
  type JobDefinition,
  type Schedule,
  type Subscription,
} from '@constellation/platform/outbox';
import { z } from 'zod';
import { alertJobs } from '../saved-search/alert.jobs.ts';

/** Brings one artefact's documents up to date. */
export const refreshArtefact = defineJob({
  name: 'search.refresh-artefact',
  queue: 'indexer',
  payload: z.object({ artefactId: z.uuid() }),
  retry: { attempts: 8, backoffMs: 500 },
});

/** Brings the documents of many artefacts up to date, such as a batch of an import. */
export const refreshArtefacts = defineJob({
  name: 'search.refresh-artefacts',
  queue: 'indexer',
  payload: z.object({ artefactIds: z.array(z.uuid()) }),
  retry: { attempts: 8, backoffMs: 500 },
});

/** Brings the documents of everything these organisations hold the rights of up to date. */
export const refreshOrganisations = defineJob({
  name: 'search.refresh-organisations',
  queue: 'indexer',
  payload: z.object({ organisationIds: z.array(z.uuid()) }),
  retry: { attempts: 8, backoffMs: 500 },
});

/** Makes the vocabulary anew when documents changed. */
export const refreshVocabulary = defineJob({
  name: 'search.refresh-vocabulary',
  queue: 'indexer',
  payload: z.object({}),
});

/** Rebuilds the index from where it stands. Tried for half an hour: a newer process that knows the description may still be starting. */
export const rebuildIndex = defineJob({
  name: 'search.rebuild-index',
  queue: 'indexer',
  payload: z.object({ description: z.string(), after: z.uuid().nullable() }),
  retry: { attempts: 10, backoffMs: 2_000 },
});

/** Begins a rebuild of the index where one is due. */
export const checkIndex = defineJob({ name: 'search.check-index', queue: 'indexer', payload: z.object({}) });

/** Compares the next stretch of artefacts with their documents. */
export const walkIndex = defineJob({ name: 'search.walk-index', queue: 'indexer', payload: z.object({}) });

/** Goes on with a fresh index of an engine that has one of its own. */
export const rebuildEngine = defineJob({
  name: 'search.rebuild-engine',
  queue: 'indexer',
  payload: z.object({}),
  retry: { attempts: 10, backoffMs: 2_000 },
});

/** Writes what waits for such an engine. */
export const drainEngine = defineJob({ name: 'search.drain-engine', queue: 'indexer', payload: z.object({}) });

/** Ends the months that are over in the record of what was asked. */
export const closeAskedMonths = defineJob({
  name: 'search.close-asked-months',
  queue: 'indexer',
  payload: z.object({}),
});

export const searchJobs: readonly JobDefinition[] = [
  refreshArtefact,
  refreshArtefacts,
  refreshOrganisations,
  refreshVocabulary,
  rebuildIndex,
  checkIndex,
  walkIndex,
  rebuildEngine,
  drainEngine,
  closeAskedMonths,
  ...alertJobs,
];

/** What makes an artefact's documents change. */
export const searchSubscriptions: readonly Subscription[] = [
  ...Object.values(artefactEvents).map((event) =>
    subscribe(event, refreshArtefact, ({ artefactId }) => ({ artefactId })),
  ),
  subscribe(artefactsImported, refreshArtefacts, ({ artefactIds }) => ({ artefactIds })),
  subscribe(identityEvents.organisationsRenamed, refreshOrganisations, ({ organisationIds }) => ({ organisationIds })),
];

export const searchSchedules: readonly Schedule[] = [
  defineSchedule({
    name: 'search.refresh-vocabulary',
    timetable: { everyMs: 60_000 },
    job: refreshVocabulary,
    payload: {},
  }),
  // Besides at the start of an indexer: takes up a rebuild that failed for good.
  defineSchedule({ name: 'search.check-index', timetable: { everyMs: 600_000 }, job: checkIndex, payload: {} }),
  // What could not be written because the engine was away.
  defineSchedule({ name: 'search.drain-engine', timetable: { everyMs: 10_000 }, job: drainEngine, payload: {} }),
  defineSchedule({
    name: 'search.close-asked-months',
    timetable: { cron: '20 3 * * *' },
    job: closeAskedMonths,
    payload: {},
  }),
  defineSchedule({ name: 'search.walk-index', timetable: { everyMs: 60_000 }, job: walkIndex, payload: {} }),
];
