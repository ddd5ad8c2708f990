import { SignalsModule } from '@constellation/platform/signals';
import { Module } from '@nestjs/common';
import { NotificationsModule } from '../notifications.module.ts';
import {
  CommunityFollowedResolver,
  FollowResolver,
  OrganisationFollowedResolver,
  PersonFollowedResolver,
} from './follow.resolver.ts';
import { InboxResolver } from './inbox.resolver.ts';
import { MailStopsController } from './mail-stops.controller.ts';
import { PlaceFollowResolver } from './place-follow.resolver.ts';
import { PreferenceResolver } from './preference.resolver.ts';

/** Notifications' part of the API. */
@Module({
  imports: [NotificationsModule, SignalsModule],
  controllers: [MailStopsController],
  providers: [
    InboxResolver,
    PreferenceResolver,
    FollowResolver,
    OrganisationFollowedResolver,
    PersonFollowedResolver,
    CommunityFollowedResolver,
    PlaceFollowResolver,
  ],
})
export class NotificationsGraphqlModule {}
