import { AccessGrant, VersionAccess } from './access/version-access.entity.ts';
import { StandingDelegation } from './delegation/standing-delegation.entity.ts';
import { AccessRequest } from './access-request/access-request.entity.ts';
import { Adaptation, VersionAttribution, VersionOrigin, VersionPartOrigin } from './adaptation/adaptation.entity.ts';
import {
  AgreementAcceptance,
  AgreementEnding,
  AgreementCollection,
  AgreementItem,
  AgreementParty,
  AgreementTerms,
  LicenceAgreement,
} from './agreement/agreement.entity.ts';
import { Adoption } from './adoption/adoption.entity.ts';
import { ArtefactVersion, VersionAuthor } from './artefact/artefact-version.entity.ts';
import { Artefact } from './artefact/artefact.entity.ts';
import {
  Collection,
  CollectionChange,
  CollectionCurator,
  CollectionItem,
  CollectionSection,
} from './collection/collection.entity.ts';
import {
  CurriculumMap,
  CurriculumMapAlignment,
  CurriculumMapPrerequisite,
  CurriculumMapSlot,
} from './curriculum-map/curriculum-map.entity.ts';
import {
  CollectionVersion,
  CollectionVersionItem,
  CollectionVersionSection,
} from './collection/collection-version.entity.ts';
import { CollectionFollow, CollectionProposal } from './collection/collection-proposal.entity.ts';
import { VersionThirdParty } from './checklist/version-third-party.entity.ts';
import { VersionFingerprint } from './duplicates/version-fingerprint.entity.ts';
import { Framework, FrameworkStatement } from './framework/framework.entity.ts';
import { Feedback } from './feedback/feedback.entity.ts';
import { FileText, StoredFile, VersionFile } from './files/stored-file.entity.ts';
import { ShareRequest } from './share-request/share-request.entity.ts';
import { ShelfItem } from './shelf/shelf-item.entity.ts';
import { VersionPart } from './parts/version-part.entity.ts';
import { ReleaseOpening, ReleaseUndo } from './release/release-undo.entity.ts';
import { ReleaseTerms, Tombstone } from './release/release-terms.entity.ts';
import { UpstreamChange, UpstreamDecision } from './upstream/upstream-change.entity.ts';
import { VersionUsage, VersionUsageOpener, VersionUsageSalt } from './usage/version-usage.entity.ts';

/** The tables this lib owns, for the data source. */
export const artefactsEntities = [
  Artefact,
  ArtefactVersion,
  VersionAuthor,
  VersionPart,
  VersionThirdParty,
  VersionFingerprint,
  StoredFile,
  FileText,
  VersionFile,
  ReleaseTerms,
  Tombstone,
  ReleaseOpening,
  ReleaseUndo,
  VersionAccess,
  AccessGrant,
  AccessRequest,
  ShareRequest,
  StandingDelegation,
  Adoption,
  LicenceAgreement,
  AgreementTerms,
  AgreementParty,
  AgreementAcceptance,
  AgreementCollection,
  AgreementItem,
  AgreementEnding,
  Adaptation,
  VersionOrigin,
  VersionPartOrigin,
  VersionAttribution,
  UpstreamChange,
  UpstreamDecision,
  Collection,
  CollectionCurator,
  CollectionSection,
  CollectionItem,
  CollectionVersion,
  CollectionVersionSection,
  CollectionVersionItem,
  CollectionChange,
  CurriculumMap,
  CurriculumMapSlot,
  CurriculumMapAlignment,
  CurriculumMapPrerequisite,
  Framework,
  FrameworkStatement,
  CollectionProposal,
  CollectionFollow,
  ShelfItem,
  Feedback,
  VersionUsage,
  VersionUsageOpener,
  VersionUsageSalt,
];
