package money

import (
	"encoding/json"
	"math"
	"regexp"
	"strings"
	"testing"
)

// Every figure follows from its rule or says why not, and the known slips are
// there with both values.
func TestMonitorArithmetic(t *testing.T) {
	known := map[string][2]float64{ // published, corrected
		"municipal net cost per job":              {4680, 4860},
		"productive wage sum":                     {1924154, 1997600},
		"balance, low":                            {-2430, -2347},
		"balance, high":                           {-2974, -2767},
		"net social benefit per job":              {7240, 7087},
		"central government, gain":                {275, 275},
		"balance, without the State":              {746000, 783050},
		"gross wages with employer charges, 2022": {1318, 1318},
		"formal employer's fee, 2022":             {75, 75},
		"quality of life":                         {84150, 84150},
		"care savings":                            {103000, 95350},
		"municipality, net":                       {-603, -603},
		"municipality's share of the wage, %":     {60, 49.2},
	}
	seen := map[string]bool{}
	for _, a := range MonitorArithmetic() {
		if a.Rule == "" || a.Printed() && !a.Reproduced && a.Reason == "" {
			t.Errorf("%s: %s: neither reproduced nor explained", a.Source, a.Item)
		}
		if want, ok := known[a.Item]; ok && !seen[a.Item] {
			seen[a.Item] = true
			if a.Published != want[0] || math.Abs(a.Corrected-want[1]) > 0.5 {
				t.Errorf("%s: %v and %v, want %v", a.Item, a.Published, a.Corrected, want)
			}
		}
	}
	if len(seen) != len(known) {
		t.Errorf("only %v", seen)
	}
}

// What the monitor does not print has no published figure, in JSON null, and
// is not counted as reproduced.
func TestUnprinted(t *testing.T) {
	for _, a := range MonitorArithmetic() {
		text, err := json.Marshal(a)
		if err != nil {
			t.Fatal(err)
		}
		if null := strings.Contains(string(text), `"published":null`); null == a.Printed() || null && a.Reproduced {
			t.Errorf("%s: %s", a.Item, text)
		}
	}
}

// The corrected column adds up: every sum is that of the corrected lines above it,
// table by table; and what the tables leave out, by hand.
func TestCorrectedAddsUp(t *testing.T) {
	of := func(tabel, item string) float64 {
		for _, a := range MonitorArithmetic() {
			if a.Source == tabel && a.Item == item {
				return a.Corrected
			}
		}
		t.Fatalf("no %s: %s", tabel, item)
		return 0
	}
	t16, t17, t18, t19, t20, t42 := groningen+"Tabel 16", groningen+"Tabel 17", groningen+"Tabel 18", groningen+"Tabel 19", groningen+"Tabel 20", "SEOR 2021, Tabel 4.2"
	for _, item := range []string{"gross wages", "participation coaches", "work supervision", "formal employer's fee", "bijstand saved", "administration of benefits saved", "municipal allowances saved", "loonkostensubsidie"} {
		sum, line := 0.0, item
		if item == "gross wages" {
			line = "gross wages with employer charges"
		}
		for _, year := range years {
			sum += of(t16, line+", "+year)
		}
		if total := of(t16, item+", total"); math.Abs(sum-total) > 3 { // in thousands, three years rounded
			t.Errorf("%s: %v over the years, %v in total", item, sum, total)
		}
	}
	for what, c := range map[string][2]float64{
		"benefits of the experiment":     {of(t18, "total benefits"), of(t18, "net production value") + of(t18, "quality of life") + of(t18, "care savings")},
		"balance of the experiment":      {of(t18, "balance, without the State"), of(t18, "total benefits") - of(t18, "municipal net cost")},
		"the same with the State":        {of(t18, "balance, with the State"), of(t18, "balance, without the State") + 1000*of(t17, "central government, net")},
		"benefits of the year":           {of(t20, "total benefits"), of(t20, "net production value") + of(t20, "quality of life") + of(t20, "care savings")},
		"balance of the year":            {of(t20, "net social benefit"), of(t20, "total benefits") - of(t20, "total costs")},
		"costs of the year":              {of(t20, "total costs"), -1000 * (of(t19, "municipality, net") + of(t19, "central government, net"))},
		"the State's cost":               {50 * of(t20, "central government cost per job-year"), of(t20, "central government cost")},
		"Rotterdam, low":                 {of(t42, "balance, low"), of(t42, "benefit saved") + 242 - 2184 - of(t42, "supervision, low") - of(t42, "project guidance")},
		"Rotterdam, high":                {of(t42, "balance, high"), of(t42, "benefit saved") + 242 - 2184 - of(t42, "supervision, high") - of(t42, "project guidance")},
		"Rotterdam, gross benefit":       {of(t42, "balance, low, gross benefit"), of(t42, "balance, low") + of(t42, "benefit saved, gross") - of(t42, "benefit saved")},
		"basisbaner of the experiment":   {of(t17, "basisbaner, net, without charges and tax"), 0.88*2497/1.166 - 1420/1.185 - 147},
		"the same after toeslagen":       {of(t17, "basisbaner, net, after toeslagen that fall away"), 0.6*0.88*2497/1.166 - 0.6*1420/1.185 - 147},
		"basisbaner of the year":         {of(t19, "basisbaner, net, after toeslagen that fall away"), 0.6*0.88*1318/1.165 - 0.6*780/1.185 - 81},
		"State's gain of the experiment": {of(t17, "central government, gain, tax on bijstand set off"), 0.11*2497 - 0.185*1420/1.185},
		"State's gain of the year":       {of(t19, "central government, gain, tax on bijstand set off"), 0.11*1318 - 0.185*780/1.185},
		"loonkostensubsidie":             {of(t16, "loonkostensubsidie by the formula, 2022"), 0.396 * 1.235 * 1318 / 1.165},
	} {
		if math.Abs(c[0]-c[1]) > 1 {
			t.Errorf("%s: %v, by its lines %v", what, c[0], c[1])
		}
	}
}

