import { oakLesson, toLessonItem } from './oak-lesson.ts';
import { oakUnit, toUnitItem, UnitLessons } from './oak-unit.ts';

const now = new Date('2026-11-20T10:00:00Z');

const lesson = (more: object = {}) => ({
  slug: 'the-wave-equation',
  oakId: '120',
  title: 'The wave equation',
  subjectKey: 'physics',
  keyStage: 'Key Stage 4',
  years: ['Year Group 11', 'Year Group 10'],
  units: ['unit-1'],
  unitTitle: 'Waves',
  examBoards: [],
  tiers: [],
  outcome: 'I can calculate the speed of a wave.',
  keyLearningPoints: ['Speed is frequency × wavelength.', 'It is measured in m/s.'],
  keywords: [
    { k: 'frequency', d: 'waves per second' },
    { k: 'wavelength', d: '' },
  ],
  misconceptions: [{ m: 'Louder waves are *faster*.', c: 'Amplitude does not change speed.' }],
  modified: '2026-06-07T15:29:33.685819Z',
  ...more,
});
const item = (more: object = {}) => toLessonItem(oakLesson.parse(lesson(more)), now);

describe('a lesson of Oak', () => {
  it('becomes a lesson plan with our codes', () => {
    expect(item()).toEqual({
      sourceKey: 'oak/lesson/the-wave-equation',
      kind: 'curriculum',
      type: 'lesson-plan',
      title: 'The wave equation',
      summary: 'I can calculate the speed of a wave. From the unit “Waves”.',
      bodyMarkdown: [
        '## Key learning points\n\n- Speed is frequency × wavelength.\n- It is measured in m/s.',
        '## Keywords\n\n- **frequency**: waves per second\n- **wavelength**',
      ].join('\n\n'),
      subjects: ['physics', 'science'],
      phase: 'secondary',
      keyStages: ['ks4'],
      yearGroups: ['year-10', 'year-11'],
      keywords: ['frequency', 'wavelength'],
      curriculum: {
        misconceptions: [{ misconception: 'Louder waves are faster.', response: 'Amplitude does not change speed.' }],
      },
      licenceCode: 'OGL-UK-3.0',
      thirdParty: 'none',
      scope: 'public',
      releasedAt: new Date('2026-06-07T15:29:33.685Z'),
    });
  });

  it.each([
    ['mathematics', ['mathematics']],
    ['combined-science', ['combined-science', 'science']],
    ['cooking-nutrition', ['cooking-and-nutrition', 'design-and-technology']],
    ['french', ['french', 'languages']],
  ])('maps the subject %s', (subjectKey, subjects) => {
    expect(item({ subjectKey }).subjects).toEqual(subjects);
  });

  it.each([
    ['Key Stage 1', 'ks1', 'primary'],
    ['Key Stage 2', 'ks2', 'primary'],
    ['Key Stage 3', 'ks3', 'secondary'],
  ])('maps %s', (keyStage, code, phase) => {
    expect(item({ keyStage })).toMatchObject({ keyStages: [code], phase });
  });

  it('names one exam board and one tier in their fields, and several in the text', () => {
    const one = item({ examBoards: ['Edexcel B'], tiers: ['Higher'] });
    expect(one.curriculum).toMatchObject({ examBoard: 'edexcel', tier: 'higher' });
    const several = item({ examBoards: ['OCR', 'AQA'], tiers: ['Higher', 'Foundation'] });
    expect(several.curriculum).not.toHaveProperty('examBoard');
    expect(several.curriculum).not.toHaveProperty('tier');
    expect(several.bodyMarkdown).toContain('## Examinations\n\n- Exam boards: AQA, OCR\n- Tiers: Foundation, Higher');
  });

  it('was not released in the future', () => {
    expect(item({ modified: '2030-01-01T00:00:00Z' }).releasedAt).toEqual(now);
  });

  it.each([
    [{ subjectKey: 'alchemy' }, '“alchemy” is not a subject known here'],
    [{ keyStage: 'Key Stage 9' }, 'is not Key Stage 1 to 4'],
    [{ years: ['All years'] }, 'is not a year group'],
    [{ slug: ' ' }, 'is empty'],
    [{ outcome: undefined }, 'expected string'],
  ])('says what is wrong with %j', (more, message) => {
    const parsed = oakLesson.safeParse(lesson(more));
    expect(parsed.error?.issues.map((issue) => issue.message).join()).toContain(message);
  });
});

describe('a unit of Oak', () => {
  const unit = (more: object = {}) =>
    oakUnit.parse({
      id: 'unit-1',
      slug: 'waves',
      title: 'Waves',
      whyThisWhyNow: 'Pupils have met sound. They now measure waves.',
      threads: ['Energy'],
      prior: ['Sound is a wave'],
      ...more,
    });
  const lessons = new UnitLessons();
  for (const [slug, more] of [
    ['third', { oakId: '130', years: ['Year Group 9'], keyStage: 'Key Stage 3', subjectKey: 'science' }],
    ['first', { oakId: '20', modified: '2026-07-01T00:00:00Z' }],
    ['second', { oakId: '120', units: ['unit-1', 'unit-2'] }],
    ['elsewhere', { units: ['unit-2'] }],
  ] as const) {
    lessons.add(oakLesson.parse(lesson({ slug, title: `Lesson ${slug}`, ...more })));
  }

  it('takes its lessons as parts, in the order of their numbers, and from them where it belongs', () => {
    expect(toUnitItem(unit(), lessons, now)).toEqual({
      sourceKey: 'oak/unit/waves',
      kind: 'curriculum',
      type: 'unit-plan',
      title: 'Waves',
      summary: 'Pupils have met sound. They now measure waves.',
      bodyMarkdown: '## Why this, why now\n\nPupils have met sound. They now measure waves.\n\n## Threads\n\n- Energy',
      subjects: ['physics', 'science'],
      phase: 'secondary',
      keyStages: ['ks3', 'ks4'],
      yearGroups: ['year-9', 'year-10', 'year-11'],
      keywords: ['Energy'],
      curriculum: { priorKnowledge: ['Sound is a wave'] },
      partKeys: ['oak/lesson/first', 'oak/lesson/second', 'oak/lesson/third'],
      licenceCode: 'OGL-UK-3.0',
      thirdParty: 'none',
      scope: 'public',
      releasedAt: new Date('2026-07-01T00:00:00Z'),
    });
  });

  it('is summed up by its lessons where its editors wrote nothing yet', () => {
    const item = toUnitItem(unit({ whyThisWhyNow: '[TO BE ADDED]' }), lessons, now);
    expect(item?.summary).toBe('3 lessons: Lesson first; Lesson second; Lesson third.');
    expect(item?.bodyMarkdown).not.toContain('TO BE ADDED');
  });

  it('is nothing without a lesson', () => {
    expect(toUnitItem(unit({ id: 'unit-9' }), lessons, now)).toBeNull();
  });
});
