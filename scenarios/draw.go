package scenarios

import (
	"fmt"
	"hash/fnv"
	"reflect"
	"slices"
	"strings"

	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/model"
	"proefbank/model/money"
	"proefbank/sim"
)

// uncertain is a leaf that Draw draws.
type uncertain struct {
	path      string
	source    string // path of the first that is drawn at the address
	steps     []int
	address   uint64
	values    []float64
	one       bool // a single value, not a list
	whole     bool // a list of the shares of one whole, each of them beta
	dist      Distribution
	low, high float64
	with      []*uncertain // those before it in its group, and itself; nil without a group
	weights   []float64    // of their normal scores in its own
}

// findUncertain lists what Draw has to draw.
func (s *Scenario) findUncertain() {
	first, joined := map[string]string{}, slices.Concat(s.Joint()...)
	for i := range s.leaves {
		leaf := &s.leaves[i]
		if leaf.Dist == nil {
			continue
		}
		what := leaf.known()
		if slices.Contains(joined, leaf.Path) {
			what = leaf.Path // with what it is drawn its group says
		}
		if _, has := first[what]; !has {
			first[what] = leaf.Path
		}
		leaf.drawn = first[what]
		u := uncertain{path: leaf.Path, source: leaf.drawn, steps: leaf.steps, address: addressOf(leaf.drawn), dist: leaf.Dist, low: leaf.Low, high: leaf.High}
		switch x := leaf.Value.(type) {
		case float64:
			u.values, u.one = []float64{x}, true
		case []float64:
			u.values, u.whole = x, shared(leaf)
		}
		s.uncertain = append(s.uncertain, u)
	}
}

// known tells an uncertain parameter from others: by its path or, of an arm, by what is known of
// it. Arms of which one number is known from one source, as where one is like another, do not
// differ in it, whatever it is.
func (l *Leaf) known() string {
	list, of, _ := strings.Cut(l.Path, ".")
	if list != "arms" || l.Source == "" {
		return l.Path
	}
	_, key, _ := strings.Cut(of, ".")
	return fmt.Sprintf("arms.*.%s: %v, %#v, %s", key, l.Value, l.Dist, l.Source)
}

// Copy tells whether a leaf is drawn with an arm's before it, as one parameter.
func (l *Leaf) Copy() bool { return l.drawn != "" && l.drawn != l.Path }

// addressOf turns a parameter's path into a coordinate of its own. The other
// children of a replication's key, its municipalities, are far below it, and
// its sources above.
func addressOf(path string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(path))
	return 1<<60 | h.Sum64()>>4
}

// Counted is how many parameters the scenario has: names of entries of lists are none.
func (s *Scenario) Counted() (n int) {
	for _, leaf := range s.leaves {
		if !leaf.Label {
			n++
		}
	}
	return n
}

// Uncertain counts the parameters that Draw draws.
func (s *Scenario) Uncertain() (n int) {
	for i := range s.uncertain {
		if u := &s.uncertain[i]; u.source == u.path {
			n++
		}
	}
	return n
}

// Draw draws every uncertain parameter once, at an address under the key that
// holds the parameter's path: one more uncertain parameter changes no other.
// Parameters of a group (see Joint) rest on the numbers of those before them.
// What is not uncertain is shared with the scenario and is read only, but for
// the lists of named entries. What comes back holds the values alone.
func (s *Scenario) Draw(key sim.Key) *Scenario {
	return s.draw(func(u *uncertain, i int) float64 { return key.Child(u.address).Uniform(0, i) })
}

// Known is the scenario of which some sections, such as pool, are not uncertain:
// they keep their values, and all else is drawn as before.
func (s *Scenario) Known(sections ...string) *Scenario {
	known := *s
	known.uncertain = slices.DeleteFunc(slices.Clone(s.uncertain), func(u uncertain) bool {
		section, _, _ := strings.Cut(u.path, ".")
		return slices.Contains(sections, section)
	})
	return &known
}

