package estimate_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"proefbank/design/estimate"
)

// everybodySeen are people of whom nothing is missing.
func everybodySeen(n, clusters int) estimate.Repeated {
	d := repeatedPeople(n, clusters)
	r := rand.New(rand.NewPCG(1, 9))
	for _, y := range d.Seen {
		for i := range y {
			if math.IsNaN(y[i]) {
				y[i] = 20 + r.NormFloat64()
			}
		}
	}
	d.Weights = estimate.Weights(estimate.MeanOfWaves, d.Waves, nil)
	return d
}

// meanSeen is everybody's mean over the waves.
func meanSeen(d estimate.Repeated) []float64 {
	return fill(len(d.Treatment), func(i int) float64 {
		sum := 0.0
		for _, y := range d.Seen {
			sum += y[i] / float64(len(d.Seen))
		}
		return sum
	})
}

// TestNothingMissing: where everybody is seen at every wave the mean over waves is that
// of people's own means: by the model's errors the t test with equal variances, with n - 2
// degrees of freedom by either method, and in clusters least squares with CR2, with
// covariates and blocks or without.
func TestNothingMissing(t *testing.T) {
	d := everybodySeen(120, 8)
	plain := d
	plain.Covariates, plain.Cluster = nil, nil
	means := meanSeen(d)
	var arms [2][]float64
	for i, z := range d.Treatment {
		arms[int(z)] = append(arms[int(z)], means[i])
	}
	within := (variance(arms[0])*float64(len(arms[0])-1) + variance(arms[1])*float64(len(arms[1])-1)) / 118
	se := math.Sqrt(within * (1/float64(len(arms[0])) + 1/float64(len(arms[1]))))
	for _, df := range estimate.AllDegreesOfFreedom {
		plain.DF = df
		got := estimate.MMRM(plain)
		if !(math.Abs(got.SE/se-1) <= 1e-8) || !(math.Abs(got.DF-118) <= 1e-6) {
			t.Errorf("%s: %+v, want an error of %v and 118 degrees of freedom", df, got, se)
		}
	}
	for _, blocks := range []bool{false, true} {
		if blocks {
			d.Block = d.Cluster
		}
		ancova := d.Data
		ancova.Outcome = means
		if g := gapOfMeans(estimate.MMRM(d), estimate.ANCOVA(ancova)); g > 1e-8 {
			t.Errorf("blocks %v: differs from least squares on people's means by %g", blocks, g)
		}
	}
}

func gapOfMeans(a, b estimate.Result) float64 {
	a.N, b.N = 0, 0 // measurements, and people
	return max(gap(a, b), math.Abs(a.DF-b.DF))
}

func variance(x []float64) float64 {
	mean, square := 0.0, 0.0
	for _, v := range x {
		mean += v / float64(len(x))
	}
	for _, v := range x {
		square += (v - mean) * (v - mean)
	}
	return square / float64(len(x)-1)
}

// TestContrasts: weights worked out by hand.
func TestContrasts(t *testing.T) {
	for _, c := range []struct {
		contrast estimate.Contrast
		among    []int
		want     []float64
	}{
		{estimate.MeanOfWaves, nil, []float64{0.25, 0.25, 0.25, 0.25}},
		{estimate.MeanOfWaves, []int{12, 36}, []float64{0, 0.5, 0, 0.5}},
		{estimate.LastWave, nil, []float64{0, 0, 0, 1}},
		{estimate.LastWave, []int{6, 12}, []float64{0, 1, 0, 0}},
		{estimate.Slope, []int{6, 12, 18}, []float64{-1.0 / 12, 0, 1.0 / 12, 0}}, // (6-12)/(36+36)
	} {
		got := estimate.Weights(c.contrast, []int{6, 12, 18, 36}, c.among)
		for at, w := range got {
			if !(math.Abs(w-c.want[at]) <= 1e-15) {
				t.Errorf("%s over %v: %v, want %v", c.contrast, c.among, got, c.want)
			}
		}
	}
}

// long has a row a person and wave.
func long(d estimate.Repeated, contrast estimate.Contrast) (in estimate.Input) {
	in.Contrast, in.Covariance, in.DF = contrast, d.Covariance, d.DF
	in.Covariates = make([][]float64, len(d.Covariates))
	for w, y := range d.Seen {
		for i := range y {
			in.Outcome, in.Treatment = append(in.Outcome, y[i]), append(in.Treatment, d.Treatment[i])
			in.Unit, in.Period = append(in.Unit, 1000+i), append(in.Period, d.Waves[w])
			in.Cluster = append(in.Cluster, d.Cluster[i])
			for j, z := range d.Covariates {
				in.Covariates[j] = append(in.Covariates[j], z[i])
			}
		}
	}
	return in
}

