package page

import (
	"proefbank/internal/lang"
	"proefbank/validation/decision"
)

// valued makes an input ready to be valued: a trial at the sizes of its lists, and the
// programme that somebody chooses about after it.
func (in Input) valued() (*asked, faults) {
	a, wrong := in.trial()
	if wrong != nil {
		return nil, wrong
	}
	view := a.View
	if view == "" {
		view = decision.Society
	}
	programme, err := decision.Follows(a.scenario)
	if err == nil {
		a.decision, err = decision.New(decision.Asked{Trial: a.scenario, Programme: programme, Viewpoint: view, Designs: a.sizes, Follow: 1, Seed: a.Seed})
	}
	if err != nil {
		field := ""
		if a.View != "" {
			field = "view"
		}
		return nil, faults{field: lang.Say("%s", "%s", err)}
	}
	return a, nil
}

// Views are those whose gain can count.
func (a *asked) Views() []option {
	return []option{
		{decision.Society, lang.Text{"of everybody together", "van iedereen samen"}, a.View == "" || a.View == decision.Society},
		{"municipalities", lang.Text{"of all municipalities together", "van alle gemeenten samen"}, a.View == "municipalities"},
		{"state", lang.Text{"of the State", "van het Rijk"}, a.View == "state"},
	}
}
