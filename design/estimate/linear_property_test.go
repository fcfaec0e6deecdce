package estimate_test

import (
	"math"
	"math/rand/v2"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"proefbank/design/estimate"
	"proefbank/internal/lang"
)

// equal says whether two answers agree to a relative tolerance.
func equal(a, b estimate.Result, tolerance float64) bool {
	r := reference{Estimate: b.Estimate, SE: b.SE, DF: b.DF, Statistic: b.Statistic, P: b.P,
		ConfLow: b.ConfLow, ConfHigh: b.ConfHigh}
	return a.N == b.N && r.apart(a) < tolerance
}

// changed applies a change to each value of a column.
func changed(column []float64, f func(float64) float64) []float64 {
	return fill(len(column), func(i int) float64 { return f(column[i]) })
}

func TestOutcomesLevelChangesNothing(t *testing.T) {
	for name, answer := range answers {
		d := trial(5, 12)
		before := answer(d)
		d.Outcome = changed(d.Outcome, func(y float64) float64 { return y + 1e6 })
		if after := answer(d); !equal(after, before, 1e-6) {
			t.Errorf("%s: one million more for everybody gives %+v, was %+v", name, after, before)
		}
	}
}

func TestCovariatesLevelAndScaleChangeNothing(t *testing.T) {
	for name, answer := range answers {
		d := trial(5, 12)
		before := answer(d)
		d.Covariates[0] = changed(d.Covariates[0], func(x float64) float64 { return 1e5 + x/1000 })
		if after := answer(d); !equal(after, before, 1e-6) {
			t.Errorf("%s: another scale of age gives %+v, was %+v", name, after, before)
		}
	}
}

func TestOutcomesScaleIsTheAnswersScale(t *testing.T) {
	for name, answer := range answers {
		d := trial(5, 12)
		before := answer(d)
		d.Outcome = changed(d.Outcome, func(y float64) float64 { return -1000 * y })
		after := answer(d)
		if !(math.Abs(after.Estimate/before.Estimate+1000) <= 1e-6) || !(math.Abs(after.SE/before.SE-1000) <= 1e-6) ||
			!(math.Abs(after.DF/before.DF-1) <= 1e-8) {
			t.Errorf("%s: -1000 times the outcome gives %+v, was %+v", name, after, before)
		}
	}
}

func TestRowOrderDoesNotMatter(t *testing.T) {
	for name, answer := range answers {
		if name == "stepped-wedge" { // its periods come from the row here
			continue
		}
		for _, block := range []bool{false, true} {
			d := trial(6, 12)
			d.Outcome[4] = math.NaN()
			if block {
				d.Block = make([]int, len(d.Cluster))
				for i, g := range d.Cluster {
					d.Block[i] = (100 - g) / 4
				}
			}
			before, after := answer(d), answer(shuffled(d))
			if !equal(after, before, 1e-8) {
				t.Errorf("%s: shuffled rows give %+v, were %+v", name, after, before)
			}
		}
	}
}

func shuffled(d estimate.Data) estimate.Data {
	order := rand.New(rand.NewPCG(8, 9)).Perm(len(d.Outcome))
	out := d
	column := func(c []float64) []float64 {
		return fill(len(c), func(i int) float64 { return c[order[i]] })
	}
	ids := func(c []int) []int {
		if c == nil {
			return nil
		}
		o := make([]int, len(c))
		for i := range o {
			o[i] = c[order[i]]
		}
		return o
	}
	out.Outcome, out.Treatment = column(d.Outcome), column(d.Treatment)
	out.Cluster, out.Block, out.Covariates = ids(d.Cluster), ids(d.Block), nil
	for _, c := range d.Covariates {
		out.Covariates = append(out.Covariates, column(c))
	}
	return out
}

