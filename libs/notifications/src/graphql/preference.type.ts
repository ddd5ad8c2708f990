import { graphqlEnum, resultUnion } from '@constellation/platform/graphql';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { frequencies, type Frequency, type NoticeKind } from '../notice/notice-kinds.ts';
import { NoticeKindEnum } from './inbox.type.ts';

const FrequencyEnum = graphqlEnum(
  'NoticeFrequency',
  frequencies,
  'How often somebody is e-mailed: at once, in a digest at seven in the morning, in one on Mondays, or not. Times are those of London.',
);

/** See the GraphQL description. */
@ObjectType('NoticePreference', {
  description: 'How often the viewer is e-mailed about something. Their inbox holds it at once, whatever they choose.',
})
export class NoticePreferenceType {
  @Field(() => NoticeKindEnum, { description: 'About what.' })
  kind!: NoticeKind;

  @Field(() => FrequencyEnum, { description: 'How often.' })
  frequency!: Frequency;

  @Field({ description: 'Whether that is so by default.' })
  isDefault!: boolean;
}

/** See the GraphQL description. */
@ObjectType('NoticePreferences', { description: 'How often the viewer is e-mailed about what.' })
export class NoticePreferencesType {
  @Field(() => [NoticePreferenceType], { description: 'Every kind there is, in a fixed order.' })
  preferences!: NoticePreferenceType[];
}

@InputType({ description: 'How often to be e-mailed about one kind of notice.' })
export class NoticePreferenceInput {
  @Field(() => NoticeKindEnum, { description: 'About what.' })
  kind!: NoticeKind;

  @Field(() => FrequencyEnum, { description: 'How often.' })
  frequency!: Frequency;
}

@InputType({ description: 'Choices; kinds that are not named stay as they are.' })
export class SetNoticePreferencesInput {
  @Field(() => [NoticePreferenceInput], { description: 'One for each kind that changes.' })
  preferences!: NoticePreferenceInput[];
}

@InputType({ description: 'The link of an e-mail.' })
export class StopNoticeMailsInput {
  @Field({ description: 'Its last part.' })
  token!: string;
}

export const SetNoticePreferencesResult = resultUnion('SetNoticePreferencesResult', NoticePreferencesType);
