import { allows, type Viewer, type ViewerPost } from '@constellation/platform/access';
import { UnitOfWork, type Tx } from '@constellation/platform/db';
import { NotFound, parseInput, present, Refusal } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { editRule, mayDecideFor } from '../access/version.policy.ts';
import { findableParts, mutable, writeFiles, writeParts } from '../adaptation/adaptation.service.ts';
import { writeCredits } from '../adaptation/attribution.ts';
import type { VersionWhole } from '../adaptation/content.ts';
import { lockOpenToAdapt } from '../adaptation/open-to-adapt.ts';
import { readOpenWays, takenOver, type TakenOver } from '../adaptation/ways.ts';
import { fileNameOf, partIdOf, withPart } from '../adaptation/pieces.ts';
import { ArtefactVersion } from '../artefact/artefact-version.entity.ts';
import { paragraph } from '../artefact/fields.ts';
import { lockDraft, lockVisible, touchDraft } from '../artefact/locked-version.ts';
import { beginNextVersion, requireBehind } from '../artefact/next-version.ts';
import { readOpenChanges, type OpenChanges } from './provenance.ts';
import { settleUpstreamChange } from './settle.ts';
import { findUpstreamChange, type UpstreamChangeRow } from './upstream-change.reader.ts';
import type { UpstreamPart } from './upstream-parts.ts';

const partsInput = z.object({
  changeId: z.string(),
  postId: z.string(),
  parts: z
    .array(z.string().max(1_000))
    .min(1, 'Choose at least one part.')
    .max(500, 'Choose at most 500 parts at once.')
    .transform((given) => [...new Set(given)]),
});
const acceptInput = partsInput.extend({ replaceEdited: z.boolean().nullish() });
const declineInput = partsInput.extend({
  reason: paragraph(2_000).refine((reason) => reason !== '', 'Say why; those who wrote it read this.'),
});
export type AcceptPartsInput = z.input<typeof acceptInput>;
export type KeepPartsInput = z.input<typeof partsInput>;
export type DeclinePartsInput = z.input<typeof declineInput>;

/** An entry about a new version of an origin. */
type OfferedChange = UpstreamChangeRow & { readonly artefact_id: string };

/** The adaptation an entry is about, as it stands. */
interface AdaptationNow {
  readonly rightsHolderId: string;
  readonly newestId: string;
  readonly draftId: string | null;
  readonly personIds: readonly string[];
}

/** Decides, part by part, about what changed in the works that something was made from. */
@Injectable()
export class UpstreamChangeService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Takes parts over into the open draft of the adaptation; begins one where there is none. What was edited here is replaced
   * only when that is said. Answers with the id of the draft's version.
   */
  async acceptParts(viewer: Viewer, input: AcceptPartsInput): Promise<string> {
    const { changeId, postId, parts, replaceEdited } = parseInput(acceptInput, input);
    const post = viewer.post(postId);
    return this.unitOfWork.run(async (tx) => {
      const { change, now } = await lockOffered(tx, viewer, { changeId, post });
      const theirs = await lockOpenToAdapt(tx, viewer, {
        versionId: change.version_id,
        adapter: { post, rightsHolderId: now.rightsHolderId },
      });
      const draftId = now.draftId ?? (await beginNextVersion(tx, viewer, { artefactId: change.artefact_id, post }));
      await lockDraft(tx, viewer, draftId);
      const open = await openOf(tx, change, draftId);
      const chosen = chosenOf(open.parts, parts);
      requireUnedited(chosen, replaceEdited ?? false);
      const whole = chosen.reduce(
        (so, { originPart, part }) => withPart(so, { from: open.theirs, originPart, part }),
        open.ours,
      );
      requireUsable(chosen, open.theirs);
      await writeWhole(tx, draftId, { whole, viewer, chosen });
      const ways = await readOpenWays(tx, [theirs.id], { organisationId: now.rightsHolderId, now: viewer.now });
      const taken = takenOver(ways.get(theirs.id) ?? []);
      await writePartOrigins(tx, draftId, { versionId: theirs.id, chosen, by: taken });
      await writeCredits(tx, draftId);
      await touchDraft(tx, draftId, viewer.now);
      await settleWhenDone(tx, viewer, { change, versionId: draftId });
      return draftId;
    });
  }

  /** Leaves parts as they are here; they are not offered again until they change there once more. Answers with the entry's id. */
  async keepParts(viewer: Viewer, input: KeepPartsInput): Promise<string> {
    const { changeId, postId, parts } = parseInput(partsInput, input);
    return this.#decide(viewer, { changeId, postId, parts, reason: null });
  }

  /** As {@link keepParts}, with a reason that those who look after the origin read. */
  async declineParts(viewer: Viewer, input: DeclinePartsInput): Promise<string> {
    const { changeId, postId, parts, reason } = parseInput(declineInput, input);
    return this.#decide(viewer, { changeId, postId, parts, reason });
  }

  /** Puts an entry aside that only tells something. Answers with its id. */
  async dismiss(viewer: Viewer, input: { changeId: string; postId: string }): Promise<string> {
    const post = viewer.post(input.postId);
    return this.unitOfWork.run(async (tx) => {
      const change = await lockChange(tx, viewer, input.changeId);
      if (change.kind === 'released') {
        throw new Refusal({ code: 'undecided', message: 'Decide about its parts: accept, keep yours or decline.' });
      }
      if (post.organisationId !== change.organisation_id && !post.actsFor.includes(change.organisation_id)) {
        await requireBehind(tx, viewer, post, change.organisation_id);
      }
      await settleUpstreamChange(tx, change.id, { personId: viewer.personId, now: viewer.now });
      return change.id;
    });
  }

  async #decide(
    viewer: Viewer,
    about: { changeId: string; postId: string; parts: readonly string[]; reason: string | null },
  ): Promise<string> {
    const post = viewer.post(about.postId);
    return this.unitOfWork.run(async (tx) => {
      const { change, now } = await lockOffered(tx, viewer, { changeId: about.changeId, post });
      const versionId = now.draftId ?? now.newestId;
      const open = await openOf(tx, change, versionId);
      const chosen = chosenOf(open.parts, about.parts);
      await tx.query(
        `insert into upstream_decision (artefact_id, origin_artefact_id, version_id, origin_part, decision, reason, decided_by,
           decided_for, decided_at)
         select $1, $2, $3, origin_part, $5, $6, $7, $8, $9 from unnest($4::text[]) as origin_part
         on conflict (artefact_id, origin_part, version_id) do update set decision = excluded.decision, reason = excluded.reason,
           decided_by = excluded.decided_by, decided_for = excluded.decided_for, decided_at = excluded.decided_at`,
        [
          change.artefact_id,
          change.origin_artefact_id,
          change.version_id,
          chosen.map((part) => part.originPart),
          about.reason === null ? 'kept' : 'declined',
          about.reason,
          viewer.personId,
          post.organisationId,
          viewer.now,
        ],
      );
      await settleWhenDone(tx, viewer, { change, versionId });
      return change.id;
    });
  }
}