// One Design serves outcomes that miss different rows, and other people after
// that, as well as a fresh one for each.
func TestADesignIsReusable(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	var s estimate.Design
	for round := range 6 {
		d := trial(uint64(round), 6+2*round)
		if round%2 == 1 {
			d.Block = make([]int, len(d.Cluster))
			for i, g := range d.Cluster {
				d.Block[i] = (100 - g) / 3
			}
		}
		lin, base := round%3 == 2, d.Outcome
		if s.Set(d); lin {
			s.SetLin(d)
		}
		nobody := changed(base, func(float64) float64 { return math.NaN() })
		if got := s.Fit(nobody); got.N != 0 || !strings.Contains(warned(got), "no rows") {
			t.Errorf("round %d: no outcomes give %+v", round, got)
		}
		for range 8 {
			missing := r.IntN(3)
			y := changed(base, func(v float64) float64 {
				if missing > 0 && r.IntN(5) == 0 {
					return math.NaN()
				}
				return v + r.NormFloat64()
			})
			d.Outcome = y
			want := estimate.ANCOVA(d)
			if lin {
				var fresh estimate.Design
				fresh.SetLin(d)
				want = fresh.Fit(y)
			}
			if got := s.Fit(y); !equal(got, want, 1e-9) {
				t.Errorf("round %d: re-used design gives %+v, a fresh one %+v", round, got, want)
			}
			if lin {
				continue
			}
			for _, df := range []estimate.DegreesOfFreedom{estimate.Satterthwaite, estimate.KenwardRoger} {
				if got, want := s.MixedModel(y, df), estimate.MixedModel(d, df); !equal(got, want, 1e-8) {
					t.Errorf("round %d: re-used design gives %+v, a fresh one %+v", round, got, want)
				}
			}
		}
	}
}

// Every person a cluster of one: CR2 is HC2.
func TestCR2OfSinglesIsHC2(t *testing.T) {
	d := trial(5, 12)
	for i := range d.Cluster {
		d.Cluster[i] = i
	}
	clustered := estimate.ANCOVA(d)
	d.Cluster = nil
	plain := estimate.ANCOVA(d)
	if !(math.Abs(clustered.SE/plain.SE-1) <= 1e-10) || !(math.Abs(clustered.Estimate/plain.Estimate-1) <= 1e-10) {
		t.Errorf("CR2 %v of %v, HC2 %v of %v", clustered.SE, clustered.Estimate, plain.SE, plain.Estimate)
	}
}

// Blocks taken out by centring are the same as blocks given as dummies.
func TestBlocksAreDummies(t *testing.T) {
	d := trial(9, 12)
	d.Treatment = fill(len(d.Outcome), func(i int) float64 { return float64(i % 2) })
	for name, block := range map[string]func(i int) int{
		"of clusters": func(i int) int { return d.Cluster[i] / 3 },
		"clusters":    func(i int) int { return d.Cluster[i] },
		"in clusters": func(i int) int { return 2*d.Cluster[i] + i%4/2 },
		"crossed":     func(i int) int { return i % 5 },
	} {
		byBlock, byDummy := d, d
		byBlock.Block = make([]int, len(d.Outcome))
		levels := map[int]bool{}
		for i := range byBlock.Block {
			byBlock.Block[i] = block(i)
			levels[block(i)] = true
		}
		byDummy.Names, byDummy.Covariates = nil, d.Covariates[:2:2]
		delete(levels, block(0))
		for level := range levels {
			byDummy.Covariates = append(byDummy.Covariates, fill(len(d.Outcome), func(i int) float64 {
				if block(i) == level {
					return 1
				}
				return 0
			}))
		}
		for _, clustered := range []bool{true, false} {
			if !clustered {
				byBlock.Cluster, byDummy.Cluster = nil, nil
			}
			if a, b := estimate.ANCOVA(byBlock), estimate.ANCOVA(byDummy); !equal(a, b, 1e-8) {
				t.Errorf("blocks %s, clustered %v: %+v, as dummies %+v", name, clustered, a, b)
			}
		}
	}
}

