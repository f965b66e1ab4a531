-- How far the claim log is worked in: one row. It moves in the transaction that appends to the control log, and only
-- from where the writer believes it to be: of two writers, one fails.
create table read_position (
  -- of the last entry worked in; −1: none
  position  bigint not null default -1 check (position >= -1),
  leaf_hash bytea,
  single    boolean primary key default true check (single),
  check ((position = -1) = (leaf_hash is null))
);

insert into read_position default values;
