import { Button, Group, Pill } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { humanise } from '../../ui/format.ts';
import { type FilterGroup, type SearchState, filterGroups, toggled, withoutFilters } from './search-state.ts';

interface FacetLabels {
  filter: string;
  values: readonly { code: string; label: string }[];
}

/** What a code reads: from the answer where it has come, else as well as can be told without it. */
export function labelOf(facets: readonly FacetLabels[], group: FilterGroup, code: string): string {
  const known = facets.find((facet) => facet.filter === group)?.values.find((value) => value.code === code);
  return known?.label ?? (group === 'organisationIds' ? 'One organisation' : humanise(code));
}

interface ChipsProps {
  state: SearchState;
  facets: readonly FacetLabels[];
  onChange: (next: SearchState) => void;
  /** The last filter was taken away, and the button that did it. */
  onEmptied: () => void;
}

/** What one has filtered by, each with its own way out. */
export function Chips({ state, facets, onChange, onEmptied }: ChipsProps) {
  const group = useRef<HTMLDivElement>(null);
  const removed = useRef<number | null>(null);
  const chosen = filterGroups.flatMap((name) => (state[name] ?? []).map((code) => ({ name, code })));
  useEffect(() => {
    // The button that was pressed is gone: the next one takes the focus, so that the keyboard goes on where it was.
    if (removed.current === null) return;
    const buttons = group.current?.querySelectorAll('button') ?? [];
    if (buttons.length === 0) onEmptied();
    else buttons[Math.min(removed.current, buttons.length - 2)]?.focus();
    removed.current = null;
  }, [chosen.length, onEmptied]);
  if (chosen.length === 0) return null;
  return (
    <Group gap="xs" mb="md" role="group" aria-label="Chosen filters" ref={group}>
      {chosen.map(({ name, code }, place) => {
        const label = labelOf(facets, name, code);
        return (
          <Pill
            key={`${name}/${code}`}
            size="lg"
            withRemoveButton
            onRemove={() => {
              removed.current = place;
              onChange(toggled(state, name, code));
            }}
            removeButtonProps={{ 'aria-label': `Remove the filter ${label}`, 'aria-hidden': false, tabIndex: 0 }}
          >
            {label}
          </Pill>
        );
      })}
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() => {
          removed.current = 0;
          onChange(withoutFilters(state));
        }}
      >
        Clear all
      </Button>
    </Group>
  );
}
