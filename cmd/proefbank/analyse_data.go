package main

import (
	"context"
	"math"
	"strconv"

	"proefbank/design/estimate"
	"proefbank/internal/lang"
	"proefbank/results/data"
)

var (
	adviseArms    = lang.Text{"write 1 for treated and 0 for control", "schrijf 1 voor interventie en 0 voor controle"}
	adviseYes     = lang.Text{"write 1 for yes and 0 for no", "schrijf 1 voor ja en 0 voor nee"}
	adviseNumbers = lang.Text{"text is to be coded as numbers, such as 1 for yes and 0 for no",
		"codeer tekst als getallen, zoals 1 voor ja en 0 voor nee"}
)

// wanted is a column as the reader of files is asked for it.
func wanted(c *estimate.Column, name string) data.Wanted {
	switch {
	case c.Part == estimate.Treatment:
		return data.Wanted{Column: name, As: data.YesNo, Advice: adviseArms}
	case c.Holds == estimate.YesNo:
		return data.Wanted{Column: name, As: data.YesNo, Advice: adviseYes}
	case c.Holds == estimate.Whole:
		return data.Wanted{Column: name, As: data.Whole}
	case c.Holds == estimate.Labels:
		return data.Wanted{Column: name, As: data.Label}
	case c.Holds == estimate.Numbers:
		return data.Wanted{Column: name, As: data.Number, Advice: adviseNumbers}
	}
	panic("analyse: a column holds nothing known")
}

// read reads the columns that the estimator uses. Rows of which it is not known
// to what they belong are left out.
func (a *analysis) read(ctx context.Context, path string) (in estimate.Input, rows int, notes []lang.Said, err error) {
	var columns []estimate.Column
	var asked []data.Wanted
	for _, c := range estimate.Columns {
		if name := *a.columns[c.Part]; name != "" && a.method.Uses(c.Part) {
			columns, asked = append(columns, c), append(asked, wanted(&c, name))
		}
	}
	if a.method.Uses(estimate.Covariates) {
		for _, name := range a.covariates {
			asked = append(asked, data.Wanted{Column: name, Advice: adviseNumbers})
		}
	}
	own, err := data.Read(ctx, path, asked)
	if err != nil {
		return in, 0, nil, err
	}
	in, notes = a.choices, own.Notes
	out := make([]bool, own.Rows)
	for i := range columns {
		if lost := put(&in, &columns[i], own.Columns[i], out); lost > 0 {
			notes = append(notes, estimate.Dropped(lost, lang.Say("%s is missing", "%s ontbreekt", asked[i].Column)))
		}
	}
	for i, c := range own.Columns[len(columns):] {
		in.Covariates = append(in.Covariates, c.Numbers)
		in.Names = append(in.Names, lang.Same(a.covariates[i]))
	}
	in.Leave(out)
	return in, own.Rows, notes, nil
}

// put fills in a column, and marks and counts the rows in which it is missing
// that belong to nothing without it.
func put(in *estimate.Input, c *estimate.Column, from data.Column, out []bool) (lost int) {
	switch c.Holds {
	case estimate.Labels:
		lost = strike(out, func(row int) bool { return from.Labels[row] < 0 })
		c.PutIDs(in, from.Labels, numbered(from.Labels, from.Names))
	case estimate.Whole:
		lost = strike(out, func(row int) bool { return math.IsNaN(from.Numbers[row]) })
		ids := make([]int, len(from.Numbers))
		for row, x := range from.Numbers {
			ids[row] = int(x)
		}
		c.PutIDs(in, ids, nil)
	default:
		c.PutNumbers(in, from.Numbers)
	}
	return lost
}

// strike marks and counts the rows in which something is missing.
func strike(out []bool, missing func(row int) bool) (lost int) {
	for row := range out {
		if missing(row) {
			out[row] = true
			lost++
		}
	}
	return lost
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
		if l >= 0 {
			labels[row] = numbers[l]
		}
	}
	return nil
}
