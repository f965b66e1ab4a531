-- Command keys are nobody's to read.
grant usage on schema ${schema} to ${schema}_writer, ${schema}_reader;
grant select on ${schema}.log, ${schema}.entry, ${schema}.part, ${schema}.completion
  to ${schema}_writer, ${schema}_reader;
