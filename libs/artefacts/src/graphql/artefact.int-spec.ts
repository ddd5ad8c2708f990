import { countStatements } from '@constellation/platform/db';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { AdoptionService } from '../adoption/adoption.service.ts';
import { ArtefactsApi } from '../testing/artefacts-api.ts';
import { aDraft, aRelease, artefactIdOf, releaseDraft } from '../testing/builders.ts';
import { aWorld, type PostHolder, type World } from '../testing/world.ts';

const versionFields = `
  id number state revision title summary bodyMarkdown bodyHtml type subjects phase keyStages yearGroups keywords inclusion
  licence { code plainWords } authors { name person { id } } curriculum { weeks priorKnowledge misconceptions { misconception } }
  cpd { durationMinutes } research { question } files { id } parts { id version { title } } releasedBy { name } citation attribution
  newerVersion { id } terms { scope partners { id } licence { code } availableFrom decidedBy { name } } audienceInWords whyVisible
  access { canRead canDownload canAdopt canAdapt canEdit canRenew canRelease canWithdraw } readiness { code passed blocking message }`;
const artefactFields = `
  id kind rightsHolder { id name } version { ${versionFields} } versions { nodes { id number } } draft { id } tombstone { reason title }
  adoptions { totalCount nodes { organisation { name } mode version { id } adoptedBy { name } } } myAdoptions { id hoursSaved note } containers { id }`;

/** A list as a results page asks for it: owner, licence, counts. */
const listQuery = `query ($first: Int!, $after: String) { artefacts(first: $first, after: $after) {
  nodes { id kind rightsHolder { name } version { title summary licence { title } authors { name } files { id } parts { id } access { canAdopt } }
          adoptions(first: 1) { totalCount } myAdoptions { id } tombstone { reason } }
  pageInfo { hasNextPage endCursor } } }`;

const cursorOf = (...values: (string | number)[]): string => Buffer.from(JSON.stringify(values)).toString('base64url');

