import { OrganisationReader } from '@constellation/identity';
import { PartnershipReader } from '@constellation/identity/access';
import { OrganisationType, toOrganisationType } from '@constellation/identity/graphql';
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
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { NewestVersionReader } from '../artefact/version.reader.ts';
import { audienceOfKey, type NamedAudience } from '../collection/audience-part.ts';
import { audienceIdOf } from '../share-request/share-request-input.ts';
import { ItemShareRequestReader, ShareRequestReader } from '../share-request/share-request.reader.ts';
import { ShareRequestService } from '../share-request/share-request.service.ts';
import { SuggestedSharingReader } from '../share-request/suggested-sharing.reader.ts';
import { artefactOf, ArtefactType } from './artefact.type.ts';
import { CollectionGapType } from './collection.type.ts';
import { RequestsArgs } from './request.args.ts';
import {
  AskToShareInput,
  AskToShareResult,
  DeclineToShareInput,
  DeclineToShareResult,
  LackingAudienceType,
  ShareRequestConnection,
  ShareRequestType,
  SuggestedSharingType,
  TakeBackShareRequestInput,
  TakeBackShareRequestResult,
  toShareRequestType,
} from './share-request.type.ts';

type RequestResult = Promise<ShareRequestType | ProblemsType>;
const input = { description: 'What to do.' };
const byId = { type: () => ID, description: 'UUID.' };

@Resolver(() => ShareRequestType)
export class ShareRequestResolver {
  constructor(
    private readonly service: ShareRequestService,
    private readonly requests: ShareRequestReader,
    private readonly newest: NewestVersionReader,
    private readonly organisations: OrganisationReader,
    private readonly partnerships: PartnershipReader,
  ) {}

  @Query(() => ShareRequestConnection, {
    description:
      'Requests to share works of an organisation, longest waiting first, or those that were declined or are met, newest first; empty to those who do not decide about its releases.',
  })
  @Can('post-holder')
  async shareRequests(
    @CurrentViewer() viewer: Viewer,
    @Args() args: RequestsArgs,
  ): Promise<ConnectionShape<ShareRequestType>> {
    const { organisationId, answered } = args;
    const page = await this.requests.listOfOrganisation(viewer, { organisationId, answered }, pageRequest(args));
    return toConnection(page, toShareRequestType);
  }

  @Query(() => ShareRequestConnection, { description: 'The viewer’s own requests to share, newest first.' })
  @Can('person')
  async myShareRequests(
    @CurrentViewer() viewer: Viewer,
    @Args() args: PageArgs,
  ): Promise<ConnectionShape<ShareRequestType>> {
    return toConnection(await this.requests.listOwn(viewer, pageRequest(args)), toShareRequestType);
  }

  @Query(() => ShareRequestType, {
    nullable: true,
    description: 'One request to share; null to who neither asked nor decides about it.',
  })
  @Can('person')
  async shareRequest(@CurrentViewer() viewer: Viewer, @Args('id', byId) id: string): Promise<ShareRequestType | null> {
    const row = await this.requests.find(viewer, id);
    return row && toShareRequestType(row);
  }

  @ResolveField(() => ArtefactType, { nullable: true, description: 'The work; null to who may not find it.' })
  async artefact(
    @Parent() { row }: ShareRequestType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<ArtefactType | null> {
    const version = await loaders.load(this.newest, row.artefact_id);
    return version && artefactOf(version);
  }

  @ResolveField(() => OrganisationType, { description: 'The organisation for which they ask.' })
  async organisation(
    @Parent() { row }: ShareRequestType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<OrganisationType> {
    return toOrganisationType(present(await loaders.load(this.organisations, row.organisation_id), 'The organisation'));
  }

  @ResolveField(() => [String], { description: 'With whom it is to be shared, in words.' })
  async audiences(@Parent() { row }: ShareRequestType, @Loaders() loaders: RequestLoaders): Promise<string[]> {
    const named = row.audiences.flatMap((key) => audienceOfKey(key) ?? []);
    return Promise.all(
      named.map((audience) =>
        audienceInWords(audience, loaders, { organisations: this.organisations, partnerships: this.partnerships }),
      ),
    );
  }

  @Mutation(() => AskToShareResult, {
    description:
      'Asks those who decide about an item of a collection one curates to share it with some of those who do not find it.',
  })
  @Can('post-holder')
  askToShare(@CurrentViewer() viewer: Viewer, @Args('input', input) given: AskToShareInput): RequestResult {
    return this.#changed(viewer, () => this.service.ask(viewer, given));
  }

  @Mutation(() => TakeBackShareRequestResult, { description: 'Takes back a request to share of one’s own that waits.' })
  @Can('person')
  takeBackShareRequest(
    @CurrentViewer() viewer: Viewer,
    @Args('input', input) { requestId }: TakeBackShareRequestInput,
  ): RequestResult {
    return this.#changed(viewer, () => this.service.takeBack(viewer, requestId));
  }

  @Mutation(() => DeclineToShareResult, {
    description: 'Declines a request to share, with a reason that who asked reads.',
  })
  @Can('post-holder')
  declineToShare(@CurrentViewer() viewer: Viewer, @Args('input', input) given: DeclineToShareInput): RequestResult {
    return this.#changed(viewer, () => this.service.decline(viewer, given));
  }

  #changed(viewer: Viewer, change: () => Promise<string>): RequestResult {
    return asResult(async () => {
      const id = await change();
      return toShareRequestType(present(await this.requests.find(viewer, id), 'The request'));
    });
  }
}

@Resolver(() => SuggestedSharingType)
export class SuggestedSharingResolver {
  constructor(
    private readonly suggestions: SuggestedSharingReader,
    private readonly organisations: OrganisationReader,
    private readonly partnerships: PartnershipReader,
  ) {}

