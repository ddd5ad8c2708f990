import type { Viewer } from '@constellation/platform/access';
import { UnitOfWork, type Tx } from '@constellation/platform/db';
import { NotAllowed, parseInput, Refusal } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { recomputeVersionAccess } from '../access/version-access.ts';
import { requireAdaptable } from '../adaptation/given-on.ts';
import { settleFollowers } from '../adoption/followed-version.ts';
import { termsChanged } from '../artefact/artefact.events.ts';
import { paragraph } from '../artefact/fields.ts';
import { lockDraft, lockForDecision, organisationsBehind } from '../artefact/locked-version.ts';
import { requireReady } from '../artefact/readiness.reader.ts';
import { dropUnlisted, readThirdParty } from '../checklist/listed-third-party.ts';
import { returnReasons, type ReturnReason } from '../artefact/version-state.ts';
import { getLicence } from '../licences/licence.ts';
import { settleEndedAgreements } from '../agreement/agreement-end.ts';
import { settleHeldBack } from '../upstream/settle.ts';
import { tellRightsChange } from '../upstream/tell.ts';
import { adoptersOf, audienceNow, keepForAdopters } from './adopters.ts';
import { carryOutRelease } from './carry-out-release.ts';
import { checkRelease, requireInReview, requireReach, type AskedRelease, type Decision } from './check-release.ts';
import { recordDecision } from './decision-record.ts';
import { requireNoWider } from './own-submission.ts';
import { versionReturned, versionSubmitted } from './review.events.ts';
import { decideTerms, putInForce, termsInForce, type TermsInput } from './terms.ts';
import { lockSubmission } from './who-decides.ts';

const returnInput = z.object({
  reason: z.enum(returnReasons),
  note: paragraph(2_000).refine((note) => note !== '', 'Say what should be put right.'),
});

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
      tx.emit(versionSubmitted, { artefactId: version.artefact_id, versionId: version.id });
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
      tx.emit(versionReturned, { artefactId: version.artefact_id, versionId: version.id });
      recordDecision(tx, { viewer, post }, { action: 'release.returned', version, codes: [reason] });
      return about.versionId;
    });
  }

  /**
   * Releases a submitted draft under these terms: from now on its content is final. The version released before it
   * becomes superseded and stays readable under its own terms; those who follow the artefact move on once they have it.
   */
  async release(viewer: Viewer, about: AskedRelease): Promise<string> {
    return this.unitOfWork.run(async (tx) => carryOutRelease(tx, viewer, await checkRelease(tx, viewer, about)));
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