async function lockChange(tx: Tx, viewer: Viewer, changeId: string): Promise<UpstreamChangeRow> {
  const change = await findUpstreamChange(tx, viewer, changeId);
  if (!change) throw new NotFound('upstream change', 'changeId');
  await tx.query(`select from upstream_change where upstream_change_id = $1 for update`, [changeId]);
  return change;
}

/**
 * Holds an entry about a new version for somebody who works on the adaptation: one of its authors, or a release authority of
 * its rights holder.
 */
async function lockOffered(
  tx: Tx,
  viewer: Viewer,
  { changeId, post }: { changeId: string; post: ViewerPost },
): Promise<{ change: OfferedChange; now: AdaptationNow }> {
  const change = await lockChange(tx, viewer, changeId);
  const artefactId = change.artefact_id;
  if (change.kind !== 'released' || artefactId === null) {
    throw new Refusal({
      code: 'nothing-offered',
      message: 'This entry tells something, and there is nothing to take over.',
    });
  }
  await tx.query(`select from artefact where artefact_id = $1 for update`, [artefactId]);
  const [now] = await tx.query<AdaptationNow & { readonly newestId: string | null }>(
    `select artefact.rights_holder_id as "rightsHolderId",
            (select version_id from artefact_version version where version.artefact_id = artefact.artefact_id
                and version.state in ('draft', 'in-review', 'released', 'superseded')
              order by number desc nulls first limit 1) as "newestId",
            (select version_id from artefact_version version where version.artefact_id = artefact.artefact_id
                and version.state in ('draft', 'in-review')) as "draftId",
            array(select version.created_by from artefact_version version where version.artefact_id = artefact.artefact_id
                  union
                  select person_id from artefact_version version join version_author using (version_id)
                   where version.artefact_id = artefact.artefact_id and person_id is not null) as "personIds"
       from artefact where artefact.artefact_id = $1`,
    [artefactId],
  );
  if (!now?.newestId) throw new NotFound('upstream change', 'changeId');
  if (!now.personIds.includes(viewer.personId) && !mayDecideFor(viewer, now.rightsHolderId)) {
    throw new Refusal({
      code: 'not-author',
      message: 'Those who wrote the adaptation, and the release authorities of its rights holder, decide about this.',
    });
  }
  if (now.draftId) await requireOwnDraft(tx, viewer, now.draftId);
  await requireBehind(tx, viewer, post, now.rightsHolderId);
  return { change: { ...change, artefact_id: artefactId }, now };
}

