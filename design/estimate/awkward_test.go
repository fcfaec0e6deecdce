package estimate_test

import (
	"math"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"proefbank/design/estimate"
	"proefbank/internal/lang"
)

var nan = math.NaN()

// ended and took go with the rows: they depend on the first covariate where
// there is one, so that moving rows moves them too.
func ended(d estimate.Data) []float64 {
	e := make([]float64, len(d.Outcome))
	for i := range e {
		e[i] = 1
		if len(d.Covariates) > 0 && d.Covariates[0][i] > 1 {
			e[i] = 0
		}
	}
	return e
}

func took(d estimate.Data) []float64 {
	e := make([]float64, len(d.Outcome))
	for i, t := range d.Treatment {
		e[i] = t
		if len(d.Covariates) > 0 && d.Covariates[0][i] > 0.8 {
			e[i] = 0
		}
	}
	return e
}

// silent tells whether a result claims nothing: no P, no estimate, no bounds,
// no interval, and a warning.
func silent(r estimate.Result) bool {
	for _, v := range []float64{r.Estimate, r.SE, r.P, r.Lower, r.Upper, r.ConfLow, r.ConfHigh} {
		if !math.IsNaN(v) {
			return false
		}
	}
	return len(r.Warnings) > 0
}

func TestDataThatBearNoEstimate(t *testing.T) {
	zigzag := []float64{0, 1, 0, 1, 1, 0, 0, 1}
	arms := []float64{0, 1, 0, 1, 0, 1, 0, 1}
	clusters := []int{0, 1, 2, 3, 4, 5, 6, 7}
	for _, c := range []struct {
		name, warning string
		d             estimate.Data
		but           string // estimators for which this is no obstacle
	}{
		{"no rows", "no ", estimate.Data{Cluster: []int{}, Block: []int{}}, ""},
		{"no outcomes", "no ", estimate.Data{Outcome: []float64{nan, nan, nan}, Treatment: []float64{0, 1, 1}, Cluster: []int{1, 2, 3}}, ""},
		{"no controls", "controls|treated arm only", estimate.Data{Outcome: zigzag, Treatment: []float64{1, 1, 1, 1, 1, 1, 1, 1}, Cluster: clusters}, ""},
		{"nobody treated", "treated|control arm only", estimate.Data{Outcome: zigzag, Treatment: make([]float64, 8), Cluster: clusters}, ""},
		{"constant outcome", "constant", estimate.Data{Outcome: []float64{1, 1, 1, 1, 1, 1, 1, 1}, Treatment: arms, Cluster: clusters},
			"log-rank cox lee-bounds"},
		{"treatment of two doses", "", estimate.Data{Outcome: zigzag, Treatment: []float64{0, 2, 0, 2, 0, 2, 0, 2}, Cluster: clusters}, ""},
		{"one row", "no |arm only", estimate.Data{Outcome: []float64{1}, Treatment: []float64{1}, Cluster: []int{0}}, ""},
		{"infinite outcome", "infinite", estimate.Data{Outcome: []float64{0, 1, 0, math.Inf(1), 1, 0, 0, 1}, Treatment: arms, Cluster: clusters},
			"rank-sum log-rank cox lee-bounds"},
		{"more coefficients than rows", "coefficients", estimate.Data{Outcome: []float64{1, 0, 1}, Treatment: []float64{1, 0, 1}, Cluster: []int{0, 1, 2},
			Covariates: [][]float64{{0.1, 0.7, 0.4}}}, "cox mmrm mmrm-model-based mmrm-two-stage"}, // these rows are one person's
	} {
		for name, run := range every {
			but := slices.Contains(strings.Fields(c.but), string(tried[name].Name))
			if unadjusted := !tried[name].Uses(estimate.Covariates); but || unadjusted && c.warning == "coefficients" {
				continue
			}
			r := run(c.d)
			if r.Estimate == 0 && r.SE == 0 && c.warning == "constant" {
				r.Estimate, r.SE = nan, nan // nothing differs, and there is nothing to judge it by
			}
			if !silent(r) || !regexp.MustCompile(c.warning).MatchString(warned(r)) {
				t.Errorf("%s of %s: %+v", name, c.name, r)
			}
		}
	}
}

