import { setTimeout as sleep } from 'node:timers/promises';
import { Random } from '../matrix/random.ts';
import { untilCaughtUp, untilDrained } from './background.ts';
import type { Fault } from './fault.types.ts';
import { Load } from './load.ts';
import type { Team } from './people.ts';
import type { Stack } from './stack.ts';
import { verify } from './verify.ts';

/** What one fault did. */
export interface FaultResult {
  readonly fault: string;
  /** Writes that were answered with success, and those of which nobody knows. */
  readonly acknowledged: number;
  readonly unknown: number;
  /** Requests that another API took, as the first was down: nothing was done by then. */
  readonly turnedAway: number;
  readonly lost: readonly string[];
  readonly repeated: readonly string[];
  /** Whatever else must not be. */
  readonly wrong: readonly string[];
  readonly mails: number;
  readonly uncertainMails: number;
  /** The longest time without an acknowledged write, in seconds. */
  readonly silence: number;
  /** From when what was taken away was started again until everything asked for by then was done, in seconds. */
  readonly recovered: number;
}

/** How a fault is run. */
export interface FaultRun {
  readonly stack: Stack;
  readonly teams: readonly Team[];
  readonly seed: number;
  readonly seconds: number;
  readonly pauseMs: number;
}

/** Lets people write, strikes, waits until the product has recovered and come to rest, and holds it against the record. */
export async function runFault(fault: Fault, run: FaultRun): Promise<FaultResult> {
  const { stack, teams, seed, seconds, pauseMs } = run;
  const wrong: string[] = [];
  const load = new Load({
    ports: stack.all('api').map(({ port }) => port),
    teams,
    name: `${fault.name}-${seed}`,
    pauseMs,
  });
  load.start();
  let recovered: number;
  try {
    await load.untilAcknowledged(20);
    const random = new Random(seed);
    await fault.strike({ stack, load, random, seconds, wrong: (what) => void wrong.push(what) });
    const back = performance.now();
    await untilCaughtUp(stack);
    recovered = (performance.now() - back) / 1000;
    await load.untilAcknowledged(20);
    await sleep(500);
  } finally {
    await load.stop();
  }
  const { seen } = load;
  await untilDrained(stack);
  const verdict = await verify(stack, seen);
  wrong.push(...verdict.wrong, ...stack.deaths.splice(0), ...seen.refused.map((one) => `Refused: ${one}`));
  if (fault.isSeamless) wrong.push(...seen.unknown.map((one) => `Not answered: ${one}`));
  return {
    fault: fault.name,
    acknowledged: seen.acknowledged,
    unknown: seen.unknown.length,
    turnedAway: seen.turnedAway,
    lost: verdict.lost,
    repeated: verdict.repeated,
    wrong,
    mails: verdict.mails,
    uncertainMails: verdict.uncertainMails,
    silence: seen.longestSilenceMs / 1000,
    recovered,
  };
}
