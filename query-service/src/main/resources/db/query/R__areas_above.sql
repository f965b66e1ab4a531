-- An area and what is above it. A cycle, which is refused at the door, would end rather than go on.
create or replace function query.areas_above(of_area integer, known bigint) returns table (area integer)
language sql stable as $$
    with recursive above (area, parent) as (
        select a.area, a.parent from query.area_at(known) a where a.area = of_area
        union
        select a.area, a.parent from above join query.area_at(known) a on a.area = above.parent
    )
    select above.area from above
$$;
