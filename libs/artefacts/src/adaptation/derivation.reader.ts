import { ruleToSql, SqlParameters, type Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import { Injectable } from '@nestjs/common';
import { pageColumns, pageRule, standsForArtefactRule } from '../access/version.policy.ts';

/** How many steps are followed either way, and how many works are shown. */
export const derivationLimits = { steps: 6, works: 60 };

/** That a work was made from another one. */
export interface Derivation {
  readonly artefactId: string;
  readonly originArtefactId: string;
}

/**
 * What an artefact came from and what was made from it, step by step, as far as the viewer may find both ends and read a
 * version of the one that was made, where it says so. A work they may not find ends the walk: what lies behind it is not shown,
 * as its place would tell that there is one.
 */
@Injectable()
export class DerivationReader {
  constructor(private readonly database: Database) {}

  /** Nearest first; empty when the artefact is missing or not shared. */
  async listDerivations(viewer: Viewer, artefactId: string): Promise<readonly Derivation[]> {
    if (!isId(artefactId)) return [];
    const parameters = new SqlParameters([artefactId]);
    return this.database.query<Derivation>(
      `with recursive upward as (
         select $1::uuid as artefact_id, null::uuid as made_id, 0 as step where ${mayFind('$1::uuid', viewer, parameters)}
         union
         select origin.artefact_id, upward.artefact_id, upward.step + 1
           from upward ${originsOf('upward.artefact_id', viewer, parameters)}
          where upward.step < ${derivationLimits.steps}
       ), downward as (
         select $1::uuid as artefact_id, null::uuid as origin_id, 0 as step where ${mayFind('$1::uuid', viewer, parameters)}
         union
         select made.artefact_id, downward.artefact_id, downward.step + 1
           from downward ${madeFrom('downward.artefact_id', viewer, parameters)}
          where downward.step < ${derivationLimits.steps}
       )
       select "artefactId", "originArtefactId"
         from (select made_id as "artefactId", artefact_id as "originArtefactId", step from upward where made_id is not null
               union all
               select artefact_id, origin_id, step from downward where origin_id is not null) as found
        group by 1, 2 order by min(step), 1, 2 limit ${derivationLimits.works}`,
      parameters.values,
    );
  }
}

/** SQL condition: the viewer may find the artefact. */
function mayFind(artefactId: string, viewer: Viewer, parameters: SqlParameters): string {
  const columns = pageColumns({ access: 'found_access', version: 'found', artefact: 'found_artefact' });
  return `exists (
    select from artefact_version found
      join artefact found_artefact on found_artefact.artefact_id = found.artefact_id
      join version_access found_access on found_access.version_id = found.version_id
     where found.artefact_id = ${artefactId} and ${ruleToSql(standsForArtefactRule(viewer), columns, parameters)})`;
}

/** The versions of what was made that the viewer may read, and what each says it was made from. */
const links = (viewer: Viewer, parameters: SqlParameters): string => {
  const columns = pageColumns({ access: 'made_access', version: 'made', artefact: 'made_artefact' });
  return `version_origin link
      join artefact_version made on made.version_id = link.version_id
      join artefact made_artefact on made_artefact.artefact_id = made.artefact_id
      join version_access made_access on made_access.version_id = made.version_id
        and ${ruleToSql(pageRule(viewer, 'read'), columns, parameters)}
      join artefact_version origin on origin.version_id = link.origin_version_id`;
};

const originsOf = (artefactId: string, viewer: Viewer, parameters: SqlParameters): string =>
  `join lateral (select distinct origin.artefact_id from ${links(viewer, parameters)}
     where made.artefact_id = ${artefactId} and ${mayFind('origin.artefact_id', viewer, parameters)}) as origin on true`;

/** SQL join: the artefacts that were made from one, as far as the viewer may find them and read a version that says so. */
export const madeFrom = (artefactId: string, viewer: Viewer, parameters: SqlParameters): string =>
  `join lateral (select distinct made.artefact_id from ${links(viewer, parameters)}
     where origin.artefact_id = ${artefactId} and ${mayFind('made.artefact_id', viewer, parameters)}) as made on true`;
