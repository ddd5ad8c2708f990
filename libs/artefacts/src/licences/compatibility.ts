import { networkKey, publicKey, type AccessKey } from '@constellation/platform/access';
import { present } from '@constellation/platform/errors';
import { getLicence, licences, reaches, type Licence, type LicencePermissions, type Reach } from './licence.ts';

/** What an adaptation was made from, as far as the rules of licences ask. */
export interface AdaptedWork {
  readonly title: string;
  /** Under which it was adapted. */
  readonly licenceCode: string;
  readonly rightsHolderId: string;
  /** Its own organisation: the rights holder and its trust. */
  readonly home: ReadonlySet<AccessKey>;
  /** Whom it was shared with: the keys of its audience, and of the organisations beneath those it names. */
  readonly parties: ReadonlySet<AccessKey>;
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

/** What a licence says about the licence of whatever is made from the work. Null: nothing stands against it. */
function licenceFault(work: AdaptedWork, planned: Licence): AdaptationFault | null {
  const licence = getLicence(work.licenceCode);
  const fault = (code: AdaptationFaultCode, message: string): AdaptationFault => ({ code, message, about: 'licence' });
  if (!licence.permits.adapt) {
    return fault('forbids-change', `“${work.title}” may not be changed: its licence is “${licence.title}”.`);
  }
  if (licence.shareAlike && planned.code !== licence.code) {
    return fault(
      'same-licence',
      `What is made from “${work.title}” must carry the same licence: choose “${licence.title}”.`,
    );
  }
  if (planned.permits.commercial && !licence.permits.commercial) {
    return fault(
      'not-for-money',
      `“${work.title}” is not for making money, and “${planned.title}” would allow it: choose a non-commercial licence.`,
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
      `“${planned.title}” would let others ${would}, which “${work.title}” does not allow them: choose a narrower licence.`,
    );
  }
  return null;
}

/** How far an audience goes, seen from one of the works it was made from. */
function reachOf(key: AccessKey, work: AdaptedWork, planned: PlannedAdaptation): Reach {
  if (key.startsWith('person:') || planned.own.has(key) || work.home.has(key)) return 'own-organisation';
  if (work.parties.has(key)) return 'parties';
  if (key === networkKey || planned.inNetwork.has(key)) return 'network';
  return 'public';
}

function audienceFault(work: AdaptedWork, planned: PlannedAdaptation): AdaptationFault | null {
  const { reach } = getLicence(work.licenceCode);
  // What may not be changed has been refused already; an open licence allows everyone, whatever audience the work has.
  if (reach === null || reach === 'public') return null;
  const allowed = (key: AccessKey): boolean => key !== publicKey && !isWider(reachOf(key, work, planned), reach);
  if (planned.audience.every(allowed)) return null;
  return {
    code: 'wider-audience',
    message: `What is made from “${work.title}” ${reachWords[reach]}: choose a nearer audience.`,
    about: 'audience',
  };
}

/** Who holds the rights is not bound by the licence they gave to others; what they made it from themselves still binds them. */
const bindingOf = (works: readonly AdaptedWork[], rightsHolderId: string): readonly AdaptedWork[] =>
  works.filter((work) => work.rightsHolderId !== rightsHolderId);

/**
 * Whether an adaptation of these works may be as planned: every reason why not, one at most for each work and question. ND
 * forbids adapting, SA binds to the same licence, NC carries, and neither what its licence permits nor whom it reaches may
 * go beyond what the licence of each work allows. None: it may.
 */
export function faultsOfAdaptation(
  works: readonly AdaptedWork[],
  planned: PlannedAdaptation,
): readonly AdaptationFault[] {
  const licence = getLicence(planned.licenceCode);
  const faults = bindingOf(works, planned.rightsHolderId).flatMap((work) =>
    [licenceFault(work, licence), audienceFault(work, planned)].filter((fault) => fault !== null),
  );
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
  return licences.filter((licence) => binding.every((work) => licenceFault(work, licence) === null));
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
