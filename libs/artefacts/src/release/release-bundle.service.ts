import type { Viewer } from '@constellation/platform/access';
import { isId, UnitOfWork, type Tx } from '@constellation/platform/db';
import { parseInput, Refusal, type Problem } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { carryOutRelease } from './carry-out-release.ts';
import { checkRelease, requireInReview, type AskedRelease, type CheckedRelease } from './check-release.ts';
import { findWaiting, mostBundled } from './release-bundle.ts';
import { lockSubmission } from './who-decides.ts';

/** One item to release with others, and what was confirmed of it. */
export interface BundledItem {
  readonly versionId: string;
  readonly noPupilData?: boolean | null | undefined;
}

/** The release of a whole's items under the same terms: `versionId` is the whole. */
export interface AskedBundle extends Omit<AskedRelease, 'noPupilData'> {
  readonly items: readonly BundledItem[];
}

const itemsInput = z.object({
  items: z
    .array(z.object({ versionId: z.string() }))
    .min(1, 'Choose at least one item to release.')
    .max(mostBundled, `Release at most ${mostBundled} items at once.`)
    .refine((items) => new Set(items.map((item) => item.versionId)).size === items.length, 'Name each item once.'),
});

/** Releases a whole with its parts by one decision. */
@Injectable()
export class ReleaseBundleService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Releases the chosen items that wait in a whole, itself among them or not: every item is checked before the first is released, each
   * as if it were released alone, and they are released together or not at all. Answers with their ids, parts first.
   * @throws {Refusal} with what stands in the way of each item, fields under `items.N`, `N` being its place in what was given;
   *   what is wrong with the terms for all of them alike stands once, under `terms.`
   */
  async release(viewer: Viewer, about: AskedBundle): Promise<readonly string[]> {
    parseInput(itemsInput, about);
    return this.unitOfWork.run(async (tx) => {
      await hold(tx, [about.versionId, ...about.items.map((item) => item.versionId)]);
      const { version } = await lockSubmission(tx, viewer, about);
      requireInReview(version);
      const waiting = (await findWaiting(tx, viewer, [about.versionId])).get(about.versionId) ?? [];
      const order = new Map(waiting.map((one, place) => [one.id, place]));
      const checked: CheckedRelease[] = [];
      const faults: (readonly Problem[])[] = [];
      for (const item of about.items) {
        const outcome = order.has(item.versionId) ? await checkItem(tx, viewer, { ...about, ...item }) : notWaiting;
        if ('version' in outcome) checked.push(outcome);
        faults.push('version' in outcome ? [] : outcome);
      }
      if (checked.length < about.items.length) throw new Refusal(problemsOf(faults));
      const place = ({ version: { id } }: CheckedRelease): number => order.get(id) ?? 0;
      const released: string[] = [];
      for (const one of checked.toSorted((a, b) => place(a) - place(b))) {
        released.push(await carryOutRelease(tx, viewer, one));
      }
      return released;
    });
  }
}

/** Nobody else decides about any of them meanwhile; in the order of their ids, so that two who hold some of the same wait in turn. */
async function hold(tx: Tx, versionIds: readonly string[]): Promise<void> {
  await tx.query(`select from artefact_version where version_id = any($1::uuid[]) order by version_id for update`, [
    versionIds.filter(isId),
  ]);
}

/** Says the same of what is decided already, of what is no part of the whole and of what they may not know of. */
const notWaiting: readonly Problem[] = [
  {
    code: 'not-found',
    message: 'This does not wait for release in it, or not any more: load the page again.',
    field: 'versionId',
  },
];

async function checkItem(tx: Tx, viewer: Viewer, about: AskedRelease): Promise<CheckedRelease | readonly Problem[]> {
  try {
    return await checkRelease(tx, viewer, about);
  } catch (error) {
    if (error instanceof Refusal) return error.problems;
    throw error;
  }
}

/** @param faults what stands in the way of each item, in the order given */
function problemsOf(faults: readonly (readonly Problem[])[]): readonly Problem[] {
  const isOfAll = (problem: Problem): boolean =>
    isOfTerms(problem) && faults.every((one) => one.some((other) => isSame(problem, other)));
  const ofAll = (faults[0] ?? []).filter(isOfAll);
  const ofItems = faults.flatMap((problems, place) =>
    problems
      .filter((problem) => !ofAll.some((other) => isSame(problem, other)))
      .map((problem) => ({ ...problem, field: ['items', place, problem.field].filter(isGiven).join('.') })),
  );
  return [...ofAll, ...ofItems];
}

const isOfTerms = ({ field }: Problem): boolean => field === 'changeNote' || (field?.startsWith('terms.') ?? false);
const isSame = (a: Problem, b: Problem): boolean => a.code === b.code && a.field === b.field && a.message === b.message;
const isGiven = (value: string | number | undefined): boolean => value !== undefined;
