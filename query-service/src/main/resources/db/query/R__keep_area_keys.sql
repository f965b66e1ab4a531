-- Once the schemas have changed places: gives areas the numbers that they have in the models in use, by which reads that
-- go on across the switch look for them.
create or replace procedure query.keep_area_keys()
language plpgsql security definer set search_path = '' as $$
begin
    insert into query.area_key (area, id) overriding system value
    select live.area, live.id from query_next.area_key live
    where not exists (select from query.area_key kept where kept.area = live.area and kept.id = live.id);
    perform setval(pg_get_serial_sequence('query.area_key', 'area'), (select max(area) from query.area_key));
end
$$;
