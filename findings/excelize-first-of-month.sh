#!/usr/bin/env bash
# github.com/xuri/excelize v2.11.1 (not seen to be known) and SheetJS' xlsx 0.18.5: its documentation says
# that a time.Time is shown as m/d/yy h:mm. But one on the first day of a month is shown as month and year
# alone, whatever its hour, as the format is chosen by each value: in a column of times every thirtieth row
# is Jul-24. Whoever makes a CSV file of the workbook, or reads it by GetRows, has neither day nor hour of
# these rows, and "Jul-24" is read by most as the 24th of July. The number in the cell is right. A format of
# one's own, set before the value, is kept.
#
# Seen with Go 1.26.8 and Node 20.20:
#   time                   GetRows                CSV by SheetJS         number in the cell
#   2024-06-30 22:30:00    6/30/24 22:30          6/30/24 22:30          45473.9375
#   2024-07-01 10:30:00    Jul-24                 Jul-24                 45474.4375
#   2024-07-01 22:30:00    Jul-24                 Jul-24                 45474.9375
#   2024-07-02 10:30:00    7/2/24 10:30           7/2/24 10:30           45475.4375
#   2024-08-01 00:00:00    Aug-24                 Aug-24                 45505
#   of the hours of 2024 288 of 8784 are shown without their hour
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
npm install --silent --no-fund --no-audit xlsx@0.18.5 >/dev/null
cat >csv.cjs <<'JS'
const xlsx = require('xlsx')

const book = xlsx.readFile('times.xlsx')
process.stdout.write(xlsx.utils.sheet_to_csv(book.Sheets.Sheet1))
JS
cat >main.go <<'GO'
package main

import (
	"fmt"
	"log"
	"os/exec"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

func main() {
	var times []time.Time
	for _, text := range []string{"2024-06-30 22:30:00", "2024-07-01 10:30:00", "2024-07-01 22:30:00", "2024-07-02 10:30:00", "2024-08-01 00:00:00"} {
		at, err := time.Parse(time.DateTime, text)
		check(err)
		times = append(times, at)
	}
	book, shown := written(times)
	check(book.SaveAs("times.xlsx"))
	csv, err := exec.Command("node", "csv.cjs").Output()
	check(err)
	lines := strings.Split(string(csv), "\n")
	fmt.Printf("%-22s %-22s %-22s %s\n", "time", "GetRows", "CSV by SheetJS", "number in the cell")
	for i, at := range times {
		number, err := book.GetCellValue("Sheet1", fmt.Sprint("A", i+1), excelize.Options{RawCellValue: true})
		check(err)
		fmt.Printf("%-22s %-22s %-22s %s\n", at.Format(time.DateTime), shown[i], lines[i], number)
	}

	var hours []time.Time
	for at := time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC); at.Year() == 2024; at = at.Add(time.Hour) {
		hours = append(hours, at)
	}
	_, shown = written(hours)
	without := 0
	for i, at := range hours {
		if !strings.Contains(shown[i], ":") && (at.Day() == 1 || at.Hour() > 0) {
			without++
		}
	}
	fmt.Printf("of the hours of 2024 %d of %d are shown without their hour\n", without, len(hours))
}

// written is a workbook of times and what its cells show.
func written(times []time.Time) (*excelize.File, []string) {
	book := excelize.NewFile()
	for i, at := range times {
		check(book.SetCellValue("Sheet1", fmt.Sprint("A", i+1), at))
	}
	rows, err := book.GetRows("Sheet1")
	check(err)
	var shown []string
	for _, row := range rows {
		shown = append(shown, row[0])
	}
	return book, shown
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
GO
go mod init finding 2>/dev/null
go get github.com/xuri/excelize/v2@v2.11.1 2>/dev/null
go mod tidy 2>/dev/null
go run . | tee ../now
diff ../seen ../now && echo 'As seen.'
