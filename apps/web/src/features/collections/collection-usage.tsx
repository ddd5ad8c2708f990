import { Button, Table } from '@mantine/core';
import { useState } from 'react';
import { useOperation } from '../../client/hooks.ts';
import type { CollectionUsageQuery as CollectionUsageAnswer, ToldNumberPartsFragment } from '../../gql/graphql.ts';
import { Bars } from '../../ui/bars.tsx';
import { formatNumber } from '../../ui/format.ts';
import { TextLink } from '../../ui/links.tsx';
import { Section } from '../../ui/page.tsx';
import { settingName, settingsInWords } from '../../ui/settings.ts';
import { ListSkeleton, LoadError } from '../../ui/states.tsx';
import { TableScroll } from '../../ui/table-scroll.tsx';
import classes from './collection-usage.module.css';
import { CollectionUsageQuery } from './usage-operations.ts';

type Usage = NonNullable<NonNullable<CollectionUsageAnswer['collection']>['usage']>;

/** How many items are listed before one asks for all of them. */
const listedFirst = 10;

/** How a number is told: what is fewer than five protects whoever it is. */
const told = (total: number | null | undefined): string =>
  total === null || total === undefined ? 'fewer than 5' : formatNumber(total);

/** For curators: how often what stands in it was opened, who uses it, and from which kinds of settings. */
export function CollectionUsage({ collectionId }: { collectionId: string }) {
  const query = useOperation(CollectionUsageQuery, { id: collectionId });
  const usage = query.data?.collection?.usage;
  return (
    <Section title="How it is used" id="usage">
      {query.error && <LoadError error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <ListSkeleton rows={2} height={96} />}
      {usage && <Numbers usage={usage} />}
    </Section>
  );
}

function Numbers({ usage }: { usage: Usage }) {
  const { openedLast30Days, openedLast12Months, adopted, items } = usage;
  return (
    <>
      <dl className={classes.figures}>
        <Figure label="Opened in the last 30 days" number={openedLast30Days} />
        <Figure label="Opened in the last 12 months" number={openedLast12Months} />
        <Figure label="Organisations that use it" number={adopted} />
      </dl>
      <div className={classes.charts}>
        <Settings title="Where it was opened" column="Openings in 12 months" number={openedLast12Months} />
        <Settings title="Who uses it" column="Organisations" number={adopted} />
      </div>
      {items.length > 0 && <Items items={items} />}
      <p className={classes.how}>
        A person counts once a day for each version. Whoever made a version or decides about its release does not count,
        nor does anybody who is not signed in. Nobody can look up who opened what. So that no school stands out, numbers
        under 5 are not told, small kinds of settings are put together, and items that were opened fewer than 5 times
        are in the sum only when they come to 5 together.
      </p>
    </>
  );
}

function Figure({ label, number }: { label: string; number: ToldNumberPartsFragment }) {
  return (
    <div className={classes.figure}>
      <dt>{label}</dt>
      <dd data-few={number.total == null || undefined}>{told(number.total)}</dd>
    </div>
  );
}

function Settings({ title, column, number }: { title: string; column: string; number: ToldNumberPartsFragment }) {
  if (number.settings.length === 0) return null;
  return (
    <div>
      <h3 className={classes.chartTitle}>{title}</h3>
      <Bars
        label="Kind of setting"
        columns={[column]}
        rows={number.settings.map(({ setting, count }) => ({
          ...{ of: setting, name: settingName(setting), values: [count] },
        }))}
      />
    </div>
  );
}

/** The most opened first; what is told of nobody keeps the order of the collection. */
function Items({ items }: { items: Usage['items'] }) {
  const [isAll, setAll] = useState(false);
  const opened = (item: Usage['items'][number]): number => item.openedLast12Months.total ?? 0;
  const ordered = items.toSorted((a, b) => opened(b) - opened(a));
  const shown = isAll ? ordered : ordered.slice(0, listedFirst);
  return (
    <>
      <TableScroll label="How each item is used">
        <Table className={classes.items}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Item</Table.Th>
              <Table.Th scope="col">Opened, 30 days</Table.Th>
              <Table.Th scope="col">Opened, 12 months</Table.Th>
              <Table.Th scope="col">Organisations</Table.Th>
              <Table.Th scope="col">Opened from</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((item) => (
              <Table.Tr key={item.itemId}>
                <Table.Th scope="row" fw={400} className={classes.title}>
                  <TextLink to="/artefacts/$artefactId" params={{ artefactId: item.artefactId }}>
                    {item.title}
                  </TextLink>
                </Table.Th>
                <Table.Td>{told(item.openedLast30Days.total)}</Table.Td>
                <Table.Td>{told(item.openedLast12Months.total)}</Table.Td>
                <Table.Td>{told(item.adopted.total)}</Table.Td>
                <Table.Td>
                  <Shares number={item.openedLast12Months} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </TableScroll>
      {items.length > listedFirst && (
        <Button variant="default" mt="sm" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
          {isAll ? 'Show fewer' : `Show all ${formatNumber(items.length)} items`}
        </Button>
      )}
    </>
  );
}

/** One bar, divided by kinds of settings, and the same in words. */
function Shares({ number }: { number: ToldNumberPartsFragment }) {
  if (number.settings.length === 0) return <span className={classes.few}>not told</span>;
  return (
    <>
      <span className={classes.shares} aria-hidden>
        {number.settings.map(({ setting, count }) => (
          <span key={setting} className={classes.share} style={{ flexGrow: count }} data-other={setting === 'other'} />
        ))}
      </span>
      <span className={classes.words}>{settingsInWords(number.settings)}</span>
    </>
  );
}
