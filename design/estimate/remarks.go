package estimate

import (
	"math"
	"slices"

	"proefbank/internal/lang"
)

// Remarks are what goes without saying in a simulated trial, where it is so in
// every replication, and is said of data of one's own beside the answer: rows that
// are left out because what was to be measured is missing, and what else the
// method has to remark. Rows that are left out for any other reason the answer's
// own warnings count.
func (m *Method) Remarks(in Input) []lang.Said {
	var said notes
	switch {
	case m.Uses(Before):
		said.drop(unpaired(in), lang.Text{"a measurement is missing", "een meting ontbreekt"})
	case !m.Uses(Responded) && m.Compares != Never: // which say what became of them
		said.drop(m.unmeasured(in), lang.Text{"the outcome is missing", "de uitkomst ontbreekt"})
	}
	if m.Remark != nil {
		said = append(said, m.Remark(in)...)
	}
	return said
}

// unmeasured are the rows of which all is known but the outcome.
func (m *Method) unmeasured(in Input) (rows int) {
	others := [][]float64{in.Treatment}
	if m.Uses(Covariates) {
		others = append(slices.Clone(in.Covariates), others...)
	}
	if m.Uses(Received) {
		others = append(others, in.Received)
	}
	if m.Uses(Event) {
		others = append(others, in.Event)
	}
	for i, y := range in.Outcome {
		if math.IsNaN(y) && !anyNaN(others, i) {
			rows++
		}
	}
	return rows
}

func unpaired(in Input) (rows int) {
	for i := range in.Before {
		if math.IsNaN(in.Before[i] - in.After[i]) {
			rows++
		}
	}
	return rows
}
