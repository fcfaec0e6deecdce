package answers

import (
	"fmt"
	"math"
	"strconv"
	"testing"

	"proefbank/internal/lang"
	"proefbank/study"
)

// TestFlowIsOfWhoIsCompared: in a trial of several arms the flow of participants goes from
// everybody to those of the one comparison that it follows, and loses nobody on the way but
// the dead: in a factorial trial half the people are a thing's controls.
func TestFlowIsOfWhoIsCompared(t *testing.T) {
	for name, part := range map[string]float64{"debt-help": 0.5, "wageningen-regelluw": 0.25} {
		d := diagnosedOf(t, name, 3, true, study.Plan{Seed: 1, Measured: true}, nil)
		line := d.Primary(d.sizes()[0])[0]
		rows := d.flow(line).Tables[0].Rows
		number := func(row, column int) float64 {
			x, err := strconv.ParseFloat(rows[row][column].In(lang.English), 64)
			if err != nil {
				t.Fatal(err)
			}
			return x
		}
		all := number(3, 3)
		if label := rows[4][0].In(lang.English); label != fmt.Sprint("of these, compared for ", d.Experiment.Worlds()[line.Arm]) {
			t.Errorf("%s: a step is %q", name, label)
		}
		for group := 1; group <= 2; group++ {
			assigned, alive := number(4, group), number(5, group)
			if math.Abs(assigned-part*all) > 0.03*all || alive > assigned || alive < 0.9*assigned {
				t.Errorf("%s: of %v people %v are compared, and %v alive", name, all, assigned, alive)
			}
		}
	}
}

// TestFlowIsOfTheLastWave: an analysis of all waves is told the people alive and seen at the
// last, as one of the last wave alone is, and not those of a wave on average.
func TestFlowIsOfTheLastWave(t *testing.T) {
	flows := func(sets ...string) string {
		d := diagnosedOf(t, "national", 3, true, study.Plan{Seed: 1, Measured: true}, append(sets, "trial.municipalities=3", "trial.n_per_arm=30"))
		return fmt.Sprint(d.flow(d.Primary(d.sizes()[0])[0]).Tables[0].Rows)
	}
	all, last := flows(), flows("trial.outcomes.satisfaction.estimators=[ancova]", "trial.outcomes.satisfaction.waves=[36]")
	if all != last {
		t.Errorf("of all waves\n%s\nof the last\n%s", all, last)
	}
}
