import { CommunityModel } from './model-of-communities.ts';
import { Standings } from './standing.ts';
import type { PartnershipFacts, PostFacts, ViewerFacts } from './facts/people.ts';
import {
  newest,
  type AccessRequestFacts,
  type ShareRequestFacts,
  type AdoptionFacts,
  type AgreementFacts,
  type ArtefactFacts,
  type TermsFacts,
  type UpstreamChangeFacts,
  type VersionFacts,
} from './facts/works.ts';
import type { World } from './world.ts';

/** What a viewer may do on the page of one version. */
export interface PageAccess {
  /** That it exists, by title and owner. */
  readonly find: boolean;
  /** Everything else of it, files included. */
  readonly read: boolean;
}

const nothing: PageAccess = { find: false, read: false };
const findOnly: PageAccess = { find: true, read: false };
const everything: PageAccess = { find: true, read: true };

/**
 * The reference: who may see what, written from docs/architecture.md ("Rules that hold everywhere") and the domain, a
 * second time and on purpose without a line of the product's own access code. "Decided" marks what those leave open.
 */
export class Model {
  readonly standings: Standings;
  readonly communities: CommunityModel;

  constructor(readonly world: World) {
    this.standings = new Standings(world);
    this.communities = new CommunityModel(world, this.standings);
  }

