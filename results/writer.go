package results

import "proefbank/internal/lang"

// Writer takes a table's rows. It belongs to one goroutine at a time.
type Writer[T any] struct {
	sheet  *sheet
	fields []field
}

// chunk is how many rows are taken apart at once: few enough to stay in the
// processor's cache while every column is filled from them.
const chunk = 256

// Append adds rows to the table. The rows may be used again afterwards.
func (w *Writer[T]) Append(rows ...T) error {
	for len(rows) > 0 {
		n := min(len(rows), chunk, w.sheet.batch.room())
		if err := w.fill(rows[:n]); err != nil {
			return err
		}
		if err := w.sheet.grown(n); err != nil {
			return err
		}
		rows = rows[n:]
	}
	return nil
}

// fill puts the rows' values at the end of the batch, column by column.
func (w *Writer[T]) fill(rows []T) error {
	b := w.sheet.batch
	b.hold(len(rows))
	for i, f := range w.fields {
		to := b.values[i][b.rows*f.Kind.width():]
		exchange(rows, f, to, gather)
		if f.Kind == Name {
			if err := w.named(f.Column, valuesOf[int16](to, len(rows))); err != nil {
				return err
			}
		}
	}
	return nil
}

// named makes sure that every index stands for a name: a file with one that
// does not cannot be read.
func (w *Writer[T]) named(c Column, indices []int16) error {
	if i := stray(indices, len(c.Names)); i >= 0 {
		return lang.Errorf("%s.%s: %d is not a place among the %d names of list %q", "%s.%s: %d is geen plaats onder de %d namen van lijst %q",
			w.sheet.title.Name, c.Name, indices[i], len(c.Names), c.List)
	}
	return nil
}

// stray finds the first index that stands for none of n names, or -1.
func stray(indices []int16, n int) int {
	for i, index := range indices {
		if uint(index) >= uint(n) {
			return i
		}
	}
	return -1
}
