#!/usr/bin/env bash
# github.com/parquet-go/parquet-go v0.32.0 (not seen to be known), Parquet for Go: a time.Time with the tag date,
# which its documentation names for it, is written as another day, without a word: of the nanoseconds
# since 1970 the last 32 bits, as days, so 29 February 2024 is in the year 5817344, and other days
# of a month lie millions of years before and after one another. And a time.Duration with the tag
# time(microsecond) is written in nanoseconds: a minute and a half is 25 hours. It reads its own file as
# wrongly as others do. So do Write, GenericWriter, Writer and its buffers of the type itself;
# a GenericWriter[any] with the same schema writes both rightly, and timestamp and time(nanosecond)
# are right everywhere.
#
# Seen with Go 1.26.8 and Node 20.20, of the days below and of 90 seconds:
#   day         written by             parquet-go reads             hyparquet reads the same file as
#   2024-02-29  GenericWriter          5817344-01-23 25h0m0s        day 2124021760, 90000000000 microseconds
#   2024-02-29  GenericWriter[any]     2024-02-29 1m30s             day 19782, 90000000 microseconds
#   2024-03-01  GenericWriter          732794-05-24 25h0m0s         day 266928128, 90000000000 microseconds
#   2024-03-01  GenericWriter[any]     2024-03-01 1m30s             day 19783, 90000000 microseconds
#   1969-12-31  GenericWriter          5086519-09-02 25h0m0s        day 1857093632, 90000000000 microseconds
#   1969-12-31  GenericWriter[any]     1969-12-31 1m30s             day -1, 90000000 microseconds
#
# Fails when it sees anything else. Needs Go and Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export GOMODCACHE=$work/modules GOFLAGS=-modcacherw
sed -n 's/^#   //p' "$0" >"$work/seen"
mkdir "$work/program"
cd "$work/program"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit hyparquet@1.33.0 >/dev/null
cat >main.go <<'GO'
package main

import (
	"fmt"
	"log"
	"os"
	"os/exec"
	"time"

	"github.com/parquet-go/parquet-go"
)

type Row struct {
	Day  time.Time     `parquet:"day,date"`
	Took time.Duration `parquet:"took,time(microsecond)"`
}

func main() {
	fmt.Printf("%-11s %-22s %-28s %s\n", "day", "written by", "parquet-go reads", "hyparquet reads the same file as")
	for _, day := range []string{"2024-02-29", "2024-03-01", "1969-12-31"} {
		date, err := time.Parse(time.DateOnly, day)
		check(err)
		row := Row{Day: date, Took: 90 * time.Second}
		show(day, "GenericWriter", func(file *os.File) error {
			writer := parquet.NewGenericWriter[Row](file)
			_, err := writer.Write([]Row{row})
			check(err)
			return writer.Close()
		})
		show(day, "GenericWriter[any]", func(file *os.File) error {
			writer := parquet.NewGenericWriter[any](file, parquet.SchemaOf(Row{}))
			_, err := writer.Write([]any{row})
			check(err)
			return writer.Close()
		})
	}
}

// show writes a file and tells how parquet-go and hyparquet read it.
func show(day, by string, write func(*os.File) error) {
	file, err := os.Create("row.parquet")
	check(err)
	check(write(file))
	check(file.Close())
	rows, err := parquet.ReadFile[Row]("row.parquet")
	check(err)
	told, err := exec.Command("node", "read.mjs").CombinedOutput()
	check(err)
	fmt.Printf("%-11s %-22s %-28s %s", day, by, fmt.Sprint(rows[0].Day.Format(time.DateOnly), " ", rows[0].Took), told)
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
GO
cat >read.mjs <<'JS'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'

const parsers = { dateFromDays: (days) => days } // as it is in the file
const [{ day, took }] = await parquetReadObjects({ file: await asyncBufferFromFile('row.parquet'), parsers })
console.log(`day ${day}, ${took} microseconds`)
JS
go mod init finding 2>/dev/null
go get github.com/parquet-go/parquet-go@v0.32.0 2>/dev/null
go mod tidy 2>/dev/null
go run . | tee ../now
diff ../seen ../now && echo 'As seen.'
