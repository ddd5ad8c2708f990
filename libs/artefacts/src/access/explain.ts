import { allows, verbs, type AccessKey, type Verb, type Viewer } from '@constellation/platform/access';
import { dayInWords, lastDayInWords } from '@constellation/platform/time';
import { subjectOf } from '../release/keeping.ts';
import { audienceOf, type AudienceFacts } from './audience.ts';
import { versionRule } from './version.policy.ts';

/** What an explanation tells of a version beside what its audience is worked out from. */
export interface ExplainedFacts {
  readonly audience: AudienceFacts;
  /** Names by id, of organisations and of the partnerships that may be named to whoever asks. */
  readonly names: ReadonlyMap<string, string>;
  /** How many organisations of which kind belong to a partnership now, by its id. */
  readonly members: ReadonlyMap<string, readonly { readonly kind: string; readonly count: number }[]>;
  /** Agreements that name it, and those over everything of its kind; over and not begun ones too. */
  readonly agreements: readonly ExplainedAgreement[];
  readonly grants: readonly {
    readonly id: string;
    readonly organisationId: string;
    readonly endsAt: Date | null;
    /** Whether it was granted on request; else it is what an adopter keeps. */
    readonly isRequested: boolean;
  }[];
}

export interface ExplainedAgreement {
  readonly id: string;
  /** How it is about the artefact: by naming it, by naming a collection in which it stands, or over everything of its kind. */
  readonly by: 'name' | 'collection' | 'kind';
  readonly verbs: readonly Verb[];
  readonly receivingIds: readonly string[];
  readonly startsAt: Date;
  readonly endsAt: Date | null;
}

/** Some of those who can see a version: who, what they may do, and the keys of its audience that say so. */
export interface AudienceReason {
  readonly words: string;
  readonly verbs: readonly Verb[];
  readonly keys: readonly AccessKey[];
}

/** An end is the first instant at which it is over; people are told the last day on which it is there. */
const until = (end: Date | null): string => (end ? `, until ${lastDayInWords(end)}` : '');
const listed = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;

/**
 * Who can see a version and why, one reason for each key of its audience: from the very keys that decide, so that nobody is left
 * out and nobody is named who does not.
 */
export function explainAudience(facts: ExplainedFacts, now: Date): readonly AudienceReason[] {
  const audience = audienceOf(facts.audience);
  const given = new Map<string, { keys: AccessKey[]; verbs: Verb[] }>();
  for (const verb of verbs) {
    for (const key of audience[verb]) {
      // The keys of one offer are one reason.
      const [kind, id, more] = key.split(':');
      const name = kind === 'offer' ? `offer:${id ?? ''}:${more ?? ''}` : key;
      const known = given.get(name) ?? { keys: [], verbs: [] };
      given.set(name, { keys: [...new Set([...known.keys, key])], verbs: [...known.verbs, verb] });
    }
  }
  return [...given].flatMap(([key, about]) => wordsFor(key, about, facts, now));
}

const overWords = { name: '', collection: ' over a collection', kind: ' over everything of this kind' } as const;

type About = Omit<AudienceReason, 'words'>;

function wordsFor(key: string, about: About, facts: ExplainedFacts, now: Date): readonly AudienceReason[] {
  const [kind = '', id = ''] = key.split(':');
  const name = (other: string): string => facts.names.get(other) ?? 'another organisation';
  const agreed = (agreement: ExplainedAgreement): AudienceReason => ({
    words: `${listed(agreement.receivingIds.map(name))}, under a licence agreement${overWords[agreement.by]}${until(agreement.endsAt)}`,
    verbs: agreement.verbs,
    keys: about.keys,
  });
  const holds = ({ startsAt, endsAt }: ExplainedAgreement): boolean => startsAt <= now && (!endsAt || endsAt > now);
  switch (kind) {
    case 'public':
      return [{ words: 'Everyone, signed in or not', ...about }];
    case 'network':
      return [{ words: 'People with a post in any verified organisation of the network', ...about }];
    case 'person':
      return [{ words: 'Its authors', ...about }];
    case 'org':
      return [{ words: `People of ${name(id)}`, ...about }];
    case 'partnership':
      return [{ words: partnershipInWords(id, facts), ...about }];
    case 'agreement':
      return facts.agreements.filter((one) => one.id === id && holds(one)).map(agreed);
    case 'offer':
      return facts.agreements.filter((one) => one.by === 'kind' && holds(one)).map(agreed);
    case 'grant': {
      const grant = facts.grants.find((one) => one.id === id);
      const isOver = grant?.endsAt && grant.endsAt <= now;
      if (!grant || isOver) return [];
      const why = grant.isRequested ? 'which asked and was granted access' : 'which adopted it and keeps it';
      return [{ words: `${name(grant.organisationId)}, ${why}${until(grant.endsAt)}`, ...about }];
    }
    default:
      throw new Error(`A key of an unknown kind: ${key}.`);
  }
}

