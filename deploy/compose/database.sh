#!/bin/sh
# Runs once, when PostgreSQL is set up: the database, its owner, and the passwords of all who log in.
set -eu

value() { sed 's/^[^=]*=//' "/run/secrets/$1"; }

psql --username=postgres --set=ON_ERROR_STOP=1 <<SQL
create role sijil login password '$(value owner)';
alter role sijil_ingest password '$(value login-ingest)';
alter role sijil_incident password '$(value login-incident)';
alter role sijil_query password '$(value login-query)';
create database sijil owner sijil;
SQL
