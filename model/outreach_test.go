package model_test

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"proefbank/model"
	"proefbank/sim"
)

// restless moves whoever can move: people who come and go, displaced work, several spells.
var restless = []string{"programme.uptake=0.4", "programme.followed_months=150", "interference.displacement=true", "calendar.tightness_sd=0.3",
	"exit.regular=0.3", "exit.withdrawal=0.3", "programme.displaced_enter=0.5", "neighbourhood.displacement_low=0.5", "neighbourhood.displacement_high=0.5",
	"programme.deterred=0.2", "programme.waits=0.2",
	"programme.word_of_mouth=3", "programme.saturation=0.1", "programme.starts=5", "programme.again_months=1"}

// The stock of every cell (time on benefit, age, household, exemption) is that of the people
// in it, counted one by one each month; who is there and was not, less who was and is not, is
// what went in less what went out.
func TestEveryCellIsConserved(t *testing.T) {
	var before map[sim.Key]model.Cell
	months := 0
	programme(t, 1500, nil, restless...).Watch(300, func(now *model.ProgrammeMonth, there map[sim.Key]model.Cell) {
		var want model.Flow
		for _, cell := range there {
			want.Recipients++
			want.Classes[cell.Class]++
			want.Homes[cell.Household]++
			want.Exempt += one(cell.Exempt)
			want.Older += one(cell.Older)
			want.Young += one(cell.Young)
		}
		got := model.Flow{Recipients: now.Recipients, Classes: now.Classes, Homes: now.Homes, Exempt: now.Exempt, Older: now.Older, Young: now.Young}
		if got != want {
			t.Fatalf("month %d: counted %+v, person by person %+v", months, got, want)
		}
		came, went := apart(there, before), apart(before, there)
		if net := now.In() + now.Back - now.Out() - now.ToJob; months > 0 && came-went != net {
			t.Fatalf("month %d: %d came and %d went, counted %d", months, came, went, net)
		}
		before, months = there, months+1
	})
	if months != 150 || len(before) < 500 {
		t.Errorf("%d people after %d months", len(before), months)
	}
}

func one(is bool) int32 {
	if is {
		return 1
	}
	return 0
}

// apart counts who is among the first and not among the second.
func apart(first, second map[sim.Key]model.Cell) (n int32) {
	for key := range first {
		if _, both := second[key]; !both {
			n++
		}
	}
	return n
}

// Little's law for the queue, exactly: where nobody leaves it but for a job, and it is empty at the
// end, months in the queue are the months that those who started have waited.
func TestLittlesLawForTheQueue(t *testing.T) {
	town := programme(t, 2000, func(p *model.Parameters) {
		forYears(20)(p)
		p.Stock.Leaving = make([]float64, 7)
		p.Stock.Entries = 0.001
		p.Programme.Months = 240
	}, "programme.uptake=0.1", "programme.starts=1", "programme.benefit_months=0", "programme.reach_months=0.1",
		"arms.basisbaan.contract_months=24", "arms.basisbaan.max_months=24", "arms.basisbaan.permanent=0")
	_, with := town.LiveProgramme(60)
	queue, waited := int32(0), int32(0)
	for m := range with.Months {
		queue, waited = queue+with.Months[m].Queue, waited+with.Months[m].Waited
	}
	if last := with.Months[239].Queue; last != 0 || queue < 1000 || queue != waited {
		t.Errorf("%d months in the queue, %d waited; %d at the end", queue, waited, last)
	}
}

// A tenth of a coach who opens a job a month opens the first in ten months: by the month in which the sum of ten tenths,
// which is rounded to less than one, has come about.
func TestTenTenthsAreAJob(t *testing.T) {
	town := programme(t, 1000, forYears(2), "programme.ramp_months=0", "programme.staff_part=0.1", "programme.pace=0", "programme.starts_per_coach=1",
		"programme.hire_months=0", "placement.slow_sd=0", "coaching.caseload=25")
	_, with := town.LiveProgramme(2)
	if before, by := with.Months[8].Open, with.Months[9].Open; before != 0 || by != 1 || with.Months[19].Open != 2 {
		t.Errorf("%d jobs are open after nine months, %d after ten, %d after twenty", before, by, with.Months[19].Open)
	}
}

