import { beginOf, dayOf, endOf } from './london.ts';

import {
  isOpen,
  type Verb,
  type Survival,
  type Organisation,
  type Belonging,
  type Person,
  type Kept,
  type Version,
  type Partnership,
  type Agreement,
  type Request,
  type Loan,
  type Adoption,
} from './facts.ts';

const survivors: Readonly<Record<Survival, readonly Verb[]>> = {
  'adopted-stay': ['find', 'read', 'download'],
  'downloads-stop': ['find', 'read'],
  'all-stops': [],
};

/**
 * The reference: who may do what, written from docs/architecture.md and the domain a second time, without keys, tables or a line
 * of the product's access code. Where something changes, it compares what organisations could read just before with what they
 * can read after, and so finds who keeps what.
 */
export class Reference {
  readonly organisations = new Map<string, Organisation>();
  readonly belongings: Belonging[] = [];
  readonly people: Person[] = [];
  readonly partnerships: Partnership[] = [];
  readonly agreements: Agreement[] = [];
  readonly versions: Version[] = [];
  readonly requests: Request[] = [];
  readonly loans: Loan[] = [];
  adoptions: Adoption[] = [];

  /** The organisations whose people those of an organisation are. */
  reach(organisation: string, at: Date): ReadonlySet<string> {
    const today = dayOf(at);
    const holds = ({ from, until }: Belonging): boolean =>
      (from === null || from <= today) && (until === null || until > today);
    const current = this.belongings.filter(holds);
    const found = new Set([organisation]);
    for (const one of found) for (const { member, parent } of current) if (member === one) found.add(parent);
    if (this.organisations.get(organisation)?.isTrust) {
      for (const { member, parent } of current) if (parent === organisation) found.add(member);
    }
    return found;
  }

  isOnNetwork(organisation: string, at: Date): boolean {
    const [own, trusts] = [this.organisations.get(organisation), this.#trustsOf(organisation, at)];
    return own?.isVerified === true || trusts.some((id) => this.organisations.get(id)?.isVerified);
  }

  belongsTo(partnership: Partnership, organisations: ReadonlySet<string>, at: Date): boolean {
    return partnership.members.some(
      ({ organisation, from, until }) =>
        organisations.has(organisation) && from <= at && (until === null || until > at),
    );
  }

  /** The first instant at which an agreement gives nothing any more. */
  endOf({ terms, noticeLastDay }: Agreement): Date | null {
    const days = [terms.lastDay, noticeLastDay].filter((one) => one !== null).sort();
    return days[0] === undefined ? null : endOf(days[0]);
  }

  isInForce(agreement: Agreement, at: Date): boolean {
    const end = this.endOf(agreement);
    return beginOf(agreement.terms.firstDay) <= at && (end === null || end > at);
  }

  /** What a person may do with a version. */
  may(person: Person, verb: Verb, version: Version, at: Date): boolean {
    if (verb === 'adopt' && person.posts.length === 0) return false;
    const reach = new Set(person.posts.flatMap((post) => [...this.reach(post, at)]));
    const onNetwork = person.posts.some((post) => this.isOnNetwork(post, at));
    const kept = [...version.kept].some(
      ([organisation, { verbs: given, until }]) =>
        reach.has(organisation) && given.has(verb) && (until === null || until > at),
    );
    if (version.state === 'recalled') return false;
    const isLent = this.#isLent(reach, verb, version, at);
    if (version.state === 'withdrawn') return kept || (isLent && verb !== 'adopt' && verb !== 'adapt');
    return kept || isLent || this.#isGiven({ reach, onNetwork, id: person.id }, verb, version, at);
  }

  /** Whether people of an organisation may, apart from what it keeps. */
  mayOrganisation(organisation: string, verb: Verb, version: Version, at: Date): boolean {
    if (!isOpen(version)) return false;
    return this.#isGiven(this.#someone(organisation, at), verb, version, at);
  }

  /** Whether an organisation reads it by agreements and by nothing else: whom their ends concern. */
  isByAgreementAlone(organisation: string, version: Version, at: Date): boolean {
    const someone = this.#someone(organisation, at);
    return this.mayOrganisation(organisation, 'adopt', version, at) && !this.#reaches(someone, 'read', version, at);
  }

  /** The next instant at which an agreement or a membership ends. */
  nextEnd(at: Date): Date | null {
    const ends = [
      ...this.agreements.map((one) => this.endOf(one)),
      ...this.partnerships.flatMap(({ members }) => members.map(({ until }) => until)),
      ...this.loans.map(({ until }) => until),
    ].filter((end) => end !== null && end > at);
    return ends.length === 0 ? null : new Date(Math.min(...ends.map((end) => end?.getTime() ?? 0)));
  }

  /** Whether an organisation may adopt: what it keeps does not give that, what was lent to it may. */
  mayAdopt(organisation: string, version: Version, at: Date): boolean {
    const isLent = this.#isLent(this.reach(organisation, at), 'adopt', version, at);
    return this.mayOrganisation(organisation, 'adopt', version, at) || (isLent && isOpen(version));
  }

  #isLent(reach: ReadonlySet<string>, verb: Verb, version: Version, at: Date): boolean {
    return this.loans.some(
      (loan) => loan.version === version.id && reach.has(loan.organisation) && loan.verbs.has(verb) && loan.until > at,
    );
  }

