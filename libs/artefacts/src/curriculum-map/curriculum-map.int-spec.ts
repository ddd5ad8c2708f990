import { aMembership, anOrganisation } from '@constellation/identity/testing';
import { countStatements, newId, UnitOfWork } from '@constellation/platform/db';
import { NotAllowed, NotFound } from '@constellation/platform/errors';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { ArtefactsApi } from '../testing/artefacts-api.ts';
import { aRelease, artefactIdOf } from '../testing/builders.ts';
import { aWorld, type PostHolder, type World } from '../testing/world.ts';
import type { NewMapInput, SlotInput } from './curriculum-map.input.ts';
import { CurriculumMapReader } from './curriculum-map.reader.ts';
import { CurriculumMapService } from './curriculum-map.service.ts';
import { realignMapsOf } from './map-audience.ts';
import { MapNeighbourReader, MapSlotReader, type MapSlotRow } from './map-slot.reader.ts';
import { MapSlotService } from './map-slot.service.ts';

describe('curriculum maps', () => {
  let api: ArtefactsApi;
  let world: World;
  beforeAll(async () => {
    api = await ArtefactsApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    await cleanDatabase(await testDatabase());
    world = await aWorld(api.dataSource);
  });

  const viewerOf = (who: PostHolder | null) => api.viewerOf(who ? who.personId : world.nobodyId);
  const begin = async (who: PostHolder, about: Partial<NewMapInput> = {}): Promise<string> =>
    api.get(CurriculumMapService).create(await viewerOf(who), {
      ...{ postId: who.postId, organisationId: who.organisationId, title: 'Mathematics, Years 3 to 6' },
      ...{ subject: 'mathematics', framework: 'nc-2014', firstYear: 'year-3', lastYear: 'year-6' },
      ...about,
    });
  const unit = (about: Partial<SlotInput> = {}): SlotInput => ({
    ...{ firstYear: 'year-4', firstWeek: 1, weeks: 6, title: 'Place value' },
    ...about,
  });
  const place = async (who: PostHolder, mapId: string, slot: SlotInput): Promise<string> =>
    api.get(MapSlotService).place(await viewerOf(who), { mapId, postId: who.postId, slot });
  const slotsOf = async (who: PostHolder | null, mapId: string): Promise<readonly MapSlotRow[] | null> => {
    const viewer = await viewerOf(who);
    const slots = (await api.get(MapSlotReader).readBatch(viewer, [mapId])).get(mapId) ?? [];
    const map = await api.get(CurriculumMapReader).find(viewer, mapId);
    if (!map) expect(slots).toEqual([]);
    return map && slots;
  };
  const released = async (scope: 'trust' | 'public', title: string): Promise<string> =>
    artefactIdOf(
      api,
      await aRelease(api, world.author, world.authority, {
        ...{ rightsHolderId: world.trustId, title },
        terms: { scope, licenceCode: scope === 'trust' ? 'LicenseRef-Trust-Internal' : 'CC-BY-4.0' },
      }),
    );
  const refused = (code: string, field?: string) => ({
    problems: expect.arrayContaining([expect.objectContaining({ code, ...(field ? { field } : {}) })]),
  });

  it('show each viewer the units they may find, and no trace of the others', async () => {
    const { author, authority, partner } = world;
    const mapId = await begin(authority, { audience: { scope: 'public' } });
    await place(authority, mapId, unit({ title: null, artefactId: await released('public', 'For all') }));
    await place(
      authority,
      mapId,
      unit({ firstWeek: 7, title: null, artefactId: await released('trust', 'Trust only') }),
    );
    await place(authority, mapId, unit({ firstWeek: 13 }));
    const weeks = async (who: PostHolder | null) => (await slotsOf(who, mapId))?.map(({ firstWeek }) => firstWeek);
    expect(await weeks(author)).toEqual([1, 7, 13]);
    expect(await weeks(partner)).toEqual([1, 13]);
    expect(await weeks(null)).toEqual([1, 13]);
  });

  it('are seen by their audience alone, and by those who edit them while they act for the organisation', async () => {
    const { author, colleague, sister, authority, partner } = world;
    const mapId = await begin(author, { audience: { scope: 'private' } });
    const see = async (...people: PostHolder[]) =>
      Promise.all(people.map(async (one) => (await slotsOf(one, mapId)) !== null));
    expect(await see(author, colleague, sister, authority, partner)).toEqual([true, false, false, true, false]);
    const setAudience = async (who: PostHolder, scope: 'trust' | 'network') =>
      api
        .get(CurriculumMapService)
        .setAudience(await viewerOf(who), { mapId, postId: who.postId, audience: { scope } });
    await expect(setAudience(author, 'trust')).rejects.toThrow(NotAllowed);
    await setAudience(authority, 'trust');
    expect(await see(colleague, sister, partner)).toEqual([true, true, false]);
    await setAudience(authority, 'network');
    expect(await see(partner)).toEqual([true]);
    await expect(begin(author, { audience: { scope: 'network' } })).rejects.toThrow(NotAllowed);
    await api.dataSource.query(`update post set ended_on = current_date - 1 where post_id = $1`, [author.postId]);
    await setAudience(authority, 'trust');
    expect(await see(author)).toEqual([false]);
  });

  it('follow their school into another trust', async () => {
    const { author, sister } = world;
    const mapId = await begin(author, { audience: { scope: 'trust' } });
    expect(await slotsOf(sister, mapId)).toEqual([]);
    await api.dataSource.query(`update organisation_membership set left_on = current_date - 1 where member_id = $1`, [
      world.schoolId,
    ]);
    const trust = await anOrganisation(api.dataSource, { kind: 'multi-academy-trust' });
    await aMembership(api.dataSource, { memberId: world.schoolId, parentId: trust.id });
    await realignMapsOf(api.get(UnitOfWork), [world.schoolId], new Date());
    expect(await slotsOf(sister, mapId)).toBeNull();
    expect(await slotsOf(author, mapId)).toEqual([]);
  });

  it('are changed by their editors alone, and by nobody on top of a change they have not seen', async () => {
    const { author, colleague, authority, partner } = world;
    const mapId = await begin(author);
    const slotId = await place(author, mapId, unit());
    const change = async (who: PostHolder, expectedRevision: number, about: Partial<SlotInput> = {}) =>
      api.get(MapSlotService).change(await viewerOf(who), {
        ...{ mapId, slotId, expectedRevision, postId: who.postId },
        slot: unit(about),
      });
    await expect(change(colleague, 1)).rejects.toThrow(NotAllowed);
    await expect(change(partner, 1)).rejects.toThrow(NotFound);
    await change(author, 1, { firstWeek: 3 });
    await expect(change(authority, 1, { firstWeek: 9 })).rejects.toMatchObject(refused('changed-meanwhile'));
    expect(await slotsOf(author, mapId)).toMatchObject([{ firstWeek: 3, revision: 2 }]);
    await api.get(MapSlotService).remove(await viewerOf(authority), {
      ...{ mapId, slotId, expectedRevision: 2, postId: authority.postId },
    });
    expect(await slotsOf(author, mapId)).toEqual([]);
  });

  it('take no unit that does not fit, or that its editor may not find', async () => {
    const { author, partner } = world;
    const mapId = await begin(author);
    const hidden = await released('trust', 'Trust only');
    const theirs = await begin(partner);
    for (const [who, map, slot, code, field] of [
      [author, mapId, unit({ firstYear: 'year-2' }), 'slot', 'slot.firstYear'],
      [author, mapId, unit({ firstWeek: 36 }), 'slot', 'slot.weeks'],
      [author, mapId, unit({ lastYear: 'year-5' }), 'slot', 'slot.cycle'],
      [author, mapId, unit({ title: null }), 'slot', 'slot.title'],
      [author, mapId, unit({ artefactId: newId() }), 'not-found', 'slot.artefactId'],
      [partner, theirs, unit({ artefactId: hidden }), 'not-found', 'slot.artefactId'],
    ] as const) {
      await expect(place(who, map, slot)).rejects.toMatchObject(refused(code, field));
    }
    await place(author, mapId, unit({ artefactId: hidden, lastYear: 'year-5', cycle: 'a' }));
    expect(await slotsOf(author, mapId)).toMatchObject([{ title: null, firstYear: 5, lastYear: 6, cycle: 'a' }]);
  });

  it('are filled from a table as a whole, or not at all', async () => {
    const { author } = world;
    const mapId = await begin(author);
    const artefactId = await released('public', 'Fractions');
    const read = async (csv: string) =>
      api.get(MapSlotService).import(await viewerOf(author), { mapId, csv, postId: author.postId });
    const head = 'year,week,weeks,unit,artefact';
    await expect(read(`${head}\nYear 4,1,6,Place value,\nYear 4,7,6,,${newId()}`)).rejects.toMatchObject(
      refused('not-found', 'csv.3.artefact'),
    );
    expect(await slotsOf(author, mapId)).toEqual([]);
    const table = `${head}\nYear 4,1,6,Place value,\nYear 4,7,6,,${artefactId}`;
    expect(await read(table)).toEqual({ added: 2, alreadyThere: 0 });
    // A second time nothing changes; what is in other weeks, or another unit, is new, and once.
    expect(await read(table)).toEqual({ added: 0, alreadyThere: 2 });
    const slots = await slotsOf(author, mapId);
    expect(slots?.map(({ firstWeek, title, versionId }) => [firstWeek, title, versionId !== null])).toEqual([
      [1, 'Place value', false],
      [7, null, true],
    ]);
    const more = `${table}\nYear 4,2,5,Place value,\nYear 4,2,5,Place value,\nYear 4,1,6,Shapes,\nYear 5,1,6,Place value,`;
    expect(await read(more)).toEqual({ added: 3, alreadyThere: 3 });
    expect(await slotsOf(author, mapId)).toHaveLength(5);
  });

  it('have years of other lengths, as long as every unit that is seen fits', async () => {
    const { author, otherAuthority } = world;
    const mapId = await begin(author, { weeksPerYear: 39 });
    const change = async (weeksPerYear: number) =>
      api.get(CurriculumMapService).update(await viewerOf(author), { mapId, postId: author.postId, weeksPerYear });
    const weeks = async () => (await api.get(CurriculumMapReader).find(await viewerOf(author), mapId))?.weeks_per_year;
    await place(author, mapId, unit({ firstWeek: 34, weeks: 6, title: 'Fractions' }));
    const artefactId = await released('public', 'Decimals');
    await place(author, mapId, unit({ firstWeek: 33, weeks: 6, title: null, artefactId, strand: 'Other' }));
    await expect(change(37)).rejects.toMatchObject({
      problems: [
        {
          ...{ code: 'units-beyond', field: 'weeksPerYear' },
          message:
            'These go beyond week 37: “Decimals” (Year 4, up to week 38), “Fractions” (Year 4, up to week 39). Move or shorten them first.',
        },
      ],
    });
    await expect(change(38)).rejects.toMatchObject(refused('units-beyond', 'weeksPerYear'));
    await expect(change(53)).rejects.toMatchObject({ problems: [{ field: 'weeksPerYear' }] });
    expect(await weeks()).toBe(39);
    await change(40);
    expect(await weeks()).toBe(40);
    // What its editor does not see stands in nobody's way, and is told to nobody.
    await api.dataSource.query(`update version_access set find_keys = array['org:' || $1]`, [
      otherAuthority.organisationId,
    ]);
    await api.dataSource.query(`delete from curriculum_map_slot where title = 'Fractions'`);
    await change(37);
    expect(await weeks()).toBe(37);
  });

  it('tell what others teach at the same time, as far as both are seen, by the share of the year', async () => {
    const { author, authority, partner, otherAuthority } = world;
    const mine = await begin(author);
    const common = { organisationId: world.trustId, audience: { scope: 'public' as const }, weeksPerYear: 52 };
    const near = await begin(authority, common);
    const hidden = await begin(authority, { ...common, audience: { scope: 'trust' } });
    const otherSubject = await begin(authority, { ...common, subject: 'history' });
    const artefactId = await released('public', 'Fractions');
    for (const mapId of [near, hidden, otherSubject]) {
      await place(authority, mapId, unit({ firstWeek: 40, weeks: 6, title: null, artefactId }));
    }
    const theirs = await begin(otherAuthority, { audience: { scope: 'public' } });
    const neighbours = async (who: PostHolder | null, mapId: string, firstWeek: number) => {
      const asked = { mapId, year: 5, firstWeek, weeks: 4 };
      return (await api.get(MapNeighbourReader).list(await viewerOf(who), asked)).map((row) => row.mapId);
    };
    // Week 30 of 38 is week 40 of 52.
    expect(await neighbours(otherAuthority, theirs, 30)).toEqual([near]);
    expect(await neighbours(otherAuthority, theirs, 15)).toEqual([]);
    expect(await neighbours(author, mine, 30)).toEqual([near, hidden]);
    expect(await neighbours(partner, mine, 30)).toEqual([]);
    expect(await neighbours(authority, near, 40)).toEqual([]);
  });

  it('are read with a thousand units in two statements', async () => {
    const { author } = world;
    const mapId = await begin(author, { firstYear: 'nursery-n2', lastYear: 'year-13' });
    const rows = Array.from({ length: 1_000 }, (_, at) => `Year ${(at % 13) + 1},${(at % 38) + 1},1,Unit ${at}`);
    const csv = ['year,week,weeks,unit', ...rows].join('\n');
    await api.get(MapSlotService).import(await viewerOf(author), { mapId, csv, postId: author.postId });
    const viewer = await viewerOf(author);
    const { statements } = await countStatements(async () => {
      await api.get(CurriculumMapReader).find(viewer, mapId);
      expect((await api.get(MapSlotReader).readBatch(viewer, [mapId])).get(mapId)).toHaveLength(1_000);
    });
    expect(statements).toHaveLength(2);
  });
});
