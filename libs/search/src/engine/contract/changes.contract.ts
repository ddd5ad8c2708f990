import { publicKey } from '@constellation/platform/access';
import { trust, words, type EngineUnderTest } from './engine-under-test.ts';

/** Changes, in whatever order and however often they are told. */
export function changesContract(engine: EngineUnderTest): void {
  describe('changes', () => {
    it('shows a change once refresh resolved, however often it was told', async () => {
      const { artefactId, versionId } = await engine.world.release({ title: 'Rivers' });
      await engine.world.projection.refresh(artefactId);
      await engine.world.projection.refresh(artefactId);
      engine.ids.set(versionId, 'Rivers');
      expect(await engine.found(words('rivers'))).toEqual(['Rivers']);
      await engine.world.database.query('update version_access set find_keys = $1, read_keys = $1', [[trust]]);
      await engine.world.projection.refresh(artefactId);
      expect(await engine.found(words('rivers'))).toEqual([]);
      expect(await engine.found({ ...words('rivers'), keys: [trust] })).toEqual(['Rivers']);
    });

    it.each(['withdrawn', 'recalled'])('forgets what was %s', async (state) => {
      const { artefactId } = await engine.world.release({ title: 'Rivers' });
      await engine.world.database.query('update artefact_version set state = $1', [state]);
      await engine.world.projection.refresh(artefactId);
      expect(await engine.found(words('rivers'))).toEqual([]);
      expect(await engine.found({})).toEqual([]);
    });

    it('keeps versions told out of order, and says which are superseded', async () => {
      const first = await engine.world.write({ title: 'Rivers one', number: 1, state: 'superseded' });
      const second = await engine.world.release({ title: 'Rivers two', number: 2, artefactId: first.artefactId });
      await engine.world.projection.refresh(first.artefactId);
      const { hits } = await engine.ask(words('rivers'));
      expect(hits.map((hit) => [hit.versionId, hit.superseded])).toEqual([
        [second.versionId, false],
        [first.versionId, true],
      ]);
    });

    it('forgets what is gone from the tables', async () => {
      const { artefactId } = await engine.world.release({ title: 'Rivers' });
      await engine.world.release({ title: 'Coasts' });
      await engine.world.database.query(
        'delete from version_access where version_id in (select version_id from artefact_version where artefact_id = $1)',
        [artefactId],
      );
      await engine.world.database.query('delete from search_document where artefact_id = $1', [artefactId]);
      await engine.world.engine.refresh([artefactId]);
      expect(await engine.found(words('rivers'))).toEqual([]);
      expect(await engine.found(words('coasts'))).toHaveLength(1);
    });

    it('ends with the last state however many are told at once and in whatever order', async () => {
      const made = [];
      for (let index = 0; index < 4; index++) made.push(await engine.world.release({ title: `Rivers ${index}` }));
      await Promise.all(
        [...made, ...made].reverse().map(async ({ artefactId, versionId }, index) => {
          await engine.world.database.query(
            'update version_access set find_keys = $2, read_keys = $2 where version_id = $1',
            [versionId, index < made.length ? [publicKey] : [trust]],
          );
          await engine.world.projection.refresh(artefactId);
        }),
      );
      for (const { versionId } of made) {
        await engine.world.database.query(
          'update version_access set find_keys = $2, read_keys = $2 where version_id = $1',
          [versionId, [trust]],
        );
      }
      await engine.world.projection.refreshMany(made.map(({ artefactId }) => artefactId));
      expect(await engine.found(words('rivers'))).toEqual([]);
      expect(await engine.found({ ...words('rivers'), keys: [trust] })).toHaveLength(made.length);
    });

    it('takes a refresh of what does not exist', async () => {
      await expect(engine.world.engine.refresh(['0190a000-0000-7000-8000-00000000000f'])).resolves.toBeUndefined();
    });
  });
}
