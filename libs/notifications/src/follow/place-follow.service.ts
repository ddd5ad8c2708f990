import { axisYears } from '@constellation/artefacts/vocabulary';
import { referenceKey, References, type Viewer } from '@constellation/platform/access';
import { Database, isId, newId, UnitOfWork } from '@constellation/platform/db';
import { NotFound, parseInput, present, Refusal } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { requireFollowRoom } from './follow-room.ts';
import type { Followed } from './followed.ts';
import { placeInWords, type Place } from './place-in-words.ts';

/** What a place on the axis is called where things are followed. */
export const followedPlace = 'CurriculumPlace';

/** Weeks of a year, as a map counts them: the place is that of its subject and framework. */
export interface PlaceInput {
  readonly mapId: string;
  /** A code of the vocabulary of year groups. */
  readonly year: string;
  /** From 1. */
  readonly firstWeek: number;
  readonly weeks: number;
}

const placeInput = z.object({
  mapId: z.string(),
  year: z.enum(axisYears, 'Name a year from nursery to Year 13.'),
  firstWeek: z.int('Name a week by its number.').min(1, 'The first week of a year is 1.'),
  weeks: z.int('Name a whole number of weeks.').min(1, 'Follow at least one week.'),
});

/** Lets people follow places on the axis: they hear of what other organisations place there. */
@Injectable()
export class PlaceFollowService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly references: References,
  ) {}

  /** Follows weeks of a map that the viewer sees; a second time changes nothing. @throws {NotFound} {@link Refusal} `weeks`, `too-many` */
  async follow(viewer: Viewer, input: PlaceInput): Promise<void> {
    const { mapId, year, firstWeek, weeks } = parseInput(placeInput, input);
    const key = referenceKey('CurriculumMap', mapId);
    if (!(await this.references.readBatch(viewer, [key])).has(key)) throw new NotFound('curriculum map', 'mapId');
    await this.unitOfWork.run(async (tx) => {
      await requireFollowRoom(tx, viewer.personId, 'mapId');
      const [map] = await tx.query<{ subject: string; framework: string; weeksPerYear: number }>(
        `select subject, framework, weeks_per_year as "weeksPerYear" from curriculum_map where curriculum_map_id = $1`,
        [mapId],
      );
      const { subject, framework, weeksPerYear } = present(map, 'A map that is shown');
      if (firstWeek + weeks - 1 > weeksPerYear) {
        const message = `A year of this map has the weeks 1 to ${weeksPerYear}.`;
        throw new Refusal({ code: 'weeks', message, field: 'weeks' });
      }
      await tx.query(
        `insert into place_follow (place_follow_id, person_id, subject, framework, year, first_week, weeks, weeks_per_year, followed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
        [
          ...[newId(), viewer.personId, subject, framework],
          ...[axisYears.indexOf(year), firstWeek, weeks, weeksPerYear, viewer.now],
        ],
      );
    });
  }
}

/** Reads the places that the viewer follows: nobody else's. */
@Injectable()
export class PlaceFollowReader {
  constructor(private readonly database: Database) {}

  /** In no order. */
  async list(viewer: Viewer): Promise<readonly Followed[]> {
    const rows = await this.database.query<Place & { readonly id: string; readonly followedAt: Date }>(
      `select place_follow_id as id, subject, year, first_week as "firstWeek", weeks, weeks_per_year as "weeksPerYear",
              followed_at as "followedAt" from place_follow where person_id = $1`,
      [viewer.personId],
    );
    return rows.map(({ id, followedAt, ...place }) => ({
      subject: { kind: followedPlace, id, title: placeInWords(place) },
      followedAt,
    }));
  }

  /** The id by which the viewer follows these weeks of a map; null where they do not. */
  async find(viewer: Viewer, { mapId, year, firstWeek, weeks }: PlaceInput): Promise<string | null> {
    if (!viewer.person || !isId(mapId)) return null;
    const [row] = await this.database.query<{ id: string }>(
      `select follow.place_follow_id as id from place_follow follow
         join curriculum_map map on map.subject = follow.subject and map.framework = follow.framework
          and map.weeks_per_year = follow.weeks_per_year
        where follow.person_id = $1 and map.curriculum_map_id = $2 and follow.year = $3::int
          and follow.first_week = $4::int and follow.weeks = $5::int`,
      [viewer.person.id, mapId, axisYears.indexOf(year), firstWeek, weeks],
    );
    return row?.id ?? null;
  }
}
