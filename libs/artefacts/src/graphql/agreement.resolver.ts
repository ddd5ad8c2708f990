import { OrganisationReader, PersonReader } from '@constellation/identity';
import { OrganisationType, PersonType, toOrganisationType, toPersonType } from '@constellation/identity/graphql';
import type { Viewer } from '@constellation/platform/access';
import { Can, CurrentViewer } from '@constellation/platform/auth';
import { present } from '@constellation/platform/errors';
import {
  asResult,
  Loaders,
  PageArgs,
  pageRequest,
  RequestLoaders,
  toConnection,
  type ConnectionShape,
  type ProblemsType,
} from '@constellation/platform/graphql';
import { Args, ArgsType, Field, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AgreementItemService } from '../agreement/agreement-item.service.ts';
import { signsFor } from '../agreement/agreement.policy.ts';
import { AgreementEndingReader, AgreementReader } from '../agreement/agreement.reader.ts';
import { AgreementService } from '../agreement/agreement.service.ts';
import { NewestVersionReader } from '../artefact/version.reader.ts';
import { getLicence } from '../licences/licence.ts';
import {
  AcceptAgreementTermsInput,
  AgreementItemsInput,
  DeclineAgreementTermsInput,
  GiveAgreementNoticeInput,
  ProposeAgreementInput,
  ProposeAgreementTermsInput,
} from './agreement.input.ts';
import {
  AcceptAgreementTermsResult,
  AddAgreementItemsResult,
  AgreementAcceptanceType,
  AgreementEndingConnection,
  AgreementEndingType,
  AgreementItemConnection,
  AgreementItemType,
  AgreementPartyType,
  AgreementTermsType,
  DeclineAgreementTermsResult,
  GiveAgreementNoticeResult,
  LicenceAgreementConnection,
  LicenceAgreementType,
  ProposeAgreementResult,
  ProposeAgreementTermsResult,
  RemoveAgreementItemsResult,
  toAgreementEndingType,
  toAgreementItemType,
  toAgreementType,
} from './agreement.type.ts';
import { artefactOf, ArtefactType } from './artefact.type.ts';
import { toLicenceType } from './vocabulary.resolver.ts';
import { LicenceType } from './vocabulary.type.ts';

@ArgsType()
class AgreementsArgs extends PageArgs {
  @Field(() => ID, { description: 'The organisation.' })
  organisationId!: string;
}

type AgreementResult = Promise<LicenceAgreementType | ProblemsType>;
const input = { description: 'What to do.' };

@Resolver(() => LicenceAgreementType)
export class AgreementResolver {
  constructor(
    private readonly service: AgreementService,
    private readonly itemService: AgreementItemService,
    private readonly agreements: AgreementReader,
    private readonly endings: AgreementEndingReader,
  ) {}

