package answers

import (
	"slices"
	"strings"
	"testing"

	"proefbank/internal/lang"
	"proefbank/results/report"
	"proefbank/scenarios"
)

// saidOf is what an answer says in both languages, all that is behind it included.
func saidOf(t *testing.T, f *Financed) (english, dutch string) {
	t.Helper()
	f.Detail = true
	a := Finance(f)
	for l, to := range map[lang.Language]*string{lang.English: &english, lang.Dutch: &dutch} {
		var out strings.Builder
		report.Terminal(&out, a, l)
		*to = strings.Join(strings.Fields(out.String()), " ")
	}
	return english, dutch
}

// Before the first amounts that are known these stand in, which is said: the minimum wage
// and the norms are listed from July 2017 on, premiums from January. The trials of
// regelluwe bijstand, October 2017 and on, have the amounts of their own time.
func TestAmountsBeforeTheFirst(t *testing.T) {
	early, vroeg := saidOf(t, financedOf(t, "basisbaan", 2, "calendar.start=2016-01-01"))
	holds(t, early, "stand in for them: the minimum wage of 2017-07-01;", "premiums and Zvw of 2017-01-01.")
	holds(t, vroeg, "in 2016-01-01, zijn de bedragen van de wet niet bekend")
	for _, name := range []string{"wageningen-regelluw", "amsterdam-regelluw", "heerlen-2019"} {
		if known, _ := saidOf(t, financedOf(t, name, 2, "money.sib.years=4")); strings.Contains(known, "stand in for them") {
			t.Errorf("%s: amounts of its time are not known", name)
		}
	}
}

// Four people of 7,500 euro put in less than set-up costs in Rotterdam, so nothing of it is
// the project's, and a loan of nothing is put beside no bond.
func TestNoLoanBesideNothing(t *testing.T) {
	s, _ := saidOf(t, financedOf(t, "rotterdam-2021", 2, "trial.n_per_arm=4"))
	holds(t, s, "nothing of it reaches the project")
	if strings.Contains(s, "costs 0 euro") {
		t.Error("borrowing nothing is told")
	}
}

// Terms of a bond that are in force are told with their numbers, neutral ones are not; and
// where one way is asked for, no other is announced.
func TestTermsAreTold(t *testing.T) {
	scenario, err := scenarios.Load("basisbaan", []string{"trial.n_per_arm=20", "money.sib.rate_card.regular-work.price=800", "money.sib.rate_card.regular-work.threshold=0.5"})
	if err != nil {
		t.Fatal(err)
	}
	f := financedBy(t, scenario, 2, []int{scenario.Money.Variant("sib")})
	if s, _ := saidOf(t, f); strings.Contains(s, "Further terms") || strings.Contains(s, "Other ways") {
		t.Errorf("neutral terms or other ways are told in:\n%.900s", s)
	}
	b := &f.Scenario.Money.Bond
	b.Threshold, b.Most, b.Fee, b.Tranches, b.AtRisk, b.BreakAfter, b.BreakBelow = 2, 5e5, 300, []float64{0.5, 0.5}, 0.5, 1, 3
	b.Delay, b.Verification, b.Promised, b.Compensation = 3, 20000, 1.2, 2000
	s, nl := saidOf(t, f)
	holds(t, s, "up to 2 nothing is paid, and beyond it the excess; 300 euro per person per year for delivery; 500,000 euro at most; "+
		"principal in 2 tranches; 50% of the principal can be lost; it ends early if a year, from year 1 on, shows less than 3; "+
		"payment 3 months after a year; 20,000 euro a year for verification; 2,000 euro a year for each of the promised people", "(120% of those")
	isDutch(t, nl)
	holds(t, nl, "tot 2 wordt niets betaald, en daarboven het meerdere", "hoogstens 500.000 euro", "beloofd is 120% van wie de proef zoekt")
	b.Measured, b.Overall, b.Cliff = "overall", 0.75, true
	s, nl = saidOf(t, f)
	holds(t, s, "it is paid at the end, over the whole contract: up to 1.5 a year nothing, and beyond it everything;", "Besides, 800 euro for each of: months in regular work, up to 0.5 nothing, and beyond it the excess.")
	isDutch(t, nl)
	b.Measured = "either"
	s, nl = saidOf(t, f)
	holds(t, s, "up to 2 nothing is paid for a year, and beyond it everything; at the end what is more over the whole contract, up to 1.5 a year nothing;")
	isDutch(t, nl)
}

