export { ArtefactsModule } from './artefacts.module.ts';
export { artefactsEntities } from './artefacts.entities.ts';
export { artefactWork } from './artefacts.jobs.ts';
export {
  adoptionEnded,
  adoptionRecorded,
  fileTextExtracted,
  termsChanged,
  versionRecalled,
  versionReleased,
  versionWithdrawn,
} from './artefact/artefact.events.ts';
export { versionColumns, versionRule } from './access/version.policy.ts';
export { DraftService } from './artefact/draft.service.ts';
export { DraftFileService } from './files/draft-file.service.ts';
export { UploadService } from './files/upload.service.ts';
export { PartService } from './parts/part.service.ts';
export { ReleaseService } from './release/release.service.ts';
export { EndReleaseService } from './release/end-release.service.ts';
export { AdoptionService } from './adoption/adoption.service.ts';
export { VersionReader } from './artefact/version.reader.ts';