func arithmeticOf(t *testing.T, item string) Arithmetic {
	t.Helper()
	for _, a := range MonitorArithmetic() {
		if a.Item == item {
			return a
		}
	}
	t.Fatalf("no %q", item)
	return Arithmetic{}
}

// structural is Groningen's structural year: fifty jobs of a full week, filled
// for twelve months, and the same people on bijstand.
func structural(l *Ledger) *Books {
	arm, control := fifty(50)
	arm.JobHours, arm.Hours, arm.Output, arm.Subsidised = 36, 36*50, 0.8*0.604*36*50, 0.396*36*50
	l.Income.PaidHours = 1
	arm.Satisfied = 9 // the people whose debts or health improved, net
	b := &Books{Ledger: l, Towns: []Town{{184000, 50}}, Arm: [][]Facts{nil}, Control: [][]Facts{nil}}
	for range 12 {
		b.Arm[0], b.Control[0] = append(b.Arm[0], arm), append(b.Control[0], control)
	}
	return b
}

// The resource-cost balance of the social lens gives on Groningen's figures what
// follows from them by hand: about 666,000, against the 362,000 that is printed
// and counts the wages above benefit as a cost.
func TestGroningenResourceBalance(t *testing.T) {
	l := groningen2022()
	l.Society = Society{Value: 1, Normal: 1, WmoReduction: 0.094, WmoUse: 1, WmoCost: 15000, GgzReduction: 0.071, GgzUse: 1, GgzCost: 7000, QALY: 50000, QALYPerPoint: 0.187}
	balance := structural(l).Society(&Variant{Wages: "municipality"}, nil)
	byHand := arithmeticOf(t, "net social benefit on a resource basis")
	if math.Abs(byHand.Recomputed-666358) > 1 || math.Abs(balance.Total()-666358) > 0.01*666358 {
		t.Errorf("balance %.0f by the lens, %.0f by hand, want about 666,358: %+v", balance.Total(), byHand.Recomputed, balance)
	}
}

