import { Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Database } from './database.ts';
import { UnitOfWork } from './unit-of-work.ts';

/**
 * The database for every module of the process. The data source is opened before Nest starts and closed after it has
 * stopped by whoever opened it: one process may run several applications on it.
 */
@Module({})
export class DatabaseModule {
  static forRoot(dataSource: DataSource): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      providers: [{ provide: DataSource, useValue: dataSource }, Database, UnitOfWork],
      exports: [DataSource, Database, UnitOfWork],
    };
  }
}