// Chance is where Draw draws a leaf's element: a chance of its distribution, before its
// group has a say.
func (l *Leaf) Chance(key sim.Key, element int) float64 {
	return key.Child(addressOf(l.drawn)).Uniform(0, element)
}

// NumbersAt are what is uncertain at chosen chances of the distributions, above 0 and below 1,
// by path and element: in the order of NumberPaths, before what they contradict is mended.
// Chances of the parameters of a group (see Joint) are those of its independent sources, and
// hang on no other's; those of copies are the chances of what is drawn with them.
func (s *Scenario) NumbersAt(chance func(path string, element int) float64) []float64 {
	return s.numbers(func(u *uncertain, i int) float64 { return chance(u.source, i) })
}

func (s *Scenario) numbers(chance func(u *uncertain, i int) float64) (all []float64) {
	for i := range s.uncertain {
		all = s.uncertain[i].draw(all, chance)
	}
	return all
}

func (s *Scenario) draw(chance func(u *uncertain, i int) float64) *Scenario {
	return s.Holding(s.numbers(chance))
}

// Holding is the draw that has given these numbers.
func (s *Scenario) Holding(numbers []float64) *Scenario {
	drawn := &Scenario{Parameters: s.Parameters, Trial: s.Trial, Money: s.Money}
	top := reflect.ValueOf(drawn).Elem()
	for _, steps := range s.lists {
		list := at(top, steps)
		if list.Len() == 0 {
			continue
		}
		list.Set(reflect.AppendSlice(reflect.MakeSlice(list.Type(), 0, list.Len()), list))
	}
	for i := range s.uncertain {
		numbers = s.uncertain[i].put(numbers, top)
	}
	if len(s.uncertain) > 0 {
		mend(&drawn.Parameters, &s.Parameters)
		mendMoney(&drawn.Money)
	}
	return drawn
}

// draw adds its elements to the numbers that have been drawn.
func (u *uncertain) draw(numbers []float64, chance func(u *uncertain, i int) float64) []float64 {
	if u.one {
		return append(numbers, u.quantile(u.together(chance), u.values[0]))
	}
	if u.whole {
		return append(numbers, u.parts(chance)...)
	}
	for i, value := range u.values {
		numbers = append(numbers, u.quantile(chance(u, i), value))
	}
	return numbers
}

// parts draws the shares of a whole together, so that they come to 1: a Dirichlet distribution, of
// which each share by itself is beta (Devroye, 1986, Non-Uniform Random Variate Generation, chapter
// XI.4.1). Drawn one by one and scaled to 1 they would be known better than their spread says: of
// two shares, seen in n people, as if in twice as many. Of a standard deviation in place of n each
// share has an n of its own: more than two then keep mean and spread nearly.
func (u *uncertain) parts(chance func(u *uncertain, i int) float64) []float64 {
	parts := make([]float64, len(u.values))
	for i, value := range u.values {
		if value > 0 {
			n := u.dist.(Beta).observations(value)
			parts[i] = distuv.Gamma{Alpha: value * n, Beta: n}.Quantile(chance(u, i))
		}
	}
	if whole := sum(parts); whole > 0 {
		for i := range parts {
			parts[i] /= whole
		}
	}
	return parts
}

// shared tells of a margin of pool or participants that its shares are beta.
func shared(leaf *Leaf) bool {
	_, beta := leaf.Dist.(Beta)
	return beta && slices.ContainsFunc(margins(&model.Parameters{}), func(m margin) bool { return m.path == leaf.Path })
}

// put takes its elements from the front of numbers, and leaves the others.
func (u *uncertain) put(numbers []float64, top reflect.Value) (rest []float64) {
	own, rest := numbers[:len(u.values)], numbers[len(u.values):]
	if target := at(top, u.steps); u.one {
		target.SetFloat(own[0])
	} else {
		target.Set(reflect.ValueOf(slices.Clone(own)))
	}
	return rest
}

// quantile is the distribution's, within the valid range.
func (u *uncertain) quantile(p, value float64) float64 {
	if !u.one && settled(u.dist, value) {
		return value
	}
	return min(max(u.dist.Quantile(p, value), u.low), u.high)
}

