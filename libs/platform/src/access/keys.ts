/**
 * The keys of `docs/architecture.md`: a viewer holds *principal keys*, an item carries *audience keys* with the verbs
 * they give, and access is their meeting. Lower case and final, as they stand in the database and in search indexes.
 */
export type AccessKey = string & { readonly AccessKey: unique symbol };

const key = (text: string): AccessKey => text.toLowerCase() as AccessKey;

/** Everyone, signed in or not. */
export const publicKey = key('public');
/** People with a current post in a verified organisation. */
export const networkKey = key('network');
/** People with a current post in the organisation or in one beneath it; people of a trust hold its schools' keys too. */
export const organisationKey = (organisationId: string): AccessKey => key(`org:${organisationId}`);
/** The organisations that keys name. */
export const organisationsOf = (keys: readonly string[]): readonly string[] =>
  keys.filter((one) => one.startsWith('org:')).map((one) => one.slice('org:'.length));
/** People with a current post in a member organisation of the partnership, until the end of its notice. */
export const partnershipKey = (partnershipId: string): AccessKey => key(`partnership:${partnershipId}`);
/** People with a current post in a party of a licence agreement in force. */
export const agreementKey = (agreementId: string): AccessKey => key(`agreement:${agreementId}`);
/**
 * People with a current post in a party of an agreement over everything of a kind that an organisation holds. It stands on
 * every released version of that kind before there is any agreement; agreements differ in what they give, so beyond finding the
 * key names the verb.
 */
export const offerKey = (organisationId: string, kind: string, verb: Verb): AccessKey =>
  key(verb === 'find' ? `offer:${organisationId}:${kind}` : `offer:${organisationId}:${kind}:${verb}`);
/** Members of the community with a current post. */
export const communityKey = (communityId: string): AccessKey => key(`community:${communityId}`);
/**
 * People who look after the community: its stewards, and while there is none who counts, whoever runs a host organisation. What a
 * community owns is looked after by them (ADR 18).
 */
export const communityStewardsKey = (communityId: string): AccessKey => key(`community:${communityId}:stewards`);
/** Who was granted access; also adopters who keep what they have. */
export const grantKey = (grantId: string): AccessKey => key(`grant:${grantId}`);
/**
 * People who decide on a standing delegation about submissions of a kind, of one rights holder. It stands on nothing and opens no list:
 * those who hold it read what waits for their decision (ADR 15).
 */
export const delegateKey = (rightsHolderId: string, kind: string): AccessKey =>
  key(`delegate:${rightsHolderId}:${kind}`);
/** That person alone: drafts and draft circles. */
export const personKey = (personId: string): AccessKey => key(`person:${personId}`);

/** Reads a key back from the database, where a constraint keeps its form. */
export const storedKey = (text: string): AccessKey => text as AccessKey;

/** What a viewer may do with a version, weakest first. A key gives a chosen set of them. */
export const verbs = ['find', 'read', 'download', 'adopt', 'adapt'] as const;
export type Verb = (typeof verbs)[number];
