package estimate_test

import (
	"math"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"proefbank/design/estimate"
	"proefbank/internal/lang"
)

// tried is every method of the list with every choice that it takes, by the name
// of the method and of a choice that is not the first.
var tried = triedMethods()

type trying struct {
	*estimate.Method
	answer func(estimate.Input) estimate.Result
}

func triedMethods() map[string]trying {
	all := map[string]trying{}
	for i := range estimate.Methods {
		m := &estimate.Methods[i]
		with := func(name string, choose func(*estimate.Input)) {
			all[name] = trying{m, func(in estimate.Input) estimate.Result {
				in.DF, in.Correction, in.Scope, in.Draws, in.Seed = estimate.Satterthwaite, estimate.Uncorrected, estimate.LikeThese, 99, 1
				in.Contrast, in.Covariance = estimate.MeanOfWaves, estimate.FirstOrder
				choose(&in)
				return m.Answer(about(m, in))
			}}
		}
		name := string(m.Name)
		with(name, func(*estimate.Input) {})
		if m.Uses(estimate.DF) {
			with(name+" kenward-roger", func(in *estimate.Input) { in.DF = estimate.KenwardRoger })
		}
		if m.Uses(estimate.Scoped) {
			with(name+" whole", func(in *estimate.Input) { in.Scope = estimate.These })
		}
		if m.Uses(estimate.Corrected) {
			with(name+" mancl-derouen", func(in *estimate.Input) { in.Correction = estimate.ManclDeRouen })
			with(name+" kauermann-carroll", func(in *estimate.Input) { in.Correction = estimate.KauermannCarroll })
		}
		if m.Uses(estimate.Shaped) {
			with(name+" unstructured", func(in *estimate.Input) { in.Covariance = estimate.Unstructured })
			with(name+" toeplitz", func(in *estimate.Input) { in.Covariance = estimate.Toeplitz })
			with(name+" slope", func(in *estimate.Input) { in.Contrast = estimate.Slope })
		}
	}
	return all
}

// about is the input with whatever a person has from the first wave on, the same at
// every wave, for methods that ask that; in clusters four times as large for one that
// has a model of all waves in each.
func about(m *estimate.Method, in estimate.Input) estimate.Input {
	if m.View != estimate.Repeatedly {
		return in
	}
	first := map[int]int{}
	for i, unit := range in.Unit {
		if at, met := first[unit]; !met || in.Period[i] < in.Period[at] {
			first[unit] = i
		}
	}
	in.Covariates = slices.Clone(in.Covariates)
	held := []*[]float64{&in.Treatment}
	for j := range in.Covariates {
		held = append(held, &in.Covariates[j])
	}
	for _, column := range held {
		of := *column
		*column = fill(len(of), func(i int) float64 { return of[first[in.Unit[i]]] })
	}
	for _, column := range []*[]int{&in.Cluster, &in.Block} {
		of := *column
		*column = slices.Clone(of)
		for i := range of {
			(*column)[i] = of[first[in.Unit[i]]]
		}
	}
	if of := slices.Clone(in.Cluster); m.Within {
		for i := range of {
			in.Cluster[i] = of[first[in.Unit[i]/8*8]]
		}
	}
	return in
}

// given is data with all that a method may need beside it.
func given(d estimate.Data) estimate.Input {
	in := estimate.Input{Data: d, Event: ended(d), Received: took(d), Responded: ended(d), After: d.Outcome}
	in.Before = fill(len(d.Outcome), func(i int) float64 { return d.Outcome[i]/2 - float64(i%3) })
	for i := range d.Outcome {
		in.Unit, in.Period, in.FirstTreated = append(in.Unit, i/3), append(in.Period, i%3), append(in.FirstTreated, i/3%3)
	}
	return in
}

// every is every method that compares arms, on data.
var every = onData(func(t trying) bool { return t.Compares == estimate.Arms })

// means are the methods that estimate a difference in means, steps among them.
var means = onData(func(t trying) bool {
	return (t.Estimand == estimate.Offer || t.Estimand == estimate.Taking) && t.Compares != estimate.Never
})

// answers are the methods that fit a Design.
var answers = onData(func(t trying) bool {
	return slices.Contains([]estimate.Estimator{"ancova", "lin", "difference-in-means", "cluster-means", "mixed-model", "stepped-wedge"}, t.Name)
})

func onData(are func(trying) bool) map[string]func(estimate.Data) estimate.Result {
	chosen := map[string]func(estimate.Data) estimate.Result{}
	for name, t := range tried {
		if are(t) {
			chosen[name] = func(d estimate.Data) estimate.Result {
				in := given(d)
				if t.Compares == estimate.Steps {
					in.Unit = nil // people who are measured once
				}
				return t.answer(in)
			}
		}
	}
	return chosen
}

// warned are the warnings in English.
func warned(r estimate.Result) string {
	var texts []string
	for _, w := range r.Warnings {
		texts = append(texts, w.In(lang.English))
	}
	return strings.Join(texts, "; ")
}

