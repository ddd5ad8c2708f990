import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { workspaceFolder } from '../config/index.ts';
import { newId } from '../db/index.ts';
import { testDatabase, waitForJobs } from '../testing/index.ts';
import { faultTables, ReadDocument, readDocument } from './testing/fault-jobs.ts';
import { startJobs, type StartedJobs } from './testing/start-jobs.ts';

const declared = { jobs: [readDocument], providers: [ReadDocument] };
const lines = { committed: 'committed', added: 'added', working: 'working' } as const;

/** A process in a role of fault-process.ts. */
interface Victim {
  /** Resolves at the next line it prints. */
  says(line: string, times?: number): Promise<void>;
  /** Ends it as a power switch would. */
  kill(): Promise<void>;
}

describe('processes that are killed', () => {
  let url: string;
  let here: StartedJobs;
  const victims: Victim[] = [];

  beforeAll(async () => {
    url = (await testDatabase()).url;
    here = await startJobs(url, { ...declared, queues: [], relay: false });
    await here.database.query(faultTables);
  });
  afterEach(() => here.database.query('truncate document, document_run, document_text'));
  afterAll(async () => {
    await Promise.all(victims.map((victim) => victim.kill()));
    await here.close();
  });

  function start(role: 'commitDocuments' | 'relayHalf' | 'work'): Victim {
    const script = join(import.meta.dirname, 'testing', 'fault-process.ts');
    const child = spawn(process.execPath, ['--import', '@swc-node/register/esm-register', script, url, role], {
      cwd: workspaceFolder,
      env: { PATH: '/usr/bin:/bin', TS_NODE_PROJECT: join(workspaceFolder, 'tsconfig.base.json') },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const exited = once(child, 'exit');
    const output = createInterface(child.stdout);
    const victim: Victim = {
      async says(line, times = 1) {
        for (let heard = 0; heard < times;) {
          const [said] = (await Promise.race([once(output, 'line'), exited.then(() => ['the end'])])) as [string];
          if (said === 'the end') throw new Error(`The ${role} process ended before it said "${line}".`);
          if (said === line) heard += 1;
        }
      },
      async kill() {
        child.kill('SIGKILL');
        await exited;
      },
    };
    victims.push(victim);
    return victim;
  }

  async function commit(ms: number): Promise<string> {
    const document = newId();
    await here.unitOfWork.run(async (tx) => {
      await tx.query('insert into document (document_id) values ($1)', [document]);
      tx.enqueue(readDocument, { document, ms });
    });
    return document;
  }

  /** Documents, those that were read, and how often reading began and ended. */
  async function tally() {
    const [row] = await here.database.query<Record<'documents' | 'read' | 'began' | 'ended', number>>(
      `select (select count(*)::int from document) as documents,
              (select count(*)::int from document join document_text using (document_id)) as read,
              (select count(*)::int from document_run) as began,
              (select coalesce(sum(runs), 0)::int from document_text) as ended`,
    );
    return row;
  }

  it('lose nothing between commit and relay', async () => {
    const api = start('commitDocuments');
    await api.says(lines.committed, 25);
    await api.kill();
    const committed = (await tally())?.documents ?? 0;
    expect(committed).toBeGreaterThanOrEqual(25);
    const worker = await startJobs(url, declared);
    await waitForJobs(worker.jobs);
    await worker.close();
    expect(await tally()).toEqual({ documents: committed, read: committed, began: committed, ended: committed });
  }, 60_000);

  it('repeat nothing when the relay dies after the queue took the jobs', async () => {
    for (let count = 0; count < 20; count += 1) await commit(0);
    const relay = start('relayHalf');
    await relay.says(lines.added);
    await relay.kill();
    const [left] = await here.database.query<{ n: number }>('select count(*)::int as n from outbox_message');
    expect(left?.n).toBeGreaterThan(0);
    const worker = await startJobs(url, declared);
    await waitForJobs(worker.jobs);
    await worker.close();
    expect(await tally()).toEqual({ documents: 20, read: 20, began: 20, ended: 20 });
  }, 60_000);

  it('leave a job in its middle to another process, which does it to its end', async () => {
    const worker = start('work');
    await worker.says(lines.working);
    const document = await commit(60_000);
    await until(async () => (await tally())?.began === 1);
    await worker.kill();
    expect(await tally()).toMatchObject({ read: 0 });
    await here.database.query(
      `update bullmq.job set data = jsonb_set(data, '{ms}', '0') where data->>'document' = $1`,
      [document],
    );
    const next = await startJobs(url, { ...declared, bounds: { lockMs: 1_000 } });
    await waitForJobs(next.jobs);
    await next.close();
    expect(await tally()).toEqual({ documents: 1, read: 1, began: 2, ended: 1 });
  }, 60_000);

  it('lose nothing when workers are killed again and again under load', async () => {
    let worker = start('work');
    const load = (async () => {
      for (let count = 0; count < 150; count += 1) {
        await commit(40);
        await pause(20);
      }
    })();
    for (let kills = 0; kills < 2; kills += 1) {
      await worker.says(lines.working);
      await pause(700);
      await worker.kill();
      worker = start('work');
    }
    await load;
    const last = await startJobs(url, { ...declared, bounds: { lockMs: 1_000 } });
    await waitForJobs(last.jobs, { timeoutMs: 40_000 });
    await last.close();
    await worker.kill();
    expect(await tally()).toMatchObject({ documents: 150, read: 150 });
  }, 90_000);
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(20);
}
