import { Vocabulary, type VocabularyTerm } from '@constellation/identity/vocabulary';

export const artefactKinds = ['curriculum', 'cpd', 'research', 'improvement'] as const;
export type ArtefactKind = (typeof artefactKinds)[number];

const source = 'This network';

export const kinds = new Vocabulary({
  scheme: 'artefact-kind',
  version: '2026-1',
  source,
  terms: [
    { code: 'curriculum', label: 'Curriculum' },
    { code: 'cpd', label: 'Professional development' },
    { code: 'research', label: 'Research' },
    { code: 'improvement', label: 'Improvement' },
  ],
});

const of = (kind: ArtefactKind, ...terms: [code: string, label: string][]): VocabularyTerm[] =>
  terms.map(([code, label]) => ({ code, label, group: kind }));

/** What an artefact is; the group of a type is its kind. */
export const artefactTypes = new Vocabulary({
  scheme: 'artefact-type',
  version: '2026-1',
  source,
  terms: [
    ...of(
      'curriculum',
      ['curriculum-map', 'Curriculum map'],
      ['programme', 'Programme of study'],
      ['unit-plan', 'Unit plan'],
      ['lesson-plan', 'Lesson plan'],
      ['slide-deck', 'Slide deck'],
      ['worksheet', 'Worksheet'],
      ['quiz', 'Quiz'],
      ['assessment', 'Assessment'],
      ['mark-scheme', 'Mark scheme'],
      ['moderation-exemplar', 'Moderation exemplar'],
      ['knowledge-organiser', 'Knowledge organiser'],
      ['vocabulary-list', 'Vocabulary list'],
      ['text-or-source', 'Text or source'],
      ['practical-guide', 'Practical guide'],
      ['homework', 'Homework'],
      ['intervention', 'Intervention'],
      ['transition-pack', 'Transition pack'],
      ['syllabus', 'Syllabus'],
      ['video', 'Video'],
      ['audio', 'Audio'],
      ['supplementary', 'Supplementary material'],
    ),
    ...of(
      'cpd',
      ['cpd-curriculum', 'CPD curriculum'],
      ['cpd-sequence', 'CPD sequence'],
      ['cpd-session', 'CPD session'],
      ['practice-task', 'Practice task'],
      ['model-video', 'Model video'],
      ['facilitator-guide', 'Facilitator guide'],
      ['induction-pathway', 'Induction pathway'],
      ['leadership-module', 'Leadership module'],
      ['subject-knowledge', 'Subject knowledge'],
      ['webinar', 'Webinar'],
      ['reading-guide', 'Reading guide'],
    ),
    ...of(
      'research',
      ['evidence-summary', 'Evidence summary'],
      ['systematic-review', 'Systematic review'],
      ['study-report', 'Study report'],
      ['test-bed-report', 'Test-bed report'],
      ['practitioner-enquiry', 'Practitioner enquiry'],
      ['survey-instrument', 'Survey instrument'],
      ['reading-list', 'Reading list'],
      ['case-study', 'Case study'],
      ['think-piece', 'Think piece (opinion)'],
    ),
    ...of(
      'improvement',
      ['codified-practice', 'Codified practice'],
      ['improvement-model', 'Improvement model'],
      ['policy-template', 'Policy template'],
      ['needs-analysis', 'Needs analysis'],
      ['commitment-checklist', 'Commitment checklist'],
    ),
  ],
});

const kindByType = new Map(artefactTypes.about.terms.map((term) => [term.code, term.group]));

/** Whether a type belongs to a kind. */
export function isTypeOf(kind: ArtefactKind, type: string): boolean {
  return kindByType.get(type) === kind;
}
