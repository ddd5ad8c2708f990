import { Database, newId } from '@constellation/platform/db';
import { AlertService } from '../../../libs/search/src/saved-search/alert.service.ts';
import { at, listAt, textAt, textsAt } from '../client.ts';
import type { Judge, Matrix, Surface } from '../matrix.ts';
import { mutations } from '../mutations.ts';
import { queries } from '../queries.ts';
import type { ViewerFacts } from '../facts/people.ts';
import type { VersionFacts } from '../facts/works.ts';

const nowhere = '01900000-0000-7000-8000-000000000000';

/** Saves a search as somebody, beside the judging. @returns its id */
async function save(matrix: Matrix, owner: ViewerFacts, query: string): Promise<string> {
  const name = `saved ${matrix.random.letters(12)}`;
  const input = { name, query, frequency: 'DAILY' };
  const answer = await matrix.client.ask(owner, mutations.saveSearch, { input });
  const saved = listAt(answer.data, 'result.searches').find((one) => at(one, 'name') === name);
  return textAt(saved, 'id');
}

const remove = (matrix: Matrix, owner: ViewerFacts, id: string): Promise<unknown> =>
  matrix.client.ask(owner, mutations.deleteSavedSearch, { input: { id } });

const database = (matrix: Matrix): Database => matrix.api.get(Database, { strict: false });

/** Artefacts that the alerts of a saved search tell its owner of. */
async function toldOf(judge: Judge, id: string): Promise<readonly string[]> {
  const answer = await judge.ask(queries.savedSearches);
  const saved = listAt(answer.data, 'savedSearches.searches').find((one) => at(one, 'id') === id);
  return listAt(saved, 'alerts').flatMap((alert) => textsAt(alert, 'items', 'artefactId'));
}

const isOpen = ({ state }: VersionFacts): boolean => state === 'released' || state === 'superseded';

function ofVersions(
  name: string,
  sees: (matrix: Matrix, viewer: ViewerFacts, version: VersionFacts) => boolean,
  prepare: (judge: Judge, id: string, version: VersionFacts) => Promise<void>,
): Surface {
  return {
    name,
    draw: (matrix) => {
      const version = matrix.random.pick(matrix.versions);
      return matrix
        .bothSides((viewer) => viewer.person !== null && sees(matrix, viewer, version))
        .filter((viewer) => viewer.person !== null)
        .map((viewer) => ({
          surface: name,
          viewer,
          subject: matrix.nameOf(version),
          run: async (judge) => {
            const id = await save(matrix, viewer, version.markers['title'] ?? '');
            await prepare(judge, id, version);
            const expected = sees(matrix, viewer, version) ? [version.artefact.id] : [];
            judge.exactly(await toldOf(judge, id), expected, 'alerts');
            await remove(matrix, viewer, id);
          },
        }));
    },
  };
}

/** Searches that people keep, and the alerts they get. */
export const savedSearchSurfaces: readonly Surface[] = [
  {
    name: 'savedSearches: of others',
    draw: (matrix) => {
      const owner = matrix.somebody();
      return [owner, matrix.somebody()].map((viewer) => ({
        surface: 'savedSearches: of others',
        viewer,
        subject: `of ${owner.label}`,
        run: async (judge) => {
          const id = await save(matrix, owner, 'rivers');
          const isOwn = viewer.person?.id === owner.person?.id;
          const answer = await judge.ask(queries.savedSearches);
          judge.expect(textsAt(answer.data, 'savedSearches.searches', 'id').includes(id), isOwn, 'it is listed');
          for (const [mutation, more] of [
            [mutations.changeSavedSearch, { name: 'changed' }],
            [mutations.markSearchAlertsRead, {}],
            [mutations.deleteSavedSearch, {}],
          ] as const) {
            const changed = await judge.ask(mutation, { input: { id, ...more } });
            judge.expect(at(changed.data, 'result.__typename') === 'SavedSearches', isOwn, 'it obeys');
            const input = { id: nowhere, ...more };
            if (!isOwn) judge.alike(changed, await judge.ask(mutation, { input }));
          }
          await remove(matrix, owner, id);
        },
      }));
    },
  },

  ofVersions(
    'savedSearches: an alert of what could be found before',
    (matrix, viewer, version) => isOpen(version) && matrix.model.byTerms(viewer, version),
    async ({ matrix }, id, version) => {
      const alertId = newId();
      await database(matrix).query(
        'insert into search_alert (search_alert_id, saved_search_id, made_at) values ($1, $2, now())',
        [alertId, id],
      );
      await database(matrix).query(
        'insert into search_alert_item (search_alert_id, version_id, place) values ($1, $2, 1)',
        [alertId, version.id],
      );
    },
  ),

  ofVersions(
    'savedSearches: an alert of what is new',
    (matrix, viewer, version) => matrix.model.found(viewer, version.artefact) === version,
    async ({ matrix }, id) => {
      await database(matrix).query('delete from saved_search_known where saved_search_id = $1', [id]);
      await database(matrix).query(
        `update saved_search set next_due_at = now() - interval '1 minute' where saved_search_id = $1`,
        [id],
      );
      await matrix.api.get(AlertService, { strict: false }).make(id, new Date());
    },
  ),
];
