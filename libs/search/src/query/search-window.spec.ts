import { Viewer } from '@constellation/platform/access';
import { scopeOf, ScopedCache, sharingTexts } from './search-window.ts';

const noon = new Date('2026-11-22T12:00:00Z');
const later = (ms: number): Date => new Date(noon.getTime() + ms);
const person = (id: string): Viewer => new Viewer({ now: noon, person: { id, name: 'A teacher' } });
const ann = scopeOf(person('0190a000-0000-7000-8000-000000000001'));
const ben = scopeOf(person('0190a000-0000-7000-8000-000000000002'));
const signedOut = scopeOf(Viewer.signedOut(noon));

describe('ScopedCache', () => {
  const cache = () => new ScopedCache<string>({ keepMs: 1_000, most: 3 });

  it('answers the one for whom it was kept, and nobody else', () => {
    const kept = cache();
    kept.set(ann, 'window', { value: 'of Ann', now: noon });
    expect(kept.get(ann, 'window', noon)).toBe('of Ann');
    expect(kept.get(ben, 'window', noon)).toBeUndefined();
    expect(kept.get(signedOut, 'window', noon)).toBeUndefined();
  });

  it('cannot be fooled by a key that looks like another scope', () => {
    const kept = cache();
    kept.set(signedOut, `","person`, { value: 'x', now: noon });
    expect(kept.get(ann, '', noon)).toBeUndefined();
  });

  it('forgets after its time', () => {
    const kept = cache();
    kept.set(ann, 'window', { value: 'x', now: noon });
    expect(kept.get(ann, 'window', later(999))).toBe('x');
    expect(kept.get(ann, 'window', later(1_000))).toBeUndefined();
    expect(kept.size).toBe(0);
  });

  it('forgets the oldest when there are too many', () => {
    const kept = cache();
    for (const key of ['1', '2', '3']) kept.set(ann, key, { value: key, now: noon });
    kept.set(ann, '1', { value: 'again', now: noon });
    kept.set(ben, '4', { value: '4', now: noon });
    expect(kept.size).toBe(3);
    expect(kept.get(ann, '2', noon)).toBeUndefined();
    expect(kept.get(ann, '1', noon)).toBe('again');
  });
});

describe('sharingTexts', () => {
  it('changes nothing about the texts', () => {
    const share = sharingTexts();
    expect(share(['a', 'b'])).toEqual(['a', 'b']);
    expect(share(['b', 'a', 'c'])).toEqual(['b', 'a', 'c']);
  });
});
