import type { Viewer } from '@constellation/platform/access';
import { Can, CurrentViewer } from '@constellation/platform/auth';
import { present } from '@constellation/platform/errors';
import { asResult, type ProblemsType } from '@constellation/platform/graphql';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CollectionChangeReader } from '../collection/collection-change.reader.ts';
import { CollectionConflict } from '../collection/collection-conflict.ts';
import { CollectionItemService } from '../collection/collection-item.service.ts';
import { CollectionSectionService } from '../collection/collection-section.service.ts';
import { CollectionReader } from '../collection/collection.reader.ts';
import { CollectionService } from '../collection/collection.service.ts';
import { DoneType } from './artefact.type.ts';
import {
  AddCollectionSectionInput,
  AddToCollectionInput,
  CreateCollectionInput,
  MoveCollectionItemInput,
  MoveCollectionSectionInput,
  RemoveCollectionInput,
  RemoveCollectionItemInput,
  RemoveCollectionSectionInput,
  SetCollectionAudienceInput,
  SetCollectionCuratorsInput,
  UpdateCollectionInput,
  UpdateCollectionItemInput,
  UpdateCollectionSectionInput,
} from './collection.input.ts';
import { toCollectionChangeType, toCollectionType } from './collection.mapper.ts';
import {
  AddCollectionSectionResult,
  AddToCollectionResult,
  CollectionConflictType,
  CollectionEditedType,
  CreateCollectionResult,
  MoveCollectionItemResult,
  MoveCollectionSectionResult,
  RemoveCollectionItemResult,
  RemoveCollectionResult,
  RemoveCollectionSectionResult,
  SetCollectionAudienceResult,
  SetCollectionCuratorsResult,
  UpdateCollectionItemResult,
  UpdateCollectionResult,
  UpdateCollectionSectionResult,
} from './collection.type.ts';

type Edited = Promise<CollectionEditedType | CollectionConflictType | ProblemsType>;
const input = { description: 'What to do.' };

/** Which collection was edited in which state; a new one has none. */
interface EditOf {
  readonly collectionId: string;
  readonly expectedRevision?: number;
}

@Resolver()
export class CollectionEditResolver {
  constructor(
    private readonly collections: CollectionService,
    private readonly items: CollectionItemService,
    private readonly sections: CollectionSectionService,
    private readonly reader: CollectionReader,
    private readonly changes: CollectionChangeReader,
  ) {}

  @Mutation(() => CreateCollectionResult, { description: 'Begins a collection, for the viewer or an organisation.' })
  @Can('post-holder')
  createCollection(@CurrentViewer() viewer: Viewer, @Args('input', input) given: CreateCollectionInput): Edited {
    return asResult(async () => {
      const collectionId = await this.collections.create(viewer, given);
      return this.#edited(viewer, { collectionId }, []);
    });
  }

  @Mutation(() => UpdateCollectionResult, { description: 'Changes what a collection is called and said to be.' })
  @Can('post-holder')
  updateCollection(@CurrentViewer() viewer: Viewer, @Args('input', input) given: UpdateCollectionInput): Edited {
    return this.#edit(viewer, given, () => this.collections.update(viewer, withoutNulls(given)));
  }

  @Mutation(() => SetCollectionAudienceResult, { description: 'Chooses who sees a collection.' })
  @Can('post-holder')
  setCollectionAudience(
    @CurrentViewer() viewer: Viewer,
    @Args('input', input) given: SetCollectionAudienceInput,
  ): Edited {
    return this.#edit(viewer, given, () => this.collections.setAudience(viewer, given));
  }

  @Mutation(() => SetCollectionCuratorsResult, { description: 'Names who curates a collection beside its owner.' })
  @Can('post-holder')
  setCollectionCurators(
    @CurrentViewer() viewer: Viewer,
    @Args('input', input) given: SetCollectionCuratorsInput,
  ): Edited {
    return this.#edit(viewer, given, () => this.collections.setCurators(viewer, given));
  }