func TestWhatEachEstimatorRefuses(t *testing.T) {
	arms := []float64{0, 0, 0, 0, 1, 1, 1, 1}
	line := []float64{1, 2, 3, 4, 5, 6, 7, 8}
	event := []float64{0, 1, 0, 1, 0, 0, 0, 0}
	all := []float64{1, 1, 1, 1, 1, 1, 1, 1}
	two := []int{0, 0, 0, 0, 1, 1, 1, 1}
	trial := func(y []float64) estimate.Data { return estimate.Data{Outcome: y, Treatment: arms} }
	in := func(d estimate.Data, cluster, block []int) estimate.Data {
		d.Cluster, d.Block = cluster, block
		return d
	}
	with := func(d estimate.Data, z []float64) estimate.Data {
		d.Covariates = [][]float64{z}
		return d
	}
	mixed := []float64{0, 1, 0, 1, 0, 1, 1, 1}
	for _, c := range []struct {
		name, warning string
		got           estimate.Result
	}{
		{"an arm without events", "separation", estimate.Logistic(trial([]float64{0, 1, 0, 1, 0, 0, 0, 0}))},
		{"complete separation", "separation", estimate.Logistic(trial(arms))},
		{"separation by a covariate", "separation", estimate.Logistic(with(trial(mixed), []float64{-1, 1, -2, 3, -1, 2, 1, 1}))},
		{"separation by a covariate that leaves one arm", "separation", estimate.Logistic(with(trial(mixed), []float64{0, 0, 0, 0, -1, 1, 1, 1}))},
		{"not 0 or 1", "0 or 1", estimate.Logistic(trial(line))},
		{"half a success", "0 or 1", estimate.Logistic(trial([]float64{0, 1, 0, 0.5, 1, 0, 1, 1}))},
		{"ordered separation", "separation", estimate.ProportionalOdds(trial(line))},
		{"a cluster an arm, GEE", "single cluster", estimate.GEE(in(trial(mixed), two, nil), estimate.Uncorrected)},
		{"one treated cluster, GEE", "single cluster", estimate.GEE(in(trial(mixed), []int{0, 0, 1, 1, 2, 2, 2, 2}, nil), estimate.ManclDeRouen)},
		{"blocks of one arm, GEE", "within blocks", estimate.GEE(in(trial(line), two0123(), two), estimate.Uncorrected)},
		{"blocks of one arm, bootstrap", "within blocks", estimate.WildClusterBootstrap(in(trial(line), two0123(), two), 9, 1)},
		{"no degrees of freedom", "degrees of freedom", estimate.GEE(with(in(trial(line), []int{0, 0, 1, 1, 2, 2, 1, 1}, nil), mixed), estimate.ManclDeRouen)},
		{"a cluster an arm, bootstrap", "too few clusters", estimate.WildClusterBootstrap(in(trial(mixed), two, nil), 9, 1)},
		{"no clusters, bootstrap", "no clusters", estimate.WildClusterBootstrap(trial(mixed), 9, 1)},
		{"fits without error", "without error", estimate.WildClusterBootstrap(in(trial(arms), []int{0, 0, 1, 1, 2, 2, 3, 3}, nil), 9, 1)},
		{"no events", "no events", estimate.LogRank(trial(line), make([]float64, 8))},
		{"no events, Cox", "no events", estimate.Cox(trial(line), make([]float64, 8))},
		{"no treated events, Cox", "no finite estimate", estimate.Cox(trial([]float64{1, 2, 3, 4, 1, 2, 3, 4}), event)},
		{"one treated cluster, Cox", "single cluster", estimate.Cox(in(trial([]float64{1, 3, 5, 7, 2, 4, 6, 8}), []int{0, 0, 1, 1, 2, 2, 2, 2}, nil), all)},
		{"one cluster with events, Cox", "at most one cluster", estimate.Cox(in(estimate.Data{Outcome: []float64{1, 3, 4, 2, 5, 6, 7, 8}, Treatment: []float64{0, 1, 0, 1, 0, 1, 0, 1}}, two, two),
			[]float64{1, 1, 1, 1, 0, 0, 0, 0})},
		{"everybody's event at one time, Cox", "at most one cluster", estimate.Cox(in(estimate.Data{Outcome: slices.Repeat([]float64{4}, 24),
			Treatment: slices.Repeat([]float64{0, 0, 1, 1}, 6)}, slices.Concat(slices.Repeat([]int{0}, 6), slices.Repeat([]int{1}, 6), slices.Repeat([]int{2}, 6), slices.Repeat([]int{3}, 6)), nil),
			slices.Repeat([]float64{1}, 24))},
		{"blocks of one arm, Cox", "both arms", estimate.Cox(in(trial(line), nil, two), all)},
		{"arms never together at risk", "both arms", estimate.LogRank(trial(line), []float64{0, 0, 0, 0, 0, 1, 1, 1})},
		{"nobody moved", "moved nobody", estimate.CACE(trial(mixed), []float64{0, 1, 0, 1, 0, 1, 0, 1})},
		{"nobody took", "moved nobody", estimate.CACE(trial(mixed), make([]float64, 8))},
		{"both arms in a cluster", "both treated and controls", estimate.Randomisation(in(trial(line), []int{0, 0, 1, 1, 1, 2, 2, 2}, nil), 9, 1)},
		{"a cluster in two blocks", "two blocks", estimate.Randomisation(in(trial(line), []int{0, 0, 1, 1, 2, 2, 3, 3}, []int{0, 1, 0, 0, 0, 0, 0, 0}), 9, 1)},
		{"no responders", "no responders among the treated", estimate.LeeBounds(trial(line), []float64{1, 1, 1, 1, 0, 0, 0, 0})},
		{"nobody changed", "nobody changed", estimate.SignedRank(line, line, 0)},
		{"no pairs", "no pairs", estimate.SignedRank([]float64{nan}, []float64{1}, 0)},
		{"no never treated", "never treated", followed(line, []int{1, 2, 1, 2, 1, 2, 1, 2}, []int{2, 2, 2, 2, 2, 2, 2, 2})},
		{"nobody starts", "no unit starts", followed(line, []int{1, 2, 1, 2, 1, 2, 1, 2}, make([]int, 8))},
		{"a unit that starts alone", "no standard error", followed([]float64{1, 2, 2, 2, 4, 7, 1, 4}, []int{1, 2, 1, 2, 1, 2, 1, 2}, []int{0, 0, 0, 0, 0, 0, 2, 2})},
		{"no panel", "no unit starts", estimate.StaggeredDiD(estimate.Input{})},
		{"two rows for a period", "two rows", followed(line, []int{1, 1, 1, 2, 1, 2, 1, 2}, make([]int, 8))},
		{"two starts", "two periods of first treatment", followed(line, []int{1, 2, 1, 2, 1, 2, 1, 2}, []int{0, 2, 0, 0, 0, 0, 2, 2})},
	} {
		c.got.Estimate = nan // Cox and the like never gave one; the bootstrap must not either
		if !silent(c.got) || !strings.Contains(warned(c.got), c.warning) {
			t.Errorf("%s: %+v", c.name, c.got)
		}
	}
}

