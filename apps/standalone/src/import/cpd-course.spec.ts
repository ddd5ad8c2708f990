import { cpdCourse, deliveryOf, durationOf, placeOf, toCourseItem } from './cpd-course.ts';

const course = (more: object = {}) =>
  cpdCourse.parse({
    code: 'CP228',
    title: 'Teaching algorithms in GCSE computer science - face to face',
    summary_html:
      '<p class="MsoNormal">Take your first steps towards teaching algorithms, and plan a first lesson.</p>',
    outcomes_html: '<h2>You will:</h2><ul><li>plan</li></ul>',
    topics_html: '',
    duration: '1',
    ...more,
  });

describe('a course of the catalogue', () => {
  it('becomes professional development in computing', () => {
    expect(toCourseItem(course())).toEqual({
      sourceKey: 'ncce/course/CP228',
      kind: 'cpd',
      type: 'cpd-session',
      title: 'Teaching algorithms in GCSE computer science - face to face',
      summary: 'Take your first steps towards teaching algorithms, and plan a first lesson.',
      bodyMarkdown:
        'Take your first steps towards teaching algorithms, and plan a first lesson.\n\n## Outcomes\n\n### You will:\n\n- plan',
      subjects: ['computing'],
      phase: 'secondary',
      keyStages: ['ks4'],
      yearGroups: [],
      cpd: { intendedRoles: ['teacher'], delivery: 'in-person' },
      licenceCode: 'OGL-UK-3.0',
      thirdParty: 'none',
      scope: 'public',
    });
  });

  it('leaves out what its editors had not written', () => {
    const { bodyMarkdown } = toCourseItem(
      course({ outcomes_html: '<p>To be added by deliverer</p>', topics_html: '<p>&nbsp;</p>' }),
    );
    expect(bodyMarkdown).not.toContain('##');
  });

  it.each([
    [{}, 'How long is the course? This is a one-day course which consists of five hours of teaching time.', 300],
    [{}, 'How long is the course? This course is approximately 5 ½ hours in duration, split across several days.', 330],
    [{}, 'How long is the course? This course is approximately 5 1/2 hours in duration.', 330],
    [{}, 'This online event will run for 30 minutes', 30],
    [{}, '1 session of 90 minutes', 90],
    [{}, 'This is a two-day course with a gap task.', null],
    [{}, 'You will try an activity that takes ten minutes with pupils.', null],
    [{ duration: '90', title: 'Something - short course' }, '', 90],
    [{ duration: '5', title: 'Something - remote' }, '', 300],
    [{ duration: '2', title: 'Something - remote' }, '', null],
    [{ duration: '4', title: 'Something online', code: 'CO214' }, '', null],
    [{ duration: '' }, '', null],
  ])('with %j and %j takes %s minutes', (more, text, minutes) => {
    expect(durationOf(course(more), text)).toBe(minutes);
  });

  it.each([
    [{ title: 'Robotics - Face to Face', code: 'CP900' }, '', 'in-person'],
    [{ title: 'Robotics – residential', code: 'CP900' }, '', 'in-person'],
    [{ title: 'Robotics (remote)', code: 'CP900' }, '', 'live-online'],
    [{ title: 'Robotics', code: 'CP900' }, 'In this short webinar, learn', 'live-online'],
    [{ title: 'Robotics', code: 'CO214' }, '', 'self-paced'],
    [{ title: 'Robotics', code: 'CP437' }, '', 'live-online'],
    [{ title: 'Robotics', code: 'CP262', duration: '1' }, '', 'in-person'],
    [{ title: 'Robotics', code: 'CP252', duration: '90' }, '', null],
    [{ title: 'Robotics - Blended', code: 'CP213' }, '', null],
    [{ title: 'Robotics', code: 'XX1' }, '', null],
  ])('with %j and %j is delivered %s', (more, text, delivery) => {
    expect(deliveryOf(course(more), text)).toBe(delivery);
  });

  it.each([
    ['Getting started in year 3 - short course', { phase: 'primary', keyStages: ['ks2'], yearGroups: ['year-3'] }],
    ['Foundation knowledge for KS3 and GCSE', { phase: 'secondary', keyStages: ['ks3', 'ks4'], yearGroups: [] }],
    ['Teaching Programming to 5- to 11-year-olds', { phase: 'primary', keyStages: [], yearGroups: [] }],
    ['KS2 and KS3 together', { phase: 'cross-phase', keyStages: ['ks2', 'ks3'], yearGroups: [] }],
    ['Introduction to databases and SQL', { keyStages: [], yearGroups: [] }],
  ])('with the title %j is for %j', (title, place) => {
    expect(placeOf(title)).toEqual(place);
  });
});
