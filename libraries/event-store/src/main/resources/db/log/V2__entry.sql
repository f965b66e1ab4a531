-- Partitions are made by make_room.
create table ${schema}.entry (
  position    bigint primary key check (position >= 0),
  stream      text collate "C" not null,
  version     bigint not null,
  previous    bigint not null,
  type        text collate "C" not null,
  recorded_at timestamptz,
  recorded_by text,
  -- The bytes that were hashed. The columns beside it repeat what it says, for reading by.
  header      text not null check (octet_length(header) <= 16384),
  leaf_hash   bytea not null
) partition by range (position);
