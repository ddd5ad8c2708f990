import { holdsToday } from '@constellation/identity';
import { membershipHolds } from '@constellation/identity/access';
import { ruleToSql, SqlParameters, Viewer, type AccessKey } from '@constellation/platform/access';
import { networkKey, publicKey, storedKey } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import { Injectable } from '@nestjs/common';
import { keysOfOrganisations } from '../access/organisation-keys.ts';
import { itemOrder, itemTables } from './collection-item.reader.ts';
import { collectionColumns, curateCollectionRule } from './collection.policy.ts';
import { isShown } from '../access/shown-version.ts';

/** Somebody a collection is shown to who does not find an item of it. */
export interface LackingAudience {
  readonly kind: 'public' | 'network' | 'community' | 'organisation' | 'partnership';
  /** Of the community, organisation or partnership. */
  readonly id: string | null;
}

/** An item that some of the collection's audience does not find. */
export interface CollectionGapRow {
  readonly item_id: string;
  readonly title: string;
  readonly lacking: readonly LackingAudience[];
}

/** Part of an audience, and the keys that everybody in it holds. */
interface Part {
  readonly audience: LackingAudience;
  readonly keys: readonly AccessKey[];
}

/** The kinds of audience that are named, by the form of their keys. */
const namedKinds: Readonly<Record<string, Organised['kind']>> = {
  org: 'organisation',
  partnership: 'partnership',
  community: 'community',
};

interface Organised {
  readonly kind: 'organisation' | 'partnership' | 'community';
  readonly id: string;
}

/** SQL queries: the organisations of which an audience (`$2`) is made, those beneath them apart, at `$1`. */
const organisationsOf: Readonly<Record<Organised['kind'], string>> = {
  organisation: 'select $2::uuid as organisation_id',
  partnership: `select membership.organisation_id from partnership_membership membership
                 where membership.partnership_id = $2::uuid and ${membershipHolds('membership', '$1::timestamptz')}`,
  community: `select post.organisation_id from community_membership membership join post on post.person_id = membership.person_id
               where membership.community_id = $2::uuid and membership.ended_at is null and ${holdsToday('post', 'started_on', 'ended_on')}`,
};

/** Tells curators which of the items they see others do not, of those to whom the collection is shown. */
@Injectable()
export class CollectionGapReader {
  constructor(private readonly database: Database) {}

  /** In the collection's order; empty to who does not curate it. */
  async list(viewer: Viewer, collectionId: string): Promise<readonly CollectionGapRow[]> {
    const parameters = new SqlParameters([isId(collectionId) ? collectionId : null]);
    const mine = ruleToSql(curateCollectionRule(viewer), collectionColumns, parameters);
    const [collection] = await this.database.query<{ keys: string[] }>(
      `select audience_keys as keys from collection where collection_id = $1::uuid and deleted_at is null and ${mine}`,
      parameters.values,
    );
    const parts = collection ? await this.#parts(collection.keys, viewer.now) : [];
    if (parts.length === 0) return [];
    const asked = new SqlParameters([collectionId]);
    const lacks = parts.map(({ keys }) => `not ${isShown(new Viewer({ now: viewer.now, keys }), asked)}`);
    const rows = await this.database.query<{ item_id: string; title: string; lacks: boolean[] }>(
      `select item.collection_item_id as item_id, version.title, array[${lacks.join(', ')}] as lacks
         from ${itemTables(viewer, asked)}
         join artefact_version version on version.version_id = shown.version_id
        where collection.collection_id = $1::uuid
        order by ${itemOrder}`,
      asked.values,
    );
    return rows.flatMap(({ item_id, title, lacks: lacking }) =>
      lacking.includes(true)
        ? [{ item_id, title, lacking: parts.filter((_, place) => lacking[place]).map(({ audience }) => audience) }]
        : [],
    );
  }

  /** People are named on it because they curate it; everybody else comes by what they belong to. */
  async #parts(keys: readonly string[], now: Date): Promise<readonly Part[]> {
    const named = keys.map((key) => [key, ...key.split(':')] as const).filter(([, form]) => form !== 'person');
    const parts: Part[] = [];
    for (const [key, form, id = null] of named) {
      if (form === 'public') parts.push({ audience: { kind: 'public', id: null }, keys: [publicKey] });
      if (form === 'network') parts.push({ audience: { kind: 'network', id: null }, keys: [publicKey, networkKey] });
      const kind = id === null ? undefined : namedKinds[form ?? ''];
      if (id === null || kind === undefined) continue;
      parts.push({ audience: { kind, id }, keys: [storedKey(key), ...(await this.#sharedKeys({ kind, id }, now))] });
    }
    return parts;
  }

  /** The keys that every organisation has which is, or is beneath, one of those. */
  async #sharedKeys({ kind, id }: Organised, now: Date): Promise<readonly AccessKey[]> {
    const rows = await this.database.query<{ id: string }>(
      `with recursive reached as (
         ${organisationsOf[kind]}
         union
         select membership.member_id from reached join organisation_membership membership on membership.parent_id = reached.organisation_id
          where ${holdsToday('membership', 'joined_on', 'left_on')}
       )
       select organisation_id as id from reached`,
      [now, id],
    );
    const ids = rows.map((row) => row.id);
    const [first, ...others] = (await keysOfOrganisations(this.database, ids, now)).values();
    return (first ?? []).filter((key) => others.every((keys) => keys.includes(key)));
  }
}
