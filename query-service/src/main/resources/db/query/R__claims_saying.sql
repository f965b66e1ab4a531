-- The claims in whose words all the keys occurred, as they stood at a size of the claim log.
create or replace function query.claims_saying(all_keys text[], known bigint) returns setof query.claim
language sql stable as $$
    select c.*
    from query.claim_words words
    join query.claim_at(known) c on c.content = words.content
    where words.keys @> all_keys
$$;
