package calibrate

import (
	"context"
	"errors"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/mathext"

	"proefbank/internal/lang"
	"proefbank/scenarios"
	"proefbank/validation"
)

// What hangs together is drawn together with its own sign; what does not, or of
// which nothing is fitted, is not.
func TestRidgesKeepTheirSigns(t *testing.T) {
	c := &Fit{Near: 2000, Parameters: []Parameter{{Path: "a.x", Fitted: true}, {Path: "a.y"}, {Path: "b.z", Fitted: true}, {Path: "c.u"}, {Path: "c.v"}}}
	known := map[[2]int]float64{{1, 0}: -0.6, {2, 0}: 0.05, {2, 1}: 0.02, {4, 3}: 0.9}
	got := c.ridges(func(i, j int, _ []int) float64 { return known[[2]int{i, j}] })
	if len(got) != 1 || !slices.Equal(got[0].Parameters, []string{"a.x", "a.y"}) || got[0].Correlation[1][0] != -0.6 || got[0].Correlation[0][1] != -0.6 {
		t.Errorf("ridges %+v, want a.x and a.y by -0.6 alone", got)
	}
}

// Correlations that cannot be together are brought nearer to none until they can.
func TestRidgesCanBe(t *testing.T) {
	c := &Fit{Parameters: []Parameter{{Path: "a.x"}, {Path: "a.y"}, {Path: "a.z"}}}
	r := mat.NewSymDense(3, []float64{1, 0.9, 0.9, 0.9, 1, -0.9, 0.9, -0.9, 1})
	got := c.ridge([]int{0, 1, 2}, r).Correlation
	if !definite(got) || got[0][1] < 0.3 || got[1][2] > -0.3 || got[0][0] != 1 {
		t.Errorf("0.9, 0.9 and -0.9 become %v", got)
	}
}

// Classes of loonwaarde at 35, 45 and 55 with one, none and one in them have a variance of 100, to which 5 is
// added. A change of a point at a p of .05 is 1 / 1.96 a unit of the test, and at a p of 1 three and a third.
func TestFeaturesByHand(t *testing.T) {
	classes, at := make([]validation.Figure, 3), map[lang.Text]float64{}
	for i, n := range []float64{1, 0, 1} {
		classes[i].Item = lang.Text{strings.Repeat("x", i+1), ""}
		at[classes[i].Item] = n
	}
	if got := loonwaardeSpread(classes, at); !(math.Abs(got-math.Log(105)) <= 1e-9) {
		t.Errorf("spread %v", got)
	}
	for p, want := range map[float64]float64{0.05: 1/1.95996 + 0.01, 1: 1/0.3 + 0.01} {
		if got := unevenness(6, 5, p); !(math.Abs(got-math.Log(want)) <= 1e-4) {
			t.Errorf("at a p of %v %v, by hand %v", p, got, math.Log(want))
		}
	}
	r := [][]float64{{1, 0.9, -0.55}, {0.9, 1, 0}, {-0.55, 0, 1}}
	if shrink(r); r[0][1] != 0.81 || r[2][0] != -0.49 || r[0][0] != 1 {
		t.Errorf("a tenth nearer to none they are %v", r)
	}
}

// A fit holds when its figures can be printed and its centre is the middle, and
// not otherwise. The median of chi-squared with one degree of freedom is 0.455.
func TestHolds(t *testing.T) {
	for _, c := range []struct {
		rank, from float64
		fitted     bool
		holds      bool
	}{{0.5, 2.4, true, true}, {0.5, 2.5, true, false}, {0.0005, 2, true, false}, {0.9995, 2, true, false}, {0.0005, 2, false, true}} {
		fit := &Fit{Parameters: []Parameter{{Path: "a.x", Rank: c.rank, Fitted: c.fitted}},
			Summit: Summit{Distance: 2, FromCentre: c.from, Parameters: []string{"a.x"}}}
		if fit.Holds() != c.holds {
			t.Errorf("%+v: holds %t", c, fit.Holds())
		}
	}
}

// A parameter is fitted when its variance shrinks by more than a tenth beyond
// doubt. One that is not is limited when the limit has moved its prior, and its
// distribution is then the moved one. The middle 90% of a standard normal ends at 1.645, and an
// error of .03 in its scores is one of .03.
func TestFittedAndLimited(t *testing.T) {
	leaf := scenarios.Leaf{Path: "absence.x", Value: 0.0, Dist: scenarios.Normal{SD: 1}, Low: math.Inf(-1), High: math.Inf(1)}
	even, moved := make([]float64, 1000), make([]float64, 1000)
	for i := range even {
		even[i] = mathext.NormalQuantile((float64(i) + 0.5) / 1000)
		moved[i] = even[i] - 1
	}
	for _, c := range []struct {
		prior           []float64
		contraction     float64
		fitted, limited bool
		value           float64
	}{{even, 0.05, false, false, 0}, {even, 0.13, false, false, 0}, {even, 0.5, true, false, -1}, {moved, 0.05, false, true, -1}, {moved, 0.5, true, false, -1}} {
		got := calibrated(leaf, c.prior, posterior{scores: moved, contraction: c.contraction, contractionError: 0.02, err: 0.03})
		if got.Fitted != c.fitted || got.Limited != c.limited || !(math.Abs(got.Value-c.value) <= 0.01) {
			t.Errorf("contraction %g: fitted %t, limited %t, value %g; want %+v", c.contraction, got.Fitted, got.Limited, got.Value, c)
		}
		was := c.prior[500] - even[500]
		for _, x := range [][2]float64{{got.Prior.Centre, was}, {got.Prior.Low, was - 1.645}, {got.Prior.High, was + 1.645},
			{got.Posterior.Centre, -1}, {got.Posterior.Low, -2.645}, {got.Posterior.High, 0.645}, {got.Error, 0.03}} {
			if !(math.Abs(x[0]-x[1]) <= 0.01) {
				t.Errorf("%+v and %+v with an error of %v: %v, by hand %v", got.Prior, got.Posterior, got.Error, x[0], x[1])
			}
		}
	}
}

