#!/usr/bin/env bash
# Runs a command with TEST_DATABASE_URL set to a PostgreSQL server of its own, which is gone afterwards:
#   scripts/with-postgres.sh npx vitest run tests/storage
# The programs of the server must be installed (Debian: postgresql). It does not run as root: where root calls this, it
# runs as the user "postgres" that the package made. Ends as the command does; 2 where there is no server to start.
set -euo pipefail

# The newest that Debian's packages put beside each other, else the one that is on the path.
bin="$(find /usr/lib/postgresql -mindepth 2 -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -1)" || true
[ -x "$bin/initdb" ] || bin="$(dirname "$(command -v initdb || echo /nowhere/initdb)")"
[ -x "$bin/initdb" ] || { echo 'No PostgreSQL server is installed here (Debian: apt-get install postgresql).' >&2; exit 2; }

folder="$(mktemp -d)"
child=''
as_user() { "$@"; }
if [ "$(id -u)" = 0 ]; then
  id postgres >/dev/null || exit 2
  chown postgres "$folder"
  as_user() { runuser -u postgres -- "$@"; }
fi
# The folder is left by nobody, however this ends; what is told to end is told to the command, too, and waited for.
clean_up() {
  trap - EXIT INT TERM HUP
  if [ -n "$child" ]; then kill -TERM "$child" 2>/dev/null && wait "$child" 2>/dev/null; fi || true
  as_user "$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$folder"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
trap 'exit 129' HUP

cd_user() { (cd "$folder" && as_user "$@"); }
cd_user "$bin/initdb" -D "$folder/data" --auth=trust --username=tester --encoding=UTF8 --locale=C.UTF-8 >"$folder.init" 2>&1 ||
  { cat "$folder.init" >&2; rm -f "$folder.init"; exit 2; }
rm -f "$folder.init"

free_port() {
  node --eval 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'
}
# Somebody else may take a port between its being found free and the server's taking it.
for attempt in 1 2 3 4 5; do
  port="$(free_port)"
  if cd_user "$bin/pg_ctl" -D "$folder/data" -l "$folder/log" -w start \
    -o "-h 127.0.0.1 -p $port -k $folder -c max_connections=200" >/dev/null 2>&1; then
    break
  fi
  [ "$attempt" -lt 5 ] || { echo 'The PostgreSQL server did not start:' >&2; cat "$folder/log" >&2; exit 2; }
done

export TEST_DATABASE_URL="postgres://tester@127.0.0.1:$port/postgres"
# In the background, because only `wait` is interrupted by a signal; its input stays the one of this script.
"$@" <&0 &
child=$!
code=0
wait "$child" || code=$?
child=''
exit "$code"
