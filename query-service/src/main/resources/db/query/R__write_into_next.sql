-- To the end of the transaction whatever names no schema is in query_next.
create or replace procedure query.write_into_next(next oid)
language plpgsql as $$
begin
    call query.hold_next(next);
    set local search_path = query_next;
    perform query.look_up_by_index();
end
$$;
