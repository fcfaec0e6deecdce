package results

import "unsafe"

// batchRows is how many rows a record batch holds, the last one excepted. It
// is the same in every file, so that the same rows give the same bytes however
// they arrived.
const batchRows = 65536

// Batch is a stretch of a table's rows, column by column. A column's values
// stand one after the other in the machine's own form, each as wide as in the
// row's struct; a bool is a byte.
type Batch struct {
	columns []Column
	values  [][]byte
	rows    int
	held    int // rows for which there is memory
}

func newBatch(columns []Column) *Batch {
	return &Batch{columns: columns, values: make([][]byte, len(columns))}
}

func (b *Batch) room() int { return batchRows - b.rows }

// hold makes memory for n more rows, for which there is room. Most tables of most runs
// never fill a batch.
func (b *Batch) hold(n int) {
	if b.rows+n <= b.held {
		return
	}
	b.held = min(max(2*b.held, b.rows+n), batchRows)
	for i, c := range b.columns {
		more := make([]byte, b.held*c.Kind.width())
		copy(more, b.values[i])
		b.values[i] = more
	}
}

// take puts n rows of another batch with the same columns, from its row first
// on, after the last. The sheet counts them.
func (b *Batch) take(from *Batch, first, n int) {
	b.hold(n)
	for i, c := range b.columns {
		w := c.Kind.width()
		copy(b.values[i][b.rows*w:], from.values[i][first*w:(first+n)*w])
	}
}

// valuesOf is a column's bytes as the n values they are.
func valuesOf[V any](bytes []byte, n int) []V {
	return unsafe.Slice((*V)(unsafe.Pointer(unsafe.SliceData(bytes))), n)
}

// at is the value in a row.
func at[V any](bytes []byte, row int) V { return valuesOf[V](bytes, row+1)[row] }
