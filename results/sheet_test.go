package results

import (
	"errors"
	"os"
	"reflect"
	"syscall"
	"testing"

	"proefbank/internal/need"
)

type number struct {
	Value float64 `col:"value" means:"a number"`
}

// TestFullDevice writes to a device that takes nothing: the error comes when
// the buffer is flushed, or at the end at the latest.
func TestFullDevice(t *testing.T) {
	for _, n := range []int{0, 3, 10 * batchRows} {
		file, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
		if err != nil {
			need.Lacking(t, "there is no /dev/full here")
		}
		fields := fieldsOf(reflect.TypeFor[number]())
		s := &sheet{title: Title{Name: "numbers"}, name: "numbers.arrow", place: "out/numbers.arrow", batch: newBatch(columnsOf(fields))}
		if err := s.writeTo(outputTo(file)); err != nil {
			t.Fatal(err)
		}
		w := &Writer[number]{sheet: s, fields: fields}
		for i := 0; err == nil && i < n; i += batchRows {
			rows := make([]number, min(n, batchRows))
			for j := range rows {
				rows[j].Value = 1 / float64(i+j+1)
			}
			err = w.Append(rows...)
		}
		if err == nil {
			_, err = s.finish()
		}
		if !errors.Is(err, syscall.ENOSPC) || err.Error() != "out/numbers.arrow: no space left on device" {
			t.Errorf("%d rows: error %v", n, err)
		}
	}
}

// TestRowsThatAreNone: a row type that cannot be a table's is a mistake in the
// program.
func TestRowsThatAreNone(t *testing.T) {
	for _, row := range []any{
		3,
		struct{}{},
		struct {
			A int32 `means:"no name"`
		}{},
		struct {
			A int32 `col:"a"`
		}{},
		struct {
			A int32 `col:"a" means:"a"`
			B int32 `col:"a" means:"the same name"`
		}{},
		struct {
			A string `col:"a" means:"text"`
		}{},
		struct {
			A int32 `col:"a" dict:"names" means:"a name's place is an int16"`
		}{},
		struct {
			A int64 `col:"a" type:"date" means:"a date is an int32"`
		}{},
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%T passes for a row", row)
				}
			}()
			fieldsOf(reflect.TypeOf(row))
		}()
	}
}
