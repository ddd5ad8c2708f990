import { holdsToday } from '@constellation/identity';
import { SqlParameters, type Viewer } from '@constellation/platform/access';
import { newId, UnitOfWork, type Tx } from '@constellation/platform/db';
import { NotAllowed, parseInput, present, Refusal } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { nearScopes, organisationsAnsweredFor } from '../access/answers-for.ts';
import { audienceInput, requireAudience, type AudienceInput } from '../access/chosen-audience.ts';
import { holdersOf } from '../access/holders.ts';
import { id } from '../artefact/fields.ts';
import { frameworks } from '../vocabulary/details.ts';
import { mapDetailsInput, newMapInput, type NewMapInput } from './curriculum-map.input.ts';
import { CurriculumMap, CurriculumMapSlot } from './curriculum-map.entity.ts';
import { holdMap, type MapEdit } from './held-map.ts';
import { recomputeMapAccess } from './map-audience.ts';
import { isThere, slotTables } from './map-slot.reader.ts';
import { yearLabel } from './weeks.ts';

/** Begins and ends curriculum maps, and decides what they are called and who sees them. */
@Injectable()
export class CurriculumMapService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Begins a map of an organisation the post acts for; who begins it edits it. Shown to the trust unless told otherwise.
   * Answers with its id.
   * @throws {NotAllowed} when the post does not act for the organisation, or may not show its maps that far
   */
  async create(viewer: Viewer, input: NewMapInput): Promise<string> {
    const post = viewer.post(input.postId);
    const { organisationId, audience, ...details } = parseInput(newMapInput, input);
    if (!post.actsFor.includes(organisationId)) {
      throw new NotAllowed('Act through a post in the organisation whose map it is to be.', 'not-your-post');
    }
    if (!nearScopes.includes(audience.scope) && !organisationsAnsweredFor(viewer).includes(organisationId)) {
      throw new NotAllowed(
        'Beyond its own trust, a map is shown by those who run the organisation or decide about its releases: begin it with a nearer audience.',
        'not-answering',
      );
    }
    return this.unitOfWork.run(async (tx) => {
      const holder = present(
        (await holdersOf(tx, [organisationId], viewer.now)).get(organisationId),
        'The organisation',
      );
      await requireFramework(tx, details.framework);
      const owner = { holderId: organisationId, holderKind: holder.kind };
      await requireAudience(
        tx,
        audience,
        { ...owner, actingOrganisationId: organisationId, partnershipIds: [] },
        viewer.now,
      );
      const id = newId();
      await tx.manager.insert(CurriculumMap, {
        ...{ id, organisationId, ...details, ...audience, audienceKeys: [], editorIds: [viewer.personId] },
        ...{ createdBy: viewer.personId, createdAt: viewer.now, updatedAt: viewer.now },
      });
      await recomputeMapAccess(tx, [id], viewer.now);
      record(tx, viewer, {
        action: 'curriculum-map.begun',
        organisationId,
        ...{ mapId: id, postId: post.id, codes: [audience.scope] },
      });
      return id;
    });
  }

  /**
   * Changes what it is called, the version of the framework it is made for, and how many weeks its years have; what is absent stays.
   * @throws {Refusal} `units-beyond` while units stand in weeks that would go
   */
  async update(viewer: Viewer, edit: MapEdit & MapDetails): Promise<void> {
    const { title, framework, weeksPerYear } = parseInput(mapDetailsInput, edit);
    if (title === undefined && framework === undefined && weeksPerYear === undefined) return;
    await this.unitOfWork.run(async (tx) => {
      const { id } = await holdMap(tx, viewer, edit);
      if (framework !== undefined) await requireFramework(tx, framework);
      if (weeksPerYear !== undefined) await requireWithin(tx, viewer, { mapId: id, weeksPerYear });
      const changes = {
        ...(title === undefined ? {} : { title }),
        ...(framework === undefined ? {} : { framework }),
        ...(weeksPerYear === undefined ? {} : { weeksPerYear }),
      };
      await tx.manager.update(CurriculumMap, { id }, { ...changes, updatedAt: viewer.now });
    });
  }

  /** Chooses who sees it. Of the artefacts on it everyone sees only what they may find anyway. */
  async setAudience(viewer: Viewer, edit: MapEdit & { readonly audience: AudienceInput }): Promise<void> {
    const { audience } = parseInput(z.object({ audience: audienceInput }), edit);
    const chosen =
      audience.scope === 'partners' ? audience : { scope: audience.scope, partnerIds: [], partnershipIds: [] };
    await this.unitOfWork.run(async (tx) => {
      const { id, organisationId, organisationKind, partnershipIds } = await holdMap(tx, viewer, edit, 'manage');
      const owner = { holderId: organisationId, holderKind: organisationKind };
      await requireAudience(tx, chosen, { ...owner, actingOrganisationId: organisationId, partnershipIds }, viewer.now);
      await tx.manager.update(CurriculumMap, { id }, { ...chosen, updatedAt: viewer.now });
      await recomputeMapAccess(tx, [id], viewer.now);
      record(tx, viewer, {
        action: 'curriculum-map.audience-set',
        organisationId,
        ...{ mapId: id, postId: edit.postId, codes: [chosen.scope] },
      });
    });
  }

  /**
   * Chooses who edits it beside those who answer for its organisation.
   * @throws {Refusal} for who has no post that acts for it, and for too many
   */
  async setEditors(viewer: Viewer, edit: MapEdit & MapEditors): Promise<void> {
    const { addIds, removeIds } = parseInput(mapEditorsInput, edit);
    await this.unitOfWork.run(async (tx) => {
      const { id, organisationId } = await holdMap(tx, viewer, edit, 'manage');
      await requireActing(tx, { organisationId, personIds: addIds, now: viewer.now });
      const [row] = await tx.query<{ many: number }>(
        `with changed as (
           update curriculum_map set updated_at = $4, editor_ids = array(
             select distinct editor from unnest(editor_ids || $2::uuid[]) as editor where editor <> all($3::uuid[]) order by 1)
            where curriculum_map_id = $1 returning editor_ids)
         select cardinality(editor_ids) as many from changed`,
        [id, addIds, removeIds, viewer.now],
      );
      if ((row?.many ?? 0) > mostEditors) {
        throw new Refusal({ code: 'too-many', message: `At most ${mostEditors} people edit a map.`, field: 'addIds' });
      }
      record(tx, viewer, {
        action: 'curriculum-map.editors-set',
        organisationId,
        ...{ mapId: id, postId: edit.postId },
      });
    });
  }

  /** Ends it: nobody sees it any more. What stood on it stays as it is. */
  async remove(viewer: Viewer, edit: MapEdit): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { id, organisationId } = await holdMap(tx, viewer, edit, 'manage');
      await tx.manager.update(CurriculumMap, { id }, { deletedAt: viewer.now });
      await tx.manager.delete(CurriculumMapSlot, { mapId: id });
      record(tx, viewer, { action: 'curriculum-map.ended', organisationId, ...{ mapId: id, postId: edit.postId } });
    });
  }
}

