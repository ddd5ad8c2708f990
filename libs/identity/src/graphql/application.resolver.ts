import { present } from '@constellation/platform/errors';
import { Loaders, RequestLoaders } from '@constellation/platform/graphql';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganisationReader } from '../organisation/organisation.reader.ts';
import { PersonReader } from '../person/person.reader.ts';
import { OrganisationType, toOrganisationType } from './organisation.type.ts';
import { PersonType, toPersonType } from './person.type.ts';
import { OrganisationApplicationType } from './verification.type.ts';

/** Applications are shown to their applicant and the operator only, who may see everything they point to. */
@Resolver(() => OrganisationApplicationType)
export class ApplicationResolver {
  constructor(
    private readonly organisations: OrganisationReader,
    private readonly people: PersonReader,
  ) {}

  @ResolveField(() => OrganisationType, { description: 'The organisation it is for, as the directory has it.' })
  async organisation(
    @Parent() application: OrganisationApplicationType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<OrganisationType> {
    const row = await loaders.load(this.organisations, application.organisationId);
    return toOrganisationType(present(row, 'The organisation'));
  }

  @ResolveField(() => PersonType, { description: 'Who applied.' })
  async applicant(
    @Parent() application: OrganisationApplicationType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<PersonType> {
    return toPersonType(present(await loaders.load(this.people, application.applicantId), 'The applicant'));
  }

  @ResolveField(() => OrganisationType, {
    nullable: true,
    description: 'The organisation of the register with one of these identifiers; null when it has none.',
  })
  async registerMatch(
    @Parent() application: OrganisationApplicationType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<OrganisationType | null> {
    if (application.registerMatchId === null) return null;
    const row = await loaders.load(this.organisations, application.registerMatchId);
    return row && toOrganisationType(row);
  }
}
