package results

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"io"
	"unsafe"

	"github.com/apache/arrow/go/v15/arrow"
	"github.com/apache/arrow/go/v15/arrow/ipc"
	"github.com/apache/arrow/go/v15/parquet"
	"github.com/apache/arrow/go/v15/parquet/compress"
	"github.com/apache/arrow/go/v15/parquet/file"
	"github.com/apache/arrow/go/v15/parquet/metadata"
	"github.com/apache/arrow/go/v15/parquet/schema"
)

// What a Parquet file says that its readers rely on. Values that do not exist are
// null: with NaN in the statistics that are written, readers answer filters wrongly.
// The root is required, which some readers insist on. Names are plain strings without
// statistics, as the library counts their nulls wrongly.

// parquetForm is how a kind stands in Parquet.
type parquetForm struct {
	physical parquet.Type
	logical  schema.LogicalType
}

var parquetForms = [...]parquetForm{
	Bool: {parquet.Types.Boolean, schema.NoLogicalType{}},
	Int8: {parquet.Types.Int32, schema.NewIntLogicalType(8, true)}, Int16: {parquet.Types.Int32, schema.NewIntLogicalType(16, true)},
	Int32: {parquet.Types.Int32, schema.NewIntLogicalType(32, true)}, Int64: {parquet.Types.Int64, schema.NewIntLogicalType(64, true)},
	Float32: {parquet.Types.Float, schema.NoLogicalType{}}, Float64: {parquet.Types.Double, schema.NoLogicalType{}},
	Date: {parquet.Types.Int32, schema.DateLogicalType{}},
	Name: {parquet.Types.ByteArray, schema.StringLogicalType{}},
}

// groupBatches is how many batches a row group holds, 128 Ki rows: the same in every
// file, so that the same rows give the same bytes.
const groupBatches = 2

// parquetFile is a Parquet file being written.
type parquetFile struct {
	columns []Column
	absent  []absence
	names   [][]parquet.ByteArray // of a Name column
	writer  *file.Writer
	group   file.BufferedRowGroupWriter
	batches int // in the group
	levels  []int16
}

func newParquetFile(out io.Writer, title Title, columns []Column) (*parquetFile, error) {
	p := &parquetFile{columns: columns, absent: absences(columns), names: make([][]parquet.ByteArray, len(columns))}
	properties := []parquet.WriterProperty{parquet.WithRootRepetition(parquet.Repetitions.Required), parquet.WithVersion(parquet.V2_LATEST),
		parquet.WithCompression(compress.Codecs.Zstd), parquet.WithDictionaryDefault(false), parquet.WithDataPageSize(64 << 10)}
	fields := make(schema.FieldList, len(columns))
	for i, c := range columns {
		repetition := parquet.Repetitions.Required
		if c.nullable() {
			repetition = parquet.Repetitions.Optional
		}
		form := parquetForms[c.Kind]
		fields[i] = schema.MustPrimitive(schema.NewPrimitiveNodeLogical(c.Name, repetition, form.logical, form.physical, -1, -1))
		if c.Kind == Name {
			properties = append(properties, parquet.WithDictionaryFor(c.Name, true), parquet.WithStatsFor(c.Name, false))
			for _, name := range c.Names {
				p.names[i] = append(p.names[i], parquet.ByteArray(name))
			}
		}
	}
	root := schema.MustGroup(schema.NewGroupNode("schema", parquet.Repetitions.Required, fields, -1))
	about, err := aboutParquet(title, columns)
	if err != nil {
		return nil, err
	}
	err = intact(func() error {
		p.writer = file.NewParquetWriter(out, root, file.WithWriterProps(parquet.NewWriterProperties(properties...)), file.WithWriteMetadata(about))
		return nil
	})
	return p, err
}

// aboutParquet holds what the schema has no place for: the columns' units and
// meanings, once as Arrow's readers know them and once for all others.
func aboutParquet(title Title, columns []Column) (about metadata.KeyValueMetadata, err error) {
	text, err := json.Marshal(columns)
	if err != nil {
		return nil, err
	}
	arrowSchema, err := arrowSchemaOf(title, columns)
	for _, pair := range [][2]string{{"table", title.Name}, {"means", title.Means}, {"columns", string(text)}, {"ARROW:schema", arrowSchema}} {
		if err == nil {
			err = about.Append(pair[0], pair[1])
		}
	}
	return about, err
}

