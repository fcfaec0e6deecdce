#!/usr/bin/env bash
# Speed beside an older build of ours and beside a reduced model in numpy, C and R
# (scripts/performance/), all in turns on this machine: the processor's time, the
# least of several rounds. Estimators beside R's are scripts/peers.sh.
#
#   scripts/performance.sh BASE [ROUNDS]        or  make performance BASE=233d6c8
#
# Prints Markdown, as docs/performance.md has it. Needs Go and git; numpy, a C
# compiler and R are left out where they are not here. Takes a quarter of an hour a round.
set -euo pipefail
[ $# -ge 1 ] || { echo 'usage: scripts/performance.sh BASE [ROUNDS]' >&2; exit 2; }
cd "$(dirname "$0")/.."
base=$(git rev-parse --verify --quiet "$1^{commit}") || { echo "performance: $1 is no commit" >&2; exit 2; }
rounds=${2:-3}
work=$(mktemp -d)
trap 'git worktree remove --force "$work/base" 2>/dev/null || true; rm -rf "$work"' EXIT
git worktree add --quiet --detach "$work/base" "$base"
(cd "$work/base" && go build -o "$work/old" ./cmd/proefbank)
go build -o "$work/now" ./cmd/proefbank
reduced=scripts/performance

python=
for p in "${PYTHON:-python3}" /usr/bin/python3; do
  "$p" -c 'import numpy' 2>/dev/null && python=$p && break
done
command -v cc >/dev/null && cc -O3 -march=native -o "$work/reduced" $reduced/reduced.c -lm

# least NAME VALUE keeps the least value of a name, in the order in which names came.
least() { printf '%s\t%s\n' "$1" "$2" >>"$work/seen"; }
of() { awk -F '\t' -v name="$1" '$1 == name && (min == "" || $2 < min) { min = $2 } END { print min }' "$work/seen"; }

# cpu NAME COMMAND... keeps the seconds of the processor, user and system.
cpu() {
  local name=$1 TIMEFORMAT='%U %S' status=0
  shift
  { time "$@" >/dev/null 2>"$work/said" || status=$?; } 2>"$work/time"
  case $status in
    0 | 3) ;; # 3: an answer that warns
    *) echo "performance: status $status of $name: $(head -n 1 "$work/said")" >&2 && exit 1 ;;
  esac
  least "$name" "$(awk '{ print $1 + $2 }' "$work/time")"
}

# key FILE NAME is a number of an answer in JSON.
key() { sed -n 's/^ *"'"$2"'": \([0-9.e+-]*\),*$/\1/p' "$1"; }

# Newer builds ask more by themselves. (then) is what national was asked at 233d6c8: three
# waves, and no repeated measures.
then=
for o in satisfaction brug_other; do
  then+=" --set trial.outcomes.$o.waves=[12,24,36] --set trial.outcomes.$o.estimators="
  then+=[ancova,difference-in-means,lin,mixed-model,rank-sum,randomisation,cace,lee-bounds]
done
commands=(
  'power national --reps 1000'
  'power national --reps 1000 (then)'
  'power national --reps 300 --n 500 --set pool.size_factor=22'
  'power national --reps 300 --n 500 --set pool.size_factor=22 (then)'
  'size national'
  'size national (then)'
  'validate --reps 200'
  'sensitivity groningen-structural --reps 400'
  'calibrate --reps 4000'
  'finance national --reps 500'
  'finance national --reps 500 --uncertain=false'
)

for _ in $(seq "$rounds"); do
  for side in old now; do
    "$work/$side" bench --json --quiet >"$work/bench" 2>/dev/null
    for k in ns_per_person_month ns_per_person_month_alone ns_per_pool_person; do
      v=$(key "$work/bench" $k)
      [ -z "$v" ] || least "$side $k" "$v"
    done
    for c in "${commands[@]}"; do
      read -ra words <<<"${c/(then)/$then}"
      cpu "$side $c" "$work/$side" "${words[@]}" --quiet
    done
  done
  [ -z "$python" ] || least numpy "$(OPENBLAS_CORETYPE='' "$python" $reduced/reduced.py)"
  [ ! -x "$work/reduced" ] || least C "$("$work/reduced")"
  ! command -v Rscript >/dev/null || least R "$(Rscript $reduced/reduced.R)"
done

row() { awk -v name="$1" -v old="$2" -v now="$3" -v unit="$4" 'BEGIN {
  printf "| %s | %s | %.1f %s | %s |\n", name, old == "" ? "" : sprintf("%.1f %s", old, unit), now, unit, old == "" ? "" : sprintf("%.2f", old / now) }'; }

echo "$(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1), $(nproc) cores; $(go version | cut -d' ' -f3); least of $rounds rounds"
printf '\n| what | %s | %s | times |\n|---|---|---|---|\n' "$(git rev-parse --short "$base")" "$(git rev-parse --short HEAD)"
row 'a person-month, all processes, interference and tallies' "$(of 'old ns_per_person_month')" "$(of 'now ns_per_person_month')" ns
row 'a person-month as power needs it' "$(of 'old ns_per_person_month_alone')" "$(of 'now ns_per_person_month_alone')" ns
row 'a person in a pool' "$(of 'old ns_per_pool_person')" "$(of 'now ns_per_pool_person')" ns
for c in "${commands[@]}"; do row "\`$c\`" "$(of "old $c")" "$(of "now $c")" s; done
printf '\n| reduced model in | ns per person-month | ours, all processes, over it | ours, as power needs it, over it |\n|---|---|---|---|\n'
for peer in numpy C R; do
  v=$(of $peer)
  [ -z "$v" ] || awk -v p="$peer" -v v="$v" -v full="$(of 'now ns_per_person_month')" -v lean="$(of 'now ns_per_person_month_alone')" \
    'BEGIN { printf "| %s | %.1f | %.2f | %s |\n", p, v, full / v, lean == "" ? "" : sprintf("%.2f", lean / v) }'
done
