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
	own, err := a.read(ctx, path)
	if err != nil {
		return nil, err
	}
	done := make(chan *Analysed, 1)
	go func() { done <- a.analysed(own) }()
	select {
	case found := <-done:
		return found, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// analysed is what the estimator says of everybody and of the groups.
func (a *Asked) analysed(own *owned) *Analysed {
	in := own.input(a.Choices, own.out)
	r := a.method.Answer(in)
	outcomes := a.together(own, r)
	r.Warnings = slices.Concat(own.notes, a.unused(), a.method.Remarks(in), r.Warnings)
	found := &Analysed{Method: a.method, Given: a.given(), Result: r, Alpha: in.Alpha, Rows: own.Rows, Columns: a.about(), Scale: a.scale(),
		Arms: armsOf(&in), By: a.By, Outcomes: outcomes}
	found.Groups, found.Differ = a.groups(own)
	if own.by >= 0 && in.Cluster != nil && in.Treatment != nil && across(&in, own.Columns[own.by].Labels) {
		found.Result.Warnings = append(found.Result.Warnings, groupsAcross)
	}
	return found
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

var (
	ofNoGroup  = lang.Text{"%d row is in no group", "%d rij valt in geen groep"}
	ofNoGroups = lang.Text{"%d rows are in no group", "%d rijen vallen in geen groep"}
)

// owned are the columns of a file that an estimator uses, in the order of those that
// have a part of their own, covariates, the column of groups and other outcomes.
type owned struct {
	*data.Table
	parts []estimate.Column
	names []string // of all columns
	by    int      // place of the column of groups; -1: none
	with  int      // that of the first of the other outcomes
	out   []bool   // rows of which it is not known to what they belong
	notes []lang.Said
}

// read reads the columns that the estimator uses. Rows of which it is not known
// to what they belong are left out.
func (a *Asked) read(ctx context.Context, path string) (*owned, error) {
	own := &owned{by: -1}
	var asked []data.Wanted
	for _, c := range estimate.Columns {
		if name := *a.Columns[c.Part]; name != "" && a.method.Uses(c.Part) {
			own.parts, asked = append(own.parts, c), append(asked, wantedOf(&c, name))
		}
	}
	if a.method.Uses(estimate.Covariates) {
		for _, name := range a.Covariates {
			asked = append(asked, data.Wanted{Column: name, Advice: adviseNumbers})
		}
	}
	if a.By != "" {
		own.by = len(asked)
		asked = append(asked, data.Wanted{Column: a.By, As: data.Label})
	}
	own.with = len(asked)
	for _, name := range a.With {
		asked = append(asked, data.Wanted{Column: name, Advice: adviseNumbers})
	}
	read, err := data.Read(ctx, path, asked)
	if err != nil {
		return nil, err
	}
	own.Table, own.notes, own.out = read, read.Notes, make([]bool, read.Rows)
	for i, c := range read.Columns {
		own.names = append(own.names, asked[i].Column)
		if i == own.by {
			if apart := strike(make([]bool, read.Rows), c, data.Label); apart > 0 {
				own.notes = append(own.notes, lang.Join(": ", lang.Count(apart, ofNoGroup, ofNoGroups), lang.Say("%s is missing", "%s ontbreekt", a.By)))
			}
			continue
		}
		if lost := strike(own.out, c, asked[i].As); lost > 0 {
			own.notes = append(own.notes, estimate.Dropped(lost, lang.Say("%s is missing", "%s ontbreekt", asked[i].Column)))
		}
	}
	return own, nil
}

// input is what a method is given of the rows that are not out.
func (o *owned) input(choices estimate.Input, out []bool) estimate.Input {
	in := choices
	for i, c := range o.Columns[:o.with] {
		switch numbers := without(c.Numbers, out); {
		case i < len(o.parts):
			put(&in, &o.parts[i], numbers, without(c.Labels, out), c.Names)
		case i != o.by:
			in.Covariates, in.Names = append(in.Covariates, numbers), append(in.Names, lang.Same(o.names[i]))
		}
	}
	return in
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

// without are the values of the rows that are not out, apart from those that were read;
// nil where there were none.
func without[V any](values []V, out []bool) []V {
	if values == nil {
		return nil
	}
	kept := make([]V, 0, len(values))
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
