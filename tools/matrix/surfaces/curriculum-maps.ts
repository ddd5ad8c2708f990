import { askedOfSubject, mappedYear } from '../build-curriculum-maps.ts';
import { at, listAt, textAt } from '../client.ts';
import { editsMap, isLostTo, seesMap, slotIsShown, versionOnMap } from '../curriculum-map-model.ts';
import type { Judge, Matrix, Surface } from '../matrix.ts';
import { mutations } from '../mutations.ts';
import { queries } from '../queries.ts';
import type { CurriculumMapFacts, MapSlotFacts } from '../facts/collections.ts';
import type { ViewerFacts } from '../facts/people.ts';

const nameOf = (matrix: Matrix, map: CurriculumMapFacts): string =>
  `map ${matrix.world.curriculumMaps.indexOf(map) + 1} (${map.audience.scope})`;

/** A surface about one map, for somebody who sees it and somebody who does not. */
function perMap(name: string, run: (judge: Judge, map: CurriculumMapFacts, sees: boolean) => Promise<void>): Surface {
  return {
    name,
    draw: (matrix) => {
      const map = matrix.random.pickOrNone(matrix.world.curriculumMaps);
      if (!map) return [];
      const sees = (viewer: ViewerFacts): boolean => seesMap(matrix.model, viewer, map);
      return matrix.bothSides(sees).map((viewer) => ({
        ...{ surface: name, viewer, subject: nameOf(matrix, map) },
        run: (judge) => run(judge, map, sees(viewer)),
      }));
    },
  };
}

type Shown = Parameters<typeof at>[0];

/** What everyone who sees it, and what its editors alone are shown; and that gaps speak of what is shown alone. */
function judgeShown(judge: Judge, map: CurriculumMapFacts, shown: Shown): void {
  const { model } = judge.matrix;
  const { viewer } = judge.probe;
  judge.expect(at(shown, 'canEdit') === true, editsMap(model, viewer, map), 'canEdit');
  judge.expect(at(shown, 'canManage') === true, model.signsFor(viewer, map.organisationId), 'canManage');
  judge.expect(at(shown, 'scope') !== null, editsMap(model, viewer, map), 'its audience is shown');
  const slots = map.slots.filter((slot) => slotIsShown(model, viewer, slot));
  judgeSlots(judge, listAt(shown, 'slots'), slots);
  const dates = [map.describedAt, ...slots.map(({ changedAt }) => changedAt)].map(String);
  judge.expect(textAt(shown, 'updatedAt') !== dates.sort().at(-1), false, 'it is dated by what they do not see');
  const gaps = listAt(shown, 'gaps').filter((gap) => textAt(gap, 'year') === mappedYear.code);
  const told = gaps.reduce<number>((sum, gap) => sum + Number(at(gap, 'weeks')), 0);
  const taught = new Set(
    slots.flatMap(({ firstWeek, weeks }) => Array.from({ length: weeks }, (_, by) => firstWeek + by)),
  );
  judge.counts(told, 38 - taught.size, 'weeks without a unit');
  judgeTaught(judge, shown, slots);
  judge.exactly(
    listAt(shown, 'lostUnits').map((unit) => textAt(unit, 'slotId')),
    map.slots.filter((slot) => isLostTo(model, viewer, map, slot)).map(({ id }) => id),
    'units that have lost their artefact',
  );
  if (!editsMap(model, viewer, map)) judge.expect(listAt(shown, 'editors').length > 0, false, 'its editors are shown');
}

