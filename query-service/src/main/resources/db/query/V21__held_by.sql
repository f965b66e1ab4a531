-- Whose an area was, and that it was held: what is asked of a side.
alter table query.control
    add column holder         text collate "C",
    add column last_supported timestamptz;
create index control_holder on query.control (holder, area) where holder is not null;
call query.begin_anew();
