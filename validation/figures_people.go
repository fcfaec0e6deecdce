package validation

import (
	"fmt"
	"math"

	"gonum.org/v1/gonum/stat"

	"proefbank/model"
)

// coachingFigures are the minutes by quarter of the people with one year. Of
// the people with two years, most of whom are among them, only whole years: a
// quarter would say the same again. The first year of the 21 was not fitted,
// it is their second that the later minutes come from.
func coachingFigures() (list []figure) {
	coach := func(f *folder, q int) float64 { return f.minutes[q] / 3 }
	third := func(f *folder, q int) float64 { return f.third[q] / 3 }
	list = append(list, minutesFigures("second Tabel 8", "coaching", coachOneYear, coachTwoYears, coach)...)
	list = append(list, minutesFigures("Tabel 10", "third parties", thirdOneYear, thirdTwoYears, third)...)
	return append(list, organisationFigure("only coach", false, 39), organisationFigure("also manage the work", true, 104))
}

func minutesFigures(table, what string, oneYear, twoYears []float64, of func(*folder, int) float64) (list []figure) {
	for q, published := range oneYear {
		item := fmt.Sprintf("%s, minutes a week, quarter %d, 48 people", what, q+1)
		f := fitted(table, item, published, 0, func(d *diary) float64 { return d.minutes(withOneYear, 12, q, q+1, of) })
		list = append(list, f.with(what+" by quarter"))
	}
	return append(list,
		predicted(table, what+", minutes a week, first year, 21 people", mean(twoYears[:4]), 2, func(d *diary) float64 {
			return d.minutes(withTwoYears, 24, 0, 4, of)
		}),
		fitted(table, what+", minutes a week, second year, 21 people", mean(twoYears[4:]), 2, func(d *diary) float64 {
			return d.minutes(withTwoYears, 24, 4, 8, of)
		}))
}

// organisationFigure is the first year's coaching at one kind of organisation
// (Tabel 9), over the 43 people whose organisation kept a record.
func organisationFigure(what string, manages bool, published float64) figure {
	item := "coaching, minutes a week, first year, organisations that " + what
	return fitted("Tabel 9", item, published, 0, func(d *diary) float64 {
		var each []float64
		for i := range d.folders[:min(withOrganisation, len(d.folders))] {
			if f := &d.folders[i]; f.months >= 12 && f.manages == manages {
				each = append(each, (f.minutes[0]+f.minutes[1]+f.minutes[2]+f.minutes[3])/12)
			}
		}
		return mean(each)
	})
}

// minutes is the mean of the quarters from..to-1, each rounded as printed, of
// the first n people who were in the job for so many months.
func (d *diary) minutes(n, months, from, to int, of func(*folder, int) float64) float64 {
	sum := 0.0
	for q := from; q < to; q++ {
		var each []float64
		for i := range d.folders {
			if f := &d.folders[i]; f.months >= months && len(each) < n {
				each = append(each, of(f, q))
			}
		}
		sum += math.Round(mean(each))
	}
	return sum / float64(to-from)
}

