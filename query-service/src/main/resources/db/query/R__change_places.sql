-- Makes the one of schemas query and query_next that is not in use the one in use, by its object id; the other way round
-- before the transaction ends, nobody has seen it. Refused where query_next is another one: after a switch, or where
-- another rebuild has begun. Whoever drops query_next takes the same lock first.
create or replace procedure query.change_places(into_use oid)
language plpgsql security definer set search_path = '' as $$
begin
    perform pg_advisory_xact_lock(hashtext('query_next'));
    if not exists (select from pg_namespace where nspname = 'query_next' and oid = into_use) then
        raise exception 'schema % is not query_next', into_use;
    end if;
    alter schema query rename to query_changing;
    alter schema query_next rename to query;
    alter schema query_changing rename to query_next;
end
$$;
