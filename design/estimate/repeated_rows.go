package estimate

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"proefbank/internal/lang"
)

// onRows answers from rows that are a person at a wave, in any order.
func onRows(answer func(Repeated) Result) func(Input) Result {
	return func(in Input) Result { return repeatedMeasures(in, answer) }
}

func repeatedMeasures(in Input, by func(Repeated) Result) Result {
	l := newLedger(&in)
	if l.why != nil {
		return none(0, append(l.notes, l.why)...)
	}
	r := l.wide(&in)
	if l.why == nil {
		r.Weights, l.why = weightsOf(in.Contrast, r.Waves)
	}
	if l.why != nil {
		return none(0, append(l.notes, l.why)...)
	}
	answer := by(r)
	answer.Warnings = append(l.notes, answer.Warnings...)
	return answer
}

// ledger finds who the rows are about.
type ledger struct {
	rows   []int // that are complete but perhaps for the outcome
	person []int // of each row, numbered in order of appearance
	first  []int // a row of each person
	waves  []int // with an outcome
	notes
	why lang.Said // why there is no answer
}

func newLedger(in *Input) *ledger {
	l := new(ledger)
	for i, t := range in.Treatment {
		switch {
		case math.IsNaN(t) || anyNaN(in.Covariates, i):
			continue
		case t != 0 && t != 1:
			l.why = lang.Say("treatment has the value %s; it must be 1 (treated) or 0 (control)",
				"interventie heeft de waarde %s; het moet 1 (wel) of 0 (controle) zijn", lang.Exact(t))
		}
		l.rows = append(l.rows, i)
		if !math.IsNaN(in.Outcome[i]) {
			l.waves = append(l.waves, in.Period[i])
		}
	}
	l.drop(len(in.Treatment)-len(l.rows), lang.Text{"treatment or a covariate is missing", "interventie of een covariaat ontbreekt"})
	slices.Sort(l.waves)
	l.waves = slices.Compact(l.waves)
	if l.waves == nil && l.why == nil {
		l.why = noRows
	}
	if l.why != nil {
		return l
	}
	l.person = make([]int, len(l.rows))
	l.first = make([]int, indexer{}.number(in.Unit, l.rows, l.person))
	for i := range l.first {
		l.first[i] = -1
	}
	for at, i := range l.rows {
		if p := l.person[at]; l.first[p] < 0 {
			l.first[p] = i
		} else if what := changes(in, l.first[p], i); what != nil && l.why == nil {
			l.why = lang.Say("%s of unit %s changes from row to row: it must be that of the baseline, the same at every wave",
				"%s van eenheid %s verandert van rij tot rij: het moet die van de nulmeting zijn, bij elke meting dezelfde", what, named(in.UnitNames, in.Unit[i]))
		}
	}
	return l
}

// changes is what differs between two rows of a person that may not.
func changes(in *Input, i, j int) lang.Said {
	for c, column := range in.Covariates {
		if column[i] != column[j] {
			return in.covariate(c)
		}
	}
	switch {
	case in.Treatment[i] != in.Treatment[j]:
		return lang.Text{"the treatment", "de interventie"}
	case in.Cluster != nil && in.Cluster[i] != in.Cluster[j]:
		return lang.Text{"the cluster", "het cluster"}
	case in.Block != nil && in.Block[i] != in.Block[j]:
		return lang.Text{"the block", "het blok"}
	}
	return nil
}

// wide has a row a person and a column a wave.
func (l *ledger) wide(in *Input) Repeated {
	d := Data{Treatment: gather(in.Treatment, l.first), Names: in.Names, ClusterNames: in.ClusterNames, BlockNames: in.BlockNames, Alpha: in.Alpha}
	for _, c := range in.Covariates {
		d.Covariates = append(d.Covariates, gather(c, l.first))
	}
	if in.Cluster != nil {
		d.Cluster = gather(in.Cluster, l.first)
	}
	if in.Block != nil {
		d.Block = gather(in.Block, l.first)
	}
	seen := make([][]float64, len(l.waves))
	for t := range seen {
		seen[t] = slices.Repeat([]float64{math.NaN()}, len(l.first))
	}
	for at, i := range l.rows {
		y := in.Outcome[i]
		if math.IsNaN(y) {
			continue
		}
		t, _ := slices.BinarySearch(l.waves, in.Period[i])
		if !math.IsNaN(seen[t][l.person[at]]) {
			l.why = twoRows(in, i)
		}
		seen[t][l.person[at]] = y
	}
	return Repeated{Data: d, Waves: l.waves, Seen: seen, Covariance: in.Covariance, DF: in.DF, Scope: in.Scope}
}

func twoRows(in *Input, i int) lang.Said {
	return lang.Say("unit %s has two rows for period %s", "eenheid %s heeft twee rijen voor periode %s", named(in.UnitNames, in.Unit[i]), lang.Code(in.Period[i]))
}

// weightsOf are the weights of the waves in a contrast as it is asked for. As many numbers
// as there are waves are weights, but for the waves themselves: nobody weighs the effect
// at wave 24 by 24. Waves 0 and 1 can be weights.
func weightsOf(contrast Contrast, waves []int) ([]float64, lang.Said) {
	if slices.Contains(Contrasts, contrast) {
		if weights := Weights(contrast, waves, nil); known(weights) {
			return weights, nil
		}
		return nil, lang.Text{"one wave has no slope", "één meting heeft geen helling"}
	}
	numbers, able := contrastNumbers(string(contrast))
	switch {
	case !able:
		return nil, lang.Say("no contrast is called %q", "geen contrast heet %q", string(contrast))
	case len(numbers) == len(waves) && !allWaves(numbers, waves):
		return numbers, nil
	}
	return amongWaves(numbers, waves)
}

// contrastNumbers are the numbers of a list.
func contrastNumbers(list string) (numbers []float64, able bool) {
	for _, cell := range strings.Split(list, ",") {
		x, err := strconv.ParseFloat(strings.TrimSpace(cell), 64)
		if err != nil || math.IsNaN(x) || math.Abs(x) > mostNumber {
			return nil, false
		}
		numbers = append(numbers, x)
	}
	return numbers, true
}

// IsContrast tells whether a contrast can be asked for: a name, or a list of numbers.
func IsContrast(contrast Contrast) bool {
	_, able := contrastNumbers(string(contrast))
	return able || slices.Contains(Contrasts, contrast)
}

// allWaves tells whether numbers are the waves, in any order, and weights of no mean or
// difference.
func allWaves(numbers []float64, waves []int) bool {
	for at, x := range slices.Sorted(slices.Values(numbers)) {
		if x != float64(waves[at]) {
			return false
		}
	}
	sum := total(numbers)
	return sum != 0 && sum != 1
}

// amongWaves is the mean over some of the waves.
func amongWaves(some []float64, waves []int) ([]float64, lang.Said) {
	var among []int
	for _, x := range some {
		if wave := int(x); float64(wave) == x && slices.Contains(waves, wave) {
			among = append(among, wave)
		}
	}
	if len(among) < len(some) {
		return nil, lang.Say("the contrast has %d numbers and there are %d waves (%s): give a weight for each, or waves to average over",
			"het contrast telt %d getallen en er zijn %d metingen (%s): geef van elk een gewicht, of metingen om over te middelen",
			len(some), len(waves), wavesSaid(waves))
	}
	return Weights(MeanOfWaves, waves, among), nil
}

func wavesSaid(waves []int) lang.Said {
	var all []lang.Said
	for _, w := range waves {
		all = append(all, lang.Same(lang.Code(w)))
	}
	return lang.Join(", ", all...)
}
