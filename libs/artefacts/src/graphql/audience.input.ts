import { Field, ID, InputType } from '@nestjs/graphql';
import type { ReleaseScope } from '../release/release-scope.ts';
import { AudienceScopeEnum } from './vocabulary.type.ts';

@InputType({ description: 'To whom something is to be shown.' })
export class AudienceInput {
  @Field(() => AudienceScopeEnum, { description: 'To whom; PRIVATE: those alone who change it.' })
  scope!: ReleaseScope;

  @Field(() => [ID], {
    nullable: true,
    description: 'Partner organisations, with the audience PARTNERS only; up to 100.',
  })
  partnerIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Partnerships its organisation belongs to, with the audience PARTNERS only; up to 20.',
  })
  partnershipIds?: string[] | null;
}
