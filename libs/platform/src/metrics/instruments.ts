import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Everything this process measures, whichever of its applications it comes from. */
export const registry = new Registry();

const registers = [registry];
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** The instruments, by name. Labels take values of our own only, never what a caller sends: their number stays small. */
export const metrics = {
  httpRequests: new Histogram({
    name: 'constellation_http_request_seconds',
    help: 'Time from a request to the end of its answer, by route.',
    labelNames: ['method', 'route', 'status'],
    buckets,
    registers,
  }),
  operations: new Counter({
    name: 'constellation_graphql_operations_total',
    help: 'GraphQL operations that were answered, by type and by whether an error was in the answer.',
    labelNames: ['type', 'outcome'],
    registers,
  }),
  resolvers: new Histogram({
    name: 'constellation_resolver_seconds',
    help: 'Time a query, mutation or route of ours took, by class and method.',
    labelNames: ['resolver'],
    buckets,
    registers,
  }),
  statements: new Histogram({
    name: 'constellation_sql_seconds',
    help: 'Time from sending an SQL statement to its result; the count is the number of statements.',
    labelNames: ['outcome'],
    buckets,
    registers,
  }),
  queueDepth: new Gauge({
    name: 'constellation_queue_jobs',
    help: 'Jobs of a queue by state.',
    labelNames: ['queue', 'state'],
    registers,
  }),
  queueOldest: new Gauge({
    name: 'constellation_queue_oldest_seconds',
    help: 'For how long the oldest job of a queue has waited or run.',
    labelNames: ['queue'],
    registers,
  }),
  outboxDepth: new Gauge({
    name: 'constellation_outbox_messages',
    help: 'Messages that are committed and not yet jobs; dead ones could not be delivered.',
    labelNames: ['state'],
    registers,
  }),
  outboxLag: new Gauge({
    name: 'constellation_outbox_lag_seconds',
    help: 'Age of the oldest message that is committed and not yet a job.',
    registers,
  }),
  indexLag: new Gauge({
    name: 'constellation_search_index_lag_seconds',
    help: 'Age of the oldest change that the search index does not show yet: in the outbox or in the queue of the indexer.',
    registers,
  }),
  hitsDropped: new Counter({
    name: 'constellation_search_hits_dropped_total',
    help: 'Hits of the search index that the database refused when they were judged.',
    registers,
  }),
  searchesDegraded: new Counter({
    name: 'constellation_searches_degraded_total',
    help: 'Questions to the search engine that the database answered in its place.',
    registers,
  }),
  searchEngineAway: new Gauge({
    name: 'constellation_search_engine_away',
    help: '1 while the search engine is left alone because it did not answer; 0 otherwise.',
    registers,
  }),
  searchEnginePending: new Gauge({
    name: 'constellation_search_engine_pending',
    help: 'Artefacts that changed and that the search engine has yet to be told of; 0 where PostgreSQL is the engine.',
    registers,
  }),
  searchEnginePendingOldest: new Gauge({
    name: 'constellation_search_engine_pending_oldest_seconds',
    help: 'For how long the search engine lacks the oldest of them.',
    registers,
  }),
  searchEngineRefused: new Gauge({
    name: 'constellation_search_engine_refused',
    help: 'Artefacts that the search engine does not take; each is tried again when it changes.',
    registers,
  }),
  jobs: new Counter({
    name: 'constellation_jobs_total',
    help: 'Runs of jobs by name and outcome: done, failed (to be tried again), dead.',
    labelNames: ['job', 'outcome'],
    registers,
  }),
} as const;
