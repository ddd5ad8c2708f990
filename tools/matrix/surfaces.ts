import type { Surface } from './matrix.ts';
import { accessRequestSurfaces } from './surfaces/access-requests.ts';
import { adaptationSurfaces } from './surfaces/adaptations.ts';
import { agreementSurfaces } from './surfaces/agreements.ts';
import { auditSurfaces } from './surfaces/audit.ts';
import { collectionSurfaces } from './surfaces/collections.ts';
import { collectionCoverSurfaces } from './surfaces/collection-cover.ts';
import { collectionUsageSurfaces } from './surfaces/collection-usage.ts';
import { calendarSurfaces } from './surfaces/calendars.ts';
import { communitySurfaces } from './surfaces/communities.ts';
import { discussionSurfaces } from './surfaces/discussion.ts';
import { curriculumMapSurfaces } from './surfaces/curriculum-maps.ts';
import { delegationSurfaces } from './surfaces/delegations.ts';
import { explainSurfaces } from './surfaces/explain.ts';
import { feedbackSurfaces } from './surfaces/feedback.ts';
import { fileSurfaces } from './surfaces/files.ts';
import { listSurfaces } from './surfaces/lists.ts';
import { mutationSurfaces } from './surfaces/mutations.ts';
import { newcomerSurfaces } from './surfaces/newcomers.ts';
import { noticeSurfaces } from './surfaces/notices.ts';
import { pageSurfaces } from './surfaces/pages.ts';
import { partnershipSurfaces } from './surfaces/partnerships.ts';
import { peopleSurfaces } from './surfaces/people.ts';
import { personalSurfaces } from './surfaces/personal.ts';
import { registerSurfaces } from './surfaces/registers.ts';
import { releaseBundleSurfaces } from './surfaces/release-bundles.ts';
import { reuseSurfaces } from './surfaces/reuse.ts';
import { savedSearchSurfaces } from './surfaces/saved-searches.ts';
import { kindSearchSurfaces } from './surfaces/search-kinds.ts';
import { moreSearchSurfaces } from './surfaces/search-more.ts';
import { searchSurfaces } from './surfaces/search.ts';
import { shareRequestSurfaces } from './surfaces/share-requests.ts';
import { suggestSurfaces } from './surfaces/suggest.ts';

/** Every way to get something out of the product. A new read path is one more entry in one of these tables. */
export const surfaces: readonly Surface[] = [
  ...pageSurfaces,
  ...listSurfaces,
  ...adaptationSurfaces,
  ...searchSurfaces,
  ...moreSearchSurfaces,
  ...suggestSurfaces,
  ...savedSearchSurfaces,
  ...fileSurfaces,
  ...mutationSurfaces,
  ...peopleSurfaces,
  ...newcomerSurfaces,
  ...partnershipSurfaces,
  ...communitySurfaces,
  ...discussionSurfaces,
  ...calendarSurfaces,
  ...agreementSurfaces,
  ...collectionSurfaces,
  ...collectionUsageSurfaces,
  ...collectionCoverSurfaces,
  ...curriculumMapSurfaces,
  ...personalSurfaces,
  ...feedbackSurfaces,
  ...kindSearchSurfaces,
  ...auditSurfaces,
  ...registerSurfaces,
  ...accessRequestSurfaces,
  ...shareRequestSurfaces,
  ...delegationSurfaces,
  ...releaseBundleSurfaces,
  ...reuseSurfaces,
  ...explainSurfaces,
  ...noticeSurfaces,
];
