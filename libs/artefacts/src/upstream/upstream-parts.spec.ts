import fc from 'fast-check';
import type { VersionWhole } from '../adaptation/content.ts';
import { piecesOf, withPart } from '../adaptation/pieces.ts';
import { bodyOf, sectionsOf } from '../adaptation/sections.ts';
import { aWhole } from '../testing/a-whole.ts';
import { upstreamParts, type PartOrigin, type UpstreamPart } from './upstream-parts.ts';

/** An adaptation and what it was made from, as they live on: the least that the rules need, without a database. */
class Story {
  readonly versions: VersionWhole[];
  ours: VersionWhole;
  readonly #parts: PartOrigin[] = [];
  readonly #decided = new Map<string, string>();

  constructor(origin: VersionWhole) {
    this.versions = [origin];
    this.ours = origin;
  }

  get newest(): VersionWhole {
    return this.versions.at(-1) ?? this.ours;
  }

  offers(): readonly UpstreamPart[] {
    const ids = this.versions.map((_, place) => `v${place + 1}`);
    return upstreamParts(
      {
        originArtefactId: 'origin',
        isMain: true,
        versionId: 'v1',
        parts: this.#parts,
        decided: this.#decided,
      },
      {
        theirs: this.newest,
        ours: this.ours,
        wholes: new Map(ids.map((id, place) => [id, this.versions[place] ?? this.newest])),
        numbers: new Map(ids.map((id, place) => [id, place + 1])),
      },
    );
  }

  accept({ originPart, part }: UpstreamPart): void {
    this.ours = withPart(this.ours, { from: this.newest, originPart, part });
    const others = this.#parts.filter((one) => one.part !== part);
    this.#parts.splice(0, Infinity, ...others, {
      part,
      originArtefactId: 'origin',
      originVersionId: `v${this.versions.length}`,
      originPart,
    });
  }

  decline({ originPart }: UpstreamPart): void {
    this.#decided.set(originPart, `v${this.versions.length}`);
  }
}

const word = fc.constantFrom('source', 'mouth', 'meander', 'delta', 'gorge');
const headings = fc.constantFrom('Aims', 'Lesson 1', 'Lesson 2', 'Homework');
const edit = fc.oneof(
  fc.record({ what: fc.constant('title' as const), text: word }),
  fc.record({ what: fc.constant('keywords' as const), text: word }),
  fc.record({ what: fc.constant('details' as const), text: word }),
  fc.record({ what: fc.constant('section' as const), heading: headings, text: word }),
  fc.record({ what: fc.constant('start' as const), text: word }),
  fc.record({ what: fc.constant('remove' as const), place: fc.nat(5) }),
  fc.record({ what: fc.constant('file' as const), name: fc.constantFrom('a.pdf', 'b.pdf'), text: word }),
  fc.record({ what: fc.constant('part' as const), id: fc.constantFrom('p1', 'p2', 'p3') }),
);
type Edit = typeof edit extends fc.Arbitrary<infer One> ? One : never;

function edited(whole: VersionWhole, change: Edit): VersionWhole {
  const texts = sectionsOf(whole.body).map((section) => section.text);
  switch (change.what) {
    case 'title':
      return { ...whole, title: `About the ${change.text}` };
    case 'keywords':
      return { ...whole, keywords: [change.text] };
    case 'details':
      return { ...whole, details: { priorKnowledge: [change.text] } };
    case 'start':
      return {
        ...whole,
        body: bodyOf([`Begin with the ${change.text}.\n\n`, ...texts.filter((text) => text.startsWith('#'))]),
      };
    case 'section': {
      const text = `# ${change.heading}\n\nWe draw the ${change.text}.\n\n`;
      const place = texts.findIndex((one) => one.startsWith(`# ${change.heading}\n`));
      return { ...whole, body: bodyOf(place < 0 ? [...texts, text] : texts.toSpliced(place, 1, text)) };
    }
    case 'remove':
      return { ...whole, body: bodyOf(texts.toSpliced(change.place, 1)) };
    case 'file': {
      const file = { id: change.text, fileName: change.name, sha256: change.text, isRecalled: false };
      return { ...whole, files: [...whole.files.filter((one) => one.fileName !== change.name), file] };
    }
    case 'part': {
      const has = whole.parts.includes(change.id);
      return { ...whole, parts: has ? whole.parts.filter((id) => id !== change.id) : [...whole.parts, change.id] };
    }
  }
}

const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('edit here' as const), edit }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('release there' as const),
      edits: fc.array(edit, { minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('accept' as const), place: fc.nat(9), replace: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('decline' as const), place: fc.nat(9) }) },
);

