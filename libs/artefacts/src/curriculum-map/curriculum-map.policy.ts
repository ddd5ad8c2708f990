import { all, any, isIn, never, overlaps, type AccessRule, type Viewer } from '@constellation/platform/access';
import { organisationsAnsweredFor } from '../access/answers-for.ts';
import { versionRule } from '../access/version.policy.ts';

/**
 * The columns of the fields that the rules of maps name, over `map`. Its audience stands for every verb, at any time: what is
 * seen of the artefacts on it is decided by their own terms.
 */
export const mapColumns: Readonly<Record<string, string>> = {
  find_keys: 'map.audience_keys',
  read_keys: 'map.audience_keys',
  available_from: 'null::timestamptz',
  available_until: 'null::timestamptz',
  editor_ids: 'map.editor_ids::text[]',
  organisation_id: 'map.organisation_id::text',
};

/** Who decides about who sees it, who edits it, and its end: those who answer for its organisation. */
export function manageMapRule(viewer: Viewer): AccessRule {
  return viewer.person ? isIn('organisation_id', organisationsAnsweredFor(viewer)) : never;
}

/** Who changes what is on it: those who manage it, and its editors while they have a post that acts for its organisation. */
export function editMapRule(viewer: Viewer): AccessRule {
  if (!viewer.person) return never;
  const actsFor = [...new Set(viewer.posts.flatMap((post) => post.actsFor))];
  const isEditor = all(overlaps('editor_ids', [viewer.person.id]), isIn('organisation_id', actsFor));
  return any(isEditor, manageMapRule(viewer));
}

/** Who sees it: its audience, by the rule that versions have, and those who edit it. */
export function mapRule(viewer: Viewer): AccessRule {
  return any(versionRule(viewer, 'read'), editMapRule(viewer));
}
