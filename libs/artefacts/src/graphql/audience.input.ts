import { Field, ID, InputType } from '@nestjs/graphql';
import type { ReleaseScope } from '../release/release-scope.ts';
import { AudienceScopeEnum } from './vocabulary.type.ts';

/** Who is named where something is shown to partners. */
@InputType({ isAbstract: true })
export abstract class NamedPartnersInput {
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

@InputType({ description: 'To whom something is to be shown.' })
export class AudienceInput extends NamedPartnersInput {
  @Field(() => AudienceScopeEnum, { description: 'To whom; PRIVATE: those alone who change it.' })
  scope!: ReleaseScope;
}
