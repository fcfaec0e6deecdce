package calibrate

import (
	"context"

	"gonum.org/v1/gonum/mathext"

	"proefbank/model"
	"proefbank/scenarios"
	"proefbank/sim"
	"proefbank/study"
	"proefbank/validation"
)

// guesses are Groningens that the prior deems possible, each with what its
// monitor would have printed: the one table from which every calibration, of
// the real Groningen and of simulated ones, reads what its figures say.
type guesses struct {
	prior      *scenarios.Scenario
	drawn      *scenarios.Scenario // the prior, of which what no monitor sees is known
	monitor    *validation.Monitor
	key        sim.Key
	calibrated []scenarios.Leaf
	tables     validation.Fittable
	figures    []validation.Figure // of the tables
	scales     []scale             // of the figures
}

// guess is one of them: where its parameters lie, as normal scores of their
// priors, and what was printed.
type guess struct {
	scores  []float64
	printed []float64
	beyond  bool // its third year goes beyond the limit: not possible
}

// calibratedPaths are the parameters that no document pins down by itself and
// that Groningen's tables may say something about. Where the Brug starts and
// what the job does to it is fitted by an ordered probit (Brug).
var calibratedPaths = []string{
	"absence.short_days", "absence.long_onset", "absence.long_months", "absence.never_return", "absence.tenure_growth",
	"loonwaarde.mean", "loonwaarde.sd", "loonwaarde.growth",
	"wellbeing.correlation_6_months", "wellbeing.measurement_share", "wellbeing.stable_share", "wellbeing.domain_correlation", "wellbeing.gain_sd",
	"exit.lock_in", "exit.sheltered", "exit.withdrawal",
}

func newGuesses(prior *scenarios.Scenario, seed uint64) *guesses {
	g := &guesses{prior: prior, drawn: prior.Known("pool", "recruitment", "size_classes", "trial", "money"),
		monitor: validation.NewMonitor(prior, seed), key: sim.NewKey(seed)}
	g.calibrated, g.tables = calibratedIn(prior), validation.FittableFigures()
	g.figures, g.scales = statistics(&g.tables)
	return g
}

// draw is the n-th guess. Everything uncertain is drawn, so that what is not
// calibrated adds to how unsure the rest is; only the pool and the recruitment
// stay, which Tabel 3 has made the 49's.
func (g *guesses) draw(n int) guess {
	key := g.key.Child(uint64(n))
	drawn := g.drawn.Draw(key)
	if thirdYear(&drawn.Absence, &drawn.Placement) > SectorSickness {
		return guess{beyond: true}
	}
	var made guess
	for _, leaf := range g.calibrated {
		made.scores = append(made.scores, mathext.NormalQuantile(leaf.Chance(key, 0)))
	}
	made.printed = g.prints(drawn.Parameters, n)
	return made
}

// prints is what the monitor of replication n prints under the parameters.
func (g *guesses) prints(p model.Parameters, n int) []float64 {
	return g.monitor.Prints(p, n, g.figures)
}

// possible draws guesses from number `from` on until there are n that are
// possible, and tells how many were not. See counts those that are.
func (g *guesses) possible(ctx context.Context, from, n, workers int, see func()) (found []guess, beyond int, err error) {
	for len(found) < n && err == nil {
		reached, _ := study.Repeat(ctx, study.Loop{First: from, Reps: n, Workers: workers}, g.draw, func(_ int, made guess) error {
			switch {
			case len(found) == n:
			case made.beyond:
				beyond++
			default:
				found = append(found, made)
				see()
			}
			return nil
		})
		if reached.Interrupted() {
			err = context.Cause(ctx)
		}
		from += n
	}
	return found, beyond, err
}

// Unknown counts the parameters that the prior leaves to be fitted.
func Unknown(prior *scenarios.Scenario) int { return len(calibratedIn(prior)) }

// calibratedIn are the parameters that the prior does not know exactly.
func calibratedIn(prior *scenarios.Scenario) (list []scenarios.Leaf) {
	for _, path := range calibratedPaths {
		if leaf, _ := prior.Leaf(path); leaf.Dist != nil {
			list = append(list, leaf)
		}
	}
	return list
}
