// Package estimate holds the answers a trial team can give: every estimator
// works on plain slices and nothing else. It imports gonum and the words of
// internal/lang and nothing else of this module, so no estimator can name the
// truth, and none can peek at it. Methods is the one list of them: whoever
// offers, explains, checks or tests estimators reads it.
//
// Each estimator is one function from what was observed to one Result. Data
// that cannot bear an estimate (one arm, a constant outcome, a singular
// design) give NaN and a warning that says why; they never panic and never
// give a number in silence. Reading files and checking their columns is left
// to the caller.
package estimate

import (
	"math"

	"proefbank/internal/lang"
)

// Data is what a trial team holds on one outcome: a row a person (a cluster's
// people need not be adjacent). Every non-nil slice has the same length. Tags are
// explained at Columns.
type Data struct {
	Outcome      []float64   `part:"outcome,time" alone:"true"`                // NaN where it was not observed
	Treatment    []float64   `part:"treatment" holds:"yes or no" alone:"true"` // 1 treated, 0 control
	Covariates   [][]float64 // a slice per covariate, NaN where missing; may be nil
	Names        []lang.Said // names of the covariates, for warnings; may be nil
	Cluster      []int       `part:"cluster" holds:"labels"` // cluster of each row; nil where people were assigned one by one
	ClusterNames []string    // names of the clusters, by number, for warnings; nil: their numbers
	Block        []int       `part:"block" holds:"labels"` // block within which assignment was drawn; nil: a single block
	BlockNames   []string    // names of the blocks, by number, for warnings; nil: their numbers
	Alpha        float64     // 1 - coverage of the interval; 0 stands for 0.05
}

// covariate is what warnings call covariate j.
func (d *Data) covariate(j int) lang.Said {
	if j < len(d.Names) {
		return d.Names[j]
	}
	return lang.Say("covariate %d", "covariaat %d", j+1)
}

// named is the name of what has a number, or the number where names has none.
func named(names []string, number int) string {
	if number >= 0 && number < len(names) {
		return names[number]
	}
	return lang.Code(number)
}

// Result is an estimator's answer. What an estimator does not give is NaN
// (a rank test has no estimate, Lee bounds have no p-value); the zero value
// never stands for "none". Intervals have coverage 1 - Alpha.
type Result struct {
	Estimate  float64     `json:"estimate" means:"the estimate; null of a test that estimates nothing"`
	SE        float64     `json:"se" means:"its standard error"`
	DF        float64     `json:"df" means:"degrees of freedom; null where the reference is normal"` // +Inf there
	Statistic float64     `json:"statistic" means:"test statistic"`
	P         float64     `json:"p" means:"two-sided p-value"`
	ConfLow   float64     `json:"conf_low" means:"lower end of the interval"`
	ConfHigh  float64     `json:"conf_high" means:"upper end of the interval"`
	N         int         `json:"n" unit:"rows" means:"rows used"`
	Lower     float64     `json:"lower" means:"lower bound, of methods that give bounds"`
	Upper     float64     `json:"upper" means:"upper bound"`
	Warnings  []lang.Said `json:"warnings" means:"what must be known before the numbers are used"`
}

// Answered tells whether the data could bear an answer: an estimate without an
// error or a test is none.
func (r *Result) Answered() bool { return !math.IsNaN(r.P) || !math.IsNaN(r.Lower) }

// none is a result in which nothing is known yet but the number of rows.
func none(n int, warnings ...lang.Said) Result {
	nan := math.NaN()
	return Result{Estimate: nan, SE: nan, DF: nan, Statistic: nan, P: nan,
		ConfLow: nan, ConfHigh: nan, N: n, Lower: nan, Upper: nan, Warnings: warnings}
}

// exact is the answer when nothing is left for a standard error.
func exact(estimate float64, n int, warnings ...lang.Said) Result {
	r := none(n, warnings...)
	r.Estimate, r.SE = estimate, 0
	return r
}

// notes are the warnings of an answer in the making.
type notes []lang.Said

func (w *notes) warn(english, dutch string, about ...any) {
	*w = append(*w, lang.Say(english, dutch, about...))
}

// drop warns of rows that are left out, if any are, and why.
func (w *notes) drop(rows int, why lang.Said) {
	if rows > 0 {
		*w = append(*w, Dropped(rows, why))
	}
}

// Dropped warns that rows are left out, and why.
func Dropped(rows int, why lang.Said) lang.Said {
	left := lang.Count(rows, lang.Text{"%d row dropped", "%d rij weggelaten"}, lang.Text{"%d rows dropped", "%d rijen weggelaten"})
	return lang.Join(": ", left, why)
}

var constantOutcome = lang.Text{"the outcome is constant", "de uitkomst is constant"}
