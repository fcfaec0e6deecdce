package validation

import (
	"math"

	"proefbank/internal/lang"
)

// coachingFigures are the minutes by quarter of the people with one year and
// of those with two (the second Tabel 8, Tabel 10), and by kind of organisation
// (Tabel 9). Fitted are the quarters from which the parameters come: the first
// year of the 48, the second of the 21, and the ratio of the two kinds of
// organisation. How much third parties differ between people was set with the
// first year of the 21 in view, which makes that fitted too.
func coachingFigures() (list []Figure) {
	coach := func(f *folder, q int) float64 { return f.minutes[q] / 3 }
	third := func(f *folder, q int) float64 { return f.third[q] / 3 }
	list = append(list, minutesFigures(inMonitor("second Tabel 8", "tweede Tabel 8"), "coaching.minutes", coaching, coachOneYear, coachTwoYears, coach)...)
	list = append(list, minutesFigures(tabel("10"), "coaching.third_party", thirdParties, thirdOneYear, thirdTwoYears, third)...)
	list = append(list, organisationFigures(lang.Text{"only coach", "alleen coachen"}, false, 39, coachOnly)...)
	return append(list, organisationFigures(lang.Text{"also manage the work", "ook het werk leiden"}, true, 104, coachAndManage)...)
}

var coaching, thirdParties = lang.Text{"coaching", "coaching"}, lang.Text{"third parties", "derden"}

func minutesFigures(table lang.Text, parameter string, what lang.Text, oneYear, twoYears []float64, of func(*folder, int) float64) (list []Figure) {
	for q, published := range oneYear {
		item := says("%s, minutes a week, quarter %d, 48 people", "%s, minuten per week, kwartaal %d, 48 mensen", what, q+1)
		f := monitored(parameter, table, item, minutesAWeek, published, 0, func(d *diary) float64 { return d.minutes(withOneYear, 12, q, of) })
		list = append(list, f.with(says("%s by quarter", "%s per kwartaal", what)))
	}
	for q, published := range twoYears {
		item := says("%s, minutes a week, quarter %d, 21 people", "%s, minuten per week, kwartaal %d, 21 mensen", what, q+1)
		f := monitored("", table, item, minutesAWeek, published, 0, func(d *diary) float64 { return d.minutes(withTwoYears, 24, q, of) })
		switch {
		case q >= len(oneYear):
			f.fits = parameter
		case what == thirdParties:
			f.fits = "coaching.person_sd"
		}
		list = append(list, f)
	}
	return list
}

// organisationFigures are the coaching at one kind of organisation, its first
// year and the quarters of it, over the 43 people whose organisation kept a
// record.
func organisationFigures(what lang.Text, manages bool, year float64, quarters []float64) []Figure {
	item := says("coaching, first year, organisations that %s", "coaching, eerste jaar, organisaties die %s", what)
	first := monitored("coaching.manages_ratio", tabel("9"), item, minutesAWeek, year, 0, func(d *diary) float64 {
		sum := 0.0
		for q := range 4 {
			sum += d.minutesAt(manages, q)
		}
		return sum / 4
	})
	list := []Figure{first}
	for q, published := range quarters {
		item := says("coaching, quarter %d, organisations that %s", "coaching, kwartaal %d, organisaties die %s", q+1, what)
		list = append(list, monitored("", tabel("9"), item, minutesAWeek, published, 0, func(d *diary) float64 { return d.minutesAt(manages, q) }))
	}
	return list
}

// minutesAt is the mean coaching of a quarter at one kind of organisation.
func (d *diary) minutesAt(manages bool, q int) float64 {
	var each []float64
	for i := range d.folders[:min(withOrganisation, len(d.folders))] {
		if f := &d.folders[i]; f.months >= 12 && f.manages == manages {
			each = append(each, f.minutes[q]/3)
		}
	}
	return mean(each)
}

// minutes is the mean of a quarter of the first n people who were in the job
// for so many months.
func (d *diary) minutes(n, months, q int, of func(*folder, int) float64) float64 {
	var each []float64
	for i := range d.folders {
		if f := &d.folders[i]; f.months >= months && len(each) < n {
			each = append(each, of(f, q))
		}
	}
	return math.Round(mean(each))
}