  @Query(() => LicenceAgreementType, {
    nullable: true,
    description:
      'One licence agreement; null when there is none of that id, or the viewer signs for none of its parties.',
  })
  @Can('post-holder')
  async agreement(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'UUID.' }) id: string,
  ): Promise<LicenceAgreementType | null> {
    const row = await this.agreements.find(viewer, id);
    return row && toAgreementType(row, viewer.now);
  }

  @Query(() => LicenceAgreementConnection, {
    name: 'agreements',
    description: 'Licence agreements of an organisation, newest first; empty to those who do not sign for it.',
  })
  @Can('post-holder')
  async listAgreements(
    @CurrentViewer() viewer: Viewer,
    @Args() args: AgreementsArgs,
  ): Promise<ConnectionShape<LicenceAgreementType>> {
    const page = await this.agreements.listOfOrganisation(viewer, args.organisationId, pageRequest(args));
    return toConnection(page, (row) => toAgreementType(row, viewer.now));
  }

  @Query(() => AgreementEndingConnection, {
    description:
      'What an organisation keeps of what it had adopted under agreements that ended, newest first; empty to those who are not its people.',
  })
  @Can('post-holder')
  async agreementEndings(
    @CurrentViewer() viewer: Viewer,
    @Args() args: AgreementsArgs,
  ): Promise<ConnectionShape<AgreementEndingType>> {
    const page = await this.endings.listOfOrganisation(viewer, args.organisationId, pageRequest(args));
    return toConnection(page, toAgreementEndingType);
  }

  @ResolveField(() => [AgreementPartyType], { description: 'Who it binds; the offering party first.' })
  parties(@Parent() { row }: LicenceAgreementType, @CurrentViewer() viewer: Viewer): AgreementPartyType[] {
    const accepted = new Set(
      row.acceptances.filter(({ number }) => number === row.terms[0]?.number).map((one) => one.organisation_id),
    );
    return row.parties.map(({ organisation_id: organisationId, side }) =>
      Object.assign(new AgreementPartyType(), {
        organisationId,
        side,
        canSign: viewer.posts.some((post) => signsFor(post, organisationId, side)),
        hasAccepted: accepted.has(organisationId),
      }),
    );
  }

  @ResolveField(() => AgreementItemConnection, {
    description: 'The artefacts it names, in the order in which they were added.',
  })
  async items(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id }: LicenceAgreementType,
    @Args() args: PageArgs,
  ): Promise<ConnectionShape<AgreementItemType>> {
    return toConnection(await this.agreements.listItems(viewer, id, pageRequest(args)), toAgreementItemType);
  }

  @Mutation(() => ProposeAgreementResult, { description: 'Proposes a licence agreement for the party that offers.' })
  @Can('post-holder')
  proposeAgreement(
    @CurrentViewer() viewer: Viewer,
    @Args('input', input) given: ProposeAgreementInput,
  ): AgreementResult {
    return asResult(async () => this.#changed(viewer, await this.service.propose(viewer, given)));
  }

  @Mutation(() => ProposeAgreementTermsResult, {
    description: 'Proposes other terms for a party; those in force stay so until every party has accepted.',
  })
  @Can('post-holder')
  proposeAgreementTerms(
    @CurrentViewer() viewer: Viewer,
    @Args('input', input) given: ProposeAgreementTermsInput,
  ): AgreementResult {
    return this.#act(viewer, given, () => this.service.proposeTerms(viewer, given));
  }

  @Mutation(() => AcceptAgreementTermsResult, {
    description: 'Accepts the newest terms for a party; once every party has, they hold between their dates.',
  })
  @Can('post-holder')
  acceptAgreementTerms(
    @CurrentViewer() viewer: Viewer,
    @Args('input', input) given: AcceptAgreementTermsInput,
  ): AgreementResult {
    return this.#act(viewer, given, () => this.service.accept(viewer, given));
  }

  @Mutation(() => DeclineAgreementTermsResult, { description: 'Declines the newest terms for a party, with a reason.' })
  @Can('post-holder')
  declineAgreementTerms(
    @CurrentViewer() viewer: Viewer,
    @Args('input', input) given: DeclineAgreementTermsInput,
  ): AgreementResult {
    return this.#act(viewer, given, () => this.service.decline(viewer, given));
  }

  @Mutation(() => GiveAgreementNoticeResult, {
    description:
      'Gives notice for a party: the agreement holds until the end of its last day, no sooner than its terms allow.',
  })
  @Can('post-holder')
  giveAgreementNotice(
    @CurrentViewer() viewer: Viewer,
    @Args('input', input) given: GiveAgreementNoticeInput,
  ): AgreementResult {
    return this.#act(viewer, given, () => this.service.giveNotice(viewer, given));
  }

  @Mutation(() => AddAgreementItemsResult, {
    description: 'Lets an agreement name more artefacts of the offering party.',
  })
  @Can('post-holder')
  addAgreementItems(
    @CurrentViewer() viewer: Viewer,
    @Args('input', input) given: AgreementItemsInput,
  ): AgreementResult {
    return this.#act(viewer, given, () => this.itemService.add(viewer, given));
  }

  @Mutation(() => RemoveAgreementItemsResult, {
    description: 'Takes artefacts out of an agreement at once; adopters keep what its survival clause leaves to them.',
  })
  @Can('post-holder')
  removeAgreementItems(
    @CurrentViewer() viewer: Viewer,
    @Args('input', input) given: AgreementItemsInput,
  ): AgreementResult {
    return this.#act(viewer, given, () => this.itemService.remove(viewer, given));
  }

  #act(viewer: Viewer, { agreementId }: { agreementId: string }, change: () => Promise<void>): AgreementResult {
    return asResult(async () => {
      await change();
      return this.#changed(viewer, agreementId);
    });
  }

  async #changed(viewer: Viewer, id: string): Promise<LicenceAgreementType> {
    return toAgreementType(present(await this.agreements.find(viewer, id), 'The agreement'), viewer.now);
  }
}

