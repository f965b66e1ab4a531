-- To the end of the transaction whatever names no schema is in query_next. Areas have the numbers that they have in the
-- models in use, by which reads that go on across the switch look for them.
create or replace procedure query.write_into_next(next oid)
language plpgsql as $$
begin
    call query.hold_next(next);
    call query.keep_area_keys();
    set local search_path = query_next;
    perform query.look_up_by_index();
end
$$;
