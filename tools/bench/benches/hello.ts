import { atLeast } from '../goals.ts';
import { httpBench } from '../http-bench.ts';
import { apolloOnExpress, essenceOf, graphqlRequests, limit, mercurius, ours } from './contenders.ts';

const operation = 'query Hello { viewer { person { id } } }';

/** Who am I: what every request costs at least. */
export const hello = httpBench(
  { name: 'hello', work: '{ viewer { person { id } } }, signed in, limits on' },
  (facts) => {
    const asked = { requests: graphqlRequests(facts, operation), essence: essenceOf(['viewer', 'person', 'id']) };
    return {
      contenders: [ours(facts), limit(facts), mercurius(facts), apolloOnExpress(facts)].map((one) => ({
        ...one,
        ...asked,
      })),
      goals: (figures) => [atLeast(figures, 'limit', 0.6), atLeast(figures, 'apollo-express', 2)],
    };
  },
);