// Where budgets follow what is saved it is said what other municipalities lose, which the State's column has as a gain;
// where none do nothing is.
func TestWhoHasNoColumnLoses(t *testing.T) {
	said, gezegd := saidOf(t, financedOf(t, "basisbaan", 2, "trial.months=12"))
	holds(t, said, "buig: budgets follow what is saved, so that other municipalities, which have no column, lose ")
	holds(t, gezegd, "buig: budgetten volgen wat wordt bespaard, zodat andere gemeenten, die geen kolom hebben, ")
	if strings.Contains(said, "municipal: budgets follow") {
		t.Error("budgets that do not follow take nothing from others")
	}
	// Who keeps the benefit saves nothing, and fewer leave: budgets rise, and nobody loses less than nothing.
	said, gezegd = saidOf(t, financedOf(t, "hoogeveen", 2, "trial.months=12"))
	holds(t, said, "buig: budgets follow what is saved, here less than nothing, so that other municipalities, which have no column, gain ")
	holds(t, gezegd, "buig: budgetten volgen wat wordt bespaard, hier minder dan niets, zodat andere gemeenten, die geen kolom hebben, ")
	if strings.Contains(said, "lose -") || strings.Contains(said, "gain -") {
		t.Error("a loss below nothing is a gain")
	}
}

// Organisations, contractors and investors have no column: what they clearly lose is said where a terminal and a report have
// the ways in a line each, as it is what makes a way cheap for those who have one.
func TestWhoBearsWithoutColumn(t *testing.T) {
	f := financedOf(t, "den-haag-instapeconomie", 4, "trial.months=12")
	lost := []string{"public-private: werkgevende organisaties, die geen kolom hebben, verliezen ", "benefit-top-up: werkgevende organisaties, die geen kolom hebben, verliezen ",
		" aan geld; wat het werk hun waard is zit daar niet in.", "sib: investeerders, die geen kolom hebben, verliezen ", ": na inflatie verdienen ze minder dan de discontovoet."}
	one := func(s string) string { return strings.Join(strings.Fields(s), " ") }
	holds(t, one(inBrief(Finance(f), lang.Dutch)), lost...)
	holds(t, one(inBrief(Finance(f), lang.English)), " in money; what the work is worth to them is not in that.", "sib: investors, who have no column, lose ", " euro per job-year: after inflation they earn less than the discount rate.")
	f.Nominal = true
	holds(t, one(inBrief(Finance(f), lang.Dutch)), ": ze krijgen minder terug dan ze inleggen.")
	f.Nominal = false
	told := Report(&Reported{Finance: f, Scenario: f.Study.Scenario}).Sections
	at := slices.IndexFunc(told, func(s report.Section) bool { return s.ID == "summary" })
	notes := lang.Join(" ", told[at].Notes...).In(lang.Dutch)
	holds(t, notes, lost...)
	for _, never := range []string{"municipal: ", "p-wet: ", "sroi: "} {
		if strings.Contains(notes, never) {
			t.Errorf("nobody loses without a column under %s", never)
		}
	}
}

