import { artefactsEntities } from '@constellation/artefacts';
import { communitiesEntities } from '@constellation/communities';
import { identityEntities } from '@constellation/identity';
import { notificationsEntities } from '@constellation/notifications';
import { createDataSource, migrate, withMigrations } from '@constellation/platform/db';
import { emptyDatabase } from '@constellation/platform/testing';
import type { DataSource } from 'typeorm';

interface ColumnRow {
  table_name: string;
  column_name: string;
  data_type: string;
  nullable: boolean;
}

const entities = [...identityEntities, ...communitiesEntities, ...artefactsEntities, ...notificationsEntities];

describe('the schema', () => {
  let dataSource: DataSource;

  beforeAll(async () => {
    const { url } = await emptyDatabase();
    dataSource = createDataSource({ url, pool: 2, entities, applicationName: 'schema-spec' });
    await dataSource.initialize();
  });
  afterAll(async () => dataSource.destroy());

  const tables = async (): Promise<string[]> => {
    const rows = await dataSource.query<{ name: string }[]>(
      `select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'migration' order by 1`,
    );
    return rows.map((row) => row.name);
  };
  const shape = async (): Promise<unknown> =>
    dataSource.query(
      `select table_name, column_name, data_type, is_nullable, column_default
         from information_schema.columns where table_schema = 'public' order by 1, 2`,
    );

  it('goes up, down to nothing, and up to the same again', async () => {
    const ran = await migrate(dataSource);
    const up = await shape();
    expect(ran.length).toBeGreaterThan(2);
    await withMigrations(dataSource, async (migrating) => {
      for (const _ of ran) await migrating.undoLastMigration();
    });
    expect(await tables()).toEqual([]);
    const functions = await dataSource.query<unknown[]>(
      `select proname from pg_proc
        where pronamespace = 'public'::regnamespace
          and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e')`,
    );
    expect(functions).toEqual([]);
    await migrate(dataSource);
    expect(await shape()).toEqual(up);
  });

  it('names every constraint and index after its table', async () => {
    const rows = await dataSource.query<{ name: string; table: string }[]>(
      `select conname as name, conrelid::regclass::text as "table" from pg_constraint
        where connamespace = 'public'::regnamespace and contype <> 'n' and conrelid::regclass::text <> 'migration'
       union all
       select indexname, tablename from pg_indexes where schemaname = 'public' and tablename <> 'migration'`,
    );
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.filter((row) => !row.name.startsWith(`${row.table.replaceAll('"', '')}_`))).toEqual([]);
  });

  it('agrees with the entities: every column, its type and whether it may be null', async () => {
    const rows = await dataSource.query<ColumnRow[]>(
      `select table_name, column_name, is_nullable = 'YES' as nullable,
              case when data_type = 'ARRAY' then substr(udt_name, 2) || '[]' else data_type end as data_type
         from information_schema.columns where table_schema = 'public'`,
    );
    const owned = new Set(dataSource.entityMetadatas.map((entity) => entity.tableName));
    const inDatabase = rows
      .filter((row) => owned.has(row.table_name))
      .map((row) => `${row.table_name}.${row.column_name} ${typeName(row.data_type)}${row.nullable ? ' null' : ''}`);
    const inEntities = dataSource.entityMetadatas.flatMap((entity) =>
      entity.columns.map(
        (column) =>
          `${entity.tableName}.${column.databaseName} ${typeName(`${String(column.type)}${column.isArray ? '[]' : ''}`)}${column.isNullable ? ' null' : ''}`,
      ),
    );
    expect(inEntities.sort()).toEqual(inDatabase.sort());
  });
});

/** One name for each type: the catalogue and TypeORM use several. */
function typeName(type: string): string {
  const names: Readonly<Record<string, string>> = {
    'timestamp with time zone': 'timestamptz',
    int4: 'integer',
    int8: 'bigint',
    bool: 'boolean',
    float8: 'double precision',
  };
  const [, base = type, array = ''] = /^(.*?)(\[\])?$/.exec(type) ?? [];
  return `${names[base] ?? base}${array}`;
}
