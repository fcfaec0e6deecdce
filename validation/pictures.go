package validation

import "proefbank/internal/lang"

// byItem finds checks by what they are.
func (r *Report) byItem() map[lang.Text]*Check {
	at := make(map[lang.Text]*Check, len(r.Checks))
	for i := range r.Checks {
		at[r.Checks[i].Item] = &r.Checks[i]
	}
	return at
}

// Moment is a point of a path: when, and the check.
type Moment struct {
	From, To string // months, as 2020-03
	*Check
}

// Sickness is the path of sickness by half-year, in order of time.
func (r *Report) Sickness() (path []Moment) {
	at := r.byItem()
	for i, row := range hoursByHalfYear[:halfYears] {
		path = append(path, Moment{row.from[:7], row.to[:7], at[hoursItem(i, sick)]})
	}
	return path
}

// Margin is a domain of the Brug: its checks by wave and score.
type Margin struct {
	Name   lang.Text
	Checks [3][5]*Check
}

// Margins are the Brug's, with the months of the waves.
func (r *Report) Margins() (margins []Margin, months []int) {
	at := r.byItem()
	for i, name := range brugNames {
		m := Margin{Name: name}
		for w := range brugWaves {
			for score := range 5 {
				m.Checks[w][score] = at[atScoreItem(i, w, score+1)]
			}
		}
		margins = append(margins, m)
	}
	return margins, brugWaves
}

// Tests are the signed-rank tests.
func (r *Report) Tests() (tests []*Check) {
	for i := range r.Checks {
		if r.Checks[i].Log {
			tests = append(tests, &r.Checks[i])
		}
	}
	return tests
}

// InPanels tells whether a check is one of the Brug's margins, which are many
// and make one picture.
func (c *Check) InPanels() bool {
	return c.Source == tabel("11") && c.Unit == numberOfPeople
}
