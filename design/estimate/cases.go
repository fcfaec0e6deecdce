package estimate

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/floats"

	"proefbank/internal/lang"
)

// cases are the rows that one analysis can use, with a design of n rows of p columns
// (intercept, treatment, then the covariates that could be kept). Covariates are centred and scaled to unit
// variance, which leaves the treatment's coefficient as it is and keeps every
// cross-product well conditioned.
type cases struct {
	n, p    int
	columns [][]float64 // treatment and covariates
	x       []float64   // intercept and columns by row; nil until a row is asked for
	y       []float64
	row     []int     // row of Data that each case came from
	kept    []int     // covariate that each column from the third on is
	coded   bool      // treatment is 0 or 1 throughout
	strange lang.Said // why a covariate cannot be reckoned with; nil if all can
	notes
	*memory
}

// completeCases keeps the rows on which the outcome, the treatment, every
// covariate and every needed slice are known. Rows lost to a missing outcome only
// are an ordinary matter of trials (Remarks counts them); rows lost to anything
// else are counted in a warning. Who asks hands their memory back.
func completeCases(d Data, needed ...[]float64) cases {
	c := cases{memory: borrow(), coded: true}
	c.row = c.ints.take(len(d.Outcome))[:0]
	unassigned, missing := 0, 0
	needed, covariates := holed(needed), holed(d.Covariates)
	for i, y := range d.Outcome {
		switch t := d.Treatment[i]; {
		case math.IsNaN(t) || anyNaN(needed, i):
			unassigned++
		case anyNaN(covariates, i):
			missing++
		case math.IsNaN(y):
		default:
			c.row = append(c.row, i)
			c.coded = c.coded && (t == 0 || t == 1)
		}
	}
	c.drop(unassigned, lang.Text{"treatment or another needed column is missing", "interventie of een andere nodige kolom ontbreekt"})
	c.drop(missing, lang.Text{"a covariate is missing", "een covariaat ontbreekt"})
	c.n = len(c.row)
	c.y = c.view(d.Outcome)
	c.columns = append([][]float64{c.view(d.Treatment)}, c.independent(d)...)
	c.p = 1 + len(c.columns)
	return c
}

// at is the row of the design of case i.
func (c *cases) at(i int) []float64 {
	if c.x == nil {
		c.layOut()
	}
	return rowOf(c.x, i, c.p)
}

// layOut lays the intercept and the columns out by row, for who asks for rows.
func (c *cases) layOut() {
	c.x = c.room(c.n * c.p)
	for i := range c.n {
		c.x[i*c.p] = 1
	}
	for j, column := range c.columns {
		for i, v := range column {
			c.x[i*c.p+1+j] = v
		}
	}
}

// ones are as many as there are cases.
func (c *cases) ones() []float64 {
	all := c.room(c.n)
	for i := range all {
		all[i] = 1
	}
	return all
}

// treated tells whether case i is in the treated arm.
func (c *cases) treated(i int) bool { return c.columns[0][i] != 0 }

// arm is 1 for treated cases and 0 for controls, where treatment is coded so.
func (c *cases) arm(i int) int { return int(c.columns[0][i]) }

// arms counts the control and the treated cases.
func (c *cases) arms() (control, treated int) {
	for i := range c.n {
		if c.treated(i) {
			treated++
		}
	}
	return c.n - treated, treated
}

// centreOutcome takes the mean off the outcome: that moves the intercept of a
// linear model only, and keeps the digits of the rest.
func (c *cases) centreOutcome() {
	mean := total(c.y) / float64(c.n)
	c.y = append(c.room(c.n)[:0], c.y...)
	floats.AddConst(-mean, c.y)
}

var singular = lang.Text{"the design is singular", "het ontwerp is singulier"}

// unfit says why no estimate can be had from the cases; nil when one can.
func (c *cases) unfit() lang.Said {
	control, treated := c.arms()
	switch {
	case c.n == 0:
		return lang.Text{"no rows with everything observed", "geen rijen waarin alles is waargenomen"}
	case !c.coded:
		return lang.Text{"treatment must be 1 (treated) or 0 (control)", "interventie moet 1 (wel) of 0 (controle) zijn"}
	case control == 0:
		return lang.Text{"no controls with everything observed", "geen controles van wie alles is waargenomen"}
	case treated == 0:
		return lang.Text{"nobody treated with everything observed", "niemand met interventie van wie alles is waargenomen"}
	case constant(c.y):
		return constantOutcome
	case beyond(sizeOf(c.y), theOutcome) != nil:
		return beyond(sizeOf(c.y), theOutcome)
	case c.strange != nil:
		return c.strange
	case c.n <= c.p:
		return lang.Say("too few rows: %d for %d coefficients", "te weinig rijen: %d voor %d coëfficiënten", c.n, c.p)
	}
	return nil
}

