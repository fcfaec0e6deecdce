package results

import (
	"context"
	"iter"
	"reflect"
	"unsafe"

	"proefbank/internal/lang"
)

// Rows reads a table back into rows. T names the columns it wants, all of the
// table's or some. After an error there is no more.
func Rows[T any](ctx context.Context, run *Run, table string) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		if err := readRows(ctx, run, table, yield); err != nil {
			var none T
			yield(none, err)
		}
	}
}

func readRows[T any](ctx context.Context, run *Run, table string, yield func(T, error) bool) error {
	r, err := run.Table(ctx, table)
	if err != nil {
		return err
	}
	defer r.Close()
	fields := fieldsOf(reflect.TypeFor[T]())
	places, err := r.places(fields)
	if err != nil {
		return err
	}
	var rows []T
	for b, err := range r.Batches() {
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return err
		}
		rows = append(rows[:0], make([]T, b.rows)...)
		for i, f := range fields {
			exchange(rows, f, b.values[places[i]], spread)
		}
		for _, row := range rows {
			if !yield(row, nil) {
				return nil
			}
		}
	}
	return nil
}

// places finds the fields among the table's columns.
func (r *Reader) places(fields []field) ([]int, error) {
	places := make([]int, len(fields))
	for i, f := range fields {
		place, err := r.find(f.Name)
		if err != nil {
			return nil, err
		}
		if kind := r.columns[place].Kind; kind != f.Kind {
			return nil, lang.Errorf("%s: column %s is of %s, not of %s", "%s: kolom %s is van %s, niet van %s", r.path, f.Name, kind, f.Kind)
		}
		places[i] = place
	}
	return places, nil
}

// direction is the way in which values go between rows and a column.
type direction bool

const (
	gather direction = false // from the rows to the column
	spread direction = true
)

// exchange copies the values of a field of the rows to a column's bytes, or back.
func exchange[T any](rows []T, f field, column []byte, to direction) {
	switch f.Kind.width() {
	case 1:
		exchangeAs[uint8](rows, f.offset, column, to)
	case 2:
		exchangeAs[uint16](rows, f.offset, column, to)
	case 4:
		exchangeAs[uint32](rows, f.offset, column, to)
	case 8:
		exchangeAs[uint64](rows, f.offset, column, to)
	}
}

func exchangeAs[V, T any](rows []T, offset uintptr, column []byte, to direction) {
	values := valuesOf[V](column, len(rows))
	for i := range rows {
		field := (*V)(unsafe.Add(unsafe.Pointer(&rows[i]), offset))
		if to == spread {
			*field = values[i]
		} else {
			values[i] = *field
		}
	}
}
