import type { Viewer } from '@constellation/platform/access';
import { Can, CurrentViewer } from '@constellation/platform/auth';
import { present } from '@constellation/platform/errors';
import { asResult, Loaders, RequestLoaders, type ProblemsType } from '@constellation/platform/graphql';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AgreementCollectionService, type CollectionNaming } from '../agreement/agreement-collection.service.ts';
import { AgreementReader } from '../agreement/agreement.reader.ts';
import { CollectionReader } from '../collection/collection.reader.ts';
import { AgreementCollectionInput } from './agreement.input.ts';
import {
  AgreementCollectionType,
  DropAgreementCollectionResult,
  LicenceAgreementType,
  NameAgreementCollectionResult,
  toAgreementType,
} from './agreement.type.ts';
import { toCollectionType } from './collection.mapper.ts';
import { CollectionType } from './collection.type.ts';

type AgreementResult = Promise<LicenceAgreementType | ProblemsType>;

@Resolver(() => LicenceAgreementType)
export class NamedCollectionsResolver {
  constructor(
    private readonly service: AgreementCollectionService,
    private readonly agreements: AgreementReader,
  ) {}

  @ResolveField(() => [AgreementCollectionType], {
    description: 'The collections it names, at most 20, in the order in which they were named.',
  })
  collections(@Parent() { row }: LicenceAgreementType): AgreementCollectionType[] {
    return row.collections.map((one) =>
      Object.assign(new AgreementCollectionType(), {
        ...{ id: one.id, collectionId: one.collection_id, addedAt: one.added_at },
      }),
    );
  }

  @Mutation(() => NameAgreementCollectionResult, {
    description:
      'Lets an agreement name a collection of the offering party: its works in it come under the agreement, now and later.',
  })
  @Can('post-holder')
  nameAgreementCollection(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'What to do.' }) given: AgreementCollectionInput,
  ): AgreementResult {
    return this.#act(viewer, given, () => this.service.add(viewer, given));
  }

  @Mutation(() => DropAgreementCollectionResult, {
    description:
      'Lets an agreement name a collection no more, at once; adopters keep what its survival clause leaves to them.',
  })
  @Can('post-holder')
  dropAgreementCollection(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'What to do.' }) given: AgreementCollectionInput,
  ): AgreementResult {
    return this.#act(viewer, given, () => this.service.remove(viewer, given));
  }

  #act(viewer: Viewer, { agreementId }: CollectionNaming, change: () => Promise<void>): AgreementResult {
    return asResult(async () => {
      await change();
      return toAgreementType(present(await this.agreements.find(viewer, agreementId), 'The agreement'), viewer.now);
    });
  }
}

@Resolver(() => AgreementCollectionType)
export class AgreementCollectionResolver {
  constructor(private readonly collections: CollectionReader) {}

  @ResolveField(() => CollectionType, { nullable: true, description: 'The collection; null to who is not shown it.' })
  async collection(
    @Parent() named: AgreementCollectionType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<CollectionType | null> {
    const row = await loaders.load(this.collections, named.collectionId);
    return row && toCollectionType(row);
  }
}
