-- The log itself, one row. Whoever appends locks it first, and so the order of appending is the order of the log.
-- It is never updated: a row that every append updates decays while an old snapshot is held open.
create table ${schema}.log (
  origin  text not null,
  -- Whether headers carry recordedAt and recordedBy.
  stamped boolean not null,
  -- How many positions a partition holds.
  width   bigint not null check (width > 0),
  single  boolean primary key default true check (single)
);

insert into ${schema}.log (origin, stamped, width) values ('${origin}', ${stamped}, ${width});
