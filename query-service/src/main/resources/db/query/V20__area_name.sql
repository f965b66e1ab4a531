-- What an area is called by one of its definitions, spelt so that spellings meet; what a redaction takes is deleted.
-- Keys and their pieces are made in Java: the database's own would depend on its locale.
create table query.area_name (
    area       integer  not null,
    known_from bigint   not null,
    number     smallint not null,
    name       text     not null,
    lang       text     collate "C" not null,
    folded     text     collate "C" not null,
    key        text     collate "C" not null,
    pieces     text[]   collate "C" not null,
    primary key (area, known_from, number)
);
create index area_name_pieces on query.area_name using gin (pieces);
alter table query.area_name
    alter column name set statistics 0,
    alter column folded set statistics 0,
    alter column key set statistics 0,
    alter column pieces set statistics 0;

alter table query.area drop column search;
call query.begin_anew();
