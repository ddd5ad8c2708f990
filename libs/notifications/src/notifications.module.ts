import { IdentityModule } from '@constellation/identity';
import { Module } from '@nestjs/common';
import { FollowReader, FollowService } from './follow/follow.service.ts';
import { PlaceFollowReader, PlaceFollowService } from './follow/place-follow.service.ts';
import { InboxReader } from './inbox/inbox.reader.ts';
import { InboxService } from './inbox/inbox.service.ts';
import { PreferenceService } from './preference/preference.service.ts';

const providers = [
  InboxReader,
  InboxService,
  PreferenceService,
  FollowReader,
  FollowService,
  PlaceFollowReader,
  PlaceFollowService,
];

/** What people are told of, and how. */
@Module({ imports: [IdentityModule], providers, exports: providers })
export class NotificationsModule {}
