import { createHash } from 'node:crypto';
import { Database } from '@constellation/platform/db';
import { SearchVerifier } from '@constellation/search';
import { lookAtBackground } from './background.ts';
import { titleOf, type Life, type Step } from './life.ts';
import type { Seen } from './load.ts';
import type { Stack } from './stack.ts';
import { WriteClient } from './write-client.ts';

/** What is not as it was acknowledged; each entry is a sentence. */
export interface Verdict {
  /** Acknowledged, and not there. */
  readonly lost: readonly string[];
  /** Done more than once. */
  readonly repeated: readonly string[];
  /** Anything else that must not be: dead letters, differences of the index, mails nobody accounts for. */
  readonly wrong: readonly string[];
  /** Mails of which nobody knows whether they went out, and that did not arrive. */
  readonly uncertainMails: number;
  readonly mails: number;
}

interface Row {
  readonly version_id: string;
  readonly title: string;
  readonly state: string;
  readonly files: readonly string[];
  readonly scope: string | null;
  readonly decisions: number;
  readonly adoptions: number;
  readonly tombstones: number;
}

/** Holds what is there against what was acknowledged. Call it once background work has ended. */
export async function verify(stack: Stack, seen: Seen): Promise<Verdict> {
  const verdict = await verifyMails(stack, seen);
  await verifyRows(stack, seen.lives, verdict);
  await verifyFiles(stack, seen.lives, verdict);
  await verifyAnswers(stack, seen.lives, verdict);
  await verifyIndex(stack, verdict);
  await verifyQueues(stack, seen, verdict);
  return verdict;
}

type Findings = Record<'lost' | 'repeated' | 'wrong', string[]>;

async function verifyRows({ dataSource }: Stack, lives: readonly Life[], found: Findings): Promise<void> {
  const rows: Row[] = await dataSource.query(
    `select version_id, title, state,
            array(select file_id from version_file where version_file.version_id = version.version_id) as files,
            (select scope from release_terms terms
              where terms.version_id = version.version_id and in_force_until is null) as scope,
            (select count(*)::int from release_terms terms where terms.version_id = version.version_id) as decisions,
            (select count(*)::int from adoption where adoption.version_id = version.version_id) as adoptions,
            (select count(*)::int from tombstone where tombstone.version_id = version.version_id) as tombstones
       from artefact_version version where split_part(title, ' ', 2) = any($1)`,
    [lives.map((life) => life.mark)],
  );
  const byMark = Map.groupBy(rows, (row) => row.title.split(' ')[1] ?? '');
  for (const life of lives) {
    const versions = byMark.get(life.mark) ?? [];
    if (versions.length > 1) found.repeated.push(`create of ${life.mark}: ${versions.length} artefacts`);
    const row = versions.find((one) => one.version_id === life.versionId);
    for (const step of life.acknowledged) {
      if (step in isThere && !(row && isThere[step as keyof typeof isThere](row, life))) {
        found.lost.push(`${step} of ${life.mark}: ${JSON.stringify(row ?? null)}`);
      }
    }
    if (row) verifyCounts(row, life, found);
  }
}

/** Whether a row shows that a write was done, whatever was done after it. */
const isThere = {
  create: () => true,
  update: (row: Row, life: Life) => row.title === titleOf(life),
  attach: (row: Row, life: Life) => row.files.includes(life.file?.id ?? ''),
  submit: (row: Row) => row.state !== 'draft',
  release: (row: Row) => row.state === 'released' || row.state === 'withdrawn',
  adopt: (row: Row) => row.adoptions > 0,
  terms: (row: Row) => row.scope === 'public',
  withdraw: (row: Row) => row.state === 'withdrawn' && row.tombstones === 1,
} satisfies Partial<Record<Step, (row: Row, life: Life) => boolean>>;

function verifyCounts(row: Row, life: Life, found: Findings): void {
  const most = (...counted: Step[]): number =>
    counted.filter((step) => life.acknowledged.has(step) || life.unknown === step).length;
  if (row.adoptions > most('adopt')) found.repeated.push(`adopt of ${life.mark}: ${row.adoptions} adoptions`);
  if (row.decisions > most('release', 'terms')) {
    found.repeated.push(`terms of ${life.mark}: ${row.decisions} decisions`);
  }
}

async function verifyFiles({ dataSource }: Stack, lives: readonly Life[], found: Findings): Promise<void> {
  const files = lives.flatMap(({ mark, file }) => (file ? [{ mark, ...file }] : []));
  const rows: { file_id: string; sha256: string; text_state: string; content: string | null }[] =
    await dataSource.query(
      `select file_id, sha256, text_state, content from stored_file left join file_text using (file_id)
        where file_id = any($1::uuid[])`,
      [files.map(({ id }) => id)],
    );
  const byId = new Map(rows.map((row) => [row.file_id, row]));
  for (const { id, mark, sha256 } of files) {
    const row = byId.get(id);
    if (row?.sha256 !== sha256) found.lost.push(`upload of ${mark}: ${JSON.stringify(row ?? null)}`);
    else if (!row.content?.includes(mark)) found.lost.push(`text of the file of ${mark}: ${row.text_state}`);
  }
}

