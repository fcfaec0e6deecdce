package money_test

import (
	"fmt"
	"math"
	"os"
	"strings"
	"testing"

	"proefbank/internal/lang"
	"proefbank/model"
	"proefbank/model/money"
	"proefbank/scenarios"
)

// line is one of the sum on docs/handleiding/nagerekend.md: an amount of one job in January
// 2026, with the sum that makes it.
type line struct {
	kind, what, how string
	euros           float64
}

// amounts of January 2026, as the law and the reference scenario have them; nothing here is read from either.
const (
	hour, week, holiday         = 14.71, 32.0, 1.08
	franchise, employer, person = 17283.0, 0.16, 0.08
	zvw, awf, aof, wko, whk     = 0.0610, 0.0774, 0.0763, 0.0050, 0.0152
	rate, general               = 0.3575, 3115.0
	labour1, to1, labour2       = 0.08324, 11965.0, 0.31009
	norm                        = 1401.50
	due                         = 0.918 * norm // with part benefits and people who share costs
	index                       = 1.135        // consumer prices of January 2026 over 2022
)

func nl(x float64) string { return lang.Two.Of(x).In(lang.Dutch) }

// workedMonth is the sum by hand, the world with the job and that without.
func workedMonth() (with, without []line) {
	gross := hour * week * 52 / 12 * holiday
	base := gross - franchise/12*week/36
	pension := person * base
	insured := gross - pension // over which tax, Zvw and premiums go
	pay := 12 * insured
	tax := max(0, rate*pay-general-labour1*to1-labour2*(pay-to1)) / 12
	net := gross - pension - tax
	premiums := awf + aof + wko + whk
	with = []line{
		{"net_wage", "nettoloon", fmt.Sprintf("brutoloon %s × %s uur × 52 / 12 × 1,08 = %s, min pensioen en loonheffing", nl(hour), lang.Whole.Of(week).In(lang.Dutch), nl(gross)), net},
		{"wage_tax", "loonheffing", fmt.Sprintf("(35,75%% van %s − 3.115 − 8,324%% van 11.965 − 31,009%% van de rest) / 12", nl(pay)), tax},
		{"pension_premium", "pensioenpremie, werknemer", fmt.Sprintf("8%% van %s (brutoloon min 17.283 / 12 × 32 / 36)", nl(base)), pension},
		{"zvw_levy", "Zvw", "6,10% van het brutoloon min de pensioenpremie van de werknemer", zvw * insured},
		{"employee_insurance", "werknemersverzekeringen", "7,74% + 7,63% + 0,50% + 1,52% van hetzelfde", premiums * insured},
		{"employer_pension", "pensioenpremie, werkgever", "16% van " + nl(base), employer * base},
		{"loonkostensubsidie", "loonkostensubsidie", "40% van het brutoloon × 1,235 × 95%", 0.4 * gross * 1.235 * 0.95},
		{"lkv", "loonkostenvoordeel", "1,01 per uur × 32 × 52 / 12, voor 20%", 1.01 * week * 52 / 12 * 0.2},
		{"coaching", "coach", "een per 25 banen, 37.500 × 1,135 / 12", 37500 * index / 12 / 25},
		{"project_leaders", "projectleider", "een per 100 banen, 80.000 × 1,135 / 12", 80000 * index / 12 / 100},
		{"work_supervision", "werkbegeleiding", "3.000 × 1,135 / 12", 3000 * index / 12},
		{"formal_employer_fee", "formele werkgever", "1.500 × 1,135 / 12", 1500 * index / 12},
		{"toeslagen_lost", "toeslagen die vervallen", fmt.Sprintf("40%% van wat het nettoloon boven 91,8%% van de norm is, %s", nl(due)), 0.4 * (net - due)},
		{"wmo", "Wmo-ondersteuning", "(5.250 − 9,4% van 5.250) × 1,135 / 12", (5250 - 0.094*5250) * index / 12},
		{"ggz", "ggz", "(2.100 − 7,1% van 2.100) × 1,135 / 12", (2100 - 0.071*2100) * index / 12},
	}
	year := (12*due - general) / (1 - rate)
	without = []line{
		{"bijstand", "bijstand, netto", fmt.Sprintf("91,8%% van de norm van een alleenstaande, %s", nl(norm)), due},
		{"bijstand_tax", "loonheffing en Zvw over bijstand", fmt.Sprintf("bruto (%s × 12 − 3.115) / (1 − 35,75%%) / 12 = %s, min netto, plus 6,10%% van bruto", nl(due), nl(year/12)), year/12*(1+zvw) - due},
		{"benefit_administration", "uitvoering bijstand", "3.000 × 1,135 / 12", 3000 * index / 12},
		{"municipal_allowances", "bijzondere bijstand en minimabeleid", "12,31% van de norm", 0.1231 * norm},
		{"reintegration", "re-integratie", "500 × 1,135 / 12", 500 * index / 12},
		{"wmo", "Wmo-ondersteuning", "35% van 15.000, × 1,135 / 12", 5250 * index / 12},
		{"ggz", "ggz", "30% van 7.000, × 1,135 / 12", 2100 * index / 12},
	}
	return with, without
}

