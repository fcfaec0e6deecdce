package estimate

import (
	"reflect"
	"strings"
)

// Input is all that some estimator is given: Data, what only a few need beside
// it, and the choices. What a method needs and takes of it, its entry in Methods
// says. Every non-nil slice has a place for each row.
type Input struct {
	Data
	Before       []float64 `part:"before" alone:"true"` // two measurements of the same people
	After        []float64 `part:"after" alone:"true"`
	Event        []float64 `part:"event" holds:"yes or no" alone:"true"` // 1 where the time in Outcome ended in the event, 0 where it was censored
	Received     []float64 `part:"received"`                             // what each person took: 1 or 0, or a dose
	Responded    []float64 `part:"responded" holds:"yes or no"`          // 1 where there is an outcome, 0 where not
	Unit         []int     `part:"unit" holds:"labels"`                  // what is followed over the periods
	UnitNames    []string  // names of the units, by number, for warnings; nil: their numbers
	Period       []int     `part:"period,wave" holds:"whole numbers"`
	FirstTreated []int     `part:"first-treated" holds:"whole numbers"` // period of the first treatment, 0 for never

	DF         DegreesOfFreedom
	Correction Correction
	Covariance Covariance
	Contrast   Contrast // or a list of numbers: weights, or waves of which the mean is asked
	Scope      Scope
	Draws      int // assignments or weights drawn where there are too many to go through
	Seed       uint64
}

// Part is a part of Input by the name that people give it.
type Part string

// The parts. Covariates may be several columns, and a time at risk is the
// outcome of methods that need one; DF and those after it are choices.
const (
	Outcome      Part = "outcome"
	Treatment    Part = "treatment"
	Cluster      Part = "cluster"
	Block        Part = "block"
	Before       Part = "before"
	After        Part = "after"
	Time         Part = "time"
	Event        Part = "event"
	Received     Part = "received"
	Responded    Part = "responded"
	Unit         Part = "unit"
	Period       Part = "period"
	Wave         Part = "wave"
	FirstTreated Part = "first-treated"
	Covariates   Part = "covariates"
	DF           Part = "df"
	Corrected    Part = "correction"
	Shaped       Part = "covariance"
	Contrasted   Part = "contrast"
	Scoped       Part = "scope"
	Draws        Part = "draws"
	Seed         Part = "seed"
)

// Choices are the parts that are no columns.
var Choices = []Part{DF, Corrected, Shaped, Contrasted, Scoped, Draws, Seed}

// Common are the parts that make sense to everybody: a method that does not use
// them can be given them, and says so.
var Common = []Part{Covariates, Cluster, Block}

// Holding is what the cells of a column hold.
type Holding string

// The holdings.
const (
	Numbers Holding = ""
	YesNo   Holding = "yes or no" // 1 or 0
	Whole   Holding = "whole numbers"
	Labels  Holding = "labels" // any text or number: what tells groups apart
)

// A Column is a part that is one column of the data.
type Column struct {
	Part
	Holds Holding
	Alone bool // the column can be nothing else beside it
	field string
}

// Columns are the parts that are one column, as the tags of Input have them: its
// part (or parts, where methods call it differently), what it holds if not
// numbers, and whether it stands alone.
var Columns = columns()

func columns() (all []Column) {
	for _, f := range reflect.VisibleFields(reflect.TypeFor[Input]()) {
		for part := range strings.SplitSeq(f.Tag.Get("part"), ",") {
			if part != "" {
				all = append(all, Column{Part(part), Holding(f.Tag.Get("holds")), f.Tag.Get("alone") == "true", f.Name})
			}
		}
	}
	return all
}

// Put fills in a column: numbers, or whole numbers with what they are called, if
// that is not what they are.
func Put[V float64 | int](in *Input, c *Column, values []V, names []string) {
	of := reflect.ValueOf(in).Elem()
	of.FieldByName(c.field).Set(reflect.ValueOf(values))
	if called := of.FieldByName(c.field + "Names"); called.IsValid() {
		called.Set(reflect.ValueOf(names))
	}
}
