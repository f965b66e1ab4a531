alter table query.claim
    add column origin   text collate "C",
    add column report   text collate "C",
    add column earliest timestamptz not null,
    add column latest   timestamptz not null;
create index claim_origin on query.claim (origin, position) where origin is not null;
create index claim_report on query.claim (report, position) where report is not null;
create index claim_latest on query.claim (latest);
create index claim_content on query.claim (content);

-- What is searched in the words of an entry that says what a claim is; a redaction deletes the row.
create table query.claim_words (
    content bigint primary key,
    keys    text[] collate "C" not null
);
create index claim_words_keys on query.claim_words using gin (keys);
alter table query.claim_words alter column keys set statistics 0;
call query.begin_anew();
