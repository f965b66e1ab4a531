-- Which entry removed which part: so that what is missing is accounted for. Only redact writes here.
create table ${schema}.removal (
  position   bigint not null,
  index      int not null,
  removed_by bigint not null,
  primary key (position, index)
);

do $$
begin
  if to_regrole('${schema}_redactor') is null then
    begin
      create role ${schema}_redactor nologin;
    exception when duplicate_object or unique_violation then
    end;
  end if;
end
$$;
