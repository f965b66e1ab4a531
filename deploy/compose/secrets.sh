#!/bin/sh
# Makes the secrets that are missing: keys and passwords, at random. To be kept, and backed up: see ../README.md.
set -eu
cd "$(dirname "$0")"
umask 077
mkdir -p secrets

password() { od -An -N32 -tx1 /dev/urandom | tr -d ' \n'; }

for key in claims control pseudonym; do
    [ -s "secrets/$key" ] || head -c 32 /dev/urandom >"secrets/$key"
done
[ -s secrets/postgres ] || password >secrets/postgres
[ -s secrets/owner ] || echo "sijil.database.owner-password=$(password)" >secrets/owner
for login in ingest incident query; do
    [ -s "secrets/login-$login" ] || echo "sijil.database.password=$(password)" >"secrets/login-$login"
done
# Containers read them as another user; nobody else gets into the folder.
chmod 644 secrets/*
