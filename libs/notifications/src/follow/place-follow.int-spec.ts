import { aRelease, artefactIdOf, aWorld, type PostHolder, type World } from '@constellation/artefacts/testing';
import { cleanDatabase, startMailServer, testDatabase, type MailServerForTests } from '@constellation/platform/testing';
import { MailNotices } from '../mail/mail-notices.ts';
import { NotificationsApi } from '../testing/notifications-api.ts';

const inbox = `{ inbox(view: OPEN, first: 20) { nodes { kind status subject { kind id title within { kind id title within { kind } } } } }
  inboxCount { unread } }`;
const following = '{ following { followed { subject { kind id title } } } }';
const problems = '... on Problems { problems { code field } }';

const monday = '2026-11-23';

describe('following a place on the axis', () => {
  let api: NotificationsApi;
  let post: MailServerForTests;
  let world: World;
  let digests = 0;
  const cookies = new Map<string, { cookie: string }>();
  beforeAll(async () => {
    post = await startMailServer();
    api = await NotificationsApi.start(post.environment);
  });
  afterAll(async () => {
    await api.stop();
    await post.close();
  });
  beforeEach(async () => {
    await cleanDatabase(await testDatabase());
    cookies.clear();
    world = await aWorld(api.dataSource);
  });

  type Who = Pick<PostHolder, 'personId'>;
  const ask = async ({ personId }: Who, query: string, variables: object = {}) => {
    const known = cookies.get(personId) ?? (await api.signIn(personId));
    cookies.set(personId, known);
    return (await api.ask(query, { ...variables }, known)).data;
  };
  const run = async (who: Who, name: string, shown: string, input: object) => {
    const inputType = name === 'unfollow' ? 'FollowInput' : `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const mutation = `mutation ($input: ${inputType}!) { result: ${name}(input: $input) { ${shown} ${problems} } }`;
    return (await ask(who, mutation, { input }))['result'];
  };
  const begin = async (who: PostHolder, about: object = {}): Promise<string> => {
    const made = await run(who, 'createCurriculumMap', '... on CurriculumMapEdited { map { id } }', {
      ...{ postId: who.postId, organisationId: who.organisationId, title: 'Geography, Years 3 to 6' },
      ...{ subject: 'geography', framework: 'nc-2014', firstYear: 'year-3', lastYear: 'year-6' },
      ...about,
    });
    return made.map.id as string;
  };
  const edited = '... on CurriculumMapEdited { slotIds }';
  const place = async (who: PostHolder, mapId: string, slot: object): Promise<string> => {
    const input = { mapId, postId: who.postId, slot: { firstYear: 'year-3', firstWeek: 7, weeks: 3, ...slot } };
    return (await run(who, 'placeOnCurriculumMap', edited, input)).slotIds[0] as string;
  };
  const change = async (who: PostHolder, mapId: string, slotId: string, slot: object): Promise<void> => {
    const input = { mapId, postId: who.postId, slotId, slot: { firstYear: 'year-3', firstWeek: 7, weeks: 3, ...slot } };
    const [{ revision }] = await api.dataSource.query<[{ revision: number }]>(
      'select revision from curriculum_map_slot where curriculum_map_slot_id = $1',
      [slotId],
    );
    await run(who, 'changeCurriculumMapSlot', edited, { ...input, expectedRevision: revision });
  };
  const follow = async (who: Who, mapId: string, about: object = {}) =>
    run(who, 'followPlace', '... on Following { followed { subject { kind id title } } }', {
      ...{ mapId, year: 'year-3', firstWeek: 7, weeks: 3 },
      ...about,
    });
  const released = async (scope: 'trust' | 'public', title = 'Coasts'): Promise<string> => {
    const versionId = await aRelease(api, world.author, world.authority, {
      ...{ rightsHolderId: world.trustId, title },
      terms: { scope, licenceCode: scope === 'trust' ? 'LicenseRef-Trust-Internal' : 'CC-BY-4.0' },
    });
    return artefactIdOf(api, versionId);
  };
  /** Tells of what was placed since the last call, as the worker does, so much later that no release can be taken back. */
  const tellAll = async ({ isLater = true } = {}): Promise<number> => {
    const [events] = await api.dataSource.query<[{ payload: { slotId: string } }[], number]>(
      `delete from outbox_message where name = 'artefacts.map-unit-placed' returning payload`,
    );
    for (const { payload } of events) await api.tell(['slot-filled'], payload.slotId);
    if (isLater) await api.dataSource.query(`update notice set due_at = now() - interval '1 minute'`);
    return events.length;
  };
  const shown = async (who: Who) => (await ask(who, inbox))['inbox'].nodes as readonly object[];

  it('is listed in words, known to the map, and ended', async () => {
    const { partner, author } = world;
    const mapId = await begin(partner);
    const asked = '{ curriculumMap(id: "ID") { followedPlaceId(year: "year-3", firstWeek: 7, weeks: 3) } }';
    const followedId = async (who: Who) => (await ask(who, asked.replace('ID', mapId)))['curriculumMap'];
    expect(await followedId(partner)).toEqual({ followedPlaceId: null });
    const { followed } = await follow(partner, mapId);
    expect(followed).toMatchObject([{ subject: { kind: 'CurriculumPlace', title: 'Geography, Year 3, weeks 7–9' } }]);
    expect(await follow(partner, mapId)).toEqual({ followed });
    const { id } = followed[0].subject;
    expect(await followedId(partner)).toEqual({ followedPlaceId: id });
    expect((await ask(partner, asked.replace('ID', mapId).replace('k: 7', 'k: 700000')))['curriculumMap']).toEqual({
      followedPlaceId: null,
    });
    // Nobody else ends it, nor is told of it.
    const end = async (who: Who) =>
      run(who, 'unfollow', '... on Following { followed { followedAt } }', { kind: 'CurriculumPlace', id });
    await end(author);
    expect((await ask(author, following))['following'].followed).toEqual([]);
    expect((await ask(partner, following))['following'].followed).toHaveLength(1);
    expect(await end(partner)).toEqual({ followed: [] });
  });

  it('asks for weeks that there are, of a map that one sees', async () => {
    const { partner, author } = world;
    const mapId = await begin(partner);
    const refused = (code: string, field: string) => ({ problems: [{ code, field }] });
    expect(await follow(author, mapId)).toEqual(refused('not-found', 'mapId'));
    expect(await follow(partner, 'nothing')).toEqual(refused('not-found', 'mapId'));
    expect(await follow(partner, mapId, { weeks: 33 })).toEqual(refused('weeks', 'weeks'));
    expect(await follow(partner, mapId, { firstWeek: 0 })).toMatchObject({ problems: [{ field: 'firstWeek' }] });
    expect(await follow(partner, mapId, { year: 'year-14' })).toMatchObject({ problems: [{ field: 'year' }] });
    expect((await ask(partner, following))['following'].followed).toEqual([]);
  });

  it('tells of each unit of others once, wherever it goes afterwards', async () => {
    const { authority, partner } = world;
    await follow(partner, await begin(partner));
    const mapId = await begin(authority, { audience: { scope: 'PUBLIC' }, title: 'What the trust teaches' });
    const artefactId = await released('public');
    const slotId = await place(authority, mapId, { firstWeek: 9, weeks: 1, artefactId });
    expect(await tellAll()).toBe(1);
    expect(await shown(partner)).toEqual([
      {
        ...{ kind: 'SLOT_FILLED', status: 'NEWS' },
        subject: {
          ...{ kind: 'CurriculumMapSlot', id: slotId, title: 'Coasts' },
          within: {
            kind: 'CurriculumMap',
            id: mapId,
            title: 'What the trust teaches',
            within: { kind: 'Organisation' },
          },
        },
      },
    ]);
    await api.dataSource.query(`update notice set read_at = now(), done_at = now()`);
    await change(authority, mapId, slotId, { artefactId });
    await change(authority, mapId, slotId, { artefactId, firstWeek: 30 });
    await change(authority, mapId, slotId, { artefactId, firstWeek: 8 });
    expect(await tellAll()).toBe(3);
    expect(await shown(partner)).toEqual([]);
    // What is only called otherwise, or drawn in another strand, is no news to anybody.
    await change(authority, mapId, slotId, { artefactId, firstWeek: 8, strand: 'Physical' });
    expect(await tellAll()).toBe(0);
  });

  it('tells of what is moved there, and nothing of other weeks, years, subjects, frameworks or plans', async () => {
    const { authority, partner } = world;
    await follow(partner, await begin(partner));
    const mapId = await begin(authority, { audience: { scope: 'PUBLIC' } });
    const artefactId = await released('public');
    const slotId = await place(authority, mapId, { firstWeek: 10, artefactId });
    await place(authority, mapId, { firstWeek: 4, artefactId });
    await place(authority, mapId, { firstYear: 'year-4', artefactId });
    await place(authority, mapId, { title: 'Coasts, one day' });
    for (const about of [{ subject: 'history' }, { framework: 'eyfs-2024' }]) {
      const other = await begin(authority, { audience: { scope: 'PUBLIC' } });
      await api.dataSource.query(
        `update curriculum_map set subject = coalesce($2, subject), framework = coalesce($3, framework) where curriculum_map_id = $1`,
        [other, 'subject' in about ? about.subject : null, 'framework' in about ? about.framework : null],
      );
      await place(authority, other, { artefactId });
    }
    expect(await tellAll()).toBe(5);
    expect(await shown(partner)).toEqual([]);
    await change(authority, mapId, slotId, { firstWeek: 9, artefactId });
    // Of a class of two years, too.
    const mixed = await place(authority, mapId, { lastYear: 'year-4', cycle: 'A', artefactId });
    await tellAll();
    expect(await shown(partner)).toMatchObject([{ subject: { id: mixed } }, { subject: { id: slotId } }]);
  });

  it('compares years of different numbers of weeks by what has passed of them', async () => {
    const { authority, partner } = world;
    await follow(partner, await begin(partner), { firstWeek: 19, weeks: 1 });
    const mapId = await begin(authority, { audience: { scope: 'PUBLIC' } });
    await api.dataSource.query('update curriculum_map set weeks_per_year = 52 where curriculum_map_id = $1', [mapId]);
    const artefactId = await released('public');
    // Week 19 of 38 is from 47.4 to 50 % of a year: the weeks 25 and 26 of 52.
    await place(authority, mapId, { firstWeek: 23, weeks: 2, artefactId });
    await place(authority, mapId, { firstWeek: 27, weeks: 2, artefactId });
    await tellAll();
    expect(await shown(partner)).toEqual([]);
    const slotId = await place(authority, mapId, { firstWeek: 26, weeks: 2, artefactId });
    await tellAll();
    expect(await shown(partner)).toMatchObject([{ subject: { id: slotId } }]);
  });

  it('tells nobody of their own organisation, nor who put it there', async () => {
    const { author, colleague, authority, sister } = world;
    const mapId = await begin(author, { audience: { scope: 'TRUST' } });
    for (const who of [author, colleague, authority, sister]) await follow(who, mapId);
    const artefactId = await released('public');
    // Of the school, by somebody of the trust who acts for it.
    await place(authority, mapId, { artefactId });
    await tellAll();
    for (const who of [author, colleague, authority]) expect(await shown(who)).toEqual([]);
    expect(await shown(sister)).toHaveLength(1);
    // Who has left it is told as anybody is.
    await api.dataSource.query('update post set ended_on = current_date - 1 where post_id = $1', [colleague.postId]);
    const open = await begin(author);
    await api.dataSource.query(`update curriculum_map set audience_keys = '{public}' where curriculum_map_id = $1`, [
      open,
    ]);
    await place(author, open, { artefactId });
    await tellAll();
    expect(await shown(colleague)).toHaveLength(1);
  });

  it('shows, counts and mails nothing of a map or an artefact that is hidden, then or later', async () => {
    const { authority, partner, author } = world;
    await follow(partner, await begin(partner));
    const digest = async (): Promise<string | undefined> => {
      post.received.length = 0;
      await api.dataSource.query('update notice set mailed_at = null');
      const about = { personId: partner.personId, day: monday };
      await api.get(MailNotices).mailDigest({ jobId: `digest-${++digests}` }, about, new Date());
      return post.received[0]?.text;
    };
    const expectHidden = async (): Promise<void> => {
      expect(await ask(partner, inbox)).toEqual({ inbox: { nodes: [] }, inboxCount: { unread: 0 } });
      expect(await digest()).toBeUndefined();
    };
    const [open, hidden] = [await begin(authority, { audience: { scope: 'PUBLIC' } }), await begin(author)];
    await place(authority, open, { artefactId: await released('trust', 'For us alone') });
    await place(author, hidden, { artefactId: await released('public') });
    await tellAll();
    await expectHidden();
    await api.dataSource.query('delete from notice');
    const slotId = await place(authority, open, { artefactId: await released('public') });
    await tellAll();
    expect(await shown(partner)).toHaveLength(1);
    expect(await digest()).toContain(
      'Others placed something where you follow the curriculum: “Coasts” in “Geography, Years 3 to 6”',
    );
    await run(authority, 'setCurriculumMapAudience', '... on CurriculumMapEdited { count }', {
      ...{ mapId: open, postId: authority.postId, audience: { scope: 'TRUST' } },
    });
    await expectHidden();
    await api.dataSource.query(`update curriculum_map set audience_keys = '{public}' where curriculum_map_id = $1`, [
      open,
    ]);
    expect(await shown(partner)).toHaveLength(1);
    await api.dataSource.query('delete from curriculum_map_slot where curriculum_map_slot_id = $1', [slotId]);
    await expectHidden();
  });

  it('tells of a release once nobody can take it back, and of a table as of single units', async () => {
    const { authority, partner } = world;
    await follow(partner, await begin(partner));
    const mapId = await begin(authority, { audience: { scope: 'PUBLIC' } });
    const artefactId = await released('public');
    const csv = `year,week,weeks,unit,artefact\n3,7,1,,${artefactId}\n3,8,2,,${artefactId}\n3,7,2,Planned,\n3,20,2,,${artefactId}`;
    await run(authority, 'importCurriculumMap', '... on CurriculumMapEdited { count }', {
      ...{ mapId, postId: authority.postId, csv },
    });
    expect(await tellAll({ isLater: false })).toBe(3);
    expect(await shown(partner)).toEqual([]);
    await tellAll();
    expect(await shown(partner)).toHaveLength(2);
  });
});
