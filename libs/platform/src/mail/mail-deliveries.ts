import { Injectable, Logger } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { UnitOfWork, type Tx } from '../db/index.ts';
import { MailDelayed, Mailer, MailInvalid, MailRefused, type Mail } from './mailer.ts';

const logger = new Logger('mail');

/** What is known of a mail: only `waiting` is ever sent (again). */
type State = 'waiting' | 'sending' | 'sent' | 'refused' | 'uncertain';

/** Pauses, in milliseconds, between attempts to note what came of a mail: half a minute, as long as a database takes to restart. */
const notePausesMs = [100, 400, 1_000, 2_000, ...Array.from({ length: 5 }, () => 5_000)];

/** Which job sends a mail, and what kind of mail it is. */
export interface MailJob {
  /** The job's id: the same for every attempt and every repeated delivery. */
  readonly jobId: string;
  /** Such as `identity.invitation`: shown to whoever looks at what was sent. */
  readonly kind: string;
}

/** Sends each job's mail once, whatever happens to the job: it is better lost, and seen to be lost, than sent twice. */
@Injectable()
export class MailDeliveries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mailer: Mailer,
  ) {}

  /**
   * Claims the job's delivery, sends what `prepare` writes, and notes what came of it. `prepare` runs in the transaction of
   * the claim and returns null when there is nothing to send any more.
   *
   * A claim that is already there belongs to a process that died between claiming and noting, or to one that still
   * sends: the mail is not sent again, and stays `uncertain` until that process says otherwise.
   * @throws {MailDelayed} when the job shall try again later
   */
  async deliver(job: MailJob, prepare: (tx: Tx) => Promise<Omit<Mail, 'id'> | null>): Promise<void> {
    const mail = await this.unitOfWork.run(async (tx) => {
      if (!(await claim(tx, job))) return null;
      const content = await prepare(tx);
      if (!content) await tx.query(`delete from mail_delivery where job_id = $1`, [job.jobId]);
      return content;
    });
    if (!mail) return;
    try {
      await this.mailer.send({ ...mail, id: job.jobId.replace(/[^A-Za-z0-9-]/g, '-') });
    } catch (error) {
      await this.#note(job, stateAfter(error), error instanceof Error ? error.message : String(error));
      if (error instanceof MailDelayed) throw error;
      return;
    }
    await this.#note(job, 'sent', null);
  }

  /** Noting is tried for a while: a note that is not made leaves a mail uncertain of which all is known. */
  async #note(job: MailJob, state: State, problem: string | null): Promise<void> {
    for (const pauseMs of [...notePausesMs, null]) {
      try {
        await this.#write(job, state, problem);
        break;
      } catch (error) {
        if (pauseMs === null) throw error;
        await pause(pauseMs);
      }
    }
    if (state === 'refused' || state === 'uncertain') {
      logger.warn(`The e-mail ${job.kind} of the job ${job.jobId} is ${state}: ${problem}`);
    }
  }

  async #write(job: MailJob, state: State, problem: string | null): Promise<void> {
    await this.unitOfWork.run((tx) =>
      tx.query(
        `update mail_delivery set state = $2, problem = $3, sent_at = case when $2 = 'sent' then now() end
          where job_id = $1`,
        [job.jobId, state, problem],
      ),
    );
  }
}

/** Whether this attempt may send. */
async function claim(tx: Tx, { jobId, kind }: MailJob): Promise<boolean> {
  const claimed = await tx.query(
    `insert into mail_delivery (job_id, kind, state, attempts, claimed_at) values ($1, $2, 'sending', 1, now())
     on conflict (job_id) do update
       set state = 'sending', attempts = mail_delivery.attempts + 1, claimed_at = now(), problem = null
       where mail_delivery.state = 'waiting'
     returning job_id`,
    [jobId, kind],
  );
  if (claimed.length > 0) return true;
  const left = await tx.query(
    `update mail_delivery
        set state = 'uncertain', problem = 'The process that sent it ended before it could say how that went.'
      where job_id = $1 and state = 'sending'
     returning job_id`,
    [jobId],
  );
  if (left.length > 0) logger.warn(`Whether the e-mail ${kind} of the job ${jobId} went out is uncertain.`);
  return false;
}

/** An error nobody foresaw may have come after the mail went out. */
function stateAfter(error: unknown): State {
  if (error instanceof MailDelayed) return 'waiting';
  return error instanceof MailRefused || error instanceof MailInvalid ? 'refused' : 'uncertain';
}
