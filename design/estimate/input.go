package estimate

// Input is all that some estimator is given: Data, what only a few need beside
// it, and the choices. What a method needs and takes of it, its entry in Methods
// says. Every non-nil slice has a place for each row.
type Input struct {
	Data
	Event         []float64 // 1 where the time in Outcome ended in the event, 0 where it was censored
	Before, After []float64 // two measurements of the same people
	Received      []float64 // what each person took: 1 or 0, or a dose
	Responded     []float64 // 1 where there is an outcome, 0 where not
	Unit          []int     // what is followed over the periods
	UnitNames     []string  // names of the units, by number, for warnings; nil: their numbers
	Period        []int
	FirstTreated  []int // period of the first treatment, 0 for never

	DF         DegreesOfFreedom
	Correction Correction
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
	FirstTreated Part = "first-treated"
	Covariates   Part = "covariates"
	DF           Part = "df"
	Corrected    Part = "correction"
	Draws        Part = "draws"
	Seed         Part = "seed"
)

// Choices are the parts that are no columns.
var Choices = []Part{DF, Corrected, Draws, Seed}

// Common are the parts that make sense to everybody: a method that does not use
// them can be given them, and says so.
var Common = []Part{Covariates, Cluster, Block}

// Holding is what the cells of a column hold.
type Holding int8

// The holdings.
const (
	Numbers Holding = iota
	YesNo           // 1 or 0
	Whole           // whole numbers
	Labels          // any text or number: what tells groups apart
)

// A Column is a part that is one column of the data.
type Column struct {
	Part
	Holds Holding
	// Alone: the column can be nothing else beside it.
	Alone bool

	numbers func(*Input) *[]float64
	ids     func(*Input) *[]int
	names   func(*Input) *[]string
}

// Columns are the parts that are one column.
var Columns = []Column{
	{Part: Outcome, Alone: true, numbers: func(in *Input) *[]float64 { return &in.Outcome }},
	{Part: Treatment, Holds: YesNo, Alone: true, numbers: func(in *Input) *[]float64 { return &in.Treatment }},
	{Part: Cluster, Holds: Labels, ids: func(in *Input) *[]int { return &in.Cluster }},
	{Part: Block, Holds: Labels, ids: func(in *Input) *[]int { return &in.Block }, names: func(in *Input) *[]string { return &in.BlockNames }},
	{Part: Before, Alone: true, numbers: func(in *Input) *[]float64 { return &in.Before }},
	{Part: After, Alone: true, numbers: func(in *Input) *[]float64 { return &in.After }},
	{Part: Time, Alone: true, numbers: func(in *Input) *[]float64 { return &in.Outcome }},
	{Part: Event, Holds: YesNo, Alone: true, numbers: func(in *Input) *[]float64 { return &in.Event }},
	{Part: Received, numbers: func(in *Input) *[]float64 { return &in.Received }},
	{Part: Responded, Holds: YesNo, numbers: func(in *Input) *[]float64 { return &in.Responded }},
	{Part: Unit, Holds: Labels, ids: func(in *Input) *[]int { return &in.Unit }, names: func(in *Input) *[]string { return &in.UnitNames }},
	{Part: Period, Holds: Whole, ids: func(in *Input) *[]int { return &in.Period }},
	{Part: FirstTreated, Holds: Whole, ids: func(in *Input) *[]int { return &in.FirstTreated }},
}

// PutNumbers fills in a column of numbers, or of yes and no.
func (c *Column) PutNumbers(in *Input, values []float64) { *c.numbers(in) = values }

// PutIDs fills in a column of whole numbers or labels, and what they are called,
// if that is not what they are.
func (c *Column) PutIDs(in *Input, ids []int, names []string) {
	*c.ids(in) = ids
	if c.names != nil {
		*c.names(in) = names
	}
}

// Leave leaves rows out of every column.
func (in *Input) Leave(out []bool) {
	for _, c := range Columns {
		switch {
		case c.Part == Time: // the outcome's
		case c.numbers != nil:
			*c.numbers(in) = without(*c.numbers(in), out)
		default:
			*c.ids(in) = without(*c.ids(in), out)
		}
	}
	for i, x := range in.Covariates {
		in.Covariates[i] = without(x, out)
	}
}

func without[V any](values []V, out []bool) []V {
	kept := values[:0]
	for i, v := range values {
		if !out[i] {
			kept = append(kept, v)
		}
	}
	return kept
}
