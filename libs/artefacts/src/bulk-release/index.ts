export { artefactsImported } from '../artefact/artefact.events.ts';
export type { BulkItem } from './bulk-item.ts';
export type { BulkReleaser } from './bulk-plan.ts';
export { BulkReleaseService, type BulkOutcome } from './bulk-release.service.ts';
