-- Appends a batch of commands, each judged on its own and in the order given, and tells what became of each.
--
-- Streams and command ids are given once each; everywhere else they are numbers into those lists, from 1, and 0 is none.
-- Parameters are arrays with an element for each stream, command id, command, reliance or part; what is told are arrays
-- with one for each command. A call with few commands takes its time for setting up statements: there is none for what
-- the loop can do.
drop function if exists ${schema}.append;
create function ${schema}.append(
  streams             text[],
  key_ids             bytea[],
  targets             int[],    -- of each command, its stream
  expectations        bigint[], -- −2 any, −1 none, or the version
  types               text[],
  recorders           text[],
  commitments         text[],   -- as they stand in the header
  command_keys        int[],
  fingerprints        bytea[],
  reliance_ends       int[],    -- of each command, the number of reliances up to and with its own
  reliance_streams    int[],
  reliance_versions   bigint[],
  part_commands       int[],
  part_indexes        int[],
  part_salts          bytea[],
  part_contents       bytea[],
  out outcomes        text[],
  out positions       bigint[],
  out leaf_hashes     bytea[],
  out recorded_times  timestamptz[],
  out actual_streams  int[],    -- of a refused one, the stream whose version is another
  out actual_versions bigint[]
)
  language plpgsql
  security definer
  set search_path = ${schema}, pg_temp
  -- Plans are made once a session: to plan each call for its own arrays costs more than the call. And perhaps they are
  -- made while the log is empty: they are to look up by index even so.
  set plan_cache_mode = force_generic_plan
  set enable_seqscan = off
  set enable_hashjoin = off
  set enable_mergejoin = off
as $$
declare
  with_stamp       boolean;
  width            bigint;
  head             bigint;
  head_time        timestamptz;
  stamp            timestamptz;
  stamp_text       text;
  stream_versions  bigint[];
  stream_lasts     bigint[];
  key_positions    bigint[];
  key_fingerprints bytea[];
  known            record;
  target           int;
  key              int;
  reliance_end     int := 0;
  stale            int;
  appended         int := 0;
  duplicates       int := 0;
  versions         bigint[];
  predecessors     bigint[];
  headers          text[];
  stored           int;
  original         record;
