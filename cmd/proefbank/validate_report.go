package main

import (
	"fmt"
	"html/template"
	"math"
	"strings"

	"proefbank/internal/lang"
	"proefbank/results/report"
	"proefbank/validation"
)

// page composes the report on a validation.
type page struct {
	validation.Report
	seed uint64
	sets []string
	lang string
}

// pageOf is the report as one file of HTML.
func pageOf(r validation.Report, v *validating, code string) (string, error) {
	p := &page{r, v.seed, v.sets, code}
	a := report.Answer{Title: lang.Same(p.say("The model against every published figure", "Het model tegen elk gepubliceerd cijfer")), Lead: said(p.lead())}
	for _, s := range []section{p.misses(), p.halves(), p.together(), p.absence(), p.margins(), p.tests(), p.reasons(), p.figures(), p.incomparable()} {
		a.Add(s.part())
	}
	var out strings.Builder
	l, _ := lang.Of(code)
	err := report.HTML(&out, &a, l)
	return out.String(), err
}

// section is a part of the page in its language.
type section struct {
	ID, Title      string
	Text           []string
	Tables, Folded []table
	Pictures       []template.HTML
	List           []pageItem
}

type table struct {
	Title string
	Words bool
	Head  []string
	Rows  [][]string
}

type pageItem struct {
	Text string
	Of   []string
}

func said(texts []string) (all []lang.Said) {
	for _, t := range texts {
		all = append(all, lang.Same(t))
	}
	return all
}

func (s section) part() report.Section {
	r := report.Section{ID: s.ID, Title: lang.Same(s.Title), Text: said(s.Text)}
	for _, t := range s.Tables {
		r.Tables = append(r.Tables, t.part())
	}
	for _, t := range s.Folded {
		r.Detail = append(r.Detail, t.part())
	}
	for _, p := range s.Pictures {
		r.Pictures = append(r.Pictures, report.Drawn(p))
	}
	for _, i := range s.List {
		r.List = append(r.List, report.Item{Text: lang.Same(i.Text), Of: said(i.Of)})
	}
	return r
}

func (t table) part() report.Table {
	r := report.Table{Title: lang.Same(t.Title)}
	for i, h := range t.Head {
		r.Columns = append(r.Columns, report.Column{Head: lang.Same(h), Text: i == 0 || t.Words})
	}
	for _, row := range t.Rows {
		r.Rows = append(r.Rows, said(row))
	}
	return r
}

func (p *page) say(en, nl string) string { return words{en, nl}.in(p.lang) }

// item is what a check is about, in the page's language.
func (p *page) item(c *validation.Check) string {
	return strings.ReplaceAll(p.say(c.Item, c.Dutch.Item), "_", " ")
}

func (p *page) words() report.Words {
	return report.Words{Fitted: p.say("published, fitted", "gepubliceerd, gefit"), Predicted: p.say("published, predicted", "gepubliceerd, voorspeld"),
		Outside: p.say("outside 95%", "buiten 95%"), Median: p.say("median", "mediaan"),
		Half: p.say("50% of replications", "50% van de replicaties"), Most: "95%",
		Published: p.say("published", "gepubliceerd"), Simulated: p.say("simulated", "gesimuleerd"), Replications: p.say("% of replications", "% van de replicaties")}
}

func (p *page) chart(id, title, description, unit string) report.Chart {
	return report.Chart{ID: id, Title: title, Description: description, Unit: unit, Words: p.words()}
}

