package answers

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"proefbank/design"
	"proefbank/design/power"
	"proefbank/internal/english"
	"proefbank/internal/lang"
	"proefbank/results/report"
	"proefbank/scenarios"
	"proefbank/study"
)

// diagnose replicates a scenario's trial, or trials of several sizes.
func diagnose(t *testing.T, name string, reps int, sizes []design.Size, sets ...string) *Diagnosed {
	t.Helper()
	return diagnosedOf(t, name, reps, sizes != nil, study.Plan{Seed: 1, Sizes: sizes, Measured: true}, sets)
}

func diagnosedOf(t *testing.T, name string, reps int, primary bool, p study.Plan, sets []string) *Diagnosed {
	t.Helper()
	s, err := scenarios.Load(name, sets)
	if err != nil {
		t.Fatal(err)
	}
	of := study.New(s, p)
	found, _, err := study.Diagnose(t.Context(), of, primary, study.Loop{Reps: reps, Workers: 2})
	if err != nil {
		t.Fatal(err)
	}
	return &Diagnosed{Diagnosis: found, Study: of}
}

// terminal is all that people read, with --detail.
func terminal(a *report.Answer, l lang.Language) string {
	a.All = true
	return inBrief(a, l)
}

// inBrief is what they read without.
func inBrief(a *report.Answer, l lang.Language) string {
	var out strings.Builder
	report.Terminal(&out, a, l)
	return out.String()
}

// holds wants texts in a text that may be folded.
func holds(t *testing.T, text string, wanted ...string) {
	t.Helper()
	flat := strings.Join(strings.Fields(text), " ")
	for _, want := range wanted {
		if !strings.Contains(flat, want) {
			t.Errorf("%q is not said in:\n%s", want, text)
		}
	}
}

// isDutch wants no English word.
func isDutch(t *testing.T, text string) {
	t.Helper()
	if words := english.Words(text); len(words) > 0 {
		t.Errorf("English words %q in:\n%s", words, text)
	}
}

// TestPowerForPeople holds the sentences to the numbers of the tables, and the
// table to one row a line.
func TestPowerForPeople(t *testing.T) {
	d := diagnose(t, "groningen-structural", 20, nil, "trial.n_per_arm=40")
	a := Power(d)
	dutch := terminal(a, lang.Dutch)
	isDutch(t, dutch)
	data := a.Data.(powered)
	for name, p := range data.Holm[0].Each {
		holds(t, dutch, "op "+design.Measures.Of(name).Dutch+" "+chance(p, 20).In(lang.Dutch))
	}
	holds(t, dutch, "vindt hij "+chance(data.Holm[0].Any, 20).In(lang.Dutch), "ongeveer "+lang.Whole.Of(data.Designs[0].Cost).In(lang.Dutch)+" euro",
		"40 mensen per arm in één gemeente, 36 maanden gevolgd", "Gesimuleerd in 20 replicaties", "* primair")
	rows := a.Sections[0].Tables[0].Rows
	if len(rows) != len(d.Lines) || rows[0][0].In(lang.English) != "satisfaction *" {
		t.Errorf("%d rows for %d lines, the first %s", len(rows), len(d.Lines), rows[0][0].In(lang.English))
	}
}

// TestIntervalsThatMissAreTold: where intervals hold the truth less often than they promise that is told, of a primary outcome
// without --detail too.
func TestIntervalsThatMissAreTold(t *testing.T) {
	d := diagnose(t, "groningen-structural", 2, nil, "trial.n_per_arm=20")
	if said := d.missing(d.Lines); said != nil {
		t.Error(said[0].In(lang.English))
	}
	for _, l := range d.Lines {
		for range 38 {
			l.Add(&design.Estimate{Estimate: 9, StdError: 1, DF: 50, P: 0.01, ConfLow: 7, ConfHigh: 11, Truth: 0.3})
		}
	}
	a := Power(d)
	for _, text := range []func(*report.Answer, lang.Language) string{inBrief, terminal} {
		holds(t, text(a, lang.English), "ancova of satisfaction, brug_other", "in_regular_work", ": the interval holds the truth in 5.0% of the replications, where 95.0% is promised")
		holds(t, text(a, lang.Dutch), "het interval bevat de waarheid in 5,0% van de replicaties, waar 95,0% is beloofd")
	}
}

