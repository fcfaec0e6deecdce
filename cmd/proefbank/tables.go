package main

import (
	"slices"

	"proefbank/design"
	"proefbank/model"
	"proefbank/results"
)

// recordable are the tables that a run can record.
var recordable = []string{"people", "waves", "months"}

var (
	peopleTable = results.Table[model.PersonRow]{Name: "people", Means: "a person in a cohort"}
	wavesTable  = results.Table[model.WaveRow]{Name: "waves", Means: "a person, world and wave of measurement"}
	monthsTable = results.Table[model.MonthRow]{Name: "months", Means: "a municipality's cohort in a world and calendar month"}
)

// tables are the writers of the tables that a run records; nil for others.
type tables struct {
	people *results.Writer[model.PersonRow]
	waves  *results.Writer[model.WaveRow]
	months *results.Writer[model.MonthRow]
}

// names are what the integers of the tables index.
func names(e *design.Experiment) map[string][]string {
	var towns []string
	for _, m := range e.Country.Municipalities[:e.Sites()] {
		towns = append(towns, m.Name)
	}
	return map[string][]string{"municipality": towns, "world": e.Worlds(), "household": model.Households,
		"education": model.Educations, "status": model.Statuses}
}

func (r *running) tables(d *results.Draft, e *design.Experiment) (t tables, err error) {
	lists := names(e)
	if slices.Contains(r.records, "people") {
		if t.people, err = results.Add(d, peopleTable, lists); err != nil {
			return t, err
		}
	}
	if slices.Contains(r.records, "waves") {
		if t.waves, err = results.Add(d, wavesTable, lists); err != nil {
			return t, err
		}
	}
	if slices.Contains(r.records, "months") {
		t.months, err = results.Add(d, monthsTable, lists)
	}
	return t, err
}

func (t *tables) append(f *facts) error {
	if t.people != nil {
		if err := t.people.Append(f.people...); err != nil {
			return err
		}
	}
	if t.waves != nil {
		if err := t.waves.Append(f.waves...); err != nil {
			return err
		}
	}
	if t.months != nil {
		return t.months.Append(f.months...)
	}
	return nil
}
