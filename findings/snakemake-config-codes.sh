#!/usr/bin/env bash
# Snakemake 7.21.0 (Debian 12; not seen to be known): --config, "set or overwrite values in the workflow config
# object", makes of a value a Python number where it can, and --configfile one of YAML's, without a word, and so
# the same words differ: municipality 0014 is 14 from the command line and 12 from the file, octal, and 0109 is
# 109 and a text. A run called 2024_01 is the number 202401 in both, and wave 1_2 is 12, since underscores
# within a number are passed over. A tolerance of 1e-3 is a number from the command line and a text from the
# file, a length of 1:30 a text and 90, and an arm called nan or inf a number and a text. Names of files
# and seeds are made of them. Quoted twice, as '"0014"', they stay texts.
#
# Seen with Python 3.11 and PyYAML 6.0; of the same values:
#   value       --config           --configfile
#   0014        int 14             int 12
#   0109        int 109            str '0109'
#   2024_01     int 202401         int 202401
#   1_2         int 12             int 12
#   1e-3        float 0.001        str '1e-3'
#   1:30        str '1:30'         int 90
#   inf         float inf          str 'inf'
#   A1          str 'A1'           str 'A1'
#   "0014"      str '0014'         str '0014'
#
# Fails when it sees anything else. Needs Debian 12 with Snakemake (snakemake).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
[ "$(snakemake --version)" = 7.21.0 ]
cat >Snakefile <<'SMK'
rule all:
    run:
        for number in range(9):
            value = config[f"value{number}"]
            print("TOLD", type(value).__name__, repr(value))
SMK
values=(0014 0109 2024_01 1_2 1e-3 1:30 inf A1 '"0014"')
said=()
for number in "${!values[@]}"; do
  said+=("value$number=${values[number]}")
  echo "value$number: ${values[number]}" >>config.yaml
done
run() { HOME=$work snakemake --cores 1 "$@" 2>/dev/null | sed -n 's/^TOLD //p'; }
run --config "${said[@]}" >spoken
run --configfile config.yaml >written
{
  printf '%-11s %-18s %s\n' value --config --configfile
  paste -d'\t' <(printf '%s\n' "${values[@]}") spoken written | while IFS=$'\t' read -r value spoken written; do
    printf '%-11s %-18s %s\n' "$value" "$spoken" "$written"
  done
} | tee now
diff seen now && echo 'As seen.'
