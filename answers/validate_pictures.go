package answers

import (
	"fmt"
	"math"
	"strings"

	"proefbank/internal/lang"
	"proefbank/results/report"
	"proefbank/validation"
)

func missesPicture(number int, v *validation.Verdict, table lang.Said) report.Picture {
	return report.Counts{Chart: report.Chart{ID: fmt.Sprintf("misses-%d", number), Table: table,
		Title: lang.Say("Misses: %s", "Missers: %s", figuresOf(v)),
		Description: lang.Say("%d figures missed; the replications of the model miss %s on average, 97.5%% of them at most %d.",
			"%d cijfers missen; replicaties van het model missen er gemiddeld %s, 97,5%% ervan hooguit %d.", v.Misses, lang.One.Of(v.Expected), v.Most),
		Unit: lang.Text{"figures outside the interval of the other replications", "cijfers buiten het interval van de andere replicaties"},
	}, Simulated: v.Simulated, Published: float64(v.Misses)}
}

func halfPicture(h *validation.Half) report.Picture {
	percents := make([]float64, len(h.Simulated))
	for i, x := range h.Simulated {
		percents[i] = 100 * x
	}
	return report.Density{Chart: report.Chart{ID: "half-share", Description: inHalf(h), Unit: lang.Same("%"),
		Title: lang.Text{"Predicted figures in the middle half, by rank", "Voorspelde cijfers in de middelste helft, naar rang"},
	}, Simulated: percents, Published: 100 * h.Share}
}

// ranks is where the published figures lie among the simulated.
func (v *Validated) ranks() report.Section {
	s := report.Section{ID: "ranks", Title: lang.Text{"Where published figures lie among the simulated",
		"Waar gepubliceerde cijfers liggen tussen de gesimuleerde"}, Aside: true}
	about := lang.Text{"Bars: published figures in each tenth of the replications. Lines: 95% of the replications. Even bars mean intervals of the right " +
		"width; a hump in the middle means too wide or fitted, high ends too narrow.",
		"Balken: gepubliceerde cijfers in elk tiende deel van de replicaties. Lijnen: 95% van de replicaties. Gelijke balken betekenen intervallen van de " +
			"goede breedte; een bult in het midden te breed of gefit, hoge uiteinden te smal."}
	s.Text = []lang.Said{about, lang.Text{"Fitted figures lie nearer to the middle than predicted ones, since parameters were set by them; they are shown " +
		"and not asked to do otherwise.",
		"Gefitte cijfers liggen dichter bij het midden dan voorspelde, omdat parameters ermee zijn bepaald; ze staan erbij en hoeven niet anders."}}
	s.Detail = []report.Table{v.tenths()}
	for i, ranks := range v.Ranks {
		chart := report.Chart{ID: fmt.Sprintf("ranks-%d", i), Description: about, Table: tenthsOf,
			Title: lang.Say("Where published figures lie among the simulated: %s", "Waar gepubliceerde cijfers liggen tussen de gesimuleerde: %s", ranks.Kind),
			Unit:  lang.Text{"share of the replications below the published figure", "deel van de replicaties onder het gepubliceerde cijfer"}}
		var bars []report.Bar
		for k := range ranks.Bars {
			bars = append(bars, report.Bar{Label: tenth(k), Height: ranks.Bars[k], Low: ranks.Low[k], High: ranks.High[k]})
		}
		s.Pictures = append(s.Pictures, report.Ranks{Chart: chart, Bars: bars})
	}
	return s
}

var tenthsOf = lang.Text{"Published figures in each tenth of the replications", "Gepubliceerde cijfers in elk tiende deel van de replicaties"}

// tenths are the numbers of the bars.
func (v *Validated) tenths() report.Table {
	t := report.Table{Title: tenthsOf, Columns: report.Heads("tenth|tiende deel")}
	for i := range v.Ranks {
		kind := v.Ranks[i].Kind
		t.Columns = append(t.Columns, report.Column{Head: kind}, report.Column{Head: lang.Say("%s, 95%% of replications", "%s, 95%% van de replicaties", kind)})
	}
	for k := range v.Ranks[0].Bars {
		row := []any{tenth(k)}
		for i := range v.Ranks {
			ranks := &v.Ranks[i]
			row = append(row, lang.One.Of(ranks.Bars[k]), lang.Range(lang.One, ranks.Low[k], ranks.High[k]))
		}
		t.Row(row...)
	}
	return t
}

// tenth is a tenth of the replications, from the lowest on.
func tenth(k int) lang.Said { return lang.Same(fmt.Sprintf("%d-%d%%", 10*k, 10*k+10)) }

func intervalOf(c *validation.Check, label lang.Said) report.Interval {
	return report.Interval{Label: label, Low: c.Low, Q25: c.Q25, Median: c.Median, Q75: c.Q75, High: c.High,
		Published: c.Published, Simulated: c.Values, Predicted: c.Kind == validation.Predicted, Missed: !c.Inside}
}

