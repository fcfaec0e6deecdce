#!/usr/bin/env bash
# github.com/go-gota/gota v0.12.0, data frames for Go: where gota makes a text of a number in a float
# column it has six decimals, and GroupBy makes one of what it groups by: rates of 0.0000001, 0.0000002
# and 0.0000003 are one group, with the rate of the first and the sum and the count of all three, without
# an error. WriteCSV writes all three as 0.000000. A filter, a join and the sum have the numbers
# themselves. Its documentation tells of no rounding.
#
# Seen with Go 1.26.8; rows are rate and n:
#   frame:             1e-07 1, 2e-07 2, 3e-07 3, 0.5 4, 0.5 5
#   filter rate=2e-07: 1 row
#   group by rate:     0.5 with 2 rows and sum 9, 1e-07 with 3 rows and sum 6
#   by a map in Go:    0.5 with 2 rows and sum 9, 1e-07 with 1 rows and sum 1, 2e-07 with 1 rows and sum 2, 3e-07 with 1 rows and sum 3
#   CSV:               rate,n 0.000000,1 0.000000,2 0.000000,3 0.500000,4 0.500000,5
#   read again, sum of the rates: 1; of the frame: 1.0000006
#
# Fails when it sees anything else. Needs Go.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export GOMODCACHE=$work/modules GOFLAGS=-modcacherw
sed -n 's/^#   //p' "$0" >"$work/seen"
mkdir "$work/program"
cd "$work/program"
cat >main.go <<'GO'
package main

import (
	"bytes"
	"fmt"
	"log"
	"sort"
	"strings"

	"github.com/go-gota/gota/dataframe"
	"github.com/go-gota/gota/series"
)

func main() {
	rates, ns := []float64{1e-7, 2e-7, 3e-7, 0.5, 0.5}, []int{1, 2, 3, 4, 5}
	frame := dataframe.New(series.New(rates, series.Float, "rate"), series.New(ns, series.Int, "n"))

	var rows []string
	counts, sums := map[float64]int{}, map[float64]int{}
	for i, rate := range frame.Col("rate").Float() {
		rows = append(rows, fmt.Sprint(rate, " ", ns[i]))
		counts[rate]++
		sums[rate] += ns[i]
	}
	fmt.Println("frame:            ", strings.Join(rows, ", "))
	fmt.Println("filter rate=2e-07:", frame.Filter(dataframe.F{Colname: "rate", Comparator: series.Eq, Comparando: 2e-7}).Nrow(), "row")

	groups := frame.GroupBy("rate").Aggregation([]dataframe.AggregationType{dataframe.Aggregation_COUNT, dataframe.Aggregation_SUM}, []string{"n", "n"})
	var told []string
	for i, rate := range groups.Col("rate").Float() {
		told = append(told, fmt.Sprintf("%v with %v rows and sum %v", rate, groups.Col("n_COUNT").Float()[i], groups.Col("n_SUM").Float()[i]))
	}
	sort.Strings(told)
	fmt.Println("group by rate:    ", strings.Join(told, ", "))

	var right []string
	for _, rate := range []float64{0.5, 1e-7, 2e-7, 3e-7} {
		right = append(right, fmt.Sprintf("%v with %d rows and sum %d", rate, counts[rate], sums[rate]))
	}
	fmt.Println("by a map in Go:   ", strings.Join(right, ", "))

	var csv bytes.Buffer
	if err := frame.WriteCSV(&csv); err != nil {
		log.Fatal(err)
	}
	fmt.Println("CSV:              ", strings.Join(strings.Fields(csv.String()), " "))
	again := dataframe.ReadCSV(&csv)
	fmt.Printf("read again, sum of the rates: %v; of the frame: %v\n", again.Col("rate").Sum(), frame.Col("rate").Sum())
}
GO
go mod init finding 2>/dev/null
go get github.com/go-gota/gota@v0.12.0 2>/dev/null
go mod tidy 2>/dev/null
go run . | tee ../now
diff ../seen ../now && echo 'As seen.'
