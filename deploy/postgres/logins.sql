-- What the services' logins may do, for a superuser of the database to run once, and again with each release.
-- The owner is whoever runs the migrations and owns the database; passwords are for whoever runs this to set.

do $$
declare
  name text;
begin
  foreach name in array array[
    'claim_log_writer', 'claim_log_reader', 'claim_log_redactor', 'claim_log_integrator',
    'control_log_writer', 'control_log_reader', 'control_log_redactor', 'control_log_integrator'
  ] loop
    if to_regrole(name) is null then
      execute format('create role %I nologin', name);
    end if;
  end loop;
  foreach name in array array['sijil_ingest', 'sijil_incident', 'sijil_query'] loop
    if to_regrole(name) is null then
      execute format('create role %I login', name);
    end if;
  end loop;
end
$$;

grant claim_log_writer, claim_log_redactor, claim_log_integrator to sijil_ingest;
grant claim_log_reader, control_log_writer, control_log_integrator to sijil_incident;
grant claim_log_reader, control_log_reader to sijil_query;
