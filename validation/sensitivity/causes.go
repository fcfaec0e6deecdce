package sensitivity

import (
	"context"

	"proefbank/design"
	"proefbank/internal/lang"
	"proefbank/study"
)

// Cause is a reason for which an answer is another in another replication.
type Cause int

// The causes.
const (
	Parameters Cause = iota
	Towns
	People
	Lot
	Measurement
	NCauses = int(Measurement) + 1
)

// causes are their names for programs and people, and how one takes its luck from
// another replication.
var causes = [NCauses]struct {
	name  string
	means lang.Text
	from  func(l *drawnFrom, other int)
}{
	Parameters:  {"parameters", lang.Text{"what is not known about the parameters", "wat niet bekend is over de parameters"}, func(l *drawnFrom, other int) { l.parameters = other }},
	Towns:       {"municipality", lang.Text{"what the municipalities are", "wat voor gemeenten het zijn"}, func(l *drawnFrom, other int) { l.Towns = other }},
	People:      {"pool", lang.Text{"who is in the pool and what becomes of them", "wie in het bestand zit en wat er van hen wordt"}, func(l *drawnFrom, other int) { l.People = other }},
	Lot:         {"lot", lang.Text{"who is assigned what", "wie wat door loting krijgt"}, func(l *drawnFrom, other int) { l.Lot = other }},
	Measurement: {"measurement", lang.Text{"what is measured, and of whom", "wat er gemeten wordt, en bij wie"}, func(l *drawnFrom, other int) { l.Measurement = other }},
}

// String is the cause for programs, Means for people.
func (c Cause) String() string   { return causes[c].name }
func (c Cause) Means() lang.Text { return causes[c].means }

// MarshalText is the cause for programs.
func (c Cause) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// drawnFrom is which replication parameters and luck are from.
type drawnFrom struct {
	parameters int
	design.Luck
}

// Causes are the results' variance over replications, split by cause: Sobol's shares of
// the causes, each alone and with all that it does together with others (Sobol, 2001,
// Mathematics and Computers in Simulation 55, p. 271-280). Row r holds replications 2r
// and 2r+1, and the first of them with one cause after the other from the second: causes
// are independent, so that what each does alone and what only several do together add up
// to the whole. An answer is what its numbers make of it, so that nothing of chance is left out.
// Uncertain draws parameters anew in every replication; else they are no cause.
func (v *Analysis) Causes(ctx context.Context, uncertain bool, l study.Loop) ([]Indices, study.Reached) {
	s := study.New(v.Scenario, study.Plan{Seed: v.Seed, Uncertain: uncertain, Measured: v.Measured, Unread: len(v.variants) == 0, TrialUnread: v.TrialUnread, Plain: true})
	return v.shares(ctx, l, func(r int) []Row {
		return caused(r, len(v.results), func(from drawnFrom) []float64 { return v.lucky(s, from) })
	})
}

// caused is row r of as many results as live yields.
func caused(r, results int, live func(drawnFrom) []float64) []Row {
	own, other := drawnFrom{2 * r, design.AllOf(2 * r)}, drawnFrom{2*r + 1, design.AllOf(2*r + 1)}
	rows := make([]Row, results)
	for i, x := range live(own) {
		rows[i].A = Pair{x, x}
	}
	for i, x := range live(other) {
		rows[i].B = Pair{x, x}
	}
	for c := range causes {
		mixed := own
		causes[c].from(&mixed, 2*r+1)
		for i, x := range live(mixed) {
			rows[i].AB = append(rows[i].AB, Pair{x, x})
		}
	}
	return rows
}

// lucky are the results with such luck; what money draws by itself goes with the
// municipalities.
func (v *Analysis) lucky(s *study.Study, from drawnFrom) []float64 {
	l := lived{Replication: *s.Lucky(from.Towns, from.parameters, from.Luck)}
	if v.Measured {
		l.answers = l.Experiment.Analyse(l.Sites, from.Lot, l.Experiment.Size(), v.questions)
	}
	return v.read(v.results, &l, l.Experiment.Ledger(l.Money))
}
