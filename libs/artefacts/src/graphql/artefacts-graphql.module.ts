import { CommunitiesModule } from '@constellation/communities';
import { IdentityModule } from '@constellation/identity';
import { Module } from '@nestjs/common';
import { ExplainReader } from '../access/explain.reader.ts';
import { ListBesideReader } from '../artefact/list-beside.reader.ts';
import { ArtefactPageReader, ArtefactPageSources, VersionPageSources } from '../artefact/page.reader.ts';
import { ArchiveReader } from '../archive/archive.reader.ts';
import { ArchiveService } from '../archive/archive.service.ts';
import { ArtefactsModule } from '../artefacts.module.ts';
import { ArchivesController } from './archives.controller.ts';
import { DelegationService } from '../delegation/delegation.service.ts';
import { AccessRequestResolver } from './access-request.resolver.ts';
import {
  DelegationResolver,
  ResponsibleResolver,
  VersionDelegationsResolver,
  ViewerDelegationsResolver,
} from './delegation.resolver.ts';
import { CollectionCoverResolver } from './collection-cover.resolver.ts';
import { CollectionUsageResolver } from './collection-usage.resolver.ts';
import { CollectionVersionResolver, CollectionVersionsResolver } from './collection-version.resolver.ts';
import { CollectionCommunityResolver, CommunityCollectionsResolver } from './community-collections.resolver.ts';
import { AgreementCollectionResolver, NamedCollectionsResolver } from './agreement-collection.resolver.ts';
import {
  AgreementAcceptanceResolver,
  AgreementEndingResolver,
  AgreementItemResolver,
  AgreementPartyResolver,
  AgreementResolver,
  AgreementTermsResolver,
} from './agreement.resolver.ts';
import {
  AdaptationResolver,
  CreditResolver,
  DerivationResolver,
  VersionComparisonResolver,
  VersionCreditsResolver,
} from './adaptation.resolver.ts';
import { CollectionExportService } from '../collection/collection-export.service.ts';
import { CollectionExportsController } from './collection-exports.controller.ts';
import { CollectionEditResolver } from './collection-edit.resolver.ts';
import { CollectionImportResolver } from './collection-import.resolver.ts';
import { CollectionFollowResolver, CollectionProposalResolver } from './collection-proposal.resolver.ts';
import {
  CollectionAudienceResolver,
  CollectionChangeResolver,
  CollectionItemResolver,
  CollectionResolver,
} from './collection.resolver.ts';
import {
  CurriculumMapAlignmentResolver,
  CurriculumMapCoverageResolver,
  CurriculumMapSlotAlignmentResolver,
} from './coverage.resolver.ts';
import {
  ArtefactMapPlacesResolver,
  CurriculumMapSlotPrerequisitesResolver,
  CurriculumMapUnitResolver,
  CurriculumMapWorkResolver,
} from './curriculum-map-unit.resolver.ts';
import {
  CurriculumMapEditResolver,
  CurriculumMapResolver,
  CurriculumMapSlotResolver,
} from './curriculum-map.resolver.ts';
import { DeclinedChangeResolver, UpstreamChangeFieldsResolver, UpstreamChangeResolver } from './upstream.resolver.ts';
import {
  AdoptionResolver,
  ArtefactAdoptionsResolver,
  ArtefactVersionsResolver,
  OrganisationArtefactsResolver,
} from './artefact-fields.resolver.ts';
import { ArtefactQueryResolver, NodeResolver } from './artefact.resolver.ts';
import { DraftResolver } from './draft.resolver.ts';
import { ExplainResolver } from './explain.resolver.ts';
import { FilesController } from './files.controller.ts';
import { IpRegisterExport } from '../ip-register/ip-register.export.ts';
import { IpRegisterReader } from '../ip-register/ip-register.reader.ts';
import { ReuseLedgerReader } from '../reuse-ledger/reuse-ledger.reader.ts';
import { ReuseLedgerResolver } from './reuse-ledger.resolver.ts';
import { IpRegisterResolver, RegisteredReleaseResolver } from './ip-register.resolver.ts';
import { IpRegistersController } from './ip-registers.controller.ts';
import { MutationResults } from './mutation-results.ts';
import { NearDuplicateResolver } from './near-duplicate.resolver.ts';
import { ReleaseBundleResolver } from './release-bundle.resolver.ts';
import { ReleaseResolver } from './release.resolver.ts';
import { FeedbackResolver } from './feedback.resolver.ts';
import { CollectionGapResolver, ShareRequestResolver, SuggestedSharingResolver } from './share-request.resolver.ts';
import { ShelfResolver } from './shelf.resolver.ts';
import { UndoReleaseResolver } from './undo-release.resolver.ts';
import { UploadsController } from './uploads.controller.ts';
import {
  AuthorResolver,
  ReleaseTermsResolver,
  VersionContentResolver,
  VersionTermsResolver,
} from './version.resolver.ts';
import { VocabularyResolver } from './vocabulary.resolver.ts';

