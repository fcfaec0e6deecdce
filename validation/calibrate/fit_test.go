package calibrate

import (
	"context"
	"math"
	"os"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat"
	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/scenarios"
	"proefbank/sim"
)

// testGuesses are fewer than the command's, for want of time: Monte Carlo errors
// are then some three times as large. CI takes as many as the command.
var testGuesses = func() int {
	if os.Getenv("PROEFBANK_REQUIRE") != "" {
		return 40_000
	}
	return 6000
}()

const testTruths = 50

// farGuess is a number from which guesses share nothing with the table's.
const farGuess = 1 << 30

type testTable struct {
	*guesses
	posteriors *posteriors
	truths     []guess // other Groningens that the prior deems possible
}

var referenceTable = sync.OnceValue(func() *testTable {
	prior, err := scenarios.Load("groningen-prior", nil)
	if err != nil {
		panic(err)
	}
	g := newGuesses(prior, 1)
	table := drawn(g, 0, testGuesses)
	return &testTable{g, newPosteriors(g.features, table), drawn(g, farGuess, testTruths)}
})

func drawn(g *guesses, from, n int) []guess {
	found, _, err := g.possible(context.Background(), from, n, runtime.NumCPU(), func() {})
	if err != nil {
		panic(err)
	}
	return found
}

// covered counts in how many truths a parameter lies in its 50% and in its 90%
// interval, by parameter, of those that are asked.
func (t *testTable) covered(truths []guess, asked func(path string) bool) (half, most []int) {
	half, most = make([]int, len(t.calibrated)), make([]int, len(t.calibrated))
	for _, truth := range truths {
		for j, leaf := range t.calibrated {
			if !asked(leaf.Path) {
				continue
			}
			scores := slices.Sorted(slices.Values(t.posteriors.of(truth.printed, j).scores))
			within := func(p float64) bool {
				quantile := func(p float64) float64 { return stat.Quantile(p, stat.LinInterp, scores, nil) }
				return truth.scores[j] > quantile((1-p)/2) && truth.scores[j] < quantile((1+p)/2)
			}
			if within(0.5) {
				half[j]++
			}
			if within(0.9) {
				most[j]++
			}
		}
	}
	return half, most
}

// usual tells whether a count of n may come about at the chance p, in all but
// one in a thousand cases at each end.
func usual(count, n int, p float64) bool {
	b := distuv.Binomial{N: float64(n), P: p}
	return b.CDF(float64(count)) > 0.001 && 1-b.CDF(float64(count-1)) > 0.001
}

// Calibration finds the parameters of simulated Groningens: over 50 of them, and
// one table, each lies in its intervals as often as it should.
func TestCalibrationRecovers(t *testing.T) {
	table := referenceTable()
	half, most := table.covered(table.truths, func(string) bool { return true })
	allHalf, allMost := 0, 0
	for j, leaf := range table.calibrated {
		t.Logf("%-32s in its 50%% interval %d of %d times, in its 90%% interval %d", leaf.Path, half[j], testTruths, most[j])
		allHalf, allMost = allHalf+half[j], allMost+most[j]
		if !usual(half[j], testTruths, 0.5) || !usual(most[j], testTruths, 0.9) {
			t.Errorf("%s: intervals of 50%% hold it %d times of %d, those of 90%% %d times", leaf.Path, half[j], testTruths, most[j])
		}
	}
	if n := testTruths * len(table.calibrated); !usual(allHalf, n, 0.5) || !usual(allMost, n, 0.9) {
		t.Errorf("of %d intervals of 50%% %d hold the truth, of as many of 90%% %d", n, allHalf, allMost)
	}
}

