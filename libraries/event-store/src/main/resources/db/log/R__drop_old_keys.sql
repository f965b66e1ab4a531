-- Drops the command keys that are more than two days old, and makes the partitions of `today` and the two days after it.
-- To be called by the owner once a day; called late or never, no append fails.
create or replace function ${schema}.drop_old_keys(today date default (now() at time zone 'UTC')::date) returns void
  language plpgsql
  set search_path = ${schema}, pg_temp
  -- Whoever appends waits while this waits for a reader. Rather fail, and be called again.
  set lock_timeout = '1s'
as $$
declare
  oldest constant date := today - 2;
  old    regclass;
  coming date;
  name   text;
begin
  lock table command_key in access exclusive mode;

  -- By name, which for days sorts before command_key_other.
  for old in
    select c.oid
    from pg_inherits i
    join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'command_key'::regclass and c.relname < to_char(oldest, '"command_key_"YYYYMMDD')
  loop
    execute format('drop table %s', old);
  end loop;
  delete from command_key_other k where k.day < oldest;

  for ahead in 0 .. 2 loop
    coming := today + ahead;
    name := to_char(coming, '"command_key_"YYYYMMDD');
    -- A day whose keys began in the other partition stays there.
    if to_regclass(name) is null and not exists (select from command_key_other k where k.day = coming) then
      execute format('create table %I partition of command_key for values in (%L)', name, coming);
    end if;
  end loop;
end
$$;

revoke all on function ${schema}.drop_old_keys from public;