  /**
   * Makes a change and lets adopters keep what they lose by it.
   * @param about when it takes effect, and what was so just before: for days that end, the instant before
   */
  change(
    make: () => void,
    about: {
      readonly at: Date;
      readonly justBefore?: Date;
      readonly isDecision?: boolean;
      readonly ending?: readonly Agreement[];
    },
  ): void {
    const { at, justBefore = at, isDecision = false } = about;
    this.follow(justBefore);
    const before = this.#stands(justBefore);
    make();
    for (const { adoption, version, terms, read, byTerms, byAgreements } of before) {
      const reads = this.mayOrganisation(adoption.organisation, 'read', version, at);
      const [had, has] = [terms.lastDay, version.terms.lastDay].map((day) => (day === null ? null : endOf(day)));
      const isCut = has != null && (had == null || has < had);
      if (!read || version.state === 'recalled') continue;
      // By its own last day it is taken from everyone, and nobody keeps it.
      if (had != null && had <= at) continue;
      if (reads && !(isDecision && isCut)) continue;
      // Whoever decides to narrow or withdraw takes it from those whom an agreement reached as well.
      const kept = (verbs: readonly Verb[]): void =>
        this.#keep(version, adoption.organisation, { verbs: new Set(verbs), until: had ?? null }, at);
      if (isDecision || byTerms) kept(survivors['adopted-stay']);
      else {
        for (const { survival, verbs: given } of byAgreements) {
          const left = survivors[survival].filter((verb) => given.includes(verb));
          kept(left);
        }
      }
    }
    this.follow(at);
  }

  /** Moves those who follow to the newest version that they read by then. Versions stand in the order of their release. */
  follow(at: Date): void {
    for (const adoption of this.adoptions.filter(({ following }) => following)) {
      const versions = this.versions.filter(({ artefact }) => artefact === adoption.artefact);
      const newer = versions.slice(versions.findIndex(({ id }) => id === adoption.version) + 1);
      const reach = this.reach(adoption.organisation, at);
      const next = newer.findLast(
        (one) =>
          this.mayOrganisation(adoption.organisation, 'read', one, at) ||
          (isOpen(one) &&
            this.#isAvailable(one, at) &&
            [...one.kept].some(
              ([id, { verbs: given, until }]) => reach.has(id) && given.has('read') && (until === null || until > at),
            )),
      );
      if (next) adoption.version = next.id;
    }
  }

