import { SearchProjection, SearchVerifier, SearchVocabulary } from '@constellation/search';
import { setTimeout as sleep } from 'node:timers/promises';
import { CommandFailed, runCommand, UsageError, type CommandTools } from './command.ts';
import { showProgress } from './import/progress.ts';
import { indexDifferences, type Progressing } from './index-differences.ts';

const usage = `npm run indexer -- reindex   makes the search index anew from the database, beside the running product or alone
npm run indexer -- verify    compares the two, names every difference, and ends with 1 when there is one`;

/** What is under way when a difference is seen has this long to arrive. */
const patienceMs = 3_000;

const commands: ReadonlyMap<string, (tools: CommandTools) => Promise<void>> = new Map([
  ['reindex', reindex],
  ['verify', verify],
]);

await runCommand('indexer', async (tools) => {
  const [name = '', ...more] = process.argv.slice(2);
  const command = commands.get(name);
  if (!command || more.length > 0) throw new UsageError(usage);
  await command(tools);
});

async function reindex({ app }: CommandTools): Promise<void> {
  const begun = performance.now();
  const artefacts = await withProgress('Artefacts', (report) => app.get(SearchProjection).reindexAll(report));
  console.error('Making the vocabulary for spelling …');
  await app.get(SearchVocabulary).refresh(new Date());
  const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
  console.log(`The search index was made anew from ${artefacts} artefacts in ${seconds} s.`);
}

async function verify({ app }: CommandTools): Promise<void> {
  const verifier = app.get(SearchVerifier);
  let differences: readonly string[] = [];
  const artefacts = await withProgress('Artefacts', async (report) => {
    differences = await indexDifferences(verifier, { report, settle: () => sleep(patienceMs) });
  });
  for (const difference of differences) console.log(difference);
  if (differences.length > 0) {
    const count = differences.length === 1 ? 'one place' : `${differences.length} places`;
    throw new CommandFailed(
      `The search index differs from the database in ${count}. To mend it: npm run indexer -- reindex`,
    );
  }
  console.log(`The search index equals the database: ${artefacts} artefacts compared, no difference.`);
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
