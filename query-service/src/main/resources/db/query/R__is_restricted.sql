-- Whether the words of a claim of this source, origin and report are for analysts only.
create or replace function query.is_restricted(of_source text, of_origin text, of_report text) returns boolean
language sql stable as $$
    select exists (select from query.restricted_source r where r.id in (of_source, of_origin))
        or exists (
            select from query.report report
            where report.id = of_report
              and (report.restricted
                   or exists (select from query.restricted_source r where r.id = report.source)))
$$;