// A covariate of which no event shows anything is left out of Cox by name, and the rest is
// as without it: one of whole blocks, one of somebody who was gone before the first event,
// and one that is another and the block.
func TestCoxLeavesOutWhatNoEventShows(t *testing.T) {
	d := estimate.Data{Outcome: []float64{2, 9, 4, 7, 6, 3, 8, 5, 1, 4}, Treatment: []float64{0, 1, 0, 1, 0, 1, 0, 1, 0, 1}, Block: []int{0, 0, 0, 0, 0, 1, 1, 1, 1, 1}}
	event, age := []float64{1, 1, 0, 1, 1, 1, 1, 1, 0, 1}, []float64{3, 1, 4, 1, 5, 9, 2, 6, 5, 3}
	blocks, gone, twice := make([]float64, 10), make([]float64, 10), make([]float64, 10)
	for i, b := range d.Block {
		blocks[i], twice[i] = float64(b), age[i]+10*float64(b)
	}
	gone[8] = 1
	d.Covariates = [][]float64{age}
	want := estimate.Cox(d, event)
	for name, unseen := range map[string][]float64{"of a block": blocks, "gone early": gone, "another and the block": twice} {
		e := d
		e.Covariates, e.Names = [][]float64{age, unseen}, []lang.Said{lang.Same("age"), lang.Same("unseen")}
		got := estimate.Cox(e, event)
		if !(gap(got, want) <= 1e-9) || !strings.Contains(warned(got), "unseen dropped: among those at risk") {
			t.Errorf("%s: %+v, without it %+v", name, got, want)
		}
	}
}

