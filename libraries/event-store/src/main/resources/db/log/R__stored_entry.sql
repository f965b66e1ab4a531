-- Entries with those of their parts that are still there, and of those that are not, who removed them.
create or replace view ${schema}.stored_entry as
select e.position, e.stream, e.version, e.previous, e.type, e.recorded_at, e.recorded_by, e.leaf_hash, e.header,
       parts.indexes, parts.salts, parts.contents, parts.bytes,
       removals.removed, removals.removers
from ${schema}.entry e
cross join lateral (
  select array_agg(p.index) as indexes,
         array_agg(p.salt) as salts,
         array_agg(p.content) as contents,
         coalesce(sum(octet_length(p.content)), 0) as bytes
  from ${schema}.part p
  where p.position = e.position
) parts
cross join lateral (
  select array_agg(r.index) as removed, array_agg(r.removed_by) as removers
  from ${schema}.removal r
  where r.position = e.position
) removals;

grant select on ${schema}.stored_entry to ${schema}_writer, ${schema}_reader;