// Truths of another model than the table's are not found: sickness counted twice,
// loonwaarde assessed five points higher, six more exits, tests more certain.
func TestCalibrationWithAWrongTable(t *testing.T) {
	table := referenceTable()
	var wrong []guess
	for _, truth := range table.truths {
		printed := slices.Clone(truth.printed)
		for i, s := range table.figures {
			switch {
			case strings.HasPrefix(s.Item.String(), "sick"):
				printed[i] *= 2
			case s.Item.String() == "assessed loonwaarde, mean":
				printed[i] += 5
			case strings.HasPrefix(s.Item.String(), "exits"):
				printed[i] += 6
			case strings.Contains(s.Item.String(), "signed-rank"):
				printed[i] = max(0.001, printed[i]*printed[i])
			}
		}
		wrong = append(wrong, guess{scores: truth.scores, printed: printed})
	}
	moved := []string{"absence.short_days", "loonwaarde.mean", "exit.lock_in", "wellbeing.correlation_6_months"}
	half, most := table.covered(wrong, func(path string) bool { return slices.Contains(moved, path) })
	for _, path := range moved {
		j := slices.IndexFunc(table.calibrated, func(leaf scenarios.Leaf) bool { return leaf.Path == path })
		t.Logf("%s: %d and %d of %d", path, half[j], most[j], testTruths)
		if usual(half[j], testTruths, 0.5) && usual(most[j], testTruths, 0.9) {
			t.Errorf("%s is held by %d intervals of 50%% and %d of 90%%, as if the table were right", path, half[j], most[j])
		}
	}
}

// sampled are the middles of a thousand equally likely parts of a parameter's
// distribution.
func sampled(leaf scenarios.Leaf) (values []float64) {
	for i := range 1000 {
		values = append(values, leaf.Dist.Quantile((float64(i)+0.5)/1000, leaf.Value.(float64)))
	}
	return values
}

// Where the answer is known: of two standard normal numbers only the sum is
// seen, with an error of 0.3. Each is then normal with variance 1 - 1/2.09, and
// the two hang together by -1/1.09: a ridge. A third is not seen at all.
func TestPosteriorOfASum(t *testing.T) {
	var table []guess
	for i := range 20_000 {
		k := sim.NewKey(1).Child(uint64(i))
		z := func(n int) float64 { return distuv.UnitNormal.Quantile(k.Uniform(0, n)) }
		table = append(table, guess{scores: []float64{z(0), z(1), z(2)}, printed: []float64{z(0) + z(1) + 0.3*z(3), z(4)}})
	}
	p := newPosteriors(func(printed []float64) []float64 { return printed }, table)
	seen := []float64{1.5, 0}
	variance := 1 - 1/2.09
	for j := range 2 {
		q := p.of(seen, j)
		mean, sd := stat.MeanStdDev(q.scores, nil)
		if !(math.Abs(mean-1.5/2.09) <= 4*q.err) || !(math.Abs(sd*sd-variance) <= 4*q.contractionError) {
			t.Errorf("mean %.3f ± %.3f, variance %.3f, want %.3f and %.3f", mean, q.err, sd*sd, 1.5/2.09, variance)
		}
		if !(math.Abs(q.contraction-1/2.09) <= 4*q.contractionError) {
			t.Errorf("contraction %.3f ± %.3f, want %.3f", q.contraction, q.contractionError, 1/2.09)
		}
	}
	// Of a thousand near guesses a variance has an error of itself times the root of 2/1000, .0233. The centre has that of
	// their mean, and of what the lesson may have wrong: (1 + 1.5 x 1.5 / 2.09) / 20,000 of a variance of .5215, 5.4e-5.
	// Less than 1.5 is expected where a normal number is below 1.5 / the root of 2.09, in 85% of the guesses.
	q := p.of(seen, 0)
	lesson := q.err*q.err - stat.Variance(q.scores, nil)/1000
	if p.near != 1000 || !(math.Abs(q.contractionError-0.0233) <= 0.003) || !(math.Abs(lesson-5.4e-5) <= 6e-6) || !(math.Abs(q.rank-0.85) <= 0.01) {
		t.Errorf("contraction ± %.4f, lesson %.2e, rank %.3f of %d", q.contractionError, lesson, q.rank, p.near)
	}
	if r := p.correlation(seen, 0, 1, 0, 1); !(math.Abs(r+1/1.09) <= 4*(1-1/1.09/1.09)/math.Sqrt(float64(p.near))) {
		t.Errorf("correlation %.3f, want %.3f", r, -1/1.09)
	}
	if q := p.of(seen, 2); !(math.Abs(q.contraction) <= 4*q.contractionError) {
		t.Errorf("what is not seen contracts by %.3f ± %.3f", q.contraction, q.contractionError)
	}
}

