import { isDeepStrictEqual } from 'node:util';
import type { Bench, BenchData, BenchTools, Figures, HttpBenchPlan, HttpContender, PlanFacts } from './bench.types.ts';
import { startContender, type RunningContender } from './contender.ts';
import { sizes } from './data/load.ts';
import { makeWorld } from './data/world.ts';
import type { LoadRequest, LoadResult, LoadTask } from './load/load-client.ts';
import { readViewerSql } from './product-sql.ts';
import { spreadOf } from './statistics.ts';

const usualConnections = 32;
/** Requests whose answers are compared before anything is timed. */
const comparedRequests = 12;
/** Requests over which statements are counted. */
const countedRequests = 20;

const warmUpRequests = 6_000;
const warmUpTurns = 5;

interface Round {
  readonly load: LoadResult;
  readonly cpuMs: number;
}

/** What an HTTP bench is, beside its plan. */
export interface HttpBenchAbout extends Pick<Bench, 'name' | 'work' | 'isSearch' | 'cannot'> {
  readonly connections?: number;
  /** What it runs on; the generated data of the size that was asked for where it does not say. */
  readonly data?: (tools: BenchTools) => Promise<BenchData>;
}

/** Makes a bench whose contenders are loaded over HTTP, one after the other in every round. */
export function httpBench(
  { connections = usualConnections, data = generatedData, ...about }: HttpBenchAbout,
  plan: (facts: PlanFacts, tools: BenchTools) => Promise<HttpBenchPlan> | HttpBenchPlan,
): Bench {
  return {
    ...about,
    run: async (tools) => {
      const on = await data(tools);
      const facts = { ...on, viewerSql: await readViewerSql(on.url) };
      const { contenders, goals } = await plan(facts, tools);
      const able = contenders.filter((contender) => tools.peers || !contender.needsPeers);
      const skipped = contenders
        .filter((contender) => !able.includes(contender))
        .map((contender) => `${contender.name}: its packages are not installed`);
      const running: { readonly asked: HttpContender; readonly at: RunningContender }[] = [];
      const load = await startContender({
        name: 'load',
        role: 'limit',
        file: 'tools/bench/load/load-process.ts',
        about: {},
      });
      try {
        for (const asked of able) running.push({ asked, at: await startContender(asked) });
        await compareAnswers(about.name, running);
        const rounds = await measure(tools, running, { load, connections });
        const figures: Figures[] = [];
        for (const { asked, at } of running) {
          figures.push(await figuresOf(tools, asked, at, rounds.get(asked.name) ?? []));
        }
        return { bench: about.name, work: about.work, unit: 'requests/s', figures, skipped, goals: goals(figures) };
      } finally {
        for (const { at } of running) await at.stop();
        await load.stop();
      }
    },
  };
}

async function generatedData({ server, size }: BenchTools): Promise<BenchData> {
  return { url: await server.loaded(size), size, world: makeWorld(sizes[size]) };
}

async function compareAnswers(
  name: string,
  running: readonly { readonly asked: HttpContender; readonly at: RunningContender }[],
): Promise<void> {
  for (let number = 0; number < comparedRequests; number++) {
    let first: { readonly name: string; readonly essence: unknown } | undefined;
    for (const { asked, at } of running) {
      const request = asked.requests[Math.floor((number * asked.requests.length) / comparedRequests)];
      if (!request) throw new Error(`${asked.name} has nothing to be asked.`);
      const essence = asked.essence(await ask(at.port, request));
      if (first === undefined) first = { name: asked.name, essence };
      else if (!isDeepStrictEqual(essence, first.essence)) {
        const [theirs, ours] = [JSON.stringify(essence), JSON.stringify(first.essence)];
        throw new Error(
          `${name}: request ${number} is answered differently.\n${first.name}: ${ours}\n${asked.name}: ${theirs}`,
        );
      }
    }
  }
}

async function ask(port: number, { path, cookie, body }: LoadRequest): Promise<unknown> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      cookie: `constellation_session=${cookie}`,
    },
    body,
  });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`Answered ${answer.status}: ${text.slice(0, 2_000)}`);
  const said = JSON.parse(text) as { errors?: unknown };
  if (said.errors) throw new Error(`Answered with errors: ${text.slice(0, 2_000)}`);
  return said;
}

/** Every round loads each contender once, beginning with another one each time, so that slow drifts hit all alike. */
async function measure(
  tools: BenchTools,
  running: readonly { readonly asked: HttpContender; readonly at: RunningContender }[],
  { load, connections }: { readonly load: RunningContender; readonly connections: number },
): Promise<ReadonlyMap<string, readonly Round[]>> {
  const send = (at: RunningContender, asked: HttpContender, seconds: number): Promise<LoadResult> =>
    load.ask<LoadResult>({ port: at.port, connections, seconds, requests: asked.requests } satisfies LoadTask);
  for (const { asked, at } of running) await warmUp(tools, () => send(at, asked, tools.seconds));
  const rounds = new Map<string, Round[]>(running.map(({ asked }) => [asked.name, []]));
  for (let round = 0; round < tools.rounds; round++) {
    for (let place = 0; place < running.length; place++) {
      const one = running[(place + round) % running.length];
      if (!one) continue;
      const before = await one.at.usage();
      const result = await send(one.at, one.asked, tools.seconds);
      const after = await one.at.usage();
      if (result.failed > 0)
        throw new Error(`${one.asked.name}: ${result.failed} of ${result.answered} were not answered with 200.`);
      rounds.get(one.asked.name)?.push({ load: result, cpuMs: after.cpuMs - before.cpuMs });
    }
    tools.say(`  round ${round + 1} of ${tools.rounds}`);
  }
  return rounds;
}

/** Until the code that matters is compiled: by requests, as a busy machine gets through fewer of them in a second. */
async function warmUp(tools: BenchTools, send: () => Promise<LoadResult>): Promise<void> {
  let answered = 0;
  for (let turn = 0; turn < (tools.quick ? 1 : warmUpTurns) && answered < warmUpRequests; turn++) {
    answered += (await send()).answered;
  }
}

async function figuresOf(
  tools: BenchTools,
  asked: HttpContender,
  at: RunningContender,
  rounds: readonly Round[],
): Promise<Figures> {
  const sample = asked.requests.slice(0, countedRequests);
  const statements = await tools.server.statements(async () => {
    for (const request of sample) await ask(at.port, request);
  });
  const of = (value: (round: Round) => number) => spreadOf(rounds.map(value));
  return {
    name: asked.name,
    role: asked.role,
    rate: of(({ load }) => load.answered / load.seconds),
    p50: of(({ load }) => load.p50),
    p95: of(({ load }) => load.p95),
    p99: of(({ load }) => load.p99),
    statements: statements.length / sample.length,
    cpuMs: of(({ load, cpuMs }) => cpuMs / load.answered).median,
    peakMb: (await at.usage()).peakMb,
  };
}
