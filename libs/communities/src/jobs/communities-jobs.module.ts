import { Module } from '@nestjs/common';
import { CommunitiesModule } from '../communities.module.ts';
import { FollowPostsHandler } from './follow-posts.handler.ts';

/** The handlers: imported by the process that works on the queue `worker`. */
@Module({ imports: [CommunitiesModule], providers: [FollowPostsHandler] })
export class CommunitiesJobsModule {}
