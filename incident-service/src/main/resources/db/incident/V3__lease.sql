-- Who folds, of several replicas: whoever holds the lease. One that does not renew it in time loses it; the token grows
-- with each holder, and the read position moves for the newest alone.
alter table read_position
  add column holder     uuid,
  add column token      bigint not null default 0,
  add column held_until timestamptz,
  add check ((holder is null) = (held_until is null));
