import { IdentityModule } from '@constellation/identity';
import { PrincipalSources, ReferenceReaders, type ReferenceReader } from '@constellation/platform/access';
import { Module, type OnModuleInit } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { AccessRequestReader } from './access-request/access-request.reader.ts';
import { AccessRequestReferences } from './access-request/access-request.references.ts';
import { AccessRequestService } from './access-request/access-request.service.ts';
import { artefactPrincipals } from './access/principals.ts';
import { AdaptationService } from './adaptation/adaptation.service.ts';
import { DerivationReader } from './adaptation/derivation.reader.ts';
import {
  AdoptionCountReader,
  AdoptionReader,
  ArtefactAdoptionsReader,
  OwnAdoptionsReader,
} from './adoption/adoption.reader.ts';
import { AgreementCollectionService } from './agreement/agreement-collection.service.ts';
import { AgreementItemService } from './agreement/agreement-item.service.ts';
import { AgreementEndingReader, AgreementReader } from './agreement/agreement.reader.ts';
import { AgreementReferences } from './agreement/agreement.references.ts';
import { AgreementService } from './agreement/agreement.service.ts';
import { AdoptionService } from './adoption/adoption.service.ts';
import {
  ArtefactReader,
  ArtefactReferenceReader,
  TombstoneReader,
  VersionReferenceReader,
} from './artefact/artefact.reader.ts';
import { CollectionChangeReader } from './collection/collection-change.reader.ts';
import { CollectionCoverReader } from './collection/collection-cover.reader.ts';
import { CollectionGapReader } from './collection/collection-gap.reader.ts';
import {
  CollectionCountReader,
  CollectionItemReader,
  CollectionNewsReader,
} from './collection/collection-item.reader.ts';
import { CollectionImportService } from './collection/collection-import.service.ts';
import { CollectionItemService } from './collection/collection-item.service.ts';
import { CollectionProposalReader } from './collection/collection-proposal.reader.ts';
import { CollectionVersionReader } from './collection/collection-version.reader.ts';
import { CollectionVersionService } from './collection/collection-version.service.ts';
import { CollectionProposalReferences } from './collection/collection-proposal.references.ts';
import { CollectionProposalService } from './collection/collection-proposal.service.ts';
import { CollectionWorkReader } from './collection/collection-work.reader.ts';
import { CollectionReader } from './collection/collection.reader.ts';
import { CollectionItemReferences } from './collection/collection-item.references.ts';
import { CollectionReferences } from './collection/collection.references.ts';
import { CollectionSectionService } from './collection/collection-section.service.ts';
import { CollectionService } from './collection/collection.service.ts';
import { CurriculumMapReader } from './curriculum-map/curriculum-map.reader.ts';
import { CurriculumMapReferences } from './curriculum-map/curriculum-map.references.ts';
import { CurriculumMapService } from './curriculum-map/curriculum-map.service.ts';
import { MapAlignmentReader } from './curriculum-map/map-alignment.reader.ts';
import { MapAlignmentService } from './curriculum-map/map-alignment.service.ts';
import { MapNeighbourReader, MapSlotReader } from './curriculum-map/map-slot.reader.ts';
import { LostUnitReader } from './curriculum-map/lost-unit.reader.ts';
import { MapPlaceReader } from './curriculum-map/map-place.reader.ts';
import { MapPrerequisiteReader } from './curriculum-map/map-prerequisite.reader.ts';
import { MapPrerequisiteService } from './curriculum-map/map-prerequisite.service.ts';
import { MapSlotReferences } from './curriculum-map/map-slot.references.ts';
import { MapSlotService } from './curriculum-map/map-slot.service.ts';
import { MapStatementReader } from './curriculum-map/map-statement.reader.ts';
import { ThirdPartyReader } from './checklist/third-party.reader.ts';
import { DraftService } from './artefact/draft.service.ts';
import {
  AuthorsReader,
  NewerVersionReader,
  ReadinessReader,
  VersionContentReader,
} from './artefact/version-content.reader.ts';
import {
  ArtefactVersionsReader,
  NewestVersionReader,
  OpenDraftReader,
  OrganisationArtefactsReader,
  DelegatedReleaseLists,
  VersionLists,
  VersionReader,
} from './artefact/version.reader.ts';
import { DelegationReader, OwnDelegationsReader, ResponsibleReader } from './delegation/delegation.reader.ts';
import { ComparisonReader } from './compare/comparison.reader.ts';
import { NearDuplicateReader } from './duplicates/near-duplicate.reader.ts';
import { DraftFileService } from './files/draft-file.service.ts';
import { DownloadReader, FilesReader } from './files/file.reader.ts';
import { UploadRegister } from './files/upload-register.ts';
import { UploadService } from './files/upload.service.ts';
import { ContainersReader, PartsReader } from './parts/part.reader.ts';
import { FrameworkReader } from './framework/framework.reader.ts';
import { PartService } from './parts/part.service.ts';
import { EndReleaseService } from './release/end-release.service.ts';
import { ReleaseBundleReader } from './release/release-bundle.reader.ts';
import { ReleaseBundleService } from './release/release-bundle.service.ts';
import { ReleaseOpenings } from './release/release-openings.ts';
import { ReleaseService } from './release/release.service.ts';
import { FeedbackReader } from './feedback/feedback.reader.ts';
import { FeedbackReferences } from './feedback/feedback.references.ts';
import { FeedbackService } from './feedback/feedback.service.ts';
import { ShelfReader } from './shelf/shelf.reader.ts';
import { ShelfService } from './shelf/shelf.service.ts';
import { ShareRequestReader, ItemShareRequestReader } from './share-request/share-request.reader.ts';
import { ShareRequestReferences } from './share-request/share-request.references.ts';
import { ShareRequestService } from './share-request/share-request.service.ts';
import { SuggestedSharingReader } from './share-request/suggested-sharing.reader.ts';
import { UndoReader } from './release/undo.reader.ts';
import { UndoReleaseService } from './release/undo-release.service.ts';
import { CollectionUsageReader } from './usage/collection-usage.reader.ts';
import { ContentOpenings } from './usage/content-openings.ts';
import { UsageCounter } from './usage/usage-counter.ts';
import { UpstreamChangeReader } from './upstream/upstream-change.reader.ts';
import { UpstreamChangeReferences } from './upstream/upstream-change.references.ts';
import { UpstreamChangeService } from './upstream/upstream-change.service.ts';

