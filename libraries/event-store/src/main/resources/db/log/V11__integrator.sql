-- The role of who makes tiles and signs checkpoints. Made as those in V6.
do $$
begin
  if to_regrole('${schema}_integrator') is null then
    create role ${schema}_integrator nologin;
  end if;
exception when duplicate_object or unique_violation then
end
$$;
