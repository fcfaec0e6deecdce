#!/usr/bin/env bash
# Holds the program of this checkout, changes not committed included, to that of
# commit BASE: what it computes must not have changed.
#
#   scripts/unchanged.sh BASE [RENAMED]        or  make unchanged BASE=...
#
# - The tables of every scenario, all records, of a merged and of an uncertain run
#   are the same to the bit. Where only wording in the file differs (what a column
#   means, the words of "warning") the values are, as `proefbank table` prints them.
# - The numbers that every command gives with --json are the same to 1e-12, other
#   values the same, and no key is gone, but for those listed in RENAMED (as
#   scripts/renamed-keys.tsv, which it is when left out). New keys and other words
#   are told, and are no failure (scripts/unchanged/main.go).
# - Exit statuses are the same.
#
# bench is left out: it measures time. Needs Go, git and a few minutes. Exit status
# 1: something changed; 2: no comparison could be made.
set -euo pipefail

die() { echo "unchanged: $*" >&2; exit 2; }

case $#/${1:-} in
  [12]/?*) ;;
  *) die 'usage: scripts/unchanged.sh BASE [RENAMED]' ;;
esac
root=$(cd "$(dirname "$0")/.." && pwd)
renamed=$(realpath "${2:-$root/scripts/renamed-keys.tsv}")
cd "$root"
base=$(git rev-parse --verify --quiet "$1^{commit}") || die "$1 is no commit"
work=$(mktemp -d)
trap 'git -C "$root" worktree remove --force "$work/base" 2>/dev/null || true; rm -rf "$work"' EXIT
data=$root/design/estimate/testdata

# build makes both programs.
build() {
  git worktree add --quiet --detach "$work/base" "$base"
  mkdir -p "$work/old/json" "$work/now/json"
  (cd "$work/base" && go build -buildvcs=false -o "$work/old/program" ./cmd/proefbank)
  go build -buildvcs=false -o "$work/now/program" ./cmd/proefbank
  go build -o "$work/compare" ./scripts/unchanged
  (cd "$work/old" && ./program scenarios list --json) >"$work/list"
  scenarios=$(sed -n 's/^ *"name": "\(.*\)",$/\1/p' "$work/list")
  [ -n "$scenarios" ] || die 'no scenario listed'
}

# both NAME ARG... asks both programs the same, each in a folder of its own, and
# keeps their answers and exit statuses under the name.
both() {
  local name=$1 side status
  shift
  for side in old now; do
    mkdir -p "$work/$side/json/${name%/*}"
    status=0
    (cd "$work/$side" && ./program "$@" --json --quiet) >"$work/$side/json/$name.json" 2>"$work/said" || status=$?
    echo "$status" >"$work/$side/json/$name.status"
    case $side$status in
      old0 | old3 | now*) ;; # 3: an answer that warns
      *) die "BASE does not do \"$*\": $(cat "$work/said")" ;;
    esac
    [ "$status" = "$(cat "$work/old/json/$name.status")" ] || echo "$name: exit status $status: $(head -n 1 "$work/said")"
  done
}

records=(--record people --record waves --record months --record flows --record estimates --record diagnosis)

runs() {
  local s
  for s in $scenarios; do
    both "run/$s" run "$s" --reps 6 "${records[@]}" -o "$s"
  done
  both run/uncertain run national --reps 4 --uncertain --seed 2 "${records[@]}" -o uncertain
  both run/many run groningen-structural --reps 2000 -o many # a summary of many
  both run/shard-0 run groningen-structural --reps 5 --shard 0/2 "${records[@]}" -o part0
  both run/shard-1 run groningen-structural --reps 5 --shard 1/2 "${records[@]}" -o part1
  both merge/whole merge part1 part0 -o merged
  for s in people waves months flows estimates diagnosis; do
    both "table/$s" table national "$s" --head 2000
  done
  both table/some table uncertain months --columns date,world,in_job --where world=control
}

# values prints the values of a table, and in place of a warning's words where
# each stood first.
values() {
  local side=$1 run=$2 table=$3 columns
  cd "$work/$side"
  columns=$(./program table "$run" "$table" --head 1 | head -n 1)
  ./program table "$run" "$table" --columns "${columns%,warning}"
  case $columns in
    *,warning) ./program table "$run" "$table" --columns warning |
      awk 'NR > 1 { if (!($0 in first)) first[$0] = NR; print first[$0] }' ;;
  esac
}

