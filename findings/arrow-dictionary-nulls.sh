#!/usr/bin/env bash
# github.com/apache/arrow/go/v15 v15.0.2: of a dictionary column without nulls
# (Nullable false) pqarrow writes statistics into the Parquet file that count every
# value twice, and as many nulls below zero as there are rows. The same strings as a
# plain column, and the dictionary as a column that may hold nulls, are counted right.
# A reader that trusts the number of nulls (to skip, to size a bitmap) is misled.
#
# Seen with Go 1.26.8: six rows.
#   plain, required:      0 nulls, 6 values
#   dictionary, optional: 0 nulls, 6 values
#   dictionary, required: -6 nulls, 12 values
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
	"fmt"
	"log"
	"os"

	"github.com/apache/arrow/go/v15/arrow"
	"github.com/apache/arrow/go/v15/arrow/array"
	"github.com/apache/arrow/go/v15/arrow/memory"
	"github.com/apache/arrow/go/v15/parquet"
	"github.com/apache/arrow/go/v15/parquet/file"
	"github.com/apache/arrow/go/v15/parquet/pqarrow"
)

func main() {
	words := &arrow.DictionaryType{IndexType: arrow.PrimitiveTypes.Int32, ValueType: arrow.BinaryTypes.String}
	columns := []arrow.Field{
		{Name: "plain, required:", Type: arrow.BinaryTypes.String},
		{Name: "dictionary, optional:", Type: words, Nullable: true},
		{Name: "dictionary, required:", Type: words},
	}
	form := arrow.NewSchema(columns, nil)
	rows := array.NewRecordBuilder(memory.DefaultAllocator, form)
	for _, name := range []string{"Oss", "Oss", "Breda", "Breda", "Breda", "Oss"} {
		rows.Field(0).(*array.StringBuilder).Append(name)
		for _, i := range []int{1, 2} {
			check(rows.Field(i).(*array.BinaryDictionaryBuilder).AppendString(name))
		}
	}
	out, err := os.Create("names.parquet")
	check(err)
	writer, err := pqarrow.NewFileWriter(form, out, parquet.NewWriterProperties(), pqarrow.DefaultWriterProps())
	check(err)
	check(writer.Write(rows.NewRecord()))
	check(writer.Close())

	read, err := file.OpenParquetFile("names.parquet", false)
	check(err)
	for i, column := range columns {
		chunk, err := read.MetaData().RowGroup(0).ColumnChunk(i)
		check(err)
		about, err := chunk.Statistics()
		check(err)
		fmt.Printf("%-21s %d nulls, %d values\n", column.Name, about.NullCount(), about.NumValues())
	}
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
go run . | tee "$work/now"
diff "$work/seen" "$work/now" && echo 'As seen.'
