// Package decision asks what a trial is worth to who must choose between rolling a
// programme out now, never, or after the trial. It draws what is not known, lives the
// programme twice in every draw, lets the trial's own estimators report on the trial of
// that draw, and leaves the arithmetic of knowing to package value.
//
// What it promises: luck does not count as knowledge, every amount has an error that
// counts the sample of municipalities too, and the same seed gives the same numbers on
// any number of workers. Showing them is left to others.
package decision

import (
	"slices"
	"strings"

	"proefbank/design"
	"proefbank/internal/lang"
	"proefbank/scenarios"
	"proefbank/study"
	"proefbank/validation/sensitivity"
)

// Asked is a decision as somebody asks about it.
type Asked struct {
	Trial     *scenarios.Scenario // whose trial it is
	Programme *scenarios.Scenario // whose programme follows; often the same
	Viewpoint string
	Variant   string // of financing; empty: see Viewpoint.ways
	Designs   []design.Size
	Follow    float64 // share of the municipalities that act on what the trial says
	Seed      uint64
}

// National is the scenario whose programme follows a trial that has none of its own.
const National = "national-programme"

// FewestDraws is the number of draws below which a value cannot be told from noise.
const FewestDraws = 100

// Follows is the scenario whose programme would follow the trial of a scenario: itself or,
// where it has none, the country's with what is set in the scenario of the lives and the money that both have.
func Follows(trial *scenarios.Scenario) (*scenarios.Scenario, error) {
	if trial.HasProgramme() {
		return trial, nil
	}
	country, err := scenarios.Load(National, nil)
	if err != nil {
		return nil, err
	}
	var sets []string
	for leaf := range trial.Leaves() {
		if _, both := country.Leaf(leaf.Path); leaf.Set() && both {
			sets = append(sets, leaf.Path+"="+leaf.Text())
		}
	}
	return scenarios.Load(National, sets)
}

// Decision is ready to be drawn.
type Decision struct {
	Asked
	Viewpoint Viewpoint
	Ways      []string // of financing: that of the decision, then others that are looked at
	Groups    []Group
	Informed  Group // what the trial can tell of, all together

	trial     *study.Study
	programme *study.Programme
	ways      []int
	delays    []int // by design: months until its result is there
	apart     []int // numbers of the trial's scenario that the programme's has not
}

// Group are parameters that would be known together.
type Group struct {
	Name    string
	Means   lang.Said
	columns []int
}

// New prepares a decision.
func New(a Asked) (*Decision, error) {
	v, err := viewpointOf(a.Programme, a.Viewpoint)
	if err != nil {
		return nil, err
	}
	d := &Decision{Asked: a, Viewpoint: v, programme: study.NewProgramme(a.Programme, a.Seed, true)}
	plan := study.Plan{Seed: a.Seed, Uncertain: true, Measured: true, Unread: true, Plain: true}
	if len(a.Designs) > 1 {
		plan.Sizes = a.Designs
	}
	d.trial = study.New(a.Trial, plan)
	if len(a.Designs) == 0 {
		d.Designs = []design.Size{d.trial.Experiment.Size()}
	}
	if d.ways, err = v.ways(&a.Programme.Money, a.Variant); err != nil {
		return nil, err
	}
	for _, w := range d.ways {
		d.Ways = append(d.Ways, a.Programme.Money.Variants[w].Name)
	}
	for _, z := range d.Designs {
		if len(d.questions(d.trial.Experiment, z)) == 0 {
			return nil, lang.Errorf("%s: trial.outcomes has nothing that an estimator says of after %d months",
				"%s: trial.outcomes heeft niets waar een schatter na %d maanden iets over zegt", a.Trial.Name, z.Months)
		}
		d.delays = append(d.delays, d.trial.Experiment.Ends(z.Months))
	}
	return d, d.group()
}

// group cuts the numbers of a draw into groups, and finds those that the trial can
// tell of: what moves people's lives, but for the stock and the programme, in which the
// trial has no part.
func (d *Decision) group() error {
	paths, copies := d.Programme.NumberPaths(), d.Programme.NumberCopies()
	known, ofTrial := slices.Clone(paths), d.Trial.NumberCopies()
	for i, path := range d.Trial.NumberPaths() {
		if !slices.Contains(known, path) {
			d.apart = append(d.apart, i)
			paths, copies = append(paths, path), append(copies, ofTrial[i])
		}
	}
	inTrial := d.Trial.NumberPaths()
	d.Informed = Group{Name: "trial-informs", Means: lang.Text{"all that the trial can tell of", "alles waar de proef iets over kan zeggen"}}
	for _, s := range []*scenarios.Scenario{d.Programme, d.Trial} {
		cut, err := sensitivity.Groups(s, nil)
		if err != nil {
			return err
		}
		for _, g := range cut {
			d.add(g, paths, copies, inTrial)
		}
	}
	return nil
}

// add takes a group of one of the two scenarios in: what is in a group already stays, and
// copies are the number that they copy.
func (d *Decision) add(g sensitivity.Group, paths []string, copies []bool, inTrial []string) {
	var columns []int
	for i, path := range paths {
		taken := slices.ContainsFunc(d.Groups, func(other Group) bool { return slices.Contains(other.columns, i) })
		if taken || copies[i] || !slices.Contains(g.Paths, path) {
			continue
		}
		columns = append(columns, i)
		if one := (sensitivity.Group{Paths: []string{path}}); !one.MoneyOnly() && slices.Contains(inTrial, path) && !Afterwards(path) {
			d.Informed.columns = append(d.Informed.columns, i)
		}
	}
	if len(columns) == 0 {
		return
	}
	if i := slices.IndexFunc(d.Groups, func(other Group) bool { return other.Name == g.Name }); i >= 0 {
		d.Groups[i].columns = append(d.Groups[i].columns, columns...)
		return
	}
	d.Groups = append(d.Groups, Group{g.Name, g.Means, columns})
}

// Tells says whether the trial can tell of any parameter of a group.
func (d *Decision) Tells(g *Group) bool {
	return slices.ContainsFunc(g.columns, func(i int) bool { return slices.Contains(d.Informed.columns, i) })
}

// Informs is the number of parameters that the trial can tell of.
func (d *Decision) Informs() int { return len(d.Informed.columns) }

// Afterwards tells whether a parameter is of the years after the trial alone.
func Afterwards(path string) bool {
	return strings.HasPrefix(path, "stock.") || strings.HasPrefix(path, "programme.")
}

// column is the place of a single number among those of a draw; -1 where it is not
// uncertain.
func (d *Decision) column(path string) int { return slices.Index(d.Programme.NumberPaths(), path) }
