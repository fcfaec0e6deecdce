package scenarios

import (
	"math"
	"slices"
	"strings"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/mathext"
	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/internal/lang"
)

// Joint is what is known about how uncertain parameters hang together: the
// normal scores of their distributions are multivariate normal (a Gaussian
// copula; Nelsen, 2006, An Introduction to Copulas, section 2.3). Values that
// fit the data about as well as each other lie on a ridge, and stay on it when
// they are drawn together.
type Joint struct {
	Name        string      `yaml:"name" label:"true" means:"name of the group"`
	Parameters  []string    `yaml:"parameters" means:"paths of parameters that are drawn together; each is a single number with a distribution"`
	Correlation [][]float64 `yaml:"correlation" unit:"correlation" range:"-1,1" means:"correlations of their normal scores, a row a parameter"`
}

const jointPath = "joint"

// Joint lists the paths of the parameters that are drawn together, by group.
func (s *Scenario) Joint() (groups [][]string) {
	for _, j := range s.Joints {
		groups = append(groups, j.Parameters)
	}
	return groups
}

// bind lets the parameters of a group share their luck. In the order of the
// group each rests on those before it, so that the first is drawn as if alone.
func (s *Scenario) bind(j Joint) {
	var with []*uncertain
	for _, path := range j.Parameters {
		i := slices.IndexFunc(s.uncertain, func(u uncertain) bool { return u.path == path })
		with = append(with, &s.uncertain[i])
	}
	root := j.root()
	for i, u := range with {
		u.with = with[:i+1]
		for k := range u.with {
			u.weights = append(u.weights, root.At(i, k))
		}
	}
}

// root is the lower triangle whose square is the correlation; nil where there
// is none.
func (j Joint) root() *mat.TriDense {
	n := len(j.Parameters)
	c := mat.NewSymDense(n, nil)
	for i := range n {
		for k := range i + 1 {
			c.SetSym(i, k, j.Correlation[i][k])
		}
	}
	var cholesky mat.Cholesky
	if !cholesky.Factorize(c) {
		return nil
	}
	root := mat.NewTriDense(n, mat.Lower, nil)
	cholesky.LTo(root)
	return root
}

// together is the chance of a parameter that hangs together with others, from
// the chances that each would have alone.
func (u *uncertain) together(alone func(u *uncertain, i int) float64) float64 {
	if len(u.with) < 2 {
		return alone(u, 0)
	}
	z := 0.0
	for k, other := range u.with {
		z += u.weights[k] * mathext.NormalQuantile(alone(other, 0))
	}
	return min(max(distuv.UnitNormal.CDF(z), 0x1p-53), 1-0x1p-53)
}

// partJoints lets parameters leave their group whose value was given, later
// than the group, without a distribution: the others keep their correlations.
func (m *merged) partJoints() {
	m.lists[jointPath] = slices.DeleteFunc(slices.Clone(m.lists[jointPath]), func(e entry) bool {
		path := join(jointPath, e.name)
		parameters, correlation := join(path, "parameters"), join(path, "correlation")
		if m.unknown(parameters) || m.unknown(correlation) {
			return false
		}
		var places []int
		var kept, gone []string
		for i, p := range m.leaves[parameters].Value.([]string) {
			if leaf, known := m.leaves[p]; known && leaf.Dist == nil && m.depth(p) < m.depth(parameters) {
				gone = append(gone, p)
				continue
			}
			places, kept = append(places, i), append(kept, p)
		}
		rows := m.leaves[correlation].Value.([][]float64)
		if gone == nil || !square(rows, len(kept)+len(gone)) {
			return false
		}
		if len(kept) < 2 {
			delete(m.leaves, parameters)
			delete(m.leaves, correlation)
			return true
		}
		note := "; without " + strings.Join(gone, ", ") + ", given without a distribution"
		m.revalue(parameters, kept, note)
		m.revalue(correlation, among(rows, places), note)
		return false
	})
	if len(m.lists[jointPath]) == 0 {
		delete(m.lists, jointPath)
	}
}

func (m *merged) revalue(path string, value any, note string) {
	leaf := m.leaves[path]
	leaf.Value, leaf.Source = value, strings.TrimPrefix(leaf.Source+note, "; ")
	m.leaves[path] = leaf
}

// among is the correlation among some of the parameters.
func among(rows [][]float64, places []int) (part [][]float64) {
	for _, i := range places {
		var row []float64
		for _, k := range places {
			row = append(row, rows[i][k])
		}
		part = append(part, row)
	}
	return part
}

func square(rows [][]float64, n int) bool {
	return len(rows) == n && !slices.ContainsFunc(rows, func(row []float64) bool { return len(row) != n })
}

// joints are the rules of parameters that are drawn together.
func joints(c *conflicts) {
	group := map[string]string{}
	for _, j := range c.Joints {
		path := join(jointPath, j.Name)
		say := func(key, fault string, rule lang.Said) {
			c.found = append(c.found, conflict{[]string{join(path, key)}, rule, fault})
		}
		for _, p := range j.Parameters {
			if rule := c.joinable(p); rule != nil {
				say("parameters", p, lang.Say("%s %s", "%s %s", brief(p), rule))
			} else if other, taken := group[p]; taken {
				say("parameters", "", lang.Say("%s is in %s already: a parameter is in one group, once",
					"%s zit al in %s: een parameter zit in één groep, één keer", p, other))
			}
			group[p] = path
		}
		if rule := j.impossible(); rule != nil {
			say("correlation", "", rule)
		}
	}
}

// joinable says why the parameter at a path cannot be drawn with others.
func (s *Scenario) joinable(path string) lang.Said {
	leaf, known := s.Leaf(path)
	if !known {
		var paths []string
		for _, leaf := range s.leaves {
			paths = append(paths, leaf.Path)
		}
		return noParameter(path, paths)
	}
	if _, single := leaf.Value.(float64); !single {
		return lang.Text{"is not a single number", "is niet één getal"}
	}
	if leaf.Dist == nil {
		return lang.Text{"has no distribution", "heeft geen verdeling"}
	}
	return nil
}

// impossible says why the rows are no correlation of the parameters.
func (j Joint) impossible() lang.Said {
	n := len(j.Parameters)
	if n < 2 {
		return lang.Say("is about %d parameter: there must be two at least", "gaat over %d parameter: het moeten er minstens twee zijn", n)
	}
	if !square(j.Correlation, n) {
		return lang.Say("needs %d rows of %d numbers, one for each parameter", "vraagt %d rijen van %d getallen, één voor elke parameter", n, n)
	}
	for i, row := range j.Correlation {
		if row[i] != 1 {
			return lang.Say("row %d has %s on the diagonal, where each parameter has 1 with itself",
				"rij %d heeft %s op de diagonaal, waar elke parameter 1 heeft met zichzelf", i+1, lang.Exact(row[i]))
		}
		for k := range i {
			if math.Abs(row[k]-j.Correlation[k][i]) > tolerance {
				return lang.Say("is not symmetric: row %d has %s in column %d, row %d has %s in column %d",
					"is niet symmetrisch: rij %d heeft %s in kolom %d, rij %d heeft %s in kolom %d",
					i+1, lang.Exact(row[k]), k+1, k+1, lang.Exact(j.Correlation[k][i]), i+1)
			}
		}
	}
	if j.root() == nil {
		return lang.Text{"cannot be: the parameters would vary less than nothing together (the matrix is not positive definite)",
			"kan niet: de parameters zouden samen minder dan niets variëren (de matrix is niet positief definiet)"}
	}
	return nil
}
