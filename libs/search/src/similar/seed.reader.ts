import { versionColumns, versionRule } from '@constellation/artefacts';
import { ruleToSql, SqlParameters, type Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import { Injectable } from '@nestjs/common';

/** What others are compared with. */
export interface Seed {
  readonly title: string;
  readonly keywords: readonly string[];
  readonly summary: string;
  readonly subjects: readonly string[];
  readonly yearGroups: readonly string[];
  readonly keyStages: readonly string[];
}

/** Reads the artefact that others are to be like. What it says decides what is found, so whoever asks must be allowed to read it. */
@Injectable()
export class SeedReader {
  constructor(private readonly database: Database) {}

  /** Its newest released version that the viewer may read; null when there is none, missing or not shared alike. */
  async find(viewer: Viewer, artefactId: string): Promise<Seed | null> {
    if (!isId(artefactId)) return null;
    const parameters = new SqlParameters([artefactId]);
    const read = ruleToSql(versionRule(viewer, 'read'), versionColumns('access'), parameters);
    const [row] = await this.database.queryPrepared<Seed>(
      `select version.title, version.keywords, version.summary, version.subjects,
              version.year_groups as "yearGroups", version.key_stages as "keyStages"
         from artefact_version version
         join version_access access on access.version_id = version.version_id
        where version.artefact_id = $1 and version.state in ('released', 'superseded') and ${read}
        order by version.number desc limit 1`,
      parameters.values,
    );
    return row ?? null;
  }
}
