import { IdentityModule } from '@constellation/identity';
import { Module } from '@nestjs/common';
import { CommunitiesModule } from '../communities.module.ts';
import { CommunityDoorResolver, CommunityInvitationResolver, CommunityRequestResolver } from './admission.resolver.ts';
import { CommunityCalendarResolver, CommunityEventResolver } from './calendar.resolver.ts';
import { CalendarsController } from './calendars.controller.ts';
import { CommunityChangesResolver } from './community-changes.resolver.ts';
import {
  CommunityHandoverResolver,
  CommunityMembershipResolver,
  CommunityResolver,
  CommunitySuccessionResolver,
} from './community.resolver.ts';
import { DiscussionChangesResolver } from './discussion-changes.resolver.ts';
import {
  CommunityDiscussionResolver,
  CommunityMessageReportResolver,
  CommunityMessageResolver,
  CommunityThreadResolver,
} from './discussion.resolver.ts';

/** Communities' part of the API. */
@Module({
  imports: [IdentityModule, CommunitiesModule],
  controllers: [CalendarsController],
  providers: [
    CommunityResolver,
    CommunityMembershipResolver,
    CommunityHandoverResolver,
    CommunitySuccessionResolver,
    CommunityChangesResolver,
    CommunityDoorResolver,
    CommunityRequestResolver,
    CommunityInvitationResolver,
    CommunityDiscussionResolver,
    CommunityThreadResolver,
    CommunityMessageResolver,
    CommunityMessageReportResolver,
    DiscussionChangesResolver,
    CommunityCalendarResolver,
    CommunityEventResolver,
  ],
})
export class CommunitiesGraphqlModule {}