// TestRowsAndColumnsAreOneAnswer: the same people as rows and as columns, and a contrast
// by its name, its weights and its waves.
func TestRowsAndColumnsAreOneAnswer(t *testing.T) {
	d := repeatedPeople(150, 6)
	d.Weights = estimate.Weights(estimate.MeanOfWaves, d.Waves, nil)
	m := estimate.Methods.Of("mmrm")
	want := estimate.MMRM(d)
	if g := gap(want, m.Answer(long(d, estimate.MeanOfWaves))); g > 1e-9 {
		t.Errorf("as rows it differs by %g", g)
	}
	sixfold := m.Answer(long(d, "1,1,1,1,1,1")) // as many numbers as waves are weights
	if gap := math.Abs(sixfold.Estimate-6*want.Estimate) + math.Abs(sixfold.Statistic-want.Statistic); gap > 1e-9 {
		t.Errorf("the sum over the waves is not six times their mean: %g", gap)
	}
	some, d2 := m.Answer(long(d, "12,36")), d // fewer are waves
	d2.Weights = estimate.Weights(estimate.MeanOfWaves, d.Waves, []int{12, 36})
	if g := gap(some, estimate.MMRM(d2)); g > 1e-9 {
		t.Errorf("12 and 36 are not their mean: %g", g)
	}
	for _, all := range []estimate.Contrast{"6,12,18,24,30,36", "36,6,12,18,24,30"} { // the waves themselves are no weights
		if g := gap(want, m.Answer(long(d, all))); g > 1e-9 {
			t.Errorf("all waves (%s) are not their mean: %g", all, g)
		}
	}
	first := d
	first.Waves, first.Seen = []int{0, 1}, d.Seen[:2]
	if g := gap(m.Answer(long(first, "0,1")), m.Answer(long(first, "last"))); g > 1e-12 { // but for these
		t.Errorf("0 and 1 are not the weights of the last of waves 0 and 1: %g", g)
	}
	last := m.Answer(long(d, "last"))
	for _, contrast := range []estimate.Contrast{"36", "0,0,0,0,0,1"} {
		if g := gap(last, m.Answer(long(d, contrast))); g > 1e-12 {
			t.Errorf("%s is not the last: %g", contrast, g)
		}
	}
}

// TestWhatRepeatedMeasuresRefuse: each with its reason, and without a number.
func TestWhatRepeatedMeasuresRefuse(t *testing.T) {
	m := estimate.Methods.Of("mmrm")
	of := func(change func(in *estimate.Input)) estimate.Input {
		in := long(repeatedPeople(90, 6), estimate.MeanOfWaves)
		change(&in)
		return in
	}
	forWave := func(in *estimate.Input, wave int, of func(i int)) {
		for i, w := range in.Period {
			if w == wave {
				of(i)
			}
		}
	}
	for warning, in := range map[string]estimate.Input{
		"two rows for period 6":              of(func(in *estimate.Input) { in.Period[90] = 6 }),
		"covariate 1 of unit 1000 changes":   of(func(in *estimate.Input) { in.Covariates[0][90]++ }),
		"the treatment of unit 1000 changes": of(func(in *estimate.Input) { in.Treatment[90] = 1 - in.Treatment[90] }),
		"the cluster of unit 1000 changes":   of(func(in *estimate.Input) { in.Cluster[90]++ }),
		"an arm has one cluster only":        of(func(in *estimate.Input) { wholeClusters(in, 1) }),
		"at wave 36 the outcome does not tell": of(func(in *estimate.Input) {
			forWave(in, 36, func(i int) { in.Outcome[i] += math.Log(in.Treatment[i] - 0.5) })
		}),
		"the contrast has 2 numbers and there 6": of(func(in *estimate.Input) { in.Contrast = "1,-1" }),
		"the covariance of people's waves has no inverse": of(func(in *estimate.Input) {
			forWave(in, 36, func(i int) { in.Outcome[i] = in.Outcome[i-90] })
			forWave(in, 30, func(i int) { in.Outcome[i] = in.Outcome[i+90] })
		}),
		"treatment has the value 2": of(func(in *estimate.Input) { in.Treatment[0] = 2 }),
	} {
		warning = strings.Replace(warning, "there 6", "there are 6", 1)
		if r := m.Answer(in); !silent(r) || !strings.Contains(warned(r), warning) {
			t.Errorf("%s: %+v", warning, r)
		}
	}
	one := of(func(in *estimate.Input) { in.Contrast = estimate.Slope })
	keep := slices.DeleteFunc(indices(len(one.Outcome)), func(i int) bool { return one.Period[i] != 36 })
	if r := m.Answer(permutedRows(one, keep)); !silent(r) || !strings.Contains(warned(r), "no slope") {
		t.Errorf("one wave: %+v", r)
	}
}

func indices(n int) (all []int) {
	for i := range n {
		all = append(all, i)
	}
	return all
}

