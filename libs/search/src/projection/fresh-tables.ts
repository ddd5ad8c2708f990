import type { Queryable, Tx } from '@constellation/platform/db';
import { StartError } from '@constellation/platform/errors';

/** The tables of the index, which are built anew and change places together. */
export const indexTables = ['search_document', 'search_title'] as const;
/** Where they stand while they are built, under the names that they will have. */
export const freshSchema = 'search_fresh';
/** Where those stand whose place they took, until they are dropped. */
export const formerSchema = 'search_former';

/**
 * When a statement is due: `table` before anything is written, `index` and `reference` after everything is,
 * `place` once the tables stand where they belong.
 */
export type Phase = 'table' | 'index' | 'reference' | 'place';

/** One step on the way to a table that is like another. */
export interface TableStatement {
  /** Of the index or constraint it makes. */
  readonly name: string;
  readonly table: string;
  readonly statement: string;
}

/** The index is part of something that would go on pointing to the tables it was. */
export class IndexHasDependants extends StartError {
  override readonly name = 'IndexHasDependants';
}

const [schema, tables] = [freshSchema, `'{${indexTables.join(',')}}'::text[]`];

/**
 * How to make tables like those of the index: as they are now, whatever migrations and administrators made of them, so that
 * nothing about them is written a second time. Triggers come at the end: what they do, whoever fills the tables does at once.
 */
const statementsSql = `
  with source as (
    select oid, relname, relowner, relacl, reloptions, reltoastrelid, obj_description(oid, 'pg_class') as comment
      from pg_class where relnamespace = 'public'::regnamespace and relname = any(${tables})
  ), trigger as (
    select source.relname, tgname, pg_get_triggerdef(pg_trigger.oid) as definition
      from source join pg_trigger on tgrelid = source.oid and not tgisinternal
  ), made (phase, place, relname, name, statement) as (
    select 'table', 0, relname, relname,
           format('create table ${schema}.%1$I (like public.%1$I including all excluding indexes)', relname)
      from source
    union all
    select 'table', 1, relname, relname, format('alter table ${schema}.%I set (%s)', relname, array_to_string(reloptions, ', '))
      from source where reloptions is not null
    union all
    select 'table', 1, source.relname, source.relname,
           format('alter table ${schema}.%I set (%s)', source.relname,
                  (select string_agg('toast.' || setting, ', ') from unnest(toast.reloptions) as setting))
      from source join pg_class toast on toast.oid = source.reltoastrelid where toast.reloptions is not null
    union all
    select 'table', 1, relname, attname, format('alter table ${schema}.%I alter column %I set statistics %s', relname, attname, attstattarget)
      from source join pg_attribute on attrelid = source.oid where attnum > 0 and not attisdropped and coalesce(attstattarget, -1) >= 0
    union all
    select 'table', 1, relname, attname, format('alter table ${schema}.%I alter column %I set (%s)', relname, attname, array_to_string(attoptions, ', '))
      from source join pg_attribute on attrelid = source.oid where attnum > 0 and not attisdropped and attoptions is not null
    union all
    select 'table', 1, relname, relname, format('comment on table ${schema}.%I is %L', relname, comment)
      from source where comment is not null
    union all
    select 'table', 3, relname, relname,
           format('grant %s on ${schema}.%I to %s%s', privilege_type, relname,
                  case grantee when 0 then 'public' else quote_ident(pg_get_userbyid(grantee)) end,
                  case when is_grantable then ' with grant option' else '' end)
      from source, aclexplode(relacl) where grantee <> relowner
    union all
    select 'table', 4, relname, relname, format('alter table ${schema}.%I owner to %I', relname, pg_get_userbyid(relowner))
      from source where pg_get_userbyid(relowner) <> current_user
    union all
    select 'index', case when pg_constraint.oid is null then 1 else 0 end, source.relname, index.relname,
           case when pg_constraint.oid is null
                then replace(pg_get_indexdef(index.oid), format(' ON public.%I ', source.relname), format(' ON ${schema}.%I ', source.relname))
                else format('alter table ${schema}.%I add constraint %I %s', source.relname, conname, pg_get_constraintdef(pg_constraint.oid)) end
      from source join pg_index on indrelid = source.oid join pg_class index on index.oid = indexrelid
      left join pg_constraint on conindid = index.oid and conrelid = source.oid and contype in ('p', 'u', 'x')
    union all
    -- The index tables refer to each other where they stand; the others are checked by a statement of its own.
    select 'reference', case when confrelid in (select oid from source) then 0 else 1 end, relname, conname,
           format('alter table ${schema}.%I add constraint %I %s not valid', relname, conname,
                  case when confrelid in (select oid from source)
                       then replace(pg_get_constraintdef(pg_constraint.oid), format('REFERENCES %s(', confrelid::regclass),
                                    format('REFERENCES ${schema}.%I(', (select relname from source where oid = confrelid)))
                       else pg_get_constraintdef(pg_constraint.oid) end)
      from source join pg_constraint on conrelid = source.oid and contype = 'f'
    union all
    select 'place', 0, relname, tgname, definition from trigger
    union all
    select distinct 'place', 1, view.relname, view.relname,
           format('create or replace view %s%s as %s', view.oid::regclass,
                  coalesce(' with (' || array_to_string(view.reloptions, ', ') || ')', ''), pg_get_viewdef(view.oid))
      from source join pg_depend on refclassid = 'pg_class'::regclass and refobjid = source.oid and classid = 'pg_rewrite'::regclass
      join pg_rewrite on pg_rewrite.oid = objid join pg_class view on view.oid = ev_class and view.relkind = 'v'
  )
  select relname as table, name, statement from made where phase = $1 order by place, name desc`;

