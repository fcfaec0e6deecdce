package validation

import (
	"math"
	"slices"

	"proefbank/internal/lang"
	"proefbank/model"
)

// figures is every figure of the monitor that the model speaks to. Budgets are
// money's.
func figures() []Figure {
	return slices.Concat(hoursFigures(), loonwaardeFigures(), brugFigures(), scoreFigures(), testFigures(), coachingFigures(),
		leavingFigures(), profileFigures(), interviewFigures())
}

// hoursFigures are all of Tabel 8. What is left for the task is 100 less the
// others, of which all but coaching were fitted, so it counts as fitted too.
// What coaching takes of the hours is predicted.
func hoursFigures() (list []Figure) {
	fits := [5]string{"absence.long_onset", "calendar.lockdown", "", "absence.long_onset", "absence.leave"}
	for row, r := range hoursByHalfYear {
		for use, name := range uses {
			f := monitored(fits[use], tabel("8"), hoursItem(row, use), percentOfHours, r.percent[use], 1, func(d *diary) float64 {
				return d.percent(row, use)
			})
			f.use = name
			if row < halfYears {
				f = f.with(byHalfYear(use))
			}
			list = append(list, f)
		}
	}
	return list
}

// hoursItem is what a cell of Tabel 8 is called.
func hoursItem(row, use int) lang.Text {
	r := &hoursByHalfYear[row]
	return says("%s, %% of hours, %s to %s", "%s, %% van de uren, %s tot %s", uses[use], r.from[:7], r.to[:7])
}

func byHalfYear(use int) lang.Text {
	return says("%s by half-year", "%s per halfjaar", uses[use])
}

// percent is a use of hours over all hours in a row of Tabel 8.
func (d *diary) percent(row, use int) float64 {
	total := 0.0
	for _, h := range d.hours[row] {
		total += h
	}
	return 100 * d.hours[row][use] / total
}

// loonwaardeFigures are the classes and mean of Tabel 7.
func loonwaardeFigures() []Figure {
	average := monitored("loonwaarde.mean", tabel("7"), lang.Text{"assessed loonwaarde, mean", "vastgestelde loonwaarde, gemiddelde"}, percentOfWML, 60.4, 1,
		func(d *diary) float64 { return mean(d.assessed()) }).mean(assessedPeople, assessedSD)
	list := []Figure{average}
	for _, c := range loonwaardeClasses {
		item := says("assessed loonwaarde, people of 40 %s", "vastgestelde loonwaarde, mensen van de 40 %s", c.item)
		class := monitored("loonwaarde.sd", tabel("7"), item, numberOfPeople, c.published, 0, func(d *diary) float64 {
			return assessedPeople * share(d.assessed(), func(x float64) bool { return math.Round(x) >= c.from && math.Round(x) < c.to })
		})
		list = append(list, class.with(lang.Text{"loonwaarde by class", "loonwaarde per klasse"}).share(assessedPeople, assessedPeople))
	}
	return list
}

// assessedSD is the standard deviation of highest likelihood on the classes of
// Tabel 7, given the mean.
const assessedSD = 9.9

// assessed is the loonwaarde of the first 40: the last comers were not yet
// assessed.
func (d *diary) assessed() (values []float64) {
	for i := range d.folders {
		if f := &d.folders[i]; f.assessed > 0 && len(values) < assessedPeople {
			values = append(values, f.assessed)
		}
	}
	return values
}

// leavingFigures are exits, long illness and the time that people were there.
// The few exits of people who first went back to benefit are counted with
// those out of the job.
func leavingFigures() []Figure {
	joint := lang.Text{"exits and long illness", "uitstroom en langdurig verzuim"}
	regular := monitored("exit.lock_in", inText,
		lang.Text{"exits to regular work until December 2022", "uitstroom naar regulier werk tot december 2022"}, numberOfPeople,
		1, 0,
		func(d *diary) float64 { return d.exits[model.ExitRegular] })
	sheltered := monitored("exit.sheltered", inText, lang.Text{"moves to sheltered work until December 2022", "overgang naar beschut werk tot december 2022"},
		numberOfPeople, 1, 0,
		func(d *diary) float64 { return d.exits[model.ExitSheltered] })
	ill := monitored("absence.long_onset", inText,
		lang.Text{"people long-term sick in the last year", "langdurig zieken in het laatste jaar"}, numberOfPeople, longTermSick, 0,
		(*diary).ill)
	years := monitored("recruitment.inflow", inMonitor("Bijlage", "Bijlage"), lang.Text{"person-years from start to December 2022, nobody leaving",
		"persoonsjaren van start tot december 2022, als niemand vertrok"}, yearsUnit, 86.9, 1,
		func(d *diary) float64 { return d.jobYears })
	list := []Figure{regular, sheltered, ill}
	for i, f := range list {
		list[i] = f.with(joint).share(allPeople, allPeople)
	}
	return append(list, years)
}

// ill counts who was in a long spell in the last year.
func (d *diary) ill() float64 {
	return float64(len(d.folders)) * d.share(len(d.folders), func(f *folder) bool { return f.ill })
}

// share is the part of the first n people of whom something holds.
func (d *diary) share(n int, is func(*folder) bool) float64 {
	n = min(n, len(d.folders))
	has := 0
	for i := range d.folders[:n] {
		has += count(is(&d.folders[i]))
	}
	return float64(has) / float64(n)
}

func mean(values []float64) float64 { return sample(values).mean() }

func share(values []float64, is func(float64) bool) float64 {
	n := 0
	for _, x := range values {
		n += count(is(x))
	}
	return float64(n) / float64(len(values))
}
