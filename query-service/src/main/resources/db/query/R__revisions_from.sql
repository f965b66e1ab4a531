-- The revisions from a position on of what is known, each with what its area's state as read depends on: the area and
-- what is above it, as it was known just before and as it was known then; a row each, in order.
create or replace function query.revisions_from(first bigint, known bigint, most integer, at timestamptz)
returns table (
    "position" bigint, area text, concluded bigint, valid_from bigint, valid_to bigint, cause text, areas_known bigint,
    read_at bigint, id text, parent text, state text)
language sql stable as $$
    select r.position, key.id, r.known,
           cast(extract(epoch from r.valid_from) as bigint), cast(extract(epoch from r.valid_to) as bigint),
           cause.stream, (select max(a.known_from) from query.area a where a.known_from <= r.known),
           side.known, own.id, own.parent, own.state
    from (
        select * from query.revision
        where revision.position >= first and revision.known <= revisions_from.known
        order by revision.position
        limit most) r
    join query.area_key key on key.area = r.area
    join query.entry cause on cause.position = r.known - 1
    cross join lateral (values (r.known - 1), (r.known)) side (known)
    left join lateral (
        select own.*
        from query.areas_above(r.area, side.known) above
        cross join lateral query.own_control(above.area, at, side.known) own) own on true
    order by r.position, side.known
$$;