// profileFigures are the basisbaners of Tabel 3: categories that hold most of
// them or set them apart from other recipients, and the moments.
func profileFigures() (list []figure) {
	for _, t := range []struct {
		item    string
		percent float64
		is      func(*model.PersonRow) bool
	}{
		{"women", 34.7, func(r *model.PersonRow) bool { return r.Woman }},
		{"aged 40-49", 20.4, func(r *model.PersonRow) bool { return r.Age >= 40 && r.Age < 50 }},
		{"aged 50-59", 40.8, func(r *model.PersonRow) bool { return r.Age >= 50 && r.Age < 60 }},
		{"aged 60 and over", 34.7, func(r *model.PersonRow) bool { return r.Age >= 60 }},
		{"single", 89.8, func(r *model.PersonRow) bool { return r.Household == 0 }},
		{"without starting qualification", 48.9, func(r *model.PersonRow) bool { return r.Education == 0 }},
		{"under 3 years of benefit", 23.9, func(r *model.PersonRow) bool { return r.BenefitMonths < 36 }},
		{"5-10 years of benefit", 37.0, func(r *model.PersonRow) bool { return r.BenefitMonths >= 60 && r.BenefitMonths < 120 }},
		{"exempt from the duty to work", 16.3, func(r *model.PersonRow) bool { return r.Exempt }},
		{"in a participation job before", 59.2, func(r *model.PersonRow) bool { return r.ParticipationJob }},
	} {
		f := fitted("Tabel 3", t.item+", % of people", t.percent, 1, func(d *diary) float64 {
			return 100 * d.share(func(f *folder) bool { return t.is(&f.row) })
		})
		list = append(list, f.with("profile"))
	}
	potential := fitted("supervisors", "people of 44 with potential to develop", 28, 0, func(d *diary) float64 {
		return 44 * d.share(func(f *folder) bool { return f.row.Potential })
	})
	return append(append(list, momentFigures()...), potential)
}

// momentFigures follow from the bands and from where people lie within those
// of the comparison group.
func momentFigures() []figure {
	age := func(f *folder) float64 { return float64(f.row.Age) }
	benefit := func(f *folder) float64 { return float64(f.row.BenefitMonths) }
	return []figure{
		predicted("Tabel 3", "age, mean", 54.2, 1, func(d *diary) float64 { return mean(d.each(age)) }),
		predicted("Tabel 3", "age, SD", 7.1, 1, func(d *diary) float64 { return stat.StdDev(d.each(age), nil) }),
		predicted("Tabel 3", "months on benefit, mean", 94.4, 1, func(d *diary) float64 { return mean(d.each(benefit)) }),
		predicted("Tabel 3", "months on benefit, SD", 64.9, 1, func(d *diary) float64 { return stat.StdDev(d.each(benefit), nil) }),
	}
}

func (d *diary) each(of func(*folder) float64) (values []float64) {
	for i := range d.folders {
		values = append(values, of(&d.folders[i]))
	}
	return values
}

// interviewFigures are what 33 people told: barriers, which Tabel 5 gives one by
// one and Tabel 6 per person, and satisfaction with life.
func interviewFigures() (list []figure) {
	for b, published := range barriersNamed {
		list = append(list, fitted("Tabel 5", "people of 33 who name the barrier "+model.Barriers[b], published, 0, func(d *diary) float64 {
			return d.told(func(f *folder) bool { return f.barriers()[b] })
		}))
	}
	atLeast := func(n int16) func(*diary) float64 {
		return func(d *diary) float64 { return d.told(func(f *folder) bool { return f.row.Barriers >= n }) }
	}
	return append(list,
		predicted("Tabel 6", "people of 33 with a barrier", 33, 0, atLeast(1)),
		predicted("Tabel 6", "people of 33 with two or more barriers", 15, 0, atLeast(2)),
		predicted("Tabel 6", "people of 33 with three or more barriers", 6, 0, atLeast(3)),
		fitted("interviews", "satisfaction with life, mean mark of 33", 7.9, 1, func(d *diary) float64 {
			var marks []float64
			for _, f := range d.spoken {
				marks = append(marks, float64(f.waves[2].Satisfaction))
			}
			return mean(marks)
		}))
}

// told counts interviewed people, as if they had been 33.
func (d *diary) told(is func(*folder) bool) float64 {
	n := 0
	for _, f := range d.spoken {
		if is(f) {
			n++
		}
	}
	return interviewed * float64(n) / float64(len(d.spoken))
}

func (f *folder) barriers() [8]bool {
	r := &f.row
	return [8]bool{r.BarrierPhysical, r.BarrierMental, r.BarrierDebts, r.BarrierDutch,
		r.BarrierJustice, r.BarrierRelations, r.BarrierAddiction, r.BarrierOther}
}