const readers = [
  ArtefactReader,
  TombstoneReader,
  VersionReader,
  NewestVersionReader,
  OpenDraftReader,
  ArtefactVersionsReader,
  OrganisationArtefactsReader,
  VersionLists,
  DelegatedReleaseLists,
  VersionContentReader,
  AuthorsReader,
  ThirdPartyReader,
  NearDuplicateReader,
  UndoReader,
  ReleaseBundleReader,
  NewerVersionReader,
  ReadinessReader,
  PartsReader,
  ContainersReader,
  FilesReader,
  DownloadReader,
  AdoptionReader,
  AdoptionCountReader,
  ArtefactAdoptionsReader,
  OwnAdoptionsReader,
  AgreementReader,
  AgreementEndingReader,
  ComparisonReader,
  DerivationReader,
  UpstreamChangeReader,
  AccessRequestReader,
  ShareRequestReader,
  ItemShareRequestReader,
  SuggestedSharingReader,
  DelegationReader,
  OwnDelegationsReader,
  ResponsibleReader,
  CollectionReader,
  CollectionVersionReader,
  CollectionItemReader,
  CollectionCountReader,
  CollectionNewsReader,
  CollectionProposalReader,
  CollectionWorkReader,
  CollectionChangeReader,
  CollectionGapReader,
  CollectionCoverReader,
  CollectionUsageReader,
  CurriculumMapReader,
  MapSlotReader,
  MapNeighbourReader,
  MapAlignmentReader,
  MapStatementReader,
  MapPrerequisiteReader,
  MapPlaceReader,
  LostUnitReader,
  FrameworkReader,
  ShelfReader,
  FeedbackReader,
];
const services = [
  DraftService,
  DraftFileService,
  UploadService,
  PartService,
  ReleaseService,
  ReleaseBundleService,
  EndReleaseService,
  UndoReleaseService,
  ReleaseOpenings,
  UsageCounter,
  ContentOpenings,
  AdoptionService,
  AgreementService,
  AgreementCollectionService,
  AgreementItemService,
  AdaptationService,
  UpstreamChangeService,
  AccessRequestService,
  ShareRequestService,
  CollectionService,
  CollectionItemService,
  CollectionSectionService,
  CurriculumMapService,
  MapSlotService,
  MapAlignmentService,
  MapPrerequisiteService,
  CollectionProposalService,
  CollectionVersionService,
  CollectionImportService,
  ShelfService,
  FeedbackService,
];

/** How other contexts point to what is here. */
const references = [
  ArtefactReferenceReader,
  VersionReferenceReader,
  AgreementReferences,
  CollectionReferences,
  CollectionItemReferences,
  CollectionProposalReferences,
  CurriculumMapReferences,
  MapSlotReferences,
  UpstreamChangeReferences,
  AccessRequestReferences,
  ShareRequestReferences,
  FeedbackReferences,
] as const;

/** Artefacts: drafts, releases, files, parts and adoptions. */
@Module({
  imports: [IdentityModule],
  providers: [...readers, ...references, ...services, UploadRegister],
  exports: [...readers, ...references, ...services],
})
export class ArtefactsModule implements OnModuleInit {
  constructor(
    private readonly principalSources: PrincipalSources,
    private readonly referenceReaders: ReferenceReaders,
    private readonly modules: ModuleRef,
  ) {}

  onModuleInit(): void {
    for (const source of artefactPrincipals) this.principalSources.register(source);
    for (const reader of references) this.referenceReaders.register(this.modules.get<ReferenceReader>(reader));
  }
}
