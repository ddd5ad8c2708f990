/**
 * What PostGraphile reads: the list of `list`, for whom the settings of the transaction say. The same rules as the
 * hand-written statement of the other peers.
 */
export const benchApiSql = `
  create schema bench_api;
  create view bench_api.listed_artefact as
  select version.artefact_id as artefact, artefact.kind, version.version_id as version, version.number, version.title,
         version.summary, version.type, version.subjects, version.phase, version.key_stages, version.year_groups,
         version.released_at, holder.organisation_id as holder, holder.name as holder_name,
         (select count(*)::int from adoption
           where adoption.artefact_id = version.artefact_id and adoption.ended_at is null
             and (adoption.organisation_id::text = any(string_to_array(current_setting('bench.organisations'), ','))
                  or string_to_array(current_setting('bench.keys'), ',') && array['network', 'org:' || artefact.rights_holder_id])) as adoptions
    from artefact_version version
    join artefact on artefact.artefact_id = version.artefact_id
    join version_access access on access.version_id = version.version_id
    join organisation holder on holder.organisation_id = artefact.rights_holder_id
   where version.number is not null and access.find_keys && string_to_array(current_setting('bench.keys'), ',')
     and (access.available_from is null or access.available_from <= current_setting('bench.now')::timestamptz)
     and (access.available_until is null or access.available_until > current_setting('bench.now')::timestamptz)
     and not exists (
       select from artefact_version newer join version_access newer_access on newer_access.version_id = newer.version_id
        where newer.artefact_id = version.artefact_id and newer.number > version.number
          and newer_access.find_keys && string_to_array(current_setting('bench.keys'), ',')
          and (newer_access.available_from is null or newer_access.available_from <= current_setting('bench.now')::timestamptz)
          and (newer_access.available_until is null or newer_access.available_until > current_setting('bench.now')::timestamptz))
   order by version.released_at desc, version.version_id desc`;
