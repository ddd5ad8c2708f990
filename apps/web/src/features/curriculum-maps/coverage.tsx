import { Progress, Table, Text, VisuallyHidden } from '@mantine/core';
import type { MapCoverageQuery } from '../../gql/graphql.ts';
import { plural } from '../../ui/format.ts';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { useVocabulary } from '../vocabulary/vocabulary.ts';
import classes from './coverage.module.css';

type CoverageMap = NonNullable<MapCoverageQuery['curriculumMap']>;
type Shown = NonNullable<CoverageMap['coverage']>;

interface Counts {
  covered: number;
  partly: number;
  notCovered: number;
}

const share = ({ covered, partly, notCovered }: Counts): number =>
  (covered + partly / 2) / Math.max(1, covered + partly + notCovered);
const inWords = ({ covered, partly, notCovered }: Counts): string =>
  `${covered} of ${covered + partly + notCovered} covered, ${partly} partly`;

/** How far the units of a map teach what its framework asks: by strand and year, and what no unit teaches. */
export function Coverage({ coverage }: { coverage: Shown }) {
  const total = coverage.covered + coverage.partly + coverage.notCovered;
  const percent = (many: number): number => (100 * many) / total;
  return (
    <>
      <Text mb="xs">
        {coverage.framework.title}: {plural(total, 'statement')}, {coverage.covered} covered, {coverage.partly} partly,{' '}
        {coverage.notCovered} not. {coverage.framework.source}.
      </Text>
      <Progress.Root size="lg" mb="lg" aria-hidden>
        <Progress.Section value={percent(coverage.covered)} />
        <Progress.Section value={percent(coverage.partly)} className={classes.partly} />
      </Progress.Root>
      <Strands strands={coverage.strands} />
      <NotCovered coverage={coverage} />
    </>
  );
}

/** A strip of years beside the counts of each strand: the darker, the more of it is taught in that year. */
function Strands({ strands }: { strands: Shown['strands'] }) {
  const vocabulary = useVocabulary();
  const years = strands[0]?.years.map(({ year }) => year) ?? [];
  return (
    <TableScroll label="Coverage by strand and year">
      <Table className={classes.strands ?? ''}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Strand</Table.Th>
            {years.map((year) => (
              <Table.Th key={year} scope="col" className={classes.year ?? ''}>
                <abbr title={vocabulary.label('year-group', year)}>{shortYear(year)}</abbr>
              </Table.Th>
            ))}
            <Table.Th scope="col">Covered</Table.Th>
            <Table.Th scope="col">Partly</Table.Th>
            <Table.Th scope="col">Not</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {strands.map((strand) => (
            <Table.Tr key={strand.strand}>
              <Table.Th scope="row">{strand.strand}</Table.Th>
              {strand.years.map((cell) => (
                <Table.Td key={cell.year} className={classes.cell ?? ''} title={inWords(cell)}>
                  <span
                    aria-hidden
                    className={classes.heat}
                    style={{ '--share': share(cell) } as React.CSSProperties}
                  />
                  <VisuallyHidden>{inWords(cell)}</VisuallyHidden>
                </Table.Td>
              ))}
              <Table.Td>{strand.covered}</Table.Td>
              <Table.Td>{strand.partly}</Table.Td>
              <Table.Td>{strand.notCovered}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableScroll>
  );
}

/** “R”, “N”, “4”: what fits over a cell; the whole name is told with it. */
const shortYear = (year: string): string =>
  year.startsWith('year-') ? year.slice('year-'.length) : year.slice(0, 1).toUpperCase();

function NotCovered({ coverage }: { coverage: Shown }) {
  const open = coverage.statements.filter(({ state }) => state === 'NOT_COVERED');
  if (open.length === 0) return <Text mt="md">Every statement is taught somewhere, at least in part.</Text>;
  return (
    <details className={classes.open}>
      <summary>{plural(open.length, 'statement')} that no unit teaches</summary>
      {coverage.strands
        .filter(({ notCovered }) => notCovered > 0)
        .map(({ strand }) => (
          <section key={strand} aria-label={strand}>
            <h3>{strand}</h3>
            <ul>
              {open
                .filter(({ statement }) => statement.strand === strand)
                .map(({ statement: { id, substrand, text } }) => (
                  <li key={id}>
                    {substrand && <Text span c="dimmed">{`${substrand}: `}</Text>}
                    {text}
                  </li>
                ))}
            </ul>
          </section>
        ))}
    </details>
  );
}