// On Groningen's figures the State pays more than is printed once tax on the
// benefits is netted, and less once toeslagen are counted as well; the flows say
// what the arithmetic says.
func TestGroningensState(t *testing.T) {
	const printed = 219000.0 / 50
	l := groningen2022()
	l.Subsidy.Coverage = 364000 / (0.396 * 1.08 * 1.235 * 12 * 50 * (1725.00 + 1756.20) / 2) // what is printed
	b := structural(l)
	v := &Variant{Wages: "municipality", Supervision: "municipality", Subsidy: 1}
	flows := b.Flows(nil, v, ArmWorld)
	with, without := Net(flows), Net(b.Flows(nil, v, ControlWorld))
	toeslagen := Cents(0)
	for _, f := range flows {
		if f.Kind == Toeslagen {
			toeslagen += f.Amount
		}
	}
	after := -(with[State] - without[State]).Euros() / 50
	before := after + toeslagen.Euros()/50
	for item, flowed := range map[string]float64{
		"central government cost per job-year before toeslagen":              before,
		"central government cost per job-year with toeslagen that fall away": after,
	} {
		if byHand := arithmeticOf(t, item).Recomputed; math.Abs(flowed-byHand) > 0.03*byHand {
			t.Errorf("%s: %.0f by flows, %.0f by hand", item, flowed, byHand)
		}
	}
	if before < printed+1000 || after > printed-500 {
		t.Errorf("the State pays %.0f before toeslagen and %.0f after, %.0f is printed", before, after, printed)
	}
}

// Every item, rule and reason has its Dutch: no English word is left.
func TestArithmeticInDutch(t *testing.T) {
	english := regexp.MustCompile(`\b(the|of|and|by|net social|left|away|saved|year|years|job|jobs|month|wage|cost|costs|people|total|is|as|net norm|sum|with|without)\b`)
	for _, a := range MonitorArithmetic() {
		item, rule, reason := a.In("nl")
		for _, text := range []string{item, rule, reason} {
			if left := english.FindString(strings.NewReplacer(" is ", " ").Replace(text)); left != "" {
				t.Errorf("%q is left in %q", left, text)
			}
		}
		if item == "" || rule == "" || (reason == "") != (a.Reason == "") {
			t.Errorf("%s: nothing in Dutch", a.Item)
		}
		if x, y, z := a.In("en"); x != a.Item || y != a.Rule || z != a.Reason {
			t.Errorf("%s differs in English", a.Item)
		}
	}
	for text, want := range map[string]string{"work supervision, 2021": "werkbegeleiding, 2021", "work supervision, total": "werkbegeleiding, totaal",
		"11 job-years x 1.5": "11 baanjaren x 1,5", "1,318,000 x 80% x 60.4%": "1.318.000 x 80% x 60,4%", "60.4% of the printed 1,924,154": "60,4% van de gedrukte 1.924.154"} {
		if got := inDutch(text); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// By the monitor's own rules Groningen's structural year comes to the 7,240 per
// job that is printed, whatever the discount rate and whatever a variant adds;
// where the municipality pays no wages there is nothing to compare.
func TestAsMonitored(t *testing.T) {
	l := groningen2022()
	l.Subsidy.Coverage = 364000 / (0.396 * 1.08 * 1.235 * 12 * 50 * (1725.00 + 1756.20) / 2)
	for _, discount := range []float64{0, 0.2} {
		l.Society.Discount = discount
		b := structural(l)
		b.Shown, b.Exposed = []Shown{{&l.Bond, Outcome{12}, Outcome{0}}}, []float64{600}
		control := b.Flows(nil, &Variant{Wages: ByMunicipality, Supervision: ByMunicipality}, ControlWorld)
		for _, v := range []*Variant{{Wages: "municipality", Supervision: "municipality", Subsidy: 1}, {Wages: "municipality", Supervision: "municipality", Subsidy: 1, ClawBack: true, Bond: true}} {
			m := b.AsMonitored(v, b.Flows(nil, v, ArmWorld), control)
			if each := m.Total() / m.JobYears; math.Abs(each-7240) > 120 || math.Abs(m.JobYears-50) > 1e-9 {
				t.Errorf("%+v: %.0f per job-year over %v job-years: %+v", *v, each, m.JobYears, m)
			}
			for what, parts := range map[string][2]float64{"production": {m.Production, 636858}, "quality": {m.Quality, 84150}, "care": {m.Care, 103400}, "State": {m.State, -219000}, "municipality": {m.Municipality, -243000}} {
				if math.Abs(parts[0]-parts[1]) > 0.03*math.Abs(parts[1]) {
					t.Errorf("%s: %.0f, %.0f is printed", what, parts[0], parts[1])
				}
			}
		}
		for _, v := range []*Variant{{Wages: ByOrganisation, Supervision: ByMunicipality}, {Wages: ByMunicipality, Supervision: ByMunicipality, BenefitKept: true}} {
			if m := b.AsMonitored(v, b.Flows(nil, v, ArmWorld), control); !math.IsNaN(m.Total()) {
				t.Errorf("%+v: %v", *v, m.Total())
			}
		}
	}
}
