#!/usr/bin/env bash
# Runs a command with TEST_DATABASE_URL set to a PostgreSQL server of its own, which is gone afterwards:
#   scripts/with-postgres.sh npx vitest run tests/storage
# The programs of the server must be installed (Debian: postgresql); it runs as an ordinary user, as it insists on.
set -euo pipefail

bin="$(ls -d /usr/lib/postgresql/*/bin "$(dirname "$(command -v pg_ctl || echo /nowhere/pg_ctl)")" 2>/dev/null | sort -V | tail -1)"
[ -x "$bin/initdb" ] || { echo 'No PostgreSQL server is installed here (Debian: apt-get install postgresql).' >&2; exit 2; }

folder="$(mktemp -d)"
as_user() { "$@"; }
if [ "$(id -u)" = 0 ]; then
  chown postgres "$folder"
  as_user() { runuser -u postgres -- "$@"; }
fi
stop() {
  as_user "$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$folder"
}
trap stop EXIT

port="$(node --eval 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')"
as_user "$bin/initdb" -D "$folder/data" --auth=trust --username=tester --encoding=UTF8 --locale=C.UTF-8 >/dev/null
as_user "$bin/pg_ctl" -D "$folder/data" -l "$folder/log" -w start \
  -o "-h 127.0.0.1 -p $port -k $folder -c max_connections=200" >/dev/null

export TEST_DATABASE_URL="postgres://tester@127.0.0.1:$port/postgres"
"$@"
