package scenarios

import (
	"proefbank/design"
	"proefbank/internal/lang"
)

// ofMethod are the parameters that one method of assignment asks for.
var ofMethod = map[string]design.Allocation{
	"trial.assignment.steps":       design.SteppedWedge,
	"trial.assignment.step_months": design.SteppedWedge,
	"trial.assignment.wait_months": design.WaitingList,
}

// Unused is why the scenario's trial does not ask for what stands at a path; nil where it
// does.
func (s *Scenario) Unused(path string) lang.Said {
	method, is := ofMethod[path]
	switch own := s.Trial.Assignment.Method; {
	case is && own != method:
		return lang.Say("%s is %s, not %s", "%s is %s, niet %s", lang.Same(methodPath), own, method)
	case path == "trial.spending" && len(s.Trial.Looks) < 2:
		return lang.Text{"trial.looks has one look", "trial.looks heeft één kijkmoment"}
	}
	return nil
}
