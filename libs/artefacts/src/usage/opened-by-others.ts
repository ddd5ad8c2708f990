/**
 * SQL condition on `version` and `artefact`: it is released, and whoever opens it is neither its creator, submitter, releaser or one of its
 * authors, nor decides about the releases of its rights holder.
 * @param opener `person`: SQL expression, uuid; null for somebody who is not signed in. `decidesFor`: SQL expression, uuid[]
 */
export const openedByOthers = ({ person, decidesFor }: { person: string; decidesFor: string }): string =>
  `(version.state in ('released', 'superseded')
    and artefact.rights_holder_id <> all(${decidesFor})
    and (${person} is null or ${person} <> all(array(
          select person_id from unnest(array[version.created_by, version.submitted_by, version.released_by]) as person_id
           where person_id is not null
          union select author.person_id from version_author author
           where author.version_id = version.version_id and author.person_id is not null))))`;
