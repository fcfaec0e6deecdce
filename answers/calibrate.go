package answers

import (
	"cmp"
	"math"
	"slices"

	"proefbank/internal/lang"
	"proefbank/results/report"
	"proefbank/validation/calibrate"
)

// calibration is what programs read of a fit.
type calibration struct {
	Parameters []calibrated `json:"parameters" means:"what is fitted, before and after"`
	*calibrate.Fit
	Holds    bool   `json:"holds" means:"the model can print what was published, and the centre is the middle of the posterior"`
	Scenario string `json:"scenario" means:"the fit as a scenario that rests on basisbaan"`
}

// calibrated is a parameter with its distribution as a text.
type calibrated struct {
	calibrate.Parameter
	Dist string `json:"dist" means:"distribution as a scenario writes it"`
}

// Calibration is what Groningen's tables say of the parameters that no document
// pins down.
func Calibration(c *calibrate.Fit) *report.Answer {
	part := string(c.Part())
	data := calibration{Fit: c, Holds: c.Holds(), Scenario: part}
	fitted := 0
	for _, p := range c.Parameters {
		data.Parameters = append(data.Parameters, calibrated{p, p.DistText()})
		if p.Fitted {
			fitted++
		}
	}
	verdict := lang.Text{"The fit holds", "De fit houdt stand"}
	if !data.Holds {
		verdict = lang.Text{"The fit does not hold", "De fit houdt geen stand"}
	}
	meets, inside := meetings(c)
	a := &report.Answer{Title: lang.Text{"What Groningen's tables say of what no document pins down",
		"Wat de tabellen van Groningen zeggen over wat geen document vastlegt"}, Data: data}
	a.Lead = []lang.Said{
		lang.Say("%s: %d of %d parameters are fitted, and %d of %d figures lie within what 95%% of the monitors of the fitted model print.",
			"%s: %d van de %d parameters zijn gefit, en %d van de %d cijfers liggen binnen wat 95%% van de monitoren van het gefitte model geeft.",
			verdict, fitted, len(c.Parameters), inside, len(c.Meets)),
		lang.Say("%d Groningens drawn from what was known before the tables, seed %s; each posterior is read from the nearest %d. %s of the prior is left "+
			"out: a third year beyond %s%% of hours sick.",
			"%d keer Groningen getrokken uit wat vóór de tabellen bekend was, beginwaarde %s; elke verdeling achteraf is afgelezen aan de dichtstbijzijnde "+
				"%d. %s van de verdeling vooraf valt af: een derde jaar boven %s%% van de uren ziek.",
			c.Guesses, lang.Code(c.Seed), c.Near, lang.Percent(c.Beyond), lang.Exact(calibrate.SectorSickness)),
	}
	a.Add(report.Section{Tables: []report.Table{beforeAndAfter(c)}})
	a.Add(drawnTogether(c))
	a.Add(summit(&c.Summit))
	a.Add(report.Section{Title: lang.Text{"The fitted model against the figures", "Het gefitte model naast de cijfers"}, Tables: []report.Table{meets}})
	a.Add(asScenario(part))
	return a
}

func asScenario(part string) report.Section {
	return report.Section{Title: lang.Text{"As a scenario:", "Als scenario:"}, Verbatim: part}
}

// beforeAndAfter is a table of the parameters.
func beforeAndAfter(c *calibrate.Fit) report.Table {
	t := report.Table{Columns: report.Heads("parameter", "before|vooraf", "90%", "after|achteraf", "90%", "MC error|MC-fout", "contraction|krimp", "verdict|oordeel")}
	t.Columns[7].Text = true
	for _, p := range c.Parameters {
		verdict := lang.Text{"keeps its prior", "houdt zijn verdeling vooraf"}
		switch {
		case p.Fitted:
			verdict = lang.Text{"fitted", "gefit"}
		case p.Limited:
			verdict = lang.Text{"keeps its prior within the limit", "houdt zijn verdeling vooraf binnen de grens"}
		}
		t.Row(p.Path, lang.Digits3.Of(p.Prior.Centre), lang.Range(lang.Digits3, p.Prior.Low, p.Prior.High),
			lang.Digits3.Of(p.Posterior.Centre), lang.Range(lang.Digits3, p.Posterior.Low, p.Posterior.High), lang.Spread.Of(p.Error),
			lang.Say("%s ± %s", "%s ± %s", lang.Two.Of(p.Contraction), lang.Two.Of(p.ContractionError)), verdict)
	}
	return t
}

