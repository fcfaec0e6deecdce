#!/usr/bin/env bash
# cyclonedx-gomod v1.10.0, app -licenses: the licence of golang.org/x modules,
# which is BSD-3-Clause, is told as BSD-Source-Code. The text that these modules have
# had since 2024 differs from the older one in the copyright line and the holder's
# name alone ("Google LLC" for "Google Inc."), and an older module is told right.
# A rule that allows BSD-3-Clause only refuses a program for it.
#
# Seen with Go 1.26.8:
#   golang.org/x/sys v0.49.0: BSD-Source-Code
#   golang.org/x/xerrors v0.0.0-20220907171357-04be3eba64a2: BSD-3-Clause
#
# Fails when it sees anything else. Needs Go.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export GOMODCACHE=$work/modules GOFLAGS=-modcacherw GOBIN=$work
sed -n 's/^#   \(golang\)/\1/p' "$0" >"$work/seen"
go install github.com/CycloneDX/cyclonedx-gomod/cmd/cyclonedx-gomod@v1.10.0 2>/dev/null
mkdir "$work/program"
cd "$work/program"
cat >main.go <<'GO'
package main

import (
	"fmt"

	"golang.org/x/sys/cpu"
	"golang.org/x/xerrors"
)

func main() { fmt.Println(cpu.CacheLinePadSize, xerrors.New("none")) }
GO
go mod init finding 2>/dev/null
go get golang.org/x/sys@v0.49.0 golang.org/x/xerrors@v0.0.0-20220907171357-04be3eba64a2 2>/dev/null
git init -q . && git add . && git -c user.name=a -c user.email=a@example.org commit -qm program
"$work/cyclonedx-gomod" app -json -licenses -noserial 2>/dev/null >"$work/list.json"
awk -F'"' '/"components": \[/ { in_list = 1 } !in_list { next }
  $2 == "name" && $4 ~ /^golang/ { name = $4 } $2 == "version" { version = $4 }
  $2 == "id" && name { print name " " version ": " $4; name = "" }' "$work/list.json" | sort | tee "$work/now"
diff "$work/seen" "$work/now" && echo 'As seen.'
