-- An area's own state at a moment, as concluded at a size of the claim log; no row before anything was said.
create or replace function query.control_at(of_area integer, at timestamptz, known bigint) returns setof query.control
language sql stable as $$
    select c.*
    from query.control c
    where c.area = of_area
      and c.valid_from <= at
      and (c.valid_to is null or c.valid_to > at)
      and c.known_from <= known
      and (c.known_to is null or c.known_to > known)
    order by c.valid_from desc
    limit 1
$$;
