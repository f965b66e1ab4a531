-- What the claims of an incident tell, and who is heard in them, as known at a size of the claim log.
drop function if exists incident.incident_told(bigint, text, text, bigint);

create function incident.incident_told(of_position bigint, of_area text, of_subject text, known bigint)
returns table (claims text[], moments timestamptz[], positions bigint[], echoes boolean[], denials boolean[],
  voices text[])
language sql stable as $$
    select told.claims, told.moments, told.positions, told.echoes, told.denials, heard.voices
    from (
        select array_agg(c.claim order by c.moment, c.claim_position) as claims,
               array_agg(c.moment order by c.moment, c.claim_position) as moments,
               array_agg(c.claim_position order by c.moment, c.claim_position) as positions,
               array_agg(c.is_echo order by c.moment, c.claim_position) as echoes,
               array_agg(c.is_denial order by c.moment, c.claim_position) as denials
        from incident.incident_claim c
        where c.position = of_position and c.area = of_area and c.subject = of_subject
          and c.known_from <= known and (c.known_to is null or c.known_to > known)) told,
       (select array_agg(v.voice order by v.voice) as voices
        from incident.incident_voice v
        where v.position = of_position and v.area = of_area and v.subject = of_subject
          and v.known_from <= known and (v.known_to is null or v.known_to > known)) heard
$$;
