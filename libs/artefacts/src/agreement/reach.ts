import type { Viewer } from '@constellation/platform/access';
import type { Tx } from '@constellation/platform/db';
import { judgeAgain } from '../adaptation/judge-again.ts';
import { settleFollowers } from '../adoption/followed-version.ts';
import { settleAdopters } from './agreement-end.ts';
import type { HeldAgreement } from './held-agreement.ts';
import { namedVersions, recomputeConcerned, type ConcernedVersion } from './named-versions.ts';

/** Artefacts that an agreement is to reach, or to reach no more. */
export interface Reached {
  readonly artefactIds: readonly string[];
  /** Whether that is because of a collection, which gives less than a name does. */
  readonly isByCollection: boolean;
}

/** Lets a held agreement give what it has just come to name. */
export async function reachFurther(
  tx: Tx,
  held: HeldAgreement,
  artefactIds: readonly string[],
  now: Date,
): Promise<void> {
  if (!held.agreed || artefactIds.length === 0) return;
  const versions = await namedVersions(tx, held.id);
  const theirs = versions.filter(({ artefactId }) => artefactIds.includes(artefactId));
  await recomputeConcerned(tx, theirs, now);
  await settleFollowers(tx, artefactIds, now);
  await judge(tx, held, held.agreed.survival, now);
}

/**
 * Takes artefacts out of held agreements at once; their adopters keep what the survival clauses leave to them.
 * @param takeOut takes them out; answers with those that were in
 */
export async function reachNoFurther(
  tx: Tx,
  agreements: readonly HeldAgreement[],
  { artefactIds, isByCollection }: Reached,
  { now, takeOut }: { readonly now: Date; readonly takeOut: () => Promise<readonly string[]> },
): Promise<void> {
  const agreed = agreements.flatMap((held) => (held.agreed ? [{ held, terms: held.agreed }] : []));
  const versions: (readonly ConcernedVersion[])[] = [];
  for (const { held } of agreed) {
    const named = await namedVersions(tx, held.id);
    versions.push(named.filter(({ artefactId }) => artefactIds.includes(artefactId)));
  }
  if (agreed.length > 0) await settleFollowers(tx, artefactIds, now);
  const taken = await takeOut();
  if (taken.length === 0) return;
  for (const [place, { held, terms }] of agreed.entries()) {
    const { id: agreementId, offeringId } = held;
    const about = { artefactIds: taken, isByCollection };
    await settleAdopters(tx, { agreementId, offeringId, terms, endedAt: now, isOver: false, ...about }, now);
    await recomputeConcerned(tx, versions[place] ?? [], now);
  }
  for (const { held, terms } of agreed) await judge(tx, held, terms.survival, now);
}

async function judge(
  tx: Tx,
  { id: agreementId, offeringId }: HeldAgreement,
  survival: Parameters<typeof judgeAgain>[1]['survival'],
  now: Date,
): Promise<void> {
  await judgeAgain(tx, { agreementId, offeringId, kinds: [], survival }, now);
}

/** For every party: what an agreement names is what they may use by it. */
export function recordItems(
  tx: Tx,
  viewer: Viewer,
  about: {
    readonly action: string;
    readonly held: HeldAgreement;
    readonly artefactIds: readonly string[];
    readonly postId: string;
  },
): void {
  const { action, held, artefactIds, postId } = about;
  const organisationIds = held.parties.map(({ organisationId }) => organisationId);
  for (const artefact of artefactIds) {
    const actor = { personId: viewer.personId, postId };
    tx.record({ action, organisationIds, actor, ids: { agreement: held.id, artefact } });
  }
}
