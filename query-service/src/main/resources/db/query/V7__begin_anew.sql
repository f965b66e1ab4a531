-- Read models come anew from the logs: for a migration that adds what only the entries tell.
create procedure query.begin_anew() language plpgsql as $$
begin
    execute (
        select 'truncate ' || string_agg(format('query.%I', tablename), ', ')
        from pg_tables
        where schemaname = 'query' and tablename not in ('read_position', 'flyway_schema_history'));
    update query.read_position set position = -1, leaf = null, complete_to = 0;
end
$$;
