package main

import (
	"context"
	"fmt"
	"regexp"
	"strconv"

	"proefbank/design/estimate"
	"proefbank/results/data"
)

const (
	adviseArms    = "write 1 for treated and 0 for control"
	adviseYes     = "write 1 for yes and 0 for no"
	adviseNumbers = "text is to be coded as numbers, such as 1 for yes and 0 for no"
)

// columnFlags are the flags that name one column, and how it is read.
var columnFlags = []struct {
	flag, usage string
	as          data.Reading
	advice      string
}{
	{"outcome", "`column` of the outcome, numbers", data.Number, adviseNumbers},
	{"treatment", "`column` of the arm, 1 treated and 0 control", data.YesNo, adviseArms},
	{"cluster", "`column` of the cluster that was assigned as one", data.Label, ""},
	{"block", "`column` of the block within which was assigned", data.Label, ""},
	{"before", "signed-rank: `column` of the first measurement", data.Number, ""},
	{"after", "signed-rank: `column` of the second", data.Number, ""},
	{"time", "log-rank, cox: `column` of the time at risk", data.Number, ""},
	{"event", "log-rank, cox: `column`, 1 if it ended in the event and 0 if not", data.YesNo, adviseYes},
	{"received", "cace: `column` of what was taken up, 1 or 0 or a dose", data.Number, adviseYes},
	{"responded", "lee-bounds: `column`, 1 if there is an outcome and 0 if not", data.YesNo, adviseYes},
	{"unit", "staggered-did: `column` of what is followed over the periods", data.Label, ""},
	{"period", "staggered-did, stepped-wedge: `column` of the period", data.Whole, ""},
	{"first-treated", "staggered-did: `column` of the period of first treatment, 0 for never", data.Whole, ""},
}

// observed is what an estimator is given, by flag.
type observed struct {
	rows       int // in the file
	numbers    map[string][]float64
	ids        map[string][]int
	labels     map[string][]string // names of ids, where these are not numbers
	covariates [][]float64
	notes      []string
}

// read reads the columns that the estimator uses.
func (a *analysis) read(ctx context.Context, path string, e *estimator) (*observed, error) {
	var wanted []data.Wanted
	var flags []string
	for _, c := range columnFlags {
		if name := *a.columns[c.flag]; name != "" && e.uses(c.flag) {
			flags = append(flags, c.flag)
			wanted = append(wanted, data.Wanted{Column: name, As: c.as, Advice: c.advice})
		}
	}
	if e.uses("covariates") {
		for _, name := range a.covariates {
			wanted = append(wanted, data.Wanted{Column: name, Advice: adviseNumbers})
		}
	}
	own, err := data.Read(ctx, path, wanted)
	if err != nil {
		return nil, err
	}
	d := &observed{rows: own.Rows, notes: own.Notes, numbers: map[string][]float64{}, ids: map[string][]int{}, labels: map[string][]string{}}
	unknown := make([]bool, own.Rows)
	for i, flag := range flags {
		d.put(flag, wanted[i], own.Columns[i], unknown)
	}
	for _, c := range own.Columns[len(flags):] {
		d.covariates = append(d.covariates, c.Numbers)
	}
	d.drop(unknown)
	return d, nil
}

// put keeps a column; a row of which it is not known to what it belongs is
// marked as unknown.
func (d *observed) put(flag string, w data.Wanted, c data.Column, unknown []bool) {
	lost := 0
	lose := func(row int) {
		lost++
		unknown[row] = true
	}
	switch w.As {
	case data.Label:
		numbers, numbered := wholes(c.Names)
		for row, l := range c.Labels {
			if l < 0 {
				lose(row)
			} else if numbered {
				c.Labels[row] = numbers[l]
			}
		}
		d.ids[flag] = c.Labels
		if !numbered {
			d.labels[flag] = c.Names
		}
	case data.Whole:
		ids := make([]int, len(c.Numbers))
		for row, x := range c.Numbers {
			if x != x {
				lose(row)
			} else {
				ids[row] = int(x)
			}
		}
		d.ids[flag] = ids
	default:
		d.numbers[flag] = c.Numbers
	}
	if lost > 0 {
		d.notes = append(d.notes, fmt.Sprintf("%d rows dropped: %s is missing", lost, w.Column))
	}
}

// wholes are the numbers that names stand for, if all of them do.
func wholes(names []string) ([]int, bool) {
	numbers := make([]int, len(names))
	for i, name := range names {
		n, err := strconv.Atoi(name)
		if err != nil || strconv.Itoa(n) != name {
			return nil, false
		}
		numbers[i] = n
	}
	return numbers, true
}

// drop leaves the unknown rows out.
func (d *observed) drop(unknown []bool) {
	for flag, x := range d.numbers {
		d.numbers[flag] = without(x, unknown)
	}
	for flag, x := range d.ids {
		d.ids[flag] = without(x, unknown)
	}
	for i, x := range d.covariates {
		d.covariates[i] = without(x, unknown)
	}
}

func without[V any](values []V, unknown []bool) []V {
	kept := values[:0]
	for i, v := range values {
		if !unknown[i] {
			kept = append(kept, v)
		}
	}
	return kept
}

// data is what most estimators take.
func (a *analysis) data(d *observed) estimate.Data {
	outcome := d.numbers["outcome"]
	if outcome == nil {
		outcome = d.numbers["time"]
	}
	return estimate.Data{Outcome: outcome, Treatment: d.numbers["treatment"], Covariates: d.covariates, Names: a.covariates,
		Cluster: d.ids["cluster"], Block: d.ids["block"], Alpha: a.alpha}
}

var belonging = regexp.MustCompile(`\b(unit|block|period) (\d+)\b`)

// named gives units and blocks in warnings the names they have in the file.
func (d *observed) named(warnings []string) []string {
	out := make([]string, len(warnings))
	for i, w := range warnings {
		out[i] = belonging.ReplaceAllStringFunc(w, func(found string) string {
			parts := belonging.FindStringSubmatch(found)
			n, err := strconv.Atoi(parts[2])
			if names := d.labels[parts[1]]; err == nil && n < len(names) {
				return parts[1] + " " + names[n]
			}
			return found
		})
	}
	return out
}
