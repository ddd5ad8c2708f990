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

const open = (alias: string, keys: 'find_keys' | 'read_keys'): string => `${alias}.${keys} && $2::text[]
  and (${alias}.available_from is null or ${alias}.available_from <= $3)
  and (${alias}.available_until is null or ${alias}.available_until > $3)`;

const standing = (artefactId: string): string => `exists (
  select from artefact_version sv join version_access sa using (version_id)
   where sv.artefact_id = ${artefactId} and ${open('sa', 'find_keys')})`;

/**
 * The page of `artefact` in one hand-written statement, as one JSON value: `$1` the artefact, `$2` the viewer's keys, `$3` the
 * instant, `$4` the viewer's organisations. No row when the viewer may find no version of it.
 */
export const pageSql = `
  select json_build_object('id', artefact.artefact_id, 'kind', artefact.kind,
      'rightsHolder', json_build_object('id', holder.organisation_id, 'name', holder.name),
      'version', to_json(version), 'versions', json_build_object('nodes', coalesce((
        select json_agg(json_build_object('id', v.version_id, 'number', v.number, 'state', v.state, 'title', v.title,
                 'releasedAt', v.released_at, 'changeNote', v.change_note) order by v.number desc)
          from artefact_version v join version_access va using (version_id)
         where v.artefact_id = artefact.artefact_id and v.number is not null and ${open('va', 'find_keys')}), '[]')),
      'adoptions', (
        select json_build_object('totalCount', count(*), 'nodes', coalesce(json_agg(json_build_object('id', a.adoption_id,
                 'mode', a.mode, 'following', a.following, 'adoptedAt', a.adopted_at,
                 'organisation', json_build_object('id', o.organisation_id, 'name', o.name))
                 order by a.adopted_at desc, a.adoption_id desc) filter (where a.place <= 50), '[]'))
          from (select adoption.*, row_number() over (order by adopted_at desc, adoption_id desc) as place from adoption
                 where adoption.artefact_id = artefact.artefact_id and adoption.ended_at is null
                   and (adoption.organisation_id = any($4::uuid[])
                        or $2::text[] && array['network', 'org:' || artefact.rights_holder_id])) a
          join organisation o using (organisation_id)),
      'containers', coalesce((
        select json_agg(json_build_object('id', c.artefact_id, 'kind', c.kind, 'title', c.title) order by c.artefact_id)
          from (select distinct on (whole.artefact_id) whole.artefact_id, whole.kind, cv.title
                  from version_part p join artefact_version cv on cv.version_id = p.version_id and cv.state <> 'superseded'
                  join version_access ca on ca.version_id = cv.version_id join artefact whole on whole.artefact_id = cv.artefact_id
                 where p.part_id = artefact.artefact_id and ${open('ca', 'read_keys')}
                 order by whole.artefact_id) c), '[]')) as page
    from artefact
    join organisation holder on holder.organisation_id = artefact.rights_holder_id
   cross join lateral (
     select v.version_id as id, v.title, v.summary, v.body, v.details, v.type, v.subjects, v.phase, v.key_stages, v.year_groups,
            v.keywords, v.number, v.state, v.released_at, terms.scope, terms.licence_code, terms.partner_ids,
            coalesce((select json_agg(json_build_object('name', author.name, 'personId', author.person_id) order by author.position)
                        from version_author author where author.version_id = v.version_id), '[]') as authors,
            coalesce((select json_agg(json_build_object('id', f.file_id, 'fileName', vf.file_name, 'bytes', f.byte_count,
                               'mediaType', f.media_type, 'textPreview', left(t.content, 2000)) order by vf.position)
                        from version_file vf join stored_file f using (file_id) left join file_text t using (file_id)
                       where vf.version_id = v.version_id), '[]') as files,
            coalesce((select json_agg(json_build_object('id', part.artefact_id, 'kind', part.kind) order by p.position)
                        from version_part p join artefact part on part.artefact_id = p.part_id
                       where p.version_id = v.version_id and ${standing('part.artefact_id')}), '[]') as parts
       from artefact_version v join version_access access using (version_id)
       left join release_terms terms on terms.version_id = v.version_id and terms.in_force_until is null
      where v.artefact_id = artefact.artefact_id and v.number is not null and ${open('access', 'find_keys')}
      order by v.number desc limit 1) version
   where artefact.artefact_id = $1`;

/** Ids for the bench: `$1` keys, `$2` the person, `$3` who it decides for, `$4` where to begin, `$5` how many.
 * `offset 0` has artefacts judged one by one: as a join, all of them would be. */
export const visibleSql = (visible: boolean): string => `
  select artefact_id as id from artefact
   where artefact_id >= $4::uuid and created_by <> $2::uuid and rights_holder_id <> all($3::uuid[])
     and ${visible ? '' : 'not'} exists (
       select from artefact_version version join version_access access using (version_id)
        where version.artefact_id = artefact.artefact_id and version.number is not null and access.find_keys && $1::text[]
       offset 0)
   order by artefact_id limit $5`;