func (v *Validated) sickness() report.Section {
	s := report.Section{ID: "absence", Title: lang.Text{"Groningen: sickness over time", "Groningen: ziekteverzuim in de tijd"}, Aside: true}
	s.Tell("Long spells add up with the time that people are in the job. Nobody was on record as sick in the first lockdown spring.",
		"Lange meldingen stapelen zich op met de tijd dat mensen in de baan zitten. In het eerste lockdownvoorjaar stond niemand als ziek te boek.")
	chart := report.Chart{ID: "absence-path", Unit: lang.Same("%"),
		Title: lang.Text{"Sickness by half-year, % of contract hours", "Ziekteverzuim per halfjaar, % van de contracturen"},
		Description: lang.Text{"The published line against the median and the bands that hold 50% and 95% of the replications.",
			"De gepubliceerde lijn tegen de mediaan en de banden met 50% en 95% van de replicaties."}}
	var points []report.Interval
	for _, m := range v.Sickness() {
		chart.Table = m.Source
		points = append(points, intervalOf(m.Check, lang.Say("%s to %s", "%s tot %s", m.From, m.To)))
	}
	s.Pictures = []report.Picture{report.Path{Chart: chart, Points: points}}
	return s
}

func (v *Validated) margins() report.Section {
	s := report.Section{ID: "brug", Title: lang.Same("Groningen: de Brug naar Zelfredzaamheid"), Aside: true}
	s.Tell("Start and shifts were fitted to these margins, so they lie near the middle. The widths are those of 38 people.",
		"Begin en verschuivingen zijn op deze verdelingen gefit, dus ze liggen bij het midden. De breedtes zijn die van 38 mensen.")
	picture := report.Margins{People: 38, Chart: report.Chart{ID: "brug-margins",
		Title: lang.Text{"People of 38 at each score of the Brug", "Mensen van de 38 op elke score van de Brug"},
		Description: lang.Text{"Eight domains by three waves: published numbers of people at scores 1 to 5 against the simulated intervals.",
			"Acht domeinen bij drie metingen: gepubliceerde aantallen mensen op score 1 tot 5 tegen de gesimuleerde intervallen."},
		Unit: lang.Text{"score 1 to 5; vertical: people of 38", "score 1 tot 5; verticaal: mensen van de 38"}}}
	margins, months := v.Margins()
	for _, m := range months {
		picture.Headings = append(picture.Headings, lang.Say("after %d months", "na %d maanden", m))
	}
	for _, m := range margins {
		picture.Names = append(picture.Names, spaced(m.Name))
		var panels [][]report.Interval
		for _, scores := range m.Checks {
			var panel []report.Interval
			for _, c := range scores {
				panel = append(panel, intervalOf(c, nil))
				picture.Table = c.Source
			}
			panels = append(panels, panel)
		}
		picture.Panels = append(picture.Panels, panels)
	}
	s.Pictures = []report.Picture{picture}
	return s
}

func (v *Validated) tests() report.Section {
	s := report.Section{ID: "tests", Title: lang.Text{"Groningen: changes within people", "Groningen: veranderingen binnen mensen"}, Aside: true}
	s.Tell("The margins above do not tell who changed. The tests of change do: with the same margins, a lower correlation within people gives other p-values.",
		"De verdelingen hierboven zeggen niet wie er veranderde. De toetsen op verandering wel: bij dezelfde verdelingen geeft een lagere samenhang binnen "+
			"mensen andere p-waarden.")
	picture := report.Strips{Chart: report.Chart{ID: "tests", Log: true,
		Title: lang.Text{"Signed-rank p-values in their simulated distributions", "P-waarden van rangtekentoetsen in hun gesimuleerde verdeling"},
		Description: lang.Text{"For each domain and pair of waves: a histogram of the simulated p-values and the published one.",
			"Voor elk domein en elk paar metingen: een histogram van de gesimuleerde p-waarden en de gepubliceerde."},
		Unit: lang.Text{"p-value, logarithmic; 0.001 stands for all below it", "p-waarde, logaritmisch; 0,001 staat voor alles daaronder"}}}
	for _, c := range v.Tests() {
		picture.Table = c.Source
		picture.Rows = append(picture.Rows, intervalOf(c, spaced(c.Item)))
	}
	s.Pictures = []report.Picture{picture}
	return s
}

