#!/usr/bin/env bash
# The program as it is given to others: one static file that the same commit and
# version of Go make again to the bit, on any machine and in any folder; beside it
# the notices of the libraries in it, a list of them (CycloneDX) and digests.
#
#   scripts/release.sh [FOLDER]        or  make release; FOLDER is dist when left out
#
# The program of this machine's own system is proefbank; those of the other systems that
# people have are beside it, by name: SYSTEMS lists them, and SYSTEMS= leaves them out.
set -euo pipefail
cd "$(dirname "$0")/.."
dist=${1:-dist}
systems=${SYSTEMS-linux/amd64 linux/arm64 windows/amd64 darwin/amd64 darwin/arm64}
export CGO_ENABLED=0 GOFLAGS= GOAMD64=v1 # whatever the machine at hand prefers

# modules lists the libraries in the program: path, version and folder.
modules() {
  go list -deps -f '{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}} {{.Dir}}{{end}}{{end}}' ./cmd/proefbank | sort -u
}

# notices prints what the licences of the libraries ask to be handed on.
notices() {
  local path version dir found
  echo "proefbank contains Go ($(go version | cut -d' ' -f3)) and these libraries, under these licences."
  while read -r path version dir; do
    printf '\n%s\n%s %s\n\n' "$(printf '=%.0s' {1..80})" "$path" "$version"
    found=$(find "$dir" -maxdepth 1 -type f \( -iname 'licen[cs]e*' -o -iname 'notice*' -o -iname 'copying*' \) | sort)
    if [ -n "$found" ]; then
      xargs -d '\n' cat <<<"$found"
    elif grep -q '^MIT License' "$dir/README.md"; then # some have it at the end of their page
      sed -n '/^MIT License/,$p' "$dir/README.md"
    else
      echo "release: $path has no licence" >&2
      exit 1
    fi
  done < <(printf 'Go %s %s\n' "$(go env GOVERSION)" "$(go env GOROOT)"; modules)
}

mkdir -p "$dist"
go build -trimpath -ldflags=-buildid= -o "$dist/" ./cmd/proefbank
for system in $systems; do
  name=proefbank-${system/\//-}
  [ "${system%/*}" != windows ] || name+=.exe
  GOOS=${system%/*} GOARCH=${system#*/} go build -trimpath -ldflags=-buildid= -o "$dist/$name" ./cmd/proefbank
done
notices >"$dist/NOTICES.txt"
go tool -modfile=.ci/tools/go.mod cyclonedx-gomod app -json -licenses -noserial -main cmd/proefbank -output "$dist/proefbank.cdx.json" 2>/dev/null
(cd "$dist" && sha256sum proefbank* NOTICES.txt >SHA256SUMS && cat SHA256SUMS)
