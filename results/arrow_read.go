package results

import (
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"slices"

	"github.com/apache/arrow/go/v15/arrow"
	"github.com/apache/arrow/go/v15/arrow/array"
	"github.com/apache/arrow/go/v15/arrow/ipc"

	"proefbank/internal/lang"
	"proefbank/internal/regular"
)

// Reader reads a table a batch at a time.
type Reader struct {
	path    string
	file    *os.File
	arrow   *ipc.FileReader
	parquet *parquetSource    // instead of arrow, of a Parquet file
	before  *io.SectionReader // batches that stand before the file's, of a table that was growing; nil
	growing *os.File
	columns []Column
	title   Title
}

// openTable opens what arrowFile or parquetFile writes.
func openTable(path string) (r *Reader, err error) {
	r = &Reader{path: path}
	if r.file, err = regular.Open(path); err != nil {
		return nil, err
	}
	err = intact(func() error {
		if filepath.Ext(path) == "."+string(Parquet) {
			if r.parquet, r.title, err = newParquetSource(r.file); err == nil {
				r.columns = r.parquet.columns
			}
			return err
		}
		if r.arrow, err = ipc.NewFileReader(r.file); err != nil {
			return err
		}
		return r.describe()
	})
	if err != nil {
		r.file.Close()
	}
	return r, err
}

// intact calls a function of the Arrow library, which panics on files that are
// damaged.
func intact(f func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = lang.Errorf("damaged: %s", "beschadigd: %s", fmt.Errorf("%v", p))
		}
	}()
	return f()
}

// describe reads the columns from the schema; the lists of names come with the
// first batch.
func (r *Reader) describe() error {
	schema := r.arrow.Schema()
	r.title = Title{value(schema.Metadata(), "table"), value(schema.Metadata(), "means")}
	var err error
	if r.columns, err = columnsIn(schema); err != nil {
		return err
	}
	if r.arrow.NumRecords() == 0 {
		return lang.Errorf("holds no batch", "bevat geen enkele rij of lijst")
	}
	record, err := r.arrow.Record(0)
	if err != nil {
		return err
	}
	for i, c := range r.columns {
		if c.Kind == Name {
			r.columns[i].Names = namesOf(record.Column(i))
		}
	}
	return nil
}

// columnsIn are the columns of a run's table by its schema, without the lists of names.
func columnsIn(schema *arrow.Schema) (all []Column, err error) {
	for _, f := range schema.Fields() {
		c := Column{Name: f.Name, Unit: value(f.Metadata, "unit"), Means: value(f.Metadata, "means"), Kind: -1,
			Range: value(f.Metadata, "range"), None: value(f.Metadata, "none")}
		for kind, t := range arrowTypes {
			if arrow.TypeEqual(f.Type, t) && !f.Nullable {
				c.Kind = Kind(kind)
			}
		}
		if c.Kind < 0 {
			return nil, lang.Errorf("column %s: %s is not a type of these tables", "kolom %s: %s is geen type van deze tabellen", f.Name, f.Type)
		}
		all = append(all, c)
	}
	return all, nil
}

func value(m arrow.Metadata, key string) string {
	v, _ := m.GetValue(key)
	return v
}

func namesOf(column arrow.Array) []string {
	list := column.(*array.Dictionary).Dictionary().(*array.String)
	names := make([]string, list.Len())
	for i := range names {
		names[i] = list.Value(i)
	}
	return names
}

// magic is how many bytes a file has before what a stream would hold.
const magic = 8

// openGrown opens a table that was growing when its run ended: so many bytes of
// its file hold batches, and the rows after them are in a file of their own.
func openGrown(path string, bytes int64, rest string) (*Reader, error) {
	r, err := openTable(rest)
	if err != nil {
		return nil, lang.At(rest, cause(err))
	}
	if bytes == 0 {
		return r, nil
	}
	if r.growing, err = os.Open(path); err != nil {
		r.Close()
		return nil, lang.At(path, cause(err))
	}
	r.before = io.NewSectionReader(r.growing, magic, bytes-magic)
	return r, nil
}