// What is expected of a guess is what the others teach: as if it were left out,
// and learnt anew from the rest.
func TestLearningLeavesTheGuessOut(t *testing.T) {
	const n, k = 60, 20
	x, y := mat.NewDense(n, k, nil), mat.NewDense(n, 1, nil)
	for i := range n {
		key := sim.NewKey(2).Child(uint64(i))
		for j := range k {
			x.Set(i, j, distuv.UnitNormal.Quantile(key.Uniform(1, j)))
		}
		y.Set(i, 0, x.At(i, 0)+distuv.UnitNormal.Quantile(key.Uniform(2, 0)))
	}
	l, unseen := learn(y, x)
	squares := 0.0
	for i := range n {
		var restX, restY mat.Dense
		restX.CloneFrom(x)
		restY.CloneFrom(y)
		for r := i; r+1 < n; r++ {
			restX.SetRow(r, x.RawRowView(r+1))
			restY.Set(r, 0, y.At(r+1, 0))
		}
		rest, _ := learn(restY.Slice(0, n-1, 0, 1).(*mat.Dense), restX.Slice(0, n-1, 0, k).(*mat.Dense))
		want, _ := rest.expected(x.RawRowView(i))
		squares += (y.At(i, 0) - want[0]) * (y.At(i, 0) - want[0])
		if !(math.Abs(unseen.At(i, 0)-want[0]) <= 1e-4) {
			t.Errorf("guess %d: expected %.5f, from the others %.5f", i, unseen.At(i, 0), want[0])
		}
	}
	if !(math.Abs(l.residual[0]-squares/n) <= 1e-3) {
		t.Errorf("mean square %.5f is left, by hand %.5f", l.residual[0], squares/n)
	}
}

// One worker and three draw the same table, and read the same from it.
func TestCalibrationDoesNotDependOnWorkers(t *testing.T) {
	g := referenceTable().guesses
	var tables [2][]guess
	for i, workers := range []int{1, 3} {
		found, _, err := g.possible(context.Background(), 0, 400, workers, func() {})
		if err != nil {
			t.Fatal(err)
		}
		tables[i] = found
	}
	if !reflect.DeepEqual(tables[0], tables[1]) {
		t.Error("the tables differ")
	}
	a, b := newPosteriors(g.features, tables[0]).of(g.published(), 1), newPosteriors(g.features, tables[1]).of(g.published(), 1)
	if !reflect.DeepEqual(a, b) {
		t.Error("what is read from them differs")
	}
}

// A sample of a known distribution gives that distribution.
func TestNearestMarginal(t *testing.T) {
	for _, want := range []Marginal{
		{Value: 2, Dist: scenarios.Normal{SD: 0.5}}, {Value: 0.05, Dist: scenarios.Lognormal{SDLog: 0.6}},
		{Value: 0.3, Dist: scenarios.Beta{SD: 0.15}}, {Value: 3, Dist: scenarios.Gamma{SD: 2}},
	} {
		sample := sampled(scenarios.Leaf{Value: want.Value, Dist: want.Dist})
		for _, prior := range []scenarios.Distribution{want.Dist, scenarios.Uniform{Low: 0, High: 1}} {
			got := nearestMarginal(sample, prior)
			if !(math.Abs(got.Value/want.Value-1) <= 0.01) || reflect.TypeOf(got.Dist) != reflect.TypeOf(want.Dist) || got.Misfit > 0.03 {
				t.Errorf("%v %+v is taken for %+v", want.Value, want.Dist, got)
			}
		}
	}
	if got := nearestMarginal([]float64{-1, 0, 1, 3}, scenarios.Lognormal{SDLog: 1}); got.Dist == nil || reflect.TypeOf(got.Dist) != reflect.TypeFor[scenarios.Normal]() {
		t.Errorf("values below zero are taken for %+v", got)
	}
}
