-- Says that all source entries below `until` are worked in; `leaf` is the leaf hash of the last of them.
create or replace function ${schema}.move_completion(until bigint, leaf bytea) returns void
  language plpgsql
  security definer
  set search_path = ${schema}, pg_temp
as $$
begin
  insert into completion as c (complete_to, source_leaf)
  values (until, leaf)
  on conflict (single) do update
    set complete_to = excluded.complete_to, source_leaf = excluded.source_leaf
    where c.complete_to < excluded.complete_to
       or (c.complete_to = excluded.complete_to and c.source_leaf = excluded.source_leaf);
  if not found then
    raise exception 'completion never moves backwards, nor to another leaf: %', until;
  end if;
  perform pg_notify('${schema}', '');
end
$$;

revoke all on function ${schema}.move_completion from public;
grant execute on function ${schema}.move_completion to ${schema}_writer;
