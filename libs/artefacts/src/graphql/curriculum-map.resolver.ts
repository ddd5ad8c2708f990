import { OrganisationReader } from '@constellation/identity';
import { OrganisationType, toOrganisationType } from '@constellation/identity/graphql';
import type { Viewer } from '@constellation/platform/access';
import { Can, CurrentViewer, Public } from '@constellation/platform/auth';
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
import { VersionReader } from '../artefact/version.reader.ts';
import { CurriculumMapReader } from '../curriculum-map/curriculum-map.reader.ts';
import { CurriculumMapService } from '../curriculum-map/curriculum-map.service.ts';
import { gapsOf, overlapsOf } from '../curriculum-map/map-check.ts';
import { MapNeighbourReader, MapSlotReader, type MapSlotRow } from '../curriculum-map/map-slot.reader.ts';
import { MapSlotService } from '../curriculum-map/map-slot.service.ts';
import { axisYears, weekOnAxis } from '../curriculum-map/weeks.ts';
import { ArtefactVersionType, DoneType, toVersionType } from './artefact.type.ts';
import {
  ChangeCurriculumMapSlotInput,
  CreateCurriculumMapInput,
  CurriculumMapFilterInput,
  ImportCurriculumMapInput,
  PlaceOnCurriculumMapInput,
  RemoveCurriculumMapInput,
  RemoveCurriculumMapSlotInput,
  SetCurriculumMapAudienceInput,
  UpdateCurriculumMapInput,
} from './curriculum-map.input.ts';
import {
  ChangeCurriculumMapSlotResult,
  CreateCurriculumMapResult,
  CurriculumMapConnection,
  CurriculumMapEditedType,
  CurriculumMapGapType,
  CurriculumMapOverlapType,
  CurriculumMapSlotType,
  CurriculumMapType,
  MapPlaceArgs,
  ImportCurriculumMapResult,
  PlaceOnCurriculumMapResult,
  RemoveCurriculumMapResult,
  RemoveCurriculumMapSlotResult,
  SetCurriculumMapAudienceResult,
  toCurriculumMapType,
  toSlotType,
  toStretch,
  UpdateCurriculumMapResult,
} from './curriculum-map.type.ts';

const input = { description: 'What to do.' };

@Resolver(() => CurriculumMapType)
export class CurriculumMapResolver {
  constructor(
    private readonly maps: CurriculumMapReader,
    private readonly slotReader: MapSlotReader,
    private readonly neighbourReader: MapNeighbourReader,
    private readonly organisations: OrganisationReader,
  ) {}

