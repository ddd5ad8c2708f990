import type { Standings } from './standing.ts';
import type { CommunityFacts, CommunityMemberFacts, CommunityMessageFacts } from './facts/communities.ts';
import type { ViewerFacts } from './facts/people.ts';
import type { World } from './world.ts';

const isSteward = ({ role }: CommunityMemberFacts): boolean => role === 'lead' || role === 'deputy';

/** The part of the reference that is about communities, from the design and what libs/communities/README.md says was decided. */
export class CommunityModel {
  constructor(
    readonly world: World,
    readonly standings: Standings,
  ) {}

  /** "`community:<id>`: members with a current post"; of one for an organisation's own people, with a post that makes them its people. */
  counts(community: CommunityFacts, member: CommunityMemberFacts): boolean {
    const person = this.world.people.find(({ id }) => id === member.personId) ?? null;
    if (member.ended || community.ended || !person) return false;
    const who = this.standings.of({ label: person.label, person, headers: {} });
    return community.withinId === null ? who.hasPost : who.of.has(community.withinId);
  }

  members(community: CommunityFacts): readonly CommunityMemberFacts[] {
    return community.members.filter((member) => this.counts(community, member));
  }

  stewards(community: CommunityFacts): readonly CommunityMemberFacts[] {
    return this.members(community).filter(isSteward);
  }

  own({ person }: ViewerFacts, community: CommunityFacts): CommunityMemberFacts | undefined {
    return this.members(community).find(({ personId }) => personId === person?.id);
  }

  /** "Cross-trust by default": the network; else the people of one organisation. And who runs a host, and who belongs to it. */
  sees(viewer: ViewerFacts, community: CommunityFacts): boolean {
    const who = this.standings.of(viewer);
    const inAudience = community.withinId === null ? who.network : who.of.has(community.withinId);
    return who.operator || inAudience || this.#runsHost(viewer, community) || this.own(viewer, community) !== undefined;
  }

  looksAfter(viewer: ViewerFacts, community: CommunityFacts): boolean {
    const own = this.own(viewer, community);
    return (
      this.standings.of(viewer).operator ||
      (own !== undefined && isSteward(own)) ||
      (this.#runsHost(viewer, community) && this.stewards(community).length === 0)
    );
  }

  /** Who is a member, its members know and those who look after it; who its stewards are, everybody who sees it. */
  membersSeen(viewer: ViewerFacts, community: CommunityFacts): readonly CommunityMemberFacts[] {
    const all = this.own(viewer, community) !== undefined || this.looksAfter(viewer, community);
    return all ? this.members(community) : [];
  }

  seesMember(viewer: ViewerFacts, community: CommunityFacts, member: CommunityMemberFacts): boolean {
    if (!this.sees(viewer, community) || !this.counts(community, member)) return false;
    return isSteward(member) || this.membersSeen(viewer, community).includes(member);
  }

  /** Its members talk to each other; who looks after it reads along. */
  readsThreads(viewer: ViewerFacts, community: CommunityFacts): boolean {
    return (
      this.sees(viewer, community) && (this.own(viewer, community) !== undefined || this.looksAfter(viewer, community))
    );
  }

  /** What a steward hid, its writer reads and those who look after the community. */
  readsMessage(viewer: ViewerFacts, community: CommunityFacts, message: CommunityMessageFacts): boolean {
    const isOwn = viewer.person?.id === message.authorId;
    return this.readsThreads(viewer, community) && (!message.hidden || isOwn || this.looksAfter(viewer, community));
  }

  /** What communities plan, by id: of those to which somebody belongs, for their own calendar. */
  inCalendarOf(viewer: ViewerFacts): readonly string[] {
    return this.world.communities
      .filter((community) => this.own(viewer, community) !== undefined)
      .flatMap(({ events }) => events.map(({ id }) => id));
  }

  readsReports(viewer: ViewerFacts, community: CommunityFacts): boolean {
    return this.sees(viewer, community) && this.looksAfter(viewer, community);
  }

  requestsSeen(viewer: ViewerFacts, community: CommunityFacts): readonly string[] {
    if (!this.looksAfter(viewer, community) || community.ended) return [];
    return community.requests.filter(({ expired }) => !expired).map(({ id }) => id);
  }

  seesRequest(viewer: ViewerFacts, community: CommunityFacts, requestId: string): boolean {
    const isOwn = community.requests.some(({ id, personId }) => id === requestId && personId === viewer.person?.id);
    return isOwn || this.requestsSeen(viewer, community).includes(requestId);
  }

  invitationsSeen(viewer: ViewerFacts, community: CommunityFacts): readonly string[] {
    if (!this.looksAfter(viewer, community) || community.ended) return [];
    return community.invitations.filter(({ expired }) => !expired).map(({ id }) => id);
  }

  seesInvitation(viewer: ViewerFacts, community: CommunityFacts, invitationId: string): boolean {
    return this.invitationsSeen(viewer, community).includes(invitationId);
  }

  listed(viewer: ViewerFacts, about: { readonly isMine: boolean }): readonly string[] {
    return this.world.communities
      .filter((one) => !one.ended && this.sees(viewer, one) && (!about.isMine || this.own(viewer, one) !== undefined))
      .map(({ id }) => id);
  }

  /** Everybody in a generated world teaches history, in every post. */
  suggested(viewer: ViewerFacts): readonly string[] {
    if (!this.standings.of(viewer).hasPost) return [];
    return this.world.communities
      .filter((one) => one.ofHistory && !one.ended && one.joining !== 'invitation')
      .filter((one) => this.sees(viewer, one) && this.own(viewer, one) === undefined)
      .map(({ id }) => id);
  }

  #runsHost(viewer: ViewerFacts, { hostIds }: CommunityFacts): boolean {
    const { runs } = this.standings.of(viewer);
    return hostIds.some((id) => runs.has(id));
  }
}
