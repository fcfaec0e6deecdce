package answers

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"proefbank/internal/lang"
	"proefbank/results/report"
	"proefbank/validation"
)

// Validated is a validation, and how it was asked for.
type Validated struct {
	validation.Report
	Seed    uint64
	Sets    []string // set on the command line
	Version string   // of the program
	All     bool     // a terminal shows every figure
}

// Validation tells whether the model misses more published figures than a model
// that is right would.
func Validation(v *Validated) *report.Answer {
	a := &report.Answer{Title: lang.Text{"The model against every published figure", "Het model tegen elk gepubliceerd cijfer"}, Lead: v.lead(),
		Data: v.Report, All: v.All}
	for _, s := range []report.Section{v.about(), v.misses(), v.halves(), v.ranks(), v.together(), v.sickness(), v.margins(), v.tests(),
		v.reasons(), v.figures(), v.incomparable()} {
		a.Add(s)
	}
	return a
}

func (v *Validated) lead() []lang.Said {
	verdict := lang.Text{"The model holds", "Het model houdt stand"}
	if !v.Holds() {
		verdict = lang.Text{"The model does not hold", "Het model houdt geen stand"}
	}
	all := &v.Verdicts[0]
	return []lang.Said{
		lang.Say("%s: of %d figures %d lie outside their 95%% interval. A model that is right would miss %s on average, and at most %d in 97.5%% of cases.",
			"%s: van %d cijfers liggen er %d buiten hun 95%%-interval. Een model dat klopt zou er gemiddeld %s missen, en in 97,5%% van de gevallen "+
				"hooguit %d.",
			verdict, all.Figures, all.Misses, lang.One.Of(all.Expected), all.Most),
		v.predicted(),
		lang.Say("%d published figures against %d replications, seed %s: %d lie in their 95%% interval. Another %d are not compared.",
			"%d gepubliceerde cijfers tegen %d replicaties, beginwaarde %s: %d liggen in hun 95%%-interval. Nog %d zijn niet vergeleken.",
			v.Total, v.Replications, lang.Code(v.Seed), v.Inside, len(v.Incomparable)),
	}
}

// predicted is what tells most: how the figures fare that the model was not fitted to.
func (v *Validated) predicted() lang.Said {
	i := slices.IndexFunc(v.Verdicts, func(d validation.Verdict) bool { return d.Kind == validation.Predicted })
	of := &v.Verdicts[i]
	chance := lang.Text{"no more than chance explains", "niet meer dan toeval verklaart"}
	if !of.Holds {
		chance = lang.Text{"more than chance explains", "meer dan toeval verklaart"}
	}
	if of.Explained {
		chance = lang.Text{"more than chance explains, for reasons that are listed", "meer dan toeval verklaart, om redenen die erbij staan"}
	}
	return lang.Say("Of the %d among them that it was not fitted to, which tell more, %d do, where %s are expected and at most %d: %s.",
		"Van de %d daarvan waar het niet op is gefit, die meer zeggen, zijn het er %d, waar er %s zijn verwacht en hooguit %d: %s.",
		of.Figures, of.Misses, lang.One.Of(of.Expected), of.Most, chance)
}

// about is what a reader of the page must know first.
func (v *Validated) about() report.Section {
	s := report.Section{ID: "about", Title: lang.Text{"What is held against what", "Wat waarmee wordt vergeleken"}, Aside: true}
	s.Tell("Groningen, Rotterdam and other programmes are replayed in the computer, and every figure that they published is held against what the replays "+
		"print. A model that is right still misses some figures, because few people took part: the question is whether it misses more than such a model would.",
		"Groningen, Rotterdam en andere programma's worden nagespeeld in de computer, en elk cijfer dat ze publiceerden wordt gelegd naast wat de "+
			"nabootsingen zouden drukken. Ook een model dat klopt mist enkele cijfers, omdat er weinig mensen meededen: de vraag is of het er meer mist "+
			"dan zo'n model zou doen.")
	s.Tell("Fitted are figures by which a parameter was set, or that were in view when it was: they can miss only where the model cannot bear them. "+
		"Predicted are the others. No interval was widened to catch a figure. What people saw change in Groningen had no control group: agreement with it "+
		"is no evidence of an effect.",
		"Gefit zijn cijfers waarmee een parameter is bepaald, of die daarbij in beeld waren: ze kunnen alleen missen waar het model ze niet kan dragen. "+
			"Voorspeld zijn de andere. Geen interval is verbreed om een cijfer te vangen. Wat mensen in Groningen zagen veranderen had geen controlegroep: "+
			"overeenstemming daarmee is geen bewijs van een effect.")
	s.Tell("Made by proefbank %s.", "Gemaakt door proefbank %s.", v.Version)
	if len(v.Sets) > 0 {
		s.Tell("Set on the command line: %s.", "Gezet op de opdrachtregel: %s.", lang.ListOf(v.Sets))
	}
	return s
}