/** What is said to be taught, and to come before what, is of what is shown alone; and so is what is counted. */
function judgeTaught(judge: Judge, shown: Shown, slots: readonly MapSlotFacts[]): void {
  const keys = new Set(slots.flatMap(({ statementKeys }) => statementKeys));
  judge.counts(Number(at(shown, 'coverage.covered')), keys.size, 'statements that are taught');
  judge.counts(Number(at(shown, 'coverage.notCovered')), askedOfSubject - keys.size, 'statements that are not taught');
  const cells = listAt(shown, 'coverage.strands').flatMap((strand) => listAt(strand, 'years'));
  judge.counts(
    cells.reduce<number>((sum, cell) => sum + Number(at(cell, 'covered')), 0),
    keys.size,
    'statements that are taught in a year',
  );
  judge.exactly(
    [...new Set(listAt(shown, 'coverage.statements').flatMap((one) => listAt(one, 'slotIds')))].map(String),
    slots.map(({ id }) => id),
    'units that teach something',
  );
  const pair = (slotId: string, before: string): string => `${slotId} after ${before}`;
  judge.exactly(
    listAt(shown, 'slots').flatMap((slot) =>
      listAt(slot, 'prerequisiteIds').map((before) => pair(textAt(slot, 'id'), before as unknown as string)),
    ),
    slots.flatMap((slot) =>
      slot.prerequisites.filter((before) => slots.includes(before)).map((before) => pair(slot.id, before.id)),
    ),
    'what comes before what',
  );
}

function judgeSlots(judge: Judge, shown: readonly Shown[], expected: readonly MapSlotFacts[]): void {
  const { model } = judge.matrix;
  const { viewer } = judge.probe;
  judge.exactly(
    shown.map((slot) => textAt(slot, 'id')),
    expected.map(({ id }) => id),
    'units',
  );
  // Two maps may show one artefact.
  judge.exactly(
    [...new Set(shown.flatMap((slot) => (at(slot, 'version') === null ? [] : [textAt(slot, 'version.id')])))],
    [...new Set(expected.flatMap((slot) => versionOnMap(model, viewer, slot)?.id ?? []))],
    'the versions that stand for them',
  );
}

