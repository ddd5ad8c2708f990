import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was decided for each organisation and by whom: written once, never changed, each entry bound to the one before it. */
export class Audit1795305600055 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table audit_chain (
        organisation_id uuid not null,
        entries bigint not null,
        hash bytea not null,
        constraint audit_chain_pkey primary key (organisation_id),
        constraint audit_chain_hash_check check (octet_length(hash) = 32)
      );
      comment on table audit_chain is
        'Where the chain of an organisation ends: held while entries are added, so that it has no forks, and by which a shortened chain is told.';

      create table audit_entry (
        organisation_id uuid not null,
        number bigint not null,
        audit_entry_id uuid not null,
        recorded_at timestamptz not null,
        actor_id uuid,
        post_id uuid,
        action text not null,
        codes text[] not null,
        ids jsonb not null,
        previous_hash bytea not null,
        hash bytea not null,
        constraint audit_entry_pkey primary key (organisation_id, number),
        constraint audit_entry_number_check check (number > 0),
        constraint audit_entry_action_check check (action ~ '^[a-z-]+[.][a-z-]+$'),
        constraint audit_entry_codes_check check (array_to_string(codes, '/', '?') ~ '^([A-Za-z0-9.-]{1,40}(/[A-Za-z0-9.-]{1,40})*)?$'),
        constraint audit_entry_ids_check check (jsonb_typeof(ids) = 'object' and not jsonb_path_exists(ids,
          '$.* ? (@.type() != "string" || !(@ like_regex "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"))')),
        constraint audit_entry_hash_check check (octet_length(hash) = 32 and octet_length(previous_hash) = 32)
      );
      create index audit_entry_topic_idx on audit_entry (organisation_id, split_part(action, '.', 1), number);
      comment on table audit_entry is
        'Decisions and changes of access. Holds ids and codes alone, without foreign keys: what they name can be erased, and these rows stay as they are.';
      comment on column audit_entry.actor_id is 'Who did it; null where time did.';
      comment on column audit_entry.hash is 'SHA-256 over the hash of the entry before and everything this one says.';

      create function audit_refuse_change() returns trigger language plpgsql as $$
        begin
          raise exception 'What stands in % is never changed or removed.', tg_table_name using errcode = 'integrity_constraint_violation';
        end
      $$;
      create function audit_chain_guard() returns trigger language plpgsql as $$
        begin
          if new.organisation_id = old.organisation_id and new.entries > old.entries then return new; end if;
          raise exception 'A chain of the audit log only grows.' using errcode = 'integrity_constraint_violation';
        end
      $$;
      create trigger audit_entry_is_kept before update or delete on audit_entry for each row execute function audit_refuse_change();
      create trigger audit_entry_is_not_emptied before truncate on audit_entry for each statement execute function audit_refuse_change();
      create trigger audit_chain_grows before update on audit_chain for each row execute function audit_chain_guard();
      create trigger audit_chain_is_kept before delete on audit_chain for each row execute function audit_refuse_change();
      create trigger audit_chain_is_not_emptied before truncate on audit_chain for each statement execute function audit_refuse_change();

      create function append_audit_entries(given jsonb) returns void language plpgsql as $$
        declare
          one record;
          chain uuid;
          last_number bigint;
          last_hash bytea;
          next_hash bytea;
          recorded timestamptz;
        begin
          -- In one order, so that two transactions never wait for each other in a circle.
          for one in
            select (entry ->> 'organisationId')::uuid as organisation_id, (entry ->> 'id')::uuid as id,
                   (entry ->> 'actorId')::uuid as actor_id, (entry ->> 'postId')::uuid as post_id, entry ->> 'action' as action,
                   array(select jsonb_array_elements_text(entry -> 'codes')) as codes, entry -> 'ids' as ids
              from jsonb_array_elements(given) with ordinality as element (entry, place)
             order by 1, place
          loop
            if chain is distinct from one.organisation_id then
              if chain is not null then
                update audit_chain set entries = last_number, hash = last_hash where organisation_id = chain;
              end if;
              chain := one.organisation_id;
              insert into audit_chain (organisation_id, entries, hash) values (chain, 0, decode(repeat('00', 32), 'hex'))
                on conflict do nothing;
              select entries, hash into strict last_number, last_hash from audit_chain where organisation_id = chain for update;
              recorded := clock_timestamp();
            end if;
            last_number := last_number + 1;
            next_hash := sha256(convert_to(concat_ws(E'\\n', encode(last_hash, 'hex'), chain, last_number, one.id,
              to_char(recorded at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), coalesce(one.actor_id::text, ''),
              coalesce(one.post_id::text, ''), one.action, array_to_string(one.codes, ' '), one.ids::text), 'UTF8'));
            insert into audit_entry (organisation_id, number, audit_entry_id, recorded_at, actor_id, post_id, action, codes, ids,
                                     previous_hash, hash)
            values (chain, last_number, one.id, recorded, one.actor_id, one.post_id, one.action, one.codes, one.ids,
                    last_hash, next_hash);
            last_hash := next_hash;
          end loop;
          if chain is not null then
            update audit_chain set entries = last_number, hash = last_hash where organisation_id = chain;
          end if;
        end
      $$;
      comment on function append_audit_entries is
        'Adds entries to the chains of their organisations, each held from here to the end of the transaction.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function append_audit_entries;
      drop table audit_entry, audit_chain;
      drop function audit_refuse_change, audit_chain_guard;
    `);
  }
}