// Batches goes through the table. A batch is valid until the next one. After
// an error there is no more.
func (r *Reader) Batches() iter.Seq2[*Batch, error] {
	return func(yield func(*Batch, error) bool) {
		if r.parquet != nil {
			for b, err := range r.parquet.batches() {
				if err != nil {
					err = lang.At(r.path, err)
				}
				if !yield(b, err) || err != nil {
					return
				}
			}
			return
		}
		n := 0
		for record, err := range r.records() {
			var b *Batch
			if err == nil {
				err = intact(func() (err error) {
					b, err = r.batch(n, record)
					return err
				})
			}
			if err != nil {
				yield(nil, lang.At(r.path, err))
				return
			}
			if !yield(b, nil) {
				return
			}
			n++
		}
	}
}

// records are those before the file's and then the file's own.
func (r *Reader) records() iter.Seq2[arrow.Record, error] {
	return func(yield func(arrow.Record, error) bool) {
		if r.before != nil && !r.stream(yield) {
			return
		}
		for i := range r.arrow.NumRecords() {
			var record arrow.Record
			err := intact(func() (err error) {
				record, err = r.arrow.Record(i)
				return err
			})
			if !yield(record, err) || err != nil {
				return
			}
		}
	}
}

// stream yields the records of a file that has no end yet, read as the stream
// that it is but for its first bytes. It tells whether to go on.
func (r *Reader) stream(yield func(arrow.Record, error) bool) bool {
	r.before.Seek(0, io.SeekStart)
	var s *ipc.Reader
	err := intact(func() (err error) {
		s, err = ipc.NewReader(r.before)
		return err
	})
	if err != nil {
		yield(nil, err)
		return false
	}
	defer s.Release()
	for more := true; ; {
		err := intact(func() error {
			more = s.Next()
			return s.Err()
		})
		switch {
		case err != nil:
			yield(nil, err)
			return false
		case !more:
			return true
		case !yield(s.Record(), nil):
			return false
		}
	}
}

func (r *Reader) batch(n int, record arrow.Record) (*Batch, error) {
	b := &Batch{columns: r.columns, values: make([][]byte, len(r.columns)), rows: int(record.NumRows())}
	if b.rows == 0 {
		return b, nil
	}
	for i, c := range r.columns {
		bytes := record.Column(i).Data().Buffers()[1].Bytes()
		if c.Kind == Bool {
			bytes = unpack(bytes, b.rows)
		}
		b.values[i] = bytes[:b.rows*c.Kind.width()]
		if c.Kind != Name {
			continue
		}
		if bad := stray(valuesOf[int16](b.values[i], b.rows), len(c.Names)); bad >= 0 {
			return nil, lang.Errorf("column %s: row %d of batch %d has no name", "kolom %s: rij %d van deel %d heeft geen naam", c.Name, bad, n)
		}
	}
	return b, nil
}

func unpack(bits []byte, n int) []byte {
	values := make([]byte, n)
	for i := range values {
		values[i] = bits[i/8] >> (i % 8) & 1
	}
	return values
}

// Close closes the file.
func (r *Reader) Close() {
	if r.arrow != nil {
		r.arrow.Close()
	}
	r.file.Close()
	if r.growing != nil {
		r.growing.Close()
	}
}

// Columns are the table's columns with their units, meanings and names.
func (r *Reader) Columns() []Column { return r.columns }

// Title is the table's name and what a row of it is.
func (r *Reader) Title() Title { return r.title }

func (r *Reader) find(name string) (int, error) {
	i := slices.IndexFunc(r.columns, func(c Column) bool { return c.Name == name })
	if i >= 0 {
		return i, nil
	}
	unknown := &Unknown{Place: r.title.Name, What: lang.Text{"column", "kolom"}, Name: name}
	for _, c := range r.columns {
		unknown.Known = append(unknown.Known, c.Name)
	}
	return i, unknown
}
