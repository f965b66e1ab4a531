-- An area and what is above it. A cycle, which is refused at the door, would end rather than go on.
create or replace function query.areas_above(of_area integer, known bigint) returns table (area integer)
language sql stable as $$
    with recursive above (area, parent) as (
        select a.area, a.parent from query.area_as_known(of_area, known) a
        union
        select a.area, a.parent from above cross join lateral query.area_as_known(above.parent, known) a
    )
    select above.area from above
$$;
