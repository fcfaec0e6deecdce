package power

import "proefbank/design/estimate"

// Differ is how often the effects in groups, a line each, are found to be not one and
// the same, on the same replications (estimate.Differ).
func Differ(groups []*Line) Diagnosand {
	found := 0
	kept := len(groups[0].answers)
	for k := range kept {
		var each []estimate.Result
		for _, l := range groups {
			b := &l.answers[k]
			each = append(each, estimate.Result{Estimate: b.estimate, SE: b.se, DF: b.scaling.df})
		}
		if estimate.Differ(each).P <= groups[0].alpha {
			found++
		}
	}
	return proportion(found, kept)
}

// Groups are the lines of a trait's groups, outcome by outcome and arm by arm.
func (d *Diagnosis) Groups() (all [][]*Line) {
	for _, l := range d.Lines {
		if l.By == "" {
			continue
		}
		if n := len(all); n > 0 && all[n-1][0].Outcome == l.Outcome && all[n-1][0].Arm == l.Arm {
			all[n-1] = append(all[n-1], l)
		} else {
			all = append(all, []*Line{l})
		}
	}
	return all
}

// These are the lines of the municipalities at hand and no others.
func (d *Diagnosis) These() (lines []*Line) {
	for _, l := range d.Lines {
		if l.Whole {
			lines = append(lines, l)
		}
	}
	return lines
}
