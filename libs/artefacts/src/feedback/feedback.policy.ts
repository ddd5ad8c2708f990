import { holdsToday, londonDay } from '@constellation/identity/access';
import { ruleToSql, type SqlParameters, type Viewer } from '@constellation/platform/access';
import { pageRule, releasesFor } from '../access/version.policy.ts';
import { ruleColumns } from '../artefact/version.row.ts';

/** The tables over which the conditions below stand. */
export const feedbackTables = `feedback
  join artefact_version version on version.version_id = feedback.version_id
  join artefact on artefact.artefact_id = version.artefact_id
  join version_access access on access.version_id = version.version_id`;

const me = (viewer: Viewer, parameters: SqlParameters): string => parameters.typed(viewer.person?.id ?? null, 'uuid');

/** SQL query: who made a version, by name; over `version`. */
export const makersSql = `select version.created_by as person_id
    union select author.person_id from version_author author where author.version_id = version.version_id and author.person_id is not null`;

/**
 * SQL condition on `version` and `artefact`: at an instant (an SQL expression) somebody who made the version works where its rights are
 * held or where it was begun. What is written to authors is for nobody else then.
 */
export const makersAreThere = (at: string): string => `exists (
  select from (${makersSql}) maker
    join post on post.person_id = maker.person_id and post.organisation_id in (artefact.rights_holder_id, artefact.acting_organisation_id)
   where ${holdsToday('post', 'started_on', 'ended_on', londonDay(at))})`;

/** SQL condition on `feedback`: the viewer wrote it. Their own words are theirs, whatever becomes of the version. */
export const isWriter = (viewer: Viewer, parameters: SqlParameters): string =>
  `coalesce(feedback.written_by = ${me(viewer, parameters)}, false)`;

/**
 * SQL condition on `version` and `artefact`: the viewer is among those it is written to. They are its creator and its named authors;
 * once none of them is there any more, the release authorities of its rights holder. As far as they see the version at all.
 */
export function isAuthor(viewer: Viewer, parameters: SqlParameters): string {
  const person = me(viewer, parameters);
  return `coalesce(${ruleToSql(pageRule(viewer, 'find'), ruleColumns, parameters)} and (${person} in (${makersSql})
    or artefact.rights_holder_id = any(${parameters.typed(releasesFor(viewer), 'uuid[]')})
       and not ${makersAreThere(parameters.typed(viewer.now, 'timestamptz'))}), false)`;
}

/**
 * SQL condition on `feedback`: it is about a version that the viewer wrote or decides about. It decides nothing, it is how PostgreSQL
 * finds what {@link isAuthor} then judges without going through everything that anybody wrote.
 */
export function isOfOwnWork(viewer: Viewer, parameters: SqlParameters): string {
  const person = me(viewer, parameters);
  return `feedback.version_id in (
    select own.version_id from artefact_version own where own.created_by = ${person}
    union select named.version_id from version_author named where named.person_id = ${person}
    union select held.version_id from artefact_version held join artefact holding using (artefact_id)
           where holding.rights_holder_id = any(${parameters.typed(releasesFor(viewer), 'uuid[]')}))`;
}

/** SQL condition on `feedback`: both sides agree that readers of the version see it. */
export const isShown = `(feedback.writer_agreed_at is not null and feedback.authors_agreed_at is not null)`;

/** SQL condition on `version`: the viewer reads it, so that they may write about it and see what is shown with it. */
export const readsVersion = (viewer: Viewer, parameters: SqlParameters): string =>
  `coalesce(version.number is not null and ${ruleToSql(pageRule(viewer, 'read'), ruleColumns, parameters)}, false)`;

/** SQL condition over {@link feedbackTables}: it is there for the viewer. */
export function isFeedbackSeen(viewer: Viewer, parameters: SqlParameters): string {
  return `(feedback.taken_back_at is null and (${isWriter(viewer, parameters)} or ${isAuthor(viewer, parameters)}
    or ${isShown} and ${readsVersion(viewer, parameters)}))`;
}
