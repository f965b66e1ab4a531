-- That a row of control is closed changes no column of an index, so it costs a write to its page, which has room for it,
-- and no more. What changed from one size of the claim log to another the revisions tell, of which each is written once.
drop index query.control_current;
drop index query.control_known_from;
drop index query.control_known_to;
alter table query.control set (fillfactor = 85);
create index revision_known on query.revision (known);
