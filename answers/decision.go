package answers

import (
	"cmp"
	"slices"

	"proefbank/internal/lang"
	"proefbank/results/report"
	"proefbank/validation/decision"
	"proefbank/validation/value"
)

// Decided is a decision with its draws, what they say, and what a tenth of them says.
type Decided struct {
	*decision.Drawn
	*decision.Worth
	Tenth *decision.Worth // nil where that is too few
}

// leastOfTenth is the number of draws below which a tenth tells nothing.
const leastOfTenth = 1000

// Decide works the answer out of the draws.
func Decide(d *decision.Drawn) *Decided {
	v := &Decided{Drawn: d, Worth: d.Worth()}
	if d.N() >= leastOfTenth {
		v.Tenth = d.First(d.N() / 10).Worth()
	}
	return v
}

// decided is the answer for programs. Amounts are in euro of the first month, discounted.
type decided struct {
	Scenario  string         `json:"scenario" means:"name of the scenario whose trial it is"`
	Programme string         `json:"programme" means:"name of the scenario whose programme would follow"`
	Seed      uint64         `json:"seed" means:"seed of all random numbers"`
	Draws     int            `json:"draws" unit:"draws" means:"draws of what is not known"`
	Viewpoint string         `json:"viewpoint" means:"whose gain counts: society, municipalities, state, or a municipality"`
	Variant   string         `json:"variant" means:"way in which the programme is financed"`
	Follow    float64        `json:"follow" unit:"share" means:"municipalities that act on what the trial says"`
	Choices   []choiceWorth  `json:"choices" means:"now, never, and after the trial of the best design"`
	JobYears  float64        `json:"job_years" unit:"job-years" means:"in the programme rolled out now, discounted as the money is"`
	EVPI      value.Amount   `json:"evpi" unit:"euro" means:"expected value of perfect information"`
	Informed  value.Amount   `json:"evppi_trial" unit:"euro" means:"expected value of knowing exactly all that the trial can tell of"`
	EVPPI     []groupValue   `json:"evppi" unit:"euro" means:"expected value of partial perfect information, by group of parameters"`
	EVSI      []designWorth  `json:"evsi" means:"expected value of sample information, by design of the trial"`
	Best      bestDesign     `json:"best" means:"the best choice, and the design with the highest net gain"`
	Ways      []wayWorth     `json:"ways" means:"what now brings by way of financing: that of the answer and, for a party's cash, the others that are agreed town by town"`
	Turns     []turnValue    `json:"turns" means:"from which value of a parameter on the best choice between now and never is another"`
	Tenth     *tenthOfValues `json:"tenth" means:"what the first tenth of the draws says; null where there are fewer than 1,000"`
}

type choiceWorth struct {
	Choice string  `json:"choice" means:"now, never or after"`
	Mean   float64 `json:"mean" unit:"euro" means:"expected net benefit"`
	SE     float64 `json:"se" unit:"euro" means:"its standard error"`
}

type designWorth struct {
	Municipalities int     `json:"municipalities" unit:"count" means:"municipalities in the trial"`
	NPerArm        int     `json:"n_per_municipality" unit:"people" means:"people per arm and municipality"`
	Months         int     `json:"months" unit:"months" means:"follow-up"`
	People         float64 `json:"people" unit:"people" means:"people whom the pools supply to it on average, all groups together"`
	Planned        float64 `json:"people_planned" unit:"people" means:"people as planned, all groups together"`
	Value          float64 `json:"value" unit:"euro" means:"what the trial's report is worth before choosing, to those who follow it"`
	SE             float64 `json:"se" unit:"euro" means:"its standard error"`
	Cost           float64 `json:"cost" unit:"euro" means:"what the trial costs, its jobs included"`
	Delay          float64 `json:"waiting" unit:"euro" means:"what is lost by waiting for the result"`
	Jobs           float64 `json:"jobs" unit:"euro" means:"what the jobs of the trial bring, their price in cost aside"`
	Net            float64 `json:"net_gain" unit:"euro" means:"value - cost - waiting + jobs: what choosing after the trial brings over the best choice today"`
	NetSE          float64 `json:"net_gain_se" unit:"euro" means:"its standard error"`
	Whole          float64 `json:"net_gain_whole" unit:"euro" means:"the net gain, were the programme after the trial to last as long as one that starts now"`
	WholeSE        float64 `json:"net_gain_whole_se" unit:"euro" means:"its standard error"`
}

