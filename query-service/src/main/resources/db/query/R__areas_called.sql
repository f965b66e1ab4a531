-- Areas by a name, as defined at a size of the claim log: of each the name that fits best.
-- rank: 0 the name as folded, 1 its key, 2 the beginning of the key or of one of its words, 3 most of the asked pieces.
create or replace function query.areas_called(
    asked_folded text, asked_key text, asked_pieces text[], known bigint
) returns table (area integer, known_from bigint, rank integer, shared integer, name text, lang text)
language sql stable as $$
    select distinct on (fits.area) fits.area, fits.known_from, fits.rank, fits.shared, fits.name, fits.lang
    from (
        select n.*, common.shared,
               case
                   when n.folded = asked_folded then 0
                   when n.key = asked_key then 1
                   when starts_with(n.key, asked_key) or position(' ' || asked_key in n.key) > 0 then 2
                   when common.shared * 5 >= cardinality(asked_pieces) * 3 then 3
               end as rank
        from query.area_name n
        cross join lateral (
            select count(*)::integer as shared from unnest(n.pieces) piece where piece = any (asked_pieces)
        ) common
        where n.pieces && asked_pieces
    ) fits
    where fits.rank is not null
      and exists (
          select from query.area_as_known(fits.area, known) a where a.known_from = fits.known_from)
    order by fits.area, fits.rank, fits.shared desc, cardinality(fits.pieces), fits.number
$$;
