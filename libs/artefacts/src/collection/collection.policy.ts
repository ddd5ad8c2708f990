import { all, any, communityStewardsKey, isIn, never, overlaps } from '@constellation/platform/access';
import type { AccessRule, Viewer } from '@constellation/platform/access';
import { organisationsAnsweredFor } from '../access/answers-for.ts';
import { versionRule } from '../access/version.policy.ts';

/**
 * The columns of the fields that the rules of collections name, over `collection`. Its audience stands for every verb, at
 * any time: what is seen of its items is decided by their own terms.
 */
export const collectionColumns: Readonly<Record<string, string>> = {
  find_keys: 'collection.audience_keys',
  read_keys: 'collection.audience_keys',
  available_from: 'null::timestamptz',
  available_until: 'null::timestamptz',
  curator_keys: 'collection.curator_keys',
  owner_kind: 'collection.owner_kind',
  owner_id: 'collection.owner_id::text',
};

/** The communities that the viewer looks after, by the keys which say so. */
const communitiesLookedAfter = (viewer: Viewer): readonly string[] =>
  viewer.keys.flatMap((key) => {
    const [kind, id, role] = key.split(':');
    return kind === 'community' && id !== undefined && role === 'stewards' ? [id] : [];
  });

/** Whether the viewer looks after a community: as its steward, or in place of one. */
export const looksAfterCommunity = (viewer: Viewer, communityId: string): boolean =>
  viewer.isPlatformOperator || viewer.keys.includes(communityStewardsKey(communityId));

/**
 * Who decides about who sees it, who curates it, and its end: its owner; of an organisation those who answer for it, of a
 * community those who look after it.
 */
export function manageCollectionRule(viewer: Viewer): AccessRule {
  if (!viewer.person) return never;
  return any(
    all(isIn('owner_kind', ['person']), isIn('owner_id', [viewer.person.id])),
    all(isIn('owner_kind', ['organisation']), isIn('owner_id', organisationsAnsweredFor(viewer))),
    viewer.isPlatformOperator
      ? isIn('owner_kind', ['community'])
      : all(isIn('owner_kind', ['community']), isIn('owner_id', communitiesLookedAfter(viewer))),
  );
}

/** Who changes what is in it: those who manage it, and the people named as its curators. */
export function curateCollectionRule(viewer: Viewer): AccessRule {
  return any(overlaps('curator_keys', viewer.keys), manageCollectionRule(viewer));
}

/** Who sees it, its sections and notes: its audience, by the rule that versions have, and those who curate it. */
export function collectionRule(viewer: Viewer): AccessRule {
  return any(versionRule(viewer, 'read'), curateCollectionRule(viewer));
}
