package decision

import (
	"math"
	"slices"
	"testing"

	"proefbank/design"
	"proefbank/design/finance"
	"proefbank/model"
	"proefbank/model/money"
	"proefbank/scenarios"
	"proefbank/sim"
	"proefbank/study"
	"proefbank/validation/value"
)

// TestChoiceByHand: the best of now, never and after, of which never brings nothing.
func TestChoiceByHand(t *testing.T) {
	for _, c := range []struct {
		now, after float64
		want       string
	}{{5, 4, Now}, {5, 6, After}, {-5, 1, After}, {-5, -1, Never}, {0, 0, Never}, {0, -1, Never}, {2, 2, Now}} {
		if got := (&Worth{Now: value.Amount{Value: c.now}, After: value.Amount{Value: c.after}}).Choice(); got != c.want {
			t.Errorf("%+v: %s", c, got)
		}
	}
}

// TestOverByHand: a programme of two years is over after two, however long it is followed; one that is followed for two after two.
func TestOverByHand(t *testing.T) {
	for _, c := range []struct {
		months, followed, delay int
		want                    bool
	}{{24, 60, 24, true}, {24, 60, 23, false}, {60, 24, 24, true}, {60, 24, 23, false}} {
		s := &scenarios.Scenario{Parameters: model.Parameters{Programme: model.Programme{Months: c.months, Followed: c.followed}}}
		if got := over(s, c.delay); got != c.want {
			t.Errorf("%+v: %v", c, got)
		}
	}
}

// TestKnownByHand: what a trial does not say is what it says on average.
func TestKnownByHand(t *testing.T) {
	if got := known([]float64{1, math.NaN(), 3, math.Inf(1), 5}); !slices.Equal(got, []float64{1, 3, 3, 3, 5}) {
		t.Errorf("%v", got)
	}
	if got := known([]float64{math.NaN(), math.Inf(-1)}); got != nil {
		t.Errorf("%v of nothing", got)
	}
}

// TestViewpointsByHand: what a budget takes from other municipalities is the municipalities' too; for their cash a way of
// financing of which the budgets follow comes first, of those that are agreed town by town.
func TestViewpointsByHand(t *testing.T) {
	s := &finance.Settlement{Society: money.Balance{Work: 4, Value: 0.5, Quality: 3, Care: 1}}
	s.Net[money.Municipality], s.Net[money.OtherTowns], s.Net[money.State] = 10, -4, 7
	for i, want := range []float64{6, 6, 7} {
		if got := viewpoints[i].of(s); got != want {
			t.Errorf("%s: %v, want %v", viewpoints[i].Name, got, want)
		}
	}
	m := &money.Parameters{Variants: []money.Variant{{Bond: true, ClawBack: true}, {}, {ClawBack: true}, {Wages: money.ByFund}}}
	for i, want := range [][]int{{1}, {2, 1}, {2, 1}} {
		if got, err := viewpoints[i].ways(m, ""); err != nil || !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v (%v)", viewpoints[i].Name, got, want, err)
		}
	}
}

// TestBestWithoutByHand: the design that is best in the draws of the other quarters.
func TestBestWithoutByHand(t *testing.T) {
	w := &Worth{Designs: []Design{{by: byDraw{net: []float64{10, 0, 0, 0, 10, 0, 0, 0}}}, {by: byDraw{net: []float64{0, 1, 1, 1, 0, 1, 1, 1}}}}}
	for part, want := range []int{1, 0, 0, 0} {
		if got := w.bestWithout(part); got != want {
			t.Errorf("without quarter %d design %d is best", part, got)
		}
	}
}

// TestPartByHand: a municipality bears its share of a trial that it is in, and nothing of another; the country bears all.
func TestPartByHand(t *testing.T) {
	e := &design.Experiment{Trial: design.Trial{Municipalities: 3}, Country: &model.Country{}}
	e.Country.Municipalities = []model.Municipality{{Name: "a"}, {Name: "b"}, {Name: "c"}}
	for _, c := range []struct {
		view Viewpoint
		want float64
	}{{Viewpoint{Name: Society, Town: -1}, 1}, {Viewpoint{Name: "b", Town: 1}, 0.5}, {Viewpoint{Name: "c", Town: 2}, 0}} {
		d := &Decision{Asked: Asked{Designs: []design.Size{{Municipalities: 2}}}, Viewpoint: c.view, trial: &study.Study{Experiment: e}}
		if got := d.part(0); got != c.want {
			t.Errorf("%s bears %v of a trial in two municipalities, want %v", c.view.Name, got, c.want)
		}
	}
}

