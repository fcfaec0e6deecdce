#!/usr/bin/env bash
# What a step changes: Go's benchmarks of an older commit and of what stands here, in turns on this
# machine, in benchstat's table: medians, their intervals, and whether the two can be told apart.
#
#   scripts/benchstat.sh BASE [ROUNDS] [BENCHMARKS]      or  make benchstat BASE=HEAD~1
#
# BENCHMARKS are names, by default those of people recruited and lived, countries prepared and
# trials analysed. Takes a minute a round on a quiet machine, of which six give an interval.
set -euo pipefail
[ $# -ge 1 ] || { echo 'usage: scripts/benchstat.sh BASE [ROUNDS] [BENCHMARKS]' >&2; exit 2; }
cd "$(dirname "$0")/.."
base=$(git rev-parse --verify --quiet "$1^{commit}") || { echo "benchstat: $1 is no commit" >&2; exit 2; }
rounds=${2:-6}
which="^Benchmark(${3:-Recruit|Live|Country|Sweep|Analyse|Replication|MMRM})$"
work=$(mktemp -d)
trap 'git worktree remove --force "$work/base" 2>/dev/null || true; rm -rf "$work"' EXIT
git worktree add --quiet --detach "$work/base" "$base"
packages=$(cd "$work/base" && grep -rlE "^func ${which:1:-1}\\(" --include='*_test.go' . | xargs -r -n 1 dirname | sort -u || true)
[ -n "$packages" ] || { echo "benchstat: $1 has no benchmark of the name ${which:1:-1}" >&2; exit 2; }

for _ in $(seq "$rounds"); do
  for side in "$work/base" .; do
    (cd "$side" && go test -vet=off -run '^$' -bench "$which" -benchtime 0.3s -cpu 1 $packages) >>"$work/$([ "$side" = . ] && echo now || echo old)"
  done
done
go tool -modfile=.ci/tools/go.mod benchstat "old=$work/old" "now=$work/now"