func (p *page) lead() []string {
	all := p.Verdicts[0]
	lines := []string{
		p.say("Groningen, Rotterdam and other programmes are replayed in the computer, and every figure that they published is held against what the replays print. A model that is right still misses some figures, because few people took part: the question is whether it misses more than such a model would.",
			"Groningen, Rotterdam en andere programma's worden nagespeeld in de computer, en elk cijfer dat ze publiceerden wordt gelegd naast wat de nabootsingen zouden drukken. Ook een model dat klopt mist enkele cijfers, omdat er weinig mensen meededen: de vraag is of het er meer mist dan zo'n model zou doen."),
		fmt.Sprintf(p.say("Of %d figures %d lie outside their 95%% interval. A model that is right would miss %.1f on average, and at most %d in 97.5%% of cases.",
			"Van %d cijfers liggen er %d buiten hun 95%%-interval. Een model dat klopt zou er gemiddeld %.1f missen, en in 97,5%% van de gevallen hooguit %d."), all.Figures, all.Misses, all.Expected, all.Most),
		p.say("Fitted are figures by which a parameter was set, or that were in view when it was: they can miss only where the model cannot bear them. Predicted are the others. No interval was widened to catch a figure. What people saw change in Groningen had no control group: agreement with it is no evidence of an effect.",
			"Gefit zijn cijfers waarmee een parameter is bepaald, of die daarbij in beeld waren: ze kunnen alleen missen waar het model ze niet kan dragen. Voorspeld zijn de andere. Geen interval is verbreed om een cijfer te vangen. Wat mensen in Groningen zagen veranderen had geen controlegroep: overeenstemming daarmee is geen bewijs van een effect."),
		fmt.Sprintf(p.say("%d replications, seed %d, proefbank %s.", "%d replicaties, seed %d, proefbank %s."), p.Replications, p.seed, version()),
	}
	if len(p.sets) > 0 {
		lines = append(lines, p.say("Set on the command line: ", "Gezet op de opdrachtregel: ")+strings.Join(p.sets, ", ")+".")
	}
	return lines
}

// misses is how many figures miss, against how many would.
func (p *page) misses() section {
	s := section{ID: "misses", Title: p.say("How many figures miss", "Hoeveel cijfers missen")}
	t := table{Title: p.say("Misses of figures, weighed against the model's own replications", "Missende cijfers, gewogen tegen de eigen replicaties van het model"),
		Head: []string{"", wordFigures.in(p.lang), wordMisses.in(p.lang), wordExpected.in(p.lang), wordAtMost.in(p.lang), "p", ""}}
	for i, v := range p.Verdicts {
		t.Rows = append(t.Rows, []string{verdictName(&v, p.lang), fmt.Sprint(v.Figures), fmt.Sprint(v.Misses), fmt.Sprintf("%.1f", v.Expected), fmt.Sprint(v.Most), plain(v.P), p.held(v.Holds)})
		if v.Explained {
			s.Text = append(s.Text, capital(fmt.Sprintf(wordExplained.in(p.lang), verdictName(&v, p.lang), v.Figures-v.RestFigures, v.RestFigures, v.RestMisses, v.RestMost)))
		}
		if v.Part == "" {
			title := fmt.Sprintf(p.say("Misses: %s", "Missers: %s"), verdictName(&v, p.lang))
			about := fmt.Sprintf(p.say("%d figures missed; the replications of the model miss %.1f on average, 97.5%% of them at most %d.", "%d cijfers missen; replicaties van het model missen er gemiddeld %.1f, 97,5%% ervan hooguit %d."), v.Misses, v.Expected, v.Most)
			s.Pictures = append(s.Pictures, report.Counts(p.chart(fmt.Sprintf("misses-%d", i), title, about, p.say("figures outside the interval of the other replications", "cijfers buiten het interval van de andere replicaties")), v.Simulated, float64(v.Misses)))
		}
	}
	s.Tables = []table{t}
	return s
}

func (p *page) held(holds bool) string {
	if holds {
		return p.say("holds", "houdt stand")
	}
	return wordNotHolds.in(p.lang)
}

