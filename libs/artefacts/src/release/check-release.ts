import type { Viewer, ViewerPost } from '@constellation/platform/access';
import type { Tx } from '@constellation/platform/db';
import { parseInput, Refusal } from '@constellation/platform/errors';
import { z } from 'zod';
import { requireAdaptable } from '../adaptation/given-on.ts';
import { paragraph } from '../artefact/fields.ts';
import type { LockedVersion } from '../artefact/locked-version.ts';
import { requireReady } from '../artefact/readiness.reader.ts';
import { pupilDataIn } from '../artefact/readiness.ts';
import { heldBack, namesOf, type ThirdPartyItem } from '../checklist/third-party.ts';
import type { HeldDelegation } from '../delegation/delegation-holds.ts';
import type { ReleaseScope } from './release-scope.ts';
import { decideTerms, type DecidedTerms, type TermsInput } from './terms.ts';
import { decidesOn, lockSubmission, requireDecides } from './who-decides.ts';

const changeNoteInput = z.object({ changeNote: paragraph(2_000).nullish() });

/** Which version a decision is about and the post through which it is made. */
export interface Decision {
  readonly versionId: string;
  readonly postId: string;
}

/** A release that somebody asks for. */
export interface AskedRelease extends Decision {
  readonly terms: TermsInput;
  readonly changeNote?: string | null | undefined;
  /** Whether they looked at what seems to be data about pupils, and there are none. */
  readonly noPupilData?: boolean | null | undefined;
}

/** A release against which nothing stands; nothing of it is written yet. */
export interface CheckedRelease {
  readonly version: LockedVersion;
  readonly post: ViewerPost;
  readonly terms: DecidedTerms;
  readonly changeNote: string | null;
  /** On which standing delegation, where it is not a release authority's own decision. */
  readonly delegation: HeldDelegation | null;
  /** What looks like data about pupils and was confirmed to be none. */
  readonly findings: readonly string[];
  /** Whether agreements over everything of its kind may reach it. */
  readonly isOffered: boolean;
}

/**
 * Holds a submission and checks all that a release asks for; writes nothing.
 * @throws {NotFound} or {NotAllowed} to who does not decide about it, {Refusal} with what stands in the way
 */
export async function checkRelease(tx: Tx, viewer: Viewer, about: AskedRelease): Promise<CheckedRelease> {
  const { changeNote = null } = parseInput(changeNoteInput, { changeNote: about.changeNote });
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
  requireReach(facts.thirdPartyItems, terms.scope);
  const { isOffered } = await requireAdaptable(tx, version, terms, viewer.now);
  return { version, post, terms, changeNote, delegation, findings: pupilDataIn(facts), isOffered };
}

/** @throws {Refusal} where there is nothing to decide */
export function requireInReview(version: LockedVersion): void {
  if (version.state === 'in-review') return;
  throw new Refusal(
    version.state === 'draft'
      ? { code: 'not-submitted', message: 'Submit it for release first.' }
      : { code: 'decided', message: 'This version has been decided about already.' },
  );
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
export function requireReach(items: readonly ThirdPartyItem[], scope: ReleaseScope): void {
  const held = heldBack(items, scope);
  if (held.length === 0) return;
  throw new Refusal({
    code: 'third-party-reach',
    message: `${namesOf(held)} ${held.length === 1 ? 'rests' : 'rest'} on a licence for your own school or trust: choose an audience within the trust, or have ${held.length === 1 ? 'it' : 'them'} replaced in a new version.`,
    field: 'terms.scope',
  });
}
