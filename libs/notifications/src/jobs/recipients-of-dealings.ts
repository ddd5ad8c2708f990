import { undoMinutes } from '@constellation/artefacts';
import { shareRequestsMet } from '@constellation/artefacts/jobs';
import { holdersToWriteTo } from '@constellation/identity/jobs';
import type { Queryable } from '@constellation/platform/db';
import type { Told } from '../notice/tell.ts';
import { told } from './told.ts';

/** Those who follow a collection, or the community it is of, but whoever changed it last: of them, who finds what changed. */
export async function collectionChanged(db: Queryable, subjectId: string): Promise<readonly Told[]> {
  return told(
    db,
    { kind: 'collection-changed', subjectKind: 'Collection', subjectId },
    {
      sql: `select followed.person_id
              from (select person_id from collection_follow where collection_id = $1
                     union
                    select follow.person_id from collection join follow
                        on follow.subject_kind = 'Community' and collection.owner_kind = 'community' and follow.subject_id = collection.owner_id
                     where collection.collection_id = $1) followed
             where followed.person_id is distinct from (
                   select changed.changed_by from collection_change changed
                    where changed.collection_id = $1 order by changed.revision desc limit 1)`,
    },
  );
}

/** Its curators: the owner or those who answer for it, and whom they named. */
export async function proposal(db: Queryable, subjectId: string, now: Date): Promise<readonly Told[]> {
  return told(
    db,
    { kind: 'collection-proposal', subjectKind: 'CollectionProposal', subjectId },
    {
      sql: `select curator.person_id
              from (select collection.*, proposal.proposed_by from collection_proposal proposal join collection using (collection_id)
                     where proposal.collection_proposal_id = $2 and proposal.state = 'pending' and $1::timestamptz is not null) asked
             cross join lateral (
               select asked.owner_person_id as person_id where asked.owner_person_id is not null
               union select named.person_id from collection_curator named where named.collection_id = asked.collection_id
               union select admin.person_id from (${holdersToWriteTo('organisation-admin', 'asked.owner_organisation_id')}) admin
             ) curator
             where curator.person_id <> asked.proposed_by`,
      parameters: [now, subjectId],
    },
  );
}

/** Who proposed it. */
export async function proposalAnswer(db: Queryable, subjectId: string): Promise<readonly Told[]> {
  return told(
    db,
    { kind: 'proposal-answer', subjectKind: 'CollectionProposal', subjectId },
    {
      sql: `select proposed_by as person_id from collection_proposal
             where collection_proposal_id = $1 and state in ('accepted', 'declined') and decided_by <> proposed_by`,
    },
  );
}

/** Those who decide for the rights holder. Where nothing of that id is there, nobody. */
export async function accessRequest(db: Queryable, subjectId: string, now: Date): Promise<readonly Told[]> {
  return told(
    db,
    { kind: 'access-request', subjectKind: 'AccessRequest', subjectId },
    {
      sql: `select decider.person_id from access_request request join artefact using (artefact_id)
             cross join lateral (${holdersToWriteTo('release-authority', 'artefact.rights_holder_id')}) decider
             where $1::timestamptz is not null and request.access_request_id = $2 and request.state = 'waiting'
               and decider.person_id <> request.person_id`,
      parameters: [now, subjectId],
    },
  );
}

/** Who asked; of what was set aside they do not hear. */
export async function accessAnswer(db: Queryable, subjectId: string): Promise<readonly Told[]> {
  return told(
    db,
    { kind: 'access-answer', subjectKind: 'AccessRequest', subjectId },
    { sql: `select person_id from access_request where access_request_id = $1 and state in ('granted', 'declined')` },
  );
}

/** Those who decide for the rights holder. */
export async function shareRequest(db: Queryable, subjectId: string, now: Date): Promise<readonly Told[]> {
  return told(
    db,
    { kind: 'share-request', subjectKind: 'ShareRequest', subjectId },
    {
      sql: `select decider.person_id from share_request request join artefact using (artefact_id)
             cross join lateral (${holdersToWriteTo('release-authority', 'artefact.rights_holder_id')}) decider
             where $1::timestamptz is not null and request.share_request_id = $2 and request.state = 'waiting'
               and decider.person_id <> request.person_id`,
      parameters: [now, subjectId],
    },
  );
}

/** Who asked: that it was declined. */
export async function shareAnswer(db: Queryable, subjectId: string): Promise<readonly Told[]> {
  return told(
    db,
    { kind: 'share-answer', subjectKind: 'ShareRequest', subjectId },
    { sql: `select person_id from share_request where share_request_id = $1 and state = 'declined'` },
  );
}

/** Who asked for what is met since a version was released, or released otherwise; once nobody can take that release back. */
export async function shareMet(db: Queryable, versionId: string, now: Date): Promise<readonly Told[]> {
  const met = await shareRequestsMet(db, versionId, now);
  return told(
    db,
    { kind: 'share-answer', subjectKind: 'ShareRequest', subjectId: versionId },
    {
      sql: `select request.person_id, request.share_request_id as subject_id,
                   greatest(version.released_at + interval '${undoMinutes} minutes', $3::timestamptz) as due_at
              from share_request request join artefact_version version on version.version_id = $2
             where request.share_request_id = any($1::uuid[])
               and not exists (select from notice where notice.person_id = request.person_id
                                and notice.kind = 'share-answer' and notice.subject_id = request.share_request_id)`,
      parameters: [met, versionId, now],
    },
  );
}

/** Those who run the organisation that is asked. */
export async function postRequest(db: Queryable, subjectId: string, now: Date): Promise<readonly Told[]> {
  return told(
    db,
    { kind: 'post-request', subjectKind: 'PostRequest', subjectId },
    {
      sql: `select admin.person_id from post_request request
             cross join lateral (${holdersToWriteTo('organisation-admin', 'request.organisation_id')}) admin
             where $1::timestamptz is not null and request.post_request_id = $2 and request.state = 'waiting'
               and admin.person_id <> request.person_id`,
      parameters: [now, subjectId],
    },
  );
}

/** Those who sign for its parties. */
export async function agreement(db: Queryable, subjectId: string, now: Date): Promise<readonly Told[]> {
  return told(
    db,
    { kind: 'agreement', subjectKind: 'LicenceAgreement', subjectId },
    {
      sql: `select distinct signatory.person_id from agreement_party party
             cross join lateral (
               ${holdersToWriteTo('release-authority', 'party.organisation_id')}
               union
               select admin.person_id from (${holdersToWriteTo('organisation-admin', 'party.organisation_id')}) admin
                where party.side = 'receiving'
             ) signatory
             where $1::timestamptz is not null and party.licence_agreement_id = $2`,
      parameters: [now, subjectId],
    },
  );
}
