-- An area and what is below it.
create or replace function query.areas_below(of_area integer, known bigint) returns table (area integer)
language sql stable as $$
    with recursive below (area) as (
        select of_area
        union
        select a.area from below join query.area_at(known) a on a.parent = below.area
    )
    select below.area from below
$$;
