-- Command keys are nobody's to read.
grant usage on schema ${schema} to ${schema}_writer, ${schema}_reader;
grant select
  on ${schema}.log, ${schema}.entry, ${schema}.part, ${schema}.completion, ${schema}.tile, ${schema}.checkpoint
  to ${schema}_writer, ${schema}_reader;
