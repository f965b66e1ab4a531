-- The Merkle tree's full tiles, 256 hashes each: all that is stored of it. Hashes do not compress.
create table ${schema}.tile (
  level int not null check (level between 0 and 7),
  index bigint not null check (index >= 0),
  bytes bytea storage external not null check (octet_length(bytes) = 8192),
  primary key (level, index)
);

-- What was signed, as it is published.
create table ${schema}.checkpoint (
  size bigint primary key check (size >= 0),
  note text not null
);