// TestPowerForPrograms holds every diagnosand of every line to its key.
func TestPowerForPrograms(t *testing.T) {
	d := diagnose(t, "groningen-structural", 20, nil, "trial.n_per_arm=40")
	var out strings.Builder
	if err := report.JSON(&out, Power(d).Data); err != nil {
		t.Fatal(err)
	}
	var told struct{ Designs []map[string]any }
	if err := json.Unmarshal([]byte(out.String()), &told); err != nil || len(told.Designs) != len(d.Lines) {
		t.Fatalf("%d designs for %d lines, %v", len(told.Designs), len(d.Lines), err)
	}
	for i, l := range d.Lines {
		for _, k := range power.Diagnosands {
			want := k.Of(l)
			for key, x := range map[string]float64{k.Name: want.Value, k.Name + "_mcse": want.MCSE} {
				got, there := told.Designs[i][key]
				if number, is := got.(float64); !there || is == math.IsNaN(x) || is && number != x {
					t.Errorf("%s, %s: %s is %v, want %v", l.Outcome.Name, l.Estimator, key, got, x)
				}
			}
		}
	}
}

// TestOneReplicationHasNoError: of one replication there is no Monte Carlo error
// of anything, nor a spread of the power over draws; a smallest effect worth
// finding is given, and has no error.
func TestOneReplicationHasNoError(t *testing.T) {
	d := diagnosedOf(t, "groningen-structural", 1, false, study.Plan{Seed: 1, Measured: true, Uncertain: true}, []string{"trial.n_per_arm=20"})
	var out strings.Builder
	if err := report.JSON(&out, Power(d).Data); err != nil {
		t.Fatal(err)
	}
	var told struct{ Designs []map[string]any }
	if err := json.Unmarshal([]byte(out.String()), &told); err != nil {
		t.Fatal(err)
	}
	for _, l := range told.Designs {
		assured := l["assurance"].(map[string]any)
		for key, x := range assured {
			if key != "mean" && x != nil {
				t.Errorf("%v: assurance has %s %v", l["outcome"], key, x)
			}
		}
		for key, x := range l {
			if strings.HasSuffix(key, "_mcse") && x != nil {
				t.Errorf("%v: %s is %v", l["outcome"], key, x)
			}
		}
	}
	holds(t, terminal(Power(d), lang.English), "0.000 -")
}

// TestSurface holds the headline to a search of its own.
func TestSurface(t *testing.T) {
	sizes := []design.Size{{Municipalities: 2, NPerArm: 80, Months: 12}, {Municipalities: 2, NPerArm: 20, Months: 12}}
	d := diagnose(t, "national", 10, sizes, "trial.months=12", "trial.waves=[0,12]")
	a := Power(d)
	data := a.Data.(powered)
	best, most := 0, -1.0
	for i, h := range data.Holm {
		least := 1.0
		for _, p := range h.Each {
			least = min(least, p)
		}
		if least > most {
			best, most = i, least
		}
	}
	for l, head := range map[lang.Language]string{lang.English: "None of 2 sizes reaches power 0.8", lang.Dutch: "Geen van 2 maten haalt power 0,8"} {
		holds(t, terminal(a, l), head, d.extent(sizes[best]).In(l), lang.Whole.Of(data.Designs[best*3].Cost).In(l), chance(most, 10).In(l))
	}
	isDutch(t, terminal(a, lang.Dutch))
	d = diagnose(t, "national", 10, sizes, "trial.months=12", "trial.waves=[0,12]", "trial.municipalities_are_sample=false",
		"trial.outcomes.satisfaction.primary=false",
		"trial.outcomes.brug_other.primary=false", "trial.outcomes.in_regular_work.primary=false", "trial.outcomes.on_benefit.primary=true")
	holds(t, terminal(Power(d), lang.English),
		"Of 2 sizes the cheapest that reaches power 0.8 for every primary outcome (Holm) has 20 people per arm in each of 2 municipalities, followed for 12 months.",
		"the effect on on_benefit, which needs the most, in all 10 replications")
	if cell := Power(d).Sections[0].Tables[0].Rows[1][3].In(lang.English); cell != "20" {
		t.Errorf("the second row of the table has %s people per arm", cell)
	}
}