func TestCollinearCovariatesAreNamedAndDropped(t *testing.T) {
	for _, name := range []string{"ancova", "lin", "mixed-model", "mixed-model kenward-roger", "stepped-wedge"} {
		d := trial(5, 12)
		before := answers[name](d)
		d.Covariates = append(d.Covariates, changed(d.Covariates[0], func(x float64) float64 { return 7 - 3*x }),
			d.Treatment, fill(len(d.Outcome), func(int) float64 { return 0.1 }))
		d.Names = append(d.Names, lang.Same("opposite age"), lang.Same("offered"), lang.Same("one"))
		after := answers[name](d)
		if !equal(after, before, 1e-8) {
			t.Errorf("%s: collinear covariates give %+v, was %+v", name, after, before)
		}
		if w := warned(after); !strings.HasSuffix(w, ": opposite age, offered, one") {
			t.Errorf("%s: warnings %q", name, w)
		}
	}
}

func TestMissingCovariatesAreCounted(t *testing.T) {
	d := trial(5, 12)
	d.Outcome[0], d.Outcome[7] = math.NaN(), math.NaN()
	d.Covariates[0][1], d.Covariates[1][2], d.Covariates[1][1] = math.NaN(), math.NaN(), math.NaN()
	for _, name := range []string{"ancova", "lin", "mixed-model"} {
		got := answers[name](d)
		if got.N != len(d.Outcome)-4 || len(got.Warnings) != 1 || !strings.HasPrefix(warned(got), "2 rows dropped") {
			t.Errorf("%s: n %d of %d, warnings %q", name, got.N, len(d.Outcome), warned(got))
		}
	}
}

// A block with one treated person, where every block has an effect of its own,
// shows nothing of how its treated vary; the other blocks show theirs.
func TestRowsThatTheFitGoesThroughAreReported(t *testing.T) {
	d := trial(5, 12)
	d.Cluster, d.Block = nil, make([]int, len(d.Outcome))
	for i := range d.Outcome {
		d.Block[i], d.Treatment[i] = i/25, float64(i%2)
		if i < 25 {
			d.Treatment[i] = float64(max(0, 1-i))
		}
	}
	got := estimate.Lin(d)
	if !got.Answered() || !regexp.MustCompile(`^[1-9][0-9]% of .* too small$`).MatchString(warned(got)) {
		t.Errorf("no warning of unseen variance: %+v", got)
	}
}

// One treated person, or one treated in every block or cluster where each has an
// effect of its own, shows nothing of how the treated vary.
func TestOneTreatedHasNoError(t *testing.T) {
	alone := trial(5, 12)
	alone.Cluster = nil
	alone.Treatment = fill(len(alone.Outcome), func(i int) float64 { return float64(max(0, 1-i)) })
	blocks := trial(5, 12)
	blocks.Block, blocks.Cluster = blocks.Cluster, nil
	blocks.Treatment = fill(len(blocks.Outcome), func(i int) float64 { return float64(max(0, 1-i)) })
	for i := 1; i < len(blocks.Block); i++ {
		if blocks.Block[i] != blocks.Block[i-1] {
			blocks.Treatment[i] = 1
		}
	}
	single := trial(5, 12) // one cluster is treated, one has both arms
	single.Treatment = fill(len(single.Outcome), func(i int) float64 { return float64(min(1, max(0, single.Cluster[i]-99))) })
	single.Covariates = [][]float64{fill(len(single.Outcome), func(i int) float64 { return float64(single.Cluster[i] / 100 * (i % 2)) })}
	last := len(single.Outcome) - 1
	single.Treatment[last], single.Cluster[last] = 1, single.Cluster[last-1]
	for name, got := range map[string]estimate.Result{
		"ancova": estimate.ANCOVA(alone), "lin": estimate.Lin(alone), "one in every block": estimate.Lin(blocks),
		"the controls": estimate.ANCOVA(estimate.Data{Outcome: alone.Outcome, Treatment: changed(alone.Treatment, func(t float64) float64 { return 1 - t })}),
		"cace":         estimate.CACE(alone, alone.Treatment),
	} {
		if got.Answered() || !strings.HasSuffix(warned(got), "no standard error") {
			t.Errorf("%s: %+v", name, got)
		}
	}
	if got := estimate.ANCOVA(blocks); !got.Answered() {
		t.Errorf("one in every block, without effects of their own: %+v", got)
	}
	if got := estimate.ANCOVA(single); !got.Answered() {
		t.Errorf("a cluster and a part of one: %+v", got)
	}
}

