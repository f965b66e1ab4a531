-- The claims as they stood at a size of the claim log.
create or replace function query.claim_at(known bigint) returns setof query.claim
language sql stable as $$
    select c.* from query.claim c where c.known_from <= known and (c.known_to is null or c.known_to > known)
$$;
