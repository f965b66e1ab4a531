-- The claims that named an area or one below it, as they stood at a size of the claim log.
create or replace function query.claims_within(of_area integer, known bigint) returns setof query.claim
language sql stable as $$
    select c.*
    from (
        select distinct naming.position
        from query.areas_below(of_area, known) below
        cross join lateral query.claim_naming(below.area, known) naming) named
    cross join lateral query.claim_as_known(named.position, known) c
$$;
