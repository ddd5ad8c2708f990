import { PersonReader } from '@constellation/identity';
import { PersonType, toPersonType } from '@constellation/identity/graphql';
import type { Viewer } from '@constellation/platform/access';
import { Can, CurrentViewer } from '@constellation/platform/auth';
import { present } from '@constellation/platform/errors';
import { asResult, Loaders, RequestLoaders, type ProblemsType } from '@constellation/platform/graphql';
import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurriculumMapReader } from '../curriculum-map/curriculum-map.reader.ts';
import { CurriculumMapService } from '../curriculum-map/curriculum-map.service.ts';
import { MapAlignmentService } from '../curriculum-map/map-alignment.service.ts';
import { MapPlaceReader } from '../curriculum-map/map-place.reader.ts';
import { MapPrerequisiteReader } from '../curriculum-map/map-prerequisite.reader.ts';
import { MapPrerequisiteService } from '../curriculum-map/map-prerequisite.service.ts';
import { LostUnitReader } from '../curriculum-map/lost-unit.reader.ts';
import { MapSlotReader } from '../curriculum-map/map-slot.reader.ts';
import { prerequisiteFaults } from '../curriculum-map/prerequisites.ts';
import { weekOnAxis } from '../curriculum-map/weeks.ts';
import { ArtefactType } from './artefact.type.ts';
import {
  AlignCurriculumMapSlotInput,
  SetCurriculumMapEditorsInput,
  SetCurriculumMapPrerequisitesInput,
} from './curriculum-map-unit.input.ts';
import {
  AlignCurriculumMapSlotResult,
  CurriculumMapEditedType,
  CurriculumMapPrerequisiteFaultType,
  CurriculumMapSlotType,
  CurriculumMapType,
  LostUnitType,
  SetCurriculumMapEditorsResult,
  SetCurriculumMapPrerequisitesResult,
  toCurriculumMapType,
  toSlotType,
} from './curriculum-map.type.ts';

/** What comes before what on a map, what is wrong with it, and who edits it. */
@Resolver(() => CurriculumMapType)
export class CurriculumMapWorkResolver {
  constructor(
    private readonly slots: MapSlotReader,
    private readonly prerequisites: MapPrerequisiteReader,
    private readonly lost: LostUnitReader,
    private readonly people: PersonReader,
  ) {}

  @ResolveField(() => [CurriculumMapPrerequisiteFaultType], {
    description: 'Units that should come before others and do not, as far as the viewer sees them.',
  })
  async prerequisiteFaults(
    @Parent() { id }: CurriculumMapType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<CurriculumMapPrerequisiteFaultType[]> {
    const slots = (await loaders.load(this.slots, id)) ?? [];
    const prerequisites = (await loaders.load(this.prerequisites, id)) ?? [];
    return prerequisiteFaults(slots, prerequisites).map((fault) =>
      Object.assign(new CurriculumMapPrerequisiteFaultType(), fault),
    );
  }

  @ResolveField(() => [LostUnitType], {
    description:
      'Units whose artefact is not to be found any more, for those who edit the map and know what it was; empty for everybody else.',
  })
  async lostUnits(@Parent() { id }: CurriculumMapType, @Loaders() loaders: RequestLoaders): Promise<LostUnitType[]> {
    const rows = (await loaders.load(this.lost, id)) ?? [];
    return rows.map(({ slotId, title, revision }) => Object.assign(new LostUnitType(), { slotId, title, revision }));
  }

  @ResolveField(() => [PersonType], {
    description: 'Who edits it beside those who answer for its organisation; empty but to those who edit it.',
  })
  async editors(@Parent() { row }: CurriculumMapType, @Loaders() loaders: RequestLoaders): Promise<PersonType[]> {
    const people = await Promise.all(row.editor_ids.map((id) => loaders.load(this.people, id)));
    return people.flatMap((person) => (person ? [toPersonType(person)] : []));
  }
}

@Resolver(() => CurriculumMapSlotType)
export class CurriculumMapSlotPrerequisitesResolver {
  constructor(private readonly prerequisites: MapPrerequisiteReader) {}

  @ResolveField(() => [ID], { description: 'The units of the same map that have to be taught before it.' })
  async prerequisiteIds(
    @Parent() { row }: CurriculumMapSlotType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<string[]> {
    const all = (await loaders.load(this.prerequisites, row.mapId)) ?? [];
    return all.filter(({ slotId }) => slotId === row.id).map(({ prerequisiteId }) => prerequisiteId);
  }
}

@Resolver(() => ArtefactType)
export class ArtefactMapPlacesResolver {
  constructor(private readonly places: MapPlaceReader) {}

  @ResolveField(() => [CurriculumMapSlotType], {
    description: 'Where it stands on the curriculum maps that are shown to the viewer, the newest 50.',
  })
  async mapPlaces(
    @Parent() { id }: ArtefactType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<CurriculumMapSlotType[]> {
    const rows = (await loaders.load(this.places, id)) ?? [];
    return rows.map((row) =>
      toSlotType(row, weekOnAxis({ year: row.firstYear, week: row.firstWeek }, row.weeksPerYear)),
    );
  }
}

const input = { description: 'What to do.' };
type Edited = Promise<CurriculumMapEditedType | ProblemsType>;

@Resolver()
export class CurriculumMapUnitResolver {
  constructor(
    private readonly maps: CurriculumMapService,
    private readonly alignments: MapAlignmentService,
    private readonly prerequisites: MapPrerequisiteService,
    private readonly reader: CurriculumMapReader,
  ) {}

  @Mutation(() => AlignCurriculumMapSlotResult, { description: 'Says which statements a unit teaches.' })
  @Can('post-holder')
  alignCurriculumMapSlot(
    @CurrentViewer() viewer: Viewer,
    @Args('input', input) given: AlignCurriculumMapSlotInput,
  ): Edited {
    return asResult(async () => {
      await this.alignments.align(viewer, given);
      return this.#edited(viewer, given.mapId, [given.slotId]);
    });
  }

  @Mutation(() => SetCurriculumMapPrerequisitesResult, { description: 'Says what has to be taught before a unit.' })
  @Can('post-holder')
  setCurriculumMapPrerequisites(
    @CurrentViewer() viewer: Viewer,
    @Args('input', input) given: SetCurriculumMapPrerequisitesInput,
  ): Edited {
    return asResult(async () => {
      await this.prerequisites.setPrerequisites(viewer, given);
      return this.#edited(viewer, given.mapId, [given.slotId]);
    });
  }

  @Mutation(() => SetCurriculumMapEditorsResult, { description: 'Chooses who edits a curriculum map.' })
  @Can('post-holder')
  setCurriculumMapEditors(
    @CurrentViewer() viewer: Viewer,
    @Args('input', input) given: SetCurriculumMapEditorsInput,
  ): Edited {
    return asResult(async () => {
      await this.maps.setEditors(viewer, given);
      return this.#edited(viewer, given.mapId);
    });
  }

  async #edited(viewer: Viewer, mapId: string, slotIds: readonly string[] = []): Promise<CurriculumMapEditedType> {
    const map = toCurriculumMapType(present(await this.reader.find(viewer, mapId), 'A map that was edited'));
    return Object.assign(new CurriculumMapEditedType(), { map, slotIds, count: slotIds.length });
  }
}