func TestChanceIsNeverCertain(t *testing.T) {
	for p, want := range map[float64]string{
		0:   "in geen van 30 replicaties (power 0,114 of minder)",
		1:   "in alle 30 replicaties (power 0,886 of meer)",
		0.2: "met power 0,200 (95%-interval 0,095 tot 0,373)",
	} {
		if got := chance(p, 30).In(lang.Dutch); got != want {
			t.Errorf("%v is %q, want %q", p, got, want)
		}
	}
}

// TestPowerWarns wants what fails and what is short, by name.
func TestPowerWarns(t *testing.T) {
	var all []string
	for _, w := range PowerWarnings(diagnose(t, "national", 3, nil, "trial.n_per_arm=70", "trial.months=12", "trial.waves=[0,12]")) {
		all = append(all, w.In(lang.Dutch))
	}
	if !slices.ContainsFunc(all, func(w string) bool {
		return strings.HasPrefix(w, "bij 70 per arm levert het bestand te weinig mensen in Oss (") && strings.HasSuffix(w, " van 140)")
	}) {
		t.Errorf("nobody is short: %q", all)
	}
	all = nil
	for _, w := range PowerWarnings(diagnose(t, "groningen-structural", 30, nil)) {
		all = append(all, w.In(lang.English))
	}
	if len(all) != 1 || !strings.HasPrefix(all[0], "in_regular_work at month 36: logistic gives no estimate in 20.0% of the replications (no finite estimate") {
		t.Errorf("%q", all)
	}
}

// TestLooksAreTold wants what interim looks bring.
func TestLooksAreTold(t *testing.T) {
	d := diagnose(t, "national", 6, nil, "trial.looks=[0.5,1]", "trial.municipalities=2")
	dutch := terminal(Power(d), lang.Dutch)
	isDutch(t, dutch)
	l := d.Looks[0]
	holds(t, inBrief(Power(d), lang.English), "These are the powers of one analysis at the end", "Interim looks, satisfaction (basisbaan): power")
	holds(t, dutch, "Tussentijds kijken, tevredenheid (basisbaan): power "+shareSaid(l.Power().Value, l.Power().MCSE, 6).In(lang.Dutch),
		"maand "+lang.Code(l.At[0])+", 50% van de mensen, |z| bij 3,55 .. 2,96: gevonden in "+lang.Percent(l.Found()[0].Value).In(lang.Dutch)+" van de proeven; "+
			lang.Percent(l.Stopped()[0].Value).In(lang.Dutch)+" van de proeven stopt", "delen alpha op elk kijkmoment (Holm)")
}

// TestSmallestIsTold wants to hear on which effect the power rests.
func TestSmallestIsTold(t *testing.T) {
	holds(t, terminal(Power(diagnose(t, "wageningen-regelluw", 3, nil)), lang.Dutch),
		"regulier werk: de power is die voor een effect van 0,050, het kleinste dat telt", "regulier werk (intensive) *")
	holds(t, inBrief(Power(diagnose(t, "wageningen-regelluw", 3, nil)), lang.English),
		"On in_regular_work power is that for an effect of 0.050, the smallest worth finding, and not for the model's own.")
}

// TestNullHasNoSmallest: where a hypothesis holds, power is the false alarms, and not what
// would be found of the smallest effect worth finding; and nothing binds.
func TestNullHasNoSmallest(t *testing.T) {
	null := study.Plan{Seed: 1, Measured: true, Null: design.Sharp}
	d := diagnosedOf(t, "wageningen-regelluw", 40, false, null, nil)
	without := diagnosedOf(t, "wageningen-regelluw", 40, false, null, []string{"trial.outcomes.in_regular_work.smallest_effect=0"})
	for i, l := range d.Primary(d.sizes()[0]) {
		if got, want := l.Power().Value, without.Primary(d.sizes()[0])[i].Power().Value; got != want || got > 0.25 {
			t.Errorf("%s: power %.3f, without a smallest effect %.3f", l.Outcome.Name, got, want)
		}
	}
	for _, text := range []string{inBrief(Power(d), lang.English), terminal(Power(d), lang.English)} {
		if strings.Contains(text, "smallest worth") || strings.Contains(text, "what binds most") || strings.Contains(text, "What binds most") {
			t.Errorf("a smallest effect, or what binds, under a null:\n%s", text)
		}
	}
}