// mend takes contradictions out of a draw. Parameters are drawn one by one,
// so together they can break a rule that each of them obeys; the rules here
// are those of rules.go that rest on numbers with a distribution.
func mend(p, central *model.Parameters) {
	shareOut(&p.Placement.PoorMatch, &p.Placement.MiddlingMatch)
	shareOut(&p.Absence.WIA, &p.Absence.Dismissal)
	shareOut(&p.Wellbeing.MeasurementShare, &p.Wellbeing.StableShare)
	if started := sum(p.Ladder.Start); started > 1+tolerance {
		for i := range p.Ladder.Start {
			p.Ladder.Start[i] /= started
		}
	}
	p.Exit.FallbackLate = max(p.Exit.FallbackLate, p.Exit.FallbackEarly)
	p.Loonwaarde.Ceiling = max(p.Loonwaarde.Ceiling, p.Loonwaarde.Floor)
	p.Neighbourhood.DisplacementHigh = max(p.Neighbourhood.DisplacementHigh, p.Neighbourhood.DisplacementLow)
	for _, d := range domains(&p.Wellbeing) {
		for i := 1; i < len(d.Cutpoints); i++ {
			if d.Cutpoints[i] <= d.Cutpoints[i-1] {
				d.Cutpoints[i] = d.Cutpoints[i-1] + 1e-6
			}
		}
	}
	known := margins(central)
	for i, m := range margins(p) {
		if sum(*m.shares) == 0 {
			*m.shares = *known[i].shares
		}
	}
	mendStock(&p.Stock, &central.Stock)
}

// mendStock does the same for who is there at the start, and who enters.
func mendStock(s, central *model.Stock) {
	if d := s.Durations; len(d) > 0 && noneToShare(d) {
		s.Durations = central.Durations
	}
	if sum(s.Ages) == 0 {
		s.Ages = central.Ages
	}
	if sum(s.EntryAges) == 0 {
		s.EntryAges = central.EntryAges
	}
}

// mendMoney does the same for money.
func mendMoney(m *money.Parameters) {
	shareOut(&m.Bond.Municipality, &m.Bond.State, &m.Bond.Housing)
	m.Budget.Large = max(m.Budget.Large, m.Budget.Small+1)
	m.Budget.HalfRisk = max(m.Budget.HalfRisk, m.Budget.OwnRisk)
	for i := range m.Variants {
		shareOut(&m.Variants[i].BenefitTransfer, &m.Variants[i].BenefitReturned)
	}
}

// shareOut scales shares of one whole down to 1, and leaves those as they are that the rules
// take for 1: With shares its lists with the scenario.
func shareOut(shares ...*float64) {
	all := 0.0
	for _, x := range shares {
		all += *x
	}
	if all <= 1+tolerance {
		return
	}
	for _, x := range shares {
		*x /= all
	}
}

// Numbers are the values that a draw of the scenario gave what is uncertain, element by
// element, in the order of NumberPaths.
func (s *Scenario) Numbers(drawn *Scenario) (values []float64) {
	top := reflect.ValueOf(drawn).Elem()
	for i := range s.uncertain {
		u := &s.uncertain[i]
		if target := at(top, u.steps); u.one {
			values = append(values, target.Float())
		} else {
			values = append(values, target.Interface().([]float64)...)
		}
	}
	return values
}

// NumberPaths are the paths of what is uncertain, one for each element; of copies that of
// what is drawn with them.
func (s *Scenario) NumberPaths() (paths []string) {
	for i := range s.uncertain {
		for range s.uncertain[i].values {
			paths = append(paths, s.uncertain[i].source)
		}
	}
	return paths
}

// NumberCopies tell of each of NumberPaths whether it is a number that stands before it
// already, as an arm is like another; another element of a list is none.
func (s *Scenario) NumberCopies() (copies []bool) {
	for i := range s.uncertain {
		for range s.uncertain[i].values {
			copies = append(copies, s.uncertain[i].source != s.uncertain[i].path)
		}
	}
	return copies
}
