import { OrganisationReader, PersonReader } from '@constellation/identity';
import { PartnershipReader } from '@constellation/identity/access';
import {
  OrganisationType,
  PartnershipType,
  PersonType,
  toOrganisationType,
  toPartnershipType,
  toPersonType,
} from '@constellation/identity/graphql';
import type { Viewer } from '@constellation/platform/access';
import { Can, CurrentViewer } from '@constellation/platform/auth';
import {
  Loaders,
  PageArgs,
  pageRequest,
  RequestLoaders,
  toConnection,
  type ConnectionShape,
} from '@constellation/platform/graphql';
import { Args, ArgsType, Field, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IpRegisterReader } from '../ip-register/ip-register.reader.ts';
import {
  IpRegisterConnection,
  IpRegisterEntryType,
  RegisteredReleaseType,
  toIpRegisterEntryType,
} from './ip-register.type.ts';

@ArgsType()
class IpRegisterArgs extends PageArgs {
  @Field(() => ID, { description: 'The organisation; one is its admin or release authority.' })
  organisationId!: string;
}

@Resolver(() => IpRegisterEntryType)
export class IpRegisterResolver {
  constructor(
    private readonly register: IpRegisterReader,
    private readonly organisations: OrganisationReader,
  ) {}

  @Query(() => IpRegisterConnection, {
    description:
      'What an organisation holds, newest release first: audience, licence, who decided, and who uses it. Empty for those who are neither its admin nor its release authority.',
  })
  @Can('person')
  async ipRegister(
    @CurrentViewer() viewer: Viewer,
    @Args() args: IpRegisterArgs,
  ): Promise<ConnectionShape<IpRegisterEntryType>> {
    const page = await this.register.list(viewer, args.organisationId, pageRequest(args));
    return toConnection(page, toIpRegisterEntryType);
  }

  @ResolveField(() => [OrganisationType], { description: 'Who uses it, the newest ten.' })
  async adopters(
    @Parent() { row }: IpRegisterEntryType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<OrganisationType[]> {
    return organisationsOf(loaders, this.organisations, row.adopter_ids);
  }

  @ResolveField(() => [OrganisationType], { description: 'Whose the works are that were made from it, at most ten.' })
  async adapters(
    @Parent() { row }: IpRegisterEntryType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<OrganisationType[]> {
    return organisationsOf(loaders, this.organisations, row.adapter_ids);
  }
}

@Resolver(() => RegisteredReleaseType)
export class RegisteredReleaseResolver {
  constructor(
    private readonly organisations: OrganisationReader,
    private readonly partnershipReader: PartnershipReader,
    private readonly people: PersonReader,
  ) {}

  @ResolveField(() => [OrganisationType], { description: 'The partners it was released to.' })
  async partners(
    @Parent() { facts }: RegisteredReleaseType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<OrganisationType[]> {
    return organisationsOf(loaders, this.organisations, facts.partnerIds);
  }

  @ResolveField(() => [PartnershipType], {
    description: 'The partnerships it was released to, as far as the viewer has a part in them.',
  })
  async partnerships(
    @Parent() { facts }: RegisteredReleaseType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<PartnershipType[]> {
    const rows = await Promise.all(facts.partnershipIds.map((id) => loaders.load(this.partnershipReader, id)));
    return rows.flatMap((row) => (row ? [toPartnershipType(row)] : []));
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Who released the version.' })
  async releasedBy(
    @Parent() { facts }: RegisteredReleaseType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<PersonType | null> {
    return personOf(loaders, this.people, facts.releasedBy);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Who decided the terms in force.' })
  async decidedBy(
    @Parent() { facts }: RegisteredReleaseType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<PersonType | null> {
    return personOf(loaders, this.people, facts.decidedBy);
  }
}

async function organisationsOf(
  loaders: RequestLoaders,
  reader: OrganisationReader,
  ids: readonly string[],
): Promise<OrganisationType[]> {
  const rows = await Promise.all(ids.map((id) => loaders.load(reader, id)));
  return rows.flatMap((row) => (row ? [toOrganisationType(row)] : []));
}

async function personOf(loaders: RequestLoaders, reader: PersonReader, id: string | null): Promise<PersonType | null> {
  const row = id === null ? null : await loaders.load(reader, id);
  return row && toPersonType(row);
}
