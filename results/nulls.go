package results

import (
	"github.com/apache/arrow/go/v15/arrow"
	"github.com/apache/arrow/go/v15/arrow/array"
	"github.com/apache/arrow/go/v15/arrow/memory"
)

// WithNulls is a record of a run's table, as its file of Arrow holds it, with nulls where
// there is no value, as the table has in Parquet. Records of other files stay as they are.
func WithNulls(record arrow.Record) arrow.Record {
	schema := record.Schema()
	columns, err := columnsIn(schema)
	if about := schema.Metadata(); err != nil || about.FindKey("table") < 0 {
		return record
	}
	b := newBatch(columns)
	b.rows = int(record.NumRows())
	for i, c := range columns {
		if c.nullable() {
			b.values[i] = record.Column(i).Data().Buffers()[1].Bytes()[:b.rows*c.Kind.width()]
		}
	}
	arrays := make([]arrow.Array, len(columns))
	for i, a := range absences(columns) {
		arrays[i] = record.Column(i)
		if !a.never {
			arrays[i] = a.nulled(b, arrowTypes[columns[i].Kind], b.values[i])
		}
	}
	return array.NewRecord(schema, arrays, record.NumRows())
}

// nulled is a column of the batch with nulls where it has no value.
func (a *absence) nulled(b *Batch, t arrow.DataType, values []byte) arrow.Array {
	there, nulls := make([]byte, b.rows), 0
	for row := range there {
		if a.in(b, row) {
			nulls++
		} else {
			there[row] = 1
		}
	}
	buffers := []*memory.Buffer{memory.NewBufferBytes(pack(there)), memory.NewBufferBytes(values)}
	data := array.NewData(t, b.rows, buffers, nil, nulls, 0)
	defer data.Release()
	return array.MakeFromData(data)
}
