import type { Viewer } from '@constellation/platform/access';
import { Can, CurrentViewer } from '@constellation/platform/auth';
import { present, Refusal } from '@constellation/platform/errors';
import {
  asResult,
  Loaders,
  pageRequest,
  RequestLoaders,
  toConnection,
  type ConnectionShape,
  type ProblemsType,
} from '@constellation/platform/graphql';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ArtefactReader } from '../artefact/artefact.reader.ts';
import { ShelfReader } from '../shelf/shelf.reader.ts';
import { ShelfService } from '../shelf/shelf.service.ts';
import { ArtefactType, DoneType, toArtefactType } from './artefact.type.ts';
import {
  KeptForLaterType,
  SaveForLaterInput,
  SaveForLaterResult,
  ShelfArgs,
  ShelfItemConnection,
  type ShelfItemType,
  TakeOffShelfInput,
  TakeOffShelfResult,
  toKeptForLater,
  toShelfItem,
} from './shelf.type.ts';

const input = { description: 'What to do.' };
const longestQuery = 200;

@Resolver(() => ArtefactType)
export class ShelfResolver {
  constructor(
    private readonly service: ShelfService,
    private readonly reader: ShelfReader,
    private readonly artefacts: ArtefactReader,
  ) {}

  @Query(() => ShelfItemConnection, {
    name: 'shelf',
    description:
      'What the viewer keeps for later and may find now, saved last first, with how much that is. Refusals: page-size, cursor, query-length.',
  })
  @Can('person')
  async listShelf(@CurrentViewer() viewer: Viewer, @Args() args: ShelfArgs): Promise<ConnectionShape<ShelfItemType>> {
    const words = args.query ?? '';
    if (words.length > longestQuery) {
      const message = `Look for at most ${longestQuery} characters.`;
      throw new Refusal({ code: 'query-length', message, field: 'query' });
    }
    return toConnection(await this.reader.list(viewer, words, pageRequest(args)), toShelfItem);
  }

  @ResolveField(() => KeptForLaterType, {
    nullable: true,
    description: 'That the viewer keeps it for later; null where they do not.',
  })
  async keptForLater(
    @Parent() { id }: ArtefactType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<KeptForLaterType | null> {
    const row = await loaders.load(this.reader, id);
    return row && toKeptForLater(row);
  }

  @Mutation(() => SaveForLaterResult, {
    description: 'Keeps an artefact for later, or notes something else beside it. Nobody else is told or shown.',
  })
  @Can('person')
  saveForLater(
    @CurrentViewer() viewer: Viewer,
    @Args('input', input) given: SaveForLaterInput,
  ): Promise<ArtefactType | ProblemsType> {
    return asResult(async () => {
      await this.service.save(viewer, given);
      const { artefactId } = given;
      const found = await this.artefacts.readBatch(viewer, [artefactId]);
      return toArtefactType(present(found.get(artefactId.toLowerCase()), 'The artefact'));
    });
  }

  @Mutation(() => TakeOffShelfResult, {
    description: 'Keeps an artefact no longer, whether it was on the shelf or not.',
  })
  @Can('person')
  takeOffShelf(
    @CurrentViewer() viewer: Viewer,
    @Args('input', input) given: TakeOffShelfInput,
  ): Promise<DoneType | ProblemsType> {
    return asResult(async () => {
      await this.service.remove(viewer, given);
      return Object.assign(new DoneType(), { id: given.artefactId });
    });
  }
}
