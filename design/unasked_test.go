package design_test

import (
	"fmt"
	"reflect"
	"testing"

	"proefbank/design"
)

// Where nobody asks for some worlds, or for months, the others are what they are with them: the trial
// that is lived is the one that is put together, and waves are the same.
func TestWhatNobodyAsksForChangesNothing(t *testing.T) {
	for _, scenario := range []string{"wageningen-regelluw", "groningen-structural"} {
		live := func(change func(*design.Experiment)) []design.Site {
			e := experimentOf(t, scenario)
			change(e)
			return e.Replicate(3, true)
		}
		all := live(func(*design.Experiment) {})
		few := live(func(e *design.Experiment) { e.Unasked, e.Unread = true, true })
		uncounted := live(func(e *design.Experiment) { e.TrialUnread = true })
		for i := range all {
			worlds, trial := all[i].Worlds, len(all[i].Worlds)-1
			for _, number := range []int{0, trial} {
				if !reflect.DeepEqual(few[i].Worlds[number].Waves, worlds[number].Waves) {
					t.Errorf("%s: waves of world %d differ", scenario, number)
				}
			}
			if few[i].Worlds[1] != nil || !reflect.DeepEqual(uncounted[i].Worlds[trial].Waves, worlds[trial].Waves) {
				t.Errorf("%s: there is a world that nobody asks for, or the trial's waves differ", scenario)
			}
			for number := range trial {
				was, is := worlds[number].MonthRows(nil, 0, number), uncounted[i].Worlds[number].MonthRows(nil, 0, number)
				if fmt.Sprint(was) != fmt.Sprint(is) { // which compares what is not there, too
					t.Errorf("%s: months of world %d differ", scenario, number)
				}
			}
		}
	}
}
