package data

import (
	"cmp"
	"errors"
	"math/big"
	"os"
	"slices"

	"github.com/apache/arrow/go/v15/arrow"
	"github.com/apache/arrow/go/v15/arrow/array"
	"github.com/apache/arrow/go/v15/arrow/decimal128"
	"github.com/apache/arrow/go/v15/arrow/float16"
	"github.com/apache/arrow/go/v15/arrow/memory"
	"github.com/apache/arrow/go/v15/parquet"
	"github.com/apache/arrow/go/v15/parquet/compress"
	"github.com/apache/arrow/go/v15/parquet/file"
	"github.com/apache/arrow/go/v15/parquet/metadata"
	"github.com/apache/arrow/go/v15/parquet/schema"

	"proefbank/internal/lang"
	"proefbank/internal/levels"
)

// readParquet reads a file of Parquet a row group at a time. What it makes of a row group
// is what an Arrow file would have held, and is taken by the same rules.
func (r *reader) readParquet(from *os.File) error {
	var about error
	err := intact(func() error {
		size, err := from.Stat()
		if err != nil {
			return err
		}
		memory := bounded(size.Size())
		in, err := file.NewParquetReader(from, file.WithReadProps(parquet.NewReaderProperties(memory)))
		if err != nil {
			return err
		}
		columns, err := r.parquetColumns(in)
		if err != nil {
			about = err
			return nil
		}
		for group := range in.NumRowGroups() {
			if err := r.readGroup(in.RowGroup(group), columns, memory, &about); err != nil || about != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return lang.Errorf("%s: not a sound Parquet file: %s", "%s: geen gaaf Parquet-bestand: %s", r.path, err)
	}
	return about
}

// parquetColumns are the places of the wanted columns, each one value a row.
func (r *reader) parquetColumns(in *file.Reader) ([]int, error) {
	all := in.MetaData().Schema
	var known []string
	for i := range all.NumColumns() {
		known = append(known, all.Column(i).Path())
	}
	places, err := r.places(known)
	if err != nil {
		return nil, err
	}
	for i, place := range places {
		c := all.Column(place)
		if c.MaxRepetitionLevel() > 0 || c.MaxDefinitionLevel() > 1 || typeOf(c) == nil {
			return nil, lang.Errorf("%s: column %s: %s is not read: write it as numbers, text or true and false",
				"%s: kolom %s: %s wordt niet gelezen: schrijf getallen, tekst of true en false", r.path, r.cells[i].Column, described(c))
		}
		if form, err := strange(in.MetaData(), place); form != "" || err != nil {
			return nil, cmp.Or(err, lang.Errorf("%s: column %s: written by %s, which is not read: write the file with zstd or snappy, and as version 1 (in DuckDB PARQUET_VERSION v1)",
				"%s: kolom %s: geschreven met %s, wat niet wordt gelezen: schrijf het bestand met zstd of snappy, en als versie 1 (in DuckDB PARQUET_VERSION v1)",
				r.path, r.cells[i].Column, form))
		}
	}
	return places, nil
}

// encodings are the ways of writing values that the Arrow library reads.
var encodings = []parquet.Encoding{parquet.Encodings.Plain, parquet.Encodings.PlainDict, parquet.Encodings.RLE, parquet.Encodings.RLEDict, parquet.Encodings.BitPacked,
	parquet.Encodings.DeltaByteArray, parquet.Encodings.DeltaBinaryPacked, parquet.Encodings.DeltaLengthByteArray}

// strange is a way of packing or writing values that the Arrow library does not read, if a
// column has one anywhere; it would take the file for a damaged one.
func strange(about *metadata.FileMetaData, place int) (form string, err error) {
	for group := range about.RowGroups {
		chunk, err := about.RowGroup(group).ColumnChunk(place)
		if err != nil {
			return "", err
		}
		if _, err := compress.GetCodec(chunk.Compression()); err != nil {
			return chunk.Compression().String(), nil
		}
		for _, encoding := range chunk.Encodings() {
			if !slices.Contains(encodings, encoding) {
				return encoding.String(), nil
			}
		}
	}
	return "", nil
}

func described(c *schema.Column) string {
	if c.MaxRepetitionLevel() > 0 {
		return "LIST"
	}
	if logical := c.LogicalType(); logical.IsValid() && !logical.IsNone() {
		return logical.String()
	}
	return c.PhysicalType().String()
}

// readGroup takes the wanted columns of a row group.
func (r *reader) readGroup(group *file.RowGroupReader, places []int, memory memory.Allocator, about *error) error {
	fields, columns := make([]arrow.Field, len(places)), make([]arrow.Array, len(places))
	own := make([]int, len(places))
	for i, place := range places {
		chunk, err := group.Column(place)
		if err != nil {
			return err
		}
		if columns[i], err = r.chunk(chunk, int(group.NumRows()), memory); err != nil {
			return err
		}
		defer columns[i].Release()
		own[i], fields[i] = i, arrow.Field{Name: r.cells[i].Column, Type: columns[i].DataType(), Nullable: true}
	}
	record := array.NewRecord(arrow.NewSchema(fields, nil), columns, group.NumRows())
	defer record.Release()
	*about = r.take(record, own)
	return nil
}

// typeOf is the Arrow type of a column's values; nil of one that is not read.
func typeOf(c *schema.Column) arrow.DataType {
	switch logical := c.LogicalType().(type) {
	case schema.DateLogicalType:
		return arrow.FixedWidthTypes.Date32
	case *schema.DecimalLogicalType:
		if logical.Precision() <= 38 {
			return &arrow.Decimal128Type{Precision: logical.Precision(), Scale: logical.Scale()}
		}
		return nil
	case schema.Float16LogicalType:
		return arrow.FixedWidthTypes.Float16
	case *schema.TimestampLogicalType:
		units := map[schema.TimeUnitType]arrow.TimeUnit{schema.TimeUnitMillis: arrow.Millisecond, schema.TimeUnitMicros: arrow.Microsecond, schema.TimeUnitNanos: arrow.Nanosecond}
		return &arrow.TimestampType{Unit: units[logical.TimeUnit()]}
	case *schema.IntLogicalType:
		if !logical.IsSigned() && logical.BitWidth() == 64 {
			return arrow.PrimitiveTypes.Uint64
		}
		if !logical.IsSigned() {
			return arrow.PrimitiveTypes.Uint32
		}
	case *schema.TimeLogicalType, schema.UUIDLogicalType, schema.IntervalLogicalType, schema.BSONLogicalType:
		return nil
	}
	return map[parquet.Type]arrow.DataType{
		parquet.Types.Boolean: arrow.FixedWidthTypes.Boolean, parquet.Types.Int32: arrow.PrimitiveTypes.Int32,
		parquet.Types.Int64: arrow.PrimitiveTypes.Int64, parquet.Types.Float: arrow.PrimitiveTypes.Float32,
		parquet.Types.Double: arrow.PrimitiveTypes.Float64, parquet.Types.ByteArray: arrow.BinaryTypes.String,
	}[c.PhysicalType()]
}

// chunk is a column of a row group as an array.
func (r *reader) chunk(from file.ColumnChunkReader, rows int, memory memory.Allocator) (arrow.Array, error) {
	to := array.NewBuilder(memory, typeOf(from.Descriptor()))
	defer to.Release()
	var err error
	switch from := from.(type) {
	case *file.BooleanColumnChunkReader:
		err = levels.Each(from.ReadBatch, rows, append1(r, to, func(v bool) { to.(*array.BooleanBuilder).Append(v) }))
	case *file.Int32ColumnChunkReader:
		err = levels.Each(from.ReadBatch, rows, append1(r, to, func(v int32) { whole(to, int64(v)) }))
	case *file.Int64ColumnChunkReader:
		err = levels.Each(from.ReadBatch, rows, append1(r, to, func(v int64) { whole(to, v) }))
	case *file.Float32ColumnChunkReader:
		err = levels.Each(from.ReadBatch, rows, append1(r, to, to.(*array.Float32Builder).Append))
	case *file.Float64ColumnChunkReader:
		err = levels.Each(from.ReadBatch, rows, append1(r, to, to.(*array.Float64Builder).Append))
	case *file.ByteArrayColumnChunkReader:
		err = levels.Each(from.ReadBatch, rows, append1(r, to, func(v parquet.ByteArray) { text(to, v) }))
	case *file.FixedLenByteArrayColumnChunkReader:
		err = levels.Each(from.ReadBatch, rows, append1(r, to, func(v parquet.FixedLenByteArray) { text(to, v) }))
	default:
		err = errors.New(from.Type().String())
	}
	return to.NewArray(), err
}

// append1 adds a value to what is built, or that there is none.
func append1[V any](r *reader, to array.Builder, add func(V)) func(int, V, bool) error {
	return func(row int, v V, there bool) error {
		if row%between == 0 && r.ctx.Err() != nil {
			return r.ctx.Err()
		}
		if there {
			add(v)
		} else {
			to.AppendNull()
		}
		return nil
	}
}

// whole adds what stands in the file as a whole number.
func whole(to array.Builder, v int64) {
	switch to := to.(type) {
	case *array.Int32Builder:
		to.Append(int32(v))
	case *array.Int64Builder:
		to.Append(v)
	case *array.Uint32Builder:
		to.Append(uint32(v))
	case *array.Uint64Builder:
		to.Append(uint64(v))
	case *array.Date32Builder:
		to.Append(arrow.Date32(v))
	case *array.TimestampBuilder:
		to.Append(arrow.Timestamp(v))
	case *array.Decimal128Builder:
		to.Append(decimal128.FromI64(v))
	default:
		panic("a whole number as " + to.Type().String())
	}
}

// text adds what stands in the file as bytes: a text, or a number of two's complement with
// its largest byte first.
func text(to array.Builder, v []byte) {
	switch to := to.(type) {
	case *array.StringBuilder:
		to.Append(string(v))
	case *array.Decimal128Builder:
		x := new(big.Int).SetBytes(v)
		if len(v) > 0 && v[0] >= 0x80 {
			x.Sub(x, new(big.Int).Lsh(big.NewInt(1), uint(8*len(v))))
		}
		to.Append(decimal128.FromBigInt(x))
	case *array.Float16Builder:
		to.Append(float16.FromLEBytes(v))
	default:
		panic("bytes as " + to.Type().String())
	}
}
