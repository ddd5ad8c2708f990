import { newId, UnitOfWork, type Tx } from '@constellation/platform/db';
import { Injectable } from '@nestjs/common';
import { organisationsMoved, organisationsRenamed } from '../identity.events.ts';
import type { RegisterRecord } from './register-record.ts';

/** What a batch did. */
export interface ImportedBatch {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Schools whose trust is not in the database: the trust's line was bad, or it is not in the file. */
  readonly withoutTrust: readonly string[];
}

const columns = [
  'kind',
  'name',
  'urn',
  'group_uid',
  'ukprn',
  'companies_house_number',
  'status',
  'opened_on',
  'closed_on',
  'phase',
  'region',
  'local_authority',
  'town',
  'postcode',
  'age_low',
  'age_high',
  'pupil_count',
  'website',
  'latitude',
  'longitude',
  'source_fingerprint',
] as const;

const columnTypes: Readonly<Record<string, string>> = {
  opened_on: 'date',
  closed_on: 'date',
  age_low: 'integer',
  age_high: 'integer',
  pupil_count: 'integer',
  latitude: 'double precision',
  longitude: 'double precision',
};

/**
 * Brings rows of Get Information About Schools into the directory. Set-based, and a second run changes nothing. What
 * people here decided about an organisation (its verification, what it says about itself) is never touched.
 */