@Resolver(() => AgreementTermsType)
export class AgreementTermsResolver {
  constructor(private readonly organisations: OrganisationReader) {}

  @ResolveField(() => LicenceType, { description: 'The licence under which it gives.' })
  licence(@Parent() { licenceCode }: AgreementTermsType): LicenceType {
    return toLicenceType(getLicence(licenceCode));
  }

  @ResolveField(() => OrganisationType, { description: 'The party that proposed them.' })
  async proposedFor(
    @Parent() terms: AgreementTermsType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<OrganisationType> {
    return toOrganisationType(present(await loaders.load(this.organisations, terms.proposedForId), 'The party'));
  }

  @ResolveField(() => OrganisationType, { nullable: true, description: 'The party that declined them.' })
  async declinedFor(
    @Parent() terms: AgreementTermsType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<OrganisationType | null> {
    const row = terms.declinedForId && (await loaders.load(this.organisations, terms.declinedForId));
    return row ? toOrganisationType(row) : null;
  }

  @ResolveField(() => [AgreementAcceptanceType], { description: 'Who accepted them, first come first.' })
  accepted(@Parent() { acceptances }: AgreementTermsType): AgreementAcceptanceType[] {
    return acceptances.map((one) =>
      Object.assign(new AgreementAcceptanceType(), {
        organisationId: one.organisation_id,
        personId: one.accepted_by,
        acceptedAt: one.accepted_at,
      }),
    );
  }
}

@Resolver(() => AgreementAcceptanceType)
export class AgreementAcceptanceResolver {
  constructor(
    private readonly organisations: OrganisationReader,
    private readonly people: PersonReader,
  ) {}

  @ResolveField(() => OrganisationType, { description: 'The party.' })
  async organisation(
    @Parent() one: AgreementAcceptanceType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<OrganisationType> {
    return toOrganisationType(present(await loaders.load(this.organisations, one.organisationId), 'The party'));
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Who signed for it; shown to people of the network.' })
  async person(@Parent() one: AgreementAcceptanceType, @Loaders() loaders: RequestLoaders): Promise<PersonType | null> {
    const person = await loaders.load(this.people, one.personId);
    return person && toPersonType(person);
  }
}

@Resolver(() => AgreementPartyType)
export class AgreementPartyResolver {
  constructor(private readonly organisations: OrganisationReader) {}

  @ResolveField(() => OrganisationType, { description: 'The organisation.' })
  async organisation(
    @Parent() party: AgreementPartyType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<OrganisationType> {
    return toOrganisationType(present(await loaders.load(this.organisations, party.organisationId), 'The party'));
  }
}

@Resolver(() => AgreementItemType)
export class AgreementItemResolver {
  constructor(private readonly newest: NewestVersionReader) {}

  @ResolveField(() => ArtefactType, {
    nullable: true,
    description:
      'The artefact; null to who may not find it, as the receiving parties before the agreement is in force.',
  })
  async artefact(@Parent() item: AgreementItemType, @Loaders() loaders: RequestLoaders): Promise<ArtefactType | null> {
    const row = await loaders.load(this.newest, item.artefactId);
    return row && artefactOf(row);
  }
}

@Resolver(() => AgreementEndingType)
export class AgreementEndingResolver {
  constructor(private readonly organisations: OrganisationReader) {}

  @ResolveField(() => OrganisationType, { description: 'The party that offered.' })
  async offering(@Parent() ending: AgreementEndingType, @Loaders() loaders: RequestLoaders): Promise<OrganisationType> {
    return toOrganisationType(present(await loaders.load(this.organisations, ending.offeringId), 'The party'));
  }
}
