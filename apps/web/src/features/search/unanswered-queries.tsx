import { Table } from '@mantine/core';
import { useOperation } from '../../client/hooks.ts';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { Empty, Loaded } from '../../ui/states.tsx';
import { UnansweredQueriesQuery } from './saved-operations.ts';

/** What many people looked for of late and nobody found. */
export function UnansweredQueries() {
  const query = useOperation(UnansweredQueriesQuery, {});
  return (
    <Loaded query={query}>
      {({ unansweredQueries }) =>
        unansweredQueries.length === 0 ? (
          <Empty title="Nothing to show">
            A search appears here once five people of three organisations have made it and found nothing.
          </Empty>
        ) : (
          <TableScroll label="Searches that found nothing">
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Search</Table.Th>
                  <Table.Th>People</Table.Th>
                  <Table.Th>Organisations</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {unansweredQueries.map((one) => (
                  <Table.Tr key={one.query}>
                    <Table.Td>{one.query}</Table.Td>
                    <Table.Td>{one.people}</Table.Td>
                    <Table.Td>{one.organisations}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </TableScroll>
        )
      }
    </Loaded>
  );
}