// halves is whether about half of the figures lie in their 50% interval.
func (p *page) halves() section {
	h := p.Halves[0]
	percents := make([]float64, len(h.Simulated))
	for i, x := range h.Simulated {
		percents[i] = 100 * x
	}
	about := strings.TrimSpace(fmt.Sprintf(wordHalf.in(p.lang), h.Figures, h.Inside, h.Expected, h.Low, h.High, 100*h.Share, 100*h.Lowest, 100*h.Highest))
	s := section{ID: "half", Title: p.say("Are the intervals as wide as they should be?", "Zijn de intervallen zo breed als ze moeten zijn?"), Text: []string{about,
		p.say("Fitted figures lie nearer to the middle than predicted ones, since parameters were set by them; they are shown and not asked to do otherwise.", "Gefitte cijfers liggen dichter bij het midden dan voorspelde, omdat parameters ermee zijn bepaald; ze staan erbij en hoeven niet anders.")}}
	s.Pictures = []template.HTML{report.Density(p.chart("half-share", p.say("Predicted figures in the middle half, by rank", "Voorspelde cijfers in de middelste helft, naar rang"), about, "%"), percents, 100*h.Share)}
	for i, ranks := range p.Ranks {
		var bars []report.Bar
		for k := range ranks.Bars {
			bars = append(bars, report.Bar{Label: fmt.Sprintf("%d-%d%%", 10*k, 10*k+10), Height: ranks.Bars[k], Low: ranks.Low[k], High: ranks.High[k]})
		}
		title := fmt.Sprintf(p.say("Where published figures lie among the simulated: %s", "Waar gepubliceerde cijfers liggen tussen de gesimuleerde: %s"), dutchKinds[ranks.Kind].in(p.lang))
		about := p.say("Bars: published figures in each tenth of the replications. Lines: 95% of the replications. Even bars mean intervals of the right width; a hump in the middle means too wide or fitted, high ends too narrow.",
			"Balken: gepubliceerde cijfers in elk tiende deel van de replicaties. Lijnen: 95% van de replicaties. Gelijke balken betekenen intervallen van de goede breedte; een bult in het midden te breed of gefit, hoge uiteinden te smal.")
		if i == 0 {
			s.Text = append(s.Text, about)
		}
		s.Pictures = append(s.Pictures, report.Ranks(p.chart(fmt.Sprintf("ranks-%d", i), title, about, p.say("share of the replications below the published figure", "deel van de replicaties onder het gepubliceerde cijfer")), bars))
	}
	return s
}

// together is figures that belong together.
func (p *page) together() section {
	t := table{Title: wordJoint.in(p.lang), Head: []string{"", wordFigures.in(p.lang), "p", wordError.in(p.lang), wordLeftOut.in(p.lang), wordPRest.in(p.lang), wordError.in(p.lang), ""}}
	s := section{ID: "together", Title: p.say("Figures that belong together", "Cijfers die bij elkaar horen"), Text: []string{
		p.say("Single figures may each lie inside while no replication has all of them. p is the share of replications that lie as far from the mean, all figures of a row at once; below 0.01 a row does not hold. Beside it stands p without the figures for whose miss a reason is known.",
			"Losse cijfers kunnen elk binnen liggen terwijl geen replicatie ze allemaal heeft. p is het deel van de replicaties dat even ver van het gemiddelde ligt, alle cijfers van een rij tegelijk; onder 0,01 houdt een rij geen stand. Daarnaast staat p zonder de cijfers waarvoor een reden bekend is.")}}
	for _, j := range p.Joint {
		name := p.say(j.Item, j.Dutch.Item)
		t.Rows = append(t.Rows, []string{name, fmt.Sprint(j.Figures), fmt.Sprintf("%.3f", j.P), precision(j.MCSE), fmt.Sprint(j.LeftOut), fmt.Sprintf("%.3f", j.PRest), precision(j.RestMCSE), p.held(j.Holds)})
		if j.Reason != "" {
			s.Text = append(s.Text, capital(name)+": "+p.say(j.Reason, j.Dutch.Reason)+".")
		}
	}
	if p.Replications < validation.FewestForJoint {
		s.Text = append(s.Text, fmt.Sprintf(wordFew.in(p.lang), validation.FewestForJoint))
	}
	s.Tables = []table{t}
	return s
}

func (p *page) interval(c *validation.Check, label string) report.Interval {
	return report.Interval{Label: label, Low: c.Low, Q25: c.Q25, Median: c.Median, Q75: c.Q75, High: c.High,
		Published: c.Published, Predicted: c.Kind == validation.Predicted, Missed: !c.Inside}
}

func (p *page) absence() section {
	var points []report.Interval
	for _, c := range p.Sickness() {
		from := c.Item[strings.Index(c.Item, "20"):]
		points = append(points, p.interval(c, strings.ReplaceAll(from, "to", p.say("to", "tot"))))
	}
	title := p.say("Sickness by half-year, % of contract hours", "Ziekteverzuim per halfjaar, % van de contracturen")
	about := p.say("The published line against the median and the bands that hold 50% and 95% of the replications.", "De gepubliceerde lijn tegen de mediaan en de banden met 50% en 95% van de replicaties.")
	return section{ID: "absence", Title: p.say("Groningen: sickness over time", "Groningen: ziekteverzuim in de tijd"), Text: []string{
		p.say("Long spells add up with the time that people are in the job. Nobody was on record as sick in the first lockdown spring.", "Lange meldingen stapelen zich op met de tijd dat mensen in de baan zitten. In het eerste lockdownvoorjaar stond niemand als ziek te boek.")},
		Pictures: []template.HTML{report.Path(p.chart("absence-path", title, about, "%"), points)}}
}

