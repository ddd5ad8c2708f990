import { ruleToSql, SqlParameters, type Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import type { BatchSource } from '@constellation/platform/graphql';
import { Injectable } from '@nestjs/common';
import { versionRule } from '../access/version.policy.ts';
import { readableVersion } from '../artefact/version-content.reader.ts';
import { ruleColumns, versionTables } from '../artefact/version.row.ts';
import { fingerprintOf } from './fingerprint.ts';
import { wordsOfVersion } from './write-fingerprints.ts';

/** A released work whose words are nearly those of a draft. */
export interface NearDuplicate {
  readonly versionId: string;
  /** The share of word sequences they have in common, estimated: 0 to 1. */
  readonly resemblance: number;
}

/** Below this, two texts have a passage in common and are two texts. */
export const leastResemblance = 0.5;
/** More of them would be a list to read and not a hint. */
const most = 5;

/**
 * What exists already of what somebody writes, by draft, nearest first: works that the viewer may read by their terms, other
 * than the draft's own artefact and what it was made from. For those who see the draft.
 */
@Injectable()
export class NearDuplicateReader implements BatchSource<readonly NearDuplicate[]> {
  constructor(private readonly database: Database) {}

  async readBatch(
    viewer: Viewer,
    versionIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly NearDuplicate[]>> {
    const parameters = new SqlParameters([versionIds.filter(isId)]);
    const drafts = await this.database.query<{ id: string; artefact_id: string; words: string }>(
      `select version.version_id as id, version.artefact_id, ${wordsOfVersion} as words from ${versionTables}
        where version.state in ('draft', 'in-review') and ${readableVersion(viewer, '$1::uuid[]', parameters)}`,
      parameters.values,
    );
    const found = new Map<string, readonly NearDuplicate[]>();
    for (const draft of drafts) found.set(draft.id, await this.#likeDraft(viewer, draft));
    return found;
  }

  async #likeDraft(
    viewer: Viewer,
    draft: { readonly id: string; readonly artefact_id: string; readonly words: string },
  ): Promise<readonly NearDuplicate[]> {
    const { signature, bands } = fingerprintOf(draft.words);
    if (bands.length === 0) return [];
    const parameters = new SqlParameters([bands, signature, draft.artefact_id, draft.id]);
    const read = ruleToSql(versionRule(viewer, 'read'), ruleColumns, parameters);
    return this.database.query<NearDuplicate>(
      `select version.version_id as "versionId", alike.share::float8 as resemblance
         from version_fingerprint fingerprint
        cross join lateral (
          select count(*) filter (where ours = theirs)::numeric / cardinality($2::integer[]) as share
            from unnest($2::integer[], fingerprint.signature) as place (ours, theirs)) as alike
         join ${versionTables.replace('artefact_version version', 'artefact_version version on version.version_id = fingerprint.version_id')}
        where fingerprint.bands && $1::integer[] and alike.share >= ${leastResemblance}
          and version.state = 'released' and version.artefact_id <> $3::uuid and ${read}
          and not exists (select from version_origin origin join artefact_version made_from on made_from.version_id = origin.origin_version_id
                           where origin.version_id = $4::uuid and made_from.artefact_id = version.artefact_id)
        order by alike.share desc, version.version_id limit ${most}`,
      parameters.values,
    );
  }
}
