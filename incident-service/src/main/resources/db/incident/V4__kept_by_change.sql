-- An incident's claims and voices each have a row of their own, so that an entry writes what it changes of them and not
-- the whole of them again. What was kept before does not tell the moments of all claims.
do $$
begin
  if exists (select from read_position where position >= 0) then
    raise exception 'incidents were kept whole: drop control_log and incident, and both come back';
  end if;
end
$$;

alter table incident
  drop column claims,
  drop column voices,
  drop column echoes,
  drop column denials;

create table incident_claim (
  -- of the incident
  position       bigint not null,
  area           text collate "C" not null,
  subject        text collate "C" not null,
  -- in order of moment, then of this, its claims are told
  claim_position bigint not null,
  moment         timestamptz not null,
  claim          text not null,
  is_echo        boolean not null,
  is_denial      boolean not null,
  known_from     bigint not null,
  known_to       bigint check (known_to > known_from),
  primary key (position, area, subject, claim_position, known_from)
);

create table incident_voice (
  -- of the incident
  position   bigint not null,
  area       text collate "C" not null,
  subject    text collate "C" not null,
  voice      text collate "C" not null,
  known_from bigint not null,
  known_to   bigint check (known_to > known_from),
  primary key (position, area, subject, voice, known_from)
);
