import { defineEvent } from '@constellation/platform/outbox';
import { z } from 'zod';

/** An artefact was placed on a map, or stands in other weeks of it than before. */
export const mapUnitPlaced = defineEvent('artefacts.map-unit-placed', z.object({ slotId: z.uuid() }));
