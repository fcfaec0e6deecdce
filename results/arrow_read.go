package results

import (
	"fmt"
	"io"
	"os"

	"github.com/apache/arrow/go/v15/arrow"
	"github.com/apache/arrow/go/v15/arrow/array"
	"github.com/apache/arrow/go/v15/arrow/ipc"

	"proefbank/internal/lang"
)

// arrowReader reads what arrowFile writes, a batch at a time.
type arrowReader struct {
	file    *os.File
	reader  *ipc.FileReader
	columns []Column
	title   Title
	next    int
}

func openArrow(path string) (a *arrowReader, err error) {
	a = &arrowReader{}
	if a.file, err = os.Open(path); err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			a.file.Close()
		}
	}()
	return a, intact(func() error {
		if a.reader, err = ipc.NewFileReader(a.file); err != nil {
			return err
		}
		return a.describe()
	})
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
func (a *arrowReader) describe() error {
	schema := a.reader.Schema()
	a.title = Title{value(schema.Metadata(), "table"), value(schema.Metadata(), "means")}
	for _, f := range schema.Fields() {
		c := Column{Name: f.Name, Unit: value(f.Metadata, "unit"), Means: value(f.Metadata, "means"), Kind: -1}
		for kind, t := range arrowTypes {
			if arrow.TypeEqual(f.Type, t) && !f.Nullable {
				c.Kind = Kind(kind)
			}
		}
		if c.Kind < 0 {
			return lang.Errorf("column %s: %s is not a type of these tables", "kolom %s: %s is geen type van deze tabellen", f.Name, f.Type)
		}
		a.columns = append(a.columns, c)
	}
	if a.reader.NumRecords() == 0 {
		return lang.Errorf("holds no batch", "bevat geen enkele rij of lijst")
	}
	record, err := a.reader.Record(0)
	if err != nil {
		return err
	}
	for i, c := range a.columns {
		if c.Kind == Name {
			a.columns[i].Names = namesOf(record.Column(i))
		}
	}
	return nil
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

// read gives the next batch, valid until the one after it, or io.EOF.
func (a *arrowReader) read() (b *Batch, err error) {
	if a.next == a.reader.NumRecords() {
		return nil, io.EOF
	}
	err = intact(func() error {
		record, err := a.reader.Record(a.next)
		if err != nil {
			return err
		}
		b, err = a.batch(record)
		return err
	})
	a.next++
	return b, err
}

func (a *arrowReader) batch(record arrow.Record) (*Batch, error) {
	b := &Batch{columns: a.columns, values: make([][]byte, len(a.columns)), rows: int(record.NumRows())}
	if b.rows == 0 {
		return b, nil
	}
	for i, c := range a.columns {
		bytes := record.Column(i).Data().Buffers()[1].Bytes()
		if c.Kind == Bool {
			bytes = unpack(bytes, b.rows)
		}
		b.values[i] = bytes[:b.rows*c.Kind.width()]
		if c.Kind == Name {
			if bad := stray(valuesOf[int16](b.values[i], b.rows), len(c.Names)); bad >= 0 {
				return nil, lang.Errorf("column %s: row %d of batch %d has no name", "kolom %s: rij %d van deel %d heeft geen naam", c.Name, bad, a.next)
			}
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

func (a *arrowReader) close() {
	a.reader.Close()
	a.file.Close()
}