// No guess beyond the limit on the third year is in the table, and guesses are.
func TestGuessesKeepToTheLimit(t *testing.T) {
	prior, err := scenarios.Load("groningen-prior", []string{"absence.long_onset=0.5"})
	if err != nil {
		t.Fatal(err)
	}
	g := newGuesses(prior, 1)
	beyond := 0
	for n := range 20 {
		if g.draw(n).beyond {
			beyond++
		}
	}
	if beyond < 15 {
		t.Errorf("with an onset in two years for everybody %d of 20 guesses are beyond the limit", beyond)
	}
}

// The fit that meets the figures is the fit, not the prior.
func TestMeetsSimulatesTheFit(t *testing.T) {
	prior, err := scenarios.Load("groningen-prior", nil)
	if err != nil {
		t.Fatal(err)
	}
	g := newGuesses(prior, 1)
	mean := func(loonwaarde float64) float64 {
		c := &Fit{Parameters: []Parameter{{Path: "loonwaarde.mean", Marginal: Marginal{Value: loonwaarde}}}}
		meets, err := g.meets(context.Background(), c, 2)
		if err != nil {
			t.Fatal(err)
		}
		i := slices.IndexFunc(meets, func(m Meeting) bool { return m.Item.String() == "assessed loonwaarde, mean" })
		if m := meets[i]; m.Inside != (loonwaarde == 60) || m.Inside != (m.Low < m.Published && m.Published < m.High) {
			t.Errorf("of a loonwaarde of %g: %+v", loonwaarde, m)
		}
		return meets[i].Simulated
	}
	if low, high := mean(40), mean(60); !(math.Abs(high-low-20) <= 3) {
		t.Errorf("loonwaarden of 40 and 60 are assessed at %.1f and %.1f", low, high)
	}
}

// A fit that is cancelled after its guesses ends, and says so.
func TestSecondHalfCanBeCancelled(t *testing.T) {
	prior, err := scenarios.Load("groningen-prior", nil)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := newGuesses(prior, 1).meets(ctx, &Fit{}, 1); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

// The part is the fit: loaded, it has its values, distributions, joints and what
// was set, and nothing of basisbaan's own fit.
func TestPartIsTheFit(t *testing.T) {
	prior, err := scenarios.Load("groningen-prior", []string{"exit.sheltered=0.015", "wellbeing.housing.shift_6=0.5", "arms.basisbaan.job=true"})
	if err != nil {
		t.Fatal(err)
	}
	for _, ridges := range [][]Ridge{nil, {{Name: "absence", Parameters: []string{"absence.long_onset", "absence.long_months"}, Correlation: [][]float64{{1, -0.4}, {-0.4, 1}}}}} {
		fit := &Fit{Guesses: 4000, Seed: 3, Given: givenIn(prior), Ridges: ridges, Parameters: []Parameter{
			{Path: "absence.long_onset", Marginal: Marginal{Value: 0.07, Dist: scenarios.Lognormal{SDLog: 0.3}}, Source: "fitted to Groningen 2023"},
			{Path: "absence.long_months", Marginal: Marginal{Value: 9, Dist: scenarios.Lognormal{SDLog: 0.5}}, Source: "assumption: one"}}}
		file := filepath.Join(t.TempDir(), "fit.yaml")
		if err := os.WriteFile(file, fit.Part(), 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := scenarios.Load(file, nil)
		if err != nil {
			t.Fatalf("%v in\n%s", err, fit.Part())
		}
		for _, p := range fit.Parameters {
			if leaf, _ := s.Leaf(p.Path); leaf.Value != p.Value || leaf.Dist != p.Dist || leaf.Source != p.Source {
				t.Errorf("%s is loaded as %v %v %q", p.Path, leaf.Value, leaf.Dist, leaf.Source)
			}
		}
		for path, want := range map[string]float64{"exit.sheltered": 0.015, "wellbeing.housing.shift_6": 0.5} {
			if leaf, _ := s.Leaf(path); leaf.Value != want || leaf.Dist != nil {
				t.Errorf("%s is loaded as %v %v, set to %g", path, leaf.Value, leaf.Dist, want)
			}
		}
		for _, said := range []string{"--set 'exit.sheltered=0.015'", "--set 'arms.basisbaan.job=true'", "# arms.basisbaan.job is of a list"} {
			if !strings.Contains(string(fit.Part()), said) {
				t.Errorf("no %q in\n%s", said, fit.Part())
			}
		}
		if len(s.Joints) != len(ridges) || len(ridges) > 0 && s.Joints[0].Correlation[1][0] != -0.4 {
			t.Errorf("joints %+v, want %+v", s.Joints, ridges)
		}
	}
}
