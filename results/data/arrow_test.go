package data_test

import (
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/apache/arrow/go/v15/arrow"
	"github.com/apache/arrow/go/v15/arrow/array"
	"github.com/apache/arrow/go/v15/arrow/ipc"
	"github.com/apache/arrow/go/v15/arrow/memory"

	"proefbank/results/data"
)

// arrowOf writes records of the same JSON rows as an Arrow file or a stream.
func arrowOf(t testing.TB, stream bool, schema *arrow.Schema, rows string, options ...ipc.Option) string {
	t.Helper()
	record, _, err := array.RecordFromJSON(memory.DefaultAllocator, schema, strings.NewReader(rows))
	if err != nil {
		t.Fatal(err)
	}
	out, err := os.Create(filepath.Join(t.TempDir(), "written"))
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	options = append(options, ipc.WithSchema(schema))
	var w interface {
		Write(arrow.Record) error
		io.Closer
	}
	if stream {
		w = ipc.NewWriter(out, options...)
	} else if w, err = ipc.NewFileWriter(out, options...); err != nil {
		t.Fatal(err)
	}
	half := record.NumRows() / 2
	for _, part := range []arrow.Record{record.NewSlice(0, half), record.NewSlice(half, record.NumRows())} {
		if err := w.Write(part); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	written, err := os.ReadFile(out.Name())
	if err != nil {
		t.Fatal(err)
	}
	return string(written)
}

const rowsOfScores = `[
	{"town": "Oss", "score": 1.5, "treated": true, "year": 2020},
	{"town": "Ede, Gld", "score": null, "treated": false, "year": 2021},
	{"town": "Oss", "score": -2, "treated": null, "year": null},
	{"town": null, "score": 1000, "treated": true, "year": 0},
	{"town": "07", "score": 0.25, "treated": false, "year": -1}]`

func schemaOf(town, score, treated, year arrow.DataType) *arrow.Schema {
	return arrow.NewSchema([]arrow.Field{{Name: "town", Type: town, Nullable: true}, {Name: "score", Type: score, Nullable: true},
		{Name: "treated", Type: treated, Nullable: true}, {Name: "year", Type: year, Nullable: true}}, nil)
}

var (
	text       = arrow.BinaryTypes.String
	dictionary = &arrow.DictionaryType{IndexType: arrow.PrimitiveTypes.Int32, ValueType: text}
	plainRow   = schemaOf(text, arrow.PrimitiveTypes.Float64, arrow.FixedWidthTypes.Boolean, arrow.PrimitiveTypes.Int32)
)

// TestReadArrow reads the table of the CSV tests in the types of other
// programs.
func TestReadArrow(t *testing.T) {
	large, wide := arrow.BinaryTypes.LargeString, arrow.PrimitiveTypes.Int64
	for name, schema := range map[string]*arrow.Schema{
		"plain":   plainRow,
		"large":   schemaOf(large, arrow.PrimitiveTypes.Float32, arrow.FixedWidthTypes.Boolean, wide),
		"halves":  schemaOf(text, arrow.FixedWidthTypes.Float16, arrow.FixedWidthTypes.Boolean, arrow.PrimitiveTypes.Float64),
		"decimal": schemaOf(text, &arrow.Decimal128Type{Precision: 20, Scale: 3}, arrow.FixedWidthTypes.Boolean, arrow.PrimitiveTypes.Int16),
		"views":   schemaOf(arrow.BinaryTypes.StringView, arrow.PrimitiveTypes.Float64, arrow.FixedWidthTypes.Boolean, wide),
		"names":   schemaOf(dictionary, arrow.PrimitiveTypes.Float64, arrow.FixedWidthTypes.Boolean, wide),
	} {
		for _, stream := range []bool{false, true} {
			for _, packed := range [][]ipc.Option{nil, {ipc.WithZstd()}, {ipc.WithLZ4()}} {
				path := ownFile(t, "d.arrow", arrowOf(t, stream, schema, rowsOfScores, packed...))
				got, err := data.Read(t.Context(), path, scores)
				if err != nil || !same(got, wantedScores()) {
					t.Errorf("%s, stream %v: %v %+v", name, stream, err, got)
				}
			}
		}
	}
}

// TestReadArrowNumbers reads every type of number, as numbers and as labels.
func TestReadArrowNumbers(t *testing.T) {
	for _, kind := range []arrow.DataType{
		arrow.PrimitiveTypes.Int8, arrow.PrimitiveTypes.Int16, arrow.PrimitiveTypes.Int32, arrow.PrimitiveTypes.Int64,
		arrow.PrimitiveTypes.Uint8, arrow.PrimitiveTypes.Uint16, arrow.PrimitiveTypes.Uint32, arrow.PrimitiveTypes.Uint64,
		arrow.PrimitiveTypes.Float32, arrow.PrimitiveTypes.Float64, arrow.FixedWidthTypes.Float16,
	} {
		schema := arrow.NewSchema([]arrow.Field{{Name: "x", Type: kind, Nullable: true}}, nil)
		path := ownFile(t, "d.arrow", arrowOf(t, false, schema, `[{"x": 1}, {"x": null}, {"x": 0}, {"x": 1}]`))
		for _, as := range []data.Reading{data.Number, data.Whole, data.YesNo, data.Label} {
			got, err := data.Read(t.Context(), path, []data.Wanted{{Column: "x", As: as}})
			want := &data.Table{Rows: 4, Columns: []data.Column{{Numbers: []float64{1, nan, 0, 1}}}}
			if as == data.Label {
				want.Columns[0] = data.Column{Labels: []int{0, -1, 1, 0}, Names: []string{"1", "0"}}
			}
			if err != nil || !same(got, want) {
				t.Errorf("%v as %v: %v %+v", kind, as, err, got)
			}
		}
	}
}

func TestReadArrowRefuses(t *testing.T) {
	floats := arrow.PrimitiveTypes.Float64
	for _, c := range []struct {
		schema        *arrow.Schema
		rows, message string
	}{
		{schemaOf(text, floats, text, floats), `[{"score": 1, "treated": "1", "year": 1}, {"score": 1, "treated": "1", "year": 1.5}]`,
			"row 2: column year: 1.5 is not a whole number"},
		{schemaOf(text, floats, floats, text), `[{"treated": 1}, {"treated": 2}, {"treated": 0}, {"treated": 3}]`,
			`row 2: column treated: "2" is not 1 or 0 (nor true or false); the column holds "1", "2", "0" and more: write 1 and 0`},
		{schemaOf(text, floats, dictionary, text), `[{"treated": "job"}, {"treated": null}, {"treated": "none"}, {"treated": "job"}]`,
			`row 1: column treated: "job" is not 1 or 0 (nor true or false); the column holds "job" and "none": write 1 and 0`},
		{schemaOf(text, arrow.FixedWidthTypes.Date32, text, text), `[{"score": "2026-01-01"}]`, `row 1: column score: "2026-01-01" is not a number: code it`},
		{arrow.NewSchema([]arrow.Field{{Name: "Score", Type: floats}}, nil), `[]`, `no column "score" (did you mean Score?)`},
		{arrow.NewSchema([]arrow.Field{{Name: "town", Type: text}, {Name: "town", Type: text}}, nil), `[]`, `two columns are called "town"`},
		{plainRow, `[]`, "holds no rows, only names of columns"},
	} {
		path := ownFile(t, "d.arrow", arrowOf(t, false, c.schema, c.rows))
		if _, err := data.Read(t.Context(), path, scores); err == nil || !strings.Contains(err.Error(), c.message) {
			t.Errorf("%s: %v", c.message, err)
		}
	}
}

// TestReadArrowDamaged changes bytes of sound files, and cuts them: an
// answer of one length or an error, no panic, and no more memory than there is.
func TestReadArrowDamaged(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	named := schemaOf(dictionary, arrow.PrimitiveTypes.Float64, arrow.FixedWidthTypes.Boolean, arrow.PrimitiveTypes.Int32)
	for _, stream := range []bool{false, true} {
		sound := arrowOf(t, stream, named, rowsOfScores, ipc.WithLZ4())
		for try := range 1000 {
			damaged := []byte(sound)
			for range 1 + random.IntN(3) {
				damaged[8+random.IntN(len(damaged)-8)] = byte(random.Uint32())
			}
			if try%10 == 0 {
				damaged = damaged[:8+random.IntN(len(damaged)-8)]
			}
			got, err := data.Read(t.Context(), ownFile(t, "d.arrow", string(damaged)), scores)
			if err != nil {
				continue
			}
			for _, c := range got.Columns {
				if len(c.Numbers)+len(c.Labels) != got.Rows {
					t.Fatalf("stream %v, try %d: %d values in %d rows", stream, try, len(c.Numbers)+len(c.Labels), got.Rows)
				}
			}
		}
	}
}

// TestArrowCodes: Stata's codes of a missing value are missing in numbers of eight
// and of four bytes, however large the numbers beside them are.
func TestArrowCodes(t *testing.T) {
	const rows = `[{"town": "Oss", "score": 1e37, "treated": 1, "year": 1}, {"town": "Ede", "score": 1.7014118346046923e38, "treated": 8.98846567431158e307, "year": 2}]`
	schema := schemaOf(text, arrow.PrimitiveTypes.Float32, arrow.PrimitiveTypes.Float64, arrow.PrimitiveTypes.Int32)
	got, err := data.Read(t.Context(), ownFile(t, "codes.arrow", arrowOf(t, false, schema, rows)), scores)
	if err != nil {
		t.Fatal(err)
	}
	score, treated := got.Columns[0].Numbers, got.Columns[2].Numbers
	if !(score[0] > 9e36) || score[1] == score[1] || treated[0] != 1 || treated[1] == treated[1] || len(got.Notes) != 2 {
		t.Errorf("%+v %v", got.Columns, got.Notes)
	}
}

// TestCheckedLZ4 reads a file that polars packed: lz4 frames may hold a checksum of every
// packed block. (lz4 4.1.18 held it to what was unpacked.)
func TestCheckedLZ4(t *testing.T) {
	got, err := data.Read(t.Context(), filepath.Join("testdata", "lz4-checked.arrow"), []data.Wanted{{Column: "score"}})
	if err != nil {
		t.Fatal(err)
	}
	if scores := got.Columns[0].Numbers; got.Rows != 40 || scores[0] != 0.5 || scores[39] != 3.5 {
		t.Errorf("%v", scores)
	}
}
