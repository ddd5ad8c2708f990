import type { Viewer } from '@constellation/platform/access';
import { Can, CurrentViewer } from '@constellation/platform/auth';
import { present } from '@constellation/platform/errors';
import { asResult, resultUnion, type ProblemsType } from '@constellation/platform/graphql';
import { Args, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { CollectionImportService } from '../collection/collection-import.service.ts';
import { CollectionReader } from '../collection/collection.reader.ts';
import { toCollectionType } from './collection.mapper.ts';
import { CollectionType } from './collection.type.ts';

@ObjectType('ImportLineFault', { description: 'A line of a pasted list that was not taken.' })
export class ImportLineFaultType {
  @Field(() => Int, { description: 'Counted from 1.' })
  line!: number;

  @Field({ description: 'What to do about it.' })
  message!: string;
}

@ObjectType('CollectionImported', {
  description: 'What came of a pasted list: the good lines were added, the others are told.',
})
export class CollectionImportedType {
  @Field(() => CollectionType, { description: 'The collection as it is now.' })
  collection!: CollectionType;

  @Field(() => [ID], { description: 'The new items, in their order.' })
  addedIds!: readonly string[];

  @Field(() => [ImportLineFaultType], { description: 'The lines that were not taken, first one first.' })
  faults!: readonly ImportLineFaultType[];
}

@InputType({ description: 'A list of artefacts to put at the end of a section.' })
export class ImportToCollectionInput {
  @Field(() => ID, { description: 'The collection.' })
  collectionId!: string;

  @Field(() => ID, { description: 'The post through which it is done.' })
  postId!: string;

  @Field({ description: 'Links of artefacts’ pages, or their ids, one on each of up to 1,000 lines.' })
  text!: string;

  @Field(() => ID, { nullable: true, description: 'The section; before the first when absent.' })
  sectionId?: string | null;
}

const ImportToCollectionResult = resultUnion('ImportToCollectionResult', CollectionImportedType);

@Resolver()
export class CollectionImportResolver {
  constructor(
    private readonly service: CollectionImportService,
    private readonly collections: CollectionReader,
  ) {}

  @Mutation(() => ImportToCollectionResult, {
    description: 'Adds what a pasted list names: good lines land, each bad one is told; a second run adds nothing.',
  })
  @Can('post-holder')
  importToCollection(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'What to do.' }) given: ImportToCollectionInput,
  ): Promise<CollectionImportedType | ProblemsType> {
    return asResult(async () => {
      const { addedIds, faults } = await this.service.import(viewer, given);
      const row = present(await this.collections.find(viewer, given.collectionId), 'The collection');
      return Object.assign(new CollectionImportedType(), { collection: toCollectionType(row), addedIds, faults });
    });
  }
}