const values = (whole: VersionWhole): ReadonlyMap<string, string> =>
  new Map([...piecesOf(whole)].map(([part, piece]) => [part, piece.value]));

const origin = aWhole({
  body: 'Begin.\n\n# Aims\n\nKnow rivers.\n\n# Lesson 1\n\nSources.\n\n# Lesson 2\n\nMouths.',
  keywords: ['river'],
  files: [{ id: 'one', fileName: 'a.pdf', sha256: 'one', isRecalled: false }],
  parts: ['p1'],
});

describe('changes of the origin', () => {
  it('never overwrite what was edited here, come again only when they changed again, and touch nothing but their part', () => {
    const told = { accepted: 0, refused: 0, declined: 0 };
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 60, size: 'max' }), (steps) => {
        const story = new Story(origin);
        /** What was last written here by hand, by part; null: taken away by hand. */
        const byHand = new Map<string, string | null>();
        const declined = new Map<string, string | null>();
        for (const one of steps) {
          const before = values(story.ours);
          if (one.do === 'edit here') {
            story.ours = edited(story.ours, one.edit);
            const after = values(story.ours);
            for (const part of new Set([...before.keys(), ...after.keys()])) {
              if (before.get(part) !== after.get(part)) byHand.set(part, after.get(part) ?? null);
            }
          } else if (one.do === 'release there') {
            story.versions.push(one.edits.reduce(edited, story.newest));
            expect(values(story.ours)).toEqual(before);
          } else {
            const offers = story.offers();
            const offer = offers[one.place % Math.max(1, offers.length)];
            if (!offer) continue;
            if (one.do === 'decline') {
              story.decline(offer);
              declined.set(offer.originPart, offer.theirs);
              told.declined++;
              expect(values(story.ours)).toEqual(before);
            } else if (offer.isEditedHere && !one.replace) {
              told.refused++;
            } else {
              story.accept(offer);
              told.accepted++;
              const after = values(story.ours);
              expect(after.get(offer.part) ?? null).toBe(offer.theirs);
              expect(new Map([...after].filter(([part]) => part !== offer.part))).toEqual(
                new Map([...before].filter(([part]) => part !== offer.part)),
              );
              // Replaced knowingly, or never edited.
              byHand.delete(offer.part);
              declined.delete(offer.originPart);
            }
          }
          const now = values(story.ours);
          for (const [part, text] of byHand) expect([part, now.get(part) ?? null]).toEqual([part, text]);
          for (const offer of story.offers()) {
            // What stands here by hand is never offered as if nothing would be lost.
            const hand = byHand.get(offer.part);
            if (hand !== undefined && hand !== offer.base) expect(offer.isEditedHere).toBe(true);
            if (declined.has(offer.originPart)) expect(offer.theirs).not.toBe(declined.get(offer.originPart));
          }
        }
      }),
      { numRuns: 100 },
    );
    expect(Math.min(told.accepted, told.refused, told.declined)).toBeGreaterThan(40);
  });

  it('come from each of several origins to what was taken from it', () => {
    const main = aWhole({ title: 'Main', body: '# Aims\n\nOne.\n' });
    const side = aWhole({ title: 'Side', body: '# Aims\n\nTwo.\n' });
    const ours = aWhole({ title: 'Ours', body: '# Aims\n\nOne.\n\n# Aims\n\nTwo.\n' });
    const parts = [
      { part: 'section:aims~2', originArtefactId: 'side', originVersionId: 's1', originPart: 'section:aims' },
    ];
    const of = (originArtefactId: string, theirs: VersionWhole) =>
      upstreamParts(
        {
          originArtefactId,
          isMain: originArtefactId === 'main',
          versionId: originArtefactId === 'main' ? 'm1' : 's1',
          parts,
          decided: new Map(),
        },
        {
          theirs,
          ours,
          wholes: originArtefactId === 'main' ? new Map([['m1', main]]) : new Map([['s1', side]]),
          numbers: new Map([
            ['m1', 1],
            ['s1', 1],
          ]),
        },
      ).map(({ originPart, part, isEditedHere }) => `${originPart} → ${part}${isEditedHere ? ' (edited)' : ''}`);
    expect(of('side', { ...side, title: 'Sides', body: '# Aims\n\nThree.\n\n# More\n\nFour.' })).toEqual([
      'section:aims → section:aims~2',
      'section:more → section:more',
    ]);
    expect(of('main', { ...main, title: 'Mains', body: '# Aims\n\nThree.\n' })).toEqual([
      'title → title (edited)',
      'section:aims → section:aims',
    ]);
  });
});
