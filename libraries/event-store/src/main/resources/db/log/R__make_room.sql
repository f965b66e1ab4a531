-- Makes the partitions of entry and part that are missing for positions up to `last`, and the one after: a partition is
-- there a whole width before it is needed. Called by append, under the lock of the log.
create or replace function ${schema}.make_room(first bigint, last bigint) returns void
  language plpgsql
  set search_path = ${schema}, pg_temp
as $$
declare
  width bigint := (select l.width from log l);
begin
  -- Only what changes these tables as a whole is in the way, such as analysing them. While there is room, leave the
  -- next partition to the next append rather than wait with the log locked; without room there is only waiting.
  if to_regclass('${schema}.entry_' || last / width) is null then
    lock table only entry, only part in share update exclusive mode;
  else
    begin
      lock table only entry, only part in share update exclusive mode nowait;
    exception when lock_not_available then
      return;
    end;
  end if;

  for number in first / width .. last / width + 1 loop
    continue when to_regclass('${schema}.entry_' || number) is not null;
    -- Attached and not created as partitions, which would wait for every reader and let no other in meanwhile.
    execute format('create table entry_%s (like entry including all)', number);
    execute format('create table part_%s (like part including all)', number);
    -- Which is not among what is taken over.
    execute format('alter table part_%s alter column content set statistics 0, alter column salt set statistics 0',
                   number);
    -- Over all partitions the lock of the log keeps versions unique. With the position a look-up needs only the index.
    execute format('create unique index entry_%1$s_stream on entry_%1$s (stream, version) include (position)', number);
    -- Row triggers come with attaching, those for statements do not.
    execute format('create trigger entry_stands_whole before truncate on entry_%s
                    for each statement execute function entry_stands()', number);
    execute format('alter table entry attach partition entry_%s for values from (%s) to (%s)',
                   number, number * width, (number + 1) * width);
    execute format('alter table part attach partition part_%s for values from (%s) to (%s)',
                   number, number * width, (number + 1) * width);
  end loop;
end
$$;

revoke all on function ${schema}.make_room from public;

do 'begin perform ${schema}.make_room(0, 0); end';
