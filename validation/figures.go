package validation

import (
	"math"
	"slices"

	"proefbank/model"
)

// figure is one published number: where it stands, whether parameters were
// fitted to it, and how the monitor finds it in its diary.
type figure struct {
	source, item string
	published    float64
	decimals     int // as printed
	of           func(*diary) float64
	kind         string
	joint        string // the joint check to which it belongs, if any
	log          bool   // how far out it is shows on the log scale
}

func fitted(source, item string, published float64, decimals int, of func(*diary) float64) figure {
	return figure{monitorOf + source, item, published, decimals, of, Fitted, "", false}
}

func predicted(source, item string, published float64, decimals int, of func(*diary) float64) figure {
	return figure{monitorOf + source, item, published, decimals, of, Predicted, "", false}
}

const monitorOf = "Groningen 2023, "

// with puts the figure in a joint check.
func (f figure) with(joint string) figure {
	f.joint = joint
	return f
}

// figures is every figure of the monitor that the model speaks to. Budgets are
// money's.
func figures() []figure {
	return slices.Concat(hoursFigures(), loonwaardeFigures(), brugFigures(), testFigures(), coachingFigures(),
		leavingFigures(), profileFigures(), interviewFigures())
}

// hoursFigures are all of Tabel 8. What is left for the task and what coaching
// takes of the hours follow from other parameters.
func hoursFigures() (list []figure) {
	kinds := [5]string{Predicted, Fitted, Predicted, Fitted, Fitted}
	for row, r := range hoursByHalfYear {
		for use, name := range uses {
			f := fitted("Tabel 8", name+", % of hours, "+r.from[:7]+" to "+r.to[:7], r.percent[use], 1, func(d *diary) float64 {
				return d.percent(row, use)
			})
			f.kind = kinds[use]
			if row < 6 {
				f.joint = name + " by half-year"
			}
			list = append(list, f)
		}
	}
	return list
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
func loonwaardeFigures() []figure {
	list := []figure{fitted("Tabel 7", "assessed loonwaarde, mean", 60.4, 1, func(d *diary) float64 { return mean(d.assessed()) })}
	for _, c := range loonwaardeClasses {
		class := fitted("Tabel 7", "assessed loonwaarde, people of 40 "+c.item, c.published, 0, func(d *diary) float64 {
			return assessedPeople * share(d.assessed(), func(x float64) bool { return math.Round(x) >= c.from && math.Round(x) < c.to })
		})
		list = append(list, class.with("loonwaarde by class"))
	}
	return list
}

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
func leavingFigures() []figure {
	const joint = "exits and long illness"
	return []figure{
		fitted("text", "exits to regular work until December 2022", 1, 0, func(d *diary) float64 {
			return d.exits[model.ExitRegular]
		}).with(joint),
		fitted("text", "moves to sheltered work until December 2022", 1, 0, func(d *diary) float64 {
			return d.exits[model.ExitSheltered]
		}).with(joint),
		fitted("text", "people long-term sick in the last year", longTermSick, 0, (*diary).ill).with(joint),
		fitted("Bijlage", "person-years from start to December 2022, nobody leaving", 86.9, 1, func(d *diary) float64 {
			return d.jobYears
		}),
	}
}

// ill counts who was in a long spell in the last year.
func (d *diary) ill() float64 {
	return float64(len(d.folders)) * d.share(func(f *folder) bool { return f.ill })
}

// share is the part of all people of whom something holds.
func (d *diary) share(is func(*folder) bool) float64 {
	n := 0
	for i := range d.folders {
		if is(&d.folders[i]) {
			n++
		}
	}
	return float64(n) / float64(len(d.folders))
}

func mean(values []float64) float64 { return sample(values).mean() }

func share(values []float64, is func(float64) bool) float64 {
	n := 0
	for _, x := range values {
		if is(x) {
			n++
		}
	}
	return float64(n) / float64(len(values))
}
