import { UsageCounter } from '@constellation/artefacts/testing';
import { Database } from '@constellation/platform/db';
import { at, listAt, textAt, type Json } from '../client.ts';
import { curatesCollection, itemsShown, seesCollection } from '../collection-model.ts';
import type { Judge, Matrix, Surface } from '../matrix.ts';
import { queries } from '../queries.ts';
import { adoptedOf, openedOf, totalOf, worksShown, type Numbers, type OpenedFacts } from '../usage-model.ts';
import type { CollectionFacts } from '../facts/collections.ts';
import type { ArtefactFacts } from '../facts/works.ts';

/** What has been counted so far, and what kinds of settings organisations are; questions asked before were openings too. */
interface Facts {
  readonly opened: readonly OpenedFacts[];
  readonly settings: ReadonlyMap<string, string>;
}

async function factsOf({ api, world }: Matrix): Promise<Facts> {
  await api.get(UsageCounter, { strict: false }).flush();
  const database = api.get(Database, { strict: false });
  const opened = await database.query<OpenedFacts>(
    `select version_id as "versionId", $1::date - day as "daysAgo", setting, opened from version_usage`,
    [world.today],
  );
  const organisations = await database.query<{ id: string; kind: string; phase: string | null }>(
    `select organisation_id as id, kind, phase from organisation`,
  );
  return { opened, settings: new Map(organisations.map(({ id, kind, phase }) => [id, phase ?? kind])) };
}

type Told = Parameters<typeof at>[0];

/** A number is told from five on, and a kind of setting likewise; the rest is other settings. */
function judgeNumber(judge: Judge, told: Told, expected: Numbers, what: string): void {
  const total = totalOf(expected);
  const kinds = Object.entries(expected).filter(([setting, count]) => setting !== 'other' && count >= 5);
  if (total < 5) judge.expect(at(told, 'total') !== null, false, `${what}: a number that is few is told`);
  else judge.counts(at(told, 'total'), total, what);
  const others = total - kinds.reduce((all, [, count]) => all + count, 0);
  const shown = listAt(told, 'settings').map((one) => `${textAt(one, 'setting')} ${Number(at(one, 'count'))}`);
  const wanted = total < 5 ? [] : [...kinds, ...(others > 0 ? [['other', others]] : [])].map((one) => one.join(' '));
  judge.exactly(shown, wanted, `${what}: kinds of settings`);
}

/** What is told of the whole: no more than there is, nothing few of what is not told of its items, and all of the rest. */
function judgeSum(judge: Judge, told: Told, parts: readonly Numbers[], what: string): void {
  const tellable = parts.filter((one) => totalOf(one) >= 5).reduce((all, one) => all + totalOf(one), 0);
  const few = parts.filter((one) => totalOf(one) < 5).reduce((all, one) => all + totalOf(one), 0);
  const total = tellable + (few >= 5 ? few : 0);
  if (total < 5) judge.expect(at(told, 'total') !== null, false, `${what}: a number that is few is told`);
  else judge.counts(at(told, 'total'), total, what);
  for (const one of listAt(told, 'settings')) {
    const setting = textAt(one, 'setting');
    if (setting === 'other') continue;
    const most = parts.reduce((all, part) => all + (part[setting] ?? 0), 0);
    const count = Number(at(one, 'count'));
    if (count > most || count < 5) judge.leak(`${what}: ${setting} is ${count} of ${most}`);
  }
}

function judgeUsage(judge: Judge, collection: CollectionFacts, usage: Json | undefined, facts: Facts): void {
  const { model } = judge.matrix;
  const { viewer } = judge.probe;
  const curates = curatesCollection(model, viewer, collection);
  judge.expect(usage !== null && usage !== undefined, curates, 'its usage is told');
  if (!curates || !usage) return;
  const told = usage as Told;
  const items = itemsShown(model, viewer, collection);
  const shown = listAt(told, 'items');
  judge.exactly(
    shown.map((one) => textAt(one, 'itemId')),
    items.map(({ id }) => id),
    'items',
  );
  const openedOn = (artefact: ArtefactFacts, days: number): Numbers =>
    openedOf(model, viewer, artefact, { facts: facts.opened, days });
  const works = worksShown(model, viewer, collection);
  for (const one of shown) {
    const item = items.find(({ id }) => id === textAt(one, 'itemId'));
    if (!item) continue;
    const ofItem = (path: string) => at(one, path) as Told;
    judgeNumber(judge, ofItem('openedLast30Days'), openedOn(item.artefact, 30), 'an item, openings of a month');
    judgeNumber(judge, ofItem('openedLast12Months'), openedOn(item.artefact, 365), 'an item, openings of a year');
    const adopted = adoptedOf(model, viewer, [item.artefact], facts.settings);
    judgeNumber(judge, ofItem('adopted'), adopted, 'an item, adopters');
  }
  const sums = (days: number): readonly Numbers[] => works.map((artefact) => openedOn(artefact, days));
  judgeSum(judge, at(told, 'openedLast30Days'), sums(30), 'openings of a month');
  judgeSum(judge, at(told, 'openedLast12Months'), sums(365), 'openings of a year');
  judgeNumber(judge, at(told, 'adopted'), adoptedOf(model, viewer, works, facts.settings), 'adopters');
}

/** How collections are used: numbers for those who curate them, of what they see. */
export const collectionUsageSurfaces: readonly Surface[] = [
  {
    name: 'Collection.usage',
    draw: (matrix) => {
      const collection = matrix.random.pickOrNone(matrix.world.collections);
      if (!collection) return [];
      return matrix
        .bothSides((viewer) => curatesCollection(matrix.model, viewer, collection))
        .map((viewer) => ({
          ...{
            surface: 'Collection.usage',
            viewer,
            subject: `collection ${matrix.world.collections.indexOf(collection) + 1}`,
          },
          run: async (judge) => {
            const facts = await factsOf(matrix);
            const answer = await judge.ask(queries.collectionUsage, { id: collection.id });
            if (!seesCollection(matrix.model, viewer, collection)) {
              return judge.alike(answer, await judge.ask(queries.collectionUsage, { id: matrix.random.strangeId() }));
            }
            judgeUsage(judge, collection, at(answer.data, 'collection.usage'), facts);
          },
        }));
    },
  },

  {
    name: 'collections: usage',
    draw: (matrix) => [
      {
        ...{ surface: 'collections: usage', viewer: matrix.somebody(), subject: 'all of them at once' },
        run: async (judge) => {
          const facts = await factsOf(matrix);
          const { nodes } = await judge.list(queries.collectionsUsage, 'list');
          for (const node of nodes) {
            const collection = matrix.world.collections.find(({ id }) => id === textAt(node, 'id'));
            if (collection) judgeUsage(judge, collection, at(node, 'usage'), facts);
          }
        },
      },
    ],
  },
];
