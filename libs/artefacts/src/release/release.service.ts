import type { Viewer } from '@constellation/platform/access';
import { UnitOfWork, type Tx } from '@constellation/platform/db';
import { NotAllowed, parseInput, Refusal } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { recomputeVersionAccess } from '../access/version-access.ts';
import { writeCredits } from '../adaptation/attribution.ts';
import { requireAdaptable } from '../adaptation/given-on.ts';
import { writeFingerprints } from '../duplicates/write-fingerprints.ts';
import { settleFollowers } from '../adoption/followed-version.ts';
import { termsChanged, versionReleased } from '../artefact/artefact.events.ts';
import { paragraph } from '../artefact/fields.ts';
import { lockDraft, lockForDecision, organisationsBehind, type LockedVersion } from '../artefact/locked-version.ts';
import { requireReady } from '../artefact/readiness.reader.ts';
import { pupilDataIn } from '../artefact/readiness.ts';
import { heldBack, namesOf, type ThirdPartyItem } from '../checklist/third-party.ts';
import { dropUnlisted, readThirdParty } from '../checklist/listed-third-party.ts';
import { returnReasons, type ReturnReason } from '../artefact/version-state.ts';
import { getLicence } from '../licences/licence.ts';
import { settleEndedAgreements } from '../agreement/agreement-end.ts';
import { settleHeldBack } from '../upstream/settle.ts';
import { offerUpstreamChanges, tellRightsChange } from '../upstream/tell.ts';
import { adoptersOf, audienceNow, keepForAdopters } from './adopters.ts';
import { recordDecision } from './decision-record.ts';
import { requireNoWider } from './own-submission.ts';
import type { ReleaseScope } from './release-scope.ts';
import { decideTerms, putInForce, termsInForce, type TermsInput } from './terms.ts';
import { decidesOn, lockSubmission, requireDecides } from './who-decides.ts';

const returnInput = z.object({
  reason: z.enum(returnReasons),
  note: paragraph(2_000).refine((note) => note !== '', 'Say what should be put right.'),
});
const changeNoteInput = z.object({ changeNote: paragraph(2_000).nullish() });

/** Which version a decision is about and the post through which it is made. */
export interface Decision {
  readonly versionId: string;
  readonly postId: string;
}

/** The way of a draft to its audience. Each method answers with the id of the version. */
@Injectable()
export class ReleaseService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Hands a draft to the release authorities of its rights holder. @throws {Refusal} `not-ready` with what is missing */
  async submitForRelease(viewer: Viewer, about: Decision): Promise<string> {
    const post = viewer.post(about.postId);
    return this.unitOfWork.run(async (tx) => {
      const { version } = await lockDraft(tx, viewer, about.versionId);
      const behind = await organisationsBehind(tx, post, viewer.now);
      if (!behind.includes(version.rights_holder_id)) {
        throw new NotAllowed('Submit it through a post in its rights holder.', 'not-rights-holder');
      }
      await requireReady(tx, version.id, { now: viewer.now });
      await dropUnlisted(tx, version.id);
      await tx.query(
        `update artefact_version
            set state = 'in-review', submitted_at = $2, submitted_by = $3, returned_reason = null, returned_note = null,
                updated_at = $2, revision = revision + 1
          where version_id = $1`,
        [version.id, viewer.now, viewer.personId],
      );
      recordDecision(tx, { viewer, post }, { action: 'release.submitted', version });
      return version.id;
    });
  }

  /** Gives a submitted draft back to its authors, with a reason and what to do. */
  async returnDraft(viewer: Viewer, about: Decision & { reason: ReturnReason; note: string }): Promise<string> {
    const { reason, note } = parseInput(returnInput, about);
    return this.unitOfWork.run(async (tx) => {
      const { version, post } = await lockSubmission(tx, viewer, about);
      requireInReview(version);
      await tx.query(
        `update artefact_version
            set state = 'draft', returned_reason = $2, returned_note = $3, updated_at = $4, revision = revision + 1
          where version_id = $1`,
        [about.versionId, reason, note, viewer.now],
      );
      recordDecision(tx, { viewer, post }, { action: 'release.returned', version, codes: [reason] });
      return about.versionId;
    });
  }

  /**
   * Releases a submitted draft under these terms: from now on its content is final. The version released before it
   * becomes superseded and stays readable under its own terms; those who follow the artefact move on once they have it.
   */
  async release(
    viewer: Viewer,
    about: Decision & {
      terms: TermsInput;
      changeNote?: string | null | undefined;
      /** Whether they looked at what seems to be data about pupils, and there are none. */
      noPupilData?: boolean | null | undefined;
    },
  ): Promise<string> {
    const { changeNote } = parseInput(changeNoteInput, { changeNote: about.changeNote });
    return this.unitOfWork.run(async (tx) => {
      const deciding = await lockSubmission(tx, viewer, about);
      const { version, post } = deciding;
      requireInReview(version);
      requireDecides(viewer, deciding);
      const terms = await decideTerms(tx, version, about.terms, viewer.now);
      const delegation = decidesOn(viewer, deciding, terms.scope);
      requireNotOver(terms.availableUntil, viewer.now);
      const isChecked = about.noPupilData === true;
      const facts = await requireReady(tx, version.id, {
        now: viewer.now,
        licenceCode: terms.licenceCode,
        held: !isChecked,
      });
      const findings = pupilDataIn(facts);
      await notePupilDataCheck(tx, version.id, { findings, viewer });
      requireReach(facts.thirdPartyItems, terms.scope);
      const { isOffered } = await requireAdaptable(tx, version, terms, viewer.now);
      await writeCredits(tx, version.id);
      const superseded = await supersede(tx, version.artefact_id);
      await tx.query(
        `update artefact_version
            set state = 'released', released_at = $2, released_by = $3, change_note = $4, licence_code = $5, updated_at = $2,
                number = (select coalesce(max(number), 0) + 1 from artefact_version other where other.artefact_id = $6)
          where version_id = $1`,
        [version.id, viewer.now, viewer.personId, changeNote ?? null, terms.licenceCode, version.artefact_id],
      );
      await putInForce(tx, version.id, terms, { viewer, post, isOffered, delegation });
      await recomputeVersionAccess(tx, [version.id], viewer.now);
      await settleFollowers(tx, [version.artefact_id], viewer.now);
      await writeFingerprints(tx, [version.id]);
      await offerUpstreamChanges(tx, { artefactId: version.artefact_id, versionId: version.id }, viewer.now);
      tx.emit(versionReleased, { artefactId: version.artefact_id, versionId: version.id });
      const checked = findings.length > 0 ? ['no-pupil-data'] : [];
      const codes = [terms.scope, terms.licenceCode, ...checked];
      recordDecision(tx, { viewer, post, delegation }, { action: 'release.released', version, codes });
      for (const versionId of superseded) tx.emit(termsChanged, { artefactId: version.artefact_id, versionId });
      return version.id;
    });
  }

  /** Widens, narrows or re-dates a released version. Adopters who would lose it keep finding, reading and downloading it. */
  async changeTerms(viewer: Viewer, about: Decision & { terms: TermsInput }): Promise<string> {
    await settleEndedAgreements(this.unitOfWork, viewer.now);
    return this.unitOfWork.run(async (tx) => {
      const { locked, post } = await lockForDecision(tx, viewer, about);
      const { version } = locked;
      if (version.state !== 'released' && version.state !== 'superseded') {
        throw new Refusal({ code: 'not-released', message: 'Only a released version has terms that can be changed.' });
      }
      const terms = await decideTerms(tx, version, about.terms, viewer.now);
      requireNoWider(viewer, version, { before: await termsInForce(tx, version.id), after: terms });
      await requireFilesFit(tx, version.id, terms.licenceCode);
      requireReach(await readThirdParty(tx, version.id), terms.scope);
      const { isOffered } = await requireAdaptable(tx, version, terms, viewer.now);
      await settleFollowers(tx, [version.artefact_id], viewer.now);
      const before = await audienceNow(tx, version.id, viewer.now);
      await putInForce(tx, version.id, terms, { viewer, post, isOffered });
      await settleHeldBack(tx, version.id, viewer);
      await keepForAdopters(tx, version, { reason: 'adopted-before-narrowing', before, now: viewer.now });
      await recomputeVersionAccess(tx, [version.id], viewer.now);
      await tellRightsChange(
        tx,
        { artefactId: version.artefact_id, versionId: version.id },
        { kind: 'terms-changed', adopters: await adoptersOf(tx, version.id), now: viewer.now },
      );
      await settleFollowers(tx, [version.artefact_id], viewer.now);
      tx.emit(termsChanged, { artefactId: version.artefact_id, versionId: version.id });
      const codes = [terms.scope, terms.licenceCode];
      recordDecision(tx, { viewer, post }, { action: 'release.terms-changed', version, codes });
      return version.id;
    });
  }
}

