// Package levels takes the values of a column as Parquet keeps them: only those that exist,
// and for every row whether one does.
package levels

import "proefbank/internal/lang"

const atOnce = 8192

// Each hands put the value of every row, and none where a row has no value. read is the
// library's, which fills values, definition levels and repetition levels.
func Each[V any](read func(n int64, values []V, definition, repetition []int16) (int64, int, error), rows int, put func(row int, value V, there bool) error) error {
	values, levels := make([]V, atOnce), make([]int16, atOnce)
	var none V
	for row := 0; row < rows; {
		for i := range levels {
			levels[i] = 1 // which is not written where every row has a value
		}
		n, _, err := read(min(atOnce, int64(rows-row)), values, levels, nil)
		if err != nil {
			return err
		}
		if n == 0 {
			return lang.Errorf("ends at row %d of %d", "houdt op bij rij %d van %d", row, rows)
		}
		next := 0
		for _, level := range levels[:n] {
			value := none
			if level == 1 {
				value = values[next]
				next++
			}
			if err := put(row, value, level == 1); err != nil {
				return err
			}
			row++
		}
	}
	return nil
}
