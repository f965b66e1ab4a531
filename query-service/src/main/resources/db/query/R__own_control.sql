-- Every area as defined at a size of the claim log, with its own state at a moment, if it has one.
create or replace function query.own_control(at timestamptz, known bigint)
returns table (area integer, id text, parent text, valid_from timestamptz, state text)
language sql stable as $$
    select a.area, key.id, parent_key.id, own.valid_from, own.state
    from query.area_at(known) a
    join query.area_key key on key.area = a.area
    left join query.area_key parent_key on parent_key.area = a.parent
    left join lateral query.control_at(a.area, at, known) own on true
$$;
