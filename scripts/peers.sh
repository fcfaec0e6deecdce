#!/usr/bin/env bash
# Times every estimator beside its counterpart in R, side by side: 10,000 rows of our
# own generator, the processor's time of both, in turns, the least of several rounds.
#
#   scripts/peers.sh [ROUNDS]        or  make peers
#
# Needs Go, and R with estimatr, lmerTest, survival, ordinal and geepack. Takes some
# minutes. Repeated measures have people of their own, 1,400 at six waves, and nlme's gls
# beside them. The table is in Markdown, as docs/performance.md has it.
set -euo pipefail
rounds=${1:-3}
cd "$(dirname "$0")/../design/estimate"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
go test -c -o "$work/ours" .
export PEERS=$work

# ours NAME<tab>MILLISECONDS, as R's script prints it.
ours() {
  "$work/ours" -test.run '^$' -test.bench '^BenchmarkPeers$' -test.benchtime 0.3s |
    sed -nE 's|^BenchmarkPeers/(.*)-[0-9]+ .* ([0-9.e+-]+) cpu-ms/op.*|\1\t\2|p' | tr '_' ' '
}
for _ in $(seq "$rounds"); do
  ours >>"$work/ours.tsv"
  Rscript testdata/peers.R "$work" >>"$work/theirs.tsv"
done

echo "$(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1), $(nproc) cores; $(go version | cut -d' ' -f3); $(Rscript --version 2>&1 | sed -n 's/.*version \([0-9.]*\).*/R \1/p')"
Rscript -e 'for (p in c("estimatr", "lme4", "lmerTest", "survival", "ordinal", "geepack")) cat(p, format(packageVersion(p)), "")'
printf '\n\n| estimator, 10,000 rows | ours, ms | R, ms | times |\n|---|---|---|---|\n'
awk -F '\t' '
  FNR == NR { if (!($1 in ours)) order[++n] = $1; if (!($1 in ours) || $2 < ours[$1]) ours[$1] = $2; next }
  !($1 in theirs) || $2 < theirs[$1] { theirs[$1] = $2 }
  END { for (i = 1; i <= n; i++) { name = order[i]
    printf "| %s | %.2f | %.1f | %.1f |\n", name, ours[name], theirs[name], theirs[name] / ours[name] } }
' "$work/ours.tsv" "$work/theirs.tsv"
