import { IconSparkles } from '@tabler/icons-react';
import type { SearchQuery } from '../../gql/graphql.ts';
import { formatNumber, listInWords, plural } from '../../ui/format.ts';
import { TextLink } from '../../ui/links.tsx';
import { Empty } from '../../ui/states.tsx';
import { labelOf } from './chips.tsx';
import classes from './nothing-found.module.css';
import {
  type FilterGroup,
  type SearchState,
  filterGroups,
  isFilterGroup,
  withoutFilters,
  withoutGroups,
  withWords,
} from './search-state.ts';

type Found = SearchQuery['search'];
type Loosened = Found['loosened'][number];

interface NothingFoundProps {
  found: Found;
  state: SearchState;
  signedIn: boolean;
}

/** What was looked for, and what looking for less would find. */
export function NothingFound({ found, state, signedIn }: NothingFoundProps) {
  const narrowed = filterGroups.filter((group) => state[group]);
  const named = (group: FilterGroup): string => {
    const facet = found.facets.find(({ filter }) => filter === group);
    const values = (state[group] ?? []).map((code) => labelOf(found.facets, group, code));
    return `${facet?.label ?? ''}: ${values.join(' or ')}`;
  };
  return (
    <Empty
      title={state.q ? `Nothing found for “${state.q}”` : 'Nothing found'}
      action={found.loosened.length === 0 && <TextLink to="/organisations">Look through the organisations</TextLink>}
    >
      {narrowed.length > 0 && <p className={classes.asked}>Looked for in {listInWords(narrowed.map(named))}.</p>}
      {state.typed && <p className={classes.asked}>The words were taken exactly as they are typed.</p>}
      {found.loosened.length > 0 ? (
        <section aria-label="What asking for less would find">
          <h3 className={classes.heading}>
            <IconSparkles size={18} aria-hidden /> Asking for less finds more
          </h3>
          <ul className={classes.ways}>
            {found.loosened.map((one) => (
              <li key={`${one.withoutFilters.join()}/${one.correctedQuery ?? ''}`}>
                <TextLink to="/search" search={stateOf(state, one)}>
                  {wordsOf(one, narrowed, named)}
                </TextLink>{' '}
                <span className={classes.count}>{countOf(one)}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : (
        <ul>
          <li>Use fewer words, or the name of the topic rather than of the activity.</li>
          {!signedIn && (
            <li>Some work is shared with particular trusts only. Sign in to see what is shared with yours.</li>
          )}
        </ul>
      )}
    </Empty>
  );
}

function stateOf(state: SearchState, { withoutFilters: without, correctedQuery }: Loosened): SearchState {
  const wider = withoutGroups(state, without.filter(isFilterGroup));
  // A correction that was refused is wanted after all; one that is made by itself needs no other words.
  return state.typed && correctedQuery !== null ? withWords(withoutFilters(state), correctedQuery) : wider;
}

function wordsOf(
  { withoutFilters: without, correctedQuery }: Loosened,
  narrowed: readonly FilterGroup[],
  named: (group: FilterGroup) => string,
): string {
  const groups = without.filter(isFilterGroup);
  const all = groups.length > 1 && groups.length === narrowed.length;
  const wider = all ? 'Without any filter' : groups.length > 0 ? `Without ${listInWords(groups.map(named))}` : '';
  if (correctedQuery === null) return wider;
  return wider === '' ? `“${correctedQuery}”` : `${wider}, for “${correctedQuery}”`;
}

const countOf = ({ total, totalIsExact }: Loosened): string =>
  totalIsExact ? plural(total, 'result') : `${formatNumber(total)}+ results`;
