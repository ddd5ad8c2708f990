import {
  MeilisearchIndex,
  MeilisearchVerifier,
  SearchReindex,
  SearchVerifier,
  SearchVocabulary,
} from '@constellation/search';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { CommandFailed, runCommand, UsageError, type CommandTools } from './command.ts';
import { showProgress } from './import/progress.ts';
import { indexDifferences, type Comparing, type Progressing } from './index-differences.ts';

const usage = `npm run indexer -- reindex   makes the search index anew from the database, beside the running product or alone, and lets
                             it take the place of the one that is searched
npm run indexer -- verify    compares the two, names every difference, and ends with 1 when there is one

  --engine postgres      the table that PostgreSQL searches, which every other index is filled from (without it: this and
                         that of MEILI_URL where it is set)
  --engine meilisearch   the index of the server at MEILI_URL (with MEILI_ADMIN_KEY), against that table
  --fresh                reindex: throws away what an interrupted one did, instead of going on with it`;

/** What is under way when a difference is seen has this long to arrive. */
const patienceMs = 3_000;

interface Asked {
  readonly tools: CommandTools;
  readonly engines: readonly ('postgres' | 'meilisearch')[];
  readonly fresh: boolean;
}

const commands: ReadonlyMap<string, (asked: Asked) => Promise<void>> = new Map([
  ['reindex', reindex],
  ['verify', verify],
]);

await runCommand('indexer', async (tools) => {
  const { command, engine, fresh } = readArguments();
  const hasMeilisearch = tools.settings.meilisearch !== undefined;
  if (engine === 'meilisearch' && !hasMeilisearch) {
    throw new UsageError(
      'MEILI_URL is not set: name the Meilisearch to use, and MEILI_ADMIN_KEY where it asks for one.',
    );
  }
  const both = hasMeilisearch ? (['postgres', 'meilisearch'] as const) : (['postgres'] as const);
  try {
    await command({ tools, engines: engine ? [engine] : both, fresh });
  } catch (error) {
    const isOfEngine = error instanceof Error && ['EngineAway', 'EngineRefused'].includes(error.name);
    throw isOfEngine
      ? new CommandFailed(`${error.message} Look at MEILI_URL and MEILI_ADMIN_KEY, and run it again.`)
      : error;
  }
});

function readArguments(): {
  readonly command: (asked: Asked) => Promise<void>;
  readonly engine: 'postgres' | 'meilisearch' | undefined;
  readonly fresh: boolean;
} {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { engine: { type: 'string' }, fresh: { type: 'boolean', default: false } },
    });
    const [name = '', ...more] = positionals;
    const command = commands.get(name);
    const { engine } = values;
    const isEngine = engine === undefined || engine === 'postgres' || engine === 'meilisearch';
    if (command && more.length === 0 && isEngine) return { command, engine, fresh: values.fresh };
  } catch {
    // An option that is none.
  }
  throw new UsageError(usage);
}

async function reindex({ tools: { app }, engines, fresh }: Asked): Promise<void> {
  for (const engine of engines) {
    const begun = performance.now();
    const artefacts = await withProgress('Artefacts', (report) =>
      engine === 'postgres'
        ? app.get(SearchReindex).run({ report, fresh, say: (sentence) => console.error(sentence) })
        : app.get(MeilisearchIndex).rebuild({ report, fresh }),
    );
    if (engine === 'postgres') {
      console.error('Making the vocabulary for spelling …');
      await app.get(SearchVocabulary).refresh(new Date());
    }
    const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
    const which = engine === 'postgres' ? 'search index' : 'index of Meilisearch';
    console.log(`The ${which} was made anew from ${artefacts} artefacts in ${seconds} s.`);
  }
}

async function verify({ tools: { app }, engines }: Asked): Promise<void> {
  let count = 0;
  let told = '';
  for (const engine of engines) {
    const verifier: Comparing = app.get(engine === 'postgres' ? SearchVerifier : MeilisearchVerifier);
    let differences = 0;
    const artefacts = await withProgress('Artefacts', async (report) => {
      const lines = indexDifferences(verifier, { report, settle: () => sleep(patienceMs) });
      for await (const line of lines) {
        console.log(engine === 'postgres' ? line : `meilisearch: ${line}`);
        differences++;
      }
    });
    const [index, source] =
      engine === 'postgres' ? ['search index', 'database'] : ['index of Meilisearch', 'table it is filled from'];
    if (differences === 0) {
      console.log(`The ${index} equals the ${source}: ${artefacts} artefacts compared, no difference.`);
      continue;
    }
    const places = differences === 1 ? 'one place' : `${differences} places`;
    told += `The ${index} differs from the ${source} in ${places}. `;
    count += differences;
  }
  if (count > 0) throw new CommandFailed(`${told}To mend it: npm run indexer -- reindex`);
}

/** Shows how far the work is; returns the number of artefacts it went through. */
async function withProgress(label: string, work: (report: Progressing) => Promise<void>): Promise<number> {
  let progress: ReturnType<typeof showProgress> | undefined;
  let seen = 0;
  try {
    await work(({ done, total }) => {
      progress ??= showProgress(label, total);
      progress.update(done);
      seen = done;
    });
  } finally {
    progress?.stop();
  }
  return seen;
}