// People of whom nobody had the event, told by a covariate, are compared with nobody in the
// limit: the answer is that of all others, with clusters too.
func TestCoxInTheLimitKnowsClusters(t *testing.T) {
	var d, rest estimate.Data
	var event, events []float64
	d.Covariates = [][]float64{nil}
	for i := range 60 {
		never := oneIf(i%7 == 3)
		ended := oneIf(i%5 != 1 && never == 0)
		y, arm := float64(3+i*i%41), float64(i/3%2)
		d.Outcome, d.Treatment, d.Cluster = append(d.Outcome, y), append(d.Treatment, arm), append(d.Cluster, i/6)
		d.Covariates[0], event = append(d.Covariates[0], never), append(event, ended)
		if never == 0 {
			rest.Outcome, rest.Treatment, rest.Cluster, events = append(rest.Outcome, y), append(rest.Treatment, arm), append(rest.Cluster, i/6), append(events, ended)
		}
	}
	got, want := estimate.Cox(d, event), estimate.Cox(rest, events)
	if got.N = want.N; !(gap(got, want) <= 1e-6) || !strings.Contains(warned(got), "separation by") || strings.Contains(warned(got), "ignored") {
		t.Errorf("%+v, of the others %+v", got, want)
	}
}

func oneIf(yes bool) float64 {
	if yes {
		return 1
	}
	return 0
}

// Close to the least correlation that is possible it settles too: these went to and fro
// between two values for ever, and the error was of one and the estimate of the other.
func TestCorrelationNearItsLeastSettles(t *testing.T) {
	for _, seed := range []uint64{40, 77, 153, 194, 438} {
		d := repelled(seed)
		plain, corrected := estimate.GEE(d, estimate.Uncorrected), estimate.GEE(d, estimate.ManclDeRouen)
		if said := warned(plain); strings.Contains(said, "settle") || strings.Contains(said, "independence") {
			t.Errorf("seed %d: %s", seed, said)
		}
		if !(corrected.SE > plain.SE) {
			t.Errorf("seed %d: an error of %v uncorrected, %v corrected", seed, plain.SE, corrected.SE)
		}
	}
}

// repelled are people who are less alike within clusters than by chance.
func repelled(seed uint64) estimate.Data {
	r := rand.New(rand.NewPCG(seed, 41))
	d := estimate.Data{Covariates: [][]float64{nil}}
	pull := 0.2 + 0.8*r.Float64()
	for g := range 14 {
		size := []int{2, 3, 8, 15}[r.IntN(4)]
		own, sum := make([]float64, size), 0.0
		for i := range own {
			own[i] = r.NormFloat64()
			sum += own[i]
		}
		for _, y := range own {
			d.Cluster, d.Treatment = append(d.Cluster, g), append(d.Treatment, float64(g%2))
			d.Covariates[0] = append(d.Covariates[0], r.NormFloat64())
			d.Outcome = append(d.Outcome, y-pull*sum/float64(size))
		}
	}
	return d
}

func two0123() []int { return []int{0, 0, 1, 1, 2, 2, 3, 3} }

// followed is the staggered difference in differences of four units.
func followed(outcome []float64, period, first []int) estimate.Result {
	return estimate.StaggeredDiD(estimate.Input{Data: estimate.Data{Outcome: outcome}, Unit: two0123(), Period: period, FirstTreated: first})
}

