import { allows, Viewer, type AccessKey, type AccessSubject, type Verb } from '@constellation/platform/access';
import type { VersionAudience } from '../access/audience.ts';
import { versionRule } from '../access/version.policy.ts';

/** What an adopter keeps of what is taken from it, where no agreement says otherwise. */
export const keptVerbs: readonly Verb[] = ['find', 'read', 'download'];

/** A version's audience as an access rule is judged on it. */
export const subjectOf = (audience: VersionAudience): AccessSubject => ({
  find_keys: audience.find,
  read_keys: audience.read,
  download_keys: audience.download,
  adopt_keys: audience.adopt,
  adapt_keys: audience.adapt,
  available_from: audience.availableFrom,
  available_until: audience.availableUntil,
});

/** Somebody with nothing but these keys: how an access rule is asked about an organisation. */
const holderOf = (keys: readonly AccessKey[], now: Date): Viewer => new Viewer({ now, keys });

/** Whether somebody with these keys, but those of some kinds, reads what has such an audience at an instant. */
export const reader = (
  keys: readonly AccessKey[],
  besides: readonly string[],
  at: Date,
): ((audience: VersionAudience) => boolean) => {
  const holder = holderOf(
    keys.filter((key) => !besides.some((kind) => key.startsWith(kind))),
    at,
  );
  return (audience) => allows(versionRule(holder, 'read'), subjectOf(audience));
};

/** SQL condition: a grant, the one there or the one to add, gives something at the instant of the insert. */
const stillGives = (grant: string): string =>
  `(${grant}.verbs <> '{}' and (${grant}.ends_at is null or ${grant}.ends_at > excluded.granted_at))`;

/**
 * SQL: an insert into `access_grant` where the organisation has a grant already adds to that one what it lacks, and lengthens
 * it. Of two of which one gives nothing, or nothing any more, the other holds: what has run out does not come back with what is
 * added. Grants on request stay apart.
 */
export const orAddedToGrant = `on conflict (version_id, organisation_id) where ended_at is null and access_request_id is null do update
        set verbs = case when not ${stillGives('excluded')} then access_grant.verbs
                         when not ${stillGives('access_grant')} then excluded.verbs
                         else array(select verb from unnest(array['find', 'read', 'download', 'adopt', 'adapt']) as verb
                                     where verb = any(access_grant.verbs) or verb = any(excluded.verbs)) end,
            ends_at = case when not ${stillGives('excluded')} then access_grant.ends_at
                           when not ${stillGives('access_grant')} then excluded.ends_at
                           when access_grant.ends_at is null or excluded.ends_at is null then null
                           else greatest(access_grant.ends_at, excluded.ends_at) end`;
