import { Alert, Button, Group, Stack, Table, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../client/hooks.ts';
import { ProblemsError } from '../../client/problems.ts';
import { plural } from '../../ui/format.ts';
import { CommandError } from '../../ui/states.tsx';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { ImportUnitsMutation } from './operations.ts';

interface ImportTableProps {
  mapId: string;
  postId: string;
  onDone: (told: string) => void;
}

const example =
  'year,week,weeks,strand,unit\nYear 4,1,6,Number,Place value\nYear 4,7,6,Number,Addition and subtraction';

function inWords({ count, alreadyThere }: { count: number; alreadyThere: number }): string {
  const placed = `${plural(count, 'unit')} placed on the map.`;
  return alreadyThere === 0 ? placed : `${placed} ${plural(alreadyThere, 'unit')} of the table stood there already.`;
}

/** Units by a table: all of it, or nothing and every fault by its cell. What was pasted stays. */
export function ImportTable({ mapId, postId, onDone }: ImportTableProps) {
  const [csv, setCsv] = useState('');
  const read = useCommand(ImportUnitsMutation, {
    invalidates: ['CurriculumMap', 'MapCoverage'],
    onDone: (made) => {
      setCsv('');
      onDone(inWords(made));
    },
  });
  const problems = read.error instanceof ProblemsError ? read.error.problems : [];
  const cells = problems.flatMap(({ field, message }) => {
    const [, line, column] = /^csv\.(\d+)\.(\w+)$/.exec(field ?? '') ?? [];
    return line && column ? [{ line, column, message }] : [];
  });
  const whole = problems.find(({ field }) => field === 'csv')?.message;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        read.mutate({ input: { mapId, postId, csv } });
      }}
    >
      <Stack gap="md">
        <Textarea
          label="The table"
          description="From a spreadsheet, or with commas. The first line names the columns: year, week, weeks, and as you need them strand, unit, artefact (a link), cycle (A or B, for years such as Year 3-4)."
          placeholder={example}
          autosize
          minRows={5}
          maxRows={14}
          value={csv}
          onChange={(event) => setCsv(event.currentTarget.value)}
          error={whole}
          withAsterisk
        />
        {cells.length > 0 && (
          <Alert color="red" title={`${plural(cells.length, 'cell')} to put right; nothing was imported`}>
            <TableScroll label="Cells to put right">
              <Table>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>Line</Table.Th>
                    <Table.Th>Column</Table.Th>
                    <Table.Th>What to do</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {cells.map(({ line, column, message }) => (
                    <Table.Tr key={`${line} ${column} ${message}`}>
                      <Table.Td>{line}</Table.Td>
                      <Table.Td>{column}</Table.Td>
                      <Table.Td>{message}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </TableScroll>
          </Alert>
        )}
        {cells.length === 0 && <CommandError error={read.error} except={['csv']} />}
        <Group justify="space-between">
          <Text size="sm" c="dimmed">
            What stands on the map stays. A unit that is there in the same weeks already is left as it is.
          </Text>
          <Button type="submit" variant="default" loading={read.isPending}>
            Import the table
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
