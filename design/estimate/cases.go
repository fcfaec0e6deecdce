package estimate

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/floats"

	"proefbank/internal/lang"
)

// cases are the rows that one analysis can use, with the design in a single
// block of memory: x has n rows of p columns (intercept, treatment, then the
// covariates that could be kept). Covariates are centred and scaled to unit
// variance, which leaves the treatment's coefficient as it is and keeps every
// cross-product well conditioned.
type cases struct {
	n, p    int
	x       []float64
	y       []float64
	row     []int     // row of Data that each case came from
	kept    []int     // covariate that each column from the third on is
	coded   bool      // treatment is 0 or 1 throughout
	strange lang.Said // why a covariate cannot be reckoned with; nil if all can
	notes
}

// completeCases keeps the rows on which the outcome, the treatment, every
// covariate and every needed slice are known. Rows lost to a missing outcome only
// are an ordinary matter of trials (Remarks counts them); rows lost to anything
// else are counted in a warning.
func completeCases(d Data, needed ...[]float64) cases {
	c := cases{row: make([]int, 0, len(d.Outcome)), coded: true}
	unassigned, missing := 0, 0
	for i, y := range d.Outcome {
		switch t := d.Treatment[i]; {
		case math.IsNaN(t) || anyNaN(needed, i):
			unassigned++
		case anyNaN(d.Covariates, i):
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
	c.y = gather(d.Outcome, c.row)
	c.fill(gather(d.Treatment, c.row), c.independent(d))
	return c
}

// fill lays the intercept, the treatment and the kept covariates out by row.
func (c *cases) fill(treatment []float64, covariates [][]float64) {
	c.p = 2 + len(covariates)
	c.x = make([]float64, c.n*c.p)
	for i := range c.n {
		x := c.at(i)
		x[0], x[1] = 1, treatment[i]
		for j, z := range covariates {
			x[2+j] = z[i]
		}
	}
}

// at is the row of the design of case i.
func (c *cases) at(i int) []float64 { return rowOf(c.x, i, c.p) }

// treated tells whether case i is in the treated arm.
func (c *cases) treated(i int) bool { return c.x[i*c.p+1] != 0 }

// arm is 1 for treated cases and 0 for controls, where treatment is coded so.
func (c *cases) arm(i int) int { return int(c.at(i)[1]) }

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
	floats.AddConst(-total(c.y)/float64(c.n), c.y)
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
		return lang.Say("%d rows cannot bear %d coefficients", "%d rijen kunnen geen %d coëfficiënten dragen", c.n, c.p)
	}
	return nil
}

// none is the answer when the cases cannot bear one.
func (c *cases) none(why lang.Said) Result { return none(c.n, append(c.notes, why)...) }

// independent returns the covariates that add a direction to the intercept,
// the treatment and the covariates before them, centred and scaled; the others
// are dropped with a warning. Modified Gram-Schmidt, with R's tolerance for lm:
// what is left of a column must exceed 1e-7 of its length.
func (c *cases) independent(d Data) [][]float64 {
	if len(d.Covariates) == 0 || c.n == 0 {
		return nil
	}
	var kept, basis [][]float64
	treatment := gather(d.Treatment, c.row)
	if standardise(treatment) {
		basis = append(basis, treatment)
	}
	for j, whole := range d.Covariates {
		z := gather(whole, c.row)
		if size := sizeOf(z); size > mostNumber {
			c.strange = beyond(size, d.covariate(j))
		}
		if !standardise(z) {
			c.warn("%s dropped: it is constant", "%s weggelaten: het is constant", d.covariate(j))
			continue
		}
		rest := slices.Clone(z)
		for _, q := range basis {
			along := dot(q, rest) / float64(c.n)
			floats.AddScaled(rest, -along, q)
		}
		if math.Sqrt(squares(rest)/float64(c.n)) < 1e-7 || !standardise(rest) {
			c.warn("%s dropped: it is a combination of treatment and earlier covariates",
				"%s weggelaten: het is een combinatie van interventie en eerdere covariaten", d.covariate(j))
			continue
		}
		kept, basis = append(kept, z), append(basis, rest)
		c.kept = append(c.kept, j)
	}
	return kept
}

// standardise centres z and scales it to unit variance; false when z is
// constant. It centres twice, because a mean far from 0 is rounded coarsely.
func standardise(z []float64) bool {
	n := float64(len(z))
	mean := total(z) / n
	floats.AddConst(-mean, z)
	floats.AddConst(-total(z)/n, z)
	sd := math.Sqrt(squares(z) / n)
	if !(sd > 1e-12*math.Abs(mean)) || sd == 0 {
		return false
	}
	for i := range z {
		z[i] /= sd
	}
	return true
}

func anyNaN(columns [][]float64, i int) bool {
	return slices.ContainsFunc(columns, func(z []float64) bool { return math.IsNaN(z[i]) })
}

// gather is a part of the whole, in the order of rows.
func gather[V any](whole []V, rows []int) []V {
	part := make([]V, len(rows))
	for i, r := range rows {
		part[i] = whole[r]
	}
	return part
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
	group = make([]int, c.n)
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
