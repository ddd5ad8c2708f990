import { Checkbox, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { formatNumber } from '../../ui/format.ts';
import classes from './facets.module.css';
import { type FilterGroup, type SearchState, isFilterGroup } from './search-state.ts';
import { type Facet, usefulFacets } from './useful-facets.ts';

interface FacetsProps {
  facets: readonly Facet[];
  /** Results in all. */
  total: number;
  state: SearchState;
  onToggle: (group: FilterGroup, code: string) => void;
}

/** These are open from the start; the others open when asked for or when something in them is chosen. */
const openAtFirst = new Set<string>(['kinds', 'subjects', 'keyStages', 'yearGroups']);

/** The filters, each value with the number of results it would leave. */
export function Facets({ facets, total, state, onToggle }: FacetsProps) {
  return (
    <div>
      {usefulFacets(facets, state, total).map((facet) => (
        <FacetGroup key={facet.filter} facet={facet} state={state} onToggle={onToggle} />
      ))}
    </div>
  );
}

const few = 6;

function FacetGroup({ facet, state, onToggle }: { facet: Facet } & Omit<FacetsProps, 'facets' | 'total'>) {
  const [all, setAll] = useState(false);
  const group = facet.filter;
  if (!isFilterGroup(group)) return null;
  const chosen = state[group] ?? [];
  // What is chosen stays in sight, however rare it is.
  const values = all ? facet.values : facet.values.filter((value, index) => index < few || chosen.includes(value.code));
  return (
    <details className={classes.group} open={openAtFirst.has(group) || chosen.length > 0}>
      <summary className={classes.summary}>{facet.label}</summary>
      <fieldset className={classes.values}>
        <legend className={classes.legend}>{facet.label}</legend>
        {values.map((value) => (
          <Checkbox
            key={value.code}
            size="sm"
            classNames={{ body: classes.value ?? '', labelWrapper: classes.words ?? '', label: classes.label ?? '' }}
            checked={chosen.includes(value.code)}
            onChange={() => onToggle(group, value.code)}
            label={
              <>
                <span>{value.label}</span> <span className={classes.count}>{formatNumber(value.count)}</span>
              </>
            }
          />
        ))}
        {facet.values.length > values.length && (
          <UnstyledButton className={classes.more} onClick={() => setAll(true)}>
            Show all {facet.values.length}
          </UnstyledButton>
        )}
      </fieldset>
    </details>
  );
}