  @Query(() => SuggestedSharingType, {
    nullable: true,
    description: 'What would meet a request to share that waits; null to who does not decide about it.',
  })
  @Can('post-holder')
  async suggestedSharing(
    @CurrentViewer() viewer: Viewer,
    @Args('requestId', byId) requestId: string,
  ): Promise<SuggestedSharingType | null> {
    const row = await this.suggestions.find(viewer, requestId);
    return (
      row &&
      Object.assign(new SuggestedSharingType(), {
        artefactId: row.artefact_id,
        versionId: row.version_id,
        licenceTitle: row.licence_title,
        scope: row.audience?.scope ?? null,
        row,
      })
    );
  }

  @ResolveField(() => [OrganisationType], {
    description: 'Partner organisations that would be named, those named already included.',
  })
  async partners(
    @Parent() { row }: SuggestedSharingType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<OrganisationType[]> {
    const partners = await Promise.all(
      (row.audience?.partnerIds ?? []).map((id) => loaders.load(this.organisations, id)),
    );
    return partners.filter((partner) => partner !== null).map(toOrganisationType);
  }

  @ResolveField(() => [ID], {
    description:
      'Partnerships that would be named, those named already included, as far as the viewer sees them: with others nothing can be shared anew.',
  })
  async partnershipIds(@Parent() { row }: SuggestedSharingType, @Loaders() loaders: RequestLoaders): Promise<string[]> {
    const ids = row.audience?.partnershipIds ?? [];
    const partnerships = await Promise.all(ids.map((id) => loaders.load(this.partnerships, id)));
    return partnerships.filter((partnership) => partnership !== null).map(({ id }) => id);
  }
}

@Resolver(() => CollectionGapType)
export class CollectionGapResolver {
  constructor(
    private readonly organisations: OrganisationReader,
    private readonly partnerships: PartnershipReader,
    private readonly requests: ItemShareRequestReader,
  ) {}

  @ResolveField(() => [LackingAudienceType], { description: 'Who does not find it.' })
  async lackedBy(
    @Parent() { row }: CollectionGapType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<LackingAudienceType[]> {
    return Promise.all(
      row.lacking.map(async ({ key, audience }) =>
        Object.assign(new LackingAudienceType(), {
          id: audienceIdOf(row.item_id, key),
          name: await audienceInWords(audience, loaders, {
            organisations: this.organisations,
            partnerships: this.partnerships,
          }),
        }),
      ),
    );
  }

  @ResolveField(() => ShareRequestType, {
    nullable: true,
    description: 'What the viewer last asked about it, unless they took that back.',
  })
  async request(
    @Parent() { itemId }: CollectionGapType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<ShareRequestType | null> {
    const row = await loaders.load(this.requests, itemId);
    return row && toShareRequestType(row);
  }
}

/** An audience of a collection as this reader may know it: partnerships are named to who has a part in them, communities to nobody. */
async function audienceInWords(
  { kind, id }: NamedAudience,
  loaders: RequestLoaders,
  readers: { readonly organisations: OrganisationReader; readonly partnerships: PartnershipReader },
): Promise<string> {
  if (kind === 'public') return 'People who are not signed in';
  if (kind === 'community') return 'Members of the community';
  if (kind === 'network' || id === null) return 'The network';
  const named =
    kind === 'organisation'
      ? await loaders.load(readers.organisations, id)
      : await loaders.load(readers.partnerships, id);
  return named?.name ?? (kind === 'organisation' ? 'A partner organisation' : 'A partnership');
}