  @Mutation(() => RemoveCollectionResult, {
    description: 'Ends a collection: nobody sees it any more; what it listed stays as it is.',
  })
  @Can('post-holder')
  removeCollection(
    @CurrentViewer() viewer: Viewer,
    @Args('input', input) given: RemoveCollectionInput,
  ): Promise<DoneType | CollectionConflictType | ProblemsType> {
    return this.#orConflict(viewer, async () => {
      await this.collections.remove(viewer, given);
      return Object.assign(new DoneType(), { id: given.collectionId });
    });
  }

  @Mutation(() => AddToCollectionResult, {
    description: 'Puts artefacts at the end of a section; what is there already stays where it is.',
  })
  @Can('post-holder')
  addToCollection(@CurrentViewer() viewer: Viewer, @Args('input', input) given: AddToCollectionInput): Edited {
    return this.#edit(viewer, given, () => this.items.add(viewer, given));
  }

  @Mutation(() => MoveCollectionItemResult, { description: 'Puts an item behind another one, or first.' })
  @Can('post-holder')
  moveCollectionItem(@CurrentViewer() viewer: Viewer, @Args('input', input) given: MoveCollectionItemInput): Edited {
    return this.#edit(viewer, given, () => this.items.move(viewer, given));
  }

  @Mutation(() => UpdateCollectionItemResult, { description: 'Changes what is said of an item, or what it shows.' })
  @Can('post-holder')
  updateCollectionItem(
    @CurrentViewer() viewer: Viewer,
    @Args('input', input) given: UpdateCollectionItemInput,
  ): Edited {
    const { note, ...rest } = given;
    return this.#edit(viewer, given, () => this.items.update(viewer, { ...rest, ...(note == null ? {} : { note }) }));
  }

  @Mutation(() => RemoveCollectionItemResult, { description: 'Takes an item out.' })
  @Can('post-holder')
  removeCollectionItem(
    @CurrentViewer() viewer: Viewer,
    @Args('input', input) given: RemoveCollectionItemInput,
  ): Edited {
    return this.#edit(viewer, given, () => this.items.remove(viewer, given));
  }

  @Mutation(() => AddCollectionSectionResult, { description: 'Adds a section behind the others.' })
  @Can('post-holder')
  addCollectionSection(
    @CurrentViewer() viewer: Viewer,
    @Args('input', input) given: AddCollectionSectionInput,
  ): Edited {
    return this.#edit(viewer, given, async () => [await this.sections.add(viewer, given)]);
  }

  @Mutation(() => UpdateCollectionSectionResult, { description: 'Changes what a section is called and said to be.' })
  @Can('post-holder')
  updateCollectionSection(
    @CurrentViewer() viewer: Viewer,
    @Args('input', input) given: UpdateCollectionSectionInput,
  ): Edited {
    return this.#edit(viewer, given, () => this.sections.update(viewer, withoutNulls(given)));
  }

  @Mutation(() => MoveCollectionSectionResult, { description: 'Puts a section behind another one, or first.' })
  @Can('post-holder')
  moveCollectionSection(
    @CurrentViewer() viewer: Viewer,
    @Args('input', input) given: MoveCollectionSectionInput,
  ): Edited {
    return this.#edit(viewer, given, () => this.sections.move(viewer, given));
  }

  @Mutation(() => RemoveCollectionSectionResult, {
    description: 'Takes a section away; what is in it goes to the end of the one before.',
  })
  @Can('post-holder')
  removeCollectionSection(
    @CurrentViewer() viewer: Viewer,
    @Args('input', input) given: RemoveCollectionSectionInput,
  ): Edited {
    return this.#edit(viewer, given, () => this.sections.remove(viewer, given));
  }

  #edit(viewer: Viewer, edit: EditOf, change: () => Promise<readonly string[] | void>): Edited {
    return this.#orConflict(viewer, async () => this.#edited(viewer, edit, (await change()) ?? []));
  }

  /** What others changed meanwhile is told beside one's own change. */
  async #edited(viewer: Viewer, edit: EditOf, addedIds: readonly string[]): Promise<CollectionEditedType> {
    const row = present(await this.reader.find(viewer, edit.collectionId), 'The collection');
    const since =
      edit.expectedRevision === undefined
        ? []
        : await this.changes.listSince(viewer, edit.collectionId, edit.expectedRevision);
    return Object.assign(new CollectionEditedType(), {
      collection: toCollectionType(row),
      merged: since.filter((change) => change.changed_by !== viewer.personId).map(toCollectionChangeType),
      addedIds,
    });
  }

  #orConflict<Done>(
    viewer: Viewer,
    change: () => Promise<Done>,
  ): Promise<Done | CollectionConflictType | ProblemsType> {
    return asResult(async () => {
      try {
        return await change();
      } catch (error) {
        if (!(error instanceof CollectionConflict)) throw error;
        const { collectionId, expectedRevision, message } = error;
        const row = present(await this.reader.find(viewer, collectionId), 'The collection');
        const changes = await this.changes.listSince(viewer, collectionId, expectedRevision);
        return Object.assign(new CollectionConflictType(), {
          ...{ message, collection: toCollectionType(row), changes: changes.map(toCollectionChangeType) },
        });
      }
    });
  }
}

type WithoutNulls<Given> = { [Name in keyof Given]: Exclude<Given[Name], null> };

/** GraphQL lets null through where a field may be left out: it means the same here. */
function withoutNulls<Given extends object>(given: Given): WithoutNulls<Given> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)) as WithoutNulls<Given>;
}
