import { networkKey, publicKey, type AccessKey } from '@constellation/platform/access';
import { present } from '@constellation/platform/errors';
import { getLicence, licences, reaches, type Licence, type LicencePermissions, type Reach } from './licence.ts';

/** A party that an agreement asks to share what is made under it with. */
export interface ShareBackParty {
  readonly key: AccessKey;
  readonly name: string;
}

/** One of the ways in which a work was, or is, given to the one who adapts it. */
export interface AdaptedWay {
  readonly licenceCode: string;
  /** Whom it is shared with in this way: the keys of an audience or of the parties, and of the organisations beneath those. */
  readonly parties: ReadonlySet<AccessKey>;
  /** The agreement that gives it, with the parties that what is made must be open to; null where its own terms do. */
  readonly agreement: { readonly title: string; readonly shareBack: readonly ShareBackParty[] } | null;
}

/** What an adaptation was made from, as far as the rules of licences ask. */
export interface AdaptedWork {
  readonly title: string;
  readonly rightsHolderId: string;
  /** Its own organisation: the rights holder and its trust. */
  readonly home: ReadonlySet<AccessKey>;
  /** Every way that is lawful: one of them is enough. None where an agreement ended that gave it, and all stopped. */
  readonly ways: readonly AdaptedWay[];
}

/** What is planned for an adaptation. */
export interface PlannedAdaptation {
  readonly licenceCode: string;
  readonly rightsHolderId: string;
  /** The organisation that adapts: the rights holder, and the school it was begun in. */
  readonly own: ReadonlySet<AccessKey>;
  /** The keys of its audience. People named one by one are not counted: they are its authors. */
  readonly audience: readonly AccessKey[];
  /** Those of the audience that stand for organisations of the network. */
  readonly inNetwork: ReadonlySet<AccessKey>;
  /** Organisations to whom it will be open; null where that is not asked, as nothing is taken from anybody. */
  readonly openTo: ReadonlySet<AccessKey> | null;
  readonly hasFiles: boolean;
}

/** Why an adaptation may not be as planned. */
export type AdaptationFaultCode =
  /** What it was made from may not be changed at all. */
  | 'forbids-change'
  /** It must carry the same licence as what it was made from (SA). */
  | 'same-licence'
  /** Its licence would let others make money from it (NC carries). */
  | 'not-for-money'
  /** Its licence would permit something else that what it was made from does not. */
  | 'wider-licence'
  /** More people would have it than what it was made from allows. */
  | 'wider-audience'
  /** The agreement under which it was made asks to share it with the parties, and some of them would not have it. */
  | 'share-back'
  /** The agreement that gave it has ended, and left nothing. */
  | 'given-no-more'
  /** Under this licence no file is stored, and it has files. */
  | 'link-only';

/** One reason, in words for the one who plans. */
export interface AdaptationFault {
  readonly code: AdaptationFaultCode;
  readonly message: string;
  readonly about: 'licence' | 'audience';
}

const permissionWords: Readonly<Record<Exclude<keyof LicencePermissions, 'commercial'>, string>> = {
  adapt: 'change it',
  redistribute: 'pass it on',
  public: 'show it to everyone',
};

const reachWords: Readonly<Record<Exclude<Reach, 'public'>, string>> = {
  'own-organisation': 'stays inside your own organisation',
  parties: 'goes no further than those it was shared with',
  network: 'stays inside the network',
};

const isWider = (reach: Reach, than: Reach): boolean => reaches.indexOf(reach) > reaches.indexOf(than);

/** A work, in words, as it is given in one of its ways. */
const named = ({ title }: AdaptedWork, { agreement }: AdaptedWay): string =>
  agreement ? `“${title}”, by the agreement “${agreement.title}”,` : `“${title}”`;

/** What a licence says about the licence of whatever is made from the work. Null: nothing stands against it. */
function licenceFault(work: AdaptedWork, way: AdaptedWay, planned: Licence): AdaptationFault | null {
  const licence = getLicence(way.licenceCode);
  const fault = (code: AdaptationFaultCode, message: string): AdaptationFault => ({ code, message, about: 'licence' });
  if (!licence.permits.adapt) {
    return fault('forbids-change', `${named(work, way)} may not be changed: its licence is “${licence.title}”.`);
  }
  if (licence.shareAlike && planned.code !== licence.code) {
    return fault(
      'same-licence',
      `What is made from ${named(work, way)} must carry the same licence: choose “${licence.title}”.`,
    );
  }
  if (planned.permits.commercial && !licence.permits.commercial) {
    return fault(
      'not-for-money',
      `${named(work, way)} is not for making money, and “${planned.title}” would allow it: choose a non-commercial licence.`,
    );
  }
  const more = (['adapt', 'redistribute', 'public'] as const).filter(
    (one) => planned.permits[one] && !licence.permits[one],
  );
  const reach = present(licence.reach, 'The reach of a licence that permits changes');
  if (more.length > 0 || (planned.reach !== null && isWider(planned.reach, reach))) {
    const would = more.length > 0 ? more.map((one) => permissionWords[one]).join(' and ') : 'share what they make';
    return fault(
      'wider-licence',
      `“${planned.title}” would let others ${would}, which ${named(work, way)} does not allow them: choose a narrower licence.`,
    );
  }
  return null;
}

