import { describe, expect, it } from '@jest/globals';
import { addressOf, partOf, placeOf } from './notice-words.ts';

const community = { kind: 'Community', id: 'c', title: 'Primary history' };
const thread = { kind: 'CommunityThread', id: 't', title: 'Sources', within: community };
const message = { kind: 'CommunityMessage', id: 'm', title: 'I use ledgers.', within: thread };
const notice = (about: object) =>
  ({ id: 'n', kind: 'REPLY', status: 'NEWS', madeAt: '', isRead: false, isDone: false, ...about }) as never;

describe('a notice leads', () => {
  it('to the page of what it is about, or of what that is part of', () => {
    expect(placeOf(message as never)).toBe('/communities/c/threads/t');
    expect(placeOf({ kind: 'CommunityEvent', id: 'e', title: 'Meeting', within: community } as never)).toBe(
      '/communities/c',
    );
    expect(placeOf({ kind: 'UpstreamChange', id: 'u', title: 'Tides', within: null })).toBe('/upstream/u');
  });

  it('to the map on which a unit was placed', () => {
    const holder = { kind: 'Organisation', id: 'o', title: 'Harbour Trust' };
    const map = { kind: 'CurriculumMap', id: 'm', title: 'Geography', within: holder };
    const unit = { kind: 'CurriculumMapSlot', id: 's', title: 'Coasts', within: map };
    expect(addressOf(notice({ kind: 'SLOT_FILLED', subject: unit }))).toBe('/curriculum-maps/m');
    expect(partOf(unit as never)).toBe('Geography · Harbour Trust');
  });

  it('to where it is decided, while it waits', () => {
    const subject = { kind: 'CommunityRequest', id: 'r', title: 'Maya', within: community };
    expect(addressOf(notice({ kind: 'JOIN_REQUEST', status: 'WAITING', subject }))).toBe('/communities/c/stewards');
    expect(addressOf(notice({ kind: 'JOIN_REQUEST', status: 'SETTLED', subject }))).toBe('/communities/c');
  });

  it('and names what it is part of, an artefact once', () => {
    expect(partOf(message as never)).toBe('Sources · Primary history');
    const version = {
      kind: 'ArtefactVersion',
      id: 'v',
      title: 'Tides, version 2',
      within: { kind: 'Artefact', id: 'a', title: 'Tides' },
    };
    expect(partOf(version as never)).toBe('');
  });
});
