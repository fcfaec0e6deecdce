package answers

import (
	"proefbank/internal/lang"
	"proefbank/results/report"
)

// collected is what programs are told of a table put together from several runs'.
type collected struct {
	File  string `json:"file" means:"where the table is"`
	Table string `json:"table" means:"table of the runs that it is made of"`
	Runs  int    `json:"runs" means:"runs"`
	Rows  int64  `json:"rows" means:"rows of all of them"`
}

// Gathered tells of a table put together from several runs'.
func Gathered(file, table string, runs int, rows int64) *report.Answer {
	return &report.Answer{Title: lang.Text{"Answers of several runs", "Antwoorden van verschillende runs"},
		Lead: []lang.Said{lang.Say("%s holds %d rows of table %s of %s.", "%s bevat %d rijen van tabel %s van %s.", file, rows, table,
			lang.Count(runs, lang.Text{"%d run", "%d run"}, lang.Text{"%d runs", "%d runs"}))},
		Data: collected{file, table, runs, rows}}
}
