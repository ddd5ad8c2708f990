import { countStatements } from '@constellation/platform/db';
import { aPost } from '@constellation/identity/testing';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { AdaptationService } from '../adaptation/adaptation.service.ts';
import { AdoptionService } from '../adoption/adoption.service.ts';
import { EndReleaseService } from '../release/end-release.service.ts';
import { ArtefactsApi } from '../testing/artefacts-api.ts';
import { aDraft, aRelease, releaseDraft } from '../testing/builders.ts';
import { aWorld, type PostHolder, type World } from '../testing/world.ts';

const query = `query ($organisationId: ID!, $first: Int!, $after: String) {
  ipRegister(organisationId: $organisationId, first: $first, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes {
      title number state adopterCount hoursSaved adaptationCount settings { setting count }
      adopters { id } adapters { id }
      release { scope licenceCode partners { id } partnerships { id } releasedBy { id } decidedBy { id } } } } }`;

interface Entry {
  readonly title: string;
  readonly [field: string]: unknown;
}

describe('the IP register of an organisation', () => {
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

  const register = async (by: PostHolder, about: Record<string, unknown> = {}) => {
    const cookie = await api.cookieOf(by.personId);
    const { data, errors } = await api.ask(query, { organisationId: world.trustId, first: 20, ...about }, cookie);
    expect(errors).toEqual([]);
    return data['ipRegister'] as {
      nodes: Entry[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  };
  const held = async (title: string, terms: Parameters<typeof aRelease>[3] = {}) =>
    aRelease(api, world.author, world.authority, { rightsHolderId: world.trustId, title, ...terms });
  const adopt = async (by: PostHolder, versionId: string, hoursSaved: number | null = null) =>
    api.get(AdoptionService).adopt(await api.viewerOf(by.personId), {
      ...{ versionId, postId: by.postId, mode: 'recommended', following: false, hoursSaved },
    });
  const csv = async (by: PostHolder | null, organisationId = world.trustId) =>
    api.app.inject({
      url: `/ip-registers/${organisationId}`,
      headers: by ? { cookie: await api.cookieOf(by.personId) } : {},
    });

  it('says of each thing who decided, who uses it, in which settings, and what was saved', async () => {
    const versionId = await held('Rivers');
    await adopt(world.partner, versionId, 4.5);
    await adopt(world.sister, versionId, 2);
    await adopt(world.neighbour, versionId);
    const made = await api.get(AdaptationService).adaptVersion(await api.viewerOf(world.partner.personId), {
      ...{
        versionIds: [versionId],
        postId: world.partner.postId,
        rightsHolderId: world.otherTrustId,
        title: 'Our rivers',
      },
    });
    expect((await register(world.authority)).nodes[0]).toMatchObject({ adaptationCount: 0, adapters: [] });
    await releaseDraft(api, made, { author: world.partner, authority: world.otherAuthority });
    const { nodes } = await register(world.authority);
    expect(nodes).toEqual([
      {
        ...{ title: 'Rivers', number: 1, state: 'RELEASED', adopterCount: 3, hoursSaved: 6.5, adaptationCount: 1 },
        settings: [
          { setting: 'school', count: 3 },
          { setting: 'multi-academy-trust', count: 1 },
        ],
        adopters: [world.neighbour, world.sister, world.partner].map(({ organisationId: id }) => ({ id })),
        adapters: [{ id: world.otherTrustId }],
        release: {
          ...{ scope: 'PUBLIC', licenceCode: 'CC-BY-4.0', partners: [], partnerships: [] },
          releasedBy: { id: world.authority.personId },
          decidedBy: { id: world.authority.personId },
        },
      },
    ]);
  });

  it('keeps what was withdrawn, and leaves out what was not released', async () => {
    const versionId = await held('Withdrawn');
    await held('Private', { terms: { scope: 'private' } });
    await aDraft(api, world.author, { rightsHolderId: world.trustId, title: 'A draft' });
    const { postId, personId } = world.authority;
    await api
      .get(EndReleaseService)
      .withdraw(await api.viewerOf(personId), { versionId, postId, reason: 'replaced', note: null });
    const { nodes } = await register(world.authority);
    expect(nodes.map(({ title, state }) => [title, state])).toEqual([
      ['Private', 'RELEASED'],
      ['Withdrawn', 'WITHDRAWN'],
    ]);
    expect(nodes[0]?.['release']).toMatchObject({ scope: 'PRIVATE' });
  });

  it('is for those who answer for the organisation; an admin who releases nothing sees what they find', async () => {
    await held('Shared', { terms: { scope: 'trust' } });
    await held('Private', { terms: { scope: 'private' } });
    const admin = await aPost(api.dataSource, { organisationId: world.trustId, roles: ['organisation-admin'] });
    const titles = async (by: PostHolder) => (await register(by)).nodes.map(({ title }) => title);
    expect(await titles({ personId: admin.personId, postId: admin.id, organisationId: world.trustId })).toEqual([
      'Shared',
    ]);
    for (const other of [world.author, world.partner, world.otherAuthority]) expect(await titles(other)).toEqual([]);
    const missing = await csv(world.otherAuthority, '019b0000-0000-7000-8000-000000000001');
    const forbidden = await csv(world.otherAuthority);
    expect([forbidden.statusCode, forbidden.body]).toEqual([missing.statusCode, missing.body]);
    expect(forbidden.statusCode).toBe(404);
    expect((await csv(null)).statusCode).toBe(401);
  });

  it('pages without gap or repetition, in statements that do not grow', async () => {
    for (const title of ['One', 'Two', 'Three', 'Four', 'Five']) await adopt(world.partner, await held(title));
    const first = await register(world.authority, { first: 3 });
    const second = await register(world.authority, { first: 3, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...second.nodes].map(({ title }) => title)).toEqual([
      'Five',
      'Four',
      'Three',
      'Two',
      'One',
    ]);
    expect(second.pageInfo.hasNextPage).toBe(false);
    const cookie = await api.cookieOf(world.authority.personId);
    const of = async (size: number) =>
      (await countStatements(() => api.ask(query, { organisationId: world.trustId, first: size }, cookie))).statements
        .length;
    // The viewer, the register, the organisations, the people.
    expect(await of(1)).toBe(4);
    expect(await of(5)).toBe(4);
  });

  it('comes as CSV that spreadsheets read as text', async () => {
    const versionId = await held('=HYPERLINK("x")');
    await adopt(world.partner, versionId, 4.5);
    await held('Rivers, "wide" and narrow');
    const file = await csv(world.authority);
    expect(file.statusCode).toBe(200);
    expect(file.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'cache-control': 'private, no-store',
      'content-disposition': expect.stringMatching(/^attachment; filename="ip-register-\d{4}-\d{2}-\d{2}\.csv"/),
    });
    const [heading, ...lines] = file.body.split('\r\n');
    expect(heading?.startsWith('\uFEFFTitle,Kind,')).toBe(true);
    expect(lines[0]?.startsWith('"Rivers, ""wide"" and narrow",curriculum,')).toBe(true);
    expect(lines[1]?.startsWith(`"'=HYPERLINK(""x"")",`)).toBe(true);
    expect(lines[1]).toContain(',4.5,');
    expect(lines).toHaveLength(3);
  });
});
