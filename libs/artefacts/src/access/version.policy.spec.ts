import {
  allows,
  grantKey,
  networkKey,
  organisationKey,
  personKey,
  Viewer,
  type AccessSubject,
  type ViewerPost,
} from '@constellation/platform/access';
import { editRule, pageRule, standsForArtefactRule, versionRule } from './version.policy.ts';

const noon = new Date('2026-11-22T12:00:00Z');
const later = new Date('2026-11-22T12:00:01Z');
const post = (about: Partial<ViewerPost> = {}): ViewerPost => ({
  id: 'p1',
  organisationId: 'school',
  organisationName: 'School',
  verified: true,
  title: 'Teacher',
  roles: [],
  actsFor: ['school'],
  ...about,
});
const version = (about: Record<string, AccessSubject[string]> = {}): AccessSubject => ({
  find_keys: ['network'],
  read_keys: ['network'],
  download_keys: [],
  adopt_keys: ['network'],
  adapt_keys: [],
  available_from: null,
  available_until: null,
  state: 'released',
  rights_holder_id: 'trust',
  created_by: 'maya',
  ...about,
});
const teacher = new Viewer({ now: noon, person: { id: 'tom', name: 'Tom' }, keys: [networkKey], posts: [post()] });
const decider = new Viewer({
  now: noon,
  person: { id: 'ra', name: 'Ruth' },
  keys: [organisationKey('trust')],
  posts: [post({ organisationId: 'trust', roles: ['release-authority'], actsFor: ['trust', 'school'] })],
});

describe('versionRule', () => {
  it.each<[string, AccessSubject, boolean]>([
    ['a shared key', version(), true],
    ['no shared key', version({ read_keys: ['org:other'] }), false],
    ['nobody', version({ read_keys: [] }), false],
    ['an embargo that lifts now', version({ available_from: noon }), true],
    ['an embargo that lifts in a second', version({ available_from: later }), false],
    ['an end in a second', version({ available_until: later }), true],
    ['an end now', version({ available_until: noon }), false],
  ])('reads with %s', (_, subject, expected) => {
    expect(allows(versionRule(teacher, 'read'), subject)).toBe(expected);
  });

  it('judges each verb by its own keys', () => {
    const verbs = (['find', 'read', 'download', 'adopt', 'adapt'] as const).filter((verb) =>
      allows(versionRule(teacher, verb), version()),
    );
    expect(verbs).toEqual(['find', 'read', 'adopt']);
  });

  it('lets a grant outlast availability', () => {
    const adopter = new Viewer({ now: noon, keys: [grantKey('g1')] });
    const ended = version({ read_keys: ['network', 'grant:g1'], available_until: noon });
    expect(allows(versionRule(adopter, 'read'), ended)).toBe(true);
    expect(allows(versionRule(teacher, 'read'), ended)).toBe(false);
    expect(allows(versionRule(adopter, 'adopt'), ended)).toBe(false);
  });

  it('lets nobody adopt without a post', () => {
    const person = new Viewer({ now: noon, person: { id: 'x', name: 'X' } });
    const open = version({ adopt_keys: ['public'], read_keys: ['public'] });
    expect(allows(versionRule(person, 'read'), open)).toBe(true);
    expect(allows(versionRule(person, 'adopt'), open)).toBe(false);
  });
});

describe('pageRule', () => {
  const may = (viewer: Viewer, subject: AccessSubject): string[] =>
    (['find', 'read', 'download', 'adopt'] as const).filter((verb) => allows(pageRule(viewer, verb), subject));
  const inTrust = ['org:trust'];

  it.each<[string, AccessSubject, string[]]>([
    ['drafts, never', version({ state: 'draft', find_keys: ['person:maya'], read_keys: ['person:maya'] }), []],
    [
      'what was submitted, to decide',
      version({ state: 'in-review', find_keys: [], read_keys: [], adopt_keys: [] }),
      ['find', 'read', 'download'],
    ],
    [
      'what was submitted to others, never',
      version({ state: 'in-review', rights_holder_id: 'other', find_keys: [] }),
      [],
    ],
    [
      'what is embargoed',
      version({
        find_keys: inTrust,
        read_keys: inTrust,
        download_keys: inTrust,
        adopt_keys: inTrust,
        available_from: later,
      }),
      ['find', 'read', 'download'],
    ],
    [
      'that something is private, not what',
      version({ find_keys: ['person:maya'], read_keys: ['person:maya'] }),
      ['find'],
    ],
    [
      'that something was recalled',
      version({ state: 'recalled', find_keys: [], read_keys: [], adopt_keys: [] }),
      ['find'],
    ],
    [
      'that something was withdrawn',
      version({ state: 'withdrawn', find_keys: ['grant:g'], read_keys: ['grant:g'] }),
      ['find'],
    ],
  ])('shows a release authority %s', (_, subject, expected) => {
    expect(may(decider, subject)).toEqual(expected);
  });

  it('gives a teacher of the same organisations none of that', () => {
    const colleague = new Viewer({
      now: noon,
      person: { id: 'tom', name: 'Tom' },
      keys: [organisationKey('trust')],
      posts: [post({ actsFor: ['trust'] })],
    });
    for (const state of ['draft', 'in-review', 'withdrawn', 'recalled']) {
      expect(may(colleague, version({ state, find_keys: [], read_keys: [], adopt_keys: [] }))).toEqual([]);
    }
    expect(may(colleague, version({ find_keys: inTrust, read_keys: inTrust, available_from: later }))).toEqual([]);
  });

  it('lets a recalled version stand for its artefact to nobody', () => {
    expect(allows(standsForArtefactRule(decider), version({ state: 'recalled', find_keys: [] }))).toBe(false);
    expect(allows(standsForArtefactRule(decider), version({ state: 'withdrawn', find_keys: [] }))).toBe(false);
    expect(allows(standsForArtefactRule(decider), version({ state: 'in-review', find_keys: [] }))).toBe(true);
  });
});

describe('editRule', () => {
  const maya = new Viewer({ now: noon, person: { id: 'maya', name: 'Maya' }, keys: [personKey('maya'), networkKey] });
  it.each([
    ['draft', ['person:maya'], true],
    ['draft', ['network'], false],
    ['in-review', ['person:maya'], false],
    ['released', ['person:maya'], false],
  ])('%s with %s', (state, keys, expected) => {
    expect(allows(editRule(maya), version({ state, find_keys: keys }))).toBe(expected);
  });
  it('is never for somebody signed out', () => {
    expect(allows(editRule(Viewer.signedOut(noon)), version({ state: 'draft', find_keys: ['public'] }))).toBe(false);
  });
});
