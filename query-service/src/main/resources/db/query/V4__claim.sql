-- What is known of a claim from one size of the log to another.
create table query.claim (
    -- of the entry that recorded it
    position   bigint  not null,
    known_from bigint  not null,
    known_to   bigint,
    id         text    collate "C" not null,
    -- of the entry whose content stands
    content    bigint  not null,
    retracted  boolean not null,
    verdict    text    collate "C",
    type       text    collate "C" not null,
    actor      text    collate "C",
    source     text    collate "C" not null,
    echo_of    text    collate "C",
    primary key (position, known_from)
);

create unique index claim_id on query.claim (id, known_from);
create index claim_source on query.claim (source, position);
create index claim_actor on query.claim (actor, position);

-- Which areas a claim names.
create table query.claim_area (
    area       integer not null,
    position   bigint  not null,
    known_from bigint  not null,
    known_to   bigint,
    primary key (area, position, known_from)
);

create index claim_area_position on query.claim_area (position);
