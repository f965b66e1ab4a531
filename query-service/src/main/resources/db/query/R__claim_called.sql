-- The same by its id.
create or replace function query.claim_called(called text, known bigint) returns setof query.claim
language sql stable as $$
    select c.*
    from query.claim c
    where c.id = called and c.known_from <= known and (c.known_to is null or c.known_to > known)
    order by c.known_from desc
    limit 1
$$;
