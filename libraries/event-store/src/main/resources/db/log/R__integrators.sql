-- An integrator reads what it signs: headers, never parts.
grant usage on schema ${schema} to ${schema}_integrator;
grant select on ${schema}.entry to ${schema}_integrator;
grant select, insert on ${schema}.tile, ${schema}.checkpoint to ${schema}_integrator;