// The effect rests on three treated clusters, one of which has a covariate of its own; of
// two the one that is left would show no spread.
func TestClustersThatTheFitGoesThroughAreReported(t *testing.T) {
	with := func(treated int) estimate.Result {
		d := trial(5, 12)
		d.Treatment = fill(len(d.Outcome), func(i int) float64 { return float64(min(1, max(0, d.Cluster[i]-100+treated))) })
		d.Covariates = [][]float64{fill(len(d.Outcome), func(i int) float64 { return float64(max(0, d.Cluster[i]-99)) })}
		return estimate.ANCOVA(d)
	}
	if got := with(3); len(got.Warnings) != 0 || !got.Answered() {
		t.Errorf("three: %+v", got)
	}
	half := trial(5, 12) // in a block of its own one cluster is treated
	half.Covariates, half.Block = nil, make([]int, len(half.Outcome))
	for i, g := range half.Cluster {
		half.Treatment[i] = float64(g % 2)
		if g > 97 {
			half.Block[i], half.Treatment[i] = 1, float64(max(0, g-99))
		}
	}
	if got := estimate.Lin(half); len(got.Warnings) != 1 || !strings.HasSuffix(warned(got), "too small") {
		t.Errorf("no warning of unseen variance: %+v", got)
	}
	if got := with(2); got.Answered() || !strings.HasSuffix(warned(got), "no standard error") {
		t.Errorf("two: %+v", got)
	}
}

// A block that lost an arm is left out of a blocked difference, and this is said.
func TestBlocksWithoutAnArmAreLeftOut(t *testing.T) {
	d := trial(5, 12)
	d.Cluster, d.Block = nil, make([]int, len(d.Outcome))
	d.Treatment = fill(len(d.Outcome), func(i int) float64 { return float64(i % 2) })
	for i := range d.Block {
		d.Block[i] = i / 12
	}
	last := len(d.Outcome) - 1 - (len(d.Outcome)-1)%12
	first := d
	first.Outcome, first.Treatment, first.Block = d.Outcome[:last], d.Treatment[:last], d.Block[:last]
	want := estimate.DifferenceInMeans(first)
	for i := last; i < len(d.Treatment); i++ {
		d.Treatment[i] = 1
	}
	got := estimate.DifferenceInMeans(d)
	if !equal(got, want, 1e-12) || len(got.Warnings) != 1 || !strings.Contains(warned(got), "lacks an arm") {
		t.Errorf("with a block of treated only %+v, without it %+v", got, want)
	}
}

// The same of Lin's regression, in whatever order the rows are: an effect in a block
// without an arm would be that of the block that comes first.
func TestLinLeavesOutBlocksWithoutAnArm(t *testing.T) {
	d := trial(5, 12)
	n := len(d.Outcome)
	d.Cluster, d.Block = nil, make([]int, n)
	for i := range d.Block {
		d.Block[i] = i * 4 / n
		d.Treatment[i] = float64(i % 2)
		d.Outcome[i] += float64(d.Block[i] * (i % 2))
		if d.Block[i] == 3 {
			d.Treatment[i] = 1
		}
	}
	covariate := fill(n, func(i int) float64 { return float64(i * i % 7) })
	for _, covariates := range [][][]float64{nil, {covariate}} {
		d.Covariates = covariates
		without, order := d, make([]int, n)
		without.Treatment = slices.Clone(d.Treatment)
		for i := range n {
			if order[i] = i; d.Block[i] == 3 {
				without.Treatment[i] = math.NaN()
			}
		}
		want := estimate.Lin(without)
		for shift := range n {
			turned := append(order[shift:n:n], order[:shift]...)
			got := estimate.Lin(permuted(estimate.Input{Data: d}, turned).Data)
			if !equal(got, want, 1e-9) || !strings.Contains(warned(got), "lacks an arm") {
				t.Fatalf("from row %d on: %+v, want %+v", shift, got, want)
			}
		}
	}
}

