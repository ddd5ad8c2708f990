import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sessionCookie } from '@constellation/platform/auth';
import { chromium } from '@playwright/test';
import { root } from '../lib/install.mjs';
import type { BenchTools, Goal } from './bench.types.ts';
import { spreadOf } from './statistics.ts';

const mostPaintMs = 1_000;

/** The system's browser, as the browser tests find it. */
const browser = [
  process.env['CHROMIUM_PATH'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((place) => place !== '' && existsSync(place));

/** A page that is opened. */
export interface PaintedPage {
  readonly path: string;
  /** Selector of what stands on it when it is whole. */
  readonly last: string;
  /** What it is called in the figures, such as `the whole map`. */
  readonly whole: string;
  /** Of who opens it; without, nobody is signed in. */
  readonly sessionToken?: string;
}

/** Runs in the page: when something was painted first, and that what is there now is painted, in milliseconds since the navigation. */
const nextPaint = `new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve({
  first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
  whole: performance.now(),
}))))`;

/**
 * In a fresh browser each time, nothing kept: from the navigation until something, and until the last of it, is painted.
 * Held against the page to sign in on, which is the shell and next to nothing in it: what that takes is the machine's.
 */
export async function paints(
  tools: BenchTools,
  port: number,
  asked: PaintedPage,
): Promise<{ goals: readonly Goal[]; skipped: readonly string[] }> {
  if (!browser) return { goals: [], skipped: ['paint: there is no Chromium here'] };
  if (!existsSync(join(root, 'apps/web/dist/index.html'))) {
    return { goals: [], skipped: ['paint: the web app is not built (npx nx build web)'] };
  }
  const times = { first: [] as number[], whole: [] as number[], shell: [] as number[] };
  const running = await chromium.launch({ executablePath: browser, args: ['--no-sandbox'] });
  const site = `http://localhost:${port}`;
  const open = async (page: Pick<PaintedPage, 'path' | 'last' | 'sessionToken'>): Promise<Painted> => {
    const context = await running.newContext({ viewport: { width: 1280, height: 900 } });
    if (page.sessionToken) await context.addCookies([{ name: sessionCookie, value: page.sessionToken, url: site }]);
    const tab = await context.newPage();
    await tab.goto(`${site}${page.path}`);
    await tab.locator(page.last).last().waitFor();
    const painted = await tab.evaluate<Painted>(nextPaint);
    await context.close();
    return painted;
  };
  try {
    for (let round = 0; round <= tools.rounds; round++) {
      const page = await open(asked);
      const shell = await open({ path: '/sign-in', last: 'h1' });
      // The first one warms the server up.
      if (round === 0) continue;
      times.first.push(page.first);
      times.whole.push(page.whole);
      times.shell.push(shell.whole);
    }
  } finally {
    await running.close();
  }
  const shell = spreadOf(times.shell).median;
  const goals = [paintGoal('first paint', times.first, shell), paintGoal(`${asked.whole} painted`, times.whole, shell)];
  return { goals, skipped: [] };
}

interface Painted {
  readonly first: number;
  readonly whole: number;
}

function paintGoal(what: string, ms: readonly number[], shell: number): Goal {
  const { median, lowest, highest } = spreadOf(ms);
  const range = `${median.toFixed(0)} ms (${lowest.toFixed(0)}–${highest.toFixed(0)})`;
  const measured = `${range}, ${(median / shell).toFixed(2)} of the page to sign in on`;
  return { text: `${what} ≤ ${mostPaintMs} ms`, met: median <= mostPaintMs, measured };
}
