package results

import (
	"github.com/apache/arrow/go/v15/arrow"
	"github.com/apache/arrow/go/v15/arrow/array"
	"github.com/apache/arrow/go/v15/arrow/ipc"
	"github.com/apache/arrow/go/v15/arrow/memory"
)

// This file, arrow_read.go and nulls.go are the only ones that know Arrow.

var arrowTypes = [...]arrow.DataType{
	Bool: arrow.FixedWidthTypes.Boolean,
	Int8: arrow.PrimitiveTypes.Int8, Int16: arrow.PrimitiveTypes.Int16,
	Int32: arrow.PrimitiveTypes.Int32, Int64: arrow.PrimitiveTypes.Int64,
	Float32: arrow.PrimitiveTypes.Float32, Float64: arrow.PrimitiveTypes.Float64,
	Date: arrow.FixedWidthTypes.Date32,
	Name: &arrow.DictionaryType{IndexType: arrow.PrimitiveTypes.Int16, ValueType: arrow.BinaryTypes.String},
}

// arrowFile is an Arrow IPC file being written, compressed with zstd.
type arrowFile struct {
	schema *arrow.Schema
	names  []arrow.Array // a Name column's dictionary; nil for others
	writer *ipc.FileWriter
}

func newArrowFile(out *output, title Title, columns []Column) (*arrowFile, error) {
	a := &arrowFile{schema: schemaOf(title, columns), names: make([]arrow.Array, len(columns))}
	for i, c := range columns {
		if c.Kind == Name {
			b := array.NewStringBuilder(memory.DefaultAllocator)
			b.AppendValues(c.Names, nil)
			a.names[i] = b.NewArray()
		}
	}
	var err error
	a.writer, err = ipc.NewFileWriter(out, ipc.WithSchema(a.schema), ipc.WithZstd())
	return a, err
}

// schemaOf holds what a reader of the file alone should know, and nothing of
// the shard, the time or the machine.
func schemaOf(title Title, columns []Column) *arrow.Schema {
	fields := make([]arrow.Field, len(columns))
	for i, c := range columns {
		var keys, values []string
		for _, tag := range [][2]string{{"unit", c.Unit}, {"means", c.Means}, {"range", c.Range}, {"none", c.None}} {
			if tag[1] != "" {
				keys, values = append(keys, tag[0]), append(values, tag[1])
			}
		}
		fields[i] = arrow.Field{Name: c.Name, Type: arrowTypes[c.Kind], Metadata: arrow.NewMetadata(keys, values)}
	}
	about := arrow.NewMetadata([]string{"table", "means"}, []string{title.Name, title.Means})
	return arrow.NewSchema(fields, &about)
}

// write adds the batch to the file; the batch may be used again afterwards.
func (a *arrowFile) write(b *Batch) error {
	columns := make([]arrow.Array, len(b.columns))
	for i, c := range b.columns {
		columns[i] = a.column(c.Kind, a.names[i], b.values[i], b.rows)
		defer columns[i].Release()
	}
	record := array.NewRecord(a.schema, columns, int64(b.rows))
	defer record.Release()
	return a.writer.Write(record)
}

func (a *arrowFile) column(kind Kind, names arrow.Array, values []byte, n int) arrow.Array {
	values = values[:n*kind.width()]
	switch kind {
	case Bool:
		return plain(arrowTypes[Bool], pack(values), n)
	case Name:
		indices := plain(arrow.PrimitiveTypes.Int16, values, n)
		defer indices.Release()
		return array.NewDictionaryArray(arrowTypes[Name], indices, names)
	}
	return plain(arrowTypes[kind], values, n)
}

// plain is a column without nulls over bytes that stay where they are.
func plain(t arrow.DataType, values []byte, n int) arrow.Array {
	data := array.NewData(t, n, []*memory.Buffer{nil, memory.NewBufferBytes(values)}, nil, 0, 0)
	defer data.Release()
	return array.MakeFromData(data)
}

// pack turns a byte a bool into a bit a bool, the lowest first.
func pack(values []byte) []byte {
	bits := make([]byte, (len(values)+7)/8)
	for i, v := range values {
		bits[i/8] |= v << (i % 8)
	}
	return bits
}