begin
  -- In the other levels the head below would be read from a snapshot older than the lock.
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'append needs read committed, not %', current_setting('transaction_isolation');
  end if;
  -- Whoever reads the outcome takes it for durable.
  if current_setting('synchronous_commit') in ('off', 'local') then
    raise exception 'append needs synchronous_commit, not %', current_setting('synchronous_commit');
  end if;

  -- Held until commit: no one else can append between what is read here and what is written.
  select l.stamped, l.width into strict with_stamp, width from log l for update;

  -- In a statement of its own, whose snapshot is taken under the lock.
  select e.position, e.recorded_at into head, head_time from entry e order by e.position desc limit 1;
  head := coalesce(head, -1);
  if with_stamp then
    stamp := greatest(clock_timestamp(), head_time);
    stamp_text := to_char(stamp at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
  end if;

  select array_agg(coalesce(e.version, -1) order by s.number), array_agg(coalesce(e.position, -1) order by s.number)
  into stream_versions, stream_lasts
  from unnest(streams) with ordinality as s (name, number)
  left join lateral (
    select last.version, last.position from entry last where last.stream = s.name order by last.version desc limit 1
  ) e on true;

  -- Hardly any key is known: all are looked up at once.
  key_positions := array_fill(-1::bigint, array[cardinality(key_ids)]);
  key_fingerprints := array_fill(null::bytea, array[cardinality(key_ids)]);
  if cardinality(key_ids) > 0 then
    for known in select k.id, k.fingerprint, k.position from command_key k where k.id = any (key_ids) loop
      key := array_position(key_ids, known.id);
      key_fingerprints[key] := known.fingerprint;
      key_positions[key] := known.position;
    end loop;
  end if;

  -- Of full length: an array begins where it is first assigned to, and without a command there is none.
  outcomes := array_fill(null::text, array[cardinality(targets)]);
  headers := array_fill(null::text, array[cardinality(targets)]);
  leaf_hashes := array_fill(null::bytea, array[cardinality(targets)]);
  recorded_times := array_fill(null::timestamptz, array[cardinality(targets)]);
  for command in 1 .. cardinality(targets) loop
    target := targets[command];
    key := command_keys[command];
    actual_streams[command] := target;
    actual_versions[command] := stream_versions[target];
    positions[command] := -1;
    versions[command] := stream_versions[target] + 1;
    predecessors[command] := stream_lasts[target];

    stale := null;
    for reliance in reliance_end + 1 .. reliance_ends[command] loop
      if stream_versions[reliance_streams[reliance]] <> reliance_versions[reliance] then
        stale := reliance_streams[reliance];
        exit;
      end if;
    end loop;
    reliance_end := reliance_ends[command];

    if key > 0 and key_positions[key] >= 0 then
      if key_fingerprints[key] = fingerprints[command] then
        duplicates := duplicates + 1;
        outcomes[command] := 'duplicate';
        positions[command] := key_positions[key];
      else
        outcomes[command] := 'idempotency conflict';
      end if;
    elsif expectations[command] not in (-2, stream_versions[target]) then
      outcomes[command] := 'version conflict';
    elsif stale is not null then
      outcomes[command] := 'stale reliance';
      actual_streams[command] := stale;
      actual_versions[command] := stream_versions[stale];
    else
      appended := appended + 1;
      outcomes[command] := 'appended';
      positions[command] := head + appended;
      headers[command] := '{"v":1,"position":' || positions[command] || ',"stream":"' || streams[target]
        || '","version":' || versions[command] || ',"previous":' || predecessors[command] || ',"type":"' || types[command]
        || case when with_stamp
             then '","recordedAt":"' || stamp_text || '","recordedBy":"' || recorders[command] else '' end
        || '","parts":[' || commitments[command] || ']}';
      leaf_hashes[command] := sha256('\x00' || convert_to(headers[command], 'UTF8'));
      recorded_times[command] := stamp;
      stream_versions[target] := versions[command];
      stream_lasts[target] := positions[command];
      if key > 0 then
        key_positions[key] := positions[command];
        key_fingerprints[key] := fingerprints[command];
      end if;
    end if;
  end loop;

  if appended > 0 then
    if to_regclass('${schema}.entry_' || (head + appended) / width + 1) is null then
      perform make_room(head + 1, head + appended);
    end if;

    insert into entry (position, stream, version, previous, type, recorded_at, recorded_by, header, leaf_hash)
    select c.position, streams[c.target], c.version, c.previous, c.type, stamp, c.recorded_by, c.header, c.leaf_hash
    from unnest(outcomes, positions, targets, versions, predecessors, types, recorders, headers, leaf_hashes)
      as c (outcome, position, target, version, previous, type, recorded_by, header, leaf_hash)
    where c.outcome = 'appended';
    get diagnostics stored = row_count;
    if stored <> appended then
      raise exception 'stored % entries of %', stored, appended;
    end if;

    insert into part (position, index, salt, content)
    select positions[p.command], p.index, p.salt, p.content
    from unnest(part_commands, part_indexes, part_salts, part_contents) as p (command, index, salt, content)
    where outcomes[p.command] = 'appended';

    if cardinality(key_ids) > 0 then
      insert into command_key (id, fingerprint, position)
      select g.id, g.fingerprint, g.position
      from unnest(key_ids, key_fingerprints, key_positions) as g (id, fingerprint, position)
      where g.position > head;
    end if;

    perform pg_notify('${schema}', '');
  end if;

  if duplicates > 0 then
    for original in
      select d.command, e.leaf_hash, e.recorded_at
      from unnest(outcomes, positions) with ordinality as d (outcome, position, command)
      -- With a limit it is looked up for each, whatever the tables hold.
      cross join lateral (select o.leaf_hash, o.recorded_at from entry o where o.position = d.position limit 1) e
      where d.outcome = 'duplicate'
    loop
      leaf_hashes[original.command] := original.leaf_hash;
      recorded_times[original.command] := original.recorded_at;
    end loop;
  end if;
end
$$;

revoke all on function ${schema}.append from public;
grant execute on function ${schema}.append to ${schema}_writer;