// Work that must be worth a little more than it costs is not told to be worth 100%, more than it costs, nor at least less than
// nothing where society gains without it.
func TestWorkAtItsEnds(t *testing.T) {
	f := financedOf(t, "basisbaan", 2, "trial.months=12").accounted()
	f.Variants[0].Society.BreakEven.Mean = 1.003
	holds(t, f.work().In(lang.English), "it would have to be worth just over 100% of its wage cost at loonwaarde, more than it costs")
	holds(t, f.work().In(lang.Dutch), "het zou iets meer dan 100% waard moeten zijn van de loonkosten bij loonwaarde, meer dan het kost")
	f.Variants[0].Society.BreakEven.Mean = -0.01
	holds(t, f.work().In(lang.English), "Society gains on average even if the work is worth nothing: its balance turns at -1% of the wage cost at loonwaarde (P5 .. P95 ")
	holds(t, f.work().In(lang.Dutch), "De samenleving wint gemiddeld ook als het werk niets waard is: haar saldo slaat om bij -1% van de loonkosten bij loonwaarde (P5 .. P95 ")
	f.Variants[0].Society.BreakEven.Mean = 1.47
	holds(t, f.work().In(lang.Dutch), "het zou 147% waard moeten zijn")
}

// Society's balance counts all regular work that people have more or less of: that others then lack it is not in it, which is said.
func TestRegularWorkCountsWhole(t *testing.T) {
	said, gezegd := saidOf(t, financedOf(t, "den-haag-stip", 2, "trial.months=24"))
	holds(t, said, "Regular work counts whole for society, more of it or less: that somebody else then lacks the place, or has it, is left out.")
	holds(t, gezegd, "Regulier werk telt voor de samenleving heel mee, meer of minder ervan: dat een ander die plaats dan mist of heeft, is weggelaten.")
}

// Per participant is over all the time that people are followed, which is said.
func TestParticipantsAreFollowedSoLong(t *testing.T) {
	said, gezegd := saidOf(t, financedOf(t, "part-time-premium", 2, "trial.months=24"))
	holds(t, said, " people, each followed for 24 months (2 replications, seed ")
	holds(t, gezegd, " mensen, die elk 24 maanden worden gevolgd (2 replicaties, beginwaarde ")
}

// A way of financing is a name alone until it is told who bears what: a terminal tells it without --detail too, and a report
// below its first table.
func TestWaysAreTold(t *testing.T) {
	f := financedOf(t, "basisbaan", 2, "trial.months=12")
	brief := inBrief(Finance(f), lang.Dutch)
	holds(t, brief, "Manieren van financieren", "municipal: de gemeente draagt de lonen; loonkostensubsidie van het Rijk.")
	if all := Finance(f).Sections; all[0].ID != "short" || all[1].ID != "ways" {
		t.Errorf("%s stands below the ways in a line each", all[1].ID)
	}
	r := &Reported{Finance: f, Scenario: f.Study.Scenario}
	told := Report(r).Sections
	at := slices.IndexFunc(told, func(s report.Section) bool { return s.ID == "summary" })
	if told[at+1].ID != "money-ways" {
		t.Errorf("%s stands below a report's summary", told[at+1].ID)
	}
}

// Where people keep their benefit, or hold no job, it is said that nothing comes of who bears wages; elsewhere nothing is.
func TestWaysWithoutAWage(t *testing.T) {
	for scenario, said := range map[string]string{"hoogeveen": "People keep their bijstand in this job and have no wage",
		"part-time-premium": "Nobody holds a job here, so that nothing comes of what a way says of wages, top-ups and bijstand passed on or returned.", "basisbaan": ""} {
		all, alles := saidOf(t, financedOf(t, scenario, 2, "trial.months=12"))
		isDutch(t, alles)
		if _, told, _ := strings.Cut(all, "Ways of financing"); said != "" {
			holds(t, told, said)
		} else if strings.Contains(all, "nothing comes of what a way says") {
			t.Errorf("%s has wages", scenario)
		}
	}
}

