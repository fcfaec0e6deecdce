#!/bin/sh
# Dieharder (Brown, Eddelbuettel & Bauer) on the numbers of package sim as a run
# draws them. A few minutes; fails on FAILED (p below 1e-6 or above 1 - 1e-6).
# About one in a hundred p values is WEAK by chance.
#
#   sh sim/dieharder.sh [SEED]
set -eu
cd "$(dirname "$0")"
command -v dieharder >/dev/null || { echo "dieharder.sh: dieharder is not installed (Debian: apt install dieharder)" >&2; exit 1; }
seed=${1:-1}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
go build -o "$work/interleave" interleave.go

# test, and its n where it has one; p values that are compared with a uniform
# distribution. Either one or a hundred: with five to forty dieharder finds true
# random numbers (/dev/urandom) too even as well.
while read -r test n samples; do
	"$work/interleave" "$seed" 2>/dev/null | dieharder -g 200 -d "$test" ${n:+-n "$n"} -p "$samples" -D test_name -D ntuple -D psamples -D pvalues -D assessment
	seed=$((seed + 1))
done <<TESTS | tee "$work/results"
0 0 100
1 0 100
2 0 100
3 0 100
4 0 100
8 0 100
9 0 100
10 0 100
11 0 100
12 0 100
13 0 100
15 0 100
16 0 100
17 0 1
100 0 100
101 0 100
102 0 100
200 1 100
200 4 100
200 8 100
201 2 100
201 5 100
202 3 100
202 5 100
203 0 100
203 8 1
203 31 1
204 0 100
205 0 1
206 0 1
207 0 1
208 0 1
209 0 1
TESTS
failed=$(grep -c FAILED "$work/results" || true)
weak=$(grep -c WEAK "$work/results" || true)
all=$(grep -cE 'PASSED|WEAK|FAILED' "$work/results" || true)
echo "$all results, $weak weak, $failed failed"
test "$all" -gt 0 && test "$failed" -eq 0
