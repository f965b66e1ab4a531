-- An area's own state, from when to when it was so and from which to which size of the claim log it was concluded.
-- Closed and inserted, never rewritten: only known_to is ever set.
create table query.control (
    area       integer     not null,
    valid_from timestamptz not null,
    valid_to   timestamptz,
    known_from bigint      not null,
    known_to   bigint,
    state      text        not null,
    primary key (area, valid_from, known_from)
);

create unique index control_current on query.control (area, valid_from) where known_to is null;
