#!/usr/bin/env bash
# github.com/apache/arrow/go/v15 v15.0.2 (known, issue 39466; mended in v16) and DuckDB 1.5.6: of a column
# of times with a time zone pqarrow writes a Parquet file that says they are wall clock times, and of wall
# clock times one that says they are instants in UTC; only of UTC itself it is right. Readers believe it:
# half past nine in Amsterdam in July, which Arrow holds as 7:30 UTC, is 07:30 without a zone, and 09:30
# without a zone is half past eleven there. In Arrow's and in Parquet's format times of any zone are
# instants, and those of none wall clock times; so they are in files of DuckDB, and of arrow-go v18.8.0.
#
# Seen with Go 1.26.8 and Node 20.20, by DuckDB in Amsterdam:
#   time                          written by   type that DuckDB reads     DuckDB shows
#   09:30, in Europe/Amsterdam    arrow v15    TIMESTAMP                  2024-07-01 07:30:00
#   09:30, in Europe/Amsterdam    DuckDB       TIMESTAMP WITH TIME ZONE   2024-07-01 09:30:00+02
#   07:30, in UTC                 arrow v15    TIMESTAMP WITH TIME ZONE   2024-07-01 09:30:00+02
#   07:30, in UTC                 DuckDB       TIMESTAMP WITH TIME ZONE   2024-07-01 09:30:00+02
#   09:30, without a zone         arrow v15    TIMESTAMP WITH TIME ZONE   2024-07-01 11:30:00+02
#   09:30, without a zone         DuckDB       TIMESTAMP                  2024-07-01 09:30:00
#
# Fails when it sees anything else. Needs Go and Node.
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
	"log"
	"os"
	"time"

	"github.com/apache/arrow/go/v15/arrow"
	"github.com/apache/arrow/go/v15/arrow/array"
	"github.com/apache/arrow/go/v15/arrow/memory"
	"github.com/apache/arrow/go/v15/parquet/pqarrow"
)

func main() {
	file, err := os.Create("arrow.parquet")
	check(err)
	amsterdam := &arrow.TimestampType{Unit: arrow.Microsecond, TimeZone: "Europe/Amsterdam"}
	utc := &arrow.TimestampType{Unit: arrow.Microsecond, TimeZone: "UTC"}
	wall := &arrow.TimestampType{Unit: arrow.Microsecond}
	schema := arrow.NewSchema([]arrow.Field{{Name: "amsterdam", Type: amsterdam}, {Name: "utc", Type: utc}, {Name: "wall", Type: wall}}, nil)
	writer, err := pqarrow.NewFileWriter(schema, file, nil, pqarrow.DefaultWriterProps())
	check(err)
	builder := array.NewRecordBuilder(memory.DefaultAllocator, schema)
	instant := time.Date(2024, 7, 1, 7, 30, 0, 0, time.UTC) // half past nine in Amsterdam
	for i, at := range []time.Time{instant, instant, instant.Add(2 * time.Hour)} {
		builder.Field(i).(*array.TimestampBuilder).Append(arrow.Timestamp(at.UnixMicro()))
	}
	check(writer.WriteBuffered(builder.NewRecord()))
	check(writer.Close())
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
GO
go mod init finding 2>/dev/null
go get github.com/apache/arrow/go/v15/parquet/pqarrow@v15.0.2 2>/dev/null
go mod tidy 2>/dev/null
go run .
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @duckdb/node-api@1.5.6-r.1 >/dev/null
cat >ask.mjs <<'JS'
import { DuckDBInstance } from '@duckdb/node-api'

const ask = await (await DuckDBInstance.create()).connect()
await ask.run("SET TimeZone = 'Europe/Amsterdam'")
await ask.run(`COPY (SELECT
  TIMESTAMPTZ '2024-07-01 09:30:00 Europe/Amsterdam' AS amsterdam,
  TIMESTAMPTZ '2024-07-01 07:30:00 UTC' AS utc,
  TIMESTAMP '2024-07-01 09:30:00' AS wall) TO 'duckdb.parquet'`)
const line = (...cells) => console.log(cells.map((cell, i) => cell.padEnd([29, 12, 26, 0][i])).join(' '))
line('time', 'written by', 'type that DuckDB reads', 'DuckDB shows')
for (const [column, what] of [['amsterdam', '09:30, in Europe/Amsterdam'], ['utc', '07:30, in UTC'], ['wall', '09:30, without a zone']]) {
  for (const [file, by] of [['arrow.parquet', 'arrow v15'], ['duckdb.parquet', 'DuckDB']]) {
    const rows = (await ask.runAndReadAll(`SELECT typeof(${column}), ${column}::VARCHAR FROM '${file}'`)).getRows()
    line(what, by, ...rows[0])
  }
}
JS
node ask.mjs | tee ../now
diff ../seen ../now && echo 'As seen.'
