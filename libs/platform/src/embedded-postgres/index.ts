export { DataFolderInUse, EmbeddedPostgresError } from './errors.ts';
export type { Durability } from './server-settings.ts';
export {
  type EmbeddedPostgres,
  type EmbeddedPostgresLog,
  type EmbeddedPostgresOptions,
  removeEmbeddedPostgres,
  startEmbeddedPostgres,
} from './supervisor.ts';
