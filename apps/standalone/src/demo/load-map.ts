import {
  CurriculumMapService,
  MapAlignmentService,
  MapPrerequisiteService,
  MapSlotService,
} from '@constellation/artefacts/curriculum-maps';
import { axisYears, FrameworkImportService } from '@constellation/artefacts/frameworks';
import type { Viewer } from '@constellation/platform/access';
import { Database } from '@constellation/platform/db';
import { present } from '@constellation/platform/errors';
import type { DemoMap } from './demo-content.ts';
import type { DemoWorld } from './demo-world.ts';

/** Writes the framework and the curriculum map of the demo content; a map that is there by its title is left as it is. */
export async function loadMap(world: DemoWorld, { framework, map }: DemoMap): Promise<void> {
  const database = world.app.get(Database);
  const organisationId = world.organisation(map.organisation);
  const there = await database.query('select from curriculum_map where title = $1 and organisation_id = $2', [
    map.title,
    organisationId,
  ]);
  if (there.length > 0) return;
  const { code, title, source, statements } = framework;
  await world.app.get(FrameworkImportService).importVersion(
    { code, title, source, replaces: null },
    statements.map(([key, strand, first, last, text]) => ({
      ...{ key, subject: map.subject, strand, substrand: '', text },
      ...{ firstYear: axisYears.indexOf(first), lastYear: axisYears.indexOf(last) },
    })),
    new Date(`${map.on}T09:00:00Z`),
  );
  const rows = await database.query<{ id: string; key: string }>(
    'select framework_statement_id as id, statement_key as key from framework_statement where framework_code = $1',
    [code],
  );
  const statementIds = new Map(rows.map((row) => [row.key, row.id]));
  const viewer = await world.viewer(map.by, map.on);
  const edit = await begin(world, viewer, { map, framework: code });
  const slotIds = new Map<string, string>();
  for (const unit of map.units) {
    const slotId = await world.app.get(MapSlotService).place(viewer, { ...edit, slot: slotOf(world, unit) });
    slotIds.set(unit.key, slotId);
    const aligned = (keys: readonly string[], extent: 'full' | 'part') =>
      keys.map((key) => ({ statementId: present(statementIds.get(key), `The statement ${key}`), extent }));
    const alignments = [...aligned(unit.teaches, 'full'), ...aligned(unit.partly, 'part')];
    let expectedRevision = 1;
    if (alignments.length > 0) {
      const change = { ...edit, slotId, expectedRevision: expectedRevision++, alignments };
      await world.app.get(MapAlignmentService).align(viewer, change);
    }
    if (unit.after.length === 0) continue;
    const prerequisiteIds = unit.after.map((key) => present(slotIds.get(key), `The unit ${key}, before ${unit.key}`));
    const change = { ...edit, slotId, expectedRevision, prerequisiteIds };
    await world.app.get(MapPrerequisiteService).setPrerequisites(viewer, change);
  }
}

async function begin(
  world: DemoWorld,
  viewer: Viewer,
  { map, framework }: { map: DemoMap['map']; framework: string },
): Promise<{ mapId: string; postId: string }> {
  const { title, subject, firstYear, lastYear, editors } = map;
  const postId = present(viewer.posts[0], 'A post').id;
  const maps = world.app.get(CurriculumMapService);
  const mapId = await maps.create(viewer, {
    ...{ postId, organisationId: world.organisation(map.organisation), title, subject, framework, firstYear, lastYear },
    audience: { scope: 'network' },
  });
  await maps.setEditors(viewer, { mapId, postId, addIds: editors.map((key) => world.person(key)), removeIds: [] });
  return { mapId, postId };
}

function slotOf(world: DemoWorld, { year, strand, week, weeks, title, artefact }: DemoMap['map']['units'][number]) {
  const what = artefact ? { artefactId: world.artefact(artefact) } : { title };
  return { firstYear: year, strand, firstWeek: week, weeks, ...what };
}
