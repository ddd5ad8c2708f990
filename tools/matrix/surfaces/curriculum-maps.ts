import { mappedYear } from '../build-curriculum-maps.ts';
import { at, listAt, textAt } from '../client.ts';
import { editsMap, seesMap, slotIsShown, versionOnMap } from '../curriculum-map-model.ts';
import type { Judge, Matrix, Surface } from '../matrix.ts';
import { mutations, queries } from '../queries.ts';
import type { CurriculumMapFacts, MapSlotFacts, ViewerFacts } from '../world.ts';

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
  const gaps = listAt(shown, 'gaps').filter((gap) => textAt(gap, 'year') === mappedYear.code);
  const told = gaps.reduce<number>((sum, gap) => sum + Number(at(gap, 'weeks')), 0);
  const taught = new Set(
    slots.flatMap(({ firstWeek, weeks }) => Array.from({ length: weeks }, (_, by) => firstWeek + by)),
  );
  judge.counts(told, 38 - taught.size, 'weeks without a unit');
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
