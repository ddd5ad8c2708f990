import { Vocabulary } from '@constellation/identity/vocabulary';

/** How far what is made from an item may go, nearest first. */
export const reaches = ['own-organisation', 'parties', 'network', 'public'] as const;
export type Reach = (typeof reaches)[number];

/** What a licence permits. */
export interface LicencePermissions {
  /** Changing it and building on it. */
  readonly adapt: boolean;
  /** Passing it on. */
  readonly redistribute: boolean;
  readonly commercial: boolean;
  /** Showing it to everyone. */
  readonly public: boolean;
}

/** A licence as a record: what it is called, what it permits, and what that means in plain words. */
export interface Licence {
  /** SPDX identifier, or `LicenseRef-…` for those of this network. */
  readonly code: string;
  readonly title: string;
  /** Its full text, where it has a public one. */
  readonly url: string | null;
  readonly version: string | null;
  /** Whether it is an open licence of the public, as opposed to terms between parties of this network. */
  readonly open: boolean;
  readonly permits: LicencePermissions;
  /** What is made from it must carry the same licence. */
  readonly shareAlike: boolean;
  /** How far what is made from it may go; null where nothing may be made from it. */
  readonly reach: Reach | null;
  /** False for items that stand elsewhere: only the link is kept, no file is stored. */
  readonly storesFiles: boolean;
  readonly plainWords: readonly string[];
}

const openLicence = (
  about: Pick<Licence, 'code' | 'title' | 'url' | 'version' | 'plainWords'> & {
    adapt?: boolean;
    commercial?: boolean;
    shareAlike?: boolean;
  },
): Licence => {
  const { adapt = true, commercial = true, shareAlike = false, ...rest } = about;
  return {
    ...rest,
    open: true,
    permits: { adapt, redistribute: true, commercial, public: true },
    shareAlike,
    reach: adapt ? 'public' : null,
    storesFiles: true,
  };
};

const creativeCommons = (path: string): string => `https://creativecommons.org/${path}/`;

const credit = 'Credit the authors and their organisation, and say what you changed.';
const copy = 'Copy it and share it with anyone.';
const change = 'Change it and build on it.';
const noChange = 'Use it as it is: changed versions may not be shared.';
const noMoney = 'Not for making money.';
const sameLicence = 'Share what you make from it under this same licence.';