const kindWords: Readonly<Record<string, readonly [one: string, many: string]>> = {
  trust: ['trust', 'trusts'],
  school: ['school', 'schools'],
  other: ['other organisation', 'other organisations'],
};

/** "12 trusts and 3 schools of the Northern Partnership". */
function partnershipInWords(id: string, { names, members }: ExplainedFacts): string {
  const counts = new Map<string, number>();
  for (const { kind, count } of members.get(id) ?? []) {
    const group = kind.endsWith('trust') ? 'trust' : kind === 'school' ? 'school' : 'other';
    counts.set(group, (counts.get(group) ?? 0) + count);
  }
  const parts = Object.entries(kindWords).flatMap(([group, [one, many]]) => {
    const count = counts.get(group) ?? 0;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  const name = names.get(id);
  return `${listed(parts)} of ${name ? `the partnership “${name}”` : 'a partnership'}`;
}

/** What somebody may do with a version, and in sentences why, or why not. */
export interface AccessExplanation {
  readonly verbs: readonly Verb[];
  readonly words: readonly string[];
}

/**
 * Why somebody can, or cannot, see a version: the same rule that decides, asked for a holder of their keys.
 * @param holder who is asked about; `name` is how they are spoken of
 */
export function explainAccess(
  facts: ExplainedFacts,
  holder: { readonly viewer: Viewer; readonly name: string; readonly organisationIds: readonly string[] },
): AccessExplanation {
  const { viewer, name } = holder;
  const audience = audienceOf(facts.audience);
  const subject = subjectOf(audience);
  const may = verbs.filter((verb) => allows(versionRule(viewer, verb), subject));
  if (may.length > 0) {
    const met = explainAudience(facts, viewer.now).filter(({ keys }) => keys.some((key) => viewer.keys.includes(key)));
    return { verbs: may, words: met.map(({ words }) => `${name} can see it as one of: ${words}.`) };
  }
  return { verbs: [], words: whyNot(facts, holder) };
}

function whyNot(
  facts: ExplainedFacts,
  {
    viewer,
    name,
    organisationIds,
  }: { readonly viewer: Viewer; readonly name: string; readonly organisationIds: readonly string[] },
): readonly string[] {
  const { audience } = facts;
  if (audience.state === 'draft' || audience.state === 'in-review') return ['It has not been released yet.'];
  if (audience.state === 'recalled') return ['It was recalled: nobody can see it any more.'];
  if (audience.state === 'withdrawn') {
    return [`It was withdrawn: only organisations that had adopted it keep it, and ${name} is none of them.`];
  }
  if (audience.heldTo) {
    return [
      'It is held back: an agreement it rests on has ended, and it stays with its makers until they choose other terms.',
    ];
  }
  const now = viewer.now;
  const { availableFrom = null, availableUntil = null } = audience.terms ?? {};
  const isMeant = audienceOf(audience).find.some((key) => viewer.keys.includes(key));
  if (isMeant && availableFrom && availableFrom > now) {
    return [`It is not open yet: it can be seen from ${dayInWords(availableFrom)}.`];
  }
  if (isMeant && availableUntil && availableUntil <= now) {
    return [`It is over: it could be seen until ${lastDayInWords(availableUntil)}.`];
  }
  const theirs = facts.agreements.filter(({ receivingIds }) => receivingIds.some((id) => organisationIds.includes(id)));
  const dated = theirs.flatMap(({ startsAt, endsAt }) => {
    if (startsAt > now) return [`A licence agreement with them begins on ${dayInWords(startsAt)}.`];
    return endsAt && endsAt <= now ? [`A licence agreement with them ended on ${lastDayInWords(endsAt)}.`] : [];
  });
  const open = explainAudience(facts, now).map(({ words }) => words);
  return [`${name} is none of those it is shared with: ${open.join('; ')}.`, ...dated];
}