// TestEveryMethodIsTold: what the list says of a method is there in both
// languages, and about what there is.
func TestEveryMethodIsTold(t *testing.T) {
	columns := slices.Clone(estimate.Choices)
	for _, c := range estimate.Columns {
		columns = append(columns, c.Part)
	}
	columns = append(columns, estimate.Covariates)
	names := estimate.Methods.Names()
	for i, m := range estimate.Methods {
		told := []lang.Text{m.How, m.Plan, estimate.Estimands.Of(m.Estimand).Means}
		for _, v := range m.Else {
			told = append(told, v.How)
			if !slices.Contains(columns, estimate.Part(v.Given)) && !slices.Contains(choiceNames(), v.Given) {
				t.Errorf("%s works otherwise given %q, which nobody can give", m.Name, v.Given)
			}
		}
		for _, text := range told {
			if text[lang.English] == "" || text[lang.Dutch] == "" || text[lang.English] == text[lang.Dutch] {
				t.Errorf("%s: told as %q", m.Name, text)
			}
		}
		if len(m.Needs) == 0 || len(m.Suits) == 0 || m.Answer == nil || slices.Contains(names[:i], names[i]) {
			t.Errorf("%s: %+v", m.Name, m)
		}
		for _, p := range slices.Concat(m.Needs, m.Takes) {
			if !slices.Contains(columns, p) {
				t.Errorf("%s: %s is not a part", m.Name, p)
			}
		}
		if many := m.View == estimate.Waves; many != (m.Compares == estimate.Steps || m.Compares == estimate.Never) {
			t.Errorf("%s compares %v in view %v", m.Name, m.Compares, m.View)
		}
	}
}

func choiceNames() (names []string) {
	for _, d := range estimate.AllDegreesOfFreedom {
		names = append(names, string(d))
	}
	for _, c := range estimate.Corrections {
		names = append(names, string(c))
	}
	for _, s := range estimate.Scopes {
		names = append(names, string(s))
	}
	return names
}

// numbersOf and idsOf are the columns of an input.
func numbersOf(in *estimate.Input) map[estimate.Part]*[]float64 {
	return map[estimate.Part]*[]float64{estimate.Outcome: &in.Outcome, estimate.Time: &in.Outcome, estimate.Treatment: &in.Treatment,
		estimate.Before: &in.Before, estimate.After: &in.After, estimate.Event: &in.Event, estimate.Received: &in.Received,
		estimate.Responded: &in.Responded}
}

func idsOf(in *estimate.Input) map[estimate.Part]*[]int {
	return map[estimate.Part]*[]int{estimate.Cluster: &in.Cluster, estimate.Block: &in.Block, estimate.Unit: &in.Unit,
		estimate.Period: &in.Period, estimate.FirstTreated: &in.FirstTreated, estimate.Wave: &in.Period}
}

// give hands a part of one input to another.
func give(in, from *estimate.Input, part estimate.Part) {
	if x, is := numbersOf(from)[part]; is {
		*numbersOf(in)[part] = *x
	} else if x, is := idsOf(from)[part]; is {
		*idsOf(in)[part] = *x
	} else {
		in.Covariates = from.Covariates
	}
}

// permuted is an input with its rows in another order.
func permuted(in estimate.Input, order []int) (out estimate.Input) {
	for part, x := range numbersOf(&in) {
		*numbersOf(&out)[part] = fill(len(*x), func(i int) float64 { return (*x)[order[i]] })
	}
	for part, x := range idsOf(&in) {
		ids := make([]int, len(*x))
		for i := range ids {
			ids[i] = (*x)[order[i]]
		}
		if ids != nil && *x != nil {
			*idsOf(&out)[part] = ids
		}
	}
	for _, x := range in.Covariates {
		out.Covariates = append(out.Covariates, fill(len(x), func(i int) float64 { return x[order[i]] }))
	}
	return out
}

// TestMethodsNeedWhatTheySay: every method answers when it is given what it
// needs and nothing else, and of what makes sense to everybody its answer
// changes with what it takes.
func TestMethodsNeedWhatTheySay(t *testing.T) {
	for name, tr := range tried {
		whole := given(asked(name, small(1)))
		for _, g := range whole.Cluster {
			whole.Block = append(whole.Block, g/4)
		}
		var needed estimate.Input
		for _, part := range tr.Needs {
			give(&needed, &whole, part)
		}
		r := tr.answer(needed)
		if !r.Answered() {
			t.Errorf("%s does not answer on what it needs: %s", name, warned(r))
		}
		for _, part := range estimate.Common {
			with := needed
			give(&with, &whole, part)
			if matters := gap(tr.answer(with), r) > 0; matters != tr.Uses(part) && !slices.Contains(tr.Needs, part) {
				t.Errorf("%s: %s makes a difference: %v", name, part, matters)
			}
		}
	}
}

