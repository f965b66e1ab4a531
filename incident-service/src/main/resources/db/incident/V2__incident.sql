-- Incidents as they stood over stretches of knowledge: from a size of the claim log on, until another. They are kept in
-- the transaction that appends to the control log.
do $$
begin
  if exists (select from read_position where position >= 0) then
    raise exception 'control was worked out without incidents: drop control_log and incident, and both come back';
  end if;
end
$$;

create table incident (
  -- of the lowest of its claims; with area and subject the incident's id
  position     bigint not null,
  area         text collate "C" not null,
  -- kind of the effect, or the type where the claims have no effect
  subject      text collate "C" not null,
  -- the effect's side, or the actor
  who          text,
  types        text[] not null,
  actors       text[] not null,
  first_moment timestamptz not null,
  last_moment  timestamptz not null,
  claims       text[] not null,
  voices       text[] not null,
  echoes       text[] not null,
  denials      text[] not null,
  net          bigint,
  known_from   bigint not null,
  known_to     bigint check (known_to > known_from),
  primary key (position, area, subject, known_from)
);

create unique index on incident (position, area, subject) where known_to is null;
create index on incident (area, position);
