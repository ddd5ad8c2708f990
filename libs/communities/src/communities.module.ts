import { IdentityModule } from '@constellation/identity';
import { PrincipalSources, ReferenceReaders } from '@constellation/platform/access';
import { Module, type OnModuleInit } from '@nestjs/common';
import { AdmissionReader } from './admission/admission.reader.ts';
import { CommunityInvitationService } from './admission/community-invitation.service.ts';
import { CommunityRequestReferences } from './admission/request.references.ts';
import { CommunityRequestService } from './admission/community-request.service.ts';
import { EventReader } from './calendar/calendar.reader.ts';
import { CalendarService } from './calendar/calendar.service.ts';
import { EventReferences } from './calendar/event.references.ts';
import { communityPrincipals } from './community/community.principal-source.ts';
import { CommunityReader } from './community/community.reader.ts';
import { CommunityReferences } from './community/community.references.ts';
import { CommunityService } from './community/community.service.ts';
import { EditsReader, MessageReader, ThreadReader } from './discussion/discussion.reader.ts';
import { DiscussionService } from './discussion/discussion.service.ts';
import { SuccessionReferences } from './membership/succession.references.ts';
import { MessageReferences } from './discussion/message.references.ts';
import { ModerationService } from './discussion/moderation.service.ts';
import { MembershipReader, StewardsReader } from './membership/membership.reader.ts';
import { MembershipService } from './membership/membership.service.ts';
import { StewardshipReader } from './membership/stewardship.reader.ts';

const readers = [
  CommunityReader,
  MembershipReader,
  StewardsReader,
  StewardshipReader,
  AdmissionReader,
  ThreadReader,
  MessageReader,
  EditsReader,
  EventReader,
];
const services = [
  CommunityService,
  MembershipService,
  CommunityRequestService,
  CommunityInvitationService,
  DiscussionService,
  ModerationService,
  CalendarService,
];

const references = [
  CommunityReferences,
  MessageReferences,
  EventReferences,
  CommunityRequestReferences,
  SuccessionReferences,
];

/** Communities and who belongs to them. */
@Module({
  imports: [IdentityModule],
  providers: [...readers, ...services, ...references],
  exports: [...readers, ...services],
})
export class CommunitiesModule implements OnModuleInit {
  constructor(
    private readonly principalSources: PrincipalSources,
    private readonly referenceReaders: ReferenceReaders,
    private readonly communities: CommunityReferences,
    private readonly messages: MessageReferences,
    private readonly events: EventReferences,
    private readonly requests: CommunityRequestReferences,
    private readonly successions: SuccessionReferences,
  ) {}

  onModuleInit(): void {
    this.principalSources.register(communityPrincipals);
    for (const reader of [this.communities, this.messages, this.events, this.requests, this.successions]) {
      this.referenceReaders.register(reader);
    }
  }
}
