-- Keeps query_next, which must be the one with this object id, to the end of the transaction: it is another one after a
-- switch, or where another rebuild has begun. Whoever drops it or puts it in use takes the same lock alone.
create or replace procedure query.hold_next(next oid)
language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(hashtext('query_next'));
    if not exists (select from pg_namespace where nspname = 'query_next' and oid = next) then
        raise exception 'schema % is not query_next', next;
    end if;
end
$$;
