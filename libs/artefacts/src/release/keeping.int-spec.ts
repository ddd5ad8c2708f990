import type { Verb } from '@constellation/platform/access';
import { newId } from '@constellation/platform/db';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { ArtefactsApi } from '../testing/artefacts-api.ts';
import { aRelease } from '../testing/builders.ts';
import { aWorld } from '../testing/world.ts';
import { orAddedToGrant } from './keeping.ts';

const [april, may, june] = ['2027-04-03T23:00:00.000Z', '2027-05-08T23:00:00.000Z', '2027-06-01T00:00:00.000Z'];
const all: readonly Verb[] = ['find', 'read', 'download'];

describe('what an organisation keeps when something is added', () => {
  let api: ArtefactsApi;
  beforeAll(async () => {
    api = await ArtefactsApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => cleanDatabase(await testDatabase()));

  /** Adds grants one after the other and answers with what is there then. */
  async function kept(
    ...grants: readonly (readonly [granted: string, verbs: readonly Verb[], until: string | null])[]
  ) {
    const { author, authority, trustId } = await aWorld(api.dataSource);
    const versionId = await aRelease(api, author, authority, { rightsHolderId: trustId });
    for (const [grantedAt, verbs, until] of grants) {
      await api.dataSource.query(
        `insert into access_grant (access_grant_id, version_id, organisation_id, verbs, reason, granted_at, ends_at)
         values ($1, $2, $3, $4, 'adopted-before-narrowing', $5, $6) ${orAddedToGrant}`,
        [newId(), versionId, trustId, verbs, grantedAt, until],
      );
    }
    const rows = await api.dataSource.query<{ verbs: Verb[]; ends_at: Date | null }[]>(
      'select verbs, ends_at from access_grant where version_id = $1',
      [versionId],
    );
    return rows.map((row) => [row.verbs, row.ends_at?.toISOString() ?? null]);
  }

  it('joins two that both give something, until the later end', async () => {
    expect(await kept([april, ['find', 'read'], june], [may, ['download'], null])).toEqual([[all, null]]);
  });

  it('brings nothing back that had run out', async () => {
    expect(await kept([april, all, april], [may, ['find', 'read'], null])).toEqual([[['find', 'read'], null]]);
  });

  it('does not lengthen what is added when that is over already', async () => {
    expect(await kept([april, ['find', 'read'], null], [may, all, may])).toEqual([[['find', 'read'], null]]);
  });

  it('leaves what there is where nothing is added', async () => {
    expect(await kept([april, all, june], [may, [], null])).toEqual([[all, june]]);
  });
});
