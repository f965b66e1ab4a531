-- How far each log is worked in; moved in the transaction of its effect.
create table query.read_position (
    log         text   collate "C" primary key,
    -- of the last entry worked in; -1 before any
    position    bigint not null,
    leaf        bytea,
    -- of a log derived from another: all source entries below are worked in
    complete_to bigint not null
);

insert into query.read_position (log, position, complete_to)
values ('claim-log', -1, 0), ('control-log', -1, 0);