// What is given with a warning: the number stands, and says what ails it.
func TestNumbersThatComeWithAWarning(t *testing.T) {
	d := thousand(false)
	d.Block = nil
	d.Covariates[1][7], d.Covariates[0][8], d.Treatment[9] = nan, nan, nan
	arms := estimate.Data{Outcome: []float64{1, 4, 2, 5, 3, 8}, Treatment: []float64{0, 1, 0, 1, 0, 1}}
	grouped := thousand(true)
	grouped.Covariates = append(grouped.Covariates, grouped.Covariates[0])
	grouped.Names = []lang.Said{lang.Same("age"), lang.Same("debt"), lang.Same("years")}
	some := make([]float64, len(d.Outcome))
	for i := range some {
		if some[i] = float64(i % 2); i%25 == 0 {
			some[i] = d.Treatment[i]
		}
	}
	for _, c := range []struct {
		name, warning string
		got           estimate.Result
	}{
		{"missing covariates", "2 rows dropped: a covariate is missing", estimate.ProportionalOdds(d)},
		{"missing treatment", "1 row dropped: treatment", estimate.ProportionalOdds(d)},
		{"collinear", "years dropped: it is a combination", estimate.GEE(grouped, estimate.Uncorrected)},
		{"block covariate", "block south dropped", estimate.GEE(blockLost(), estimate.Uncorrected)},
		{"clusters ignored", "clusters are ignored", estimate.ProportionalOdds(grouped)},
		{"clusters ignored, ranks", "clusters are ignored", estimate.RankSum(grouped)},
		{"outcomes alike within clusters", "independence used", estimate.GEE(estimate.Data{Outcome: []float64{1, 1, 2, 2, 4, 4, 3, 3}, Treatment: []float64{0, 0, 1, 1, 0, 0, 1, 1}, Cluster: two0123()}, estimate.Uncorrected)},
		{"outcomes opposite within clusters", "independence used", estimate.GEE(estimate.Data{Outcome: []float64{5, -5, 4, -4, 6, -5.5, 0.1, 0, -0.2}, Treatment: []float64{0, 0, 1, 1, 0, 0, 1, 1, 1}, Cluster: []int{0, 0, 1, 1, 2, 2, 3, 3, 3}}, estimate.Uncorrected)},
		{"coarse", "P cannot fall below 0.1", estimate.Randomisation(arms, 9, 1)},
		{"few clusters", "no outcome can reach alpha", estimate.WildClusterBootstrap(estimate.Data{Outcome: arms.Outcome, Treatment: []float64{0, 0, 0, 1, 1, 1}, Cluster: []int{0, 0, 1, 2, 2, 3}}, 9, 1)},
		{"one treated cluster", "cannot be trusted", estimate.WildClusterBootstrap(estimate.Data{Outcome: arms.Outcome, Treatment: []float64{0, 0, 0, 0, 1, 1}, Cluster: []int{0, 0, 1, 2, 3, 3}}, 9, 1)},
		{"weak instrument", "first-stage F is 1.6", estimate.CACE(d, some)},
		{"few changes", "cannot reach alpha", estimate.SignedRank([]float64{1, 2, 3}, []float64{2, 4, 6}, 0)},
		{"lost responders", "1 responder without an outcome", estimate.LeeBounds(estimate.Data{Outcome: []float64{1, 2, 3, nan, 4, 6}, Treatment: arms.Treatment}, []float64{1, 1, 1, 1, 1, 1})},
		{"singleton trimmed", "no interval", estimate.LeeBounds(estimate.Data{Outcome: []float64{1, 2, 3, 4}, Treatment: []float64{0, 1, 0, 1}}, []float64{1, 1, 1, 0})},
	} {
		known := !math.IsNaN(c.got.P) || !math.IsNaN(c.got.Lower)
		if !known || !strings.Contains(warned(c.got), c.warning) {
			t.Errorf("%s: %+v", c.name, c.got)
		}
	}
}

