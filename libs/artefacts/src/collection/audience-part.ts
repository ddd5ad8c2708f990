import { holdsToday } from '@constellation/identity';
import { membershipHolds } from '@constellation/identity/access';
import {
  networkKey,
  publicKey,
  SqlParameters,
  storedKey,
  Viewer,
  type AccessKey,
} from '@constellation/platform/access';
import { isId, type Queryable } from '@constellation/platform/db';
import { keysOfOrganisations } from '../access/organisation-keys.ts';
import { isShown } from '../access/shown-version.ts';

/** Somebody a collection is shown to. */
export interface NamedAudience {
  readonly kind: 'public' | 'network' | 'community' | 'organisation' | 'partnership';
  /** Of the community, organisation or partnership. */
  readonly id: string | null;
}

/** Part of an audience, and the keys that everybody in it holds. */
export interface AudiencePart {
  /** By which it stands among the keys of a collection. */
  readonly key: string;
  readonly audience: NamedAudience;
  readonly keys: readonly AccessKey[];
}

/**
 * SQL on `collection`: the keys of those who may lack something of it. A public one is for people signed out before all, who may not find
 * most of what is shared: so it is told as well of whom it is made for first, the network, and the community or organisation whose it is.
 */
export const audiencesAsked = `case when '${publicKey}' = any(collection.audience_keys)
  then collection.audience_keys || array_remove(array['${networkKey}', 'community:' || collection.owner_community_id, 'org:' ||
    case when collection.owner_community_id is null then coalesce(collection.owner_organisation_id, collection.acting_organisation_id) end], null)
  else collection.audience_keys end`;

/** The kinds of audience that are named, by the form of their keys. */
const namedKinds: Readonly<Record<string, NamedAudience['kind']>> = {
  org: 'organisation',
  partnership: 'partnership',
  community: 'community',
};

/** What a key of a collection's audience names; null for people, who are named on it because they curate it. */
export function audienceOfKey(key: string): NamedAudience | null {
  if (key === publicKey) return { kind: 'public', id: null };
  if (key === networkKey) return { kind: 'network', id: null };
  const [form = '', id = ''] = key.split(':');
  const kind = namedKinds[form];
  return kind && isId(id) ? { kind, id } : null;
}

/** SQL: the organisations of which each audience in `asked` (key, kind, id) is made, those beneath them apart, at `$1`. */
const organisationsOfAsked = `
  select asked.key, asked.id as organisation_id from asked where asked.kind = 'organisation'
  union
  select asked.key, membership.organisation_id
    from asked join partnership_membership membership on membership.partnership_id = asked.id
   where asked.kind = 'partnership' and ${membershipHolds('membership', '$1::timestamptz')}
  union
  select asked.key, post.organisation_id
    from asked join community_membership membership on membership.community_id = asked.id
    join post on post.person_id = membership.person_id
   where asked.kind = 'community' and membership.ended_at is null and ${holdsToday('post', 'started_on', 'ended_on')}`;

/** The audiences that these keys name, in their order, with the keys that everybody in each holds. At most two statements. */
export async function audienceParts(
  db: Queryable,
  keys: readonly string[],
  now: Date,
): Promise<readonly AudiencePart[]> {
  const named = keys.flatMap((key) => {
    const audience = audienceOfKey(key);
    return audience ? [{ key, audience }] : [];
  });
  const shared = await sharedKeys(db, named, now);
  return named.map(({ key, audience }) => ({ key, audience, keys: keysOf(key, audience, shared) }));
}

function keysOf(
  key: string,
  { kind }: NamedAudience,
  shared: ReadonlyMap<string, readonly AccessKey[]>,
): readonly AccessKey[] {
  if (kind === 'public') return [publicKey];
  if (kind === 'network') return [publicKey, networkKey];
  return [storedKey(key), ...(shared.get(key) ?? [])];
}

/** By audience: the keys that every organisation has which is one of its, or is beneath one. */
async function sharedKeys(
  db: Queryable,
  named: readonly Pick<AudiencePart, 'key' | 'audience'>[],
  now: Date,
): Promise<ReadonlyMap<string, readonly AccessKey[]>> {
  const asked = named.filter(({ audience }) => audience.id !== null);
  if (asked.length === 0) return new Map();
  const rows = await db.query<{ key: string; id: string }>(
    `with recursive asked as (select * from unnest($2::text[], $3::text[], $4::uuid[]) as asked (key, kind, id)),
     reached as (
       select * from (${organisationsOfAsked}) made
       union
       select reached.key, membership.member_id from reached join organisation_membership membership on membership.parent_id = reached.organisation_id
        where ${holdsToday('membership', 'joined_on', 'left_on')}
     )
     select key, organisation_id as id from reached`,
    [
      now,
      asked.map(({ key }) => key),
      asked.map(({ audience }) => audience.kind),
      asked.map(({ audience }) => audience.id),
    ],
  );
  const keys = await keysOfOrganisations(db, [...new Set(rows.map(({ id }) => id))], now);
  return new Map(
    [...Map.groupBy(rows, ({ key }) => key)].map(([key, reached]) => {
      const [first = [], ...others] = reached.map(({ id }) => keys.get(id) ?? []);
      return [key, first.filter((one) => others.every((other) => other.includes(one)))];
    }),
  );
}

/** SQL condition on `item`: not everybody of this audience finds it. */
export const isLacking = ({ keys }: AudiencePart, now: Date, parameters: SqlParameters): string =>
  `not ${isShown(new Viewer({ now, keys }), parameters)}`;
