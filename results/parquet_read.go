package results

import (
	"encoding/json"
	"iter"
	"math"
	"os"

	"github.com/apache/arrow/go/v15/arrow/memory"
	"github.com/apache/arrow/go/v15/parquet"
	"github.com/apache/arrow/go/v15/parquet/file"

	"proefbank/internal/lang"
)

// parquetSource reads what parquetFile writes.
type parquetSource struct {
	file    *file.Reader
	columns []Column
	places  []map[string]int16 // in the list of names, of a Name column
}

func newParquetSource(from *os.File) (p *parquetSource, title Title, err error) {
	p = &parquetSource{}
	if p.file, err = file.NewParquetReader(from, file.WithReadProps(parquet.NewReaderProperties(memory.DefaultAllocator))); err != nil {
		return nil, title, err
	}
	about := p.file.MetaData().KeyValueMetadata()
	said := func(key string) string {
		if text := about.FindValue(key); text != nil {
			return *text
		}
		return ""
	}
	title = Title{said("table"), said("means")}
	if err := json.Unmarshal([]byte(said("columns")), &p.columns); err != nil || len(p.columns) != p.file.MetaData().Schema.NumColumns() {
		return nil, title, lang.Errorf("does not say what its columns are, as tables of a run do", "zegt niet wat zijn kolommen zijn, zoals tabellen van een run doen")
	}
	for i, c := range p.columns {
		if column := p.file.MetaData().Schema.Column(i); c.Kind < 0 || int(c.Kind) >= len(parquetForms) ||
			column.Name() != c.Name || column.PhysicalType() != parquetForms[c.Kind].physical || c.nullable() != (column.MaxDefinitionLevel() == 1) {
			return nil, title, lang.Errorf("column %s: not of the type that its file says", "kolom %s: niet van het type dat het bestand zegt", c.Name)
		}
		places := map[string]int16{}
		for place, name := range c.Names {
			places[name] = int16(place)
		}
		p.places = append(p.places, places)
	}
	return p, title, nil
}

// batches are the row groups, each a batch.
func (p *parquetSource) batches() iter.Seq2[*Batch, error] {
	return func(yield func(*Batch, error) bool) {
		for group := range p.file.NumRowGroups() {
			var b *Batch
			err := intact(func() (err error) {
				b, err = p.batch(p.file.RowGroup(group))
				return err
			})
			if !yield(b, err) || err != nil {
				return
			}
		}
	}
}

func (p *parquetSource) batch(group *file.RowGroupReader) (*Batch, error) {
	b := newBatch(p.columns)
	b.rows = int(group.NumRows())
	for i, c := range p.columns {
		b.values[i] = make([]byte, b.rows*c.Kind.width())
		from, err := group.Column(i)
		if err == nil {
			err = p.column(from, i, b)
		}
		if err != nil {
			return nil, lang.At(c.Name, err)
		}
	}
	return b, nil
}

// column reads a column of a row group.
func (p *parquetSource) column(from file.ColumnChunkReader, i int, b *Batch) error {
	c, values := &p.columns[i], b.values[i]
	stands, _ := c.reason()
	switch from := from.(type) {
	case *file.BooleanColumnChunkReader:
		return taken(from.ReadBatch, b.rows, func(row int, v bool) error { valuesOf[bool](values, b.rows)[row] = v; return nil }, false)
	case *file.Int64ColumnChunkReader:
		to := valuesOf[int64](values, b.rows)
		return taken(from.ReadBatch, b.rows, func(row int, v int64) error { to[row] = v; return nil }, int64(orZero(stands)))
	case *file.Float32ColumnChunkReader:
		to := valuesOf[float32](values, b.rows)
		return taken(from.ReadBatch, b.rows, func(row int, v float32) error { to[row] = v; return nil }, float32(stands))
	case *file.Float64ColumnChunkReader:
		to := valuesOf[float64](values, b.rows)
		return taken(from.ReadBatch, b.rows, func(row int, v float64) error { to[row] = v; return nil }, stands)
	case *file.Int32ColumnChunkReader:
		return taken(from.ReadBatch, b.rows, narrowed(c.Kind, values, b.rows), int32(orZero(stands)))
	case *file.ByteArrayColumnChunkReader:
		to := valuesOf[int16](values, b.rows)
		return taken(from.ReadBatch, b.rows, func(row int, v parquet.ByteArray) error {
			place, known := p.places[i][string(v)]
			if !known {
				return lang.Errorf("row %d of a group has no name of the list", "rij %d van een groep heeft geen naam uit de lijst", row)
			}
			to[row] = place
			return nil
		}, nil)
	}
	panic("results: no reader of " + c.Kind.String())
}

// narrowed puts numbers of four bytes where narrower ones stand.
func narrowed(kind Kind, values []byte, n int) func(int, int32) error {
	switch kind.width() {
	case 1:
		to := valuesOf[int8](values, n)
		return func(row int, v int32) error { to[row] = int8(v); return nil }
	case 2:
		to := valuesOf[int16](values, n)
		return func(row int, v int32) error { to[row] = int16(v); return nil }
	}
	to := valuesOf[int32](values, n)
	return func(row int, v int32) error { to[row] = v; return nil }
}

func orZero(x float64) float64 {
	if math.IsNaN(x) {
		return 0
	}
	return x
}

// taken hands every row's value to put, and none where there is no value.
func taken[V any](read func(int64, []V, []int16, []int16) (int64, int, error), rows int, put func(row int, value V) error, none V) error {
	const atOnce = 8192
	values, levels := make([]V, atOnce), make([]int16, atOnce)
	for row := 0; row < rows; {
		for i := range levels {
			levels[i] = 1 // which is not written where no value can lack
		}
		n, _, err := read(min(atOnce, int64(rows-row)), values, levels, nil)
		if err != nil {
			return err
		}
		if n == 0 {
			return lang.Errorf("ends at row %d of %d", "houdt op bij rij %d van %d", row, rows)
		}
		next := 0
		for _, there := range levels[:n] {
			value := none
			if there == 1 {
				value = values[next]
				next++
			}
			if err := put(row, value); err != nil {
				return err
			}
			row++
		}
	}
	return nil
}
