import { Table } from '@mantine/core';
import { useOperation } from '../../client/hooks.ts';
import { formatNumber, plural } from '../../ui/format.ts';
import { Bars } from '../../ui/bars.tsx';
import { TextLink } from '../../ui/links.tsx';
import { Section } from '../../ui/page.tsx';
import rows from '../../ui/rows.module.css';
import { settingName } from '../../ui/settings.ts';
import { Empty, ListSkeleton, LoadError } from '../../ui/states.tsx';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { ReuseLedgerQuery } from './operations.ts';

const ownAndBeyond = ['Own trust', 'Beyond it'];

/** What came of what an organisation holds: in its own trust, and beyond it. */
export function ReuseLedger({ organisationId }: { organisationId: string }) {
  const query = useOperation(ReuseLedgerQuery, { organisationId });
  if (query.error) return <LoadError error={query.error} retry={() => void query.refetch()} />;
  if (query.isPending) return <ListSkeleton rows={4} height={110} />;
  const ledger = query.data?.reuseLedger;
  if (!ledger || ledger.worksHeld === 0) {
    return <Empty title="Nothing has been released yet">What others make of what it releases is counted here.</Empty>;
  }
  const { own, beyond } = ledger;
  const lines = [
    { name: 'Adoptions', own: own.adoptions, beyond: beyond.adoptions },
    { name: '… of works made from its own', own: own.adoptionsOfDerived, beyond: beyond.adoptionsOfDerived },
    { name: 'Organisations', own: own.organisations, beyond: beyond.organisations },
    { name: 'Works made from its own', own: own.derivedWorks, beyond: beyond.derivedWorks },
    { name: 'Hours saved, as adopters state them', own: own.hoursSaved, beyond: beyond.hoursSaved },
  ];
  return (
    <>
      <p>
        {plural(ledger.worksReused, 'work')} of {formatNumber(ledger.worksHeld)} are used by somebody or were made into
        something else; {plural(ledger.trustPairs, 'other trust')} {ledger.trustPairs === 1 ? 'uses' : 'use'} them.
        Everything counts once, whichever way it came.
      </p>
      <Section title="In the own trust and beyond" id="sums">
        <TableScroll label="In the own trust and beyond">
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">What</Table.Th>
                <Table.Th scope="col">Own trust</Table.Th>
                <Table.Th scope="col">Beyond it</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {lines.map((line) => (
                <Table.Tr key={line.name}>
                  <Table.Th scope="row" fw={400}>
                    {line.name}
                  </Table.Th>
                  <Table.Td>{amount(line.own)}</Table.Td>
                  <Table.Td>{amount(line.beyond)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </TableScroll>
      </Section>
      <Section title="Adoptions by the month they began" id="months">
        <Bars
          label="Month"
          columns={ownAndBeyond}
          rows={ledger.byMonth.map(({ of, own, beyond }) => ({ of, name: monthName(of), values: [own, beyond] }))}
        />
      </Section>
      <Section title="Organisations by setting" id="settings">
        {ledger.bySetting.length === 0 ? (
          <p>Nobody uses it yet.</p>
        ) : (
          <Bars
            label="Setting"
            columns={ownAndBeyond}
            rows={ledger.bySetting.map(({ of, own, beyond }) => ({ of, name: settingName(of), values: [own, beyond] }))}
          />
        )}
      </Section>
      {ledger.trusts.length > 0 && (
        <Section title="Who uses it beyond the own trust" id="trusts">
          <ul className={rows.rows}>
            {ledger.trusts.map(({ id, name }) => (
              <li key={id} className={rows.row}>
                <TextLink to="/organisations/$organisationId" params={{ organisationId: id }}>
                  {name}
                </TextLink>
              </li>
            ))}
          </ul>
          {ledger.trustPairs > ledger.trusts.length && (
            <p className={rows.quiet}>and {formatNumber(ledger.trustPairs - ledger.trusts.length)} more</p>
          )}
        </Section>
      )}
    </>
  );
}

const amount = (value: number | null | undefined): string =>
  value === null || value === undefined ? 'none stated' : formatNumber(value);

const month = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });
const monthName = (text: string): string => month.format(new Date(`${text}-01T00:00:00Z`));