/** What of a map is changed by its editors. */
interface MapDetails {
  readonly title?: string | undefined;
  readonly framework?: string | undefined;
  readonly weeksPerYear?: number | undefined;
}

/** Who is to edit a map from now on, and who no longer. */
interface MapEditors {
  readonly addIds: readonly string[];
  readonly removeIds: readonly string[];
}

const mostEditors = 30;
const people = z.array(id('a person')).max(mostEditors, `Name at most ${mostEditors} people at once.`);
const mapEditorsInput = z.object({ addIds: people, removeIds: people });

/** People edit a map through a post in its organisation, or in its trust. */
async function requireActing(
  tx: Tx,
  about: { readonly organisationId: string; readonly personIds: readonly string[]; readonly now: Date },
): Promise<void> {
  const { organisationId, personIds, now } = about;
  const holder = (await holdersOf(tx, [organisationId], now)).get(organisationId);
  const rows = await tx.query<{ id: string }>(
    `select distinct person_id as id from post
      where person_id = any($2::uuid[]) and organisation_id = any($3::uuid[]) and ${holdsToday('post', 'started_on', 'ended_on')}`,
    [now, personIds, [organisationId, ...(holder?.trustIds ?? [])]],
  );
  const acting = new Set(rows.map((row) => row.id));
  const problems = personIds.flatMap((personId, at) => {
    const message = 'They have no post in the organisation or its trust, through which they could edit it.';
    return acting.has(personId) ? [] : [{ code: 'not-acting', message, field: `addIds.${at}` }];
  });
  if (problems.length > 0) throw new Refusal(problems);
}

/** A version that the vocabulary names, or whose statements an operator brought. */
async function requireFramework(tx: Tx, code: string): Promise<void> {
  if (frameworks.has(code)) return;
  const [known] = await tx.query('select from framework where framework_code = $1', [code]);
  if (known) return;
  const message = `“${code}” is not a framework known here: choose one of those that are listed.`;
  throw new Refusal({ code: 'unknown-code', message, field: 'framework' });
}

/** Most units that are named at once. */
const mostNamed = 5;

/** What the viewer does not see stands where it stands: to name it, or to let it stand in the way, would tell them of it. */
async function requireWithin(
  tx: Tx,
  viewer: Viewer,
  { mapId, weeksPerYear }: { readonly mapId: string; readonly weeksPerYear: number },
): Promise<void> {
  const parameters = new SqlParameters([mapId, weeksPerYear]);
  const rows = await tx.query<{ title: string; year: number; last_week: number; many: number }>(
    `select coalesce(version.title, item.title) as title, item.first_year as year, item.first_week + item.weeks - 1 as last_week,
            count(*) over ()::int as many
       from ${slotTables(viewer, parameters)}
       left join artefact_version version on version.version_id = shown.version_id
      where map.curriculum_map_id = $1 and item.first_week + item.weeks - 1 > $2 and ${isThere}
      order by item.first_year, item.first_week, item.curriculum_map_slot_id limit ${mostNamed}`,
    parameters.values,
  );
  if (rows.length === 0) return;
  const named = rows.map((row) => `“${row.title}” (${yearLabel(row.year)}, up to week ${row.last_week})`);
  const more = (rows[0]?.many ?? 0) - rows.length;
  const message = `These go beyond week ${weeksPerYear}: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}. Move or shorten them first.`;
  throw new Refusal({ code: 'units-beyond', message, field: 'weeksPerYear' });
}

interface Done {
  readonly action: string;
  readonly organisationId: string;
  readonly mapId: string;
  readonly postId: string;
  readonly codes?: readonly string[];
}

function record(tx: Tx, viewer: Viewer, { action, organisationId, mapId, postId, codes = [] }: Done): void {
  tx.record({
    ...{ action, organisationIds: [organisationId], codes },
    actor: { personId: viewer.personId, postId },
    ids: { 'curriculum-map': mapId },
  });
}