// unfitWithin says so too where blocks stand among the columns and none has both arms:
// what is left of them beside the treatment would then be dropped, and the rest be taken
// for its effect.
func (c *cases) unfitWithin(block []int) lang.Said {
	if why := c.unfit(); why != nil || block == nil {
		return why
	}
	level, blocks := c.numbered(block)
	if control, treated := c.armClusters(level, blocks); control+treated == blocks {
		return noContrast
	}
	return nil
}

// none is the answer when the cases cannot bear one.
func (c *cases) none(why lang.Said) Result { return none(c.n, append(c.notes, why)...) }

// holed are the columns in which something is missing.
func holed(columns [][]float64) (some [][]float64) {
	for _, z := range columns {
		if slices.ContainsFunc(z, math.IsNaN) {
			some = append(some, z)
		}
	}
	return some
}

func anyNaN(columns [][]float64, i int) bool {
	return slices.ContainsFunc(columns, func(z []float64) bool { return math.IsNaN(z[i]) })
}

// gather is a part of the whole, in the order of rows.
func gather[V any](whole []V, rows []int) []V {
	part := make([]V, len(rows))
	gatherInto(part, whole, rows)
	return part
}

// view are the cases' values for who only reads: the whole itself where all rows count.
func (c *cases) view(whole []float64) []float64 {
	if c.n == len(whole) {
		return whole
	}
	return c.copied(whole)
}

// copied are the cases' values, for who writes.
func (c *cases) copied(whole []float64) []float64 {
	part := c.room(c.n)
	gatherInto(part, whole, c.row)
	return part
}

// gatherInto is gather for who has the memory.
func gatherInto[V any](part, whole []V, rows []int) {
	for i, r := range rows {
		part[i] = whole[r]
	}
}

func constant(y []float64) bool {
	return !slices.ContainsFunc(y, func(v float64) bool { return v != y[0] })
}

func total(y []float64) float64 {
	sum := 0.0
	for _, v := range y {
		sum += v
	}
	return sum
}

func dot(a, b []float64) float64 {
	sum := 0.0
	b = b[:len(a)]
	for i, v := range a {
		sum += v * b[i]
	}
	return sum
}

// blocksAsCovariates adds an indicator of every block but the first, ahead of
// the covariates, for linear models with block effects.
func blocksAsCovariates(d Data) Data {
	if len(d.Block) == 0 {
		return d
	}
	var others []int
	var names []lang.Said
	for _, b := range d.Block {
		if b != d.Block[0] && !slices.Contains(others, b) {
			others = append(others, b)
			names = append(names, lang.Say("block %s", "blok %s", named(d.BlockNames, b)))
		}
	}
	for j := range d.Covariates {
		names = append(names, d.covariate(j))
	}
	d.Covariates, d.Names, d.Block = append(indicators(d.Block, others), d.Covariates...), names, nil
	return d
}

// indicators are a column for each level, 1 in the rows that have it.
func indicators(rows, levels []int) [][]float64 {
	columns := table(len(levels), len(rows))
	for i, level := range rows {
		if j := slices.Index(levels, level); j >= 0 {
			columns[j][i] = 1
		}
	}
	return columns
}

// numbered gives every case the number of its cluster, in order of appearance;
// without clusters every case is its own.
func (c *cases) numbered(cluster []int) (group []int, groups int) {
	group = c.ints.take(c.n)
	if cluster != nil {
		return group, indexer{}.number(cluster, c.row, group)
	}
	for i := range group {
		group[i] = i
	}
	return group, c.n
}

// armClusters counts the clusters in which there are controls and treated.
func (c *cases) armClusters(group []int, groups int) (control, treated int) {
	seen := make([][2]bool, groups)
	var clusters [2]int
	for i, g := range group {
		if arm := c.arm(i); !seen[g][arm] {
			seen[g][arm] = true
			clusters[arm]++
		}
	}
	return clusters[0], clusters[1]
}
