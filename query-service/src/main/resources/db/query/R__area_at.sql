-- The areas as defined at a size of the claim log.
create or replace function query.area_at(known bigint) returns setof query.area
language sql stable as $$
    select a.* from query.area a where a.known_from <= known and (a.known_to is null or a.known_to > known)
$$;