// hundredJobs are the books of a municipality whose hundred jobs are all held in January 2026, by single
// people at a loonwaarde of 60 whom nothing befalls.
func hundredJobs(t *testing.T) (*money.Books, *scenarios.Scenario) {
	t.Helper()
	s, err := scenarios.Load("basisbaan", nil)
	if err != nil {
		t.Fatal(err)
	}
	d := s.Calendar.Start
	job := money.Facts{Date: d, Alive: 100, InJob: 100, JobHours: week, Hours: 100 * week, Subsidised: 40 * week, Coaches: 4}
	return &money.Books{Ledger: &money.Ledger{Parameters: &s.Money, Calendar: &s.Calendar, Income: &s.Income, Nominal: true},
		Towns: []money.Town{{Residents: 204000, People: 100, Recipients: 10000}},
		Arm:   [][]money.Facts{{job}}, Control: [][]money.Facts{{{Date: d, Alive: 100, OnBenefit: 100}}}}, s
}

// TestWorkedMonth: every amount on the page is its sum by hand, and the model's own; what every party gains
// follows from who pays and receives it.
func TestWorkedMonth(t *testing.T) {
	b, _ := hundredJobs(t)
	v := &b.Variants[b.Variant("municipal")]
	with, without := workedMonth()
	gains, page := map[string]float64{}, &strings.Builder{}
	for w, lines := range [][]line{without, with} {
		flows := map[string]money.Flow{}
		for _, f := range b.Own(nil, v, w) {
			flows[f.Kind.String()] = f
		}
		for _, l := range lines {
			f, has := flows[l.kind]
			if delete(flows, l.kind); !has || !(math.Abs(f.Amount.Euros()/100-l.euros) <= 0.0051) {
				t.Errorf("%s is %.4f a job, by hand %.4f", l.kind, f.Amount.Euros()/100, l.euros)
			}
			sign := float64(2*w - 1)
			gains[f.Payee.String()] += sign * l.euros
			gains[f.Payer.String()] -= sign * l.euros
			fmt.Fprintf(page, "| %s | %s | %s |\n", l.what, l.how, nl(l.euros))
		}
		for kind := range flows {
			t.Errorf("%s is nowhere on the page", kind)
		}
	}
	for _, p := range []struct{ name, party string }{{"gemeente", "municipality"}, {"Rijk", "central_government"}, {"deelnemer", "participants"},
		{"UWV", "uwv"}, {"zorgverzekeraars", "health_insurers"}} {
		fmt.Fprintf(page, "| %s | %s | %s |\n", p.name, nl(gains[p.party]), nl(12*100*gains[p.party]))
	}
	wmo := 0.094 * 5250 * index / 12
	fmt.Fprintf(page, "Van wat de gemeente wint is %s Wmo: dat rust op een aanname, wie er gebruik van maakt.\n", nl(wmo))
	onPage(t, page.String())
}

// TestHostCostByHand: what hosts bear of a job is the wage and the supervision less what comes back, at the
// prices of 2022: where the organisation employs all but the net bijstand, where it pays the top-up of 155 and
// the supervision of 250, and where contractors employ.
func TestHostCostByHand(t *testing.T) {
	b, s := hundredJobs(t)
	gross := hour * week * 52 / 12 * holiday
	base := gross - franchise/12*week/36
	employs := gross + (gross-person*base)*(zvw+awf+aof+wko+whk) + employer*base
	lkv, subsidy := 1.01*week*52/12*0.2, 0.4*gross*1.235*0.95
	kinds := model.Willing{Public: model.HostKind{Share: 0.3, Falls: 0.1}, Social: model.HostKind{Share: 0.6, Falls: 0.1}, Private: model.HostKind{Share: 0.1, Falls: 0.1}}
	page := &strings.Builder{}
	for _, c := range []struct {
		variant, how            string
		organisation, contracts float64
	}{
		{"municipal", "niets", 0, 0},
		{"benefit-top-up", "toeslag 155 + werkbegeleiding 3.000 / 12", 155 + 250, 0},
		{"public-private", fmt.Sprintf("(loonkosten %s + werkbegeleiding %s − loonkostenvoordeel %s − bijstand %s) / 1,135", nl(employs), nl(250*index), nl(lkv), nl(due)),
			(employs + 250*index - lkv - due) / index, 0},
		{"sroi", fmt.Sprintf("(loonkosten %s − loonkostensubsidie %s − loonkostenvoordeel %s) / 1,135, waarvan de helft in de inschrijving zit", nl(employs), nl(subsidy), nl(lkv)),
			0, 0.5 * (employs - subsidy - lkv) / index},
	} {
		got := b.HostCost(&b.Variants[b.Variant(c.variant)], &money.Hosted{Town: b.Towns[0], Arm: &s.Arms[0], Jobs: 100, Loonwaarde: 60})
		willing := got.Carried*math.Exp(-0.1*c.contracts/100) + (1-got.Carried)*math.Exp(-0.1*c.organisation/100)
		if !(math.Abs(got.Organisation-c.organisation) <= 0.01) || got.Carried > 0 && !(math.Abs(got.Contractors-c.contracts) <= 0.01) || !(math.Abs(got.Willing(&kinds)-willing) <= 1e-4) {
			t.Errorf("%s: %+v, willing %v; by hand %v and %v, willing %v", c.variant, got, got.Willing(&kinds), c.organisation, c.contracts, willing)
		}
		bears := c.organisation + c.contracts
		fmt.Fprintf(page, "| `%s` | %s | %s | %s |\n", c.variant, c.how, nl(bears), lang.Percent(math.Exp(-0.1*bears/100)).In(lang.Dutch))
	}
	onPage(t, page.String())
}

// onPage wants every line on the page for controllers.
func onPage(t *testing.T, lines string) {
	t.Helper()
	page, err := os.ReadFile("../../docs/handleiding/nagerekend.md")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.SplitSeq(strings.TrimSpace(lines), "\n") {
		if !strings.Contains(string(page), line+"\n") {
			t.Errorf("the page lacks\n%s", line)
		}
	}
}
