package answers

import (
	"context"
	"math"
	"slices"
	"strconv"

	"proefbank/design/estimate"
	"proefbank/internal/lang"
	"proefbank/results"
	"proefbank/results/data"
)

// Of reads the data at a path and estimates, until ctx is cancelled.
func (a *Asked) Of(ctx context.Context, path string) (*Analysed, error) {
	if err := results.Unaltered(ctx, path); err != nil {
		return nil, err
	}
	in, rows, notes, err := a.read(ctx, path)
	if err != nil {
		return nil, err
	}
	done := make(chan estimate.Result, 1)
	go func() { done <- a.method.Answer(in) }()
	select {
	case r := <-done:
		r.Warnings = slices.Concat(notes, a.unused(), a.method.Remarks(in), r.Warnings)
		return &Analysed{Method: a.method, Given: a.given(), Result: r, Alpha: in.Alpha, Rows: rows, Columns: a.about(), Arms: armsOf(&in)}, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

var (
	adviseArms    = lang.Text{"write 1 for treated and 0 for control", "schrijf 1 voor interventie en 0 voor controle"}
	adviseYes     = lang.Text{"write 1 for yes and 0 for no", "schrijf 1 voor ja en 0 voor nee"}
	adviseTimes   = lang.Text{"a time is a number of 0 or more", "een tijd is een getal van 0 of meer"}
	adviseNumbers = lang.Text{"text is to be coded as numbers, such as 1 for yes and 0 for no",
		"codeer tekst als getallen, zoals 1 voor ja en 0 voor nee"}
)

// readings are how the reader of files is asked for what a column holds.
var readings = map[estimate.Holding]data.Wanted{
	estimate.Numbers: {As: data.Number, Advice: adviseNumbers},
	estimate.YesNo:   {As: data.YesNo, Advice: adviseYes},
	estimate.Whole:   {As: data.Whole},
	estimate.Labels:  {As: data.Label},
}

func wantedOf(c *estimate.Column, name string) data.Wanted {
	w, known := readings[c.Holds]
	if !known {
		panic("analyse: nobody reads " + c.Holds)
	}
	switch w.Column = name; c.Part {
	case estimate.Treatment:
		w.Advice = adviseArms
	case estimate.Time:
		w.As, w.Advice = data.Span, adviseTimes
	}
	return w
}

// read reads the columns that the estimator uses. Rows of which it is not known
// to what they belong are left out.
func (a *Asked) read(ctx context.Context, path string) (in estimate.Input, rows int, notes []lang.Said, err error) {
	var columns []estimate.Column
	var asked []data.Wanted
	for _, c := range estimate.Columns {
		if name := *a.Columns[c.Part]; name != "" && a.method.Uses(c.Part) {
			columns, asked = append(columns, c), append(asked, wantedOf(&c, name))
		}
	}
	if a.method.Uses(estimate.Covariates) {
		for _, name := range a.Covariates {
			asked = append(asked, data.Wanted{Column: name, Advice: adviseNumbers})
		}
	}
	own, err := data.Read(ctx, path, asked)
	if err != nil {
		return in, 0, nil, err
	}
	in, notes = a.Choices, own.Notes
	out := make([]bool, own.Rows)
	for i, c := range own.Columns {
		if lost := strike(out, c, asked[i].As); lost > 0 {
			notes = append(notes, estimate.Dropped(lost, lang.Say("%s is missing", "%s ontbreekt", asked[i].Column)))
		}
	}
	for i, c := range own.Columns {
		if numbers := without(c.Numbers, out); i < len(columns) {
			put(&in, &columns[i], numbers, without(c.Labels, out), c.Names)
		} else {
			in.Covariates, in.Names = append(in.Covariates, numbers), append(in.Names, lang.Same(asked[i].Column))
		}
	}
	return in, own.Rows, notes, nil
}

// put fills in a column as what it holds.
func put(in *estimate.Input, c *estimate.Column, numbers []float64, labels []int, names []string) {
	switch c.Holds {
	case estimate.Labels:
		estimate.Put(in, c, labels, numbered(labels, names))
	case estimate.Whole:
		ids := make([]int, len(numbers))
		for row, x := range numbers {
			ids[row] = int(x)
		}
		estimate.Put(in, c, ids, nil)
	default:
		estimate.Put(in, c, numbers, nil)
	}
}

// strike marks and counts the rows in which a column is missing that belong to
// nothing without it.
func strike(out []bool, c data.Column, as data.Reading) (lost int) {
	for row := range out {
		if as == data.Label && c.Labels[row] < 0 || as == data.Whole && math.IsNaN(c.Numbers[row]) {
			out[row] = true
			lost++
		}
	}
	return lost
}

func without[V any](values []V, out []bool) []V {
	kept := values[:0]
	for i, v := range values {
		if !out[i] {
			kept = append(kept, v)
		}
	}
	return kept
}

// numbered gives labels that are all whole numbers those numbers, and returns
// the names of others.
func numbered(labels []int, names []string) []string {
	numbers := make([]int, len(names))
	for i, name := range names {
		n, err := strconv.Atoi(name)
		if err != nil || strconv.Itoa(n) != name {
			return names
		}
		numbers[i] = n
	}
	for row, l := range labels {
		labels[row] = numbers[l]
	}
	return nil
}
