#!/usr/bin/env bash
# The one test command: formats, builds and tests everything, on a PostgreSQL server of its own.
#
#   tests/run.sh            everything
#   tests/run.sh Domain     only the test projects whose name holds the word (no format check)
#
# On Debian it installs what is missing (postgresql, chromium-headless-shell). The last line is "N passed, N failed"; the exit code is 0
# only when nothing failed. With CI=true a skipped test counts as failed.
set -uo pipefail
cd "$(dirname "$0")/.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# A build server that outlives this script would hold its terminal open.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0

configuration=Release
only=${1:-}
work=$(mktemp -d "${TMPDIR:-/tmp}/factcheck-tests.XXXXXX")
chmod 711 "$work"
results=$work/results
mkdir -p "$results"
passed=0 failed=0 skipped=0
postgres_bin=""
postgres_user=""

say() { printf '\n== %s (%dm%02ds)\n' "$1" $((SECONDS / 60)) $((SECONDS % 60)); }

finish() {
  # The summary is the last line whatever happened before it.
  trap - EXIT INT TERM
  local running
  running=$(jobs -p)
  [ -z "$running" ] || kill $running 2> /dev/null
  stop_postgres
  [ -n "${KEEP_TEST_RESULTS:-}" ] && echo "Results are kept in $work" || rm -rf "$work"
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
  exit $?
}

give_up() {
  echo "FAILED: $1" >&2
  failed=$((failed + 1))
  finish
}

