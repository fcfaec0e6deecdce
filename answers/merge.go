package answers

import (
	"proefbank/internal/lang"
	"proefbank/results"
	"proefbank/results/report"
)

// merged is a run that was joined from shards.
type merged struct {
	Dir          string           `json:"directory" means:"where the whole run is"`
	Shards       int              `json:"shards" means:"shards that it was joined from"`
	Replications int              `json:"replications" means:"replications of the whole run"`
	Tables       []results.Stored `json:"tables" means:"its tables"`
}

// Merged tells of a run that was joined from shards.
func Merged(r *results.Run) *report.Answer {
	m := r.Manifest
	t := report.Table{Columns: report.Head(lang.Text{"table", "tabel"}, lang.Text{"rows", "rijen"})}
	for _, stored := range m.Tables {
		t.Row(stored.Name, stored.Rows)
	}
	a := &report.Answer{Title: lang.Text{"A run joined from its shards", "Een run uit zijn delen samengevoegd"},
		Lead: []lang.Said{lang.Say("%s holds %s, joined from %s.", "%s bevat %s, samengevoegd uit %s.",
			r.Dir, replications(m.Replications), shards(m.Merged))},
		Data: merged{r.Dir, m.Merged, m.Replications, m.Tables}}
	a.Add(report.Section{Tables: []report.Table{t}})
	return a
}

// shards are so many parts of a run.
func shards(n int) lang.Said {
	return lang.Count(n, lang.Text{"one shard", "één deel"}, lang.Text{"%d shards", "%d delen"})
}