describe('artefacts over GraphQL', () => {
  let api: ArtefactsApi;
  let world: World;
  const askAs = async (who: PostHolder | undefined, query: string, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await api.ask(query, variables, who && (await api.cookieOf(who.personId)));
    expect(errors).toEqual([]);
    return data;
  };

  beforeAll(async () => {
    api = await ArtefactsApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    await cleanDatabase(await testDatabase());
    world = await aWorld(api.dataSource);
  });

  it('takes a unit from first draft to adoption in another trust', async () => {
    const { author, authority, partner } = world;
    const created = await askAs(
      author,
      `mutation ($input: CreateDraftInput!) { createDraft(input: $input) { ... on ArtefactVersion { id revision artefact { id } readiness { code passed } } ... on Problems { problems { code } } } }`,
      { input: { postId: author.postId, kind: 'CURRICULUM', type: 'unit-plan', title: 'Rivers' } },
    );
    const { id: versionId, artefact } = created['createDraft'];
    expect(
      created['createDraft'].readiness.filter((check: { passed: boolean }) => !check.passed).length,
    ).toBeGreaterThan(3);
    const updated = await askAs(
      author,
      `mutation ($input: UpdateDraftInput!) { updateDraft(input: $input) { ... on ArtefactVersion { revision inclusion curriculum { weeks } bodyHtml } ... on Problems { problems { code message field } } } }`,
      {
        input: {
          versionId,
          expectedRevision: 1,
          summary: 'Eight lessons that follow one river from its source to the sea.',
          bodyMarkdown: '# Lesson 1\n\nSource.',
          subjects: ['geography'],
          inclusion: 'ADAPTATION_INCLUDED',
          thirdParty: 'NONE',
          licenceCode: 'CC-BY-4.0',
          curriculum: { weeks: 8 },
        },
      },
    );
    expect(updated['updateDraft']).toEqual({
      revision: 2,
      inclusion: 'ADAPTATION_INCLUDED',
      curriculum: { weeks: 8 },
      bodyHtml: '<h2>Lesson 1</h2>\n<p>Source.</p>\n',
    });
    const late = await askAs(
      author,
      `mutation ($input: UpdateDraftInput!) { updateDraft(input: $input) { ... on Problems { problems { code field } } } }`,
      { input: { versionId, expectedRevision: 1, title: 'Late' } },
    );
    expect(late['updateDraft'].problems).toEqual([{ code: 'draft-changed', field: 'expectedRevision' }]);
    await askAs(
      author,
      `mutation ($input: SubmitForReleaseInput!) { submitForRelease(input: $input) { __typename } }`,
      {
        input: { versionId, postId: author.postId },
      },
    );
    const queue = await askAs(
      authority,
      `query ($id: ID!) { releaseQueue(organisationId: $id) { nodes { id title access { canRelease } } } }`,
      {
        id: world.trustId,
      },
    );
    expect(queue['releaseQueue'].nodes).toEqual([{ id: versionId, title: 'Rivers', access: { canRelease: true } }]);
    const released = await askAs(
      authority,
      `mutation ($input: ReleaseVersionInput!) { releaseVersion(input: $input) { ... on ArtefactVersion { state number terms { scope availableFrom availableUntil } } ... on Problems { problems { code message field } } } }`,
      {
        input: {
          versionId,
          postId: authority.postId,
          terms: { scope: 'NETWORK', licenceCode: 'CC-BY-4.0', availableUntil: '2099-08-31' },
        },
      },
    );
    expect(released['releaseVersion']).toEqual({
      state: 'RELEASED',
      number: 1,
      terms: { scope: 'NETWORK', availableFrom: null, availableUntil: '2099-08-31T23:00:00.000Z' },
    });
    const adopted = await askAs(
      partner,
      `mutation ($input: AdoptVersionInput!) { adoptVersion(input: $input) { ... on Adoption { id mode hoursSaved organisation { id } version { id } } ... on Problems { problems { code } } } }`,
      { input: { versionId, postId: partner.postId, mode: 'RECOMMENDED', following: true, hoursSaved: 6.5 } },
    );
    expect(adopted['adoptVersion']).toMatchObject({
      mode: 'RECOMMENDED',
      hoursSaved: 6.5,
      organisation: { id: world.otherSchoolId },
    });
    const page = (
      await askAs(partner, `query ($id: ID!) { artefact(id: $id) { ${artefactFields} } }`, { id: artefact.id })
    )['artefact'];
    expect(page).toMatchObject({
      kind: 'CURRICULUM',
      version: {
        title: 'Rivers',
        cpd: null,
        whyVisible: 'You can see this because your organisation is a verified member of the network.',
        access: {
          canRead: true,
          canAdopt: true,
          canEdit: false,
          canRenew: false,
          canRelease: false,
          canWithdraw: false,
        },
        readiness: [],
      },
      versions: { nodes: [{ number: 1 }] },
      draft: null,
      tombstone: null,
      adoptions: { totalCount: 1 },
      myAdoptions: [{ hoursSaved: 6.5 }],
    });
    // Its author and its release authority may begin the next one.
    for (const one of [author, authority]) {
      const own = `query ($id: ID!) { artefact(id: $id) { version { access { canEdit canRenew } } } }`;
      expect((await askAs(one, own, { id: artefact.id }))['artefact']).toEqual({
        version: { access: { canEdit: false, canRenew: true } },
      });
    }
    expect(page.version.citation).toContain(
      `https://constellation.example.org/artefacts/${artefact.id}?version=${versionId}`,
    );
  });

  it('answers the page of what is not shared as it answers the page of what does not exist', async () => {
    const versionId = await aRelease(api, world.author, world.authority, { terms: { scope: 'trust' } });
    const artefactId = await artefactIdOf(api, versionId);
    const query = `query ($a: ID!, $v: ID!) { artefact(id: $a) { id } artefactVersion(id: $v) { id } one: node(id: $a) { id } two: node(id: $v) { id } }`;
    const nothing = { artefact: null, artefactVersion: null, one: null, two: null };
    for (const who of [undefined, world.partner, world.neighbour]) {
      expect(await askAs(who, query, { a: artefactId, v: versionId })).toEqual(nothing);
    }
    expect(await askAs(world.partner, query, { a: 'x', v: '01900000-0000-7000-8000-000000000000' })).toEqual(nothing);
    const seen = await askAs(
      world.sister,
      `query ($a: ID!, $v: ID!) { one: node(id: $a) { __typename id } two: node(id: $v) { __typename ... on ArtefactVersion { title } } }`,
      {
        a: artefactId,
        v: versionId,
      },
    );
    expect(seen).toEqual({
      one: { __typename: 'Artefact', id: artefactId },
      two: { __typename: 'ArtefactVersion', title: 'Equivalent fractions' },
    });
  });

  it('shows of the parts and containers only what the viewer may find', async () => {
    const open = await artefactIdOf(api, await aRelease(api, world.author, world.authority, { title: 'Open lesson' }));
    const closed = await artefactIdOf(
      api,
      await aRelease(api, world.author, world.authority, { title: 'Closed lesson', terms: { scope: 'trust' } }),
    );
    const unit = await aDraft(api, world.author, { title: 'Unit' });
    const set = `mutation ($input: SetPartsInput!) { setParts(input: $input) { ... on ArtefactVersion { parts { version { title } } } ... on Problems { problems { code field } } } }`;
    const input = { versionId: unit, artefactIds: [closed, open], expectedRevision: 2 };
    expect(
      (await askAs(world.author, set, { input }))['setParts'].parts.map(
        (part: { version: { title: string } }) => part.version.title,
      ),
    ).toEqual(['Closed lesson', 'Open lesson']);
    await releaseDraft(api, unit, { author: world.author, authority: world.authority });
    const query = `query ($v: ID!, $a: ID!) { artefactVersion(id: $v) { parts { id } } artefact(id: $a) { containers { version { title } } } }`;
    expect(await askAs(undefined, query, { v: unit, a: open })).toEqual({
      artefactVersion: { parts: [{ id: open }] },
      artefact: { containers: [{ version: { title: 'Unit' } }] },
    });

    const unitId = await artefactIdOf(api, unit);
    const lesson = await aDraft(api, world.author, { title: 'New lesson' });
    const setPart = async (who: PostHolder, artefactIds: string[], versionId = lesson) =>
      (await askAs(who, set, { input: { versionId, artefactIds, expectedRevision: 2 } }))['setParts'].problems;
    expect(await setPart(world.author, [await artefactIdOf(api, lesson)])).toEqual([
      { code: 'part-cycle', field: 'artefactIds' },
    ]);
    expect(await setPart(world.author, [open, open])).toEqual([{ code: 'repeated-part', field: 'artefactIds' }]);
    const elsewhere = await aDraft(api, world.partner);
    expect(await setPart(world.partner, [unitId, closed], elsewhere)).toEqual([
      { code: 'not-found', field: 'artefactIds.1' },
    ]);
  });

  it('lists newest first, page by page, without gap or repetition, in statements that do not grow', async () => {
    const titles: string[] = [];
    for (let index = 0; index < 7; index++) {
      titles.unshift(`Unit ${index}`);
      // Two at the same instant each time: the order must hold all the same.
      const at = new Date(Date.UTC(2026, 8, 1 + Math.floor(index / 2)));
      await aRelease(api, world.author, world.authority, {
        title: `Unit ${index}`,
        at,
        terms: { scope: index % 3 === 2 ? 'trust' : 'network' },
      });
    }
    const seen: string[] = [];
    let after: string | null = null;
    const counts: number[] = [];
    const cookie = await api.cookieOf(world.neighbour.personId);
    do {
      const { result, statements } = await countStatements(() => api.ask(listQuery, { first: 2, after }, cookie));
      expect(result.errors).toEqual([]);
      counts.push(statements.length);
      const page: any = result.data['artefacts']; // eslint-disable-line house/no-any -- judged by assertions
      seen.push(...page.nodes.map((node: { version: { title: string } }) => node.version.title));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toHaveLength(5);
    expect(new Set(seen)).toEqual(new Set(titles.filter((title) => !['Unit 2', 'Unit 5'].includes(title))));
    const whole = await countStatements(() => api.ask(listQuery, { first: 20 }, cookie));
    // Viewer, list, owners, authors, files, parts, adoptions, own adoptions, tombstones.
    expect(whole.statements.length).toBeLessThanOrEqual(9);
    expect(Math.max(...counts)).toBeLessThanOrEqual(whole.statements.length);
    expect(
      whole.result.data['artefacts'].nodes.map((node: { version: { title: string } }) => node.version.title),
    ).toEqual(seen);
  });

  it('says of each of twenty in a list what one may do with it in one statement at most', async () => {
    for (let index = 0; index < 20; index++) {
      await aRelease(api, world.author, world.authority, {
        title: `Unit ${index}`,
        terms: { scope: index % 2 === 0 ? 'trust' : 'network' },
      });
    }
    const listOf = (fields: string) => `{ artefacts(first: 20) { nodes { id version { title ${fields} } } } }`;
    const may = 'access { canRead canDownload canAdopt canAdapt canEdit canRenew canRelease canWithdraw }';
    for (const { personId } of [world.neighbour, world.colleague, world.authority]) {
      const cookie = await api.cookieOf(personId);
      const bare = await countStatements(() => api.ask(listOf(''), {}, cookie));
      const judged = await countStatements(() => api.ask(listOf(may), {}, cookie));
      expect(judged.result.errors).toEqual([]);
      expect(judged.result.data['artefacts'].nodes.length).toBeGreaterThanOrEqual(10);
      expect(judged.statements.length - bare.statements.length).toBeLessThanOrEqual(1);
    }
  });

  it('reads the whole page of one artefact in a bounded number of statements', async () => {
    const versionId = await aRelease(api, world.author, world.authority, { terms: { scope: 'network' } });
    const partner = await api.viewerOf(world.partner.personId);
    await api
      .get(AdoptionService)
      .adopt(partner, { versionId, postId: world.partner.postId, mode: 'mandated', following: true });
    const cookie = await api.cookieOf(world.partner.personId);
    const { result, statements } = await countStatements(() =>
      api.ask(`query ($id: ID!) { artefact(id: $id) { ${artefactFields} } }`, { id: '' }, cookie),
    );
    expect([result.errors, statements.length]).toEqual([[], 2]);
    const artefactId = await artefactIdOf(api, versionId);
    const page = await countStatements(() =>
      api.ask(`query ($id: ID!) { artefact(id: $id) { ${artefactFields} } }`, { id: artefactId }, cookie),
    );
    expect(page.result.errors).toEqual([]);
    // Who asks; the page, and what it says; the people in it; which other versions may be read, and those; that a fresh
    // release was opened.
    expect(page.statements).toHaveLength(7);
  });

  it('lists an organisation’s artefacts as the viewer may find them, for many organisations at once', async () => {
    await aRelease(api, world.author, world.authority, { title: 'Open' });
    await aRelease(api, world.author, world.authority, { title: 'Closed', terms: { scope: 'trust' } });
    const query = `{ organisations(first: 20) { nodes { id artefacts(first: 5) { nodes { version { title } } } } } }`;
    const titles = async (who: PostHolder | undefined) => {
      const data = await askAs(who, query);
      const school = data['organisations'].nodes.find((node: { id: string }) => node.id === world.schoolId);
      return school.artefacts.nodes.map((node: { version: { title: string } }) => node.version.title);
    };
    expect(await titles(undefined)).toEqual(['Open']);
    expect(await titles(world.sister)).toEqual(['Closed', 'Open']);
    const { statements } = await countStatements(() => api.ask(query));
    expect(statements.length).toBeLessThanOrEqual(3);
  });

  it('shows people their own work, drafts first where they are newest, and nobody else’s', async () => {
    const released = await aRelease(api, world.author, world.authority, {
      title: 'Released',
      at: new Date('2026-09-01T10:00:00Z'),
    });
    await aDraft(api, world.author, { title: 'Draft' });
    const embargoed = await aRelease(api, world.author, world.authority, {
      title: 'Embargoed',
      terms: { scope: 'network', availableFrom: '2099-01-01' },
    });
    const query = `{ myWork { nodes { version { id title state } } } }`;
    const mine = (await askAs(world.author, query))['myWork'].nodes.map((node: { version: object }) => node.version);
    expect(mine).toEqual([
      { id: embargoed, title: 'Embargoed', state: 'RELEASED' },
      { id: expect.any(String), title: 'Draft', state: 'DRAFT' },
      { id: released, title: 'Released', state: 'RELEASED' },
    ]);
    expect((await askAs(world.colleague, query))['myWork'].nodes).toEqual([]);
  });

  it('refuses a cursor of another list with a clear message', async () => {
    for (const after of [
      'x',
      Buffer.from('["2026", "x"]').toString('base64url'),
      Buffer.from('[1]').toString('base64url'),
      cursorOf('9999-99-99T99:99:99.999999Z', world.schoolId),
      cursorOf('2026-02-30T00:00:00.000000Z', world.schoolId),
      cursorOf('0000-01-01T00:00:00.000000Z', world.schoolId),
    ]) {
      const { errors } = await api.ask(listQuery, { first: 2, after });
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['CURSOR']);
    }
    const id = await artefactIdOf(api, await aRelease(api, world.author, world.authority));
    for (const number of [2_147_483_648, -1, 1.5]) {
      const { errors } = await api.ask(
        `query ($id: ID!, $after: String) { artefact(id: $id) { versions(after: $after) { nodes { id } } } }`,
        { id, after: cursorOf(number) },
      );
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['CURSOR']);
    }
  });

  it('changes a draft whose id is written in capitals, and answers with it', async () => {
    const versionId = await aDraft(api, world.author);
    const changed = await askAs(
      world.author,
      `mutation ($input: UpdateDraftInput!) { updateDraft(input: $input) { ... on ArtefactVersion { id title } } }`,
      { input: { versionId: versionId.toUpperCase(), expectedRevision: 2, title: 'Halves' } },
    );
    expect(changed['updateDraft']).toEqual({ id: versionId, title: 'Halves' });
  });

  it('turns few long texts into HTML for one operation, and says so', async () => {
    const { errors } = await api.ask(`{ artefacts(first: 10) { nodes { version { bodyHtml } } } }`);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['OPERATION_TOO_COSTLY']);
    expect((await api.ask(`{ artefacts(first: 9) { nodes { version { bodyHtml } } } }`)).errors).toEqual([]);
  });

  it('puts the parts of a withdrawn version out of reach with it', async () => {
    const versionId = await aRelease(api, world.author, world.authority, { terms: { scope: 'network' } });
    const withdrawn = await askAs(
      world.authority,
      `mutation ($input: WithdrawVersionInput!) { withdrawVersion(input: $input) { ... on ArtefactVersion { state bodyMarkdown access { canRead } } ... on Problems { problems { code message } } } }`,
      { input: { versionId, postId: world.authority.postId, reason: 'REPLACED', note: 'See the new one.' } },
    );
    expect(withdrawn['withdrawVersion']).toEqual({ state: 'WITHDRAWN', bodyMarkdown: '', access: { canRead: false } });
    const page = await askAs(
      world.neighbour,
      `query ($id: ID!) { artefact(id: $id) { version { id } versions { nodes { id } } tombstone { reason note title } } }`,
      {
        id: await artefactIdOf(api, versionId),
      },
    );
    expect(page['artefact']).toEqual({
      version: null,
      versions: { nodes: [] },
      tombstone: { reason: 'REPLACED', note: 'See the new one.', title: 'Equivalent fractions' },
    });
  });
});