  @Query(() => CurriculumMapType, {
    nullable: true,
    description: 'One curriculum map; null when there is none or it is not shown to the viewer.',
  })
  @Public()
  async curriculumMap(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'UUID.' }) id: string,
  ): Promise<CurriculumMapType | null> {
    const row = await this.maps.find(viewer, id);
    return row && toCurriculumMapType(row);
  }

  @Query(() => CurriculumMapConnection, {
    name: 'curriculumMaps',
    description: 'The curriculum maps that are shown to the viewer, newest first.',
  })
  @Public()
  async listMaps(
    @CurrentViewer() viewer: Viewer,
    @Args() args: PageArgs,
    @Args('filter', { type: () => CurriculumMapFilterInput, nullable: true, description: 'What it is narrowed to.' })
    filter?: CurriculumMapFilterInput | null,
  ): Promise<ConnectionShape<CurriculumMapType>> {
    return toConnection(await this.maps.list(viewer, filter ?? {}, pageRequest(args)), toCurriculumMapType);
  }

  @ResolveField(() => OrganisationType, { nullable: true, description: 'The organisation whose it is.' })
  async organisation(
    @Parent() { row }: CurriculumMapType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<OrganisationType | null> {
    const organisation = await loaders.load(this.organisations, row.organisation_id);
    return organisation && toOrganisationType(organisation);
  }

  @ResolveField(() => [CurriculumMapSlotType], {
    description: 'What stands on it, in the order of years and weeks, as the viewer sees it.',
  })
  async slots(@Parent() map: CurriculumMapType, @Loaders() loaders: RequestLoaders): Promise<CurriculumMapSlotType[]> {
    const slots = await this.#slotsOf(map, loaders);
    return slots.map((row) =>
      toSlotType(row, weekOnAxis({ year: row.firstYear, week: row.firstWeek }, map.weeksPerYear)),
    );
  }

  @ResolveField(() => [CurriculumMapGapType], { description: 'Weeks in which nothing is taught.' })
  async gaps(@Parent() map: CurriculumMapType, @Loaders() loaders: RequestLoaders): Promise<CurriculumMapGapType[]> {
    const { first_year: firstYear, last_year: lastYear, weeks_per_year: weeksPerYear } = map.row;
    return gapsOf(await this.#slotsOf(map, loaders), { firstYear, lastYear, weeksPerYear }).map(toStretch);
  }

  @ResolveField(() => [CurriculumMapOverlapType], { description: 'Weeks that two units of one strand claim.' })
  async overlaps(
    @Parent() map: CurriculumMapType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<CurriculumMapOverlapType[]> {
    return overlapsOf(await this.#slotsOf(map, loaders)).map(toStretch);
  }

  @ResolveField(() => [CurriculumMapSlotType], {
    description:
      'What others teach then: units of other organisations in the same subject and year that share these weeks, the closest 50, from the maps that are shown to the viewer.',
  })
  async neighbours(
    @CurrentViewer() viewer: Viewer,
    @Parent() map: CurriculumMapType,
    @Args() { year, firstWeek, weeks }: MapPlaceArgs,
  ): Promise<CurriculumMapSlotType[]> {
    const asked = { mapId: map.id, year: axisYears.indexOf(year), firstWeek, weeks };
    const rows = await this.neighbourReader.list(viewer, asked);
    return rows.map((row) =>
      toSlotType(row, weekOnAxis({ year: row.firstYear, week: row.firstWeek }, row.weeksPerYear)),
    );
  }

  async #slotsOf({ id }: CurriculumMapType, loaders: RequestLoaders): Promise<readonly MapSlotRow[]> {
    return (await loaders.load(this.slotReader, id)) ?? [];
  }
}

@Resolver(() => CurriculumMapSlotType)
export class CurriculumMapSlotResolver {
  constructor(
    private readonly versions: VersionReader,
    private readonly maps: CurriculumMapReader,
  ) {}

  @ResolveField(() => ArtefactVersionType, {
    nullable: true,
    description: 'The newest version of its artefact that the viewer may find; null where it is only planned.',
  })
  async version(
    @Parent() { row }: CurriculumMapSlotType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<ArtefactVersionType | null> {
    const version = row.versionId === null ? null : await loaders.load(this.versions, row.versionId);
    return version && toVersionType(version);
  }

  @ResolveField(() => CurriculumMapType, { nullable: true, description: 'The map it stands on.' })
  async map(
    @Parent() { row }: CurriculumMapSlotType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<CurriculumMapType | null> {
    const map = await loaders.load(this.maps, row.mapId);
    return map && toCurriculumMapType(map);
  }
}

type Edited = Promise<CurriculumMapEditedType | ProblemsType>;

@Resolver()
export class CurriculumMapEditResolver {
  constructor(
    private readonly maps: CurriculumMapService,
    private readonly slots: MapSlotService,
    private readonly reader: CurriculumMapReader,
  ) {}

  @Mutation(() => CreateCurriculumMapResult, { description: 'Begins a curriculum map of an organisation.' })
  @Can('post-holder')
  createCurriculumMap(@CurrentViewer() viewer: Viewer, @Args('input', input) given: CreateCurriculumMapInput): Edited {
    return asResult(async () => this.#edited(viewer, await this.maps.create(viewer, given)));
  }

  @Mutation(() => UpdateCurriculumMapResult, {
    description:
      'Changes what a curriculum map is called, the version of its framework, and how many weeks its years have.',
  })
  @Can('post-holder')
  updateCurriculumMap(@CurrentViewer() viewer: Viewer, @Args('input', input) given: UpdateCurriculumMapInput): Edited {
    return asResult(async () => {
      await this.maps.update(viewer, {
        ...given,
        title: given.title ?? undefined,
        framework: given.framework ?? undefined,
        weeksPerYear: given.weeksPerYear ?? undefined,
      });
      return this.#edited(viewer, given.mapId);
    });
  }

  @Mutation(() => SetCurriculumMapAudienceResult, { description: 'Chooses who sees a curriculum map.' })
  @Can('post-holder')
  setCurriculumMapAudience(
    @CurrentViewer() viewer: Viewer,
    @Args('input', input) given: SetCurriculumMapAudienceInput,
  ): Edited {
    return asResult(async () => {
      await this.maps.setAudience(viewer, given);
      return this.#edited(viewer, given.mapId);
    });
  }

  @Mutation(() => RemoveCurriculumMapResult, {
    description: 'Ends a curriculum map: nobody sees it any more; the artefacts on it stay as they are.',
  })
  @Can('post-holder')
  removeCurriculumMap(
    @CurrentViewer() viewer: Viewer,
    @Args('input', input) given: RemoveCurriculumMapInput,
  ): Promise<DoneType | ProblemsType> {
    return asResult(async () => {
      await this.maps.remove(viewer, given);
      return Object.assign(new DoneType(), { id: given.mapId });
    });
  }

  @Mutation(() => PlaceOnCurriculumMapResult, { description: 'Places a unit on a curriculum map.' })
  @Can('post-holder')
  placeOnCurriculumMap(
    @CurrentViewer() viewer: Viewer,
    @Args('input', input) given: PlaceOnCurriculumMapInput,
  ): Edited {
    return asResult(async () => this.#edited(viewer, given.mapId, [await this.slots.place(viewer, given)]));
  }

  @Mutation(() => ChangeCurriculumMapSlotResult, { description: 'Moves a unit of a curriculum map, or changes it.' })
  @Can('post-holder')
  changeCurriculumMapSlot(
    @CurrentViewer() viewer: Viewer,
    @Args('input', input) given: ChangeCurriculumMapSlotInput,
  ): Edited {
    return asResult(async () => {
      await this.slots.change(viewer, given);
      return this.#edited(viewer, given.mapId, [given.slotId]);
    });
  }

  @Mutation(() => RemoveCurriculumMapSlotResult, { description: 'Takes a unit off a curriculum map.' })
  @Can('post-holder')
  removeCurriculumMapSlot(
    @CurrentViewer() viewer: Viewer,
    @Args('input', input) given: RemoveCurriculumMapSlotInput,
  ): Edited {
    return asResult(async () => {
      await this.slots.remove(viewer, given);
      return this.#edited(viewer, given.mapId, [given.slotId]);
    });
  }

  @Mutation(() => ImportCurriculumMapResult, {
    description:
      'Places the units of a table on a curriculum map, beside what stands there: all of them, or none. What stands there in the same weeks already is left as it is.',
  })
  @Can('post-holder')
  importCurriculumMap(@CurrentViewer() viewer: Viewer, @Args('input', input) given: ImportCurriculumMapInput): Edited {
    return asResult(async () => {
      const { added, alreadyThere } = await this.slots.import(viewer, given);
      return Object.assign(await this.#edited(viewer, given.mapId), { count: added, alreadyThere });
    });
  }

  async #edited(viewer: Viewer, mapId: string, slotIds: readonly string[] = []): Promise<CurriculumMapEditedType> {
    const row = present(await this.reader.find(viewer, mapId), 'A map that was edited');
    const map = toCurriculumMapType(row);
    return Object.assign(new CurriculumMapEditedType(), { map, slotIds, count: slotIds.length, alreadyThere: 0 });
  }
}
