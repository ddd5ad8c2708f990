import type { OrganisationFacts, ViewerFacts } from './facts/people.ts';
import type { World } from './world.ts';

/** Who somebody is, worked out from their posts. */
export interface Standing {
  readonly operator: boolean;
  readonly hasPost: boolean;
  /** Organisations of their own current posts. */
  readonly own: ReadonlySet<string>;
  /** Organisations whose people they are: `org:` keys. */
  readonly of: ReadonlySet<string>;
  readonly network: boolean;
  /** Partnerships that an organisation whose people they are belongs to today: `partnership:` keys. */
  readonly partnerships: ReadonlySet<string>;
  /** Organisations for which they release. */
  readonly decidesFor: ReadonlySet<string>;
  /** Organisations which they run. */
  readonly runs: ReadonlySet<string>;
}

const trustKinds = ['multi-academy-trust', 'single-academy-trust'];

/** The part of the reference that says whose people somebody is: the table of keys in docs/architecture.md. */
export class Standings {
  readonly #known = new Map<string, Standing>();
  readonly #organisations: ReadonlyMap<string, OrganisationFacts>;

  constructor(readonly world: World) {
    this.#organisations = new Map(world.organisations.map((organisation) => [organisation.id, organisation]));
  }

  of({ person }: ViewerFacts): Standing {
    const known = this.#known.get(person?.id ?? '');
    if (known) return known;
    const posts = (person?.posts ?? []).filter((post) => this.holds(post.startedOn, post.endedOn));
    // A post in a trust stands for the trust and what belongs to it today. Decided: "its current schools" are all its
    // direct members, a subsidiary or a college among them.
    const reach = (id: string): readonly string[] => [id, ...(this.isTrust(id) ? this.members(id) : [])];
    const withRole = (role: string): ReadonlySet<string> =>
      new Set(posts.filter((post) => post.roles.includes(role)).flatMap((post) => reach(post.organisationId)));
    // Decided: an unverified organisation does not make its people network, but its own work, and what names it as a
    // partner, is theirs.
    const of = new Set(posts.flatMap((post) => [...this.#upward(post.organisationId), ...reach(post.organisationId)]));
    const standing: Standing = {
      operator: person?.operator ?? false,
      hasPost: posts.length > 0,
      own: new Set(posts.map((post) => post.organisationId)),
      of,
      partnerships: this.partnershipsOf(of),
      network: posts.some((post) => this.#isVerified(post.organisationId)),
      decidesFor: withRole('release-authority'),
      runs: withRole('organisation-admin'),
    };
    this.#known.set(person?.id ?? '', standing);
    return standing;
  }

  /** Whether a dated thing holds today. */
  holds(from: string | null, until: string | null): boolean {
    return (from === null || from <= this.world.today) && (until === null || until > this.world.today);
  }

  /** "current posts in member organisations, until the end of notice": posts beneath a member as well, as with its own key. */
  partnershipsOf(organisationIds: ReadonlySet<string>): ReadonlySet<string> {
    const belongs = ({ organisationId, until }: { organisationId: string; until: string | null }): boolean =>
      organisationIds.has(organisationId) && (until === null || until >= this.world.today);
    return new Set(this.world.partnerships.filter(({ members }) => members.some(belongs)).map(({ id }) => id));
  }

  isTrust(organisationId: string): boolean {
    return trustKinds.includes(this.#organisations.get(organisationId)?.kind ?? '');
  }

  /** What it belongs to today. */
  parents(organisationId: string): readonly string[] {
    return this.world.memberships
      .filter((one) => one.memberId === organisationId && this.holds(one.joinedOn, one.leftOn))
      .map((one) => one.parentId);
  }

  /**
   * "Only verified organisations count as network." Decided: a verified trust stands for its schools, which are run by it
   * and are no bodies of their own; a verified diocese, federation or local authority does not.
   */
  #isVerified(organisationId: string): boolean {
    const trusts = this.parents(organisationId).filter((id) => this.isTrust(id));
    return [organisationId, ...trusts].some((id) => this.#organisations.get(id)?.verified);
  }

  /** What belongs to it today. */
  members(organisationId: string): readonly string[] {
    return this.world.memberships
      .filter((one) => one.parentId === organisationId && this.holds(one.joinedOn, one.leftOn))
      .map((one) => one.memberId);
  }

  #upward(organisationId: string): readonly string[] {
    return [organisationId, ...this.parents(organisationId).flatMap((parent) => this.#upward(parent))];
  }
}