// Small blocks with nothing to be compared with are left out by name, the rest
// answers as if they had never been there; two of unequal size cannot be compared
// either, because one of them is then more than half of both (Pashley & Miratrix
// 2021), and two of equal size can.
func TestSmallBlocksThatStandAloneAreLeftOut(t *testing.T) {
	first := trial(5, 12)
	first.Cluster, first.Block = nil, make([]int, len(first.Outcome))
	for i := range first.Outcome {
		first.Block[i], first.Treatment[i] = i/15, float64(i%2)
	}
	want := estimate.DifferenceInMeans(first)
	small := func(d estimate.Data, block, controls int) estimate.Data {
		for i := range controls + 1 {
			d.Outcome, d.Treatment, d.Block = append(d.Outcome, float64(20+i+3*block%7)), append(d.Treatment, float64(max(0, 1-i))), append(d.Block, block)
		}
		return d
	}
	for _, c := range []struct {
		name string
		d    estimate.Data
		out  []string
	}{
		{"one", small(first, 77, 1), []string{"2 rows dropped: block 77"}},
		{"two unequal", small(small(first, 77, 1), 78, 2), []string{"3 rows dropped: block 78", "2 rows dropped: block 77"}},
	} {
		got := estimate.DifferenceInMeans(c.d)
		if w := got.Warnings; len(w) != len(c.out) || !strings.HasPrefix(w[0].In(lang.English), c.out[0]) ||
			!strings.HasPrefix(w[len(w)-1].In(lang.English), c.out[len(c.out)-1]) {
			t.Errorf("%s: %q", c.name, warned(got))
		}
		if got.Warnings = nil; !equal(got, want, 1e-12) {
			t.Errorf("%s: %+v, without them %+v", c.name, got, want)
		}
	}
	if two := estimate.DifferenceInMeans(small(small(first, 77, 1), 78, 1)); two.N != len(first.Outcome)+4 || two.Warnings != nil || !two.Answered() {
		t.Errorf("two of equal size: %+v", two)
	}
}

// Of clusters across blocks it is said that they are.
func TestClustersAcrossBlocksAreSaid(t *testing.T) {
	c := readColumns(t, "testdata/blocks_across.csv")
	got := estimate.DifferenceInMeans(estimate.Data{Outcome: c["y"], Treatment: c["z"], Cluster: whole(c["cl"]), Block: whole(c["b"])})
	if len(got.Warnings) != 1 || !strings.HasPrefix(warned(got), "clusters lie in several blocks") {
		t.Errorf("%+v", got)
	}
}

// The boundary is reported where R finds it, and only there.
func TestBoundaryFitsAreReported(t *testing.T) {
	seen := 0
	for i, r := range readReferences(t, "testdata/mixed.json") {
		got := r.mixed(readColumns(t, filepath.Join("testdata", "mixed_"+r.Data+".csv")))
		warned := strings.Contains(warned(got), "estimated at zero")
		if warned != r.Boundary {
			t.Errorf("answer %d: boundary %v, warned %v", i, r.Boundary, warned)
		}
		if warned {
			seen++
		}
	}
	if seen == 0 {
		t.Error("no reference lies at the boundary")
	}
}

func TestAlphaIsTheIntervals(t *testing.T) {
	for name, answer := range answers {
		d := trial(5, 12)
		d.Alpha = 0.05
		explicit := answer(d)
		d.Alpha = 0
		if usual := answer(d); !equal(usual, explicit, 1e-12) {
			t.Errorf("%s: alpha 0 is not 0.05", name)
		}
		d.Alpha = explicit.P // the interval then ends at zero
		got := answer(d)
		if end := math.Min(math.Abs(got.ConfLow), math.Abs(got.ConfHigh)); end > 1e-6*got.SE {
			t.Errorf("%s: interval of level 1-p is %v to %v", name, got.ConfLow, got.ConfHigh)
		}
	}
}