/** A draft that somebody else has open, or that is being reviewed, is not decided about beside them. */
async function requireOwnDraft(tx: Tx, viewer: Viewer, draftId: string): Promise<void> {
  const held = await lockVisible(tx, viewer, draftId).catch((error: unknown) => {
    if (error instanceof NotFound) return null;
    throw error;
  });
  if (held && allows(editRule(viewer), held.version)) return;
  throw new Refusal({
    code: 'draft-open',
    message: 'Somebody has a draft of a new version open, or it is being reviewed: decide when that is done.',
  });
}

async function openOf(tx: Tx, change: OfferedChange, oursId: string): Promise<OpenChanges> {
  const [open] = await readOpenChanges(tx, [
    {
      artefactId: change.artefact_id,
      originArtefactId: change.origin_artefact_id,
      oursId,
      theirsId: change.version_id,
    },
  ]);
  return present(open, 'What an adaptation was made from');
}

function chosenOf(open: readonly UpstreamPart[], asked: readonly string[]): readonly UpstreamPart[] {
  return asked.map((originPart) => {
    const part = open.find((one) => one.originPart === originPart);
    if (part) return part;
    throw new Refusal({
      code: 'not-offered',
      message: 'One of these parts is not open any more: load the changes again.',
      field: 'parts',
    });
  });
}

function requireUnedited(chosen: readonly UpstreamPart[], replaceEdited: boolean): void {
  const edited = chosen.filter((part) => part.isEditedHere);
  if (edited.length === 0 || replaceEdited) return;
  throw new Refusal({
    code: 'edited-here',
    message: `You changed ${edited.map((part) => part.label).join(', ')} yourselves: say that yours is to be replaced, or keep it.`,
    field: 'parts',
  });
}

function requireUsable(chosen: readonly UpstreamPart[], theirs: VersionWhole): void {
  const recalled = chosen.filter((part) =>
    theirs.files.some((file) => file.isRecalled && file.fileName === fileNameOf(part.originPart)),
  );
  if (recalled.length === 0) return;
  throw new Refusal({
    code: 'file-recalled',
    message: `${recalled.map((part) => part.label).join(', ')} was recalled: keep yours instead.`,
    field: 'parts',
  });
}

async function writeWhole(
  tx: Tx,
  versionId: string,
  about: { whole: VersionWhole; viewer: Viewer; chosen: readonly UpstreamPart[] },
): Promise<void> {
  const { files, parts, ...content } = about.whole;
  await tx.manager.update(ArtefactVersion, { id: versionId }, mutable(content));
  if (about.chosen.some((part) => fileNameOf(part.part) !== null)) await writeFiles(tx, versionId, files);
  const added = about.chosen.flatMap((part) => partIdOf(part.part) ?? []);
  if (added.length === 0) return;
  const known = await findableParts(tx, about.viewer, added);
  await writeParts(
    tx,
    versionId,
    parts.filter((id) => !added.includes(id) || known.includes(id)),
  );
}

async function writePartOrigins(
  tx: Tx,
  draftId: string,
  { versionId, chosen, by }: { versionId: string; chosen: readonly UpstreamPart[]; by: TakenOver },
): Promise<void> {
  await tx.query(
    `insert into version_part_origin (version_id, part, origin_version_id, origin_part)
     select $1, given.part, $2, given.origin_part from unnest($3::text[], $4::text[]) as given (part, origin_part)
     on conflict (version_id, part) do update set origin_version_id = excluded.origin_version_id, origin_part = excluded.origin_part`,
    [draftId, versionId, chosen.map((part) => part.part), chosen.map((part) => part.originPart)],
  );
  await tx.query(
    `insert into version_origin (version_id, position, origin_version_id, licence_code, licence_agreement_id)
     select $1, (select max(position) + 1 from version_origin where version_id = $1), $2, $3, $4
     on conflict (version_id, origin_version_id) do nothing`,
    [draftId, versionId, by.licenceCode, by.agreementId],
  );
}

async function settleWhenDone(
  tx: Tx,
  viewer: Viewer,
  { change, versionId }: { change: OfferedChange; versionId: string },
): Promise<void> {
  const { parts } = await openOf(tx, change, versionId);
  // A part that this viewer may not find is not theirs to decide about, and nothing they would be shown.
  const artefactIds = parts.flatMap((part) => partIdOf(part.originPart) ?? []);
  const known = await findableParts(tx, viewer, artefactIds);
  const isShown = ({ originPart }: UpstreamPart): boolean => {
    const id = partIdOf(originPart);
    return id === null || known.includes(id);
  };
  if (parts.some(isShown)) return;
  await settleUpstreamChange(tx, change.id, { personId: viewer.personId, now: viewer.now });
}
