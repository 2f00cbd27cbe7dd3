#!/usr/bin/env bash
# bench/extract.sh [REPORTS.jsonl]: what reading costs on this machine, against the bars in bench/README.md.
#   one report, cold   median wall time of RUNS (default 15) runs of `marsad extract` on one sample report
#   many reports       wall and processor time and peak memory of one run over REPORTS, pinned to one core
# REPORTS defaults to ../shared/eval/fakes/reports.jsonl; where it is absent that part is left out.
# Linux only: needs taskset, and reads memory and processor time from /proc. Exit 1 when a bar is missed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
runs=${RUNS:-15}
report=samples/aleppo-2016/2016-08-06-wire.txt
reports=${1:-../shared/eval/fakes/reports.jsonl}
missed=0

now_ms() { printf '%s' $((${EPOCHREALTIME/[.,]/} / 1000)); }

# bar WHAT VALUE LIMIT UNIT NOTE
bar() {
  local verdict=met
  if [ "$2" -gt "$3" ]; then verdict=MISSED missed=1; fi
  printf '%-24s %7d %-3s bar %6d %-3s %-7s %s\n' "$1" "$2" "$4" "$3" "$4" "$verdict" "${5:-}"
}

./marsad --version >/dev/null
printf '%s, %d cores, load %s\n' "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)" "$(nproc)" "$(cut -d' ' -f1 /proc/loadavg)"

# One report. The run before the first that counts fills the disk cache.
TIMEFORMAT='%3R %3U %3S'
taken=()
for ((run = 0; run <= runs; run++)); do
  read -r wall user system < <({ time ./marsad extract "$report" >/dev/null 2>&1; } 2>&1)
  taken+=("$((10#${wall/./})) $((10#${user/./} + 10#${system/./}))")
done
mapfile -t walls < <(printf '%s\n' "${taken[@]:1}" | cut -d' ' -f1 | sort -n)
mapfile -t spents < <(printf '%s\n' "${taken[@]:1}" | cut -d' ' -f2 | sort -n)
bar 'one report, cold' "${walls[runs / 2]}" 400 ms "median of $runs, ${walls[0]} to ${walls[-1]}; ${spents[runs / 2]} ms of processor"

# Many reports, on the last core. The launcher becomes the program, so one process id stands for all of it;
# the readings are taken while it lives, the last one at most 50 ms before its end.
if [ -r "$reports" ]; then
  start=$(now_ms)
  taskset -c $(($(nproc) - 1)) ./marsad extract "$reports" >build/bench.jsonl 2>build/bench.log &
  program=$!
  peak='' highest=0 ticks='' spent=0
  while [ -d "/proc/$program" ] && kill -0 "$program" 2>/dev/null; do
    peak=$(sed -n 's/^VmHWM:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$program/status" 2>/dev/null) || true
    if [ -n "$peak" ]; then
      highest=$peak
      ticks=$(cut -d' ' -f14,15 "/proc/$program/stat" 2>/dev/null) || true
      if [ -n "$ticks" ]; then spent=$((${ticks% *} + ${ticks#* })); fi
    fi
    sleep 0.05
  done
  code=0
  wait "$program" || code=$?
  wall=$(($(now_ms) - start))
  read_reports=$(wc -l <build/bench.jsonl)
  bar 'many reports, time' "$wall" 20000 ms "$read_reports reports, $((spent * 1000 / $(getconf CLK_TCK))) ms of processor, exit $code"
  bar 'many reports, memory' $((highest / 1024)) 300 MB
else
  echo "many reports: left out, $reports is not there"
fi
exit "$missed"
