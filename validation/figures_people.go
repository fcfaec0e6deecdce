package validation

import (
	"fmt"
	"math"

	"proefbank/model"
)

// coachingFigures are the minutes by quarter of the people with one year. Of
// the people with two years, most of whom are among them, only whole years: a
// quarter would say the same again. The first year of the 21 was not fitted,
// it is their second that the later minutes come from.
func coachingFigures() (list []figure) {
	for _, t := range []struct {
		table, what   string
		one, two      []float64
		of            func(*folder, int) float64
		reasonEarlier string
	}{
		{"second Tabel 8", "coaching", coachOneYear, coachTwoYears, func(f *folder, q int) float64 { return f.minutes[q] / 3 }, ""},
		{"Tabel 10", "third parties", thirdOneYear, thirdTwoYears, func(f *folder, q int) float64 { return f.third[q] / 3 },
			"the model knows no difference between people or years in third-party minutes; the first 21 met the first lockdown and a new scheme"},
	} {
		source := monitorOf + t.table
		for q, published := range t.one {
			item := fmt.Sprintf("%s, minutes a week, quarter %d, 48 people", t.what, q+1)
			list = append(list, figure{source, item, published, 0, Fitted, "", func(d *diary) float64 {
				return d.minutes(withOneYear, 12, q, q+1, t.of)
			}})
		}
		list = append(list,
			figure{source, t.what + ", minutes a week, first year, 21 people", mean(t.two[:4]), 2, Predicted, t.reasonEarlier, func(d *diary) float64 {
				return d.minutes(withTwoYears, 24, 0, 4, t.of)
			}},
			figure{source, t.what + ", minutes a week, second year, 21 people", mean(t.two[4:]), 2, Fitted, "", func(d *diary) float64 {
				return d.minutes(withTwoYears, 24, 4, 8, t.of)
			}})
	}
	return append(list, organisationFigure("only coach", false, 39), organisationFigure("also manage the work", true, 104))
}

// organisationFigure is the first year's coaching at one kind of organisation
// (Tabel 9), over the 43 people whose organisation kept a record.
func organisationFigure(what string, manages bool, published float64) figure {
	item := "coaching, minutes a week, first year, organisations that " + what
	return figure{monitorOf + "Tabel 9", item, published, 0, Fitted, "", func(d *diary) float64 {
		var each []float64
		seen := 0
		for i := range d.folders {
			f := &d.folders[i]
			if f.months < 12 || seen == withOrganisation {
				continue
			}
			if seen++; f.manages == manages {
				each = append(each, (f.minutes[0]+f.minutes[1]+f.minutes[2]+f.minutes[3])/12)
			}
		}
		return mean(each)
	}}
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
	source := monitorOf + "Tabel 3"
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
		list = append(list, figure{source, t.item + ", % of people", t.percent, 1, Fitted, "", func(d *diary) float64 {
			return 100 * d.people(func(f *folder) bool { return t.is(&f.row) }) / float64(len(d.folders))
		}})
	}
	age := func(f *folder) float64 { return float64(f.row.Age) }
	benefit := func(f *folder) float64 { return float64(f.row.BenefitMonths) }
	return append(list,
		figure{source, "age, mean", 54.2, 1, Predicted, "", func(d *diary) float64 { return mean(d.each(age)) }},
		figure{source, "age, SD", 7.1, 1, Predicted, "", func(d *diary) float64 { return sd(d.each(age)) }},
		figure{source, "months on benefit, mean", 94.4, 1, Predicted, "", func(d *diary) float64 { return mean(d.each(benefit)) }},
		figure{source, "months on benefit, SD", 64.9, 1, Predicted, "", func(d *diary) float64 { return sd(d.each(benefit)) }},
		figure{monitorOf + "supervisors' judgment", "people of 44 with potential to develop", 28, 0, Fitted, "", func(d *diary) float64 {
			return 44 * d.people(func(f *folder) bool { return f.row.Potential }) / float64(len(d.folders))
		}})
}

func (d *diary) each(of func(*folder) float64) (values []float64) {
	for i := range d.folders {
		values = append(values, of(&d.folders[i]))
	}
	return values
}

func sd(values []float64) float64 {
	m, square := mean(values), 0.0
	for _, x := range values {
		square += (x - m) * (x - m)
	}
	return math.Sqrt(square / float64(len(values)-1))
}

// interviewFigures are what 33 people told: barriers, which Tabel 5 gives one by
// one and Tabel 6 per person, and satisfaction with life.
func interviewFigures() (list []figure) {
	for b, published := range barriersNamed {
		list = append(list, figure{monitorOf + "Tabel 5", "people of 33 who name as a barrier: " + model.Barriers[b], published, 0, Fitted, "", func(d *diary) float64 {
			return d.told(func(f *folder) bool { return barriersOf(&f.row)[b] })
		}})
	}
	return append(list,
		figure{monitorOf + "Tabel 6", "people of 33 with two or more barriers", 15, 0, Predicted, "", func(d *diary) float64 {
			return d.told(func(f *folder) bool { return f.row.Barriers >= 2 })
		}},
		figure{monitorOf + "Tabel 6", "people of 33 with three or more barriers", 6, 0, Predicted, "", func(d *diary) float64 {
			return d.told(func(f *folder) bool { return f.row.Barriers >= 3 })
		}},
		figure{monitorOf + "Tabel 6", "people of 33 with no barrier", 0, 0, Predicted,
			"everybody interviewed named one: whoever has no other answers with a general one, such as age; in the model barriers come one by one", func(d *diary) float64 {
				return d.told(func(f *folder) bool { return f.row.Barriers == 0 })
			}},
		figure{monitorOf + "interviews", "satisfaction with life, mean mark of 33", 7.9, 1, Fitted, "", func(d *diary) float64 {
			var marks []float64
			for _, f := range d.spoken {
				marks = append(marks, float64(f.waves[2].Satisfaction))
			}
			return mean(marks)
		}})
}

// told counts interviewed people, as if they had been 33.
func (d *diary) told(is func(*folder) bool) float64 {
	n := 0.0
	for _, f := range d.spoken {
		if is(f) {
			n++
		}
	}
	return n * interviewed / float64(len(d.spoken))
}

func barriersOf(r *model.PersonRow) [8]bool {
	return [8]bool{r.BarrierPhysical, r.BarrierMental, r.BarrierDebts, r.BarrierDutch,
		r.BarrierJustice, r.BarrierRelations, r.BarrierAddiction, r.BarrierOther}
}
