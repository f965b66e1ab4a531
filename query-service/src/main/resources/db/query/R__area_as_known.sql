-- An area as defined at a size of the claim log. The limit keeps it a look-up by index whatever it is joined to.
create or replace function query.area_as_known(of_area integer, known bigint) returns setof query.area
language sql stable as $$
    select a.*
    from query.area a
    where a.area = of_area and a.known_from <= known and (a.known_to is null or a.known_to > known)
    order by a.known_from desc
    limit 1
$$;
