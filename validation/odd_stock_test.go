package validation_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"proefbank/model"
	"proefbank/scenarios"
	"proefbank/sim"
)

// TestODDStockRewritten holds the stock to section 7.16 of docs/odd.md: written a second
// time after that page, with other random numbers and a month at a time for everybody,
// it has the same means within 4 Monte Carlo standard errors.
func TestODDStockRewritten(t *testing.T) {
	s, err := scenarios.Load("national-programme", []string{"programme.uptake=0", "programme.municipalities=1", "stock.leaving_factor=1.1"})
	if err != nil {
		t.Fatal(err)
	}
	p := s.Parameters
	p.Municipalities, p.SizeClasses, p.Programme.Followed = p.Municipalities[4:5], nil, 60
	p.Municipalities[0].Recipients = 2000
	const replications = 150
	first, second := means{}, means{}
	country, luck := model.NewProgrammeCountry(p), rand.New(rand.NewPCG(1, 2))
	for r := range replications {
		without, _ := country.Town(sim.NewKey(9).Child(uint64(r)), 0).LiveWilling(1, 1)
		for m, now := range without[0].Months {
			first.stock(m, now.Flow)
		}
		for m, now := range stockAgain(&p, luck) {
			second.stock(m, now)
		}
	}
	if len(first) < 60 {
		t.Errorf("%d quantities compared", len(first))
	}
	for what, a := range first {
		x, y := mean(a), mean(second[what])
		if se := math.Hypot(mcse(a), mcse(second[what])); !(math.Abs(x-y) <= 4*se+1e-9) {
			t.Errorf("%s: %.4g in the model, %.4g written again, %.1f standard errors apart", what, x, y, math.Abs(x-y)/se)
		}
	}
}

// stock is what is compared, in some months.
func (q means) stock(m int, f model.Flow) {
	if m%12 != 11 && m != 0 {
		return
	}
	put := func(what string, x int32) { q.put(fmt.Sprintf("%s in month %d", what, m), float64(x)) }
	put("recipients", f.Recipients)
	put("in", f.Entries+f.Returns)
	put("left", f.Left)
	put("deaths", f.Deaths)
	put("AOW", f.AOW)
	put("45 and over", f.Older)
	put("below 27", f.Young)
	for c, n := range f.Classes {
		put(fmt.Sprint("class ", c), n)
	}
}

// somebody is on bijstand, or comes back to it.
type somebody struct {
	age, since int // months at the start of the scenario; month in which the spell began
	clock      float64
}

