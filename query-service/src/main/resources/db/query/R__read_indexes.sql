-- Models that are being built go without the indexes that only reads use: made of whole tables, an index costs a fraction of
-- what it costs row by row. An index that is not named here is kept up all along.
create or replace procedure query.drop_read_indexes(next oid)
language plpgsql security definer set search_path = '' as $$
declare
    index text;
begin
    call query.hold_next(next);
    foreach index in array array[
        'area_name_pieces', 'area_parent',
        'claim_actor', 'claim_content', 'claim_latest', 'claim_origin', 'claim_report', 'claim_source',
        'claim_words_keys',
        'control_holder',
        'entry_recorded_at', 'entry_stream',
        'revision_known'
    ] loop
        execute format('drop index query_next.%I', index);
    end loop;
end
$$;

-- Whether a log fills a table: the control log these two, the claim log all others.
create or replace function query.fills(log text, filled text) returns boolean
language sql immutable as $$
    select (filled in ('control', 'revision')) = (log = 'control-log')
$$;

-- Of what one log fills, whatever index the models in use have and those that are being built have not; what keeps a
-- constraint is not made here. And statistics where there are none yet: the first reads are planned by them.
drop procedure if exists query.make_read_indexes(oid);
create or replace procedure query.make_read_indexes(next oid, log text)
language plpgsql security definer set search_path = '' set maintenance_work_mem = '256MB' as $$
declare
    definition text;
    unknown text;
begin
    call query.hold_next(next);
    for definition in
        select replace(pg_get_indexdef(used.oid), ' ON query.', ' ON query_next.')
        from pg_class used
        join pg_index on indexrelid = used.oid
        join pg_class indexed on indexed.oid = indrelid
        where used.relkind = 'i'
          and query.fills(log, indexed.relname)
          and used.relnamespace = 'query'::regnamespace
          and not exists (select from pg_constraint where conindid = used.oid)
          and not exists (
              select from pg_class
              where relkind = 'i' and relnamespace = 'query_next'::regnamespace and relname = used.relname)
    loop
        execute definition;
    end loop;
    for unknown in
        select relname from pg_class
        where relkind = 'r' and relnamespace = 'query_next'::regnamespace
          and query.fills(log, relname)
          and not exists (select from pg_stats where schemaname = 'query_next' and tablename = relname)
    loop
        execute format('analyze query_next.%I', unknown);
    end loop;
end
$$;