// TestEveryRowIsAccountedFor: what an answer leaves out is counted, in its warnings
// or in the remarks beside it.
func TestEveryRowIsAccountedFor(t *testing.T) {
	dropped := regexp.MustCompile(`^(\d+) (row|unit)s? dropped`)
	for seed := range uint64(10) {
		r := rand.New(rand.NewPCG(seed, 19))
		for name, tr := range tried {
			in := given(asked(name, small(seed)))
			if seed%2 == 0 {
				for _, g := range in.Cluster {
					in.Block = append(in.Block, g/4)
				}
			}
			for _, column := range []*[]float64{&in.Outcome, &in.Treatment, &in.Covariates[0], &in.Covariates[1], &in.Received, &in.Event, &in.Before, &in.After} {
				*column = changed(*column, func(v float64) float64 {
					if r.IntN(20) == 0 {
						return nan
					}
					return v
				})
			}
			in = about(tr.Method, in)
			got, rows := tr.answer(in), len(in.Outcome)
			for _, w := range append(tr.Remarks(in), got.Warnings...) {
				if count := dropped.FindStringSubmatch(w.In(lang.English)); count != nil {
					n, _ := strconv.Atoi(count[1])
					if count[2] == "unit" {
						n *= 3 // periods
					}
					rows -= n
				}
			}
			if got.N != rows {
				t.Errorf("seed %d, %s: %d rows used, %d not accounted for: %s", seed, name, got.N, rows-got.N, warned(got))
			}
		}
	}
}

// TestSignedRankRemarks: of six changes the ranks of the rises sum to 2, and three of
// 64 sums are 2 or less: 2 x 3/64 = 0.09375, where the normal approximation has
// 0.0747. Pairs that did not change are left out of it; with ties there is no exact
// p. R's 2*psignrank(20, 20) is 0.0007076263.
func TestSignedRankRemarks(t *testing.T) {
	m := estimate.Methods.Of("signed-rank")
	ranks := func(changes ...float64) estimate.Input {
		return estimate.Input{Before: make([]float64, len(changes)), After: changes}
	}
	twenty := fill(20, func(i int) float64 { return -float64(i + 1) })
	for _, k := range []int{1, 2, 3, 4, 10} { // rises of ranks 1, 2, 3, 4 and 10
		twenty[k-1] *= -1
	}
	for _, c := range []struct {
		in   estimate.Input
		want string
	}{
		{ranks(-1, 2, -3, -4, -5, -6), "p is that of the normal approximation; the exact p is 0.09375"},
		{ranks(twenty...), "p is that of the normal approximation; the exact p is 0.0007076"},
		{ranks(1, 0, 0, -3), "2 pairs did not change and have no rankp is that of the normal approximation; the exact p is 1"},
		{ranks(1, -1, 2), "p is that of the normal approximation without continuity correction, and ties leave no exact one: " +
			"of few pairs it is rather too small"},
	} {
		var said string
		for _, w := range m.Remarks(c.in) {
			said += w.In(lang.English)
		}
		if said != c.want {
			t.Errorf("%v: %q, want %q", c.in.After, said, c.want)
		}
	}
	if p := m.Answer(ranks(-1, 2, -3, -4, -5, -6)).P; !(math.Abs(p-0.0747) <= 5e-5) {
		t.Errorf("by the normal approximation %v", p)
	}
}

// TestOrderOfRowsAndNamesOfClustersChangeNothing of any method.
func TestOrderOfRowsAndNamesOfClustersChangeNothing(t *testing.T) {
	for seed := range uint64(5) {
		order := rand.New(rand.NewPCG(seed, 6)).Perm(72)
		for name, tr := range tried {
			in := given(asked(name, small(seed)))
			other := permuted(in, order)
			for i, g := range other.Cluster {
				other.Cluster[i] = 1000 - 7*g
			}
			if g := gap(tr.answer(in), tr.answer(other)); g > 1e-9 {
				t.Errorf("%s: rows in another order differ by %g", name, g)
			}
		}
	}
}

// TestSteppedWedgeOfUnitsIsTheDifferenceInChanges: of units measured twice, of
// which some clusters come under the treatment at the second time, least squares
// with an effect of each unit and time is the difference between their mean
// changes, and what units are to begin with makes none.
func TestSteppedWedgeOfUnitsIsTheDifferenceInChanges(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	var in estimate.Input
	var change [2]float64
	for unit := range 40 {
		cluster, start := unit/5, 100*r.NormFloat64()
		treated := cluster % 2
		grown := r.NormFloat64() + 0.5*float64(treated)
		change[treated] += grown / 20
		for period := range 2 {
			in.Outcome = append(in.Outcome, start+grown*float64(period))
			in.Treatment = append(in.Treatment, float64(treated*period))
			in.Cluster, in.Unit, in.Period = append(in.Cluster, cluster), append(in.Unit, unit), append(in.Period, 2020+period)
		}
	}
	got := estimate.SteppedWedge(in)
	if !(math.Abs(got.Estimate-(change[1]-change[0])) <= 1e-9) || !(got.SE > 0 && got.DF > 1 && got.DF < 8) {
		t.Errorf("%+v; the changes are %v", got, change)
	}
	in.Treatment = in.Treatment[:0]
	for range in.Period {
		in.Treatment = append(in.Treatment, 0)
	}
	if got := estimate.SteppedWedge(in); got.Answered() {
		t.Errorf("nobody was treated: %+v", got)
	}
}
