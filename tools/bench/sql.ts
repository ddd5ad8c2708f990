/**
 * The list of `list` as somebody would write it by hand, for limit and peers: `$1` the viewer's keys other than grants, `$2` the
 * instant, `$3` how many, `$4` the viewer's organisations. The same rules as the product's: released, findable by a key inside
 * the availability, no newer version findable; adoptions counted for those who may know of them.
 */
export const listSql = `
  select version.artefact_id as id, artefact.kind, version.version_id, version.number, version.title, version.summary,
         version.type, version.subjects, version.phase, version.key_stages, version.year_groups, version.released_at,
         holder.organisation_id as holder_id, holder.name as holder_name,
         (select count(*)::int from adoption
           where adoption.artefact_id = version.artefact_id and adoption.ended_at is null
             and (adoption.organisation_id = any($4::uuid[])
                  or $1::text[] && array['network', 'org:' || artefact.rights_holder_id])) as adoptions
    from artefact_version version
    join artefact on artefact.artefact_id = version.artefact_id
    join version_access access on access.version_id = version.version_id
    join organisation holder on holder.organisation_id = artefact.rights_holder_id
   where version.number is not null and access.find_keys && $1::text[]
     and (access.available_from is null or access.available_from <= $2)
     and (access.available_until is null or access.available_until > $2)
     and not exists (
       select from artefact_version newer join version_access newer_access on newer_access.version_id = newer.version_id
        where newer.artefact_id = version.artefact_id and newer.number > version.number
          and newer_access.find_keys && $1::text[]
          and (newer_access.available_from is null or newer_access.available_from <= $2)
          and (newer_access.available_until is null or newer_access.available_until > $2))
   order by version.released_at desc, version.version_id desc
   limit $3`;