files() { (cd "$work/$1" && find . -name '*.arrow' | sort); }

# tables holds the tables that both wrote to each other.
tables() {
  local file run table same=0 worded=0 differ=0
  [ "$(files old)" = "$(files now)" ] || { echo 'tables: not the same files'; failed=yes; }
  for file in $(files old); do
    run=$(cut -d/ -f2 <<<"$file") table=$(cut -d/ -f3 <<<"$file")
    if cmp -s "$work/old/$file" "$work/now/$file"; then
      same=$((same + 1))
    elif cmp -s <(values old "$run" "$table") <(values now "$run" "$table"); then
      worded=$((worded + 1))
      echo "$file: the same values, other wording"
    else
      differ=$((differ + 1))
      echo "$file: differs"
    fi
  done
  echo "$((same + worded + differ)) tables: $same the same to the bit, $worded in wording only, $differ changed"
  [ "$differ" = 0 ] || failed=yes
}

trials() {
  local s
  for s in $scenarios; do
    both "power/$s" power "$s" --reps 30
    both "prereg/$s" prereg "$s" --reps 20
  done
  both power/many power groningen-structural --reps 2000
  both power/null power national --null --reps 30
  both power/uncertain power groningen-structural --uncertain --reps 40
  both power/uncertain-many power wageningen-regelluw --uncertain --reps 10
  both power/surface power national --n 30,60 --municipalities 6,12 --months 24,36 --reps 20
  both power/surface-uncertain power national --n 20,60 --uncertain --reps 10
  both size/cheapest size national --n 40 --reps 500 --power 0.2
  both size/budget size national --n 40 --reps 500 --budget 4e6
}

money() {
  local s
  for s in $scenarios; do
    both "finance/$s" finance "$s" --reps 20
    both "finance/$s-nominal" finance "$s" --reps 10 --prices nominal
  done
  both finance/uncertain finance national --uncertain --reps 20
  both finance/many finance groningen-structural --reps 3000
  both finance/arm finance wageningen-regelluw --arm intensive --reps 10
  both finance/bond finance groningen-structural --variant sib --reps 20 --set money.sib.metric=regular_work_months
  both finance/cap finance groningen-structural --variant sib --reps 10 --set money.sib.cap=0.01
  both validate/arithmetic validate --arithmetic
}

model() {
  local s
  for s in $scenarios; do
    both "scenarios-show/$s" scenarios show "$s"
    both "scenarios-check/$s" scenarios check "$s"
    both "evidence/$s" evidence "$s"
  done
  both scenarios-list/all scenarios list
  both scenarios-schema/all scenarios schema
  both evidence/own evidence national --own
  both validate/all validate --reps 40
}

fits() {
  both calibrate/small calibrate --reps 4000
  both sensitivity/small sensitivity groningen-structural --reps 50 --one-way 6
}

# analyse NAME FILE ESTIMATOR FLAG... on data that the estimators' tests keep.
analyse() { both "analyse/$1" analyse "$data/$2" --estimator "$3" "${@:4}"; }