@Injectable()
export class RegisterImportService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Imports a batch of at most 2,000 whose records are all of one register: trusts by group UID, or schools by URN.
   * @param on the day the register was read, `YYYY-MM-DD`: a membership it no longer shows, without a later one's first day, ends on it
   */
  async importBatch(records: readonly RegisterRecord[], on: string): Promise<ImportedBatch> {
    return this.unitOfWork.run(async (tx) => {
      const identifier = records.some((record) => record.urn !== null) ? 'urn' : 'group_uid';
      const written = await this.#upsert(tx, records, identifier);
      const shown = records.flatMap(({ urn, trust }) => (urn && trust ? [{ urn, trust }] : []));
      const wanted = await this.#findWanted(tx, shown);
      const moved = await this.#align(tx, wanted, on);
      const created = new Set(written.filter((row) => row.created).map((row) => row.identifier));
      const changed = new Set([...written.map((row) => row.identifier), ...moved].filter((id) => !created.has(id)));
      const known = new Set(wanted.map((row) => row.urn));
      return {
        created: created.size,
        changed: changed.size,
        unchanged: records.length - created.size - changed.size,
        withoutTrust: shown.flatMap(({ urn }) => (known.has(urn) ? [] : [urn])),
      };
    });
  }

  async #upsert(
    tx: Tx,
    records: readonly RegisterRecord[],
    identifier: 'urn' | 'group_uid',
  ): Promise<{ identifier: string; created: boolean }[]> {
    const typed = columns.map((column) => `${column} ${columnTypes[column] ?? 'text'}`).join(', ');
    // The outer statement sees the names as they were before the writing one.
    const written = await tx.query<{
      organisation_id: string;
      identifier: string;
      created: boolean;
      renamed: boolean;
    }>(
      `with written as (
         insert into organisation (organisation_id, source, ${columns.join(', ')})
         select record.organisation_id, 'gias', ${columns.map((column) => `record.${column}`).join(', ')}
           from jsonb_to_recordset($1::jsonb) as record (organisation_id uuid, ${typed})
         on conflict (${identifier}) do update
            set ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}
          where organisation.source_fingerprint is distinct from excluded.source_fingerprint
         returning organisation_id, ${identifier} as identifier, name, xmax = 0 as created)
       select written.organisation_id, written.identifier, written.created,
              coalesce(former.name <> written.name, false) as renamed
         from written left join organisation former using (organisation_id)`,
      [JSON.stringify(records.map(({ trust: _trust, ...record }) => ({ organisation_id: newId(), ...record })))],
    );
    const renamed = written.filter((row) => row.renamed).map((row) => row.organisation_id);
    if (renamed.length > 0) tx.emit(organisationsRenamed, { organisationIds: renamed });
    return written;
  }

  /** The memberships the register shows, by our ids; a closed trust's end with it. */
  async #findWanted(
    tx: Tx,
    shown: readonly {
      readonly urn: string;
      readonly trust: { readonly groupUid: string; readonly joinedOn: string | null };
    }[],
  ): Promise<readonly WantedMembership[]> {
    if (shown.length === 0) return [];
    return tx.query<WantedMembership>(
      `select member.organisation_id as member_id, member.urn, parent.organisation_id as parent_id,
              line.joined_on::text, case when parent.closed_on >= coalesce(line.joined_on, parent.closed_on)
                                         then parent.closed_on end::text as left_on
         from unnest($1::text[], $2::text[], $3::date[]) as line (urn, group_uid, joined_on)
         join organisation member on member.urn = line.urn
         join organisation parent on parent.group_uid = line.group_uid`,
      [shown.map((row) => row.urn), shown.map((row) => row.trust.groupUid), shown.map((row) => row.trust.joinedOn)],
    );
  }

  /** Ends memberships in other trusts, corrects first days, begins what is new. Returns the URNs of schools that changed. */
  async #align(tx: Tx, wanted: readonly WantedMembership[], on: string): Promise<readonly string[]> {
    if (wanted.length === 0) return [];
    const rows = `unnest($1::uuid[], $2::uuid[], $3::date[], $4::date[], $5::uuid[])
                    as wanted (member_id, parent_id, joined_on, left_on, new_id)`;
    const parameters = [
      wanted.map((row) => row.member_id),
      wanted.map((row) => row.parent_id),
      wanted.map((row) => row.joined_on),
      wanted.map((row) => row.left_on),
      wanted.map(() => newId()),
    ];
    const ended = await tx.query<{ member_id: string; parent_id: string }>(
      `update organisation_membership membership
          set left_on = greatest(coalesce(wanted.joined_on, $6::date), membership.joined_on)
         from ${rows}, organisation former
        where membership.member_id = wanted.member_id and membership.parent_id <> wanted.parent_id
          and membership.left_on is null and former.organisation_id = membership.parent_id
          and former.kind in ('multi-academy-trust', 'single-academy-trust')
       returning membership.member_id, membership.parent_id`,
      [...parameters, on],
    );
    const corrected = await tx.query<{ member_id: string }>(
      `update organisation_membership membership set joined_on = wanted.joined_on, left_on = wanted.left_on
         from ${rows}
        where membership.member_id = wanted.member_id and membership.parent_id = wanted.parent_id
          and membership.left_on is null
          and (membership.joined_on, membership.left_on) is distinct from (wanted.joined_on, wanted.left_on)
       returning membership.member_id`,
      parameters,
    );
    const begun = await tx.query<{ member_id: string; parent_id: string }>(
      `insert into organisation_membership (organisation_membership_id, member_id, parent_id, joined_on, left_on)
       select wanted.new_id, wanted.member_id, wanted.parent_id, wanted.joined_on, wanted.left_on from ${rows}
        where not exists (
          select from organisation_membership membership
           where membership.member_id = wanted.member_id and membership.parent_id = wanted.parent_id
             and membership.joined_on is not distinct from wanted.joined_on)
       returning member_id, parent_id`,
      parameters,
    );
    // A school that is new here changes nobody's access; one that moves does.
    const movers = new Set(ended.map((row) => row.member_id));
    recordMoves(tx, 'organisation.school-left', ended);
    recordMoves(
      tx,
      'organisation.school-joined',
      begun.filter((row) => movers.has(row.member_id)),
    );
    const urns = new Map(wanted.map((row) => [row.member_id, row.urn]));
    const moved = [...new Set([...ended, ...corrected, ...begun].map((row) => row.member_id))];
    if (moved.length > 0) tx.emit(organisationsMoved, { organisationIds: moved });
    return moved.flatMap((id) => urns.get(id) ?? []);
  }
}

function recordMoves(
  tx: Tx,
  action: string,
  memberships: readonly { readonly member_id: string; readonly parent_id: string }[],
): void {
  for (const { member_id: school, parent_id: trust } of memberships) {
    tx.record({ action, organisationIds: [school, trust], actor: null, ids: { school, trust } });
  }
}

interface WantedMembership {
  readonly member_id: string;
  readonly urn: string;
  readonly parent_id: string;
  readonly joined_on: string | null;
  readonly left_on: string | null;
}