install_missing() {
  local missing=() root=() package
  [ -n "$(find_postgres)" ] || missing+=(postgresql)
  command -v chromium-headless-shell > /dev/null || missing+=(chromium-headless-shell)
  [ ${#missing[@]} -eq 0 ] && return
  # The whole browser serves too, in twice the time.
  enough() { [ "${missing[*]}" = chromium-headless-shell ] && command -v chromium > /dev/null; }
  if ! command -v apt-get > /dev/null; then
    enough && return
    give_up "please install ${missing[*]}: there is no apt-get here"
  fi
  [ "$(id -u)" -eq 0 ] || root=(sudo)
  say "Installing ${missing[*]}"
  if ! "${root[@]}" apt-get update -q > "$work/apt.log" 2>&1; then
    enough && return
    tail -20 "$work/apt.log"
    give_up "apt-get update"
  fi
  for package in "${missing[@]}"; do
    if ! install "$package"; then
      [ "$package" = chromium-headless-shell ] && { command -v chromium > /dev/null || install chromium; } && continue
      tail -20 "$work/apt.log"
      give_up "apt-get install $package"
    fi
  done
}

install() {
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$1" >> "$work/apt.log" 2>&1
}

find_postgres() {
  local initdb
  initdb=$(command -v initdb || ls -d /usr/lib/postgresql/*/bin/initdb 2> /dev/null | sort -V | tail -1)
  [ -n "$initdb" ] && dirname "$initdb"
}

# PostgreSQL refuses to run as root.
as_postgres_user() {
  if [ -n "$postgres_user" ]; then runuser -u "$postgres_user" -- "$@"; else "$@"; fi
}

free_port() {
  local port
  while port=$((20000 + RANDOM % 12000)); (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null; do :; done
  echo "$port"
}

start_postgres() {
  postgres_bin=$(find_postgres)
  [ -n "$postgres_bin" ] || give_up "PostgreSQL is not installed"
  if [ "$(id -u)" -eq 0 ]; then
    postgres_user=nobody
    id -u postgres > /dev/null 2>&1 && postgres_user=postgres
  fi
  local data=$work/postgres port password attempt
  mkdir -p "$data"
  password=$(head -c 18 /dev/urandom | base64 | tr -d '/+=')
  printf '%s' "$password" > "$work/password"
  if [ -n "$postgres_user" ]; then chown "$postgres_user" "$data" "$work/password"; fi
  chmod 600 "$work/password"
  (cd "$data" && as_postgres_user "$postgres_bin/initdb" -D "$data/cluster" -U factcheck -A scram-sha-256 --pwfile="$work/password" \
    -E UTF8 --locale=C.UTF-8 --no-sync) > "$work/initdb.log" 2>&1 || { cat "$work/initdb.log"; give_up "initdb"; }
  for attempt in 1 2 3; do
    port=$(free_port)
    # The data is thrown away: nothing needs to survive a crash of the machine.
    if (cd "$data" && as_postgres_user "$postgres_bin/pg_ctl" start -w -t 60 -D "$data/cluster" -l "$data/server.log" -o "-p $port \
      -c listen_addresses=127.0.0.1 -c unix_socket_directories='$data' -c fsync=off -c synchronous_commit=off \
      -c full_page_writes=off -c max_connections=300 -c shared_buffers=128MB") > "$work/pg_ctl.log" 2>&1; then
      export FACTCHECK_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=factcheck;Password=$password;Database=postgres"
      return
    fi
  done
  cat "$data/server.log" "$work/pg_ctl.log"
  give_up "PostgreSQL did not start"
}

stop_postgres() {
  [ -f "$work/postgres/cluster/postmaster.pid" ] || return 0
  (cd "$work/postgres" && as_postgres_user "$postgres_bin/pg_ctl" stop -w -t 60 -m immediate -D "$work/postgres/cluster") > /dev/null 2>&1
}

# Runs one test project; its output goes to a file, its results to a .trx. "PROJECT@Sqlite" tests the rooms on the default
# database although a server is at hand. A test project is a program: it finds its tests sooner than a runner around it.
run_project() {
  local name=${1##*/} project=${1%@*}
  FACTCHECK_TEST_ROOMS=$([ "$project" = "$1" ] || echo "${1##*@}") \
    timeout --kill-after=20 1500 dotnet "$project/bin/$configuration/net10.0/${project##*/}.dll" -noLogo -noColor -noAutoReporters \
    -trx "$results/$name.trx" > "$results/$name.log" 2>&1
  echo $? > "$results/$name.code"
}

run_projects() {
  local project running=0
  for project in "$@"; do
    if [ $running -ge 2 ]; then
      wait -n
      running=$((running - 1))
    fi
    run_project "$project" &
    running=$((running + 1))
  done
  wait
  for project in "$@"; do count "$(basename "$project")"; done
}

counter() { sed -n "s/.*<Counters[^>]* $2=\"\([0-9]*\)\".*/\1/p" "$1" | head -1; }

# Adds one project's results and names what failed or was skipped.
count() {
  local name=$1 trx=$results/$1.trx good bad total left
  if [ ! -s "$trx" ]; then
    echo "$name: no results"
    tail -40 "$results/$name.log"
    failed=$((failed + 1))
    return
  fi
  good=$(counter "$trx" passed) bad=$(counter "$trx" failed) total=$(counter "$trx" total)
  left=$((total - good - bad))
  passed=$((passed + good)) failed=$((failed + bad)) skipped=$((skipped + left))
  echo "$name: $good passed, $bad failed, $left skipped"
  if [ "$left" -gt 0 ]; then
    grep -o '<UnitTestResult [^>]*outcome="NotExecuted"[^>]*' "$trx" | sed 's/.*testName="\([^"]*\)".*/  skipped: \1/'
    if [ "${CI:-}" = true ]; then
      failed=$((failed + left))
      echo "  a skipped test is a failure in CI"
    fi
  fi
  if [ "$bad" -gt 0 ]; then
    # What failed, with its reason; the warnings between would hide it.
    grep -A 40 -F '[FAIL]' "$results/$name.log" | head -600
  elif [ "$(cat "$results/$name.code")" -ne 0 ]; then
    echo "  $name ended with code $(cat "$results/$name.code")"
    tail -40 "$results/$name.log"
    failed=$((failed + 1))
  fi
}

trap finish EXIT
trap 'failed=$((failed + 1)); exit 1' INT TERM

command -v dotnet > /dev/null || give_up "please install the .NET SDK $(sed -n 's/.*"version": "\([^"]*\)".*/\1/p' global.json | head -1)"
install_missing

say "Restoring"
dotnet tool restore > "$work/tools.log" 2>&1 || { cat "$work/tools.log"; give_up "dotnet tool restore"; }
dotnet restore FactCheck.sln -v q || give_up "dotnet restore"

if [ -z "$only" ]; then
  say "Checking the format"
  # Style and naming are errors of the build below; what is left to check is white space.
  dotnet format whitespace FactCheck.sln --no-restore --verify-no-changes || give_up "the format: run dotnet format"
fi

say "Building"
dotnet build FactCheck.sln -c $configuration --no-restore -warnaserror -v q || give_up "the build"

say "Starting PostgreSQL"
start_postgres

projects=() last=()
for project in tests/*.Tests; do
  case $project in
    *"$only"*) ;;
    *) continue ;;
  esac
  case $project in
    *Architecture.Tests) ;;
    *Browser.Tests) last+=("$project") && continue ;;
    # The longest first: the others run beside them.
    *Web.Tests) projects=("$project" "$project@Sqlite" "${projects[@]}") && continue ;;
    *) projects+=("$project") && continue ;;
  esac
  say "The laws of the house"
  run_projects "$project"
done

if [ ${#projects[@]} -gt 0 ]; then
  say "Testing"
  run_projects "${projects[@]}"
fi
if [ ${#last[@]} -gt 0 ]; then
  say "Testing in the browser"
  run_projects "${last[@]}"
fi

say "Done${skipped:+, $skipped skipped}"
