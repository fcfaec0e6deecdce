package validation

import (
	"fmt"
	"strings"
)

// byItem finds checks by what they are.
func (r *Report) byItem() map[string]*Check {
	at := make(map[string]*Check, len(r.Checks))
	for i := range r.Checks {
		at[r.Checks[i].Item] = &r.Checks[i]
	}
	return at
}

// Sickness is the path of sickness by half-year, in order of time.
func (r *Report) Sickness() (path []*Check) {
	for _, f := range hoursFigures() {
		if f.joint == "sick by half-year" {
			path = append(path, r.byItem()[f.Item])
		}
	}
	return path
}

// Margins are the Brug's: by domain, wave and score, with the names of the
// domains in English and Dutch and the months of the waves.
func (r *Report) Margins() (domains [8][2]string, months []int, checks [8][3][5]*Check) {
	at := r.byItem()
	for i, name := range brugNames {
		domains[i] = [2]string{strings.ReplaceAll(name.en, "_", " "), name.nl}
		for w := range brugWaves {
			for score := range 5 {
				checks[i][w][score] = at[atWave(fmt.Sprintf("%s, people of 38 at %d", name.en, score+1), w)]
			}
		}
	}
	return domains, brugWaves, checks
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
	return strings.HasSuffix(c.Source, brugTable) && c.Unit == numberOfPeople.en
}
