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

@ObjectType('ImportLine', { description: 'A line of a pasted list whose artefact the viewer finds.' })
export class ImportLineType {
  @Field(() => Int, { description: 'Counted from 1.' })
  line!: number;

  @Field(() => ID, { description: 'The artefact.' })
  artefactId!: string;

  @Field(() => ID, { nullable: true, description: 'The version its link names, to which it is pinned.' })
  versionId!: string | null;

  @Field({ description: 'What it is called.' })
  title!: string;

  @Field({ description: 'Whether it stands in the collection already, and stays where it is.' })
  isThere!: boolean;
}

@ObjectType('CollectionImportPreview', { description: 'What a pasted list names, before anything is added.' })
export class CollectionImportPreviewType {
  @Field(() => [ImportLineType], { description: 'The lines that were recognised, in their order.' })
  lines!: readonly ImportLineType[];

  @Field(() => [ImportLineFaultType], { description: 'The lines that were not, first one first.' })
  faults!: readonly ImportLineFaultType[];
}

@InputType({ description: 'A list to be looked through.' })
export class PreviewCollectionImportInput {
  @Field(() => ID, { description: 'The collection.' })
  collectionId!: string;

  @Field({
    description: 'Links of artefacts’ pages, or their ids, one on each of up to 1,000 lines; or a table of them.',
  })
  text!: string;
}

@InputType({ description: 'A list of artefacts to put at the end of a section.' })
export class ImportToCollectionInput {
  @Field(() => ID, { description: 'The collection.' })
  collectionId!: string;

  @Field(() => ID, { description: 'The post through which it is done.' })
  postId!: string;

  @Field({
    description: 'Links of artefacts’ pages, or their ids, one on each of up to 1,000 lines; or a table of them.',
  })
  text!: string;

  @Field(() => ID, { nullable: true, description: 'The section; before the first when absent.' })
  sectionId?: string | null;
}

const PreviewCollectionImportResult = resultUnion('PreviewCollectionImportResult', CollectionImportPreviewType);
const ImportToCollectionResult = resultUnion('ImportToCollectionResult', CollectionImportedType);

@Resolver()
export class CollectionImportResolver {
  constructor(
    private readonly service: CollectionImportService,
    private readonly collections: CollectionReader,
  ) {}

  @Mutation(() => PreviewCollectionImportResult, {
    description:
      'Says what a pasted list names and what is wrong on which line, to who curates the collection. Adds nothing.',
  })
  @Can('post-holder')
  previewCollectionImport(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'What to look through.' }) given: PreviewCollectionImportInput,
  ): Promise<CollectionImportPreviewType | ProblemsType> {
    return asResult(async () => {
      const { lines, faults } = await this.service.preview(viewer, given);
      return Object.assign(new CollectionImportPreviewType(), { lines, faults });
    });
  }

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
