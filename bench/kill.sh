#!/usr/bin/env bash
# bench/kill.sh [REPORTS.jsonl]: is anything lost or doubled when `marsad ingest` is killed at any moment?
#   Fills one store without interruption and another with KILLS (default 20) runs killed by SIGKILL after a random time
#   (seeded by SEED, default 1) and one run that may end; then compares their reports, readings, claims, spans and the ledger byte by byte.
# REPORTS defaults to ../shared/eval/fakes/reports.jsonl, or where that is absent to the samples.
# Needs sqlite3. With POSTGRES=postgres://…, a database with PostGIS, the stores are two schemas of it instead (needs psql):
#   KILLS=5 tests/postgres/run bash -c 'POSTGRES=$MARSAD_TEST_POSTGRES bench/kill.sh samples'
# Exit 1 when the two differ or a store is damaged.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
kills=${KILLS:-20}
RANDOM=${SEED:-1}
reports=${1:-../shared/eval/fakes/reports.jsonl}
[ -r "$reports" ] || reports=samples/aleppo-2016
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
server=${POSTGRES:-}

now_ms() { printf '%s' $((${EPOCHREALTIME/[.,]/} / 1000)); }
store() { if [ -n "$server" ]; then printf '%s?search_path=%s' "$server" "$1"; else printf '%s/%s.db' "$folder" "$1"; fi; }
ingest() { ./marsad ingest "$reports" --store "$(store "$1")" >/dev/null; }
query() { if [ -n "$server" ]; then PGOPTIONS="-c search_path=$1 -c client_min_messages=error" psql -XAtqc "$2" "$server"; else sqlite3 "$folder/$1.db" "$2"; fi; }
renew() { if [ -n "$server" ]; then query "$1" "DROP SCHEMA IF EXISTS $1 CASCADE; CREATE SCHEMA $1"; else rm -f "$folder/$1".db*; fi; }
if [ -n "$server" ]; then hex="encode(original, 'hex')"; else hex='hex(original)'; fi
renew whole
renew killed

./marsad --version >/dev/null
start=$(now_ms)
ingest whole
whole_ms=$(($(now_ms) - start))

failed=0
compare() {
  if cmp -s "$folder/whole.$1" "$folder/killed.$1"; then
    printf '  %-9s the same, %d bytes\n' "$1" "$(stat -c %s "$folder/whole.$1")"
  else
    printf '  %-9s DIFFER\n' "$1"
    failed=1
  fi
}

# Each store's reports, what was read in them, and the ledger, in an order of their own.
dump() {
  local view
  [ -n "$server" ] || [ "$(query "$1" 'PRAGMA integrity_check')" = ok ] || { printf '  the %s store is damaged\n' "$1"; failed=1; }
  query "$1" "SELECT id, sha256, $hex, title, text, outlet, published, url, lang FROM reports ORDER BY id" >"$folder/$1.reports"
  query "$1" 'SELECT report, reader_version, notices FROM readings ORDER BY report' >"$folder/$1.readings"
  query "$1" 'SELECT id, report, ordinal, reader_version, body FROM claims ORDER BY id' >"$folder/$1.claims"
  query "$1" 'SELECT * FROM spans ORDER BY claim, ordinal' >"$folder/$1.spans"
  for view in incidents tolls control access; do
    ./marsad ledger "$view" --format json --store "$(store "$1")" >"$folder/$1.$view"
  done
}

check() {
  local what
  dump killed
  for what in reports readings claims spans incidents tolls control access; do compare "$what"; done
}

dump whole
# A store that got done in spite of the kills is compared, and the next kills go to a new one: every kill falls within the work.
killed=0
while [ "$killed" -lt "$kills" ]; do
  ./marsad ingest "$reports" --store "$(store killed)" >/dev/null 2>&1 &
  pid=$!
  wait_ms=$((100 + RANDOM % (whole_ms / 4 + 250)))
  sleep "$(printf '%d.%03d' $((wait_ms / 1000)) $((wait_ms % 1000)))"
  if ! kill -KILL "$pid" 2>/dev/null; then
    wait "$pid" || true
    check
    renew killed
    continue
  fi
  wait "$pid" 2>/dev/null || true
  killed=$((killed + 1))
  printf 'kill %2d after %4d ms with %4s reports, %4s read\n' "$killed" "$wait_ms" \
    "$(query killed 'SELECT count(*) FROM reports' 2>/dev/null || echo 0)" "$(query killed 'SELECT count(*) FROM readings' 2>/dev/null || echo 0)"
done
ingest killed
check
printf '%d kills; %s reports; %s\n' "$killed" "$(query killed 'SELECT count(*) FROM reports')" \
  "$([ "$failed" = 0 ] && echo 'nothing lost, nothing doubled' || echo FAILED)"
exit "$failed"