// verdictRow is a verdict under its name.
type verdictRow struct {
	Of lang.Said `head:"|"`
	validation.Verdict
	Share lang.Said `head:"p" as:"number"`
	Held  lang.Text `head:"verdict|oordeel"`
}

func held(holds bool) lang.Text {
	if holds {
		return lang.Text{"holds", "houdt stand"}
	}
	return lang.Text{"does not hold", "houdt geen stand"}
}

func figuresOf(v *validation.Verdict) lang.Said {
	switch {
	case v.Part != lang.Text{}:
		return v.Part
	case v.Kind == "":
		return lang.Text{"all figures", "alle cijfers"}
	}
	return v.Kind
}

// misses is how many figures miss, against how many would.
func (v *Validated) misses() report.Section {
	s := report.Section{ID: "misses", Title: lang.Text{"How many figures miss", "Hoeveel cijfers missen"}}
	s.Note("Expected is what the model's own replications miss on average, at most what 97.5% of them do, p the share that miss as many or more.",
		"Verwacht is wat replicaties van het model zelf gemiddeld missen, hooguit wat 97,5% ervan mist, p het deel dat er evenveel of meer mist.")
	var rows []verdictRow
	for i := range v.Verdicts {
		verdict := &v.Verdicts[i]
		rows = append(rows, verdictRow{figuresOf(verdict), *verdict, shareCell(verdict.P, v.Replications, lang.Two), held(verdict.Holds)})
		if verdict.Explained {
			s.Notes = append(s.Notes, explained(verdict))
		}
		if verdict.Part == (lang.Text{}) {
			s.Pictures = append(s.Pictures, missesPicture(i, verdict, s.Title))
		}
	}
	s.Tables = []report.Table{report.Of(nil, rows)}
	apart, missed := v.apart()
	s.Note("Not weighed: %d figures of other groups than the model's, of which %d miss.",
		"Niet meegewogen: %d cijfers van andere groepen dan die van het model, waarvan er %d missen.", apart, missed)
	return s
}

func explained(v *validation.Verdict) lang.Said {
	return sentence(lang.Say("%s: more misses than expected. Figures with a reason for their miss, listed below: %d; misses among the other %d: %d, at most %d expected",
		"%s: meer missers dan verwacht. Cijfers met een reden voor hun misser, hieronder genoemd: %d; missers onder de andere %d: %d, hooguit %d verwacht",
		figuresOf(v), v.Figures-v.RestFigures, v.RestFigures, v.RestMisses, v.RestMost))
}

// apart counts the figures of other groups and those of them that miss.
func (v *Validated) apart() (figures, missed int) {
	for i := range v.Checks {
		if c := &v.Checks[i]; !c.Weighed {
			figures++
			if !c.Inside {
				missed++
			}
		}
	}
	return figures, missed
}

// halves is whether about half of the figures lie in their 50% interval.
func (v *Validated) halves() report.Section {
	return report.Section{ID: "half", Title: lang.Text{"Are the intervals as wide as they should be?", "Zijn de intervallen zo breed als ze moeten zijn?"},
		Text: []lang.Said{inHalf(&v.Halves[0])}, Pictures: []report.Picture{halfPicture(&v.Halves[0])}}
}

func inHalf(h *validation.Half) lang.Said {
	return lang.Say("Of the %d predicted figures %d lie in their 50%% interval; the model expects %s (95%%: %d to %d), as the ends of an interval of "+
		"counts belong to it. By ranks, without that, %s do; 50%% is right (95%%: %s to %s).",
		"Van de %d voorspelde cijfers liggen er %d in hun 50%%-interval; het model verwacht er %s (95%%: %d tot %d), want de grenzen van een interval van "+
			"aantallen horen erbij. Naar rang, zonder dat, is het %s; 50%% is goed (95%%: %s tot %s).",
		h.Figures, h.Inside, lang.One.Of(h.Expected), h.Low, h.High, lang.Percent(h.Share), lang.Percent(h.Lowest), lang.Percent(h.Highest))
}