// TestFollowersByHand: where half of the municipalities act on what a trial says it is worth half.
func TestFollowersByHand(t *testing.T) {
	var now []float64
	for i := range 40 {
		now = append(now, float64(i%2*20-10+i%3))
	}
	all, half := made(now, now, now, 1, 1).Worth().Designs[0].Value, made(now, now, now, 1, 0.5).Worth().Designs[0].Value
	near(t, "what half make of it", half.Value, all.Value/2, 1e-9)
	if all.Value <= 1 {
		t.Errorf("worth %v", all)
	}
}

// TestBalanceByHand: in its first two months a programme that has two people in the job has four job-months.
func TestBalanceByHand(t *testing.T) {
	at := func(x float64) model.Series { return model.Series{{Value: x}} }
	p := &money.Parameters{Variants: []money.Variant{{Wages: money.ByMunicipality, Supervision: money.ByMunicipality}}}
	p.Wage.Contract, p.Wage.Size, p.Guidance.JobsPerLeader = "permanent", "large", 1
	b := &money.Books{Towns: []money.Town{{Residents: 1, People: 2}}, Arm: [][]money.Facts{nil}, Control: [][]money.Facts{nil}}
	b.Ledger = &money.Ledger{Parameters: p, Income: &model.Income{NormShare: 1, PaidHours: 1, RegularProductive: 1}, Nominal: true,
		Calendar: &model.Calendar{BijstandSingle: at(1000), BijstandCouple: at(1400), Insured: at(1e6)}}
	for m := range 3 {
		d := model.Date{Year: 2025, Month: 11, Day: 1}.AddMonths(m)
		b.Arm[0] = append(b.Arm[0], money.Facts{Date: d, Alive: 2, InJob: 2})
		b.Control[0] = append(b.Control[0], money.Facts{Date: d, Alive: 2, OnBenefit: 2})
	}
	_, months := viewpoints[0].balance([]finance.Lived{{Books: b, Variants: []int{0}}}, []int{0}, 2)
	near(t, "job-months", months, 4, 1e-9)
}

// TestAfterwardsByHand: what is of the stock and of the programme is of the years after a trial, and nothing else.
func TestAfterwardsByHand(t *testing.T) {
	for path, want := range map[string]bool{"stock.returns": true, "programme.uptake": true, "exit.lock_in": false, "neighbourhood.programme": false, "stocks": false} {
		if got := Afterwards(path); got != want {
			t.Errorf("%s is of the years after: %v", path, got)
		}
	}
}

// TestEveryDesignWaitsForItsOwn: what a programme brings after the trial of a design is what it brings after that one's delay, of a design
// that takes as long as another too; one that lasts as long as today's is discounted for that delay.
func TestEveryDesignWaitsForItsOwn(t *testing.T) {
	s := load(t, "programme.ramp_months=0", "programme.hire_months=0")
	d, err := New(Asked{Trial: s, Programme: s, Viewpoint: Society, Follow: 1})
	if err != nil {
		t.Fatal(err)
	}
	d.Designs, d.delays = make([]design.Size, 3), []int{3, 9, 3}
	x := &drawn{}
	d.live(x, s, 5)
	for luck := range lucks {
		key := sim.NewKey(d.Seed).Child(5).Child(luckKey + uint64(luck))
		sample := d.sample(d.programme.Prospect(s), key)
		for i, delay := range d.delays {
			if want := d.later(s, sample, key, delay); x.late[i][luck] != want || want == 0 {
				t.Errorf("design %d: %v is left, want %v", i, x.late[i][luck], want)
			}
			near(t, "what lasts", x.moved[i][luck]/x.now[luck], math.Pow(1+s.Money.Society.Discount, -float64(delay)/12), 1e-9)
		}
	}
	if x.late[0] == x.late[1] || x.now[0] == x.now[1] {
		t.Errorf("%v after both delays, %v with both lucks", x.late[0], x.now[0])
	}
}
