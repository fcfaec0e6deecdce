#!/usr/bin/env bash
# Builds this commit in two clones in folders of different length, the second from
# nothing (no compiled package is taken over), and holds the files to each other.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

build() { git clone --quiet "$here" "$1" && (cd "$1" && SYSTEMS='' scripts/release.sh dist >/dev/null); }

build "$work/one"
GOCACHE=$work/cache build "$work/another/and/deeper"
cmp "$work/one/dist/proefbank" "$work/another/and/deeper/dist/proefbank"
cmp "$work/one/dist/NOTICES.txt" "$work/another/and/deeper/dist/NOTICES.txt"
echo "both builds of $(git -C "$here" rev-parse --short HEAD) are $(sha256sum <"$work/one/dist/proefbank" | cut -c1-64)"
