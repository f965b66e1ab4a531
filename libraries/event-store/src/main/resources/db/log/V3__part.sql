-- What an entry's header commits to. A part that was removed has no row.
-- No foreign key: entries are never deleted, and append writes both or neither.
create table ${schema}.part (
  position bigint not null,
  index    int not null,
  salt     bytea not null,
  content  bytea not null,
  primary key (position, index)
) partition by range (position);
