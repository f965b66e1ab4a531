-- The claim log as read. Words stand here and nowhere else but in area.search, so that a redaction has one place to go.
create table query.entry (
    position    bigint      primary key,
    recorded_at timestamptz not null,
    recorded_by text        collate "C" not null,
    stream      text        collate "C" not null,
    type        text        collate "C" not null,
    facts       text        not null,
    words       text,
    -- position of the redaction that took the words
    redacted_by bigint
);

create index entry_stream on query.entry (stream, position);

-- From an instant to the entries known at it.
create index entry_recorded_at on query.entry (recorded_at, position);