// TestUntoldPower: what trials would say of another effect is not told apart where draws and
// municipalities differ, and then there is no power and none of any or all.
func TestUntoldPower(t *testing.T) {
	sets := []string{"trial.n_per_arm=10", "trial.municipalities=3", "trial.outcomes.satisfaction.smallest_effect=0.3", "trial.looks=[0.5,1]"}
	d := diagnosedOf(t, "national", 4, false, study.Plan{Seed: 1, Measured: true, Uncertain: true}, sets)
	h := d.Holm(d.sizes()[0])
	if told := []float64{h.Each[0].Value, h.Any.Value, h.All.Value, d.Looks[0].Power().Value}; slices.ContainsFunc(told, func(x float64) bool { return !math.IsNaN(x) }) {
		t.Errorf("powers %v are told", told)
	}
	for i, row := range d.looked() {
		l, at := d.Looks[i], row.Looks[1]
		if (power.Diagnosand{Value: row.People, MCSE: row.PeopleMCSE}) != l.People() || (power.Diagnosand{Value: row.Months, MCSE: row.MonthsMCSE}) != l.Months() ||
			(power.Diagnosand{Value: at.Finds, MCSE: at.FindsMCSE}) != l.Found()[1] || (power.Diagnosand{Value: at.Stops, MCSE: at.StopsMCSE}) != l.Stopped()[1] {
			t.Errorf("%+v is told of %v people, %v months, found %v and stopped %v", row, l.People(), l.Months(), l.Found(), l.Stopped())
		}
	}
	dutch := inBrief(Power(d), lang.Dutch)
	isDutch(t, dutch)
	holds(t, dutch, "op tevredenheid met een power die niet bekend is", "Die power is niet bekend als elke replicatie haar parameters trekt",
		"Tussentijds kijken, tevredenheid (basisbaan): power niet bekend; de proef")
	if strings.Contains(dutch, "Een of meer") {
		t.Errorf("one or more:\n%s", dutch)
	}
	d = diagnosedOf(t, "national", 4, true, study.Plan{Seed: 1, Measured: true, Uncertain: true, Sizes: []design.Size{{Municipalities: 2, NPerArm: 5, Months: 36}, {Municipalities: 3, NPerArm: 10, Months: 36}}}, sets)
	surface := inBrief(Power(d), lang.English)
	holds(t, surface, "On satisfaction power is that for an effect of 0.300", "the interim looks (trial.looks) are not counted")
	if strings.Contains(surface, "sizes") {
		t.Errorf("a size is best:\n%s", surface)
	}
}

// TestNotesAreTold: of people assigned by municipality the rank-sum test ignores
// the clusters in every replication, and says so once, in both languages; numbers
// that differ do not make it several warnings.
func TestNotesAreTold(t *testing.T) {
	d := diagnose(t, "national", 8, nil, "trial.n_per_arm=12", "trial.months=12", "trial.assignment.unit=municipality", "trial.municipalities_are_sample=false",
		`trial.outcomes.satisfaction.estimators=["cluster-means","rank-sum"]`, `trial.outcomes.brug_other.estimators=["ancova","rank-sum"]`)
	for l, want := range map[lang.Language]string{
		lang.English: "rank-sum of satisfaction and brug_other warns in 100.0% of the replications: clusters are ignored",
		lang.Dutch:   "rank-sum van tevredenheid en Brug niet-materieel waarschuwt in 100,0% van de replicaties: ",
	} {
		text := terminal(Power(d), l)
		holds(t, text, want)
		if strings.Count(strings.Join(strings.Fields(text), " "), want) != 1 {
			t.Errorf("not once:\n%s", text)
		}
	}
	isDutch(t, terminal(Power(d), lang.Dutch))
}

// TestArmsOfSeveralSizesAreTold: where the arms are not alike each has its number of people.
func TestArmsOfSeveralSizesAreTold(t *testing.T) {
	d := diagnose(t, "amsterdam-regelluw", 2, nil, "trial.n_per_arm=20")
	holds(t, inBrief(Power(d), lang.English), "amsterdam-regelluw has 20 people in control and 40 in regelluw in one municipality")
	holds(t, inBrief(Power(d), lang.Dutch), "amsterdam-regelluw heeft 20 mensen in controle en 40 in regelluw in één gemeente")
}

// TestCoverageIsOfIntervals: where a quarter of 40 replications has an interval, and each holds
// the truth, coverage is bounded by those ten: by Wilson 10/(10 + 1.96²).
func TestCoverageIsOfIntervals(t *testing.T) {
	row := diagnosed{Coverage: 1, Failed: 0.75}
	if row.rounded(40); row.Covered.In(lang.English) != "> 0.722" {
		t.Errorf("coverage %s", row.Covered.In(lang.English))
	}
}

