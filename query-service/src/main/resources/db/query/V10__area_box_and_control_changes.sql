-- West, south, east and north of what is drawn of an area, or of its location; degrees.
alter table query.area
    add column west  double precision,
    add column south double precision,
    add column east  double precision,
    add column north double precision;

-- What changed from one size of the claim log to another.
create index area_known_from on query.area (known_from);
create index control_known_from on query.control (known_from);
create index control_known_to on query.control (known_to) where known_to is not null;
call query.begin_anew();
