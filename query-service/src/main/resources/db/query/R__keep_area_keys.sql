-- Gives areas in query_next the numbers that they have in the models in use. A sequence is its owner's.
drop procedure if exists query.keep_area_keys();
create or replace procedure query.keep_area_keys(next oid)
language plpgsql security definer set search_path = '' as $$
begin
    call query.hold_next(next);
    insert into query_next.area_key (area, id) overriding system value
    select live.area, live.id from query.area_key live
    where not exists (select from query_next.area_key kept where kept.area = live.area and kept.id = live.id)
    -- Both logs may be worked in at once.
    on conflict do nothing;
    if found then
        perform setval(pg_get_serial_sequence('query_next.area_key', 'area'), (select max(area) from query_next.area_key));
    end if;
end
$$;
