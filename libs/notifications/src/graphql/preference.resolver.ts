import type { Viewer } from '@constellation/platform/access';
import { Can, CurrentViewer, Public } from '@constellation/platform/auth';
import { asResult, type ProblemsType } from '@constellation/platform/graphql';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { PreferenceService } from '../preference/preference.service.ts';
import {
  NoticePreferencesType,
  NoticePreferenceType,
  SetNoticePreferencesInput,
  SetNoticePreferencesResult,
  StopNoticeMailsInput,
} from './preference.type.ts';

@Resolver()
export class PreferenceResolver {
  constructor(private readonly service: PreferenceService) {}

  @Query(() => NoticePreferencesType, { description: 'How often the viewer is e-mailed about what.' })
  @Can('person')
  async noticePreferences(@CurrentViewer() viewer: Viewer): Promise<NoticePreferencesType> {
    const preferences = (await this.service.list(viewer)).map((one) => Object.assign(new NoticePreferenceType(), one));
    return Object.assign(new NoticePreferencesType(), { preferences });
  }

  @Mutation(() => SetNoticePreferencesResult, { description: 'Chooses how often to be e-mailed about what.' })
  @Can('person')
  async setNoticePreferences(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The choices.' }) input: SetNoticePreferencesInput,
  ): Promise<NoticePreferencesType | ProblemsType> {
    return asResult(async () => {
      await this.service.choose(viewer, input.preferences);
      return this.noticePreferences(viewer);
    });
  }

  @Mutation(() => Boolean, {
    description:
      'Ends the e-mails that the link of one of them ends, signed in or not. False: the link is none of ours.',
  })
  @Public()
  async stopNoticeMails(
    @Args('input', { description: 'The link.' }) { token }: StopNoticeMailsInput,
  ): Promise<boolean> {
    return this.service.stop(token);
  }
}
