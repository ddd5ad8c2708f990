export { IndexerModule } from './indexer.module.ts';
export { startIndexer } from './start-indexer.ts';
