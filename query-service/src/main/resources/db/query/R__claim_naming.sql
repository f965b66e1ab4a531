-- Which claims named an area at a size of the claim log.
create or replace function query.claim_naming(of_area integer, known bigint) returns setof query.claim_area
language sql stable as $$
    select n.*
    from query.claim_area n
    where n.area = of_area and n.known_from <= known and (n.known_to is null or n.known_to > known)
$$;