// figures are all of them, a picture for each unit of a table and the numbers
// behind it.
func (v *Validated) figures() report.Section {
	s := report.Section{ID: "figures", Title: lang.Text{"Every figure, by table", "Elk cijfer, per tabel"}, Aside: !v.All}
	s.Tell("SD is the standard deviation over replications; beside it stands the error of as many independent people, and the other 95% interval. "+
		"Groningen's monitor is judged by chance alone, and its other interval holds the uncertainty of the parameters too; for the other parts it is the "+
		"reverse. The other interval judges nothing.",
		"SD is de standaardafwijking over replicaties; ernaast staan de fout van evenveel onafhankelijke mensen en het andere 95%-interval. De monitor van "+
			"Groningen wordt beoordeeld op toeval alleen, en het andere interval bevat daar ook de onzekerheid van parameters; bij de andere delen is het "+
			"omgekeerd. Het andere interval beoordeelt niets.")
	for _, checks := range gathered(v.Checks, func(c *validation.Check) lang.Text { return c.Source }) {
		table := numbers(checks)
		s.Detail = append(s.Detail, table)
		s.Pictures = append(s.Pictures, picturesOf(checks, table.Title)...)
	}
	return s
}

// gathered puts checks together that have something in common, in the order in
// which that comes first.
func gathered[K comparable](checks []validation.Check, in func(*validation.Check) K) (groups [][]validation.Check) {
	at := map[K]int{}
	for i := range checks {
		key := in(&checks[i])
		place, known := at[key]
		if !known {
			place = len(groups)
			at[key], groups = place, append(groups, nil)
		}
		groups[place] = append(groups[place], checks[i])
	}
	return groups
}

// numbers is a table of figures.
func numbers(checks []validation.Check) report.Table {
	t := report.Table{Title: checks[0].Source, Columns: report.Heads("figure|cijfer", "published|gepubliceerd", "simulated|gesimuleerd", "50%", "95%", "SD",
		"error of n people|fout van n mensen", "other 95%|andere 95%", "kind|soort", "verdict|oordeel")}
	t.Columns[8].Text, t.Columns[9].Text = true, true
	for i := range checks {
		c := &checks[i]
		var sampling lang.Said = lang.Same("-")
		if !math.IsNaN(c.SamplingError) {
			sampling = lang.Say("%s (%d)", "%s (%d)", lang.Plain.Of(c.SamplingError), c.People)
		}
		mark := lang.Text{}
		if !c.Inside {
			mark = lang.Text{"outside", "buiten"}
		}
		t.Row(spaced(c.Item), lang.Plain.Of(c.Published), lang.Plain.Of(c.Simulated), lang.Range(lang.Plain, c.Q25, c.Q75), lang.Range(lang.Plain, c.Low,
			c.High),
			lang.Plain.Of(c.SD), sampling, lang.Range(lang.Plain, c.OtherLow, c.OtherHigh), c.Kind, mark)
	}
	return t
}

// shared is what figures have in common that share a picture: the unit and, of
// hours, what they went to, since most are for the task and few for all else.
type shared struct{ unit, use lang.Text }

// picturesOf draws the figures of a source, but those that are drawn elsewhere.
func picturesOf(checks []validation.Check, table lang.Said) (pictures []report.Picture) {
	for _, group := range gathered(checks, func(c *validation.Check) shared { return shared{c.Unit, c.Use} }) {
		if c := &group[0]; !c.InPanels() && !c.Log {
			pictures = append(pictures, intervals(group, table))
		}
	}
	return pictures
}

func intervals(checks []validation.Check, table lang.Said) report.Picture {
	source, unit, use := checks[0].Source, checks[0].Unit, checks[0].Use
	chart := report.Chart{ID: "figures-" + letters(source.String()+"-"+unit.String()), Unit: unit, Table: table,
		Title: lang.Say("%s, %s", "%s, %s", source, unit),
		Description: lang.Say("%s among the simulated.", "%s tussen de gesimuleerde.",
			lang.Count(len(checks), lang.Text{"%d published figure", "%d gepubliceerd cijfer"}, lang.Text{"%d published figures", "%d gepubliceerde cijfers"}))}
	if use != (lang.Text{}) {
		chart.ID += "-" + letters(use.String())
		chart.Title = lang.Say("%s, %s, %s", "%s, %s, %s", source, use, unit)
	}
	var rows []report.Interval
	positive := true
	for i := range checks {
		c := &checks[i]
		rows = append(rows, intervalOf(c, spaced(c.Item)))
		positive = positive && c.Low > 0 && c.Published > 0 && !math.IsNaN(c.High)
	}
	if unit == validation.ThousandEuro && positive {
		chart.Log, chart.Unit = true, lang.Say("%s, logarithmic", "%s, logaritmisch", unit)
	}
	return report.Intervals{Chart: chart, Rows: rows}
}

// spaced is the name of a figure as people write it.
func spaced(name lang.Text) lang.Text {
	name[lang.English] = strings.ReplaceAll(name[lang.English], "_", " ")
	return name
}

// letters makes a name that links may point to.
func letters(name string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' {
			return r
		}
		return '-'
	}, name)
}