func (p *page) margins() section {
	domains, months, checks := p.Margins()
	var names, waves []string
	panels := make([][][]report.Interval, len(checks))
	for i := range checks {
		names = append(names, p.say(domains[i][0], domains[i][1]))
		panels[i] = make([][]report.Interval, len(months))
		for w := range months {
			for _, c := range checks[i][w] {
				panels[i][w] = append(panels[i][w], p.interval(c, ""))
			}
		}
	}
	for _, m := range months {
		waves = append(waves, fmt.Sprintf(p.say("after %d months", "na %d maanden"), m))
	}
	title := p.say("People of 38 at each score of the Brug", "Mensen van de 38 op elke score van de Brug")
	about := p.say("Eight domains by three waves: published numbers of people at scores 1 to 5 against the simulated intervals.", "Acht domeinen bij drie metingen: gepubliceerde aantallen mensen op score 1 tot 5 tegen de gesimuleerde intervallen.")
	return section{ID: "brug", Title: p.say("Groningen: the Brug naar Zelfredzaamheid", "Groningen: de Brug naar Zelfredzaamheid"), Text: []string{
		p.say("Start and shifts were fitted to these margins, so they lie near the middle. The widths are those of 38 people.", "Begin en verschuivingen zijn op deze verdelingen gefit, dus ze liggen bij het midden. De breedtes zijn die van 38 mensen.")},
		Pictures: []template.HTML{report.Margins(p.chart("brug-margins", title, about, p.say("score 1 to 5; vertical: people of 38", "score 1 tot 5; verticaal: mensen van de 38")), names, waves, panels, 38)}}
}

func (p *page) tests() section {
	var rows []report.Strip
	for _, c := range p.Tests() {
		rows = append(rows, report.Strip{Label: p.item(c), Simulated: c.Values, Published: c.Published, Predicted: c.Kind == validation.Predicted, Missed: !c.Inside})
	}
	chart := p.chart("tests", p.say("Signed-rank p-values in their simulated distributions", "P-waarden van signed-rank-toetsen in hun gesimuleerde verdeling"),
		p.say("For each domain and pair of waves: a histogram of the simulated p-values and the published one.", "Voor elk domein en elk paar metingen: een histogram van de gesimuleerde p-waarden en de gepubliceerde."),
		p.say("p-value, logarithmic; 0.001 stands for all below it", "p-waarde, logaritmisch; 0,001 staat voor alles daaronder"))
	chart.Log = true
	return section{ID: "tests", Title: p.say("Groningen: changes within people", "Groningen: veranderingen binnen mensen"), Text: []string{
		p.say("The margins above do not tell who changed. The tests of change do: with the same margins, a lower correlation within people gives other p-values.", "De verdelingen hierboven zeggen niet wie er veranderde. De toetsen op verandering wel: bij dezelfde verdelingen geeft een lagere samenhang binnen mensen andere p-waarden.")},
		Pictures: []template.HTML{report.Strips(chart, rows)}}
}

func (p *page) reasons() section {
	s := section{ID: "reasons", Title: wordMissesBy.in(p.lang)}
	for _, group := range missesByReason(p.Checks, p.lang) {
		item := pageItem{Text: group.reason + "."}
		for _, c := range group.checks {
			line := fmt.Sprintf("%s: %s: %s; 95%%: %s (%s)", c.Source, p.item(c), plain(c.Published), between(c.Low, c.High), dutchKinds[c.Kind].in(p.lang))
			if c.Comparability != "" {
				line += ". " + capital(p.say(c.Comparability, c.Dutch.Comparability))
			}
			item.Of = append(item.Of, line)
		}
		s.List = append(s.List, item)
	}
	apart, missed := p.apart()
	s.Text = []string{strings.TrimSpace(fmt.Sprintf(wordApart.in(p.lang), apart, missed))}
	return s
}

