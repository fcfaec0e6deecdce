package design_test

import (
	"math"
	"slices"
	"testing"

	"gonum.org/v1/gonum/stat"

	"proefbank/design"
)

func TestFigure(t *testing.T) {
	var s design.Sample
	var xs []float64
	for i := range 1001 {
		x := 1e6 + math.Sin(float64(i*i))
		xs = append(xs, x)
		s.Add(x)
		if i%10 == 0 {
			s.Add(math.NaN()) // a replication without the number
		}
	}
	got := s.Figure()
	mean, sd := stat.MeanStdDev(xs, nil)
	slices.Sort(xs)
	want := design.Figure{Mean: mean, MCSE: sd / math.Sqrt(1001), Low: xs[25], High: xs[975], N: 1001}
	for i, pair := range [][2]float64{{got.Mean, want.Mean}, {got.MCSE, want.MCSE}, {got.Low, want.Low}, {got.High, want.High}} {
		if !(math.Abs(pair[0]-pair[1]) <= 1e-9) {
			t.Errorf("number %d of the figure is %v, want %v", i, pair[0], pair[1])
		}
	}
	if got.N != want.N {
		t.Errorf("N is %d, want %d", got.N, want.N)
	}
	if got := s.Variance(); !(math.Abs(got-sd*sd) < 1e-6) {
		t.Errorf("the variance is %v, want %v", got, sd*sd)
	}
}

// Percentiles lie between the numbers: of 1, 2, 4 and 8 those of R's quantile (type 7).
func TestPercentilesLieBetween(t *testing.T) {
	var s design.Sample
	for _, x := range []float64{8, 1, 4, 2} {
		s.Add(x)
	}
	for i, got := range s.Quantiles(0, 0.25, 0.5, 0.9, 1) {
		if want := []float64{1, 1.75, 3, 6.8, 8}[i]; !(math.Abs(got-want) < 1e-12) {
			t.Errorf("percentile %d is %v, want %v", i, got, want)
		}
	}
}

func TestFigureOfLittle(t *testing.T) {
	var s design.Sample
	if f := s.Figure(); !math.IsNaN(f.Mean) || !math.IsNaN(f.MCSE) || !math.IsNaN(f.Low) || f.N != 0 {
		t.Errorf("of nothing: %+v", f)
	}
	s.Add(3)
	if f := s.Figure(); f.Mean != 3 || !math.IsNaN(f.MCSE) || f.Low != 3 || f.High != 3 || f.N != 1 {
		t.Errorf("of one number: %+v", f)
	}
}

// A summary's quantities are those of the tables: shares of those alive at the
// end, hours over all months, exits per hundred people.
func TestSummaryAgreesWithTheTables(t *testing.T) {
	e := experimentOf(t, "national", "trial.n_per_arm=30", "trial.municipalities=2", "exit.regular=0.3", "exit.death=0.02", "absence.long_onset=0.3")
	s := design.NewSummary(e)
	sites := e.Replicate(1, false)
	s.Add(e.Digest(sites))
	rows := e.MonthRows(sites, 1)
	last := int32(e.Country.Months - 1)
	for world := range e.Worlds() {
		var people, jobs, alive, regular, hours, sick, brug, exits, dead float64
		for _, row := range rows {
			if int(row.World) != world {
				continue
			}
			hours += row.ContractHours
			if row.ContractHours > 0 {
				sick += row.Sick * row.ContractHours
			}
			exits, dead = exits+float64(row.ExitsRegular), dead+float64(row.ExitsDeath)
			if row.Month == last {
				people, jobs, regular = people+float64(row.People), jobs+float64(row.InJob), regular+float64(row.InRegular)
			}
		}
		alive = people - dead
		for _, site := range sites {
			month := site.Worlds[world].Month(int(last))
			brug += month.Brug
		}
		want := map[string]float64{"people": people, "in_job": 100 * jobs / alive, "in_regular": 100 * regular / alive, "sick": 100 * sick / hours,
			"brug_total": brug / alive, "exits_regular": 100 * exits / people, "exits_death": 100 * dead / people}
		for q := range design.Quantities {
			if x, asked := want[design.Quantities[q].Key]; asked {
				if got := s.World(world, q).Mean; !(math.Abs(got-x) <= 1e-9*math.Abs(x)+1e-12) && !(math.IsNaN(got) && math.IsNaN(x)) {
					t.Errorf("world %d: %s is %v, by the tables %v", world, design.Quantities[q].Key, got, x)
				}
				effect := s.Effect(world, q).Mean
				if plain := s.World(world, q).Mean - s.World(0, q).Mean; effect != plain && !math.IsNaN(effect) {
					t.Errorf("world %d: the effect on %s is %v, want %v", world, design.Quantities[q].Key, effect, plain)
				}
			}
		}
	}
	if supply, recruited := s.Supply(0); supply.Mean < 60 || recruited.Mean != 60 {
		t.Errorf("Amsterdam supplies %v and gave %v", supply.Mean, recruited.Mean)
	}
}