estimators() {
  local people=(--outcome y_missing --treatment w) towns=(--outcome y --treatment t --cluster cluster)
  analyse means linear_uneven.csv difference-in-means "${people[@]}" --alpha 0.1
  analyse means-blocks linear_inblock.csv difference-in-means "${towns[@]}" --block block
  analyse ancova linear_uneven.csv ancova "${people[@]}" --covariates age,debt
  analyse ancova-towns linear_uneven.csv ancova "${towns[@]}" --covariates age,debt --block block
  analyse lin linear_uneven.csv lin "${people[@]}" --covariates age
  analyse lin-towns linear_uneven.csv lin "${towns[@]}" --covariates age
  analyse cluster-means linear_uneven.csv cluster-means "${towns[@]}"
  analyse mixed mixed_uneven.csv mixed-model "${towns[@]}" --covariates age
  analyse mixed-kenward mixed_uneven.csv mixed-model "${towns[@]}" --df kenward-roger
  analyse wedge mixed_wedge.csv stepped-wedge "${towns[@]}" --period period
  analyse gee linear_uneven.csv gee "${towns[@]}" --covariates age
  analyse gee-mancl linear_uneven.csv gee "${towns[@]}" --correction mancl-derouen
  analyse gee-kauermann linear_uneven.csv gee "${towns[@]}" --correction kauermann-carroll
  analyse logistic logistic_lung.csv logistic --outcome dead --treatment woman --covariates age
  analyse odds ordinal_lung.csv proportional-odds --outcome ph.ecog --treatment woman --covariates age
  analyse rank-sum ranks_ozone.csv rank-sum --outcome ozone --treatment august
  analyse signed-rank ranks_scores.csv signed-rank --before before --after after
  analyse log-rank survival_lung.csv log-rank --time time --event event --treatment woman
  analyse cox survival_lung.csv cox --time time --event event --treatment woman --covariates age
  analyse cace cace_trial.csv cace --outcome y --treatment offered --received took --covariates x --block block
  analyse randomisation randomisation_clusters.csv randomisation --outcome y --treatment treated --cluster cluster
  analyse randomisation-drawn linear_uneven.csv randomisation --outcome y --treatment w --draws 999 --seed 3
  analyse bootstrap bootstrap_few.csv wild-cluster-bootstrap --outcome y --treatment treated --cluster cluster
  analyse bootstrap-drawn linear_uneven.csv wild-cluster-bootstrap "${towns[@]}" --draws 999 --seed 3
  analyse lee lee_trial.csv lee-bounds --outcome y --treatment treated --responded more
  analyse did did_panel.csv staggered-did --outcome y --unit unit --period period --first-treated first
  analyse no-errors survival_flat.csv logistic --outcome event --treatment treated # answers with a warning or not at all
}

# form NAME FORMULA FLAG...
form() { both "formula/$1" formula "${@:2}"; }

formulas() {
  form boundaries boundaries --information 0.33,0.67,1 --spending obrien-fleming
  form pocock boundaries --information 0.5,1 --spending pocock --sided 1 --alpha 0.025
  form clusters cluster-means --cluster-size 25 --icc 0.04 --effect 0.3 --power 0.8
  form clusters-power cluster-means --cluster-size 25 --cluster-size-cv 0.4 --icc 0.04 --effect 0.3 --clusters-per-arm 12
  form clusters-effect cluster-means --cluster-size 25 --icc 0.04 --power 0.9 --clusters-per-arm 12
  form events log-rank --hazard-ratio 1.4 --power 0.8
  form events-power log-rank --hazard-ratio 1.4 --events 200 --allocation 2:1
  form events-effect log-rank --events 200 --power 0.8
  form ordinal ordinal --control 0.2,0.5,0.2,0.1 --odds-ratio 2.43 --power 0.9
  form ordinal-power ordinal --control 0.2,0.5,0.2,0.1 --odds-ratio 2.43 --n-treatment 90
  form ordinal-effect ordinal --control 0.2,0.5,0.2,0.1 --n-treatment 90 --power 0.8
  form wedge stepped-wedge --sequences 4 --cluster-period-size 20 --icc 0.05 --effect 0.2 --power 0.8
  form wedge-power stepped-wedge --sequences 4 --cluster-period-size 20 --icc 0.05 --effect 0.2 --clusters-per-sequence 3
  form means two-means --effect 0.3 --sd 1 --power 0.8
  form means-power two-means --effect 0.3 --n-treatment 100 --n-control 150
  form means-effect two-means --n-treatment 100 --power 0.8
  form shares two-proportions --p-control 0.10 --p-treatment 0.15 --power 0.8
  form shares-power two-proportions --p-control 0.10 --p-treatment 0.15 --n-treatment 300
  form shares-effect two-proportions --p-control 0.10 --n-treatment 300 --power 0.8
}

answers() { "$work/compare" "$work/old/json" "$work/now/json" "$renamed" || failed=yes; }

failed=

# part TITLE FUNCTION also tells how long it took.
part() {
  local start=$SECONDS
  "$2"
  printf '%s: %d s\n' "$1" $((SECONDS - start))
}

part 'both programs' build
part 'runs, merge, table' runs
part 'power, prereg, size' trials
part 'finance, arithmetic' money
part 'scenarios, evidence, validate' model
part 'calibrate, sensitivity' fits
part 'analyse' estimators
part 'formula' formulas
part 'tables compared' tables
part 'answers compared' answers
[ -z "$failed" ] || { echo "Changed since $1."; exit 1; }
echo "Nothing changed since $1."
