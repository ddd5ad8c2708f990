import { ActionIcon, Button, Combobox, TextInput, VisuallyHidden, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconBuilding, IconFileText, IconHistory, IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { useOperation } from '../../client/hooks.ts';
import type { SuggestQuery as Suggested } from '../../gql/graphql.ts';
import { plural } from '../../ui/format.ts';
import { SuggestQuery } from './operations.ts';
import { forgetSearches, recentSearches, rememberSearch } from './recent-searches.ts';
import classes from './search-field.module.css';
import { type SearchState, withWords } from './search-state.ts';

interface SearchFieldProps {
  size: 'sm' | 'lg';
  /** The query that is being shown, on the search page; filters there are kept. */
  state?: SearchState;
  /** Names what one may type. */
  placeholder?: string;
}

/** Long enough that a quick typist asks once a word, short enough to feel immediate. */
const debounceMs = 120;

/** One line of the list under the box. */
interface Choice {
  /** `query:…`, `artefact:<id>` or `organisation:<id>`. */
  readonly value: string;
  readonly label: string;
}

interface ChoiceGroup {
  readonly name: 'Recent' | 'Searches' | 'Artefacts' | 'Organisations';
  readonly choices: readonly Choice[];
}

const icons = {
  Recent: IconHistory,
  Searches: IconSearch,
  Artefacts: IconFileText,
  Organisations: IconBuilding,
} as const;

const query = (label: string): Choice => ({ value: `query:${label}`, label });

function groupsOf(typed: string, recent: readonly string[], found: Suggested['suggest'] | undefined): ChoiceGroup[] {
  const text = typed.trim().toLowerCase();
  const own = recent.filter((one) => one.toLowerCase().startsWith(text) && one.toLowerCase() !== text);
  const groups: ChoiceGroup[] = [{ name: 'Recent', choices: own.slice(0, text === '' ? 6 : 2).map(query) }];
  if (text !== '' && found) {
    const others = found.queries.filter((one) => !own.some((mine) => mine.toLowerCase() === one));
    groups.push(
      { name: 'Searches', choices: others.map(query) },
      {
        name: 'Artefacts',
        choices: found.artefacts.map(({ artefactId, title }) => ({ value: `artefact:${artefactId}`, label: title })),
      },
      {
        name: 'Organisations',
        choices: found.organisations.map(({ id, name }) => ({ value: `organisation:${id}`, label: name })),
      },
    );
  }
  return groups.filter(({ choices }) => choices.length > 0);
}

/** The search box with type-ahead. A search is an address: pressing Enter navigates, so the back button undoes it. */
export function SearchField({ size, state, placeholder }: SearchFieldProps) {
  const navigate = useNavigate();
  const current = state?.q ?? '';
  const [typed, setTyped] = useState(current);
  const [recent, setRecent] = useState<readonly string[]>(recentSearches);
  const input = useRef<HTMLInputElement>(null);
  // The address changed (back button, another search): it is what the box shows.
  const [shown, setShown] = useState(current);
  if (shown !== current) {
    setShown(current);
    setTyped(current);
  }
  const [asked] = useDebouncedValue(typed.trim(), debounceMs);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  // An answer to what was typed before is not shown under other words; the request itself is cancelled.
  const suggestions = useOperation(
    SuggestQuery,
    { text: asked },
    { enabled: combobox.dropdownOpened && asked !== '', keepPrevious: true },
  );
  const groups = groupsOf(typed, recent, suggestions.data?.suggest);
  const count = groups.reduce((sum, { choices }) => sum + choices.length, 0);
  const isOpen = combobox.dropdownOpened && count > 0;

  function search(text: string) {
    const q = text.trim();
    combobox.closeDropdown();
    setTyped(q);
    setRecent(rememberSearch(q));
    void navigate({ to: '/search', search: withWords(state ?? {}, q) });
  }

  function choose(value: string) {
    const place = value.indexOf(':');
    const [kind, id] = [value.slice(0, place), value.slice(place + 1)];
    if (kind === 'query') {
      search(id);
      return;
    }
    combobox.closeDropdown();
    setTyped(current);
    if (kind === 'artefact') void navigate({ to: '/artefacts/$artefactId', params: { artefactId: id } });
    else void navigate({ to: '/organisations/$organisationId', params: { organisationId: id } });
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    search(typed);
  }

  return (
    <form
      role="search"
      className={size === 'sm' ? classes.small : state ? classes.large : `${classes.large} ${classes.stacking}`}
      onSubmit={submit}
    >
      <Combobox
        store={{ ...combobox, dropdownOpened: isOpen }}
        onOptionSubmit={choose}
        position="bottom-start"
        offset={4}
        shadow="md"
        withinPortal={false}
      >
        <Combobox.Target targetType="input" withExpandedAttribute>
          <TextInput
            ref={input}
            type="search"
            role="combobox"
            aria-autocomplete="list"
            autoComplete="off"
            enterKeyHint="search"
            size={size === 'lg' ? 'lg' : 'sm'}
            aria-label="Search the network"
            placeholder={placeholder ?? 'Search'}
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              combobox.openDropdown();
              combobox.resetSelectedOption();
            }}
            onClick={() => combobox.openDropdown()}
            onKeyDown={(event) => {
              // The browser would empty a search field: the first Escape closes the list and keeps what is typed.
              if (event.key === 'Escape' && isOpen) event.preventDefault();
            }}
            onBlur={() => combobox.closeDropdown()}
            className={classes.input ?? ''}
            leftSection={size === 'lg' ? <IconSearch size={22} aria-hidden /> : undefined}
            rightSection={
              size === 'sm' ? (
                <ActionIcon type="submit" variant="subtle" aria-label="Search">
                  <IconSearch size={18} aria-hidden />
                </ActionIcon>
              ) : undefined
            }
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={!isOpen} className={classes.dropdown ?? ''}>
          <Combobox.Options aria-label="Suggestions">
            {groups.map(({ name, choices }) => {
              const Icon = icons[name];
              return (
                <Combobox.Group key={name} label={name}>
                  {choices.map(({ value, label }) => (
                    <Combobox.Option key={value} value={value} className={classes.option ?? ''}>
                      <Icon size={16} aria-hidden className={classes.icon} />
                      <span>{label}</span>
                    </Combobox.Option>
                  ))}
                </Combobox.Group>
              );
            })}
          </Combobox.Options>
          {groups[0]?.name === 'Recent' && (
            <Combobox.Footer>
              <Button
                variant="subtle"
                size="compact-sm"
                // The box keeps the focus: losing it would close the list before the click arrives.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => setRecent(forgetSearches())}
                tabIndex={-1}
              >
                Clear recent searches
              </Button>
            </Combobox.Footer>
          )}
        </Combobox.Dropdown>
      </Combobox>
      <VisuallyHidden role="status" aria-live="polite">
        {isOpen && typed.trim() !== '' ? `${plural(count, 'suggestion')}; use the arrow keys.` : ''}
      </VisuallyHidden>
      {size === 'lg' && (
        <Button type="submit" size="lg" className={classes.submit ?? ''}>
          Search
        </Button>
      )}
    </form>
  );
}
