-- What was published as proof is final for everyone, as entries are.
create or replace function ${schema}.proof_stands() returns trigger
  language plpgsql
  set search_path = ${schema}, pg_temp
as $$
begin
  raise exception 'tiles and checkpoints of a log are never changed or removed';
end
$$;

revoke all on function ${schema}.proof_stands from public;

create or replace trigger proof_stands
  before update or delete or truncate on ${schema}.tile
  for each statement execute function ${schema}.proof_stands();

create or replace trigger proof_stands
  before update or delete or truncate on ${schema}.checkpoint
  for each statement execute function ${schema}.proof_stands();
