import { versionColumns, versionRule } from '@constellation/artefacts';
import { holdsToday } from '@constellation/identity';
import { networkKey, ruleToSql, SqlParameters, type Viewer } from '@constellation/platform/access';
import { Database } from '@constellation/platform/db';
import { Injectable } from '@nestjs/common';

/** How an artefact stands among others. */
export interface ArtefactStanding {
  /** Trusts, and organisations without one, that use it, as far as the viewer may know. */
  readonly trusts: number;
  /** What it is a part of, as far as the viewer may find that, and itself. */
  readonly units: readonly string[];
}

/**
 * Reads what ranking and order need to know of artefacts beside their words. Who uses a thing is known to people of the network, to
 * its rights holder and to the adopter: for others it counts nothing, so that no order tells them of it.
 */
@Injectable()
export class StandingReader {
  constructor(private readonly database: Database) {}

  /** One statement; none for none. */
  async read(viewer: Viewer, artefactIds: readonly string[]): Promise<ReadonlyMap<string, ArtefactStanding>> {
    if (artefactIds.length === 0) return new Map();
    // `$1` is the day by which memberships are judged.
    const parameters = new SqlParameters([viewer.now]);
    const ids = parameters.add(artefactIds);
    const own = parameters.add(viewer.posts.map((post) => post.organisationId));
    const keys = parameters.add(viewer.keys);
    const find = ruleToSql(versionRule(viewer, 'find'), versionColumns('access'), parameters);
    const rows = await this.database.queryPrepared<{ id: string; trusts: number; units: string }>(
      `with used as (
         select adoption.artefact_id as id, count(distinct coalesce(trust.organisation_id, adoption.organisation_id))::int as trusts
           from adoption
           join artefact on artefact.artefact_id = adoption.artefact_id
           left join lateral (
             select trust.organisation_id
               from organisation_membership membership
               join organisation trust on trust.organisation_id = membership.parent_id
                and trust.kind in ('multi-academy-trust', 'single-academy-trust')
              where membership.member_id = adoption.organisation_id and ${holdsToday('membership', 'joined_on', 'left_on')}
              order by trust.organisation_id limit 1) as trust on true
          where adoption.artefact_id = any(${ids}::uuid[]) and adoption.ended_at is null
            and (adoption.organisation_id = any(${own}::uuid[])
              or ${keys}::text[] && array['${networkKey}', 'org:' || artefact.rights_holder_id])
          group by 1
       ), held as (
         select version_part.part_id as id, string_agg(distinct whole.artefact_id::text, ' ') as units
           from version_part
           join artefact_version whole on whole.version_id = version_part.version_id and whole.state = 'released'
           join version_access access on access.version_id = whole.version_id
          where version_part.part_id = any(${ids}::uuid[]) and ${find}
          group by 1
       )
       select id, coalesce(used.trusts, 0) as trusts, coalesce(held.units, '') as units
         from used full join held using (id)`,
      parameters.values,
    );
    const alone = artefactIds.map((id): [string, ArtefactStanding] => [id, { trusts: 0, units: [id] }]);
    return new Map([
      ...alone,
      ...rows.map(
        ({ id, trusts, units }) => [id, { trusts, units: units === '' ? [id] : [id, ...units.split(' ')] }] as const,
      ),
    ]);
  }

  /** The artefacts that most organisations use, for those who may know of all: people of the network. */
  async mostUsed(viewer: Viewer, most: number): Promise<readonly string[]> {
    if (!viewer.keys.includes(networkKey)) return [];
    const rows = await this.database.query<{ id: string }>(
      `select artefact_id as id from adoption where ended_at is null
        group by artefact_id order by count(*) desc, artefact_id limit $1`,
      [most],
    );
    return rows.map(({ id }) => id);
  }
}