// figures are all of them, a picture for each unit of a table and the numbers
// behind it.
func (p *page) figures() section {
	s := section{ID: "figures", Title: p.say("Every figure, by table", "Elk cijfer, per tabel"), Text: []string{
		p.say("Behind each picture stand its numbers: the standard deviation over replications beside the error of as many independent people, and the other 95% interval. Groningen's monitor is judged by chance alone, and its other interval holds the uncertainty of the parameters too; for the other parts it is the reverse. The other interval judges nothing.",
			"Achter elk plaatje staan de getallen: de standaardafwijking over replicaties naast de fout van evenveel onafhankelijke mensen, en het andere 95%-interval. De monitor van Groningen wordt beoordeeld op toeval alleen, en het andere interval bevat daar ook de onzekerheid van parameters; bij de andere delen is het omgekeerd. Het andere interval beoordeelt niets.")}}
	for _, source := range sourcesOf(p.Checks) {
		var rows [][]string
		byUnit, units := map[string][]*validation.Check{}, []string{}
		for i := range p.Checks {
			c := &p.Checks[i]
			if c.Source != source {
				continue
			}
			rows = append(rows, p.numbers(c))
			if c.InPanels() || c.Log {
				continue
			}
			unit := scaleOf(c)
			if byUnit[unit] == nil {
				units = append(units, unit)
			}
			byUnit[unit] = append(byUnit[unit], c)
		}
		for _, unit := range units {
			s.Pictures = append(s.Pictures, p.picture(source, byUnit[unit]))
		}
		s.Folded = append(s.Folded, table{Title: p.say("Numbers: ", "Getallen: ") + source, Rows: rows,
			Head: []string{wordFigure.in(p.lang), wordPublished.in(p.lang), wordSimulated.in(p.lang), "50%", "95%", "SD", wordBinomial.in(p.lang), wordOther.in(p.lang), wordKind.in(p.lang), ""}})
	}
	return s
}

// scaleOf is what figures have in common that share a picture: the unit and, of
// hours, what they were used for, since most are for the task and few for all
// else.
func scaleOf(c *validation.Check) string {
	if use, _, _ := strings.Cut(c.Item, ","); strings.Contains(c.Item, ", % of hours, 20") {
		return use
	}
	return c.Unit
}

func (p *page) numbers(c *validation.Check) []string {
	row := figureRow(c, p.lang)
	row[0] = strings.TrimSpace(row[0])
	return row
}

func (p *page) picture(source string, checks []*validation.Check) template.HTML {
	var rows []report.Interval
	positive := true
	for _, c := range checks {
		rows = append(rows, p.interval(c, p.item(c)))
		positive = positive && c.Low > 0 && c.Published > 0 && !math.IsNaN(c.High)
	}
	unit := p.say(checks[0].Unit, checks[0].Dutch.Unit)
	id := "figures-" + strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' {
			return r
		}
		return '-'
	}, source+"-"+scaleOf(checks[0]))
	title := source + ", " + unit
	if use, _, _ := strings.Cut(p.item(checks[0]), ","); scaleOf(checks[0]) != checks[0].Unit {
		title = source + ", " + use + ", " + unit
	}
	chart := p.chart(id, title, fmt.Sprintf(p.say("%d published figures among the simulated.", "%d gepubliceerde cijfers tussen de gesimuleerde."), len(rows)), unit)
	if checks[0].Unit == "thousand euro" && positive {
		chart.Log = true
		chart.Unit += p.say(", logarithmic", ", logaritmisch")
	}
	return report.Intervals(chart, rows)
}

func sourcesOf(checks []validation.Check) (sources []string) {
	seen := map[string]bool{}
	for _, c := range checks {
		if !seen[c.Source] {
			seen[c.Source] = true
			sources = append(sources, c.Source)
		}
	}
	return sources
}

func (p *page) incomparable() section {
	t := table{Title: wordNot.in(p.lang), Words: true, Head: []string{p.say("source", "bron"), wordFigure.in(p.lang), p.say("why", "waarom")}}
	for _, n := range p.Incomparable {
		t.Rows = append(t.Rows, []string{n.Source, p.say(n.Item, n.Dutch.Item), p.say(n.Why, n.Dutch.Reason)})
	}
	return section{ID: "not-compared", Title: p.say("What is not compared, and why", "Wat niet vergeleken is, en waarom"), Tables: []table{t}}
}

// apart counts the figures of other groups and those of them that miss.
func (p *page) apart() (figures, missed int) {
	for _, c := range p.Checks {
		if !c.Weighed {
			figures++
			if !c.Inside {
				missed++
			}
		}
	}
	return figures, missed
}