const readBack = `query ($id: ID!) { artefactVersion(id: $id) {
  title state files { id downloadUrl }
} }`;
const readTombstone = `query ($id: ID!) { artefact(id: $id) { tombstone { title note } } }`;

/** What the API says to who wrote it, and the bytes it gives. */
async function verifyAnswers(stack: Stack, lives: readonly Life[], found: Findings): Promise<void> {
  const client = new WriteClient(stack.all('api').map(({ port }) => port));
  for (const life of lives.filter(({ acknowledged }) => acknowledged.has('create'))) {
    if (life.acknowledged.has('withdraw')) {
      const { artefact } = await client.ask(life.team.author, readTombstone, { id: life.artefactId });
      if (!JSON.stringify(artefact).includes(`Ended ${life.mark}.`)) {
        found.lost.push(`tombstone of ${life.mark}, as its author reads it: ${JSON.stringify(artefact)}`);
      }
      continue;
    }
    // Nobody knows whether it was withdrawn.
    if (life.unknown === 'withdraw') continue;
    const data = await client.ask(life.team.author, readBack, { id: life.versionId });
    const version = data['artefactVersion'] as {
      readonly title: string;
      readonly files: readonly { readonly id: string; readonly downloadUrl: string | null }[];
    } | null;
    const wanted = life.acknowledged.has('update') ? titleOf(life) : life.mark;
    if (!version?.title.includes(wanted)) {
      found.lost.push(`${life.mark}, as its author reads it: ${JSON.stringify(version)}`);
    } else if (life.acknowledged.has('attach')) {
      const url = version.files.find(({ id }) => id === life.file?.id)?.downloadUrl ?? '';
      const bytes = url === '' ? null : await client.download(life.team.author, new URL(url, 'http://any').pathname);
      const sha256 = bytes && createHash('sha256').update(bytes).digest('hex');
      if (sha256 !== life.file?.sha256) found.lost.push(`file of ${life.mark}: its bytes do not come back`);
    }
  }
}

async function verifyIndex({ dataSource }: Stack, found: Findings): Promise<void> {
  const verifier = new SearchVerifier(new Database(dataSource));
  for await (const difference of verifier.differences()) {
    found.wrong.push(`The index differs from the artefacts: ${JSON.stringify(difference)}`);
  }
}

async function verifyQueues(stack: Stack, { startedAt }: Seen, found: Findings): Promise<void> {
  const { undelivered } = await lookAtBackground(stack);
  if (undelivered > 0) found.wrong.push(`${undelivered} outbox messages were set aside.`);
  for (const queue of stack.queues) {
    const dead = await queue.listDead(100);
    // Those of an earlier fault were told of already.
    for (const one of dead) if (one.failedAt >= startedAt) found.wrong.push(`A dead letter: ${JSON.stringify(one)}`);
  }
}

async function verifyMails({ dataSource, post }: Stack, { lives, startedAt }: Seen): Promise<Verdict & Findings> {
  const lost: string[] = [];
  const repeated: string[] = [];
  const wrong: string[] = [];
  const invited: { email: string; count: number }[] = await dataSource.query(
    `select email, count(*)::int as count from invitation where email = any($1) group by email`,
    [lives.map(({ address }) => address)],
  );
  const invitations = new Map(invited.map(({ email, count }) => [email, count]));
  const arrived = Map.groupBy(post.taken, ({ recipient }) => recipient);
  const missing: string[] = [];
  let mails = 0;
  for (const { acknowledged, address } of lives) {
    const made = invitations.get(address) ?? 0;
    const came = arrived.get(address)?.length ?? 0;
    mails += came;
    if (made > 1) repeated.push(`invite of ${address}: ${made} invitations`);
    if (came > 1) repeated.push(`e-mail to ${address}: ${came} times`);
    if (!acknowledged.has('invite')) continue;
    if (made === 0) lost.push(`invite of ${address}`);
    else if (came === 0) missing.push(address);
  }
  const states: { job_id: string; state: string }[] = await dataSource.query(
    `select job_id, state from mail_delivery where state <> 'sent' and claimed_at >= $1`,
    [startedAt],
  );
  const ids = new Set(post.taken.map(({ messageId }) => messageId));
  const uncertain = states.filter(({ state, job_id }) => state === 'uncertain' && !ids.has(job_id));
  // The rows do not say to whom: there must be one for each that is missing.
  if (missing.length > uncertain.length) {
    lost.push(`e-mails to ${missing.join(', ')} did not arrive, and ${uncertain.length} are marked uncertain`);
  }
  for (const { job_id, state } of states) {
    if (state !== 'uncertain') wrong.push(`The e-mail of ${job_id} is ${state} though nothing is left to do.`);
  }
  return { lost, repeated, wrong, mails, uncertainMails: Math.min(missing.length, uncertain.length) };
}