func permutedRows(in estimate.Input, rows []int) estimate.Input {
	out := permuted(in, indices(len(in.Outcome)))
	out.Outcome, out.Treatment = pick(in.Outcome, rows), pick(in.Treatment, rows)
	out.Unit, out.Period, out.Cluster, out.Covariates = nil, nil, nil, nil
	for _, i := range rows {
		out.Unit, out.Period = append(out.Unit, in.Unit[i]), append(out.Period, in.Period[i])
	}
	out.Contrast, out.Covariance, out.DF = in.Contrast, in.Covariance, in.DF
	return out
}

// wholeClusters treats the first clusters and no other.
func wholeClusters(in *estimate.Input, treated int) {
	for i, g := range in.Cluster {
		in.Treatment[i] = 0
		if g < treated {
			in.Treatment[i] = 1
		}
	}
}

// TestAClusterThatStandsAlone: a cluster in which alone a covariate differs shows nothing of
// its coefficient, and the answer is that without the covariate in all others.
func TestAClusterThatStandsAlone(t *testing.T) {
	d := everybodySeen(120, 8)
	d.Covariates = [][]float64{fill(120, func(i int) float64 {
		if d.Cluster[i] == 3 {
			return 1
		}
		return 0
	})}
	ancova := d.Data
	ancova.Outcome = meanSeen(d)
	if g := gapOfMeans(estimate.MMRM(d), estimate.ANCOVA(ancova)); g > 1e-8 {
		t.Errorf("differs from least squares by %g", g)
	}
}

// At the second wave one person of each arm is seen, so that it is fitted without error
// and shows nothing of how waves hang together: any correlation is as likely, and the
// effect would be that of the one where the search began.
func TestCovarianceThatNothingTells(t *testing.T) {
	r := estimate.Repeated{Waves: []int{1, 2}, Weights: []float64{0.5, 0.5},
		Data: estimate.Data{Treatment: []float64{0, 1, 1, 0, 1, 0, 0, 1}},
		Seen: [][]float64{{nan, nan, 1, 0, 0, 1, 1, 0}, {nan, 1, nan, -1, nan, nan, nan, nan}}}
	for _, shape := range estimate.Shapes.Names() {
		for _, cluster := range [][]int{nil, {0, 1, 2, 3, 4, 5, 6, 7}} {
			r.Covariance, r.Cluster, r.DF = estimate.Covariance(shape), cluster, estimate.Satterthwaite
			if got := estimate.MMRM(r); !silent(got) || !strings.Contains(warned(got), "too little is seen of it") {
				t.Errorf("%s, clusters %v: %+v", shape, cluster, got)
			}
		}
	}
}

// A wave of which one arm was not seen tells no effect, whatever rounding leaves of it.
func TestWaveWithoutAnArm(t *testing.T) {
	for seed := range uint64(40) {
		random := rand.New(rand.NewPCG(seed, 21))
		r := estimate.Repeated{Waves: []int{1, 3, 4, 9}, Weights: []float64{0.25, 0.25, 0.25, 0.25}, DF: estimate.Satterthwaite,
			Covariance: []estimate.Covariance{estimate.FirstOrder, estimate.Toeplitz, estimate.Unstructured}[seed%3]}
		people := 5 + random.IntN(9)
		r.Treatment = fill(people, func(i int) float64 { return float64(1 - min(i, 1)) })
		for range r.Waves {
			r.Seen = append(r.Seen, fill(people, func(int) float64 { return random.NormFloat64() }))
		}
		r.Seen[0][0] = nan
		if got := estimate.MMRM(r); !silent(got) || !strings.Contains(warned(got), "at wave 1 the outcome does not tell") {
			t.Errorf("seed %d, %d people: %+v", seed, people, got)
		}
	}
}

// The one cluster with controls that tells of the effect determines most of that by itself,
// and the other lies in a block without treated: it tells nothing, however that is rounded,
// as by the level of the outcome.
func TestClusterThatTellsNothing(t *testing.T) {
	r := estimate.Repeated{Waves: []int{6, 12, 18}, Weights: []float64{-1. / 12, 0, 1. / 12}, Covariance: estimate.FirstOrder,
		Data: estimate.Data{Treatment: []float64{0, 1, 0, 0, 1, 0}, Cluster: []int{1, 1, 1, 1, 2, 3}, Block: []int{0, 0, 0, 0, 0, 1}}}
	answered, seen := 0, [][]float64{{-1.9, -2.2, 1.5, -0.7, -1.9, -0.4}, {-1.2, 1.4, 2.6, -1.4, -0.2, -1.1}, {-2.2, -1.6, 1.8, 0.9, 0.1, 0.2}}
	const levels = 40
	for level := range levels {
		r.Seen = nil
		for _, wave := range seen {
			r.Seen = append(r.Seen, fill(len(wave), func(i int) float64 { return wave[i] + 100*float64(level) }))
		}
		if got := estimate.MMRM(r); got.Answered() {
			answered++
		}
	}
	if answered != 0 {
		t.Errorf("%d of %d levels have an answer", answered, levels)
	}
}
