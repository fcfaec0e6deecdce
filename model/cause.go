package model

import "proefbank/internal/lang"

// Cause is why people leave the job or the benefit: the index of Tally.Exits.
type Cause int8

// The causes.
const (
	ExitRegular Cause = iota
	ExitSheltered
	ExitAOW
	ExitDeath
	ExitOther
)

// Causes are all of them by number, under the names of their columns in the table
// of months.
var Causes = [ExitOther + 1]struct {
	Name  string
	Means lang.Text
}{
	ExitRegular:   {"exits_regular", lang.Text{"exits to regular work", "uitstroom naar regulier werk"}},
	ExitSheltered: {"exits_sheltered", lang.Text{"exits to sheltered work", "uitstroom naar beschut werk"}},
	ExitAOW:       {"exits_aow", lang.Text{"exits to AOW (state pension)", "uitstroom naar AOW"}},
	ExitDeath:     {"exits_death", lang.Text{"deaths", "overleden"}},
	ExitOther:     {"exits_other", lang.Text{"other exits (contract, withdrawal, illness)", "andere uitstroom (contract, vertrek, ziekte)"}},
}
