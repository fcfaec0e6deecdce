package results

import (
	"context"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"proefbank/internal/lang"
)

// View is what one wants to see of a table.
type View struct {
	reader *Reader
	shown  []int              // places of the columns, in the order asked for
	wanted map[int][]matching // by place: one of them must hold
	head   int
}

// matching tells whether a column's value in a row is the one wanted.
type matching func(values []byte, row int) bool

// View selects columns (none stands for all), rows in which every column named
// in where has one of the values given for it (column=value), and of these the
// first head (0 stands for all).
func (r *Reader) View(columns, where []string, head int) (*View, error) {
	v := &View{reader: r, wanted: map[int][]matching{}, head: head}
	if head < 0 {
		return nil, lang.Errorf("%d is not a number of rows", "%d is geen aantal rijen", head)
	}
	for _, name := range columns {
		place, err := r.find(name)
		if err != nil {
			return nil, err
		}
		v.shown = append(v.shown, place)
	}
	if len(columns) == 0 {
		for place := range r.columns {
			v.shown = append(v.shown, place)
		}
	}
	for _, condition := range where {
		if err := v.want(condition); err != nil {
			return nil, err
		}
	}
	return v, nil
}

func (v *View) want(condition string) error {
	name, value, ok := strings.Cut(condition, "=")
	if !ok {
		return lang.Errorf("%q is not a condition like column=value", "%q is geen voorwaarde zoals kolom=waarde", condition)
	}
	place, err := v.reader.find(name)
	if err != nil {
		return err
	}
	m, err := matcher(v.reader.columns[place], value)
	if err != nil {
		return lang.At(v.reader.Title().Name+"."+name, err)
	}
	v.wanted[place] = append(v.wanted[place], m)
	return nil
}

// matcher reads a value as a person writes it.
func matcher(c Column, text string) (matching, error) {
	switch c.Kind {
	case Bool:
		place := slices.Index([]string{"false", "true"}, text)
		if place < 0 {
			return nil, lang.Errorf("%q is not true or false", "%q is niet true of false", text)
		}
		return c.equals(int64(place)), nil
	case Name:
		place := slices.Index(c.Names, text)
		if place < 0 {
			return nil, lang.Errorf("no name %q; it knows %s", "geen naam %q; bekend is %s", text, listed(c.Names))
		}
		return c.equals(int64(place)), nil
	case Date:
		day, err := time.Parse(time.DateOnly, text)
		if err != nil {
			return nil, lang.Errorf("%q is not a date like 2020-03-01", "%q is geen datum zoals 2020-03-01", text)
		}
		return c.equals(day.Unix() / secondsPerDay), nil
	case Float32, Float64:
		return matchFloat(c.Kind, text)
	}
	n, err := strconv.ParseInt(text, 10, 8*c.Kind.width())
	if err != nil {
		return nil, lang.Errorf("%q is not a whole number that fits %s", "%q is geen geheel getal dat past in %s", text, c.Kind)
	}
	return c.equals(n), nil
}

const secondsPerDay = 24 * 60 * 60

func (c Column) equals(wanted int64) matching {
	whole := kinds[c.Kind].whole
	return func(values []byte, row int) bool { return whole(values, row) == wanted }
}

// matchFloat takes NaN for the numbers that are undefined.
func matchFloat(kind Kind, text string) (matching, error) {
	wanted, err := strconv.ParseFloat(text, 8*kind.width())
	if err != nil {
		return nil, lang.Errorf("%q is not a number", "%q is geen getal", text)
	}
	return func(values []byte, row int) bool {
		x := kind.float(values, row)
		return x == wanted || math.IsNaN(x) && math.IsNaN(wanted)
	}, nil
}

// rows goes through the rows that are wanted, some of a batch at a time and never none,
// until ctx is cancelled.
func (v *View) rows(ctx context.Context, show func(b *Batch, rows []int32) error) error {
	left := v.head
	for b, err := range v.reader.Batches() {
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return err
		}
		rows := v.selected(b)
		if v.head > 0 {
			rows = rows[:min(left, len(rows))]
			left -= len(rows)
		}
		if len(rows) > 0 {
			if err := show(b, rows); err != nil {
				return err
			}
		}
		if v.head > 0 && left == 0 {
			return nil
		}
	}
	return nil
}

func (v *View) selected(b *Batch) []int32 {
	rows := make([]int32, 0, b.rows)
	for row := range b.rows {
		if len(v.wanted) == 0 || v.wants(b, row) {
			rows = append(rows, int32(row))
		}
	}
	return rows
}

func (v *View) wants(b *Batch, row int) bool {
	for place, any := range v.wanted {
		if !slices.ContainsFunc(any, func(m matching) bool { return m(b.values[place], row) }) {
			return false
		}
	}
	return true
}
