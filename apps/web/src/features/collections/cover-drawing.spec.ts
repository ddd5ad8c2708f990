import { describe, expect, it } from '@jest/globals';
import { coverSize, drawCover, type CoverPart } from './cover-drawing.ts';

const fractions: CoverPart = { subject: 'mathematics', kind: 'CURRICULUM', count: 8 };
const training: CoverPart = { subject: 'physics', kind: 'CPD', count: 2 };

describe('a cover', () => {
  it('is always the same of the same parts, and otherwise for another collection', () => {
    expect(drawCover('a', [fractions, training])).toEqual(drawCover('a', [fractions, training]));
    expect(drawCover('a', [fractions])).not.toEqual(drawCover('b', [fractions]));
  });

  it('has the colour of its first subject, a form for each kind, and the larger part more often', () => {
    const { hue, forms } = drawCover('a', [fractions, training]);
    expect(hue).toBe(drawCover('z', [fractions]).hue);
    expect(hue).not.toBe(drawCover('a', [training]).hue);
    const count = (part: CoverPart): number =>
      forms.filter(({ path }) => path === drawCover('a', [part]).forms[0]?.path).length;
    expect([count(fractions), count(training)]).toEqual([5, 1]);
  });

  it('is quiet where nothing is in it, and has no colour without a subject', () => {
    expect(drawCover('a', [])).toMatchObject({ hue: null, forms: [] });
    expect(drawCover('a', [{ subject: null, kind: 'RESEARCH', count: 1 }])).toMatchObject({ hue: null });
  });

  it('takes subjects that it does not know, and keeps every form in the middle of its frame', () => {
    const parts = ['governance', 'new-subject', 'art-and-design', 'history', 'french', 'rshe', 'geography'].map(
      (subject): CoverPart => ({ subject, kind: 'IMPROVEMENT', count: 1 }),
    );
    const { forms } = drawCover('a', parts);
    expect(forms).toHaveLength(6);
    for (const { x, y, hue } of forms) {
      expect(x > 0 && x < coverSize.width && y > 0 && y < coverSize.height).toBe(true);
      expect(hue).toBeGreaterThanOrEqual(0);
      expect(hue).toBeLessThan(360);
    }
  });
});