/** Curriculum maps, what stands on them, and what others teach at the same time. */
export const curriculumMapSurfaces: readonly Surface[] = [
  perMap('curriculum map', async (judge, map, sees) => {
    const ask = (id: string) => judge.ask(queries.curriculumMap, { id });
    const answer = await ask(map.id);
    judge.expect(at(answer.data, 'curriculumMap.id') === map.id, sees, 'it is shown');
    if (!sees) return judge.alike(answer, await ask(judge.matrix.random.strangeId()));
    judge.holds(answer, [map.titleMarker]);
    judgeShown(judge, map, at(answer.data, 'curriculumMap'));
  }),

  perMap('curriculum map: neighbours', async (judge, map, sees) => {
    const { model, world, random } = judge.matrix;
    const { viewer } = judge.probe;
    const [firstWeek, weeks] = [1 + random.below(12), 1 + random.below(4)];
    const answer = await judge.ask(queries.mapNeighbours, { id: map.id, year: mappedYear.code, firstWeek, weeks });
    if (!sees) return;
    const others = world.curriculumMaps.filter(
      (one) => one.subject === map.subject && one.organisationId !== map.organisationId && seesMap(model, viewer, one),
    );
    const expected = others
      .flatMap(({ slots }) => slots)
      .filter((slot) => slot.firstWeek < firstWeek + weeks && firstWeek < slot.firstWeek + slot.weeks)
      .filter((slot) => versionOnMap(model, viewer, slot) !== undefined);
    judgeSlots(judge, listAt(answer.data, 'curriculumMap.neighbours'), expected);
  }),

  {
    name: 'artefact: its places on curriculum maps',
    draw: (matrix) => {
      const { random, world, model } = matrix;
      const slot = random.pickOrNone(world.curriculumMaps.flatMap(({ slots }) => slots).filter((one) => one.artefact));
      const artefact = slot?.artefact;
      if (!artefact) return [];
      return matrix
        .bothSides((viewer) => slotIsShown(model, viewer, slot))
        .map((viewer) => ({
          ...{ surface: 'artefact: its places on curriculum maps', viewer, subject: matrix.nameOf(artefact) },
          run: async (judge) => {
            const answer = await judge.ask(queries.mapPlaces, { id: artefact.id });
            const maps = world.curriculumMaps.filter((one) => seesMap(model, viewer, one));
            const places = maps.flatMap(({ slots }) => slots).filter((one) => one.artefact === artefact);
            const expected = places.filter((one) => slotIsShown(model, viewer, one));
            judgeSlots(judge, listAt(answer.data, 'artefact.mapPlaces'), expected);
          },
        }));
    },
  },

  perMap('curriculum map: edits by strangers', async (judge, map, sees) => {
    const { model, random } = judge.matrix;
    const { viewer } = judge.probe;
    const post = viewer.person?.posts.find((one) => model.standings.holds(one.startedOn, one.endedOn));
    const slot = random.pickOrNone(map.slots);
    if (!post || !slot) return;
    // Of a revision that it never had, so that nothing is changed by who may.
    const change = (mapId: string, slotId: string) =>
      judge.ask(mutations.changeCurriculumMapSlot, {
        input: {
          ...{ mapId, slotId, postId: post.id, expectedRevision: 99 },
          slot: { firstYear: mappedYear.code, firstWeek: 1, weeks: 1, title: 'Nothing' },
        },
      });
    const answer = await change(map.id, slot.id);
    const strange = random.strangeId();
    if (!sees) judge.alike(answer, await change(strange, strange));
    else if (!slotIsShown(model, viewer, slot)) judge.alike(answer, await change(map.id, strange));
    judge.expect(at(answer.data, 'result.__typename') === 'CurriculumMapEdited', false, 'it is changed');
    const before = (mapId: string, slotId: string, prerequisiteId: string) =>
      judge.ask(mutations.setCurriculumMapPrerequisites, {
        input: { ...{ mapId, slotId, postId: post.id, expectedRevision: 99 }, prerequisiteIds: [prerequisiteId] },
      });
    const align = (mapId: string, slotId: string) =>
      judge.ask(mutations.alignCurriculumMapSlot, {
        input: { mapId, slotId, postId: post.id, expectedRevision: 99, alignments: [] },
      });
    const [ordered, aligned] = [await before(map.id, slot.id, strange), await align(map.id, slot.id)];
    if (sees && slotIsShown(model, viewer, slot)) return;
    judge.alike(ordered, await before(sees ? map.id : strange, strange, strange));
    judge.alike(aligned, await align(sees ? map.id : strange, strange));
  }),

  {
    name: 'curriculum maps',
    draw: (matrix) => {
      const { random, world, model } = matrix;
      const viewer = matrix.anyViewer();
      const organisationId = random.pick(world.curriculumMaps.map((one) => one.organisationId));
      const { filter, isWanted } = random.pick([
        { filter: null, isWanted: () => true },
        { filter: { isEdited: true }, isWanted: (one: CurriculumMapFacts) => editsMap(model, viewer, one) },
        { filter: { subject: 'history' }, isWanted: (one: CurriculumMapFacts) => one.subject === 'history' },
        { filter: { organisationId }, isWanted: (one: CurriculumMapFacts) => one.organisationId === organisationId },
      ]);
      return [
        {
          ...{ surface: 'curriculum maps', viewer, subject: JSON.stringify(filter) },
          run: async (judge) => {
            const { nodes } = await judge.list(queries.curriculumMaps, 'list', { filter });
            const seen = world.curriculumMaps.filter((one) => seesMap(model, viewer, one) && isWanted(one));
            judge.exactly(
              nodes.map((node) => textAt(node, 'id')),
              seen.map(({ id }) => id),
              'maps',
            );
            for (const node of nodes) {
              const map = world.curriculumMaps.find(({ id }) => id === textAt(node, 'id'));
              if (map) judgeShown(judge, map, node);
            }
          },
        },
      ];
    },
  },
];
