import { one, type Mutant, type Patch } from './mutant.ts';

const search = 'libs/search/src';

const engineFilter: Patch = {
  file: `${search}/engine/postgres/search-sql.ts`,
  after: 'function matchSql',
  find: 'ruleToSql(rule, accessColumns, parameters, overlap);',
  replace: "(rule.op === 'never' ? 'false' : 'true');",
};
const hitsFind: Patch = {
  file: `${search}/retrieve/found-versions.reader.ts`,
  after: 'async judge',
  find: "const find = ruleToSql(versionRule(viewer, 'find'), versionColumns('access'), parameters);",
  replace: "const find = 'true';",
};
const hitsRead: Patch = {
  file: `${search}/retrieve/found-versions.reader.ts`,
  after: 'async judge',
  find: "const read = ruleToSql(versionRule(viewer, 'read'), versionColumns('access'), parameters);",
  replace: "const read = 'true';",
};

/** The filters of search, suggestions and saved searches, each taken out. */
export const searchMutants: readonly Mutant[] = [
  {
    name: 'search: engine and judge',
    patches: [engineFilter, hitsFind, hitsRead],
    seenBy: ['search: by its own word'],
  },
  { name: 'search: totals and facets', patches: [engineFilter, hitsFind, hitsRead], seenBy: ['search: common words'] },
  {
    name: 'search: judge of a stale index',
    patches: [hitsFind, hitsRead],
    seenBy: ['search: by its own word'],
    staleIndex: true,
  },
  {
    name: 'search: groups counted as free',
    patches: [
      {
        file: `${search}/query/other-searches.ts`,
        after: 'async withFreeGroups',
        find: '(await this.judge.judge(viewer, hits)).entries',
        replace: 'hits',
      },
    ],
    seenBy: ['search: common words'],
    staleIndex: true,
  },
  one(
    'search: the newest alone',
    {
      file: `${search}/retrieve/found-versions.reader.ts`,
      after: 'async judge',
      find: 'and newer.number > version.number',
      replace: 'and newer.number > 9999',
    },
    ['search: common words'],
  ),
  {
    name: 'search: windows of everybody',
    patches: [
      {
        file: `${search}/query/search-window.ts`,
        after: 'function scopeOf',
        find: 'viewer.person ? `person:${viewer.person.id}` :',
        replace: '',
      },
    ],
    seenBy: ['search: with the cursor'],
    denial: true,
  },
  {
    name: 'search: spelling from everything',
    patches: [
      {
        file: `${search}/projection/search-vocabulary.ts`,
        after: 'function wordsSql',
        find: 'where ${condition}',
        replace: 'where (true or ${condition})',
      },
      {
        file: `${search}/query/correction.ts`,
        after: 'function correctedQuery',
        find: 'likely.find(({ stem }) => witnessed(stem))',
        replace: 'likely[0]',
      },
    ],
    seenBy: ['search: by its word misspelt'],
  },
  {
    name: 'search: what asking for less would find',
    patches: [
      {
        file: `${search}/query/other-searches.ts`,
        after: 'async #count',
        find: 'const { entries } = await this.judge.judge(viewer, hits);',
        replace: 'const entries = hits;',
      },
    ],
    seenBy: ['search: what asking for less'],
    staleIndex: true,
  },
  one(
    'search: order of use',
    {
      file: `${search}/retrieve/standing.reader.ts`,
      after: 'async read',
      find: '(adoption.organisation_id = any(${own}::uuid[])',
      replace: '(true or adoption.organisation_id = any(${own}::uuid[])',
    },
    ['search: in order of use'],
  ),
  one(
    'SeedReader',
    {
      file: `${search}/similar/seed.reader.ts`,
      after: 'async find',
      find: 'and ${read}',
      replace: 'and (true or ${read})',
    },
    ['search: more like this'],
  ),
  {
    // What is shown of a version is judged again when it is read: both have to be gone.
    name: 'SimilarArtefacts',
    patches: [
      {
        file: `${search}/similar/similar-artefacts.ts`,
        after: 'async find',
        find: 'this.judge.judge(viewer, others)',
        replace: 'Promise.resolve({ entries: others, versions: new Map<string, { mayRead: boolean }>() })',
      },
      {
        file: 'libs/artefacts/src/artefact/version.reader.ts',
        after: 'class VersionReader',
        find: "${ruleToSql(pageRule(viewer, 'find'), ruleColumns, parameters)}",
        replace: 'true',
      },
    ],
    seenBy: ['search: more like this'],
    staleIndex: true,
  },
  one(
    'SuggestionReader',
    {
      file: `${search}/suggest/suggestion-reader.ts`,
      after: 'async artefacts',
      find: "const find = ruleToSql(versionRule(viewer, 'find'), versionColumns('access'), parameters);",
      replace: "const find = 'true';",
    },
    ['suggest'],
  ),
  one(
    'SavedSearchReader.list',
    {
      file: `${search}/saved-search/saved-search.reader.ts`,
      after: 'async list',
      find: 'where person_id = $1',
      replace: 'where $1::uuid is not null',
    },
    ['savedSearches: of others'],
  ),
  one(
    'SavedSearchService.change',
    {
      file: `${search}/saved-search/saved-search.service.ts`,
      after: 'async change',
      find: 'and person_id = $2',
      replace: 'and $2::uuid is not null',
    },
    ['savedSearches: of others'],
  ),
  one(
    'SavedSearchReader.alertItems',
    {
      file: `${search}/saved-search/saved-search.reader.ts`,
      after: 'async alertItems',
      find: "const find = ruleToSql(versionRule(viewer, 'find'), versionColumns('access'), parameters);",
      replace: "const find = 'true';",
    },
    ['savedSearches: an alert of what'],
  ),
  one(
    'unansweredQueries',
    {
      file: `${search}/graphql/suggest.resolver.ts`,
      after: 'export class SuggestResolver',
      find: "@Can('platform-operator')",
      replace: '@Public()',
    },
    ['unansweredQueries'],
  ),
];
