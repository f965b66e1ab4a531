-- The claims that named an area, as they stood at a size of the claim log.
create or replace function query.claims_naming(of_area integer, known bigint) returns setof query.claim
language sql stable as $$
    select c.*
    from query.claim_naming(of_area, known) naming
    cross join lateral query.claim_as_known(naming.position, known) c
$$;
