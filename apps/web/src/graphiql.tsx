import { type Fetcher, createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { Kind, getIntrospectionQuery, parse, print, visit } from 'graphql';
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { createRoot } from 'react-dom/client';
import './graphiql.css';

// The session cookie comes along by itself, so one explores as the person who is signed in.
const send = createGraphiQLFetcher({ url: '/graphql' });

/** The operation with its fragments written out where they are used. */
function withoutFragments(text: string): string {
  const document = parse(text);
  const fragments = new Map(
    document.definitions.flatMap((part) => (part.kind === Kind.FRAGMENT_DEFINITION ? [[part.name.value, part]] : [])),
  );
  const flat = visit(document, {
    FragmentDefinition: () => null,
    SelectionSet: (set) => ({
      ...set,
      selections: set.selections.flatMap((selection) =>
        selection.kind === Kind.FRAGMENT_SPREAD
          ? (fragments.get(selection.name.value)?.selectionSet.selections ?? [])
          : [selection],
      ),
    }),
  });
  return print(flat);
}

// GraphiQL asks for types wrapped nine deep and counts on fragments, which is deeper than the API lets anybody ask.
// Ours are `[Type!]!` at most.
const introspection = withoutFragments(getIntrospectionQuery({ typeDepth: 4, inputValueDeprecation: true }));
const fetcher: Fetcher = (params, options) =>
  send(params.operationName === 'IntrospectionQuery' ? { ...params, query: introspection } : params, options);

// An address with ?query=… opens with that operation, so that one can be sent to a colleague.
const query = new URLSearchParams(window.location.search).get('query');

const container = document.getElementById('graphiql');
if (container) {
  createRoot(container).render(<GraphiQL fetcher={fetcher} {...(query === null ? {} : { initialQuery: query })} />);
}
