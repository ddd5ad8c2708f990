import type { AccessKey } from '@constellation/platform/access';
import { audienceOf, schoolOf, type AudienceFacts } from './audience.ts';

const facts = (about: Partial<AudienceFacts> = {}): AudienceFacts => ({
  state: 'released',
  kind: 'curriculum',
  personIds: ['maya', 'tom'],
  rightsHolderId: 'school',
  rightsHolderKind: 'school',
  trustIds: ['trust'],
  actingOrganisationId: 'school',
  terms: {
    scope: 'network',
    partnerIds: [],
    partnershipIds: [],
    licenceCode: 'CC-BY-4.0',
    availableFrom: null,
    availableUntil: null,
    offered: true,
  },
  heldTo: null,
  agreements: [],
  grants: [],
  ...about,
});
type Scope = NonNullable<AudienceFacts['terms']>['scope'];
const terms = (scope: Scope, about: object = {}): AudienceFacts['terms'] => ({
  scope,
  partnerIds: [],
  partnershipIds: [],
  licenceCode: 'CC-BY-4.0',
  availableFrom: null,
  availableUntil: null,
  offered: true,
  ...about,
});

describe('audienceOf', () => {
  it.each<[string, Partial<AudienceFacts>, string[]]>([
    ['private', { terms: terms('private') }, ['person:maya', 'person:tom']],
    ['school', { terms: terms('school') }, ['org:school']],
    [
      'school, of a trust’s work',
      { terms: terms('school'), rightsHolderId: 'trust', rightsHolderKind: 'multi-academy-trust', trustIds: [] },
      ['org:school'],
    ],
    ['trust', { terms: terms('trust') }, ['org:trust', 'org:school']],
    ['trust, of a school without one', { terms: terms('trust'), trustIds: [] }, ['org:school']],
    [
      'partners',
      { terms: terms('partners', { partnerIds: ['other', 'trust'] }) },
      ['org:trust', 'org:school', 'org:other'],
    ],
    [
      'partnerships',
      { terms: terms('partners', { partnershipIds: ['northern'] }) },
      ['org:trust', 'org:school', 'partnership:northern'],
    ],
    ['network', { terms: terms('network') }, ['network', 'org:trust', 'org:school']],
    ['public', { terms: terms('public') }, ['public']],
  ])('%s', (_, about, keys) => {
    const audience = audienceOf(facts(about));
    for (const verb of ['find', 'read', 'download', 'adopt', 'adapt'] as const)
      expect(audience[verb].filter((key) => !key.startsWith('offer:'))).toEqual(keys);
  });

  it('gives drafts to people alone, whatever terms stand beside them', () => {
    for (const state of ['draft', 'in-review'] as const) {
      const audience = audienceOf(facts({ state }));
      expect(audience.read).toEqual(['person:maya', 'person:tom']);
      expect([...audience.adopt, ...audience.adapt]).toEqual([]);
    }
  });

  it('gives adapting only where the licence permits it', () => {
    // An agreement over everything of its kind may still give it.
    expect(audienceOf(facts({ terms: terms('public', { licenceCode: 'CC-BY-ND-4.0' }) })).adapt).toEqual([
      'offer:school:curriculum:adapt',
    ]);
  });

  it('lets grants find, read and download, and neither adopt nor adapt', () => {
    const audience = audienceOf(
      facts({ terms: terms('public'), grants: [{ id: 'g', verbs: ['find', 'read', 'download'], isLent: false }] }),
    );
    expect([audience.find, audience.read, audience.download]).toEqual([
      ['public', 'grant:g'],
      ['public', 'grant:g'],
      ['public', 'grant:g'],
    ]);
    expect([audience.adopt, audience.adapt]).toEqual([['public'], ['public']]);
  });

  it('is not reached by offers where it rests on what goes no further than some', () => {
    const keys = audienceOf(
      facts({ terms: terms('trust', { offered: false }), agreements: [{ id: 'a', verbs: ['find'], isByName: true }] }),
    );
    expect(keys.find).toEqual(['org:trust', 'org:school', 'agreement:a']);
  });

  it.each<[AudienceFacts['heldTo'], Scope, readonly string[]]>([
    ['own-organisation', 'public', ['org:school']],
    ['own-organisation', 'partners', ['org:school']],
    ['own-organisation', 'private', ['person:maya', 'person:tom']],
    ['authors', 'network', ['person:maya', 'person:tom']],
  ])('is left to its makers and to what adopters keep while held back to %s, of %s', (heldTo, scope, makers) => {
    const grants: AudienceFacts['grants'] = [
      { id: 'kept', verbs: ['find', 'read'], isLent: false },
      { id: 'lent', verbs: ['find', 'read', 'adopt', 'adapt'], isLent: true },
    ];
    const audience = audienceOf(
      facts({
        heldTo,
        terms: terms(scope),
        grants,
        agreements: [{ id: 'a', verbs: ['find', 'adopt'], isByName: true }],
      }),
    );
    expect(audience).toMatchObject({ find: [...makers, 'grant:kept'], adopt: makers, adapt: [] });
  });

  it('leaves grants alone on what is withdrawn, without an end, and nothing on what is recalled', () => {
    const about: Partial<AudienceFacts> = {
      grants: [{ id: 'g', verbs: ['find', 'read', 'download'], isLent: false }],
      terms: terms('public', { availableUntil: new Date() }),
    };
    expect(audienceOf(facts({ ...about, state: 'withdrawn' }))).toEqual({
      find: ['grant:g'],
      read: ['grant:g'],
      download: ['grant:g'],
      adopt: [],
      adapt: [],
      availableFrom: null,
      availableUntil: null,
    });
    expect(Object.values(audienceOf(facts({ ...about, state: 'recalled' }))).flat()).toEqual([null, null]);
  });

  it('carries the key of an offer of its kind by verb, but where everyone may, or its authors alone', () => {
    const offers = (about: Partial<AudienceFacts>): string[] =>
      Object.values(audienceOf(facts(about)))
        .flat()
        .filter((key): key is AccessKey => typeof key === 'string' && key.startsWith('offer:'));
    const all = ['', ':read', ':download', ':adopt', ':adapt'].map((verb) => `offer:school:curriculum${verb}`);
    expect(offers({})).toEqual(all);
    expect(offers({ state: 'superseded', terms: terms('school') })).toEqual(all);
    expect(offers({ terms: terms('public') })).toEqual([]);
    expect(offers({ terms: terms('private') })).toEqual([]);
    expect(offers({ state: 'withdrawn' })).toEqual([]);
    expect(offers({ state: 'draft' })).toEqual([]);
  });

  it('carries the keys of agreements that name it with the verbs they give, private or not', () => {
    const agreements = [{ id: 'a', verbs: ['find', 'read'] as const, isByName: true }];
    for (const scope of ['private', 'trust'] as const) {
      const audience = audienceOf(facts({ agreements, terms: terms(scope) }));
      const given = (['find', 'read', 'download', 'adopt', 'adapt'] as const).filter((verb) =>
        audience[verb].includes('agreement:a' as AccessKey),
      );
      expect(given).toEqual(['find', 'read']);
    }
    expect(Object.values(audienceOf(facts({ agreements, state: 'withdrawn' }))).flat()).toEqual([null, null]);
  });

  it('carries the keys of agreements over a collection as far as its terms let it', () => {
    const agreements = [{ id: 'a', verbs: ['find', 'read'] as const, isByName: false }];
    const given = (about: Partial<AudienceFacts>) =>
      audienceOf(facts({ agreements, ...about })).read.includes('agreement:a' as AccessKey);
    expect(given({ terms: terms('trust') })).toBe(true);
    expect(given({ terms: terms('private') })).toBe(false);
    expect(given({ terms: terms('trust', { offered: false }) })).toBe(false);
    expect(given({ terms: terms('trust'), heldTo: 'own-organisation' })).toBe(false);
  });

  it('fails rather than guessing where terms or a school are missing', () => {
    expect(() => audienceOf(facts({ terms: null }))).toThrow('no terms');
    const inTrust = { rightsHolderId: 'trust', rightsHolderKind: 'multi-academy-trust', actingOrganisationId: 'trust' };
    expect(schoolOf(inTrust)).toBeNull();
    expect(() => audienceOf(facts({ ...inTrust, terms: terms('school') }))).toThrow('not begun in one');
  });
});
