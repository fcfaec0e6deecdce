package answers

import (
	"fmt"
	"slices"
	"strings"

	"proefbank/design"
	"proefbank/internal/lang"
	"proefbank/model"
)

// longest is for how many months people can be followed at most: contracts that last as long have no end to see.
const longest = 600

// unseen is the month in the job in which the longest temporary contracts of the arms
// end, where people are followed no further; 0 where the follow-up goes past it, or no
// arm is a job.
func unseen(e *design.Experiment, arms []model.Arm, followed int) int {
	end := 0
	for _, arm := range arms {
		if arm.Job && arm.MaxMonths < longest {
			end = max(end, arm.MaxMonths)
		}
	}
	if min(followed, e.Country.Months) > end {
		return 0
	}
	return end
}

// outlast tells whether jobs of some arm can outlast so many months of follow-up: where places open one after
// the other a job may begin in any of them.
func outlast(c *model.Country, followed int) bool {
	return slices.ContainsFunc(c.Arms, func(arm model.Arm) bool {
		return arm.Job && (arm.MaxMonths >= followed || arm.Permanent > 0 || c.Placement.MonthsToFill > 0)
	})
}

// cliff says that the end of the contracts is not in the numbers, and what to set
// to see it; nothing where it is.
func cliff(e *design.Experiment, arms []model.Arm, followed int, see setting) []lang.Said {
	end := unseen(e, arms, followed)
	if end == 0 {
		return nil
	}
	return []lang.Said{lang.Say("People are followed for %s and temporary contracts end after %d: what becomes of the jobs then, permanent or over, "+
		"is not in these numbers. To follow it: %s.",
		"Mensen worden %s gevolgd en tijdelijke contracten eindigen na %d: wat er dan van de banen wordt, vast of voorbij, "+
			"zit niet in deze cijfers. Zo wel: %s.",
		monthsLong(min(followed, e.Country.Months)), end, see(e, min(end+int(e.Country.Placement.MonthsToFill)+12, longest)))}
}

// A setting is what somebody types to follow people for so many months: a year past
// the end of the contracts of those who wait longest.
type setting func(e *design.Experiment, months int) string

func setMonths(e *design.Experiment, months int) string {
	set := fmt.Sprint("--set trial.months=", months)
	if e.Country.Calendar.End != (model.Date{}) {
		set += ` --set 'calendar.end=""'`
	}
	return set
}

// setSize is for a trial, whose waves go on to the end of each size.
func setSize(e *design.Experiment, months int) string {
	return strings.Replace(setMonths(e, months), "--set trial.months=", "--months ", 1)
}
