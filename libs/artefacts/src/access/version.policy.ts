import {
  all,
  any,
  begun,
  delegateKey,
  isIn,
  never,
  notEnded,
  overlaps,
  personKey,
  type AccessRule,
  type Verb,
  type Viewer,
} from '@constellation/platform/access';

/**
 * The columns of the fields that {@link versionRule} names, for `ruleToSql`.
 * @param access alias of `version_access` in the statement
 */
export const versionColumns = (access: string): Readonly<Record<string, string>> => ({
  find_keys: `${access}.find_keys`,
  read_keys: `${access}.read_keys`,
  download_keys: `${access}.download_keys`,
  adopt_keys: `${access}.adopt_keys`,
  adapt_keys: `${access}.adapt_keys`,
  available_from: `${access}.available_from`,
  available_until: `${access}.available_until`,
});

/** As {@link versionColumns}, with those that {@link pageRule} and {@link editRule} name beside them. */
export const pageColumns = (alias: { access: string; version: string; artefact: string }) => ({
  ...versionColumns(alias.access),
  state: `${alias.version}.state`,
  created_by: `${alias.version}.created_by::text`,
  rights_holder_id: `${alias.artefact}.rights_holder_id::text`,
  kind: `${alias.artefact}.kind`,
});

const keysOf = (verb: Verb): string => `${verb}_keys`;

/**
 * Whether the viewer may do this with a version, by its terms: a key of theirs gives the verb and the time is inside its
 * availability. Grants are what an organisation keeps of what it adopted; they have an end of their own, which the viewer's
 * keys tell, and the availability of the terms now does not end them. Nobody adopts without a post.
 *
 * Lists, totals, search, downloads and everything else that is not the page of one version use this rule alone.
 */
export function versionRule(viewer: Viewer, verb: Verb): AccessRule {
  if (verb === 'adopt' && viewer.posts.length === 0) return never;
  const grants = viewer.keys.filter((key) => key.startsWith('grant:'));
  const others = viewer.keys.filter((key) => !key.startsWith('grant:'));
  const byTerms = all(
    overlaps(keysOf(verb), others),
    begun('available_from', viewer.now),
    notEnded('available_until', viewer.now),
  );
  return grants.length === 0 ? byTerms : any(byTerms, overlaps(keysOf(verb), grants));
}

/** The organisations whose releases the viewer decides. */
export function releasesFor(viewer: Viewer): readonly string[] {
  return [
    ...new Set(viewer.posts.filter((post) => post.roles.includes('release-authority')).flatMap((post) => post.actsFor)),
  ];
}

/** The works that wait for the viewer's decision on a standing delegation: of which rights holder, and of which kind. */
function delegatedTo(viewer: Viewer): readonly { readonly rightsHolderId: string; readonly kind: string }[] {
  return viewer.keys.flatMap((key) => {
    const [form, rightsHolderId, kind] = key.split(':');
    return form === 'delegate' && rightsHolderId && kind ? [{ rightsHolderId, kind }] : [];
  });
}

/** Whether the viewer decides about submissions of this kind on a standing delegation of their rights holder. */
export function isDelegate(
  viewer: Viewer,
  { rightsHolderId, kind }: { readonly rightsHolderId: string; readonly kind: string },
): boolean {
  return viewer.keys.includes(delegateKey(rightsHolderId, kind));
}

/** What was submitted and is theirs to decide on a standing delegation. */
function delegatedRule(viewer: Viewer): AccessRule {
  const works = delegatedTo(viewer).map(({ rightsHolderId, kind }) =>
    all(isIn('rights_holder_id', [rightsHolderId]), isIn('kind', [kind])),
  );
  return works.length === 0 ? never : all(isIn('state', ['in-review']), any(...works));
}

/**
 * What those who look after a version may do beyond its terms. Its creator and the release authorities of its rights
 * holder see it outside its availability. Those release authorities also read what was submitted to them, and see of
 * everything else, drafts excepted, that it exists: what is withdrawn, recalled or private stays in their register. Who decides
 * on a standing delegation reads what waits for them, and nothing else.
 */
function stewardRule(viewer: Viewer, verb: 'find' | 'read' | 'download'): AccessRule {
  if (!viewer.person) return never;
  const decides = isIn('rights_holder_id', releasesFor(viewer));
  const released = all(isIn('state', ['released', 'superseded']), overlaps(keysOf(verb), viewer.keys));
  return any(
    all(
      isIn('state', verb === 'find' ? ['in-review', 'released', 'superseded', 'withdrawn', 'recalled'] : ['in-review']),
      decides,
    ),
    delegatedRule(viewer),
    all(released, any(decides, isIn('created_by', [viewer.person.id]))),
  );
}

/** Whether the viewer may do this on the page of one version: by its terms, or because they look after it. */
export function pageRule(viewer: Viewer, verb: Verb): AccessRule {
  if (verb === 'adopt' || verb === 'adapt') return versionRule(viewer, verb);
  return any(versionRule(viewer, verb), stewardRule(viewer, verb));
}

/**
 * Which versions may stand for their artefact on its page: those the viewer may find. What is withdrawn or recalled
 * does so only for those who keep it by a grant; everyone else who could read it meets the tombstone.
 */
export function standsForArtefactRule(viewer: Viewer): AccessRule {
  const open = isIn('state', ['in-review', 'released', 'superseded']);
  return any(versionRule(viewer, 'find'), all(open, stewardRule(viewer, 'find')));
}

/** Drafts are changed by their creator and the people named as authors; nobody changes them while they are in review. */
export function editRule(viewer: Viewer): AccessRule {
  if (!viewer.person) return never;
  return all(isIn('state', ['draft']), overlaps('find_keys', [personKey(viewer.person.id)]));
}

/** Whether the viewer decides about the releases of this rights holder: its own release authority or its trust's. */
export function mayDecideFor(viewer: Viewer, rightsHolderId: string): boolean {
  return viewer.hasRole('release-authority', rightsHolderId);
}

/** Tombstones are shown to those who could read the version, and to those who decide for its rights holder. */
export function tombstoneRule(viewer: Viewer): AccessRule {
  return any(overlaps('reader_keys', viewer.keys), isIn('rights_holder_id', releasesFor(viewer)));
}
