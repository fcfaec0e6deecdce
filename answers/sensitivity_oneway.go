package answers

import (
	"math"
	"slices"
	"strings"

	"proefbank/internal/lang"
	"proefbank/results/report"
	"proefbank/validation/sensitivity"
)

// shownSwings is how many parameters are shown of those moved one at a time.
const shownSwings = 8

// swings shows the largest swings, as a tornado.
func swings(r *sensitivity.Result, o *sensitivity.OneWay) (s report.Section) {
	what := lang.Text{"result", "uitkomst"}
	if r.Kind == sensitivity.Power {
		what = lang.Text{"z, on which power turns,", "z, waar de power van afhangt,"}
	}
	s.Tell("One at a time, from the 10th to the 90th percentile; %s is %s at the scenario's values (MC error %s, %d replications):",
		"Eén tegelijk, van het 10e naar het 90e percentiel; %s is %s bij de waarden van het scenario (MC-fout %s, %d replicaties):",
		what, inThree(o.Centre), inTwo(o.MCSE), o.Replications)
	clock(&s, o)
	clear := slices.DeleteFunc(slices.Clone(o.Swings), func(s sensitivity.Swing) bool { return !o.Clear(s) })
	if len(clear) == 0 {
		s.Tell("no parameter moves it more than chance might.", "geen parameter beweegt het meer dan toeval zou kunnen.")
		return s
	}
	clear = clear[:min(shownSwings, len(clear))]
	widest := 0.0
	for _, c := range clear {
		widest = max(widest, math.Abs(c.Low-o.Centre), math.Abs(c.High-o.Centre))
	}
	t := report.Table{Columns: report.Heads("parameter", "from|van", "to|naar", "result|uitkomst", "to|naar", "± MC", "░ low, █ high|░ laag, █ hoog")}
	t.Columns[6].Drawn = true
	for _, c := range clear {
		t.Row(c.Path, inThree(c.From), inThree(c.To), inThree(c.Low), inThree(c.High), inTwo(c.MCSE), tornado(c.Low-o.Centre, c.High-o.Centre, widest))
	}
	s.Tables = []report.Table{t}
	return s
}

// clock tells both ends of whether time in the job counts as time on benefit, however
// little comes of it.
func clock(s *report.Section, o *sensitivity.OneWay) {
	for _, c := range o.Swings {
		if c.Path == sensitivity.Clock && !math.IsNaN(c.Moves) {
			s.Tell("Time in the job that counts as time on benefit (%s), from none to all: %s to %s, %s apart (± %s).",
				"Tijd in de baan die telt als tijd in de bijstand (%s), van niets tot alles: %s tot %s, %s verschil (± %s).",
				c.Path, inThree(c.Low), inThree(c.High), inThree(c.Moves), inTwo(c.MCSE))
		}
	}
}

// tornado draws a result at both ends against its centre: a filled bar for
// where the parameter is high, an empty one for where it is low.
func tornado(low, high, widest float64) string {
	const half = 12
	line := []rune(strings.Repeat(" ", half) + "│" + strings.Repeat(" ", half))
	draw := func(x float64, r rune) {
		step := int(math.Copysign(1, x))
		for n := int(math.Round(half * x / widest)); n != 0; n -= step {
			if line[half+n] == ' ' {
				line[half+n] = r
			}
		}
	}
	draw(high, '█')
	draw(low, '░')
	return string(line)
}

// sensed is what programs read of a sensitivity analysis.
type sensed struct {
	Scenario string          `json:"scenario" means:"its name"`
	Seed     uint64          `json:"seed" means:"seed of all random numbers"`
	Rows     int             `json:"rows" means:"rows of the design that were done"`
	Reps     int             `json:"one_way_replications" means:"replications in which parameters were moved one at a time"`
	Results  []resultIndices `json:"results" means:"what drives each result"`
}

type resultIndices struct {
	Result string         `json:"result" means:"its name, as --of has it"`
	Means  lang.Said      `json:"means" means:"what it is"`
	Unit   lang.Text      `json:"unit" means:"its unit"`
	Rows   int            `json:"rows" means:"rows in which it exists at every point"`
	Mean   float64        `json:"mean" unit:"unit" means:"over parameters and chance"`
	MCSE   float64        `json:"mcse" unit:"unit" means:"Monte Carlo error of the mean"`
	SD     float64        `json:"sd" unit:"unit" means:"of the expectation over the parameters; null where it cannot be told from 0"`
	Noise  float64        `json:"noise_share" unit:"share of variance" means:"of chance, of one replication"`
	Groups []groupIndices `json:"groups" means:"what each group of parameters brings"`
	Sum    varianceShare  `json:"first_sum" means:"sum of the first-order shares; what is missing to 1 are interactions"`
	OneWay *oneWay        `json:"one_way" means:"parameters moved one at a time, null where they were not; of power it is z"`
}

type groupIndices struct {
	Group      string        `json:"group" means:"its name"`
	Means      lang.Said     `json:"means" means:"what its parameters are about"`
	Parameters []string      `json:"parameters" means:"their paths"`
	First      varianceShare `json:"first" means:"share of the group alone"`
	Total      varianceShare `json:"total" means:"share with all its interactions"`
	Noisy      bool          `json:"noisy" means:"more alone than with interactions, which is noise"`
}

// varianceShare is a share of the variance with its 95% interval.
type varianceShare struct {
	Value float64 `json:"value" unit:"share of variance" means:"the share"`
	SE    float64 `json:"se" unit:"share of variance" means:"its standard error"`
	Low   float64 `json:"low" unit:"share of variance" means:"lower end of its 95% interval"`
	High  float64 `json:"high" unit:"share of variance" means:"upper end"`
	Clear bool    `json:"clear" means:"it can be told from 0"`
}

type oneWay struct {
	Centre     float64 `json:"centre" unit:"unit" means:"the result where all are at the scenario's values"`
	MCSE       float64 `json:"mcse" unit:"unit" means:"its Monte Carlo error"`
	Parameters []swing `json:"parameters" means:"largest swing first"`
}

type swing struct {
	sensitivity.Swing
	Clear bool `json:"clear" means:"the swing can be told from what chance does to the largest of as many"`
}

func (v *Sensed) data() sensed {
	d := sensed{Scenario: v.Scenario, Seed: v.Seed, Rows: v.Rows, Reps: v.OneWayReps}
	for i, r := range v.Results() {
		x := &v.Indices[i]
		result := resultIndices{Result: r.Name, Means: r.Means(), Unit: r.Unit, Rows: x.Rows, Mean: x.Mean, MCSE: x.MCSE, SD: x.SD, Noise: x.Noise,
			Sum: shareOf(x.Sum)}
		for g, group := range v.Groups {
			result.Groups = append(result.Groups, groupIndices{group.Name, group.Means, group.Paths, shareOf(x.First[g]), shareOf(x.Total[g]), x.Noisy(g)})
		}
		if v.OneWay != nil {
			result.OneWay = oneWayOf(&v.OneWay[i])
		}
		d.Results = append(d.Results, result)
	}
	return d
}

func shareOf(s sensitivity.Share) varianceShare {
	return varianceShare{s.Value, s.SE, s.Low(), s.High(), s.Clear()}
}

func oneWayOf(o *sensitivity.OneWay) *oneWay {
	made := &oneWay{Centre: o.Centre, MCSE: o.MCSE}
	for _, s := range o.Swings {
		made.Parameters = append(made.Parameters, swing{s, o.Clear(s)})
	}
	return made
}