// drawnTogether is a table of correlations for each ridge.
func drawnTogether(c *calibrate.Fit) report.Section {
	s := report.Section{Title: lang.Text{"Drawn together, with the correlations of their normal scores:",
		"Samen getrokken, met de correlaties van hun normale scores:"}}
	for _, r := range c.Ridges {
		t := report.Table{Columns: make([]report.Column, len(r.Parameters)+1)}
		t.Columns[0].Text = true
		for i, path := range r.Parameters {
			cells := make([]any, len(t.Columns))
			cells[0] = path
			for j := range r.Parameters {
				cells[j+1] = lang.Same("")
				if j <= i {
					cells[j+1] = lang.Two.Of(r.Correlation[i][j])
				}
			}
			t.Row(cells...)
		}
		s.Tables = append(s.Tables, t)
	}
	if s.Tables == nil {
		return report.Section{}
	}
	return s
}

// summit is the check by simulated moments.
func summit(s *calibrate.Summit) (told report.Section) {
	if len(s.Away) == 0 {
		return told
	}
	far := 0
	for i, x := range s.Away {
		if math.Abs(x) > math.Abs(s.Away[far]) {
			far = i
		}
	}
	told.Tell("Check by simulated moments: the highest point lies within %s posterior standard deviations of these centres (furthest: %s); squared "+
		"distance %s there, %s at the centres.",
		"Controle met gesimuleerde momenten: het hoogste punt ligt binnen %s standaardafwijkingen achteraf van deze middens (verst: %s); gekwadrateerde "+
			"afstand %s daar, %s bij de middens.",
		lang.Two.Of(math.Abs(s.Away[far])), s.Parameters[far], lang.Two.Of(s.Distance), lang.Two.Of(s.FromCentre))
	return told
}

// meetings is a table of the published numbers, and how many are met.
func meetings(c *calibrate.Fit) (t report.Table, inside int) {
	t.Columns = report.Heads("figure|cijfer", "published|gepubliceerd", "model", "95%", "verdict|oordeel")
	t.Columns[4].Text = true
	for _, m := range c.Meets {
		mark := lang.Text{"outside", "erbuiten"}
		if m.Inside {
			mark = lang.Text{}
			inside++
		}
		t.Row(lang.Say("%s: %s", "%s: %s", m.Source, m.Item), lang.Digits3.Of(m.Published), lang.Digits3.Of(m.Simulated), lang.Range(lang.Digits3, m.Low,
			m.High), mark)
	}
	return t, inside
}

// WhyNot says which condition of a fit does not hold.
func WhyNot(c *calibrate.Fit) lang.Said {
	if far := c.Far(); len(far) > 0 {
		return lang.Say("hardly a guess of 1,000 printed what lies as far out as the published figures of %s",
			"bijna geen van 1.000 trekkingen gaf iets dat even ver buiten ligt als de gepubliceerde cijfers over %s", lang.ListOf(far))
	}
	return lang.Say("the highest point lies too far from the centres, at a squared distance of %s against %s",
		"het hoogste punt ligt te ver van de middens, op een gekwadrateerde afstand van %s tegen %s", lang.Two.Of(c.Summit.Distance),
		lang.Two.Of(c.Summit.FromCentre))
}

// brugFit is what programs read of the step for the Brug.
type brugFit struct {
	Domains  []calibrate.Domain `json:"domains" means:"of the Brug"`
	Scenario string             `json:"scenario" means:"the fit as a scenario that rests on basisbaan"`
}

// Brug is where each domain of the Brug starts and how far it shifts.
func Brug(domains []calibrate.Domain) *report.Answer {
	part := string(calibrate.BrugPart(domains))
	t := report.Table{Columns: report.Heads("domain|domein", "cut 1|grens 1", "cut 2|grens 2", "cut 3|grens 3", "cut 4|grens 4",
		"shift, 6 months|verschuiving, 6 maanden", "SE", "shift, 12 months|verschuiving, 12 maanden", "SE")}
	furthest := slices.MaxFunc(domains, func(a, b calibrate.Domain) int { return cmp.Compare(a.Shift12, b.Shift12) })
	for _, d := range domains {
		cells := []any{d.Name}
		for _, x := range append(d.Cutpoints[:], d.Shift6, d.SE6, d.Shift12, d.SE12) {
			cells = append(cells, lang.Three.Of(x))
		}
		t.Row(cells...)
	}
	a := &report.Answer{Title: lang.Text{"Where the Brug starts and how far it shifts", "Waar de Brug begint en hoe ver die verschuift"},
		Data: brugFit{domains, part},
		Lead: []lang.Said{lang.Say("After a year in the job %s has shifted furthest: by %s latent standard deviations (SE %s).",
			"Na een jaar in de baan is %s het verst verschoven: %s latente standaardafwijkingen (SE %s).", furthest.Name, lang.Two.Of(furthest.Shift12),
			lang.Two.Of(furthest.SE12))}}
	a.Add(report.Section{Tables: []report.Table{t}})
	a.Add(asScenario(part))
	return a
}
