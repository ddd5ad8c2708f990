import { holdsToday } from '@constellation/identity';
import { oversees } from '@constellation/identity/access';
import { SqlParameters, type Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import { Injectable } from '@nestjs/common';
import { trustKinds } from '../access/audience.ts';
import { derivationLimits, madeFrom } from '../adaptation/derivation.reader.ts';
import { mayKnow } from '../adoption/adoption.reader.ts';
import { hasVisibleVersion } from '../artefact/artefact.reader.ts';
import { settingOf } from '../usage/setting.ts';

/** What one's own trust, or everybody beyond it, makes of what an organisation holds. */
export interface ReuseSum {
  /** Current adoptions of its works, and of what was made from them along the chain. */
  readonly adoptions: number;
  /** Those of them that are of works made from its own. */
  readonly adoptionsOfDerived: number;
  /** Organisations that adopted any of these, each once. */
  readonly organisations: number;
  /** Works made from its own along the chain, each once. */
  readonly derivedWorks: number;
  /** As adopters state them; null where none does. */
  readonly hoursSaved: number | null;
}

/** How reuse is spread: in a month (`YYYY-MM`, in London) or in a setting. */
export interface ReuseCount {
  readonly of: string;
  readonly own: number;
  readonly beyond: number;
}

/** What came of what an organisation holds, credited along the whole derivation chain, each thing once. */
export interface ReuseLedger {
  readonly worksHeld: number;
  /** Works of its own that somebody adopted or made something from. */
  readonly worksReused: number;
  readonly own: ReuseSum;
  readonly beyond: ReuseSum;
  /** Other trusts, or organisations of none, that use its works: pairs of it and one of them. */
  readonly trustPairs: number;
  /** These, by name, at most {@link mostTrusts}. */
  readonly trustIds: readonly string[];
  /** Adoptions by the month in which they began: the last twelve. */
  readonly byMonth: readonly ReuseCount[];
  /** Organisations by their phase, or kind where they have none. */
  readonly bySetting: readonly ReuseCount[];
}

/** Trusts that are named; there is no order among them but that of the alphabet. */
export const mostTrusts = 100;

/** SQL: the trust an organisation belongs to at `$1`, itself where it is one or belongs to none. */
const trustOf = (organisationId: string): string => `coalesce(
  (select parent.organisation_id from organisation_membership membership
     join organisation parent on parent.organisation_id = membership.parent_id and parent.kind = any($3::text[])
    where membership.member_id = ${organisationId} and ${holdsToday('membership', 'joined_on', 'left_on')}
    order by parent.organisation_id limit 1), ${organisationId})`;

const sum = (where: string, derived: string): string => `jsonb_build_object(
  'adoptions', (select count(*) from uses where ${where}),
  'adoptionsOfDerived', (select count(*) from uses where ${where} and step > 0),
  'organisations', (select count(distinct organisation_id) from uses where ${where}),
  'derivedWorks', (select count(*) from works where step > 0 and ${derived}),
  'hoursSaved', (select sum(hours_saved)::float8 from uses where ${where}))`;

/** Reads what came of what an organisation holds. */
@Injectable()
export class ReuseLedgerReader {
  constructor(private readonly database: Database) {}

  /**
   * As far as the viewer may find the works and know of their use; null for those who do not answer for the organisation. A work
   * that was made from several of its works, or in several ways, counts once, and so does each adoption. One statement.
   */
  async find(viewer: Viewer, organisationId: string): Promise<ReuseLedger | null> {
    if (!isId(organisationId) || !oversees(viewer, organisationId)) return null;
    const parameters = new SqlParameters([viewer.now, organisationId, trustKinds]);
    const { known } = mayKnow(viewer, parameters);
    const [row] = await this.database.query<{ ledger: ReuseLedger }>(
      `with recursive home as materialized (
         select ${trustOf('$2::uuid')} as trust_id
       ), held as materialized (
         select artefact.artefact_id from artefact
          where artefact.rights_holder_id = $2::uuid and ${hasVisibleVersion(viewer, parameters)}
            and exists (select from artefact_version released
                         where released.artefact_id = artefact.artefact_id and released.number is not null)
       ), chain (artefact_id, root_id, step) as (
         select artefact_id, artefact_id, 0 from held
         union
         select made.artefact_id, chain.root_id, chain.step + 1
           from chain ${madeFrom('chain.artefact_id', viewer, parameters)}
          where chain.step < ${derivationLimits.steps}
            and exists (select from artefact_version released
                         where released.artefact_id = made.artefact_id and released.number is not null)
       ), works as materialized (
         select artefact_id, min(step) as step, ${trustOf('(select rights_holder_id from artefact where artefact.artefact_id = chain.artefact_id)')} =
                  (select trust_id from home) as is_own
           from chain group by artefact_id
       ), uses as materialized (
         select adoption.adoption_id, adoption.artefact_id, works.step, adoption.organisation_id, adoption.hours_saved,
                adoption.adopted_at, user_trust.trust_id, user_trust.trust_id = home.trust_id as is_own,
                ${settingOf('organisation')} as setting
           from works
           join artefact on artefact.artefact_id = works.artefact_id
           join adoption on adoption.artefact_id = works.artefact_id and adoption.ended_at is null and ${known}
           join organisation on organisation.organisation_id = adoption.organisation_id
          cross join home
          cross join lateral (select ${trustOf('adoption.organisation_id')} as trust_id offset 0) as user_trust
       ), months as (
         select to_char(month, 'YYYY-MM') as name from generate_series(
           date_trunc('month', $1::timestamptz at time zone 'Europe/London') - interval '11 months',
           date_trunc('month', $1::timestamptz at time zone 'Europe/London'), interval '1 month') as month
       )
       select jsonb_build_object(
         'worksHeld', (select count(*) from held),
         'worksReused', (select count(distinct root_id) from chain
                          where step > 0 or exists (select from uses where uses.artefact_id = chain.artefact_id)),
         'own', ${sum('is_own', 'is_own')},
         'beyond', ${sum('not is_own', 'not is_own')},
         'trustPairs', (select count(distinct trust_id) from uses where not is_own),
         'trustIds', coalesce((select jsonb_agg(organisation_id) from (
            select organisation_id from organisation
             where organisation_id in (select trust_id from uses where not is_own) order by name, organisation_id
             limit ${mostTrusts}) as named), '[]'),
         'byMonth', (select jsonb_agg(jsonb_build_object('of', months.name,
              'own', (select count(*) from uses where is_own and to_char(adopted_at at time zone 'Europe/London', 'YYYY-MM') = months.name),
              'beyond', (select count(*) from uses where not is_own and to_char(adopted_at at time zone 'Europe/London', 'YYYY-MM') = months.name))
              order by months.name) from months),
         'bySetting', coalesce((select jsonb_agg(jsonb_build_object('of', setting, 'own', own, 'beyond', beyond) order by setting)
            from (select setting, count(distinct organisation_id) filter (where is_own) as own,
                         count(distinct organisation_id) filter (where not is_own) as beyond
                    from uses group by setting) as counted), '[]')) as ledger`,
      parameters.values,
    );
    return row?.ledger ?? null;
  }
}
