-- A claim, by the position of the entry that recorded it, as it stood at a size of the claim log. The limit keeps it a
-- look-up by index whatever it is joined to.
create or replace function query.claim_as_known(recorded bigint, known bigint) returns setof query.claim
language sql stable as $$
    select c.*
    from query.claim c
    where c.position = recorded and c.known_from <= known and (c.known_to is null or c.known_to > known)
    order by c.known_from desc
    limit 1
$$;
