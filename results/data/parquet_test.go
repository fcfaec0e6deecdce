package data_test

import (
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/apache/arrow/go/v15/parquet"
	"github.com/apache/arrow/go/v15/parquet/file"
	"github.com/apache/arrow/go/v15/parquet/schema"

	"proefbank/results/data"
)

// parquetOf writes two row groups of three rows each, of columns as other programs write
// them: optional and required, text and decimals, a date, and one that is a list.
func parquetOf(t testing.TB) string {
	t.Helper()
	must := func(n schema.Node, err error) schema.Node { return schema.Must(n, err) }
	optional, required := parquet.Repetitions.Optional, parquet.Repetitions.Required
	root, err := schema.NewGroupNode("root", required, schema.FieldList{
		must(schema.NewPrimitiveNode("score", optional, parquet.Types.Double, -1, -1)),
		must(schema.NewPrimitiveNodeLogical("arm", required, schema.NewIntLogicalType(8, true), parquet.Types.Int32, -1, -1)),
		must(schema.NewPrimitiveNodeLogical("town", optional, schema.StringLogicalType{}, parquet.Types.ByteArray, -1, -1)),
		must(schema.NewPrimitiveNodeLogical("euros", required, schema.NewDecimalLogicalType(9, 2), parquet.Types.Int32, -1, -1)),
		must(schema.NewPrimitiveNode("employed", required, parquet.Types.Boolean, -1, -1)),
		must(schema.NewPrimitiveNode("many", parquet.Repetitions.Repeated, parquet.Types.Int32, -1, -1)),
	}, -1)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "d.parquet")
	out, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	w := file.NewParquetWriter(out, root)
	for range 2 {
		group := w.AppendBufferedRowGroup()
		column := func(i int) file.ColumnChunkWriter {
			c, err := group.Column(i)
			if err != nil {
				t.Fatal(err)
			}
			return c
		}
		column(0).(*file.Float64ColumnChunkWriter).WriteBatch([]float64{1.5, 2.5}, []int16{1, 0, 1}, nil)
		column(1).(*file.Int32ColumnChunkWriter).WriteBatch([]int32{0, 1, 1}, nil, nil)
		column(2).(*file.ByteArrayColumnChunkWriter).WriteBatch([]parquet.ByteArray{[]byte("Oss"), []byte("Emmen")}, []int16{1, 1, 0}, nil)
		column(3).(*file.Int32ColumnChunkWriter).WriteBatch([]int32{-1250, 0, 399}, nil, nil)
		column(4).(*file.BooleanColumnChunkWriter).WriteBatch([]bool{true, false, true}, nil, nil)
		column(5).(*file.Int32ColumnChunkWriter).WriteBatch([]int32{1, 2, 3}, []int16{1, 1, 1}, []int16{0, 0, 0})
		if err := group.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestParquet reads what parquetOf wrote, by hand.
func TestParquet(t *testing.T) {
	path := parquetOf(t)
	table, err := data.Read(t.Context(), path, []data.Wanted{{Column: "score"}, {Column: "arm", As: data.YesNo}, {Column: "town", As: data.Label},
		{Column: "euros"}, {Column: "employed", As: data.YesNo}})
	if err != nil {
		t.Fatal(err)
	}
	nan := math.NaN()
	same := func(a, b float64) bool { return a == b || math.IsNaN(a) && math.IsNaN(b) }
	for i, want := range [][]float64{{1.5, nan, 2.5}, {0, 1, 1}, nil, {-12.5, 0, 3.99}, {1, 0, 1}} {
		if got := table.Columns[i].Numbers; want != nil && !slices.EqualFunc(got, slices.Concat(want, want), same) {
			t.Errorf("column %d: %v", i, got)
		}
	}
	if towns := table.Columns[2]; !slices.Equal(towns.Labels, []int{0, 1, -1, 0, 1, -1}) || !slices.Equal(towns.Names, []string{"Oss", "Emmen"}) {
		t.Errorf("towns: %v", towns)
	}
	for column, want := range map[string]string{
		"many":  path + ": column many: LIST is not read: write it as numbers, text or true and false",
		"euros": path + `: row 1: column euros: "-12.5" is not 1 or 0 (nor true or false); the column holds "-12.5", "0" and "3.99"`,
	} {
		if _, err := data.Read(t.Context(), path, []data.Wanted{{Column: column, As: data.YesNo}}); err == nil || err.Error() != want {
			t.Errorf("%v, not %s", err, want)
		}
	}
}

// TestDamagedParquet changes bytes and cuts the file off: it is read or refused, and
// nothing else happens.
func TestDamagedParquet(t *testing.T) {
	whole, err := os.ReadFile(parquetOf(t))
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "damaged.parquet")
	read := 0
	for i := 4; i < len(whole); i += 17 {
		for _, text := range [][]byte{slices.Concat(whole[:i], []byte{whole[i] ^ 0x55}, whole[i+1:]), whole[:i]} {
			if err := os.WriteFile(path, text, 0o644); err != nil {
				t.Fatal(err)
			}
			if _, err := data.Read(t.Context(), path, []data.Wanted{{Column: "score"}, {Column: "town", As: data.Label}, {Column: "euros"}}); err == nil {
				read++
			}
		}
	}
	if read == 0 {
		t.Error("no damage leaves the file readable: the test looks at none of the values")
	}
}

// TestStrangeParquet: a sound file that the Arrow library cannot read is not said to be
// damaged. DuckDB 1 wrote these, with PARQUET_VERSION v2 and with COMPRESSION lz4_raw.
func TestStrangeParquet(t *testing.T) {
	for file, form := range map[string]string{"split": "BYTE_STREAM_SPLIT", "lz4": "LZ4_RAW"} {
		path := filepath.Join("testdata", file+".parquet")
		_, err := data.Read(t.Context(), path, []data.Wanted{{Column: "score"}})
		if want := path + ": column score: written by " + form + ", which is not read: "; err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%v, not %s", err, want)
		}
	}
}
