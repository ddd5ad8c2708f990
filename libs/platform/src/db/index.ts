export { createDataSource, type DataSourceSettings } from './data-source.ts';
export { openDataSource } from './open-database.ts';
export { Database, type Queryable } from './database.ts';
export { DatabaseModule } from './database.module.ts';
export { UnitOfWork, Tx } from './unit-of-work.ts';
export { migrate, withMigrations } from './migrate.ts';
export { newId, isId } from './ids.ts';
export { countStatements } from './statement-counter.ts';