// TestErrorsStandBesideTheirNumbers: bias, RMSE and coverage have their Monte Carlo errors beside
// them, as power has; where all or no intervals hold the truth a bound says more, and no error
// stands beside it.
func TestErrorsStandBesideTheirNumbers(t *testing.T) {
	row := diagnosed{Coverage: 0.95, CoverageMCSE: 0.034, Bias: -0.25, BiasMCSE: 0.125, RMSE: 0.5, RMSEMCSE: 0.0625}
	row.rounded(40)
	whole := diagnosed{Coverage: 1}
	whole.rounded(40)
	table := report.Of(nil, []diagnosed{row, whole})
	at := func(head string) int {
		i := slices.IndexFunc(table.Columns, func(c report.Column) bool { return c.Head.In(lang.English) == head })
		if i < 0 || table.Columns[i+1].Head.In(lang.Dutch) != "± MC" {
			t.Fatalf("column %d, %s, has no error beside it", i, head)
		}
		return i
	}
	cell := func(row, column int) string { return table.Rows[row][column].In(lang.Dutch) }
	for head, want := range map[string][2]string{"bias": {"-0,250", "0,125"}, "RMSE": {"0,500", "0,062"}, "coverage": {"0,950", "0,034"}} {
		if i := at(head); cell(0, i) != want[0] || cell(0, i+1) != want[1] {
			t.Errorf("%s is %s with an error of %s, want %s", head, cell(0, i), cell(0, i+1), want)
		}
	}
	if i := at("coverage"); cell(1, i) != "> 0,912" || cell(1, i+1) != "-" {
		t.Errorf("%s with an error of %s", cell(1, i), cell(1, i+1))
	}
	held := report.Of(nil, []subgroup{{}})
	for _, head := range []string{"bias", "coverage"} {
		if i := slices.IndexFunc(held.Columns, func(c report.Column) bool { return c.Head.In(lang.English) == head }); held.Columns[i+1].Head.In(lang.English) != "± MC" {
			t.Errorf("of a group, %s has no error beside it", head)
		}
	}
}

// TestGroupsWithoutEstimates: of a group too small for an answer the table says so, and has a
// bound where its power would be a certain nothing.
func TestGroupsWithoutEstimates(t *testing.T) {
	plan := study.Plan{Seed: 1, Measured: true, By: "education"}
	d := diagnosedOf(t, "national", 4, false, plan, []string{"trial.n_per_arm=6", "trial.municipalities=2"})
	rows := d.subgroups()
	if last := rows[len(rows)-1]; last.Failed != 1 || last.Lacking.In(lang.Dutch) != "100,0%" || last.Found.In(lang.Dutch) != "< 0,490" || last.Covered.In(lang.Dutch) != "-" {
		t.Errorf("%+v", last.heldBeside)
	}
	holds(t, inBrief(Power(d), lang.Dutch), "geen schatting")
	// Where one or two of the four have an estimate, and an interval that holds the truth, the
	// bound is that of so many: n / (n + 1.96²).
	some := 0
	for i := range rows {
		if r := &rows[i]; r.Coverage == 1 && r.Failed > 0 && r.Failed < 1 {
			n := 4 * (1 - r.Failed)
			if want := fmt.Sprintf("> %.3f", n/(n+1.96*1.96)); r.Covered.In(lang.English) != want {
				t.Errorf("%s, %s: coverage %s of %v, want %s", r.Outcome, r.Group, r.Covered.In(lang.English), n, want)
			}
			some++
		}
	}
	if some == 0 {
		t.Error("every group has all its estimates or none")
	}
	together := diagnosedOf(t, "national", 2, false, plan, []string{"trial.n_per_arm=6", "trial.municipalities=2", "trial.assignment.unit=neighbourhood"})
	says := func(d *Diagnosed) bool {
		return strings.Contains(strings.Join(strings.Fields(inBrief(Power(d), lang.Dutch)), " "), "de schattingen van de groepen samengaan")
	}
	if says(d) || !says(together) {
		t.Error("that groups are assigned as one is said where they are not, or not where they are")
	}
}

