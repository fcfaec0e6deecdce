package model_test

import (
	"math"
	"testing"

	"proefbank/model"
	"proefbank/sim"
)

// spells collects the long spells of everybody: the months in which one began
// and how long it lasted; healthy counts the months in which one could begin.
type spells struct {
	sick    map[int]int // person: months of the spell so far
	lengths []float64
	begun   int
	healthy int
	until   int // spells count that begin before this month
	since   map[int]int
}

func (s *spells) see(p *model.Person, month int, at *model.At) {
	was := s.sick[p.Number]
	if was == 0 && month < s.until {
		s.healthy++
	}
	switch {
	case at.LongSick && was == 0:
		s.since[p.Number] = month
		if month < s.until {
			s.begun++
		}
		s.sick[p.Number] = 1
	case at.LongSick:
		s.sick[p.Number]++
	case was > 0:
		if s.since[p.Number] < s.until {
			s.lengths = append(s.lengths, float64(was))
		}
		s.sick[p.Number] = 0
	}
}

// Long spells begin at their rate and last 2 months and a geometric number
// more: the exponential time over a month and a half, rounded. Whoever recovers
// may fall ill again at once, which makes a spell longer by one in 1 - p.
func TestLongSpells(t *testing.T) {
	const n, onset, length = 3000, 0.6, 6.0
	s := spells{sick: map[int]int{}, since: map[int]int{}, until: 24}
	liveAt(t, sim.NewKey(6).Child(0), n, 120, nil, true, s.see, "absence.long_onset=0.6", "absence.long_months=6",
		"absence.never_return=0", "absence.wia=0", "absence.dismissal=0")
	p := onset / 12
	holds(t, "months in which a long spell begins", float64(s.begun)/float64(s.healthy), p, s.healthy)
	q := math.Exp(-1 / (length - 1.5))
	mean, sd := meanSD(s.lengths)
	want := (2 + q*(1-math.Pow(q, 22))/(1-q)) / (1 - p) // adapted work ends a spell at 24 months
	near(t, "mean length of a long spell", mean, want, 4*sd/math.Sqrt(float64(len(s.lengths))))
	if len(s.lengths) != s.begun {
		t.Errorf("%d spells began and %d ended", s.begun, len(s.lengths))
	}
}

// Onset grows with tenure, for three years, and with age, frailty and a poor
// match: what happens lies within 4 standard errors of the sum of the chances.
func TestWhoFallsIll(t *testing.T) {
	const n = 12000
	found, expected := [3]float64{}, [3]float64{} // by thirds of frailty
	byYear := map[int]int{}
	var frailty = func(p *model.Person) int { return min(max(int(math.Floor(p.Frailty+1.5)), 0), 2) }
	ill := map[int]bool{}
	liveAt(t, sim.NewKey(7).Child(0), n, 60, nil, true, func(p *model.Person, month int, at *model.At) {
		if ill[p.Number] {
			return
		}
		age := p.Age + math.Floor(float64(month)/12)
		expected[frailty(p)] += 0.03 / 12 * math.Exp(0.4*p.Frailty+0.3*(age-54)/10+0.5*min(float64(month)/12, 3)) * 2
		if at.LongSick {
			ill[p.Number] = true
			found[frailty(p)]++
			byYear[month/12]++
		}
	}, "absence.long_onset=0.03", "absence.never_return=1", "absence.frailty_slope=0.4", "absence.age_slope=0.3",
		"absence.tenure_growth=0.5", "absence.poor_match=2", "placement.poor_match=1", "placement.middling_match=0")
	for third, want := range expected {
		near(t, "fell ill, by frailty", found[third], want, 4*math.Sqrt(want))
	}
	if byYear[2] < byYear[0]*2 {
		t.Errorf("%d fell ill in the first year and %d in the third, two years of growth on", byYear[0], byYear[2])
	}
}

// Short spells: their rate, and the mean of an exponential number of days cut
// off at a month.
func TestShortSpells(t *testing.T) {
	const n, months, rate, days = 3000, 24, 3.0, 4.0
	w := live(t, n, months, nil, true, "absence.short_spells=3", "absence.short_days=4")
	sick, hours := 0.0, 0.0
	for m := range months {
		month := w.Month(m)
		sick, hours = sick+month.Sick, hours+month.Hours
		if month.LongSick != 0 {
			t.Fatalf("month %d: %d people in long spells", m, month.LongSick)
		}
	}
	share := days * 12 / 261
	p := rate / 12
	mean := p * share * -math.Expm1(-1/share)
	variance := p*2*share*share - mean*mean
	near(t, "share of hours sick", sick/hours, mean, 4*math.Sqrt(variance/n/months))
}