  /** Each adoption with what its organisation could read, and by what. */
  #stands(at: Date) {
    return this.adoptions.flatMap((adoption) => {
      const version = this.versions.find((one) => one.id === adoption.version);
      if (!version) return [];
      const someone = this.#someone(adoption.organisation, at);
      const byTerms = isOpen(version) && this.#isAvailable(version, at) && this.#reaches(someone, 'read', version, at);
      const byAgreements =
        isOpen(version) && this.#isAvailable(version, at)
          ? this.agreements
              .filter((one) => this.#isAgreed(one, { reach: someone.reach, verb: 'read', version, at }))
              .map((one) => one.terms)
          : [];
      const { terms } = version;
      return [{ adoption, version, terms, byTerms, byAgreements, read: byTerms || byAgreements.length > 0 }];
    });
  }

  /** Adds to what an organisation keeps, unless that has run out: then it keeps what is added alone. */
  #keep(version: Version, organisation: string, added: Kept, at: Date): void {
    if (added.verbs.size === 0) return;
    const known = version.kept.get(organisation);
    if (!known || (known.until !== null && known.until <= at)) {
      version.kept.set(organisation, added);
      return;
    }
    const ends = [known.until, added.until].map((end) => end?.getTime() ?? Infinity);
    const later = Math.max(...ends);
    version.kept.set(organisation, {
      verbs: new Set([...known.verbs, ...added.verbs]),
      until: Number.isFinite(later) ? new Date(later) : null,
    });
  }

  #someone(organisation: string, at: Date): Someone {
    return { reach: this.reach(organisation, at), onNetwork: this.isOnNetwork(organisation, at), id: null };
  }

  #isGiven(someone: Someone, verb: Verb, version: Version, at: Date): boolean {
    if (!this.#isAvailable(version, at)) return false;
    return (
      this.#reaches(someone, verb, version, at) ||
      this.agreements.some((agreement) => this.#isAgreed(agreement, { reach: someone.reach, verb, version, at }))
    );
  }

  #isAvailable({ terms }: Version, at: Date): boolean {
    const today = dayOf(at);
    return (terms.firstDay === null || terms.firstDay <= today) && (terms.lastDay === null || terms.lastDay >= today);
  }

  #reaches({ reach, onNetwork, id }: Someone, verb: Verb, version: Version, at: Date): boolean {
    const { terms, holder, begunIn, author } = version;
    if (verb === 'adapt' && !terms.mayAdapt) return false;
    const isOfTrust = [holder, ...this.#trustsOf(holder, at)].some((one) => reach.has(one));
    switch (terms.scope) {
      case 'private':
        return id === author;
      case 'school':
        return reach.has(this.organisations.get(holder)?.isTrust ? begunIn : holder);
      case 'trust':
        return isOfTrust;
      case 'partners':
        return (
          isOfTrust ||
          terms.partners.some((one) => reach.has(one)) ||
          this.partnerships.some((one) => terms.partnerships.includes(one.id) && this.belongsTo(one, reach, at))
        );
      case 'network':
        return onNetwork || isOfTrust;
      case 'public':
        return true;
    }
  }

  #isAgreed(agreement: Agreement, { reach, verb, version, at }: Asked): boolean {
    const { offering, receiving, artefacts, collection, terms } = agreement;
    const { kinds } = terms;
    const isCollected = collection?.isNamed === true && collection.artefacts.has(version.artefact);
    const isWithout =
      offering === version.holder && (kinds.includes(version.kind) || isCollected) && version.terms.scope !== 'private';
    return (
      terms.verbs.includes(verb) &&
      (reach.has(offering) || reach.has(receiving)) &&
      (isWithout || artefacts.has(version.artefact)) &&
      this.isInForce(agreement, at)
    );
  }

  #trustsOf(organisation: string, at: Date): readonly string[] {
    const today = dayOf(at);
    return this.belongings
      .filter(
        ({ member, from, until }) => member === organisation && (from ?? '') <= today && (until ?? '9999') > today,
      )
      .map(({ parent }) => parent)
      .filter((id) => this.organisations.get(id)?.isTrust);
  }
}

/** Whether people of these organisations may do this with a version at an instant. */
interface Asked {
  readonly reach: ReadonlySet<string>;
  readonly verb: Verb;
  readonly version: Version;
  readonly at: Date;
}

interface Someone {
  readonly reach: ReadonlySet<string>;
  readonly onNetwork: boolean;
  readonly id: string | null;
}
