import { otherSetting } from './setting.ts';

/** A total that is fewer than this is told to nobody, nor a kind of setting that is. */
export const fewest = 5;

/** Numbers by setting. */
export type BySetting = ReadonlyMap<string, number>;

/** How many there are of a setting; more than one kind of setting together as `other`. */
export interface SettingNumber {
  readonly setting: string;
  readonly count: number;
}

/** A number as it is told, and of which kinds of settings it is made up; null where it is fewer than {@link fewest}, none included. */
export interface ToldNumber {
  readonly total: number | null;
  /** Largest first, `other` last; empty where the total is not told. */
  readonly settings: readonly SettingNumber[];
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, one) => all + one, 0);

/** Tells kinds of settings apart that are {@link fewest} or more; the rest is one number, of which nobody is told what it is made up of. */
export function tellNumber(counts: BySetting): ToldNumber {
  const total = sum(counts.values());
  if (total < fewest) return { total: null, settings: [] };
  const apart = [...counts]
    .filter(([setting, count]) => setting !== otherSetting && count >= fewest)
    .map(([setting, count]): SettingNumber => ({ setting, count }))
    .toSorted((a, b) => b.count - a.count || (a.setting < b.setting ? -1 : 1));
  const others = total - sum(apart.map(({ count }) => count));
  return { total, settings: [...apart, ...(others > 0 ? [{ setting: otherSetting, count: others }] : [])] };
}

/**
 * The sum of several things, each of which is told by {@link tellNumber} beside it. What is not told of them is in it only where
 * there are {@link fewest} or more of it together, so that nobody finds it out by taking one from the other.
 */
export function tellSum(parts: readonly BySetting[]): ToldNumber {
  const told = parts.map((counts) => ({ counts, told: tellNumber(counts) }));
  const few = told.filter((one) => one.told.total === null);
  const fewTogether = sum(few.flatMap(({ counts }) => [...counts.values()]));
  const counted = fewTogether >= fewest ? told : told.filter((one) => one.told.total !== null);
  const all = addUp(counted.map(({ counts }) => counts));
  const apart = addUp(counted.map((one) => new Map(one.told.settings.map(({ setting, count }) => [setting, count]))));
  const shown = [...all].map(([setting, count]): [string, number] => {
    const known = setting === otherSetting ? 0 : (apart.get(setting) ?? 0);
    return [setting, count - known >= fewest ? count : known];
  });
  const others = sum(all.values()) - sum(shown.map(([, count]) => count));
  return tellNumber(addUp([new Map(shown), new Map([[otherSetting, others]])]));
}

function addUp(parts: readonly BySetting[]): BySetting {
  const all = new Map<string, number>();
  for (const [setting, count] of parts.flatMap((one) => [...one])) all.set(setting, (all.get(setting) ?? 0) + count);
  return all;
}
