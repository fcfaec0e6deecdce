package power

// Target is which effects a trial is to find with the power that is asked for.
type Target string

// The targets; another is the name of the primary outcome that matters alone.
const (
	EveryOutcome Target = "all" // each of the primary outcomes
	AnyOutcome   Target = "any" // one or more of them
)

// aimed is a line with the power that a target asks of it, and the replications in
// which it is found.
type aimed struct {
	*Line
	power Diagnosand
	found []bool
}

// aims are the lines on which a target rests, of primary outcomes that share one
// alpha: all of them, the one that is named, or for any the one that is found most
// often, with the power to find one or more.
func (t Target) aims(h *Holm) (all []aimed) {
	best := 0
	for i, l := range h.Lines {
		if t == EveryOutcome || t == "" || string(t) == l.Outcome.Name {
			all = append(all, aimed{l, h.Each[i], h.Found[i]})
		}
		if h.Each[i].Value > h.Each[best].Value {
			best = i
		}
	}
	if t == AnyOutcome {
		all = append(all, aimed{h.Lines[best], h.Any, h.one()})
	}
	return all
}

// least is the one of the aims with the least power.
func (t Target) least(h *Holm) (least aimed) {
	for i, a := range t.aims(h) {
		if i == 0 || a.power.Value < least.power.Value {
			least = a
		}
	}
	return least
}

// one tells in which replications one or more are found.
func (h *Holm) one() []bool {
	some := make([]bool, len(h.Found[0]))
	for _, found := range h.Found {
		for k, is := range found {
			some[k] = some[k] || is
		}
	}
	return some
}