// arrowSchemaOf is the schema as Arrow's readers look for it in a Parquet file.
func arrowSchemaOf(title Title, columns []Column) (string, error) {
	of := schemaOf(title, columns)
	fields := of.Fields()
	for i, c := range columns {
		fields[i].Nullable = c.nullable()
		if c.Kind == Name {
			fields[i].Type = arrow.BinaryTypes.String
		}
	}
	about := of.Metadata()
	var text bytes.Buffer
	w := ipc.NewWriter(&text, ipc.WithSchema(arrow.NewSchema(fields, &about)))
	if err := w.Close(); err != nil {
		return "", err
	}
	return base64.StdEncoding.EncodeToString(text.Bytes()), nil
}

// write adds the batch to the file.
func (p *parquetFile) write(b *Batch) error {
	return intact(func() error {
		if p.group == nil {
			p.group, p.batches = p.writer.AppendBufferedRowGroup(), 0
		}
		for i := range p.columns {
			column, err := p.group.Column(i)
			if err == nil {
				err = p.column(column, i, b)
			}
			if err != nil {
				return err
			}
		}
		if p.batches++; p.batches < groupBatches {
			return nil
		}
		return p.flush()
	})
}

// flush ends the row group.
func (p *parquetFile) flush() error {
	if p.group == nil {
		return nil
	}
	err := p.group.Close()
	p.group = nil
	return err
}

func (p *parquetFile) close() error {
	return intact(func() error {
		if err := p.flush(); err != nil {
			return err
		}
		return p.writer.Close()
	})
}

// column writes a column of the batch: what exists of it, and for each row whether it
// does.
func (p *parquetFile) column(to file.ColumnChunkWriter, i int, b *Batch) (err error) {
	c, values := p.columns[i], b.values[i]
	var levels []int16
	if c.nullable() {
		levels = p.present(i, b)
	}
	switch to := to.(type) {
	case *file.BooleanColumnChunkWriter:
		_, err = to.WriteBatch(valuesOf[bool](values, b.rows), levels, nil)
	case *file.Int64ColumnChunkWriter:
		_, err = to.WriteBatch(existing(valuesOf[int64](values, b.rows), levels), levels, nil)
	case *file.Float32ColumnChunkWriter:
		_, err = to.WriteBatch(existing(valuesOf[float32](values, b.rows), levels), levels, nil)
	case *file.Float64ColumnChunkWriter:
		_, err = to.WriteBatch(existing(valuesOf[float64](values, b.rows), levels), levels, nil)
	case *file.Int32ColumnChunkWriter:
		_, err = to.WriteBatch(existing(c.Kind.widened(values, b.rows), levels), levels, nil)
	case *file.ByteArrayColumnChunkWriter:
		texts := make([]parquet.ByteArray, b.rows)
		for row, place := range valuesOf[int16](values, b.rows) {
			texts[row] = p.names[i][place]
		}
		_, err = to.WriteBatch(texts, levels, nil)
	}
	return err
}

// present tells of every row with 1 or 0 whether a column has a value in it.
func (p *parquetFile) present(i int, b *Batch) []int16 {
	p.levels = append(p.levels[:0], make([]int16, b.rows)...)
	for row := range p.levels {
		if !p.absent[i].in(b, row) {
			p.levels[row] = 1
		}
	}
	return p.levels
}

// existing leaves out the values that do not exist.
func existing[V any](values []V, levels []int16) []V {
	if levels == nil {
		return values
	}
	kept := make([]V, 0, len(values))
	for i, v := range values {
		if levels[i] == 1 {
			kept = append(kept, v)
		}
	}
	return kept
}

// widened are whole numbers of at most four bytes as numbers of four.
func (k Kind) widened(values []byte, n int) []int32 {
	if k.width() == 4 {
		return unsafe.Slice((*int32)(unsafe.Pointer(unsafe.SliceData(values))), n)
	}
	wide := make([]int32, n)
	for row := range wide {
		wide[row] = int32(kinds[k].whole(values, row))
	}
	return wide
}
