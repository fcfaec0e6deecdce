package main

import (
	"proefbank/model"
	"proefbank/results"
)

// The tables that a run can leave, by the names that --record takes.
var (
	peopleTable = results.Table[model.PersonRow]{Name: "people", Means: "a person in a cohort"}
	wavesTable  = results.Table[model.WaveRow]{Name: "waves", Means: "a person, world and wave"}
	monthsTable = results.Table[model.MonthRow]{Name: "months", Means: "a municipality, world and month"}
)

// tableDescriptions are all of them, as docs/tables.md lists them.
func tableDescriptions() []results.Description {
	return []results.Description{peopleTable.Describe(), wavesTable.Describe(), monthsTable.Describe()}
}
