package validation

import (
	"iter"

	"proefbank/internal/lang"
)

// everything is all parts together.
var everything lang.Text

// trial is what the model is tried by: the checks, and per figure what the
// replications printed.
type trial struct {
	checks  []Check
	samples []sample
	reps    int
}

// verdicts are on all figures by kind, then on each part.
func (t *trial) verdicts() (list []Verdict) {
	for _, kind := range []Kind{"", Fitted, Predicted} {
		list = append(list, t.weigh(everything, kind))
	}
	for i, c := range t.checks {
		if i == 0 || c.Part != t.checks[i-1].Part {
			list = append(list, t.weigh(c.Part, ""))
		}
	}
	if len(list) == 4 { // one part, weighed already
		list = list[:3]
	}
	return list
}

// weighed tells whether a check is of a part and kind and counts in verdicts.
func weighed(part lang.Text, kind Kind) func(*Check) bool {
	return func(c *Check) bool {
		return c.Weighed && (part == everything || c.Part == part) && (kind == "" || c.Kind == kind)
	}
}

// weigh counts the misses of a part and kind, of what was published and of
// every replication, and again without the figures for whose miss a reason is
// known. A figure that misses on the other side than its reason says stays.
func (t *trial) weigh(part lang.Text, kind Kind) Verdict {
	v := t.misses(weighed(part, kind))
	v.Part, v.Kind = part, kind
	rest := t.misses(func(c *Check) bool { return weighed(part, kind)(c) && !c.known })
	v.RestFigures, v.RestMisses, v.RestMost = rest.Figures, rest.Misses, rest.Most
	v.Explained = !v.Holds && rest.Holds
	return v
}

// those are the checks that count, with their samples.
func (t *trial) those(counts func(*Check) bool) iter.Seq2[*Check, sample] {
	return func(yield func(*Check, sample) bool) {
		for i := range t.checks {
			if c := &t.checks[i]; counts(c) && !yield(c, t.samples[i]) {
				return
			}
		}
	}
}

func (t *trial) misses(counts func(*Check) bool) (v Verdict) {
	v.Simulated = make([]float64, t.reps)
	for c, s := range t.those(counts) {
		v.Figures++
		v.Misses += count(!c.Inside)
		for r, x := range c.Values {
			v.Simulated[r] += float64(count(s.without(x)))
		}
	}
	asMany := 0
	for _, n := range v.Simulated {
		asMany += count(int(n) >= v.Misses)
	}
	own := newSample(v.Simulated)
	v.Expected, v.Most = own.mean(), int(own.quantile(high95))
	v.P, v.Holds = float64(asMany)/float64(t.reps), v.Misses <= v.Most
	return v
}