// Leave averages out over the year, more of it in summer, and is taken by
// people who are not sick.
func TestLeave(t *testing.T) {
	const n = 4000
	w := live(t, n, 12, nil, true, "absence.leave=0.05", "absence.leave_summer=1.5", "absence.leave_sd=0.6", "coaching.minutes=[0]")
	all := 0.0
	for m := range 12 {
		month := w.Month(m)
		want := 0.04
		if m >= 5 && m <= 10 {
			want = 0.06
		}
		near(t, "leave in a month", month.Leave/month.Hours, want, 4*0.66*want/math.Sqrt(n))
		all += month.Leave / month.Hours / 12
	}
	near(t, "leave over the year", all, 0.05, 4*0.66*0.05/math.Sqrt(12*n))
}

// After 24 months of illness a third of the people goes to WIA, some are
// dismissed, to three months of WW (two years of work, Werkloosheidswet art. 42) and
// then to benefit, and the rest gets adapted work.
func TestTwoYearsOfIllness(t *testing.T) {
	const n = 4000
	w := live(t, n, 48, every(48), true, "absence.long_onset=5", "absence.never_return=1", "absence.wia=0.35", "absence.dismissal=0.25")
	first := 0
	var to [3]int
	for i := range w.People {
		if w.illAtOnce(i) {
			first++
			switch w.At(25, i).Status {
			case model.InWIA:
				to[0]++
			case model.InWW:
				to[1]++
				for m, want := range map[int]model.Status{27: model.InWW, 28: model.OnBenefit} {
					if got := w.At(m, i).Status; got != want {
						t.Fatalf("person %d is in %s in month %d after the dismissal", i, model.Statuses[got], m-24)
					}
				}
			case model.InJob:
				to[2]++
			}
			if w.At(24, i).Status != model.InJob {
				t.Fatalf("person %d left before 24 months: %+v", i, *w.At(24, i))
			}
		}
	}
	holds(t, "ill in the first month", float64(first)/n, 5.0/12, n)
	for k, want := range []float64{0.35, 0.25, 0.4} {
		holds(t, []string{"to WIA", "dismissed", "adapted work"}[k], float64(to[k])/float64(first), want, first)
	}
}

// illAtOnce tells whether person i was ill from the first month on: the
// month's number says so, which no arm and no order changes.
func (l lived) illAtOnce(i int) bool {
	bits := uint32(l.People[i].Key.Uint64(model.DrawMonth, 0))
	return (float64(bits>>8)+0.5)*0x1p-24 < 5.0/12
}

// Pay is less in months 13 to 24 of an illness, and whole again in adapted work and for who
// recovers.
func TestPayInTheSecondYearOfIllness(t *testing.T) {
	const n, months = 500, 48
	for _, never := range []string{"1", "0"} {
		ill, less := map[int]int{}, [months]int32{}
		w := liveAt(t, sim.NewKey(2).Child(0), n, months, nil, true, func(p *model.Person, month int, at *model.At) {
			switch ill[p.Number]++; {
			case !at.LongSick:
				ill[p.Number] = 0
			case never == "1" && ill[p.Number] > 24: // again, at once
				ill[p.Number] = 1
			}
			if ill[p.Number] > 12 {
				less[month]++
			}
		}, "absence.long_onset=5", "absence.long_months=14", "absence.never_return="+never, "absence.wia=0", "absence.dismissal=0")
		for m, want := range less {
			got := int32(0)
			for _, n := range w.Month(m).Homes[model.LongIll] {
				got += n
			}
			// Two spells with no month between them look like one that does not end.
			if got > want || never == "1" && got != want || m == 20 && got == 0 {
				t.Errorf("never_return=%s: %d people are paid less in month %d, %d are ill for over a year", never, got, m, want)
			}
		}
	}
}

// Illness ends with the job: nobody out of it is counted as sick, and pay goes
// on until then.
func TestIllnessEndsWithTheJob(t *testing.T) {
	const n = 500
	w := live(t, n, 24, nil, true, "absence.long_onset=5", "absence.never_return=1", "arms.basisbaan.contract_months=12", "arms.basisbaan.extension=0",
		"arms.basisbaan.max_months=12", "arms.basisbaan.permanent=0")
	for m := range 24 {
		month := w.Month(m)
		if ill, working := month.LongSick, m < 12; ill > 0 != working || (month.Hours > 0) != working {
			t.Errorf("month %d: %d people ill, %v hours", m, ill, month.Hours)
		}
	}
}

// A contract that ends in the month in which two years of illness do is
// extended by a chance of its own.
func TestTwoEndsInOneMonth(t *testing.T) {
	const n = 4000
	w := live(t, n, 30, every(30), true, "absence.long_onset=5", "absence.never_return=1", "absence.wia=0.3", "absence.dismissal=0.2",
		"arms.basisbaan.contract_months=24", "arms.basisbaan.max_months=48", "arms.basisbaan.extension=0.6")
	ill, stayed := 0, 0
	for i := range w.People {
		if w.illAtOnce(i) {
			ill++
			if w.At(25, i).Status == model.InJob {
				stayed++
			}
		}
	}
	holds(t, "adapted work and another contract", float64(stayed)/float64(ill), 0.5*0.6, ill)
}
