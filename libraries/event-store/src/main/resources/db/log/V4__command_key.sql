-- Command ids of the last days, by which a command that is sent again is known.
create table ${schema}.command_key (
  id          bytea primary key,
  fingerprint bytea not null,
  position    bigint not null,
  day         date not null default (now() at time zone 'UTC')::date
);