/** How far an audience goes, seen from one of the works it was made from. */
function reachOf(key: AccessKey, work: AdaptedWork, way: AdaptedWay, planned: PlannedAdaptation): Reach {
  if (key.startsWith('person:') || planned.own.has(key) || work.home.has(key)) return 'own-organisation';
  if (way.parties.has(key)) return 'parties';
  if (key === networkKey || planned.inNetwork.has(key)) return 'network';
  return 'public';
}

function audienceFault(work: AdaptedWork, way: AdaptedWay, planned: PlannedAdaptation): AdaptationFault | null {
  const { reach } = getLicence(way.licenceCode);
  // What may not be changed has been refused already; an open licence allows everyone, whatever audience the work has.
  if (reach === null || reach === 'public') return null;
  const allowed = (key: AccessKey): boolean => key !== publicKey && !isWider(reachOf(key, work, way, planned), reach);
  if (planned.audience.every(allowed)) return null;
  return {
    code: 'wider-audience',
    message: `What is made from ${named(work, way)} ${reachWords[reach]}: choose a nearer audience.`,
    about: 'audience',
  };
}

/** What an agreement asks to be open to its parties, as soon as it goes beyond its authors. */
function shareBackFault(work: AdaptedWork, way: AdaptedWay, planned: PlannedAdaptation): AdaptationFault | null {
  const { openTo, audience } = planned;
  if (openTo === null || audience.every((key) => key.startsWith('person:'))) return null;
  const missing = way.agreement?.shareBack.filter(({ key }) => !openTo.has(key)) ?? [];
  if (missing.length === 0) return null;
  return {
    code: 'share-back',
    message: `What is made from ${named(work, way)} is shared with its parties: choose an audience with ${missing.map(({ name }) => name).join(', ')}.`,
    about: 'audience',
  };
}

/** What stands against it in each way that the work was given: in the way with the least, as one that is free is enough. */
function faultsOfWork(work: AdaptedWork, licence: Licence, planned: PlannedAdaptation): readonly AdaptationFault[] {
  const byWay = work.ways.map((way) =>
    [licenceFault(work, way, licence), audienceFault(work, way, planned), shareBackFault(work, way, planned)].filter(
      (fault) => fault !== null,
    ),
  );
  const [first, ...others] = byWay;
  if (!first) return [givenNoMore(work)];
  return others.reduce((least, faults) => (faults.length < least.length ? faults : least), first);
}

const givenNoMore = ({ title }: AdaptedWork): AdaptationFault => ({
  code: 'given-no-more',
  message: `The agreement that gave “${title}” has ended, and nothing made from it may be shared any more: take out what comes from it.`,
  about: 'audience',
});

/** Who holds the rights is not bound by the licence they gave to others; what they made it from themselves still binds them. */
const bindingOf = (works: readonly AdaptedWork[], rightsHolderId: string): readonly AdaptedWork[] =>
  works.filter((work) => work.rightsHolderId !== rightsHolderId);

/**
 * Whether an adaptation of these works may be as planned: every reason why not, one at most for each work and question. ND
 * forbids adapting, SA binds to the same licence, NC carries, and neither what its licence permits nor whom it reaches may
 * go beyond what the licence of each work allows: the licence of its terms or, where an agreement gives it, of that. None: it may.
 */
export function faultsOfAdaptation(
  works: readonly AdaptedWork[],
  planned: PlannedAdaptation,
): readonly AdaptationFault[] {
  const licence = getLicence(planned.licenceCode);
  const faults = bindingOf(works, planned.rightsHolderId).flatMap((work) => faultsOfWork(work, licence, planned));
  if (planned.hasFiles && !licence.storesFiles) {
    faults.push({
      code: 'link-only',
      message: `It has files, and under “${licence.title}” none is stored: choose another licence.`,
      about: 'licence',
    });
  }
  return faults;
}

/** The licences an adaptation of all these works may carry; none where they cannot be combined. */
export function licencesForAdaptation(works: readonly AdaptedWork[], rightsHolderId: string): readonly Licence[] {
  const binding = bindingOf(works, rightsHolderId);
  return licences.filter((licence) =>
    binding.every((work) => work.ways.some((way) => licenceFault(work, way, licence) === null)),
  );
}

const mayShareWords: Readonly<Record<Reach, string>> = {
  'own-organisation': 'You may change this for your own organisation, and not pass on what you make.',
  parties: 'You may change this, and share what you make with those it was shared with.',
  network: 'You may change this, and share what you make with the network.',
  public: 'You may change this, and share what you make with anyone.',
};

/** What a licence means for whoever wants to change the work, in sentences for people. */
export function adaptationWords(licence: Licence): readonly string[] {
  if (!licence.permits.adapt || licence.reach === null) return ['You may not change this.'];
  return [
    mayShareWords[licence.reach],
    ...(licence.permits.commercial ? [] : ['You may not sell it.']),
    ...(licence.shareAlike ? ['What you make must carry this same licence.'] : []),
    licence.code === 'CC0-1.0'
      ? 'You need not say where it came from; it is said for you.'
      : 'Say where it came from; it is said for you.',
  ];
}
