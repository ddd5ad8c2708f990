import type { Queryable } from '@constellation/platform/db';

/**
 * Writes released works that everybody may find and read.
 * @param about `holderIds`: the organisations whose they are, in turn; `personId`: who wrote and released them
 */
export async function writeOpenWorks(
  database: Pick<Queryable, 'query'>,
  about: { readonly holderIds: readonly string[]; readonly personId: string; readonly many: number },
): Promise<void> {
  await database.query(
    `with work as (
       insert into artefact (artefact_id, kind, rights_holder_id, acting_organisation_id, created_by)
       select gen_random_uuid(), 'curriculum', holder_id, holder_id, $2
         from generate_series(1, $3::int) as number
        cross join lateral (select ($1::uuid[])[1 + number % cardinality($1::uuid[])] as holder_id) holder
       returning artefact_id
     ), version as (
       insert into artefact_version (version_id, artefact_id, state, title, summary, body, type, created_by, number, released_at, released_by)
       select gen_random_uuid(), artefact_id, 'released', 'Rivers', 'About rivers.', 'Some words.', 'unit-plan', $2, 1, now(), $2
         from work returning version_id
     )
     insert into version_access (version_id, find_keys, read_keys) select version_id, '{public}', '{public}' from version`,
    [about.holderIds, about.personId, about.many],
  );
}
