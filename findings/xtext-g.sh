#!/usr/bin/env bash
# golang.org/x/text v0.43.0, package message: of %g's precision the printer makes
# one significant digit more than fmt does, and with precision 1 other numbers:
# 0.5 is printed as 0.1 and 0.012 as 0. No error is told. %f and %e are fmt's, in
# digits.
#
# Seen with Go 1.26.8, fmt before, the printer (English) after it:
#   %.3g of 1234.5678: 1.23e+03, 1.235×10⁰³
#   %.2g of 0.00123: 0.0012, 0.00123
#   %.1g of 0.5: 0.5, 0.1
#   %.1g of 0.96: 1, 0.1
#   %.1g of 0.012: 0.01, 0
#   %.1f of 0.96: 1.0, 1.0
#   %.2e of 1234.5678: 1.23e+03, 1.23×10⁰³
#
# Fails when it sees anything else. Needs Go.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export GOMODCACHE=$work/modules GOFLAGS=-modcacherw
sed -n 's/^#   %/%/p' "$0" >"$work/seen"
mkdir "$work/program"
cd "$work/program"
cat >main.go <<'GO'
package main

import (
	"fmt"

	"golang.org/x/text/language"
	"golang.org/x/text/message"
)

func main() {
	english := message.NewPrinter(language.English)
	for _, ask := range []struct {
		verb  string
		value float64
	}{{"%.3g", 1234.5678}, {"%.2g", 0.00123}, {"%.1g", 0.5}, {"%.1g", 0.96}, {"%.1g", 0.012}, {"%.1f", 0.96}, {"%.2e", 1234.5678}} {
		fmt.Printf("%s of %v: %s, %s\n", ask.verb, ask.value, fmt.Sprintf(ask.verb, ask.value), english.Sprintf(ask.verb, ask.value))
	}
}
GO
go mod init finding 2>/dev/null
go get golang.org/x/text@v0.43.0 2>/dev/null
go run . | tee "$work/now"
diff "$work/seen" "$work/now" && echo 'As seen.'
