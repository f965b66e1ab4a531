-- To the end of the transaction whatever names no schema is in query_next, which must be the one with this object id: it is
-- another one after a switch, or where another rebuild has begun. Whoever drops it or puts it in use takes the same
-- lock alone. Areas have
-- the numbers that they have in the models in use, by which reads that go on across the switch look for them.
create or replace procedure query.write_into_next(next oid)
language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(hashtext('query_next'));
    if not exists (select from pg_namespace where nspname = 'query_next' and oid = next) then
        raise exception 'schema % is not query_next', next;
    end if;
    call query.keep_area_keys();
    set local search_path = query_next;
    -- Plans are made while the tables are empty, and kept.
    set local enable_seqscan = off;
end
$$;
