import { communityKey, personKey, type AccessKey } from '@constellation/platform/access';
import type { Queryable, UnitOfWork } from '@constellation/platform/db';
import { Refusal } from '@constellation/platform/errors';
import { scopeKeys, type ChosenAudience, type OwnerFacts } from '../access/audience.ts';
import { requireAudience, type AudienceOwner } from '../access/chosen-audience.ts';
import type { CollectionScope } from './collection.entity.ts';
import { trustIdsSql } from '../access/holders.ts';

interface FactsRow {
  readonly id: string;
  readonly scope: CollectionScope;
  readonly owner_community_id: string | null;
  readonly partner_ids: string[];
  readonly partnership_ids: string[];
  readonly holder_id: string;
  readonly holder_kind: string;
  readonly trust_ids: string[];
  readonly acting_organisation_id: string;
  readonly curator_ids: string[];
}

/** What the audience of each collection is worked out from, as it stands in the database now. */
const factsSql = `
  select collection.collection_id as id, collection.scope, collection.owner_community_id, collection.partner_ids, collection.partnership_ids,
         holder.organisation_id as holder_id, holder.kind as holder_kind, collection.acting_organisation_id,
         ${trustIdsSql('holder.organisation_id')} as trust_ids,
         array(select collection.owner_person_id where collection.owner_person_id is not null
               union
               select person_id from collection_curator curator where curator.collection_id = collection.collection_id) as curator_ids
    from collection
    join organisation holder on holder.organisation_id = coalesce(collection.owner_organisation_id, collection.acting_organisation_id)`;

const ownerOf = (row: FactsRow): OwnerFacts => ({
  personIds: row.curator_ids,
  rightsHolderId: row.holder_id,
  rightsHolderKind: row.holder_kind,
  trustIds: row.trust_ids,
  actingOrganisationId: row.acting_organisation_id,
});

/** A chosen audience of a collection, with the organisations and partnerships that it names. */
export type CollectionAudience = Omit<ChosenAudience, 'scope'> & { readonly scope: CollectionScope };

/** The keys that a collection carries: those of the chosen audience, and those of the people who curate it by name. */
function collectionKeys(chosen: CollectionAudience, row: FactsRow): readonly AccessKey[] {
  const owner = ownerOf(row);
  return [...new Set([...owner.personIds.map(personKey), ...audienceKeys(chosen, row.owner_community_id, owner)])];
}

function audienceKeys(
  { scope, ...named }: CollectionAudience,
  communityId: string | null,
  owner: OwnerFacts,
): readonly AccessKey[] {
  if (scope !== 'community') return scopeKeys({ scope, ...named }, owner);
  if (communityId === null) throw new Error('The audience is a community, and the collection belongs to none.');
  return [communityKey(communityId)];
}

/** Works out anew who sees and who curates these collections, after their audience, curators or organisation changed. */
export async function recomputeCollectionAccess(db: Queryable, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  const rows = await db.query<FactsRow>(`${factsSql} where collection.collection_id = any($2::uuid[])`, [now, ids]);
  const changed = rows.map((row) => {
    const chosen = { scope: row.scope, partnerIds: row.partner_ids, partnershipIds: row.partnership_ids };
    return {
      collection_id: row.id,
      audience_keys: collectionKeys(chosen, row),
      curator_keys: row.curator_ids.map(personKey),
    };
  });
  await db.query(
    `update collection set audience_keys = given.audience_keys, curator_keys = given.curator_keys
       from jsonb_to_recordset($1::jsonb) as given (collection_id uuid, audience_keys text[], curator_keys text[])
      where collection.collection_id = given.collection_id`,
    [JSON.stringify(changed)],
  );
}

/** "The school" and "the trust" of a collection are those its organisation belongs to today. Idempotent. */
export async function realignCollectionsOf(
  unitOfWork: UnitOfWork,
  organisationIds: readonly string[],
  now: Date,
): Promise<void> {
  await unitOfWork.run(async (tx) => {
    const rows = await tx.query<{ id: string }>(
      `select collection_id as id from collection
        where coalesce(owner_organisation_id, acting_organisation_id) = any($1::uuid[]) and deleted_at is null
        order by 1 for update`,
      [organisationIds],
    );
    await recomputeCollectionAccess(
      tx,
      rows.map((row) => row.id),
      now,
    );
  });
}

/** Whose a collection is, where its audience is chosen. */
export interface CollectionHolder extends AudienceOwner {
  /** The community whose it is, if one's. */
  readonly communityId: string | null;
}

const outside = (message: string): Refusal =>
  new Refusal({ code: 'not-theirs-to-show', message, field: 'audience.scope' });

/**
 * What a community owns is shown to its members, or to the network and everybody where the community itself is open to the
 * network: whose trust would be meant is nobody's to say.
 * @throws {Refusal} with every fault of a chosen audience, fields under `audience.`
 */
export async function requireCollectionAudience(
  db: Queryable,
  { scope, ...named }: CollectionAudience,
  holder: CollectionHolder,
  now: Date,
): Promise<void> {
  if (holder.communityId === null) {
    if (scope === 'community') throw outside('It belongs to no community: choose another audience.');
    await requireAudience(db, { scope, ...named }, holder, now);
    return;
  }
  if (scope === 'private' || scope === 'community') return;
  if (scope !== 'network' && scope !== 'public') {
    throw outside('What a community makes is shown to its stewards, its members, the network or everyone.');
  }
  const [community] = await db.query<{ within_id: string | null }>(
    `select within_id from community where community_id = $1`,
    [holder.communityId],
  );
  if (community?.within_id != null) {
    throw outside('The community is for the people of one organisation: show it to its members.');
  }
}