// jointRow is a joint check with its verdict.
type jointRow struct {
	validation.Joint
	Share     lang.Said `head:"p" as:"number"`
	Error     lang.Said `head:"MC error|MC-fout" as:"number"`
	Reasons   int       `head:"with a reason|met een reden"`
	Rest      lang.Said `head:"p without|p zonder" as:"number"`
	RestError lang.Said `head:"MC error|MC-fout" as:"number"`
	Held      lang.Text `head:"verdict|oordeel"`
}

// together is figures that belong together.
func (v *Validated) together() report.Section {
	s := report.Section{ID: "together", Title: lang.Text{"Figures that belong together", "Cijfers die bij elkaar horen"}}
	s.Tell("Single figures may each lie inside while no replication has all of them. p is the share of replications that lie as far from the mean, all "+
		"figures of a row at once; below 0.01 a row does not hold. Beside it stands p without the figures for whose miss a reason is known.",
		"Losse cijfers kunnen elk binnen liggen terwijl geen replicatie ze allemaal heeft. p is het deel van de replicaties dat even ver van het "+
			"gemiddelde ligt, alle cijfers van een rij tegelijk; onder 0,01 houdt een rij geen stand. Daarnaast staat p zonder de cijfers waarvoor een "+
			"reden bekend is.")
	var rows []jointRow
	for _, j := range v.Joint {
		rows = append(rows, jointRow{j, shareCell(j.P, v.Replications, lang.Three), errorCell(j.P, j.MCSE, lang.Spread), j.LeftOut,
			shareCell(j.PRest, v.Replications, lang.Three), errorCell(j.PRest, j.RestMCSE, lang.Spread), held(j.Holds)})
		if j.Reason != (lang.Text{}) {
			s.Notes = append(s.Notes, sentence(lang.Say("%s: %s", "%s: %s", j.Item, j.Reason)))
		}
	}
	if v.Replications < validation.FewestForJoint {
		s.Note("With fewer than %d replications no p can be told from 0.01, and no joint check can fail.",
			"Met minder dan %d replicaties is geen p van 0,01 te onderscheiden, en kan geen gezamenlijke toets falen.", validation.FewestForJoint)
	}
	s.Tables = []report.Table{report.Of(nil, rows)}
	return s
}

// reasons are the misses, gathered by what is known of them; those of which
// nothing is come last.
func (v *Validated) reasons() report.Section {
	s := report.Section{ID: "reasons", Title: lang.Text{"Misses, by reason", "Missers, naar reden"}}
	var unknown []report.Item
	missed := slices.DeleteFunc(slices.Clone(v.Checks), func(c validation.Check) bool { return c.Inside })
	for _, checks := range gathered(missed, func(c *validation.Check) lang.Text { return c.Reason }) {
		var item report.Item
		for i := range checks {
			item.Of = append(item.Of, miss(&checks[i]))
		}
		if reason := checks[0].Reason; reason != (lang.Text{}) {
			item.Text = sentence(reason)
			s.List = append(s.List, item)
		} else {
			item.Text = lang.Text{"No reason is known: some are to be expected.", "Er is geen reden bekend: enkele zijn te verwachten."}
			unknown = append(unknown, item)
		}
	}
	s.List = append(s.List, unknown...)
	return s
}

// miss is a figure outside its interval.
func miss(c *validation.Check) lang.Said {
	line := lang.Say("%s: %s: %s, 95%% %s (%s)", "%s: %s: %s, 95%% %s (%s)",
		c.Source, spaced(c.Item), lang.Plain.Of(c.Published), lang.Range(lang.Plain, c.Low, c.High), c.Kind)
	if c.Comparability == (lang.Text{}) {
		return line
	}
	return lang.Say("%s [%s]", "%s [%s]", line, c.Comparability)
}

// incomparable are the figures that are held against nothing.
func (v *Validated) incomparable() report.Section {
	s := report.Section{ID: "not-compared", Title: lang.Text{"What is not compared, and why", "Wat niet vergeleken is, en waarom"}, Aside: !v.All}
	for _, n := range v.Incomparable {
		s.List = append(s.List, report.Item{Text: lang.Say("%s: %s: %s.", "%s: %s: %s.", n.Source, n.Item, n.Why)})
	}
	return s
}

// sentence gives what is said a capital and a point.
func sentence(s lang.Said) lang.Text {
	var both lang.Text
	for l := range both {
		text := s.In(lang.Language(l))
		first, size := utf8.DecodeRuneInString(text)
		both[l] = string(unicode.ToUpper(first)) + text[size:] + "."
	}
	return both
}
