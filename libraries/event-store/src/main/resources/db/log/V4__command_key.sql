-- Command ids of the last days, by which a command that is sent again is known.
-- Partitions are made and dropped by drop_old_keys.
create table ${schema}.command_key (
  id          bytea not null,
  fingerprint bytea not null,
  position    bigint not null,
  day         date not null default (now() at time zone 'UTC')::date,
  primary key (id, day)
) partition by list (day);

-- For days that have no partition.
create table ${schema}.command_key_other partition of ${schema}.command_key default;
