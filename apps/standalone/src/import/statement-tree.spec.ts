import { conceptLine, statementsOf } from './statement-tree.ts';

const concept = (id: string, type: string, label: string, broader: string | null) => ({
  ...{ id, type: ['@Concept', `@${type}`], label },
  ...(broader === null ? {} : { broader: [`@${broader}`] }),
});
const read = (...lines: readonly object[]) =>
  statementsOf(lines.map((line, at) => ({ line: at + 1, concept: conceptLine.parse(line) })));

const tree = [
  { id: 'taxonomy', type: ['@ConceptScheme'], label: 'Made up' },
  concept('discipline-mathematics', 'Discipline', 'Mathematics', null),
  concept('strand-number', 'Strand', 'Number', 'discipline-mathematics'),
  concept('substrand-counting', 'SubStrand', 'Counting', 'strand-number'),
];
const counting = { subject: 'mathematics', strand: 'Number', substrand: 'Counting', firstYear: null, lastYear: null };

describe('the statements of a taxonomy', () => {
  it('stand under their strand, in the order of the file, each once however often its words are repeated', () => {
    const { statements, faults } = read(
      ...tree,
      concept('contentdescriptor-ducks', 'ContentDescriptor', 'Count ducks.', 'substrand-counting'),
      concept('subcontentdescriptor-ducks', 'SubContentDescriptor', 'Count ducks.', 'contentdescriptor-ducks'),
      concept('subcontentdescriptor-ducks-2', 'SubContentDescriptor', 'Count ducks.', 'contentdescriptor-ducks'),
      concept('contentdescriptor-geese', 'ContentDescriptor', 'Count geese:', 'substrand-counting'),
      concept('subcontentdescriptor-grey', 'SubContentDescriptor', 'grey ones', 'contentdescriptor-geese'),
      concept('subcontentdescriptor-snow', 'SubContentDescriptor', 'white ones', 'contentdescriptor-geese'),
    );
    expect(faults).toEqual([]);
    expect(statements).toEqual([
      { ...counting, key: 'contentdescriptor-ducks', text: 'Count ducks.' },
      { ...counting, key: 'subcontentdescriptor-grey', text: 'grey ones' },
      { ...counting, key: 'subcontentdescriptor-snow', text: 'white ones' },
    ]);
  });

  it('belong to the strand where that is a subject, and take the part of a strand for it where the strand is all there is', () => {
    const { statements } = read(
      concept('discipline-the-sciences', 'Discipline', 'The Sciences', null),
      concept('strand-biology', 'Strand', 'Biology', 'discipline-the-sciences'),
      concept('substrand-biology', 'SubStrand', 'Biology', 'strand-biology'),
      concept('contentdescriptor-cells', 'ContentDescriptor', 'Cells.', 'substrand-biology'),
      concept('strand-measuring', 'Strand', 'Measuring', 'discipline-the-sciences'),
      concept('contentdescriptor-rulers', 'ContentDescriptor', 'Rulers.', 'strand-measuring'),
      concept('discipline-history', 'Discipline', 'History', null),
      concept('strand-history', 'Strand', 'History', 'discipline-history'),
      concept('substrand-romans', 'SubStrand', 'Romans', 'strand-history'),
      concept('contentdescriptor-roads', 'ContentDescriptor', 'Roads.', 'substrand-romans'),
    );
    expect(statements.map(({ subject, strand, substrand }) => [subject, strand, substrand])).toEqual([
      ['biology', 'Biology', ''],
      ['science', 'Measuring', ''],
      ['history', 'Romans', ''],
    ]);
  });

  it('keep the years or the key stage that are nearest', () => {
    const { statements } = read(
      ...tree,
      { ...concept('one', 'ContentDescriptor', 'One.', 'substrand-counting'), keyStage: 'Key Stage 2' },
      { ...concept('two', 'ContentDescriptor', 'Two.', 'substrand-counting'), years: ['Year Group 4', 'Year Group 3'] },
    );
    expect(statements.map(({ firstYear, lastYear }) => [firstYear, lastYear])).toEqual([
      [4, 7],
      [4, 5],
    ]);
  });

  it('that cannot be placed are told by line, and the others land', () => {
    const { statements, faults } = read(
      ...tree,
      concept('lost', 'ContentDescriptor', 'Lost.', 'nowhere'),
      concept('round', 'ContentDescriptor', 'Round.', 'round'),
      concept('discipline-alchemy', 'Discipline', 'Alchemy', null),
      concept('strand-gold', 'Strand', 'Gold', 'discipline-alchemy'),
      concept('gold', 'ContentDescriptor', 'Make gold.', 'strand-gold'),
      concept('bare', 'ContentDescriptor', 'Bare.', 'discipline-mathematics'),
      { ...concept('late', 'ContentDescriptor', 'Late.', 'substrand-counting'), years: ['Year Group 14'] },
      concept('good', 'ContentDescriptor', 'Good.', 'substrand-counting'),
      concept('good', 'ContentDescriptor', 'Good again.', 'substrand-counting'),
    );
    expect(statements.map(({ key }) => key)).toEqual(['good']);
    expect(faults.map(({ line, reason }) => `${line}: ${reason}`)).toEqual([
      '13: good: was in line 12 already, which holds',
      '5: lost: “nowhere” is not in the file, or not right',
      '6: round: is broader than itself',
      '9: gold: “Alchemy” is not a subject known here',
      '10: bare: stands under no subject and strand',
      '11: late: names a year that there is not',
    ]);
  });
});