// By hand, 100 jobs planned over ten months, coaches for 25 who come whole: with hiring of two
// months the plan of month 6 is that of month 4, 50 jobs. Two coaches there who start 3 each open
// 6 more; organisations of 20,000 residents at 0.2 per 1,000 open 4. Nothing opens before coaches
// are there, and nothing is open once the programme has ended.
func TestJobsOpenAsCoachesCome(t *testing.T) {
	open := func(before float64, month int, sets ...string) float64 {
		return programme(t, 1000, nil, append([]string{"programme.ramp_months=10", "programme.staff_part=1", "programme.pace=0", "programme.starts_per_coach=0",
			"programme.hire_months=2", "coaching.caseload=25"}, sets...)...).Opened(before, 100, month)
	}
	for _, c := range []struct {
		got, want float64
		what      string
	}{
		{open(0, 6), 50, "the plan of two months ago"},
		{open(0, 1), 0, "before the first coaches"},
		{open(50, 6, "programme.hire_months=0"), 70, "the plan itself"},
		{open(30, 6, "programme.starts_per_coach=3"), 36, "two coaches"},
		{open(30, 6, "programme.starts_per_coach=3", "programme.pace=0.2"), 34, "organisations"},
		{open(50, 6, "programme.starts_per_coach=3"), 50, "no more than the plan"},
		{open(90, 120), 0, "after the end"},
	} {
		if !(math.Abs(c.got-c.want) <= 1e-9) {
			t.Errorf("%s: %g jobs open, want %g", c.what, c.got, c.want)
		}
	}
}

// By hand: two coaches who invite 50 each reach a tenth of 1,000 recipients a month; after two years
// at a fall of 20% a year .64 of the pace is left; with 5% of them in a job, word of mouth of 4 adds a fifth.
func TestInviting(t *testing.T) {
	pace := func(sets ...string) float64 { return programme(t, 1000, nil, sets...).Inviting(50, 1000, 2, 24) }
	for _, c := range []struct{ got, want float64 }{
		{pace(), 1}, {pace("programme.invited_per_coach=50"), 0.1}, {pace("programme.invited_per_coach=5000"), 1},
		{pace("programme.saturation=0.2"), 0.64}, {pace("programme.word_of_mouth=4"), 1.2},
	} {
		if !(math.Abs(c.got-c.want) <= 1e-12) {
			t.Errorf("a pace of %g, want %g", c.got, c.want)
		}
	}
}

// The pace of inviting is what people are found by: at half the pace as many are found in
// twice the months, were nobody else to enter or to leave; and both worlds find the same.
func TestPeopleAreFoundAsInvitingGoes(t *testing.T) {
	found := func(months int, sets ...string) (signed int32) {
		town := programme(t, 4000, func(p *model.Parameters) {
			ageless(p)
			p.Stock.Leaving, p.Stock.Entries = make([]float64, 7), 0
			p.Programme.Followed, p.Programme.Months = 48, 48
		}, append(sets, "programme.uptake=0.2", "programme.benefit_months=0", "programme.starts=1")...)
		without, with := town.LiveProgramme(100)
		for m := range months {
			signed += with.Months[m].SignedUp
			if without.Months[m].SignedUp != with.Months[m].SignedUp {
				t.Fatalf("month %d: %d sign up with the programme, %d without", m, with.Months[m].SignedUp, without.Months[m].SignedUp)
			}
		}
		return signed
	}
	// 100 jobs have four coaches of 25; 510.5 people each are half of 4,084.
	half := []string{"programme.ramp_months=0", "programme.invited_per_coach=510.5"}
	full, slow := found(24, "programme.ramp_months=0"), found(48, half...)
	if full < 300 || !(math.Abs(float64(full-slow)) <= 5) {
		t.Errorf("%d found in 24 months, at half the pace %d in 48", full, slow)
	}
	if spread := found(24, "programme.word_of_mouth=20"); spread <= full {
		t.Errorf("%d found, by word of mouth %d", full, spread)
	}
	if tired := found(24, "programme.saturation=0.5"); tired >= full {
		t.Errorf("%d found, where inviting wears off %d", full, tired)
	}
}

// With the plan full and all deterred nobody enters for the first time; with nobody leaving
// before a year is over, those below a year are all who came in within it.
func TestWhoComesAndWhoWaits(t *testing.T) {
	town := programme(t, 3000, ageless, "programme.ramp_months=0", "programme.deterred=1", "programme.uptake=0")
	without, with := town.LiveProgramme(50)
	if a, b := with.Months[30].Entries, without.Months[30].Entries; a != 0 || b < 20 {
		t.Errorf("%d enter beside a programme that deters all, %d without", a, b)
	}
	_, with = programme(t, 3000, ageless, "programme.ramp_months=0", "programme.waits=1", "programme.uptake=0").LiveProgramme(50)
	in := int32(0)
	for _, now := range with.Months[25:37] {
		in += now.In()
	}
	if below := with.Months[36].Classes[0] + with.Months[36].Classes[1]; below != in {
		t.Errorf("%d came in within a year, of whom %d are there", in, below)
	}
}

