-- How far a derived log has worked its source in: one row, or none where it is not derived or not begun.
create table ${schema}.completion (
  complete_to bigint not null check (complete_to > 0),
  source_leaf bytea not null,
  single      boolean primary key default true check (single)
);
