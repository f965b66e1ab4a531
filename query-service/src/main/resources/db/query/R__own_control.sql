-- An area as defined at a size of the claim log, with its own state at a moment, if it has one.
drop function if exists query.own_control(integer, timestamptz, bigint);
create function query.own_control(of_area integer, at timestamptz, known bigint)
returns table (
    id text, parent text, west double precision, south double precision, east double precision, north double precision,
    state text)
language sql stable as $$
    select key.id, parent_key.id, a.west, a.south, a.east, a.north, own.state
    from query.area_as_known(of_area, known) a
    join query.area_key key on key.area = a.area
    left join query.area_key parent_key on parent_key.area = a.parent
    left join lateral query.control_at(a.area, at, known) own on true
    limit 1
$$;
