-- Either projector may be the first to meet an area.
create table query.area_key (
    area integer generated always as identity primary key,
    id   text    collate "C" not null unique
);

-- An area's definitions; what one says is entry known_from - 1.
create table query.area (
    area       integer not null references query.area_key,
    known_from bigint  not null,
    known_to   bigint,
    parent     integer,
    kind       text    collate "C" not null,
    -- names and aliases in lower case, a line each
    search     text    not null,
    primary key (area, known_from)
);

create index area_parent on query.area (parent);