/** Texts: creativecommons.org, The National Archives (OGL), and this network's own terms for `LicenseRef-…`. */
export const licences: readonly Licence[] = [
  openLicence({
    code: 'CC0-1.0',
    title: 'CC0 1.0 Universal',
    version: '1.0',
    url: creativeCommons('publicdomain/zero/1.0'),
    plainWords: [copy, change, 'No credit is needed, though it is kind.'],
  }),
  openLicence({
    code: 'CC-BY-4.0',
    title: 'Creative Commons Attribution 4.0',
    version: '4.0',
    url: creativeCommons('licenses/by/4.0'),
    plainWords: [copy, change, credit],
  }),
  openLicence({
    code: 'CC-BY-SA-4.0',
    title: 'Creative Commons Attribution-ShareAlike 4.0',
    version: '4.0',
    url: creativeCommons('licenses/by-sa/4.0'),
    shareAlike: true,
    plainWords: [copy, change, credit, sameLicence],
  }),
  openLicence({
    code: 'CC-BY-NC-4.0',
    title: 'Creative Commons Attribution-NonCommercial 4.0',
    version: '4.0',
    url: creativeCommons('licenses/by-nc/4.0'),
    commercial: false,
    plainWords: [copy, change, credit, noMoney],
  }),
  openLicence({
    code: 'CC-BY-NC-SA-4.0',
    title: 'Creative Commons Attribution-NonCommercial-ShareAlike 4.0',
    version: '4.0',
    url: creativeCommons('licenses/by-nc-sa/4.0'),
    commercial: false,
    shareAlike: true,
    plainWords: [copy, change, credit, noMoney, sameLicence],
  }),
  openLicence({
    code: 'CC-BY-ND-4.0',
    title: 'Creative Commons Attribution-NoDerivatives 4.0',
    version: '4.0',
    url: creativeCommons('licenses/by-nd/4.0'),
    adapt: false,
    plainWords: [copy, noChange, 'Credit the authors and their organisation.'],
  }),
  openLicence({
    code: 'CC-BY-NC-ND-4.0',
    title: 'Creative Commons Attribution-NonCommercial-NoDerivatives 4.0',
    version: '4.0',
    url: creativeCommons('licenses/by-nc-nd/4.0'),
    adapt: false,
    commercial: false,
    plainWords: [copy, noChange, 'Credit the authors and their organisation.', noMoney],
  }),
  openLicence({
    code: 'OGL-UK-3.0',
    title: 'Open Government Licence v3.0',
    version: '3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    plainWords: [copy, change, 'Acknowledge the source with its attribution statement and a link to the licence.'],
  }),
  {
    code: 'LicenseRef-Trust-Internal',
    title: 'For use inside the trust',
    version: '1',
    url: null,
    open: false,
    permits: { adapt: true, redistribute: false, commercial: false, public: false },
    shareAlike: false,
    reach: 'own-organisation',
    storesFiles: true,
    plainWords: [
      'Use it in the schools of the trust that owns it.',
      'Change it for your own classes.',
      'Do not pass it on outside the trust.',
    ],
  },
  {
    code: 'LicenseRef-Partner-Use',
    title: 'Partners may use and copy',
    version: '1',
    url: null,
    open: false,
    permits: { adapt: false, redistribute: false, commercial: false, public: false },
    shareAlike: false,
    reach: null,
    storesFiles: true,
    plainWords: [
      'Use it and copy it inside your organisation.',
      'Use it as it is: it may not be changed.',
      'Do not pass it on beyond the partners it was shared with.',
    ],
  },
  {
    code: 'LicenseRef-Partner-Adapt',
    title: 'Partners may change and share back',
    version: '1',
    url: null,
    open: false,
    permits: { adapt: true, redistribute: false, commercial: false, public: false },
    shareAlike: false,
    reach: 'parties',
    storesFiles: true,
    plainWords: [
      'Use it and copy it inside your organisation.',
      'Change it, and share what you make back with the same partners.',
      'Do not pass it on beyond the partners it was shared with.',
    ],
  },
  {
    code: 'LicenseRef-Network-Adapt-NC',
    title: 'The network may change it, not for money',
    version: '1',
    url: null,
    open: false,
    permits: { adapt: true, redistribute: true, commercial: false, public: false },
    shareAlike: false,
    reach: 'network',
    storesFiles: true,
    plainWords: [
      'Use it, change it and share it with any organisation of the network.',
      'Credit the authors and their organisation.',
      noMoney,
      'Do not publish it outside the network.',
    ],
  },
  {
    code: 'LicenseRef-Link-Only',
    title: 'All rights reserved elsewhere: a link only',
    version: '1',
    url: null,
    open: false,
    permits: { adapt: false, redistribute: false, commercial: false, public: true },
    shareAlike: false,
    reach: null,
    storesFiles: false,
    plainWords: [
      'This entry points to something that stands elsewhere under its own terms.',
      'Follow its link and check there what you may do.',
      'No copy is kept here.',
    ],
  },
];

const byCode = new Map(licences.map((licence) => [licence.code, licence]));

/** The licence of a code; null when there is none. */
export function findLicence(code: string): Licence | null {
  return byCode.get(code) ?? null;
}

/** The licence of a code the database keeps. @throws when a stored code is not in the list: codes are never removed. */
export function getLicence(code: string): Licence {
  const licence = byCode.get(code);
  if (!licence) throw new Error(`The licence ${code} is not known.`);
  return licence;
}

export const licenceVocabulary = new Vocabulary({
  scheme: 'licence',
  version: '2026-1',
  source: 'SPDX License List; LicenseRef codes are this network’s own',
  terms: licences.map(({ code, title, open }) => ({ code, label: title, group: open ? 'Open' : 'Closed' })),
});
