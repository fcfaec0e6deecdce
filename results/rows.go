package results

import (
	"iter"
	"reflect"
	"unsafe"

	"proefbank/internal/lang"
)

// Rows reads a table back into rows. T names the columns it wants, all of the
// table's or some. After an error there is no more.
func Rows[T any](run *Run, table string) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var none T
		r, err := run.Table(table)
		if err != nil {
			yield(none, err)
			return
		}
		defer r.Close()
		fields := fieldsOf(reflect.TypeFor[T]())
		places, err := r.places(fields)
		if err != nil {
			yield(none, err)
			return
		}
		var rows []T
		for b, err := range r.Batches() {
			if err != nil {
				yield(none, err)
				return
			}
			rows = append(rows[:0], make([]T, b.rows)...)
			for i, f := range fields {
				spread(rows, f, b.values[places[i]])
			}
			for _, row := range rows {
				if !yield(row, nil) {
					return
				}
			}
		}
	}
}

// places finds the fields among the table's columns.
func (r *Reader) places(fields []field) ([]int, error) {
	places := make([]int, len(fields))
	for i, f := range fields {
		place, err := r.find(f.Name)
		if err != nil {
			return nil, err
		}
		if kind := r.file.columns[place].Kind; kind != f.Kind {
			return nil, lang.Errorf("%s: column %s is of %s, not of %s", "%s: kolom %s is van %s, niet van %s", r.path, f.Name, kind, f.Kind)
		}
		places[i] = place
	}
	return places, nil
}

// spread puts a column's values in the rows' field.
func spread[T any](rows []T, f field, values []byte) {
	if len(rows) == 0 {
		return
	}
	stride := unsafe.Sizeof(rows[0])
	start := unsafe.Add(unsafe.Pointer(unsafe.SliceData(rows)), f.offset)
	switch f.Kind.width() {
	case 1:
		scatter[uint8](start, stride, values, len(rows))
	case 2:
		scatter[uint16](start, stride, values, len(rows))
	case 4:
		scatter[uint32](start, stride, values, len(rows))
	case 8:
		scatter[uint64](start, stride, values, len(rows))
	}
}

func scatter[V uint8 | uint16 | uint32 | uint64](to unsafe.Pointer, stride uintptr, from []byte, n int) {
	for i, v := range valuesOf[V](from, n) {
		*(*V)(unsafe.Add(to, uintptr(i)*stride)) = v
	}
}