/** It would supersede the version before it and reach nobody; to end a released version, its terms are changed. */
function requireNotOver(availableUntil: Date | null, now: Date): void {
  if (availableUntil === null || availableUntil > now) return;
  throw new Refusal({
    code: 'availability',
    message: 'The last day is over already: choose today or a later day.',
    field: 'terms.availableUntil',
  });
}

/** What a school or trust pays for goes to its own people alone. */
function requireReach(items: readonly ThirdPartyItem[], scope: ReleaseScope): void {
  const held = heldBack(items, scope);
  if (held.length === 0) return;
  throw new Refusal({
    code: 'third-party-reach',
    message: `${namesOf(held)} ${held.length === 1 ? 'rests' : 'rest'} on a licence for your own school or trust: choose an audience within the trust, or have ${held.length === 1 ? 'it' : 'them'} replaced in a new version.`,
    field: 'terms.scope',
  });
}

/** Its content is final, so of all that a release asks for only this can still turn out wrong. */
async function requireFilesFit(tx: Tx, versionId: string, licenceCode: string): Promise<void> {
  if (getLicence(licenceCode).storesFiles) return;
  const [file] = await tx.query(`select from version_file where version_id = $1 limit 1`, [versionId]);
  if (file) {
    throw new Refusal({
      code: 'link-only',
      message: 'It has files, and a link-only item stores none: choose another licence.',
      field: 'terms.licenceCode',
    });
  }
}

/** What was found and confirmed to be nothing of the kind stays on record, with who said so. */
async function notePupilDataCheck(
  tx: Tx,
  versionId: string,
  { findings, viewer }: { findings: readonly string[]; viewer: Viewer },
): Promise<void> {
  if (findings.length === 0) return;
  await tx.query(
    `insert into pupil_data_check (version_id, checked_by, checked_at, findings) values ($1, $2, $3, $4)`,
    [versionId, viewer.personId, viewer.now, JSON.stringify(findings)],
  );
}

function requireInReview(version: LockedVersion): void {
  if (version.state === 'in-review') return;
  throw new Refusal(
    version.state === 'draft'
      ? { code: 'not-submitted', message: 'Submit it for release first.' }
      : { code: 'decided', message: 'This version has been decided about already.' },
  );
}

async function supersede(tx: Tx, artefactId: string): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(
    `update artefact_version set state = 'superseded' where artefact_id = $1 and state = 'released' returning version_id as id`,
    [artefactId],
  );
  return rows.map((row) => row.id);
}
