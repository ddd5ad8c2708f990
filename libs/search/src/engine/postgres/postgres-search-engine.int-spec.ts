import { SearchWorld } from '../../testing/search-world.ts';
import { searchEngineContract } from '../search-engine.contract.ts';
import { PostgresSearchEngine } from './postgres-search-engine.ts';

searchEngineContract('postgres', () => SearchWorld.open((database) => new PostgresSearchEngine(database)));
