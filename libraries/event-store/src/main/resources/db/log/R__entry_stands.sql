-- Entries are final for everyone, their owner too. By row, so that partitions inherit it.
create or replace function ${schema}.entry_stands() returns trigger
  language plpgsql
  set search_path = ${schema}, pg_temp
as $$
begin
  raise exception 'entries of a log are never changed or removed';
end
$$;

revoke all on function ${schema}.entry_stands from public;

create or replace trigger entry_stands
  before update or delete on ${schema}.entry
  for each row execute function ${schema}.entry_stands();

create or replace trigger entry_stands_whole
  before truncate on ${schema}.entry
  for each statement execute function ${schema}.entry_stands();
