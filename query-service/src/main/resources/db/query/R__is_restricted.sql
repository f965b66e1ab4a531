-- Whether a claim's words are for analysts only: because of what it names, or named before a correction. What sources and
-- reports say of themselves last decides.
create or replace function query.is_restricted(recorded bigint) returns boolean
language sql stable as $$
    select exists (
        select from query.claim c
        left join query.report report on report.id = c.report
        where c.position = recorded
          and (report.restricted
               or exists (select from query.restricted_source r where r.id in (c.source, c.origin, report.source))))
$$;