  /** Whether the version's terms reach the viewer, its dates apart. */
  inAudience(viewer: ViewerFacts, version: VersionFacts): boolean {
    if (!version.terms) return false;
    const who = this.standings.of(viewer);
    const { rightsHolderId, actingOrganisationId } = version.artefact;
    const trusts = this.standings.parents(rightsHolderId).filter((id) => this.standings.isTrust(id));
    if (version.isHeld) return who.of.has(rightsHolderId);
    if (this.#isAgreed(viewer, version)) return true;
    const withinTrust = [...trusts, rightsHolderId].some((id) => who.of.has(id));
    switch (version.terms.scope) {
      case 'private':
        return this.inCircle(viewer, version);
      case 'school':
        // The school it was made in: where a trust holds the rights, the one through which it was begun.
        return who.of.has(this.standings.isTrust(rightsHolderId) ? actingOrganisationId : rightsHolderId);
      case 'trust':
        return withinTrust;
      case 'partners':
        return (
          withinTrust ||
          version.terms.partnerIds.some((id) => who.of.has(id)) ||
          version.terms.partnershipIds.some((id) => who.partnerships.has(id))
        );
      case 'network':
        return who.network || withinTrust;
      case 'public':
        return true;
    }
  }

  /** Its creator and the people named as its authors: who sees the draft. */
  inCircle({ person }: ViewerFacts, version: VersionFacts): boolean {
    return person !== null && (version.createdBy === person.id || version.authorIds.includes(person.id));
  }

  /**
   * Whether an organisation of theirs had adopted the version when it was narrowed or withdrawn, and uses it still; until
   * the last day of the terms under which it had it.
   */
  keeps(viewer: ViewerFacts, version: VersionFacts): boolean {
    const uses = (id: string): boolean =>
      this.world.adoptions.some((one) => one.artefact === version.artefact && one.organisationId === id && !one.ended);
    const { of } = this.standings.of(viewer);
    const lasts = (until: string | null): boolean => until === null || until >= this.world.today;
    return (
      version.state !== 'recalled' &&
      version.keepers.some(
        ({ organisationId, until }) => of.has(organisationId) && uses(organisationId) && lasts(until),
      )
    );
  }

  /** Whether an organisation of theirs, or one above it, was granted this very version on request, until a day. */
  isLent(viewer: ViewerFacts, version: VersionFacts): boolean {
    const { of } = this.standings.of(viewer);
    return this.world.accessRequests.some(
      ({ granted }) =>
        granted?.versions.includes(version) && of.has(granted.organisationId) && granted.until >= this.world.today,
    );
  }

  /** Who decides about the releases of what somebody asked for, once it was released. */
  decidesRequest(viewer: ViewerFacts, { artefact }: AccessRequestFacts): boolean {
    return artefact !== null && artefact.versions.some((one) => one.number !== null) && this.decides(viewer, artefact);
  }

  /** Who asked, and who decides about the releases of what they ask for. */
  seesShareRequest(viewer: ViewerFacts, { personId, item, state }: ShareRequestFacts): boolean {
    const { artefact } = item;
    return (
      viewer.person?.id === personId ||
      (state !== 'taken-back' && artefact.versions.some((one) => one.number !== null) && this.decides(viewer, artefact))
    );
  }

  /** Whether the terms in force reach them today, apart from what an organisation of theirs keeps. */
  isReached(viewer: ViewerFacts, version: VersionFacts): boolean {
    const isOpen = version.state === 'released' || version.state === 'superseded';
    return isOpen && this.inAudience(viewer, version) && this.#isAvailable(version.terms);
  }

  /** Found and read by its terms alone: what lists, totals, search and downloads go by. */
  byTerms(viewer: ViewerFacts, version: VersionFacts): boolean {
    switch (version.state) {
      case 'draft':
      case 'in-review':
        return this.inCircle(viewer, version);
      case 'released':
      case 'superseded':
        return this.isReached(viewer, version) || this.keeps(viewer, version) || this.isLent(viewer, version);
      case 'withdrawn':
        return this.keeps(viewer, version);
      case 'recalled':
        return false;
    }
  }

  /**
   * On the page of one version. Decided: its creator and the release authorities of its rights holder see it outside its
   * dates too, or nobody could lengthen or end them; and those release authorities see of everything that was submitted
   * to them that it exists, as they answer for it and may have to recall it, and read it while they decide.
   */
  page(viewer: ViewerFacts, version: VersionFacts): PageAccess {
    if (this.byTerms(viewer, version)) return everything;
    const decides = this.decides(viewer, version.artefact);
    const known = decides ? findOnly : nothing;
    switch (version.state) {
      case 'draft':
        return nothing;
      case 'in-review':
        return decides || this.isDelegate(viewer, version) ? everything : nothing;
      case 'released':
      case 'superseded':
        return this.inAudience(viewer, version) && (decides || viewer.person?.id === version.createdBy)
          ? everything
          : known;
      case 'withdrawn':
      case 'recalled':
        return known;
    }
  }

  /** Its authors and those who decide about its releases, as far as they see it at all. */
  manages(viewer: ViewerFacts, version: VersionFacts): boolean {
    return (
      this.page(viewer, version).find && (this.inCircle(viewer, version) || this.decides(viewer, version.artefact))
    );
  }

  mayEdit(viewer: ViewerFacts, version: VersionFacts): boolean {
    return version.state === 'draft' && this.inCircle(viewer, version);
  }

  /** Its authors, while they have a post to act through, and those who decide about its releases. */
  mayRenew(viewer: ViewerFacts, version: VersionFacts): boolean {
    if (version.state !== 'released' && version.state !== 'superseded') return false;
    const authors = this.inCircle(viewer, version) && this.standings.of(viewer).hasPost;
    return authors || this.decides(viewer, version.artefact);
  }

  /** Who holds a standing delegation of its rights holder, or of the trust above, for works of its kind. */
  isDelegate({ person }: ViewerFacts, { state, artefact }: VersionFacts): boolean {
    const trusts = this.standings.parents(artefact.rightsHolderId).filter((id) => this.standings.isTrust(id));
    return (
      state === 'in-review' &&
      this.world.delegations.some(
        (one) =>
          one.holds &&
          one.personId === person?.id &&
          one.kinds.includes(artefact.kind) &&
          [artefact.rightsHolderId, ...trusts].includes(one.organisationId),
      )
    );
  }

  /** Its release authority, or that of the trust above. */
  decides(viewer: ViewerFacts, artefact: ArtefactFacts): boolean {
    return this.standings.of(viewer).decidesFor.has(artefact.rightsHolderId);
  }

  /**
   * The version by which the artefact's page stands: the newest released one that may be found there, else the draft.
   * Decided: what was withdrawn or recalled stands there for those alone who keep it; release authorities meet the
   * tombstone like everybody else.
   */
  stands(viewer: ViewerFacts, artefact: ArtefactFacts): VersionFacts | undefined {
    const open = ['in-review', 'released', 'superseded'];
    const may = artefact.versions.filter(
      (one) => this.byTerms(viewer, one) || (open.includes(one.state) && this.page(viewer, one).find),
    );
    return newest(may) ?? may.find((one) => one.number === null);
  }

  /** By which version it stands in lists. Decided: what an organisation keeps of the withdrawn is listed, to its people. */
  listed(viewer: ViewerFacts, artefact: ArtefactFacts): VersionFacts | undefined {
    return newest(artefact.versions.filter((one) => this.byTerms(viewer, one)));
  }

  /** By which version search finds it. Withdrawing ends finding, also for those who keep it. */
  found(viewer: ViewerFacts, artefact: ArtefactFacts): VersionFacts | undefined {
    const findable = artefact.versions.filter((one) => one.state === 'released' || one.state === 'superseded');
    return newest(findable.filter((one) => this.byTerms(viewer, one)));
  }

  /** The version whose tombstone they meet: they could read it before, and no other version of it stands. */
  tombstone(viewer: ViewerFacts, artefact: ArtefactFacts): VersionFacts | undefined {
    if (this.stands(viewer, artefact)) return undefined;
    return newest(artefact.versions.filter((one) => this.couldRead(viewer, one)));
  }

  visible(viewer: ViewerFacts, artefact: ArtefactFacts): boolean {
    return this.stands(viewer, artefact) !== undefined || this.tombstone(viewer, artefact) !== undefined;
  }

  /** What they began or are named on, as far as they see it. */
  isMine(viewer: ViewerFacts, artefact: ArtefactFacts): boolean {
    const begun = viewer.person !== null && artefact.createdBy === viewer.person.id;
    return begun || artefact.versions.some((one) => this.inCircle(viewer, one));
  }

  isOwnAdoption(viewer: ViewerFacts, adoption: AdoptionFacts): boolean {
    return this.standings.of(viewer).own.has(adoption.organisationId);
  }

  /** Who uses a thing is known to the network and to its rights holder, where they see the thing; to the adopter always. */
  knowsAdoption(viewer: ViewerFacts, adoption: AdoptionFacts): boolean {
    if (this.isOwnAdoption(viewer, adoption)) return true;
    const who = this.standings.of(viewer);
    const concerned = who.network || who.of.has(adoption.artefact.rightsHolderId);
    return !adoption.ended && concerned && this.stands(viewer, adoption.artefact) !== undefined;
  }

  /** A recall takes the file itself: nobody opens it under any version, and search finds no word of it. */
  isRecalled({ id }: { readonly id: string }): boolean {
    const versions = this.world.artefacts.flatMap((artefact) => artefact.versions);
    return versions.some((one) => one.state === 'recalled' && one.files.some((file) => file.id === id));
  }

  /** The common words in its text and in the files of it that can be opened. */
  wordsOf(version: VersionFacts): readonly string[] {
    return [...version.words, ...version.files.filter((file) => !this.isRecalled(file)).flatMap((file) => file.words)];
  }

  seesPeople(viewer: ViewerFacts): boolean {
    const { network, operator } = this.standings.of(viewer);
    return network || operator;
  }

  seesStaffOf(viewer: ViewerFacts, organisationId: string): boolean {
    return this.standings.of(viewer).operator || this.worksWith(viewer, organisationId);
  }

  /** Whether they work there, above it or beneath it. */
  worksWith(viewer: ViewerFacts, organisationId: string): boolean {
    return this.standings.of(viewer).of.has(organisationId);
  }

  /** One's own posts and those of one's staff lists, past ones included; to the network everybody's current ones. */
  seesPost(viewer: ViewerFacts, { personId, organisationId, startedOn, endedOn }: PostFacts): boolean {
    const ownOrStaff = viewer.person?.id === personId || this.seesStaffOf(viewer, organisationId);
    return ownOrStaff || (this.seesPeople(viewer) && this.standings.holds(startedOn, endedOn));
  }

  runs(viewer: ViewerFacts, organisationId: string): boolean {
    const { runs, operator } = this.standings.of(viewer);
    return operator || runs.has(organisationId);
  }

  /**
   * People of its members, and (decided) who runs its steward or an organisation that is invited, as they are to decide with
   * open eyes; and the operator.
   */
  seesPartnership(viewer: ViewerFacts, { id, stewardId, invited }: PartnershipFacts): boolean {
    const who = this.standings.of(viewer);
    const asked = invited.some(({ organisationId }) => who.runs.has(organisationId));
    return who.operator || who.partnerships.has(id) || who.runs.has(stewardId) || asked;
  }

  /** Agreements are for those who sign for a party. */
  seesAgreement(viewer: ViewerFacts, { offeringId, receivingIds }: AgreementFacts): boolean {
    return [offeringId, ...receivingIds].some((id) => this.signsFor(viewer, id));
  }

  signsFor(viewer: ViewerFacts, organisationId: string): boolean {
    const { decidesFor, runs } = this.standings.of(viewer);
    return decidesFor.has(organisationId) || runs.has(organisationId);
  }

  /** Its current members and waiting invitations that they see on its page. */
  membershipsSeen(viewer: ViewerFacts, partnership: PartnershipFacts): readonly string[] {
    if (!this.seesPartnership(viewer, partnership)) return [];
    const who = this.standings.of(viewer);
    const stewards = who.operator || who.runs.has(partnership.stewardId);
    const all = stewards || who.partnerships.has(partnership.id);
    const members = partnership.members
      .filter(({ until }) => until === null || until >= this.world.today)
      .filter(({ organisationId }) => all || organisationId === partnership.stewardId);
    const invited = partnership.invited.filter(({ organisationId }) => stewards || who.runs.has(organisationId));
    return [...members, ...invited].map(({ membershipId }) => membershipId);
  }

  /** Tombstones are for those who could read it before, its adopters, and (decided) those who answer for it. */
  couldRead(viewer: ViewerFacts, version: VersionFacts): boolean {
    if (!version.ended) return false;
    const { of } = this.standings.of(viewer);
    // Who waited for an embargo to lift never could read it.
    const before = version.ended.begun && this.inAudience(viewer, version);
    const used = version.ended.adopterIds.some((id) => of.has(id));
    return before || used || this.decides(viewer, version.artefact);
  }

  /**
   * An entry of their inbox, about something made from it that they may find. Decided: while they may read the version; when it
   * was ended, while they know of its end. The inbox of a school is also that of its trust, and that of the rights holder's people.
   */
  knowsChange(viewer: ViewerFacts, { organisationId, adaptation, version, kind }: UpstreamChangeFacts): boolean {
    const posts = (viewer.person?.posts ?? []).filter((post) => this.standings.holds(post.startedOn, post.endedOn));
    const own = posts.flatMap(({ organisationId: id }) => [
      id,
      ...(this.standings.isTrust(id) ? this.standings.members(id) : []),
    ]);
    const isOwn = own.includes(organisationId) || (adaptation !== null && own.includes(adaptation.rightsHolderId));
    if (!isOwn || (adaptation && !this.stands(viewer, adaptation))) return false;
    // About their own work, to those who may find it.
    if (kind === 'held-back') return true;
    const isEnd = kind === 'withdrawn' || kind === 'recalled';
    return this.page(viewer, version).read || (isEnd && this.couldRead(viewer, version));
  }

  /** Those who wrote a released version of it, and those who decide about its releases. */
  looksAfter(viewer: ViewerFacts, artefact: ArtefactFacts): boolean {
    const wrote = artefact.versions.some((one) => one.number !== null && this.inCircle(viewer, one));
    return wrote || this.decides(viewer, artefact);
  }

  /** Organisations of somebody's current posts. */
  placesOf(personId: string): readonly string[] {
    const posts = this.world.people.find((person) => person.id === personId)?.posts ?? [];
    return posts
      .filter((post) => this.standings.holds(post.startedOn, post.endedOn))
      .map((post) => post.organisationId);
  }

  /** Who says so hands over all that the person may do: the operator, or who runs every place the person has. */
  mayLink(viewer: ViewerFacts, personId: string): boolean {
    const { operator, runs } = this.standings.of(viewer);
    const isOperator = this.world.people.some((person) => person.id === personId && person.operator);
    const places = this.placesOf(personId);
    return operator || (!isOperator && places.length > 0 && places.every((id) => runs.has(id)));
  }

  /**
   * Whether an agreement in force reaches it for them: one that names it or a collection in which it stands, or one over
   * everything of its kind. Decided: what was released to its authors alone is no part of "everything", nor of what is collected.
   */
  #isAgreed(viewer: ViewerFacts, { artefact, terms }: VersionFacts): boolean {
    const { of } = this.standings.of(viewer);
    const { today } = this.world;
    return this.world.agreements.some(
      ({ isAgreed, from, until, offeringId, receivingIds, artefacts, kinds, collections = [] }) =>
        isAgreed &&
        from <= today &&
        (until === null || until >= today) &&
        [offeringId, ...receivingIds].some((id) => of.has(id)) &&
        (artefacts.includes(artefact) ||
          (terms?.scope !== 'private' &&
            offeringId === artefact.rightsHolderId &&
            (kinds.includes(artefact.kind) ||
              collections.some(({ items }) => items.some((item) => item.artefact === artefact))))),
    );
  }

  #isAvailable(terms: TermsFacts | null): boolean {
    const { today } = this.world;
    return (
      terms !== null && (terms.from === null || terms.from <= today) && (terms.until === null || terms.until >= today)
    );
  }
}
