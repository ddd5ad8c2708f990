import { Database } from '@constellation/platform/db';
import { JobHandler, type HandlesJob } from '@constellation/platform/jobs';
import { fingerprintArtefactsJob, fingerprintMissingJob } from '../duplicates/fingerprint.jobs.ts';
import { writeFingerprints } from '../duplicates/write-fingerprints.ts';

/** Texts that are gone through at one time. */
const atOnce = 50;
/** Versions that one run of the clock looks after; the next run goes on. */
const most = 5_000;

/** Works out the fingerprints of what was released, or whose files were read or recalled. */
@JobHandler(fingerprintArtefactsJob)
export class FingerprintArtefactsHandler implements HandlesJob<{ artefactIds: string[] }> {
  constructor(private readonly database: Database) {}

  async handle({ artefactIds }: { artefactIds: string[] }): Promise<void> {
    const versions = await this.database.query<{ id: string }>(
      `select version_id as id from artefact_version
        where artefact_id = any($1::uuid[]) and state in ('released', 'superseded')`,
      [artefactIds],
    );
    await writeInTurn(
      this.database,
      versions.map(({ id }) => id),
    );
  }
}

/** Works out the fingerprints that are missing. */
@JobHandler(fingerprintMissingJob)
export class FingerprintMissingHandler implements HandlesJob<object> {
  constructor(private readonly database: Database) {}

  async handle(): Promise<void> {
    const versions = await this.database.query<{ id: string }>(
      `select version.version_id as id from artefact_version version
        where version.state = 'released'
          and not exists (select from version_fingerprint known where known.version_id = version.version_id)
        order by version.version_id limit $1`,
      [most],
    );
    await writeInTurn(
      this.database,
      versions.map(({ id }) => id),
    );
  }
}

async function writeInTurn(database: Database, versionIds: readonly string[]): Promise<void> {
  for (let start = 0; start < versionIds.length; start += atOnce) {
    await writeFingerprints(database, versionIds.slice(start, start + atOnce));
  }
}