// Of all work displaced, workers without other work come in once: as many as the most that there were
// in a month, less than one for rounding.
func TestTheDisplacedComeInOnce(t *testing.T) {
	sets := []string{"interference.displacement=true", "neighbourhood.displacement_low=0.5", "neighbourhood.displacement_high=0.5", "neighbourhood.chances_lost=0",
		"programme.uptake=0.3"}
	sum := func(share string) (entries int32, most float64) {
		town := programme(t, 3000, ageless, append(slices.Clone(sets), "programme.displaced_enter="+share)...)
		_, with := town.LiveProgramme(300)
		for m := range with.Months {
			entries += with.Months[m].Entries
			if m+1 < len(with.Months) {
				most = max(most, workers(with, m, 0.5)*(1-town.Neighbourhood.Reemployed))
			}
		}
		return entries, most
	}
	all, most := sum("1")
	none, _ := sum("0")
	if came := float64(all - none); most < 50 || came > most || came < most-1 {
		t.Errorf("%g came in, %g were displaced", came, most)
	}
}

// Of the displaced .8 find no other work, by hand: in a programme .3 of them would have come from bijstand, and .4 of the
// rest come into it, so that .8 x .7 x .6 have WW; where displaced work takes no chances nobody stays on bijstand for it, and
// in a trial all have WW.
func TestTheJoblessAreDivided(t *testing.T) {
	for displacement, want := range map[string]float64{"true": 0.8 * 0.7 * 0.6, "false": 0.8 * 0.6} {
		sets := []string{"neighbourhood.reemployed=0.2", "neighbourhood.chances_lost=0.3", "programme.displaced_enter=0.4", "interference.displacement=" + displacement}
		town := programme(t, 200, nil, sets...)
		_, with := town.LiveProgramme(5)
		if all, insured := with.Jobless(); !(math.Abs(all-0.8) <= 1e-12) || !(math.Abs(insured-want) <= 1e-12) {
			t.Errorf("displacement %s: %v without work, %v with WW, want .8 and %v", displacement, all, insured, want)
		}
	}
	trial, _ := busyWorld(t, nil)
	if all, insured := trial.Jobless(); all != 0.5 || insured != 0.5 {
		t.Errorf("a trial: %v without work, %v with WW, want half of all", all, insured)
	}
}

// workers are as many as would have yielded a share of a month's work.
func workers(w *model.ProgrammeWorld, month int, share float64) float64 {
	return w.Month(month).Output * share / w.Town.Income.RegularProductive / w.Town.Income.RegularHours
}

// However long displaced work takes of everybody's chances, it keeps as many people on bijstand as
// workers are displaced who find no other work, or rather fewer; where recipients would have done a part
// of that work, that part.
func TestAsManyLackWorkAsAreDisplaced(t *testing.T) {
	for _, c := range []struct{ lost, reemployed, least, most float64 }{{1, 0, 0.7, 1.1}, {1, 0.6, 0.25, 0.5}, {0.3, 0, 0.15, 0.4}} {
		at := func(lost float64) *model.ProgrammeWorld {
			_, with := programme(t, 5000, nil, "interference.displacement=true", "neighbourhood.displacement_low=0.5", "neighbourhood.displacement_high=0.5",
				"programme.uptake=0.3", "programme.followed_months=240", "programme.months=240", fmt.Sprint("neighbourhood.reemployed=", c.reemployed),
				fmt.Sprint("neighbourhood.chances_lost=", lost)).LiveProgramme(125)
			return with
		}
		kept, displaced := 0.0, 0.0
		for m, many, none := 180, at(c.lost), at(0); m < 240; m++ {
			kept += float64(many.Months[m].Recipients - none.Months[m].Recipients)
			displaced += workers(many, m, 0.5)
		}
		if ratio := kept / displaced; ratio < c.least || ratio > c.most {
			t.Errorf("chances lost %g, %g find other work: %.2f on bijstand for a worker displaced", c.lost, c.reemployed, ratio)
		}
	}
}