// Data that fit without error up to rounding of decimals have no p, whatever
// rounding makes of their error: outcomes that are a sum of treatment, block and
// covariates, changes that are the same for everybody.
func TestDataThatFitWithoutErrorHaveNoP(t *testing.T) {
	for seed := range uint64(20) {
		in := given(small(seed))
		for i, g := range in.Cluster {
			in.Block = append(in.Block, g/2)
			in.FirstTreated[i] = i / 3 % 2 * 2
		}
		fitted := func(m *estimate.Method, covariates float64) estimate.Input {
			in := about(m, in)
			out := in
			out.Outcome = fill(len(in.Outcome), func(i int) float64 {
				y := 0.1 + 0.3*in.Treatment[i] + 0.7*float64(in.Block[i])*covariates
				return y + covariates*(0.9*in.Covariates[0][i]+0.1*in.Covariates[1][i])
			})
			out.Before = fill(len(in.Outcome), func(i int) float64 { return 0.1 * float64(i) })
			out.After = fill(len(in.Outcome), func(i int) float64 { return out.Before[i] + 0.3 })
			return out
		}
		for name, tr := range tried {
			if !slices.Contains([]estimate.Estimand{estimate.Offer, estimate.Taking, estimate.Change}, tr.Estimand) || name == "randomisation" || name == "lee-bounds" {
				continue // no error to be without, or bounds
			}
			full := fitted(tr.Method, 1)
			if !tr.Uses(estimate.Covariates) {
				full = fitted(tr.Method, 0)
			}
			if name == "staggered-did" {
				full.Outcome = fill(len(in.Outcome), func(i int) float64 {
					y := 0.7*float64(in.Unit[i]) + 0.1*float64(in.Period[i])
					if in.FirstTreated[i] > 0 && in.Period[i] >= in.FirstTreated[i] {
						y += 0.3
					}
					return y
				})
			}
			if name == "cace" {
				full.Received = full.Treatment
			}
			if name == "difference-in-means" { // pairs of clusters with the same difference
				full.Outcome = fill(len(in.Outcome), func(i int) float64 { return 0.1*float64(in.Block[i]) + 0.3*in.Treatment[i] })
			}
			if r := tr.answer(full); r.Answered() || len(r.Warnings) == 0 {
				t.Errorf("seed %d, %s: %+v", seed, name, r)
			}
		}
	}
}

// blockLost is a trial in which nothing is left of a block, because nobody in it has
// an outcome.
func blockLost() estimate.Data {
	return estimate.Data{Outcome: []float64{1, nan, 2, nan, 3, 8, 2, 9}, Treatment: []float64{0, 1, 0, 1, 0, 1, 0, 1},
		Block: []int{0, 1, 0, 1, 0, 0, 0, 0}, BlockNames: []string{"north", "south"}}
}

func TestUnknownCorrectionPanics(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("GEE took a correction that does not exist")
		}
	}()
	estimate.GEE(thousand(true), "fay-graubard")
}

func TestAdjustedPValuesOfUnknowns(t *testing.T) {
	holm := estimate.Holm([]float64{0.02, nan, 0.03})
	if holm[0] != 0.04 || !math.IsNaN(holm[1]) || holm[2] != 0.04 {
		t.Errorf("Holm: %v", holm)
	}
	step := estimate.RomanoWolf([]float64{nan, 2}, slices.Values([][]float64{{9, 1}, {9, -3}, {9, nan}}))
	if !math.IsNaN(step[0]) || step[1] != 0.75 {
		t.Errorf("Romano-Wolf: %v, want the NaN draw counted as far out", step)
	}
	if step := estimate.RomanoWolf([]float64{2}, slices.Values([][]float64(nil))); !math.IsNaN(step[0]) {
		t.Errorf("Romano-Wolf without draws: %v", step)
	}
}

// TestBeforeAfterNeedsAChange: where R's t.test stops, the answer is a warning.
func TestBeforeAfterNeedsAChange(t *testing.T) {
	for _, after := range [][]float64{nil, {nan}, {2, nan}} {
		if r := estimate.BeforeAfter(make([]float64, len(after)), after, 0); !silent(r) {
			t.Errorf("%v: %+v", after, r)
		}
	}
	if r := estimate.BeforeAfter([]float64{1, 3, 2, nan}, []float64{3, 5, nan, 7}, 0); r.Estimate != 2 || r.SE != 0 || r.N != 2 || !math.IsNaN(r.P) {
		t.Errorf("the same change for everybody: %+v", r)
	}
}
