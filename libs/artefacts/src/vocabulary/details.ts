import { Vocabulary } from '@constellation/identity/vocabulary';

/**
 * The fields by kind that hold their authors' own words, as JSON paths in a version's details; the others hold codes,
 * numbers and addresses, which nobody is shown as text.
 */
export const proseDetails: readonly string[] = [
  '$.priorKnowledge[*]',
  '$.misconceptions[*].misconception',
  '$.misconceptions[*].response',
  '$.practiceTasks[*]',
  '$.question',
  '$.method',
  '$.setting',
  '$.sample',
  '$.evidenceLinks[*].title',
];

const ours = { version: '2026-1', source: 'This network' };

export const examBoards = new Vocabulary({
  scheme: 'exam-board',
  ...ours,
  terms: [
    { code: 'aqa', label: 'AQA' },
    { code: 'edexcel', label: 'Pearson Edexcel' },
    { code: 'eduqas', label: 'Eduqas' },
    { code: 'ocr', label: 'OCR' },
    { code: 'wjec', label: 'WJEC' },
  ],
});

export const tiers = new Vocabulary({
  scheme: 'tier',
  ...ours,
  terms: [
    { code: 'core', label: 'Core' },
    { code: 'foundation', label: 'Foundation' },
    { code: 'higher', label: 'Higher' },
  ],
});

export const frameworks = new Vocabulary({
  scheme: 'framework',
  version: '2026-1',
  source: 'Department for Education',
  terms: [{ code: 'nc-2014', label: 'National Curriculum in England, 2014' }],
});

export const intendedRoles = new Vocabulary({
  scheme: 'intended-role',
  ...ours,
  terms: [
    { code: 'teacher', label: 'Teachers' },
    { code: 'early-career-teacher', label: 'Early career teachers' },
    { code: 'teaching-assistant', label: 'Teaching assistants' },
    { code: 'subject-leader', label: 'Subject leaders' },
    { code: 'phase-leader', label: 'Phase leaders' },
    { code: 'senior-leader', label: 'Senior leaders' },
    { code: 'headteacher', label: 'Headteachers' },
    { code: 'senco', label: 'SENCOs' },
    { code: 'trust-leader', label: 'Trust leaders' },
    { code: 'governor', label: 'Governors and trustees' },
    { code: 'support-staff', label: 'Support staff' },
  ],
});

export const deliveries = new Vocabulary({
  scheme: 'delivery',
  ...ours,
  terms: [
    { code: 'in-person', label: 'In person' },
    { code: 'live-online', label: 'Live online' },
    { code: 'self-paced', label: 'Self-paced' },
  ],
});

const build = 'Build knowledge';
const motivate = 'Motivate teachers';
const develop = 'Develop teaching techniques';
const embed = 'Embed practice';

/** The active ingredients of professional development, in their four groups. */
export const mechanisms = new Vocabulary({
  scheme: 'mechanism',
  version: 'eef-2021',
  source: 'Education Endowment Foundation, Effective Professional Development (2021)',
  terms: [
    { code: 'managing-cognitive-load', label: 'Managing cognitive load', group: build },
    { code: 'revisiting-prior-learning', label: 'Revisiting prior learning', group: build },
    { code: 'setting-goals', label: 'Setting and agreeing on goals', group: motivate },
    { code: 'credible-source', label: 'Presenting information from a credible source', group: motivate },
    { code: 'affirmation', label: 'Affirmation and reinforcement after progress', group: motivate },
    { code: 'instruction', label: 'Instructing teachers on how to perform a technique', group: develop },
    { code: 'social-support', label: 'Arranging practical social support', group: develop },
    { code: 'modelling', label: 'Modelling the technique', group: develop },
    { code: 'feedback', label: 'Monitoring and providing feedback', group: develop },
    { code: 'rehearsal', label: 'Rehearsing the technique', group: develop },
    { code: 'prompts-and-cues', label: 'Providing prompts and cues', group: embed },
    { code: 'action-planning', label: 'Prompting action planning', group: embed },
    { code: 'self-monitoring', label: 'Encouraging monitoring', group: embed },
    { code: 'context-specific-repetition', label: 'Prompting context-specific repetition', group: embed },
  ],
});

/** Always shown as local: it says what stands behind a claim here, not what an external body rated. */
export const evidenceStrengths = new Vocabulary({
  scheme: 'evidence-strength',
  ...ours,
  terms: [
    { code: 'L0', label: 'L0: an idea' },
    { code: 'L1', label: 'L1: described practice' },
    { code: 'L2', label: 'L2: one setting, before and after' },
    { code: 'L3', label: 'L3: a comparison group or two settings' },
    { code: 'L4', label: 'L4: replicated by three trusts' },
    { code: 'L5', label: 'L5: independent evaluation linked' },
  ],
});

export const results = new Vocabulary({
  scheme: 'result',
  ...ours,
  terms: [
    { code: 'positive', label: 'Positive' },
    { code: 'null-result', label: 'No difference found' },
    { code: 'negative', label: 'Negative' },
    { code: 'mixed', label: 'Mixed' },
    { code: 'unclear', label: 'Unclear' },
  ],
});

export const evidenceRelations = new Vocabulary({
  scheme: 'evidence-relation',
  ...ours,
  terms: [
    { code: 'supports', label: 'Supports' },
    { code: 'challenges', label: 'Challenges' },
    { code: 'background', label: 'Background' },
    { code: 'derived-from', label: 'Derived from' },
    { code: 'replicates', label: 'Replicates' },
  ],
});
