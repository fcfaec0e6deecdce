package money

import (
	"math"
	"testing"

	"proefbank/model"
)

// funded are books of a municipality in which five hold a job of the eight that
// are planned, over months at half as much again as the base's prices.
func funded(months int) *Books {
	l := groningen2022()
	d := model.Date{Year: 2023, Month: 1, Day: 1}
	l.Prices = Prices{Index: model.Series{{From: model.Date{Year: 2022, Month: 1, Day: 1}, Value: 100}, {From: d, Value: 150}}, Base: model.Date{Year: 2022, Month: 1, Day: 1}}
	b := &Books{Ledger: l, Towns: []Town{{Residents: 1000, People: 10}}, Arm: [][]Facts{nil}, Control: [][]Facts{nil}, Planned: [][]float64{nil}}
	for m := range months {
		arm, control := fifty(5)
		arm.Date, control.Date = d.AddMonths(m), d.AddMonths(m)
		b.Arm[0], b.Control[0], b.Planned[0] = append(b.Arm[0], arm), append(b.Control[0], control), append(b.Planned[0], 8)
	}
	return b
}

// between is what flows have in common that go from one party to another.
type between struct {
	payer, payee Party
	kind         Kind
}

// amounts sums flows by who pays whom for what.
func amounts(flows []Flow) map[between]Cents {
	sums := map[between]Cents{}
	for _, f := range flows {
		sums[between{f.Payer, f.Payee, f.Kind}] += f.Amount
	}
	return sums
}

// Contributions by hand: for the jobs that are expected of the eight planned or
// for the five that are held, at the prices of the day, by every party at its
// own rate; the guarantor pays the rest.
func TestFundByHand(t *testing.T) {
	for basis, jobs := range map[string]float64{"expected": 7.2, "realised": 5} {
		for name, guarantor := range map[Bearer]Party{"central_government": State, "municipality": Municipality} {
			b := funded(1)
			b.Regional = Regional{Basis: basis, Indexed: true, Expected: 0.9, Municipality: 1200, State: 600, Insurers: 120, Organisation: 240, Guarantor: name}
			got := amounts(withFund(b, []Flow{{Payer: Fund, Payee: Participant, Kind: NetWage, Amount: 9000_00}})[1:])
			want := map[between]Cents{}
			for payer, rate := range map[Party]float64{Municipality: 1200, State: 600, Insurers: 120, Organisation: 240} {
				want[between{payer, Fund, FundContribution}] = Euros(jobs * rate / 12 * 1.5)
			}
			want[between{guarantor, Fund, FundCall}] = 9000_00 - Euros(jobs*2160/12*1.5)
			for who, amount := range want {
				if got[who] != amount {
					t.Errorf("%s: %v: %d, want %d", basis, who, got[who], amount)
				}
			}
			if len(got) != len(want) {
				t.Errorf("%s: %v", basis, got)
			}
		}
	}
}

// What is left of the fund goes back in the last month to those who paid in, by
// what they paid: of 1,800 a month twice, 600 is left, a sixth of everything.
func TestFundGivesBack(t *testing.T) {
	b := funded(2)
	b.Regional = Regional{Basis: "realised", Indexed: true, Municipality: 1200, State: 600, Insurers: 120, Organisation: 960, Guarantor: "municipality"}
	flows := withFund(b, []Flow{{Payer: Fund, Payee: Participant, Kind: NetWage, Amount: 1200_00}, {Month: 1, Payer: Fund, Payee: Participant, Kind: NetWage, Amount: 1800_00}})
	got := amounts(flows)
	for payer, rate := range map[Party]float64{Municipality: 1200, State: 600, Insurers: 120, Organisation: 960} {
		if want := Euros(2 * 5 * rate / 12 * 1.5 / 6); !(math.Abs(float64(got[between{Fund, payer, FundReturn}]-want)) <= 1) {
			t.Errorf("%s gets %d back, want %d", payer, got[between{Fund, payer, FundReturn}], want)
		}
	}
	for _, f := range flows {
		if f.Kind == FundReturn && f.Month != 1 {
			t.Errorf("%+v before the end", f)
		}
	}
	if net := net(flows); net[Fund] != 0 {
		t.Errorf("the fund keeps %d", net[Fund])
	}
	if a := NewFundAccount(make([]Cents, 2), flows); a.Balance[0] != 600_00 || a.Balance[1] != 600_00 || a.Called != 0 || a.Lowest() != 600_00 {
		t.Errorf("%+v", a)
	}
}

// A guarantor who was called on is among those who paid in.
func TestGuarantorIsRepaid(t *testing.T) {
	b := funded(2)
	b.Regional = Regional{Basis: "realised", Indexed: true, Organisation: 960, Guarantor: "central_government"}
	flows := withFund(b, []Flow{{Payer: Fund, Payee: Participant, Kind: NetWage, Amount: 1200_00}})
	got := amounts(flows)
	if called, back := got[between{State, Fund, FundCall}], got[between{Fund, State, FundReturn}]; called != 600_00 || back != Euros(600*600.0/1800) {
		t.Errorf("called for %d, repaid %d", called, back)
	}
	if a := NewFundAccount(make([]Cents, 2), flows); a.Called != 600_00 || a.Lowest() != 0 {
		t.Errorf("%+v", a)
	}
}

// withFund adds a fund to the flows.
func withFund(b *Books, flows []Flow) []Flow {
	return b.Together(&Variant{}).fund(flows, FundBalance(nil, flows, len(b.Arm[0])))
}
