#!/usr/bin/env bash
# R's parallelly 1.34.0 (Debian 12; known, issue 140 of 2026, closed since), which tells R's clusters their
# workers: where Slurm's scontrol is not at hand, as in a container, availableWorkers() writes out the job's
# list of nodes itself, and puts the zeros of the first number of a range before all numbers, without a
# word: of n[08-11] it makes n010 and n011, which are other machines or none. The number of workers is
# right, so nothing tells before a connection fails, or another's node answers. In Slurm the numbers of a
# range have the width of its first: n10, n11. Ranges within the same number of digits are right.
#
# Seen with R 4.2.2, in a job of Slurm as its environment tells it, beside ClusterShell 1.9.1:
#   SLURM_JOB_NODELIST    parallelly                           ClusterShell
#   n[01-03]              n01 n02 n03                          n01 n02 n03
#   n[8-11]               n8 n9 n10 n11                        n8 n9 n10 n11
#   n[08-11]              n08 n09 n010 n011                    n08 n09 n10 n11
#   gpu[1,09-10]          gpu1 gpu09 gpu010                    gpu1 gpu09 gpu10
#   b04-[099-101]         b04-099 b04-0100 b04-0101            b04-099 b04-100 b04-101
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core) and Python (python3), and `apt-get
# update` before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-parallelly=1.34.0-1 python3-clustershell=1.9.1-1 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
mkdir bin # without scontrol
for program in rm sh uname wc; do ln -s "$(command -v $program)" bin/; done
cat >finding.R <<'R'
.libPaths(c(file.path(getwd(), "usr/lib/R/site-library"), .libPaths()))
stopifnot(packageVersion("parallelly") == "1.34.0")
options(warn = 2) # a warning would be an error
lists <- readLines("lists")
Sys.setenv(PATH = file.path(getwd(), "bin"), SLURM_JOB_ID = "1")
for (nodes in lists) {
  field <- strsplit(nodes, "\t")[[1]]
  Sys.setenv(SLURM_JOB_NODELIST = field[1], SLURM_JOB_CPUS_PER_NODE = sprintf("1(x%s)", field[2]))
  workers <- parallelly::availableWorkers(methods = "Slurm")
  cat(sprintf("%-21s %-36s %s\n", field[1], paste(workers, collapse = " "), field[3]))
}
R
cat >lists.py <<'PY'
from ClusterShell.NodeSet import NodeSet

for nodes in ("n[01-03]", "n[8-11]", "n[08-11]", "gpu[1,09-10]", "b04-[099-101]"):
    print(nodes, len(NodeSet(nodes)), " ".join(NodeSet(nodes)), sep="\t")
PY
PYTHONPATH=$work/usr/lib/python3/dist-packages /usr/bin/python3 lists.py >lists
{
  printf '%-21s %-36s %s\n' SLURM_JOB_NODELIST parallelly ClusterShell
  Rscript --vanilla finding.R
} | tee now
diff seen now && echo 'As seen.'