type bestDesign struct {
	Choice         string  `json:"choice" means:"the best of now, never and after"`
	Municipalities int     `json:"municipalities" unit:"count" means:"municipalities in the best design"`
	NPerArm        int     `json:"n_per_municipality" unit:"people" means:"people per arm and municipality in it"`
	Months         int     `json:"months" unit:"months" means:"its follow-up"`
	Net            float64 `json:"net_gain" unit:"euro" means:"its net gain, by draws that had no part in choosing it"`
	NetSE          float64 `json:"net_gain_se" unit:"euro" means:"the standard error of that"`
}

type wayWorth struct {
	Variant string  `json:"variant" means:"way in which the programme is financed"`
	Mean    float64 `json:"mean" unit:"euro" means:"expected net benefit of now"`
	SE      float64 `json:"se" unit:"euro" means:"its standard error"`
}

type turnValue struct {
	Parameter string        `json:"parameter" means:"path of the parameter"`
	At        *value.Amount `json:"at" means:"its value there, with a standard error; null where the choice turns nowhere in the middle 90% of the draws"`
	From      turnEnd       `json:"from" means:"the 5th percentile of its draws"`
	To        turnEnd       `json:"to" means:"the 95th percentile of its draws"`
}

type turnEnd struct {
	X   float64      `json:"x" means:"value of the parameter"`
	Now value.Amount `json:"now" unit:"euro" means:"expected net benefit of now where the parameter has that value, all else as it was drawn"`
}

type tenthOfValues struct {
	EVPI value.Amount `json:"evpi" unit:"euro" means:"expected value of perfect information"`
	Net  value.Amount `json:"net_gain" unit:"euro" means:"net gain of the best design"`
}

func (v *Decided) data() *decided {
	d := &decided{Scenario: v.Asked.Trial.Name, Programme: v.Asked.Programme.Name, Seed: v.Seed, Draws: v.N(), Viewpoint: v.Viewpoint.Name,
		Variant: v.Decision.Ways[0], Follow: v.Follow, JobYears: v.JobYears, EVPI: v.EVPI, Informed: v.Informed, EVPPI: []groupValue{}, Turns: []turnValue{},
		Choices: []choiceWorth{{decision.Now, v.Now.Value, v.Now.SE}, {decision.Never, v.Never.Value, v.Never.SE}, {decision.After, v.After.Value, v.After.SE}}}
	for i, g := range v.Decision.Groups {
		d.EVPPI = append(d.EVPPI, groupValue{g.Name, worth(v.Worth.Groups[i])})
	}
	slices.SortStableFunc(d.EVPPI, func(a, b groupValue) int { return cmp.Compare(b.Value, a.Value) })
	for i := range v.Worth.Designs {
		d.EVSI = append(d.EVSI, designOf(&v.Worth.Designs[i]))
	}
	best := &v.Chosen
	d.Best = bestDesign{v.Choice(), best.Municipalities, best.NPerArm, best.Months, best.Net.Value, best.Net.SE}
	for i, a := range v.Worth.Ways {
		d.Ways = append(d.Ways, wayWorth{v.Decision.Ways[i], a.Value, a.SE})
	}
	for _, t := range v.Turns {
		row := turnValue{t.Path, nil, turnEnd{t.From.X, t.From.More}, turnEnd{t.To.X, t.To.More}}
		if t.Turns {
			row.At = &t.At
		}
		d.Turns = append(d.Turns, row)
	}
	if v.Tenth != nil {
		d.Tenth = &tenthOfValues{v.Tenth.EVPI, v.Tenth.Designs[v.Best].Net}
	}
	return d
}

func designOf(z *decision.Design) designWorth {
	return designWorth{z.Municipalities, z.NPerArm, z.Months, z.People, z.Planned, z.Value.Value, z.Value.SE, z.Cost, z.Delay, z.Jobs, z.Net.Value, z.Net.SE, z.Whole.Value, z.Whole.SE}
}

// Decision tells what a trial is worth to who must choose.
func Decision(v *Decided) *report.Answer {
	d := v.data()
	a := &report.Answer{Title: lang.Say("What the trial of %s is worth", "Wat de proef van %s waard is", d.Scenario), Data: d}
	a.Lead = append(append(a.Lead, v.lead(d), v.assumes(d)), outdated(v.Asked.Programme)...)
	a.Add(v.choices())
	a.Add(v.ways())
	a.Add(v.knowing())
	a.Add(v.alongs())
	a.Add(v.designs())
	return a
}