// stockAgain is a municipality's stock by month.
func stockAgain(p *model.Parameters, luck *rand.Rand) (months []model.Flow) {
	town, st := p.Municipalities[0], &p.Stock
	among := func(shares []float64) int {
		all := 0.0
		for _, x := range shares {
			all += x
		}
		u := luck.Float64() * all
		for i, x := range shares {
			if u -= x; u < 0 {
				return i
			}
		}
		return len(shares) - 1
	}
	aowAge := func(m int) float64 { return p.Calendar.AOWAge.At(p.Calendar.Start.AddMonths(m)) }
	ageIn := func(band int) int {
		low := []float64{20, 30, 40, 50, 60, aowAge(0)}
		return int(12 * (low[band] + (low[band+1]-low[band])*math.Pow(luck.Float64(), 1/p.Pool.AgePosition[band]-1)))
	}
	classes := []int{0, 6, 12, 24, 36, 48, 60}
	class := func(d int) (c int) {
		for c+1 < len(classes) && d >= classes[c+1] {
			c++
		}
		return c
	}
	table := agesByClass(st, p.Pool.AgeDuration)
	short, long := 0.0, 0.0
	for c, share := range st.Durations {
		if c < 4 {
			short += share
		} else {
			long += share
		}
	}
	var durations []float64
	for c, share := range st.Durations {
		if c < 4 {
			durations = append(durations, share/short*(1-town.LongTermShare))
		} else {
			durations = append(durations, share/long*town.LongTermShare)
		}
	}
	var there []somebody
	start := int(math.Round(town.Recipients * st.Persons))
	for range start {
		c, on := among(durations), 0
		if c < 6 {
			on = classes[c] + int(luck.Float64()*float64(classes[c+1]-classes[c]))
		} else {
			band := 2 + among(p.Pool.Margins.Duration[2:])
			years := []float64{0, 3, 5, 10, 15, 20, p.Pool.LongestBenefit}
			on = int(12 * (years[band] + (years[band+1]-years[band])*math.Pow(luck.Float64(), 1/p.Pool.DurationPosition[band]-1)))
		}
		there = append(there, somebody{ageIn(among(table[c])), -on, luck.ExpFloat64()})
	}
	left := 0.0
	for c, share := range st.Durations {
		left += share * st.Leaving[c] / 12 * st.Factor
	}
	icc := p.Exit.ICCMunicipality
	regular := math.Exp(math.Sqrt(icc/(1-icc)*math.Pi*math.Pi/3) * luck.NormFloat64())
	back := make([][]somebody, p.Programme.Followed+13)
	due, u, x, c := 0.0, luck.Float64(), 0.0, &p.Calendar
	for m := range p.Programme.Followed {
		var f model.Flow
		shock := math.Sqrt(c.TightnessCountryShare)*luck.NormFloat64() + math.Sqrt(1-c.TightnessCountryShare)*luck.NormFloat64()
		if m == 0 {
			x = shock
		} else {
			x = c.TightnessPersistence*x + math.Sqrt(1-c.TightnessPersistence*c.TightnessPersistence)*shock
		}
		chances := regular * math.Exp(c.TightnessSD*x-c.TightnessSD*c.TightnessSD/2)
		before := math.Floor(due + u)
		due += float64(start) * (st.Entries/12 + st.Returns*left*max(0, float64(12-m))/12)
		for range int(math.Floor(due+u) - before) {
			there = append(there, somebody{ageIn(among(st.EntryAges)) - m, m, luck.ExpFloat64()})
			f.Entries++
		}
		for _, s := range back[m] {
			if float64(s.age+m)/12 < aowAge(m)-1e-9 {
				there = append(there, somebody{s.age, m, luck.ExpFloat64()})
				f.Returns++
			}
		}
		var stay []somebody
		for _, s := range there {
			age := float64(s.age+m) / 12
			r := st.Leaving[class(m-s.since)] / 12 * st.Factor
			h := r * (1 + st.ToWork*(chances-1))
			death := min(p.Exit.Death/12*p.Exit.DeathRatio*math.Exp(p.Exit.DeathAgeSlope*(age-57)), r*(1-st.ToWork))
			s.clock -= h
			switch {
			case age >= aowAge(m)-1e-9:
				f.AOW++
			case s.clock > 0:
				stay = append(stay, s)
				f.Recipients++
				f.Classes[class(m-s.since)]++
				if age >= 45 {
					f.Older++
				}
				if age < 27 {
					f.Young++
				}
			default:
				f.Left++
				if luck.Float64()*h < death {
					f.Deaths++
				} else if luck.Float64() < st.Returns {
					k := m + 1 + luck.IntN(12)
					back[k] = append(back[k], s)
				}
			}
		}
		there = stay
		months = append(months, f)
	}
	return months
}

// agesByClass are the ages of the stock at the start by class of duration.
func agesByClass(st *model.Stock, association float64) [][]float64 {
	table := make([][]float64, 7)
	for d := range table {
		for a := range 5 {
			table[d] = append(table[d], st.Ages[a]*st.Durations[d]*math.Exp(association*float64(a-2)*float64(d-3)))
		}
	}
	for range 100 {
		for a := range 5 {
			sum := 0.0
			for d := range table {
				sum += table[d][a]
			}
			for d := range table {
				table[d][a] *= st.Ages[a] / sum
			}
		}
		for d := range table {
			sum := 0.0
			for _, x := range table[d] {
				sum += x
			}
			for a := range table[d] {
				table[d][a] *= st.Durations[d] / sum
			}
		}
	}
	return table
}