// TestWhatCannotBeIsTold: where no effect that is possible is found, a trial, a surface and a plan say so in place of
// an mde80, and a larger trial does not.
func TestWhatCannotBeIsTold(t *testing.T) {
	small := []string{"trial.municipalities=3", "trial.n_per_arm=15"}
	const english, dutch = "no effect that is possible is found with power 0.8, tested alone: ", "geen effect dat kan wordt met power 0,8 gevonden, alleen getoetst: "
	d := diagnose(t, "national", 30, nil, small...)
	holds(t, terminal(Power(d), lang.English), "in_regular_work (ancova, month 36): "+english+"it can be 0.0", "in_regular_work (difference-in-means, month 36): "+english)
	holds(t, terminal(Power(d), lang.Dutch), "regulier werk (ancova, maand 36): "+dutch+"het kan hooguit 0,0")
	for _, o := range Power(d).Data.(powered).Designs {
		if odds := o.Estimator == "logistic" || o.Estimator == "cace"; o.Outcome == "in_regular_work" && math.IsInf(o.Possible, 0) != odds {
			t.Errorf("%s: at most %v is possible", o.Estimator, o.Possible)
		}
	}
	if said := terminal(Power(diagnose(t, "national", 30, nil)), lang.English); strings.Contains(said, english) {
		t.Errorf("a trial that finds what is possible says\n%s", said)
	}
	sizes := []design.Size{{Municipalities: 3, NPerArm: 15, Months: 36}, {Municipalities: 12, NPerArm: 60, Months: 36}}
	d = diagnose(t, "national", 30, sizes)
	holds(t, terminal(Power(d), lang.English), "mde80 is left out where no effect that is possible is found with power 0.8")
	// What its first sentences tell stands in its table: the power where the primary outcomes share an alpha.
	h := d.Holm(sizes[1])
	for i, l := range h.Lines {
		row := fmt.Sprintf("12 60 36 %s %s %s", lang.Small.Of(l.Truth().Value).In(lang.English), shareCell(h.Each[i].Value, 30, lang.Three).In(lang.English), shareCell(l.Power().Value, 30, lang.Three).In(lang.English))
		holds(t, inBrief(Power(d), lang.English), "power (Holm) tested alone", row)
	}
	d = diagnose(t, "national", 30, sizes[1:])
	if said := terminal(Power(d), lang.English); strings.Contains(said, "no effect that is possible") {
		t.Errorf("a surface that finds what is possible says\n%s", said)
	}
}

// A trial's cost has its jobs at what they cost the municipality, of whose cost the State's is no part: power, prereg
// and size say so, and nothing where no arm is a job.
func TestCostSaysWhose(t *testing.T) {
	english, dutch := "Jobs are in that cost at 405 euro a month, what one is taken to cost the municipality net (trial.cost.job_month); what they cost the State, "+
		"as loonkostensubsidie, is not: finance has that.", "Banen tellen in die kosten voor 405 euro per maand, wat er een de gemeente naar aanname netto kost"
	d := diagnosedOf(t, "basisbaan", 2, true, study.Plan{Seed: 1, Measured: true}, []string{"trial.n_per_arm=20"})
	s := sought()
	s.Trial.Cost.JobMonth, s.Arms = 405, d.Experiment.Country.Arms
	of := map[string]lang.Said{"power": lang.Join(" ", d.findings()...), "several": lang.Join(" ", d.best()...), "size": lang.Join(" ", s.lead(&found{})...)}
	for _, item := range d.sampleSize().List {
		of["prereg"] = item.Text
	}
	for name, said := range of {
		if !strings.Contains(said.In(lang.English), english) || !strings.Contains(said.In(lang.Dutch), dutch) {
			t.Errorf("%s does not say whose cost it is: %s", name, said.In(lang.English))
		}
	}
	if text := d.paragraph("x").List[0].Text.In(lang.English); !strings.Contains(text, " euro, with jobs at what they cost the municipality net and without what they cost the State. (") {
		t.Error(text)
	}
	d = diagnosedOf(t, "wageningen-regelluw", 2, true, study.Plan{Seed: 1, Measured: true}, []string{"trial.n_per_arm=20"})
	for _, said := range append(append(d.findings(), d.best()...), d.paragraph("x").List[0].Text) {
		if text := said.In(lang.English); strings.Contains(text, "Jobs are in") || strings.Contains(text, "with jobs at") {
			t.Errorf("no arm is a job: %s", text)
		}
	}
}
