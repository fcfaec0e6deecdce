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
	"proefbank/internal/levels"
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
		return levels.Each(from.ReadBatch, b.rows, into(valuesOf[bool](values, b.rows), false))
	case *file.Int64ColumnChunkReader:
		return levels.Each(from.ReadBatch, b.rows, into(valuesOf[int64](values, b.rows), int64(orZero(stands))))
	case *file.Float32ColumnChunkReader:
		return levels.Each(from.ReadBatch, b.rows, into(valuesOf[float32](values, b.rows), float32(stands)))
	case *file.Float64ColumnChunkReader:
		return levels.Each(from.ReadBatch, b.rows, into(valuesOf[float64](values, b.rows), stands))
	case *file.Int32ColumnChunkReader:
		return levels.Each(from.ReadBatch, b.rows, narrowed(c.Kind, values, b.rows, int32(orZero(stands))))
	case *file.ByteArrayColumnChunkReader:
		to := valuesOf[int16](values, b.rows)
		return levels.Each(from.ReadBatch, b.rows, func(row int, v parquet.ByteArray, _ bool) error {
			place, known := p.places[i][string(v)]
			if !known {
				return lang.Errorf("row %d of a group has no name of the list", "rij %d van een groep heeft geen naam uit de lijst", row)
			}
			to[row] = place
			return nil
		})
	}
	panic("results: no reader of " + c.Kind.String())
}

// into puts values in their rows, and what stands for none where there is none.
func into[V any](to []V, stands V) func(int, V, bool) error {
	return func(row int, v V, there bool) error {
		if !there {
			v = stands
		}
		to[row] = v
		return nil
	}
}

// narrowed puts numbers of four bytes where narrower ones stand.
func narrowed(kind Kind, values []byte, n int, stands int32) func(int, int32, bool) error {
	switch kind.width() {
	case 1:
		to := into(valuesOf[int8](values, n), int8(stands))
		return func(row int, v int32, there bool) error { return to(row, int8(v), there) }
	case 2:
		to := into(valuesOf[int16](values, n), int16(stands))
		return func(row int, v int32, there bool) error { return to(row, int16(v), there) }
	}
	return into(valuesOf[int32](values, n), stands)
}

func orZero(x float64) float64 {
	if math.IsNaN(x) {
		return 0
	}
	return x
}