// What a municipality gains by Wmo support rests on who uses it: that is said, and nothing where a job saves none.
func TestWmoIsTheMunicipalitys(t *testing.T) {
	wmo := "bespaart: 9% minder mensen gebruiken die, van de 35% die dat zonder de baan"
	holds(t, inBrief(Finance(financedOf(t, "basisbaan", 2, "trial.months=12")), lang.Dutch), wmo)
	said, gezegd := saidOf(t, financedOf(t, "basisbaan", 2, "trial.months=12"))
	holds(t, said, "Wmo support: 9% fewer people use it, of 35% who would without the job, which is an assumption.")
	holds(t, gezegd, wmo)
	for _, none := range []string{"money.society.wmo_reduction=0", "arms.basisbaan.job=false"} {
		if said, _ := saidOf(t, financedOf(t, "basisbaan", 2, none)); strings.Contains(said, "gain is what a job saves on Wmo support") {
			t.Errorf("%s: a job saves no Wmo", none)
		}
	}
}

// A bond that pays less than a loan costs has no price of risk below nothing: it is cheaper. Investors then earn less than a
// lender, and not less than they put in where the principal is guaranteed.
func TestBondThatIsCheaper(t *testing.T) {
	for _, sets := range [][]string{{"money.sib.price=50"}, {"money.sib.price=50", "money.sib.principal_at_risk=0", "money.sib.borrowing_rate=0.2"}} {
		scenario, err := scenarios.Load("basisbaan", sets)
		if err != nil {
			t.Fatal(err)
		}
		f := financedBy(t, scenario, 2, []int{scenario.Money.Variant("sib")})
		if lost := f.Accounts.Bonds(0, f.Scenario.Money.Bond.Metric)[0].Lost.Gain; len(sets) > 1 && lost != 0 {
			t.Fatalf("investors lose principal in %v of the replications", lost)
		}
		said, gezegd := saidOf(t, f)
		holds(t, said, "is below nothing: the bond is cheaper, as investors earn less than a lender would; the contract itself costs ")
		holds(t, gezegd, "ligt onder nul: de SIB is goedkoper, want investeerders verdienen minder dan een geldschieter zou; het contract zelf kost ")
	}
}

// Where others bear the wages a job may bring the municipality more than it costs, and the
// experiment with it, which is told as such and not as a cost below nothing.
func TestExperimentThatBrings(t *testing.T) {
	scenario, err := scenarios.Load("basisbaan", []string{"trial.n_per_arm=20"})
	if err != nil {
		t.Fatal(err)
	}
	f := financedBy(t, scenario, 2, []int{scenario.Money.Variant("municipal")})
	costs, kost := saidOf(t, f)
	holds(t, costs, "The experiment itself costs about ", " in a job at what they cost the municipality under municipal, ")
	holds(t, kost, "Het experiment zelf kost ongeveer ", " in een baan tegen wat die de gemeente kosten bij municipal, ")
	// A report has other costs of the same trial, of power and of value.
	holds(t, costs, "Power, size, prereg and value have other costs of this trial: they take 405 euro for such a month (trial.cost.job_month). Value draws that price, like all that is not known.")
	holds(t, kost, "(trial.cost.job_month). Value trekt die prijs, zoals alles wat niet bekend is.")
	told := f.accounted()
	f.Study.Uncertain = true
	drawn := told.trial().Text[1]
	holds(t, drawn.In(lang.English), "(trial.cost.job_month). Parameters that are not known are drawn here, as in value, ", "; prereg, and power and size without --uncertain, take ")
	holds(t, drawn.In(lang.Dutch), "komen op andere kosten van deze proef: ", "(trial.cost.job_month). Parameters die niet bekend zijn, worden hier getrokken, zoals in value, ", "; prereg, en power en size zonder --uncertain, nemen ")
	told.TrialCost, told.JobMonth = -2e6, -264
	brings := told.trial().Text[0]
	holds(t, brings.In(lang.English), "The experiment itself brings about 2,000,000 euro more than it costs: ", " in a job at what they bring the municipality under municipal, 264 euro a month.")
	holds(t, brings.In(lang.Dutch), "Het experiment zelf brengt ongeveer 2.000.000 euro meer op dan het kost: ", " tegen wat die de gemeente opleveren bij municipal, 264 euro per maand.")
}
