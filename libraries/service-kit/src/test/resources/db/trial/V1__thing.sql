create table ${schema}.thing (name text primary key);
