# A PostgreSQL of one's own in a temporary folder, on a free port. Sourced by ./test and bench/run, which set
# $scratch (a folder the user postgres may enter) and say(), and call stop_postgres when they end.

# Debian keeps PostgreSQL's own programs out of PATH.
postgres_bin() {
  local initdb
  initdb=$(ls -d /usr/lib/postgresql/*/bin/initdb 2>/dev/null | sort -V | tail -n 1)
  [ -n "$initdb" ] || initdb=$(command -v initdb || true)
  [ -z "$initdb" ] || dirname "$(readlink -f "$initdb")"
}

# PostgreSQL refuses to run as root.
as_postgres() {
  if [ "$(id -u)" -eq 0 ]; then
    (cd "$scratch" && runuser -u postgres -- "$@")
  else
    "$@"
  fi
}

start_postgres() {
  local bin port attempt postgres_data=$scratch/postgres
  bin=$(postgres_bin)
  mkdir "$postgres_data"
  [ "$(id -u)" -ne 0 ] || chown postgres "$postgres_data"
  as_postgres "$bin/initdb" --pgdata "$postgres_data" --username postgres --auth trust --encoding UTF8 --locale C.UTF-8 --no-sync >"$scratch/initdb.log" 2>&1 \
    || { cat "$scratch/initdb.log" >&2; exit 1; }

  # Whether a port is free is known once the server has it.
  for attempt in 1 2 3 4 5 6 7 8; do
    port=$((20000 + RANDOM % 12000))

    if as_postgres "$bin/pg_ctl" start --wait --pgdata "$postgres_data" --log "$postgres_data/server.log" --options \
      "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200 ${POSTGRES_OPTIONS:--c fsync=off -c full_page_writes=off}" >/dev/null 2>&1; then
      export MUSTER_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=postgres;Database=postgres"
      say "PostgreSQL listens on port $port"
      return
    fi
  done

  cat "$postgres_data/server.log" >&2
  exit 1
}

stop_postgres() {
  [ ! -f "$scratch/postgres/postmaster.pid" ] || as_postgres "$(postgres_bin)/pg_ctl" stop --pgdata "$scratch/postgres" --mode immediate >/dev/null 2>&1 || true
}
