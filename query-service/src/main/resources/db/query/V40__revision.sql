-- The entries of the control log in their order: what is told to those who listen for changes.
create table query.revision (
    -- in the control log
    position   bigint      primary key,
    area       integer     not null,
    -- the size of the claim log at which it was concluded; never falls as position grows
    known      bigint      not null,
    -- the stretch of valid time in which the timeline changed
    valid_from timestamptz not null,
    valid_to   timestamptz
);
call query.begin_anew();
