import { PageArgs } from '@constellation/platform/graphql';
import { ArgsType, Field, ID } from '@nestjs/graphql';

/** Whose requests are listed, of access or to share. */
@ArgsType()
export class RequestsArgs extends PageArgs {
  @Field(() => ID, { description: 'The organisation; of a trust its schools as well.' })
  organisationId!: string;

  @Field({ defaultValue: false, description: 'Those that are settled, instead of those that wait.' })
  answered!: boolean;
}
