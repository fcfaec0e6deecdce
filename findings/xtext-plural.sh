#!/usr/bin/env bash
# golang.org/x/text v0.43.0, packages message and feature/plural: a number whose
# type the program defines, such as `type Months int`, has no plural. It is printed
# as the number that it is, but the text chosen is always that of "other", and a
# rule for the very number ("=0") is passed over too.
#
# Seen with Go 1.26.8, an int before, a Months after it:
#   1: one month, 1 months
#   0: no months, 0 months
#   2,500: 2,500 months, 2,500 months
#
# Fails when it sees anything else. Needs Go.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export GOMODCACHE=$work/modules GOFLAGS=-modcacherw
sed -n 's/^#   \([0-9]\)/\1/p' "$0" >"$work/seen"
mkdir "$work/program"
cd "$work/program"
cat >main.go <<'GO'
package main

import (
	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/message/catalog"
)

type Months int

func main() {
	texts := catalog.NewBuilder()
	texts.Set(language.English, "months", plural.Selectf(1, "%d", "=0", "no months", plural.One, "one month", plural.Other, "%d months"))
	english := message.NewPrinter(language.English, message.Catalog(texts))
	for _, n := range []int{1, 0, 2500} {
		plain := english.Sprintf(message.Key("months", ""), n)
		english.Printf("%d: %s, %s\n", n, plain, english.Sprintf(message.Key("months", ""), Months(n)))
	}
}
GO
go mod init finding 2>/dev/null
go get golang.org/x/text@v0.43.0 2>/dev/null
go run . | tee "$work/now"
diff "$work/seen" "$work/now" && echo 'As seen.'
