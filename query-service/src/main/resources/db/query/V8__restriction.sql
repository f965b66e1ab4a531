-- Sources that are restricted by their last definition: it decides, whatever knowledge a read is about.
create table query.restricted_source (
    id text collate "C" primary key
);
create table query.report (
    id         text    collate "C" primary key,
    source     text    collate "C" not null,
    restricted boolean not null
);
call query.begin_anew();
