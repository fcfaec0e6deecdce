package validation

import (
	"fmt"
	"math"
	"slices"

	"proefbank/design/estimate"
	"proefbank/model"
)

// figure is one published number: where it stands, whether parameters were
// fitted to it, and how the monitor finds it in its diary.
type figure struct {
	source, item string
	published    float64
	decimals     int // as printed
	kind         string
	reason       string // why it misses, or what to know about it
	of           func(*diary) float64
}

// figures is every figure of the monitor that the model speaks to. Budgets are
// money's.
func figures() []figure {
	return slices.Concat(hoursFigures(), loonwaardeFigures(), brugFigures(), testFigures(), coachingFigures(),
		leavingFigures(), profileFigures(), interviewFigures())
}

const monitorOf = "Groningen 2023, "

// hoursFigures are all of Tabel 8. What is left for the task and what coaching
// takes of the hours follow from other parameters.
func hoursFigures() (list []figure) {
	kinds := [5]string{Predicted, Fitted, Predicted, Fitted, Fitted}
	for row, r := range hoursByHalfYear {
		for use, name := range uses {
			item := fmt.Sprintf("%s, %% of hours, %.7s to %.7s", name, r.from, r.to)
			list = append(list, figure{monitorOf + "Tabel 8", item, r.percent[use], 1, kinds[use], "", func(d *diary) float64 {
				total := 0.0
				for _, h := range d.hours[row] {
					total += h
				}
				return 100 * d.hours[row][use] / total
			}})
		}
	}
	return list
}

// loonwaardeFigures are the classes and mean of Tabel 7.
func loonwaardeFigures() []figure {
	list := []figure{{monitorOf + "Tabel 7", "mean assessed loonwaarde", 60.4, 1, Fitted, "", func(d *diary) float64 {
		return mean(d.assessed())
	}}}
	for _, c := range loonwaardeClasses {
		list = append(list, figure{monitorOf + "Tabel 7", "people of 40 assessed " + c.item, c.published, 0, Fitted, "", func(d *diary) float64 {
			all := d.assessed()
			n := count(all, func(x float64) bool { return math.Round(x) >= c.from && math.Round(x) < c.to })
			return n * assessedPeople / float64(len(all))
		}})
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

// brugFigures take two figures of each domain and wave: the mean score and the
// number at the highest. The four cutpoints of a domain serve three waves, so
// these ask for location and for the upper tail where people move; the other
// scores hold few people and add little that these two do not say. The totals
// add how the domains go together.
func brugFigures() (list []figure) {
	source := monitorOf + "Tabel 11"
	for w, month := range brugWaves {
		at := fmt.Sprintf(" at %d months", month)
		for i, domain := range BrugScores {
			points := 0.0
			for k, n := range domain.Waves[w] {
				points += n * float64(k+1)
			}
			list = append(list,
				figure{source, domain.Name + ", mean score" + at, rounded(points/followed, 2), 2, Fitted, "", func(d *diary) float64 {
					return mean(d.scores(i, w))
				}},
				figure{source, domain.Name + ", people of 38 at 5" + at, domain.Waves[w][4], 0, Fitted, "", func(d *diary) float64 {
					all := d.scores(i, w)
					return count(all, func(x float64) bool { return x == 5 }) * followed / float64(len(all))
				}})
		}
		list = append(list, figure{source, "total of all scores" + at, brugTotals[w], 0, Fitted, "", func(d *diary) float64 {
			total := 0.0
			for i := range BrugScores {
				total += mean(d.scores(i, w)) * followed
			}
			return total
		}})
	}
	return list
}

// scores are those of the followed in a domain at a wave.
func (d *diary) scores(domain, wave int) (values []float64) {
	for _, f := range d.followed {
		values = append(values, float64(f.waves[wave].Scores[domain]))
	}
	return values
}

// testFigures are the signed-rank tests: they carry what the margins do not,
// how a person's scores hang together over time.
func testFigures() (list []figure) {
	pairs := [3][2]int{{0, 1}, {0, 2}, {1, 2}}
	for i, domain := range BrugScores {
		for j, pair := range pairs {
			if brugTests[i][j] < 0 {
				continue
			}
			item := fmt.Sprintf("%s, signed-rank p, %d to %d months", domain.Name, brugWaves[pair[0]], brugWaves[pair[1]])
			list = append(list, figure{monitorOf + "section 5.1.1", item, brugTests[i][j], 3, Fitted, "", func(d *diary) float64 {
				return max(smallestP, signedRank(d.scores(i, pair[0]), d.scores(i, pair[1])))
			}})
		}
	}
	return list
}

// signedRank is the test's p-value, 1 where nobody changed.
func signedRank(before, after []float64) float64 {
	if slices.Equal(before, after) {
		return 1
	}
	return estimate.SignedRank(before, after, 0).P
}

// leavingFigures are exits, long illness and the time that people were there.
func leavingFigures() []figure {
	return []figure{
		{monitorOf + "text", "exits to regular work until December 2022", 1, 0, Fitted, "", func(d *diary) float64 { return d.exits[model.ExitRegular] }},
		{monitorOf + "text", "moves to sheltered work until December 2022", 1, 0, Fitted, "", func(d *diary) float64 { return d.exits[model.ExitSheltered] }},
		{monitorOf + "text", "people long-term sick in the last year", 5, 0, Fitted, "", func(d *diary) float64 {
			return d.people(func(f *folder) bool { return f.ill })
		}},
		{monitorOf + "Bijlage", "person-years from start to December 2022, nobody leaving", 86.9, 1, Fitted, "follows from the dates of the starts", func(d *diary) float64 {
			return d.jobYears
		}},
	}
}

// people counts the folders of a kind.
func (d *diary) people(is func(*folder) bool) (n float64) {
	for i := range d.folders {
		if is(&d.folders[i]) {
			n++
		}
	}
	return n
}

func mean(values []float64) float64 { return sample(values).mean() }

func count(values []float64, is func(float64) bool) (n float64) {
	for _, x := range values {
		if is(x) {
			n++
		}
	}
	return n
}
