/** Subjects that a framework speaks of together: what is asked of the one is asked of its parts, and of all of them. */
const families: Readonly<Record<string, readonly string[]>> = {
  science: ['biology', 'chemistry', 'physics', 'combined-science'],
  'combined-science': ['biology', 'chemistry', 'physics'],
  languages: ['french', 'german', 'spanish', 'italian', 'mandarin', 'latin'],
  'design-and-technology': ['cooking-and-nutrition'],
};

const inFamilies = Object.entries(families).flatMap(([whole, parts]) => parts.map((part) => ({ whole, part })));

/** Which subjects' statements belong to a map of a subject, beside the subject's own. */
export const relatedSubjects: readonly { readonly subject: string; readonly also: string }[] = [
  ...inFamilies.map(({ whole, part }) => ({ subject: whole, also: part })),
  ...inFamilies
    .filter(({ whole }) => whole !== 'combined-science')
    .map(({ whole, part }) => ({ subject: part, also: whole })),
];

/** The subjects whose statements belong to a map of this one. */
export const statementSubjectsOf = (subject: string): readonly string[] => [
  subject,
  ...relatedSubjects.filter((pair) => pair.subject === subject).map(({ also }) => also),
];
