#!/usr/bin/env bash
# github.com/apache/arrow/go/v15 v15.0.2 and DuckDB 1.5.6 (npm: @duckdb/node-api
# 1.5.6-r.1): of a column of doubles in which one is NaN, Go's Parquet writer gives
# the least and the greatest of the others, as the format asks. DuckDB, to which NaN
# is greater than every number, reads them as holding for all rows: a filter returns
# the NaN where it should not, and loses it where it should return it, without an
# error. In a file that DuckDB wrote itself it answers as in memory.
#
# Seen with Go 1.26.8, Node 20.20, of the values 1, 2, NaN, 3:
#   in memory,         x < 5: 1 2 3
#   in memory,         x > 5: NaN
#   DuckDB's own file, x < 5: 1 2 3
#   DuckDB's own file, x > 5: NaN
#   arrow's file,      x < 5: 1 2 NaN 3
#   arrow's file,      x > 5:
#
# A null in place of NaN is safe. Fails when it sees anything else. Needs Go, Node.
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
	"math"
	"os"

	"github.com/apache/arrow/go/v15/parquet"
	"github.com/apache/arrow/go/v15/parquet/file"
	"github.com/apache/arrow/go/v15/parquet/schema"
)

func main() {
	x, err := schema.NewPrimitiveNode("x", parquet.Repetitions.Required, parquet.Types.Double, -1, -1)
	check(err)
	root, err := schema.NewGroupNode("schema", parquet.Repetitions.Required, schema.FieldList{x}, -1)
	check(err)
	out, err := os.Create("arrow.parquet")
	check(err)
	writer := file.NewParquetWriter(out, root)
	group := writer.AppendRowGroup()
	column, err := group.NextColumn()
	check(err)
	_, err = column.(*file.Float64ColumnChunkWriter).WriteBatch([]float64{1, 2, math.NaN(), 3}, nil, nil)
	check(err)
	check(column.Close())
	check(group.Close())
	check(writer.Close())
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
GO
go mod init finding 2>/dev/null
go get github.com/apache/arrow/go/v15/parquet@v15.0.2 2>/dev/null
go mod tidy 2>/dev/null
go run .
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @duckdb/node-api@1.5.6-r.1 >/dev/null
cat >ask.mjs <<'JS'
import { DuckDBInstance } from '@duckdb/node-api'
const ask = await (await DuckDBInstance.create()).connect()
await ask.run("create table memory as select * from (values (1::double), (2), ('nan'), (3)) t(x)")
await ask.run("copy memory to 'own.parquet'")
const places = { 'in memory,': 'memory', "DuckDB's own file,": "'own.parquet'", "arrow's file,": "'arrow.parquet'" }
for (const [name, table] of Object.entries(places))
  for (const filter of ['x < 5', 'x > 5']) {
    const rows = (await ask.runAndReadAll(`select x from ${table} where ${filter}`)).getRows()
    console.log(`${name.padEnd(18)} ${filter}: ${rows.join(' ')}`.trimEnd())
  }
JS
node ask.mjs | tee "$work/now"
diff "$work/seen" "$work/now" && echo 'As seen.'