// Waiting for a slot takes part of the effect away: none where everybody
// starts at once, more the longer it takes. What people gain who look forward to a
// promised job gives some of it back, so nobody does here.
func TestWaitingTakesFromTheEffect(t *testing.T) {
	var lost []float64
	for _, months := range []string{"0", "12", "36"} {
		e := experimentOf(t, "basisbaan", "trial.n_per_arm=60", "interference.slots=false", "interference.caseload=false",
			"interference.neighbourhood=false", "interference.displacement=false", "recruitment.inflow_months=1", "trial.uptake.never_takers=0",
			"exit.regular=0", "exit.sheltered=0", "exit.withdrawal=0", "placement.slow_sd=0", "wellbeing.anticipation=0", "placement.months_to_fill="+months)
		s := design.NewSummary(e)
		for r := range 4 {
			s.Add(e.Digest(e.Replicate(r, false)))
		}
		year, _ := s.Waiting(e.Country.Arm("basisbaan") + 1)
		lost = append(lost, year.Mean)
	}
	if lost[0] != 0 || lost[1] < 0.2 || lost[2] < lost[1]+0.2 || lost[2] > 1 {
		t.Errorf("waiting 0, 12 and 36 months to fill takes %.3v of the first year's effect", lost)
	}
}

// TestDeathsAreNoEffect: that one world has a death more than another is no
// effect of the arm, so deaths hardly spread the share of it that waiting takes;
// and the control world has none on itself.
func TestDeathsAreNoEffect(t *testing.T) {
	sets := []string{"trial.n_per_arm=60", "interference.slots=false", "interference.caseload=false", "interference.neighbourhood=false",
		"interference.displacement=false", "recruitment.inflow_months=1", "trial.uptake.never_takers=0"}
	share := func(death string) (lost float64) {
		e := experimentOf(t, "basisbaan", append(sets, "exit.death="+death)...)
		s := design.NewSummary(e)
		for r := range 40 {
			s.Add(e.Digest(e.Replicate(r, false)))
		}
		if _, all := s.Waiting(0); all.N != 0 {
			t.Errorf("waiting takes %.3g from the control world", all.Mean)
		}
		_, all := s.Waiting(e.Country.Arm("basisbaan") + 1)
		return all.High - all.Low
	}
	if few, many := share("0"), share("0.1"); many > 1.5*few {
		t.Errorf("with deaths the share that waiting takes spreads over %.3f, without over %.3f", many, few)
	}
}

// A number that never differs, one that differs late, and one beyond what is
// kept: percentiles are of the first values, mean and chance of all.
func TestSampleKeeps(t *testing.T) {
	var same, late, long design.Sample
	for i := range 12000 {
		same.Add(7)
		if i < 1201 {
			late.Add(float64(i / 1200))
		}
		long.Add(float64(i))
	}
	clone := late.Clone()
	clone.Add(-1)
	late.Add(1)
	for _, c := range []struct {
		what      string
		got, want []float64
	}{
		{"same", append(same.Quantiles(0, 1), same.Mean()), []float64{7, 7, 7}},
		{"late", append(late.Quantiles(0, 0.5, 1), float64(late.N())), []float64{0, 0, 1, 1202}},
		{"clone", append(clone.Quantiles(0, 0.5, 1), float64(clone.N())), []float64{-1, 0, 1, 1202}},
		{"long", append(long.Quantiles(0, 1), long.Mean()), []float64{0, 9999, 5999.5}},
	} {
		for i := range c.want {
			if !(math.Abs(c.got[i]-c.want[i]) <= 1e-9) {
				t.Errorf("%s: %v, want %v", c.what, c.got, c.want)
				break
			}
		}
	}
	if share, mcse := late.Above(); !(math.Abs(share-2.0/1202) <= 1e-12) || !(math.Abs(mcse-math.Sqrt(share*(1-share)/1202)) <= 1e-12) {
		t.Errorf("%v above zero, to %v", share, mcse)
	}
}

// Of values that hardly differ the error is that of their differences.
func TestErrorOfWhatHardlyDiffers(t *testing.T) {
	var s design.Sample
	for i := range 100 {
		s.Add(0.05 + 1e-12*float64(i%3)*(1<<4))
	}
	of := func(i int) float64 { return (0.05 + 1e-12*float64(i%3)*(1<<4)) - (0.05 + 1e-12*(1<<4)) }
	square, mean := 0.0, 0.0
	for i := range 100 {
		square, mean = square+of(i)*of(i), mean+of(i)/100
	}
	want := math.Sqrt((square - 100*mean*mean) / 99 / 100)
	if got := s.Figure().MCSE; !(math.Abs(got/want-1) <= 1e-9) {
		t.Errorf("%v, want %v", got, want)
	}
}
