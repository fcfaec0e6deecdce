package answers

import (
	"testing"

	"proefbank/internal/lang"
	"proefbank/study"
)

// TestOneJobIsAJob: a plan of one job is not said to have jobs, in either language, whatever
// year of it is told: while it runs, as it ends and once it is over.
func TestOneJobIsAJob(t *testing.T) {
	for _, row := range []scaledRow{{Planned: 1, Municipalities: 1, Open: 1, Filled: 0.5, Binding: study.ByPeople}, {Planned: 1, Municipalities: 1, Open: 0.5, Filled: 1},
		{Planned: 1, Municipalities: 1, Filled: 1}, {Planned: 1, Municipalities: 1}} {
		said := (&Scaling{}).filled([]scaledRow{row})
		holds(t, said.In(lang.English), "1 job ")
		if dutch := said.In(lang.Dutch); row.Open == 1 {
			holds(t, dutch, "Van 1 geplande baan in")
		} else {
			holds(t, dutch, "plan van 1 baan in")
		}
	}
}
