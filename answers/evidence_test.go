package answers

import (
	"bytes"
	"encoding/json"
	"math"
	"strings"
	"testing"

	"proefbank/internal/lang"
	"proefbank/results/report"
	"proefbank/scenarios"
)

func sifted(t *testing.T, scenario string, q Sifting) *report.Answer {
	t.Helper()
	s, err := scenarios.Load(scenario, nil)
	if err != nil {
		t.Fatal(err)
	}
	a, err := Evidence(s, q)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// Every parameter is a line of its section, or of one of those that are alike;
// statuses and distributions are counted over all of them.
func TestEvidenceShowsEveryParameter(t *testing.T) {
	e := sifted(t, "basisbaan", Sifting{}).Data.(*evidence)
	scenario, err := scenarios.Load("basisbaan", nil)
	if err != nil {
		t.Fatal(err)
	}
	lines, counted, uncertain := 0, 0, 0
	for _, table := range e.sections() {
		lines += len(table.Rows)
	}
	for _, n := range e.Statuses {
		counted += n
	}
	for _, p := range e.Parameters {
		if p.Dist != (scenarios.Spread{}) {
			uncertain++
		}
	}
	if lines != len(alike(e.leaves)) || counted != len(e.leaves) || len(e.Parameters) != counted || counted != scenario.Counted() || uncertain != e.Uncertain || uncertain == 0 {
		t.Errorf("%d parameters, %d lines, %d with a status, %d and %d uncertain", len(e.leaves), lines, counted, uncertain, e.Uncertain)
	}
}

// A value is what it is in every form: JSON as a file has it, a cell in the
// language, the steps of a series one by one, alike parameters in one line.
func TestEvidenceValues(t *testing.T) {
	sections := []string{"calendar.wml_hour", "recruitment.eligible", "recruitment.barriers", "money.variants.sib"}
	e := sifted(t, "basisbaan", Sifting{Sections: sections}).Data.(*evidence)
	cells := map[string]lang.Said{}
	for _, group := range alike(e.leaves) {
		line := lineOf(group)
		cells[line.Name] = line.Value
	}
	for name, want := range map[string]string{
		"eligible":     "0,8477 aandeel",
		"wml_hour":     "euro per uur: 13,27 vanaf 2024-01-01; 13,68 vanaf 2024-07-01; ",
		"barriers":     "0,333; 0,242; ",
		"variants.sib": "wages municipality; supervision municipality; ",
	} {
		if got := cells[name]; got == nil || !strings.HasPrefix(got.In(lang.Dutch), want) {
			t.Errorf("%s: %v, want %s", name, got, want)
		}
	}
	var out bytes.Buffer
	if err := report.JSON(&out, e); err != nil {
		t.Fatal(err)
	}
	var data struct {
		Parameters []struct {
			Path  string
			Value json.RawMessage
			Dist  json.RawMessage
		}
	}
	if err := json.Unmarshal(out.Bytes(), &data); err != nil {
		t.Fatal(err)
	}
	for _, p := range data.Parameters {
		if p.Path == "recruitment.eligible" && (string(p.Value) != "0.8477" || strings.Join(strings.Fields(string(p.Dist)), "") != `{"beta":{"n":151}}`) {
			t.Errorf("%s, %s", p.Value, p.Dist)
		}
		if p.Path == "calendar.wml_hour" && (!bytes.Contains(p.Value, []byte(`"from": "2024-01-01"`)) || string(p.Dist) != "null") {
			t.Errorf("%s, %s", p.Value, p.Dist)
		}
	}
}

// A filter keeps the recomputed figures whose parameter it keeps.
func TestEvidenceSifts(t *testing.T) {
	all := sifted(t, "basisbaan", Sifting{}).Data.(*evidence)
	few := sifted(t, "basisbaan", Sifting{Sections: []string{"absence.leave"}}).Data.(*evidence)
	if len(few.leaves) != 1 || len(few.Recomputed) != 1 || len(all.Recomputed) < 20 {
		t.Errorf("%d parameters, %d of %d figures", len(few.leaves), len(few.Recomputed), len(all.Recomputed))
	}
	used := few.Recomputed[0].used().In(lang.Dutch)
	if want := "absence.leave van basisbaan is 0,07"; !strings.Contains(used, want) {
		t.Errorf("%q, want %s in it", used, want)
	}
	for _, p := range sifted(t, "basisbaan", Sifting{Statuses: []string{string(scenarios.Fitted)}}).Data.(*evidence).Parameters {
		if p.Status != scenarios.Fitted {
			t.Errorf("%s is %s", p.Path, p.Status)
		}
	}
	s, err := scenarios.Load("basisbaan", nil)
	if err != nil {
		t.Fatal(err)
	}
	_, err = Evidence(s, Sifting{Sections: []string{"absense"}})
	if err == nil || !strings.Contains(lang.InLanguage(err, lang.Dutch), "heeft geen parameters onder \"absense\"") {
		t.Errorf("%v", err)
	}
}

// The causal share by hand: where housing changes by half as much without the job, the job
// has half of the change that was seen; and of a change that is lower the less, so that the
// percentiles are those of the change. What may be no change has no share.
func TestCausalShareByHand(t *testing.T) {
	s, err := scenarios.Load("basisbaan", []string{"wellbeing.housing.drift=0.4495"})
	if err != nil {
		t.Fatal(err)
	}
	a, err := Evidence(s, Sifting{Sections: []string{"wellbeing"}})
	if err != nil {
		t.Fatal(err)
	}
	all := a.Data.(*evidence).Causes
	if len(all) != 8 {
		t.Fatalf("%d domains", len(all))
	}
	const sd, normal = 0.197, 1.96
	h := all[0]
	for what, off := range map[string]float64{"change": h.Change - 0.899, "effect": h.Effect - 0.4495, "share": h.Share - 0.5,
		"low": (h.Low - (1 - 0.4495/(0.899-normal*sd))) / 8, "high": (h.High - (1 - 0.4495/(0.899+normal*sd))) / 2} {
		if !(math.Abs(off) <= 0.01) {
			t.Errorf("%s is off by %v: %+v", what, off, h)
		}
	}
	if health := all[2]; !math.IsNaN(health.Share) || health.Alone != -0.04 {
		t.Errorf("health, whose change may be nothing: %+v", health)
	}
	if few := sifted(t, "basisbaan", Sifting{Sections: []string{"exit"}}).Data.(*evidence); few.Causes != nil {
		t.Errorf("%d shares among the exits", len(few.Causes))
	}
}