/** What keeps pointing to a table when another takes its name, and cannot be pointed to the other here. */
const dependantsSql = `
  with source as (
    select oid, relname from pg_class where relnamespace = 'public'::regnamespace and relname = any(${tables})
  )
  select distinct what from (
    select format('the foreign key %s of %s', conname, conrelid::regclass) as what
      from source join pg_constraint on confrelid = source.oid and contype = 'f' where conrelid not in (select oid from source)
    union all
    select format('the materialized view %s', view.oid::regclass)
      from source join pg_depend on refclassid = 'pg_class'::regclass and refobjid = source.oid and classid = 'pg_rewrite'::regclass
      join pg_rewrite on pg_rewrite.oid = objid join pg_class view on view.oid = ev_class and view.relkind <> 'v'
    union all
    select format('the function %s', objid::regprocedure)
      from source join pg_depend on refclassid = 'pg_class'::regclass and refobjid = source.oid and classid = 'pg_proc'::regclass
    union all
    select format('the publication %I', pubname)
      from source join pg_publication_rel on prrelid = source.oid join pg_publication on pg_publication.oid = prpubid
    union all
    select format('the policy %I of %s', polname, relname) from source join pg_policy on polrelid = source.oid
  ) as dependant order by 1`;

/** The statements of one phase, in their order. */
export function freshStatements(queryable: Queryable, phase: Phase): Promise<TableStatement[]> {
  return queryable.query<TableStatement>(statementsSql, [phase]);
}

/** Makes empty tables like those of the index, in place of any that were begun. */
export async function makeFreshTables(tx: Tx): Promise<void> {
  const dependants = await tx.query<{ what: string }>(dependantsSql);
  if (dependants.length > 0) {
    const named = dependants.map(({ what }) => what).join(', ');
    throw new IndexHasDependants(
      `The search index cannot be made anew: ${named} would be left with the tables it replaces. Remove that first.`,
    );
  }
  await tx.query(`drop schema if exists ${freshSchema} cascade`);
  await tx.query(`create schema ${freshSchema}`);
  for (const { statement } of await freshStatements(tx, 'table')) await tx.query(statement);
}

/**
 * Lets the fresh tables take the place of those that are searched. Takes both for itself, which `lock_timeout` of the
 * transaction bounds: whoever searches waits until it has ended and then goes on with the fresh ones.
 */
export async function changePlaces(tx: Tx): Promise<void> {
  const last = await freshStatements(tx, 'place');
  const all = indexTables.map((table) => `public.${table}`).join(', ');
  const statements = [
    `lock table ${all} in access exclusive mode`,
    `create schema ${formerSchema}`,
    ...indexTables.map((table) => `alter table public.${table} set schema ${formerSchema}`),
    ...indexTables.map((table) => `alter table ${freshSchema}.${table} set schema public`),
    `drop schema ${freshSchema}`,
    ...last.map(({ statement }) => statement.replace(/;\s*$/, '')),
  ];
  // In one message: between two, those who search would wait for this process as well, which may be busy.
  await tx.query(statements.join(';\n'));
}

/** Drops the tables whose place was taken. */
export async function dropFormerTables(tx: Tx): Promise<void> {
  const all = indexTables.map((table) => `${formerSchema}.${table}`).join(', ');
  await tx.query(`drop table if exists ${all}`);
  await tx.query(`drop schema if exists ${formerSchema}`);
}
