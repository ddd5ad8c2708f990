import { CommunityInvitation } from './admission/community-invitation.entity.ts';
import { CommunityRequest } from './admission/community-request.entity.ts';
import { CalendarFeed, CommunityEvent, CommunityEventPaper, CommunityEventSignUp } from './calendar/calendar.entity.ts';
import { Community, CommunityHost } from './community/community.entity.ts';
import {
  CommunityMessage,
  CommunityMessageEdit,
  CommunityMessageMention,
  CommunityMessageReference,
  CommunityMessageReport,
  CommunityThread,
  CommunityThreadFollow,
} from './discussion/discussion.entity.ts';
import { CommunityMembership, CommunitySuccession } from './membership/community-membership.entity.ts';

/** The tables this lib owns, for the data source. */
export const communitiesEntities = [
  Community,
  CommunityHost,
  CommunityMembership,
  CommunitySuccession,
  CommunityRequest,
  CommunityInvitation,
  CommunityThread,
  CommunityMessage,
  CommunityMessageEdit,
  CommunityMessageMention,
  CommunityMessageReference,
  CommunityMessageReport,
  CommunityThreadFollow,
  CommunityEvent,
  CommunityEventPaper,
  CommunityEventSignUp,
  CalendarFeed,
];
