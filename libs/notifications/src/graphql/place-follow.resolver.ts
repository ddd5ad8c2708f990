import { CurriculumMapType, MapPlaceArgs } from '@constellation/artefacts/graphql';
import type { Viewer } from '@constellation/platform/access';
import { Can, CurrentViewer } from '@constellation/platform/auth';
import { asResult, type ProblemsType } from '@constellation/platform/graphql';
import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { FollowReader } from '../follow/follow.service.ts';
import { PlaceFollowReader, PlaceFollowService } from '../follow/place-follow.service.ts';
import { FollowPlaceInput, FollowPlaceResult, toFollowingType, type FollowingType } from './follow.type.ts';

@Resolver(() => CurriculumMapType)
export class PlaceFollowResolver {
  constructor(
    private readonly service: PlaceFollowService,
    private readonly places: PlaceFollowReader,
    private readonly follows: FollowReader,
  ) {}

  @Mutation(() => FollowPlaceResult, {
    description:
      'Follows weeks of a year in the subject and framework of a map: the viewer hears of artefacts that other organisations place there, on maps that are shown to them.',
  })
  @Can('person')
  async followPlace(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Where.' }) input: FollowPlaceInput,
  ): Promise<FollowingType | ProblemsType> {
    return asResult(async () => {
      await this.service.follow(viewer, input);
      return toFollowingType(await this.follows.list(viewer));
    });
  }

  @ResolveField(() => ID, {
    nullable: true,
    description:
      'Whether the viewer follows these weeks in its subject and framework: the UUID by which `unfollow` ends that, as a `CurriculumPlace`; null where they do not.',
  })
  async followedPlaceId(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id: mapId }: CurriculumMapType,
    @Args() place: MapPlaceArgs,
  ): Promise<string | null> {
    return this.places.find(viewer, { mapId, ...place });
  }
}