const reading = [
  VocabularyResolver,
  ArtefactQueryResolver,
  NodeResolver,
  ArtefactVersionsResolver,
  ArtefactAdoptionsResolver,
  VersionContentResolver,
  VersionTermsResolver,
  AuthorResolver,
  ReleaseTermsResolver,
  AdoptionResolver,
  OrganisationArtefactsResolver,
  VersionCreditsResolver,
  CreditResolver,
  DerivationResolver,
  VersionComparisonResolver,
  UpstreamChangeFieldsResolver,
  DeclinedChangeResolver,
];

/** Only the API packs archives. */
const archives = [ArchiveReader, ArchiveService, CollectionExportService];

const agreements = [
  AgreementResolver,
  AgreementTermsResolver,
  AgreementAcceptanceResolver,
  AgreementPartyResolver,
  AgreementItemResolver,
  AgreementEndingResolver,
  NamedCollectionsResolver,
  AgreementCollectionResolver,
];

const collections = [
  CollectionResolver,
  CollectionAudienceResolver,
  CollectionItemResolver,
  CollectionChangeResolver,
  CollectionGapResolver,
  CollectionEditResolver,
  CollectionFollowResolver,
  CollectionProposalResolver,
  CollectionImportResolver,
  CollectionVersionsResolver,
  CollectionVersionResolver,
  CommunityCollectionsResolver,
  CollectionCommunityResolver,
  CollectionUsageResolver,
  CollectionCoverResolver,
];

const curriculumMaps = [
  CurriculumMapResolver,
  CurriculumMapSlotResolver,
  CurriculumMapEditResolver,
  CurriculumMapCoverageResolver,
  CurriculumMapSlotAlignmentResolver,
  CurriculumMapAlignmentResolver,
  CurriculumMapWorkResolver,
  CurriculumMapSlotPrerequisitesResolver,
  ArtefactMapPlacesResolver,
  CurriculumMapUnitResolver,
];

/** Only the API shows what organisations hold, and what came of it. */
const registers = [
  IpRegisterReader,
  IpRegisterExport,
  IpRegisterResolver,
  RegisteredReleaseResolver,
  ReuseLedgerReader,
  ReuseLedgerResolver,
];

/** Who decides on whose behalf. Only the API names people, and it alone reads posts beside artefacts. */
const delegations = [
  DelegationService,
  DelegationResolver,
  ResponsibleResolver,
  VersionDelegationsResolver,
  ViewerDelegationsResolver,
];

/** Only the API explains. */
const explaining = [ExplainResolver, ExplainReader];

/** Only the API reads ahead, and it alone reads organisations and people beside artefacts. */
const ahead = [ArtefactPageSources, VersionPageSources, ArtefactPageReader, ListBesideReader];

/** The artefacts' part of the API: GraphQL, uploads and downloads. */
@Module({
  imports: [ArtefactsModule, IdentityModule, CommunitiesModule],
  controllers: [
    UploadsController,
    FilesController,
    ArchivesController,
    IpRegistersController,
    CollectionExportsController,
  ],
  providers: [
    ...reading,
    ...agreements,
    ...collections,
    ...curriculumMaps,
    ...explaining,
    ...registers,
    AccessRequestResolver,
    ShareRequestResolver,
    SuggestedSharingResolver,
    ShelfResolver,
    FeedbackResolver,
    ...delegations,
    ...ahead,
    ...archives,
    MutationResults,
    DraftResolver,
    NearDuplicateResolver,
    ReleaseResolver,
    ReleaseBundleResolver,
    UndoReleaseResolver,
    AdaptationResolver,
    UpstreamChangeResolver,
  ],
})
export class ArtefactsGraphqlModule {}
