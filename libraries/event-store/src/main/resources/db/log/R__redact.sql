-- Removes a part of an entry, its bytes and its salt, for the reason that a later entry of the same stream tells.
-- Called in the transaction that appends that entry: both stand, or neither.
create or replace function ${schema}.redact(redacted bigint, part_index int, reason bigint) returns void
  language plpgsql
  security definer
  set search_path = ${schema}, pg_temp
as $$
begin
  if not exists (
    select from entry e join entry r on r.stream = e.stream
    where e.position = redacted and r.position = reason and r.position > e.position
  ) then
    raise exception 'entry % is not told of by entry %', redacted, reason;
  end if;
  delete from part p where p.position = redacted and p.index = part_index;
  if not found then
    raise exception 'entry % has no part % to remove', redacted, part_index;
  end if;
  insert into removal (position, index, removed_by) values (redacted, part_index, reason);
end
$$;

revoke all on function ${schema}.redact from public;
grant execute on function ${schema}.redact to ${schema}_redactor;
grant usage on schema ${schema} to ${schema}_redactor;
grant select on ${schema}.removal to ${schema}_writer, ${schema}_reader;
