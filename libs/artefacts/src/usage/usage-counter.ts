import type { Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import { londonDayOf } from '@constellation/platform/time';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { releasesFor } from '../access/version.policy.ts';
import { openedByOthers } from './opened-by-others.ts';
import { otherSetting, settingOf } from './setting.ts';

/** How long what was opened waits until it is written, and how much waits at most: what comes on top is not counted. */
const flushMs = 3_000;
const mostWaiting = 10_000;

/** That somebody was handed the content of a version. */
interface Opening {
  readonly version_id: string;
  readonly person_id: string;
  /** Through which they are there; null without a post. */
  readonly organisation_id: string | null;
  readonly decides_for: readonly string[];
}

/**
 * Counts openings of released versions by day and kind of setting, and knows nobody. Nothing waits for it and nothing fails by it: what
 * was opened is gathered here and written every few seconds, in one statement, and when the process ends (ADR 22).
 */
@Injectable()
export class UsageCounter implements OnApplicationShutdown {
  readonly #logger = new Logger('usage');
  /** By day in London, then by person and version. */
  #waiting = new Map<string, Map<string, Opening>>();
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(private readonly database: Database) {}

  /** Called after content of a version was handed to the viewer. Who is not signed in is not counted. */
  note(viewer: Viewer, versionId: string): void {
    const personId = viewer.person?.id;
    if (personId === undefined || !isId(versionId)) return;
    const day = londonDayOf(viewer.now);
    const ofDay = this.#waiting.get(day) ?? new Map<string, Opening>();
    const key = `${personId} ${versionId}`;
    if (ofDay.has(key) || ofDay.size >= mostWaiting) return;
    this.#waiting.set(day, ofDay);
    ofDay.set(key, {
      version_id: versionId,
      person_id: personId,
      // The post that they have held longest: posts come in that order.
      organisation_id: viewer.posts[0]?.organisationId ?? null,
      decides_for: releasesFor(viewer),
    });
    this.#startTimer();
  }

  /** Writes what waits. @throws when it cannot be written; it waits on then */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const written = this.#writing.then(() => this.#write());
    this.#writing = written.catch(() => undefined);
    await written;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#flushQuietly();
    clearTimeout(this.#timer);
  }

  #startTimer(): void {
    this.#timer ??= setTimeout(() => void this.#flushQuietly(), flushMs).unref();
  }

  async #flushQuietly(): Promise<void> {
    try {
      await this.flush();
    } catch (error) {
      this.#logger.warn(`What was opened could not be counted yet: ${String(error)}`);
      this.#startTimer();
    }
  }

  async #write(): Promise<void> {
    const taken = this.#waiting;
    this.#waiting = new Map();
    try {
      for (const [day, openings] of taken) {
        await writeOpenings(this.database, day, [...openings.values()]);
        taken.delete(day);
      }
    } catch (error) {
      // What came meanwhile stands beside it; the same opening twice is one.
      for (const [day, openings] of taken) {
        const since = this.#waiting.get(day) ?? [];
        this.#waiting.set(day, new Map([...openings, ...since].slice(0, mostWaiting)));
      }
      throw error;
    }
  }
}

/**
 * Counts each person once a day for each version. The row of the day's salt is held while it runs, so that processes which write at once
 * wait for each other and none stands in the other's way.
 */
async function writeOpenings(database: Database, day: string, openings: readonly Opening[]): Promise<void> {
  await database.query(
    `with salted as (
       insert into version_usage_salt (day, salt) values ($1::date, $2::bytea)
       on conflict (day) do update set day = excluded.day returning salt
     ), hashed as materialized (
       select given.version_id, sha256(salted.salt || uuid_send(given.version_id) || uuid_send(given.person_id)) as person_hash,
              coalesce(${settingOf('organisation')}, '${otherSetting}') as setting
         from salted
        cross join jsonb_to_recordset($3::jsonb) as given (version_id uuid, person_id uuid, organisation_id uuid, decides_for uuid[])
         join artefact_version version on version.version_id = given.version_id
         join artefact on artefact.artefact_id = version.artefact_id
         left join organisation on organisation.organisation_id = given.organisation_id
        where ${openedByOthers({ person: 'given.person_id', decidesFor: 'given.decides_for' })}
     ), counted as (
       insert into version_usage_opener (day, version_id, person_hash)
       select $1::date, version_id, person_hash from hashed
       on conflict do nothing returning version_id, person_hash
     )
     insert into version_usage as usage (version_id, day, setting, opened)
     select version_id, $1::date, setting, count(*) from counted join hashed using (version_id, person_hash)
      group by version_id, setting
     on conflict (version_id, day, setting) do update set opened = usage.opened + excluded.opened`,
    [day, randomBytes(32), JSON.stringify(openings)],
  );
}
