import { countStatements } from '@constellation/platform/db';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { EndReleaseService } from '../release/end-release.service.ts';
import { ReleaseService } from '../release/release.service.ts';
import { ArtefactsApi } from '../testing/artefacts-api.ts';
import { aRelease } from '../testing/builders.ts';
import { aWorld, type PostHolder, type World } from '../testing/world.ts';
import { FeedbackReader } from './feedback.reader.ts';
import { FeedbackService } from './feedback.service.ts';

const page = { size: 20, after: undefined };
const nowhere = '01900000-0000-7000-8000-000000000000';
const query = `query ($versionId: ID!) { feedback(versionId: $versionId, first: 20) { totalCount nodes {
  usedFor { markdown html } answer { markdown } shown writerAgrees authorsAgree isMine canAnswer
  writtenBy { name } answeredBy { name } writtenFor { name } version { id title } } } }`;

describe('feedback', () => {
  let api: ArtefactsApi;
  let world: World;
  let versionId: string;
  beforeAll(async () => {
    api = await ArtefactsApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    await cleanDatabase(await testDatabase());
    world = await aWorld(api.dataSource);
    versionId = await released('network');
  });

  const released = (scope: 'network' | 'trust' | 'public') =>
    aRelease(api, world.author, world.authority, { rightsHolderId: world.trustId, terms: { scope } });
  const service = () => api.get(FeedbackService);
  const write = async (who: PostHolder, agrees = false, about = versionId) =>
    service().write(await api.viewerOf(who.personId), {
      ...{ versionId: about, postId: who.postId, usedFor: 'Year 4, **mixed**.', worked: 'The pictures.', agrees },
    });
  const agree = async ({ personId }: PostHolder, feedbackId: string, agrees = true) =>
    service().agree(await api.viewerOf(personId), { feedbackId, agrees });
  const seen = async ({ personId }: PostHolder, about = versionId) => {
    const { items, total } = await api.get(FeedbackReader).listOfVersion(await api.viewerOf(personId), about, page);
    expect(total).toBeUndefined();
    return items.map(({ node }) => node.id);
  };
  const events = async (): Promise<string[]> => {
    const rows = await api.dataSource.query<{ name: string }[]>(
      `select name from outbox_message where name like 'artefacts.feedback%' order by outbox_message_id`,
    );
    return rows.map(({ name }) => name.replace('artefacts.feedback-', ''));
  };
  const notFound = { problems: [{ code: 'not-found' }] };

  it('goes to the authors alone, is answered, and shown to readers once both agree', async () => {
    const { author, authority, partner, neighbour } = world;
    const feedbackId = await write(partner);
    for (const who of [author, partner]) expect(await seen(who)).toEqual([feedbackId]);
    for (const who of [neighbour, world.colleague, authority, world.otherAuthority])
      expect(await seen(who)).toEqual([]);
    for (const stranger of [neighbour, authority, world.otherAuthority]) {
      await expect(agree(stranger, feedbackId)).rejects.toMatchObject(notFound);
    }
    await service().answer(await api.viewerOf(author.personId), { feedbackId, answer: 'Thank you.' });
    await agree(author, feedbackId);
    expect(await seen(neighbour)).toEqual([]);
    await agree(partner, feedbackId);
    expect(await seen(neighbour)).toEqual([feedbackId]);
    // Shown, it is for others to read and not to touch.
    await expect(agree(neighbour, feedbackId, false)).rejects.toMatchObject(notFound);
    const stranger = await api.viewerOf(neighbour.personId);
    await expect(service().answer(stranger, { feedbackId, answer: 'Mine.' })).rejects.toMatchObject(notFound);
    await expect(service().takeBack(stranger, { feedbackId })).rejects.toMatchObject(notFound);
    const received = await api.get(FeedbackReader).listReceived(await api.viewerOf(author.personId), page);
    expect(received.items.map(({ node }) => node.id)).toEqual([feedbackId]);
    expect((await api.get(FeedbackReader).listReceived(stranger, page)).items).toEqual([]);
    expect(await events()).toEqual(['written', 'answered', 'shown']);
  });

  it('goes to those who decide about releases once nobody who made it works there any more', async () => {
    const { author, authority, partner } = world;
    const feedbackId = await write(partner);
    expect(await seen(authority)).toEqual([]);
    await api.dataSource.query(`update post set ended_on = '2021-01-01' where person_id = $1`, [author.personId]);
    expect(await seen(authority)).toEqual([feedbackId]);
    await agree(authority, feedbackId);
    await expect(write(authority)).rejects.toMatchObject({ problems: [{ code: 'own-work' }] });
  });

  it('is private again at once when either side agrees no more, and when the answer is another one', async () => {
    const { author, partner, neighbour } = world;
    const feedbackId = await write(partner, true);
    await agree(author, feedbackId);
    expect(await seen(neighbour)).toEqual([feedbackId]);
    await agree(author, feedbackId, false);
    expect(await seen(neighbour)).toEqual([]);
    await agree(author, feedbackId);
    await agree(partner, feedbackId, false);
    expect(await seen(neighbour)).toEqual([]);
    await agree(partner, feedbackId);
    expect(await seen(neighbour)).toEqual([feedbackId]);
    await service().answer(await api.viewerOf(author.personId), { feedbackId, answer: 'In other words.' });
    expect(await seen(neighbour)).toEqual([]);
    expect(await seen(partner)).toEqual([feedbackId]);
  });

  it('is written by who reads the version and did not make it', async () => {
    const { partner, author } = world;
    const hidden = await released('trust');
    for (const about of [hidden, nowhere]) {
      await expect(write(partner, false, about)).rejects.toMatchObject({
        problems: [{ code: 'not-found', field: 'versionId' }],
      });
    }
    await expect(write(author)).rejects.toMatchObject({ problems: [{ code: 'own-work' }] });
    const viewer = await api.viewerOf(partner.personId);
    await expect(service().write(viewer, { versionId, postId: partner.postId, worked: ' ' })).rejects.toMatchObject({
      problems: [{ field: 'usedFor' }],
    });
    for (let many = 0; many < 10; many++) await write(partner);
    await expect(write(partner)).rejects.toMatchObject({ problems: [{ code: 'too-many' }] });
  });

  it('goes as the version goes: who reads it no more sees only what they wrote themselves, and can still take it back', async () => {
    const { author, authority, partner, neighbour } = world;
    const feedbackId = await write(partner, true);
    await agree(author, feedbackId);
    const decider = await api.viewerOf(authority.personId);
    const about = { versionId, postId: authority.postId };
    await api
      .get(ReleaseService)
      .changeTerms(decider, { ...about, terms: { scope: 'trust', licenceCode: 'CC-BY-4.0' } });
    expect(await seen(neighbour)).toEqual([]);
    expect(await seen(world.colleague)).toEqual([feedbackId]);
    expect(await seen(partner)).toEqual([feedbackId]);
    await api.get(EndReleaseService).recall(decider, { ...about, reason: 'copyright', note: 'A picture.' });
    for (const who of [world.colleague, author, authority]) expect(await seen(who)).toEqual([]);
    const writer = await api.viewerOf(partner.personId);
    const [own] = (await api.get(FeedbackReader).listWritten(writer, page)).items;
    expect(own?.node).toMatchObject({ id: feedbackId, is_writer: true, writer_agrees: true, authors_agree: true });
    await service().takeBack(writer, { feedbackId });
    for (const who of [partner, author]) expect(await seen(who)).toEqual([]);
    const [row] = await api.dataSource.query(`select used_for, worked, answer, taken_back_at from feedback`);
    expect(row).toMatchObject({ used_for: '', worked: '', answer: '' });
    await expect(service().takeBack(writer, { feedbackId })).rejects.toMatchObject(notFound);
  });

  it('is read over the API in six statements at most, with no number of it and no agreement told to others', async () => {
    const { author, partner, neighbour } = world;
    for (let many = 0; many < 3; many++) await agree(author, await write(partner, true));
    await write(partner);
    const cookie = await api.cookieOf(neighbour.personId);
    const { result, statements } = await countStatements(() => api.ask(query, { versionId }, cookie));
    expect(result.errors).toEqual([]);
    // The viewer's, the list, versions, people, organisations.
    expect(statements.length).toBeLessThanOrEqual(6);
    const { feedback } = result.data;
    expect(feedback.totalCount).toBeNull();
    expect(feedback.nodes).toHaveLength(3);
    expect(feedback.nodes[0]).toMatchObject({
      ...{ shown: true, writerAgrees: null, authorsAgree: null, isMine: false, canAnswer: false },
      usedFor: { markdown: 'Year 4, **mixed**.', html: '<p>Year 4, <strong>mixed</strong>.</p>\n' },
      writtenBy: { name: expect.any(String) },
    });
    const mine = (await api.ask(query, { versionId }, await api.cookieOf(partner.personId))).data['feedback'].nodes;
    expect(mine).toHaveLength(4);
    expect(mine[0]).toMatchObject({ isMine: true, writerAgrees: false, authorsAgree: false, shown: false });
    expect((await api.ask(query, { versionId })).data['feedback'].nodes).toEqual([]);
  });
});
