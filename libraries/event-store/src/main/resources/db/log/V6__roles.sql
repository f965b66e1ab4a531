-- Groups that logins are members of; the owner is whoever migrates. Roles belong to the whole cluster: another database,
-- or who set the cluster up, may have made them, perhaps this very moment.
do $$
declare
  name text;
begin
  foreach name in array array['${schema}_writer', '${schema}_reader'] loop
    if to_regrole(name) is null then
      begin
        execute format('create role %I nologin', name);
      exception when duplicate_object or unique_violation then
      end;
    end if;
  end loop;
end
$$;
