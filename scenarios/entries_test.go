package scenarios

import (
	"reflect"
	"slices"
	"testing"

	"proefbank/model"
	"proefbank/sim"
)

func TestEntries(t *testing.T) {
	s := load(t, map[string]string{"top.yaml": `
base: national
municipalities:
  value:
    - {name: Hoogeveen, region: Drenthe, recipients: 2000, long_term_share: {value: 0.6, source: own}, per_1000: 30, neighbourhoods: 4}
    - Groningen
    - name: Rotterdam
      recipients: 12345
  source: table 3
arms:
  - name: intensive
    job: true
    hours_per_week: 24
    contract_months: 12
    extension: 1
    max_months: 36
    permanent: 1
    exit_is_goal: false
    search_factor: 1
    wellbeing_factor: 1
    guidance_hours: 0
    capacity: 0
    rating_bias: [0]
  - name: basisbaan
    hours_per_week: 20
trial:
  municipalities: 3
`}, "top.yaml")
	national, err := Load("national", nil)
	if err != nil {
		t.Fatal(err)
	}
	byName := map[string]model.Municipality{}
	for _, m := range national.Municipalities {
		byName[m.Name] = m
	}
	rotterdam := byName["Rotterdam"]
	rotterdam.Recipients = 12345
	want := []model.Municipality{{Name: "Hoogeveen", Region: "Drenthe", Recipients: 2000, LongTermShare: 0.6,
		Per1000: 30, Neighbourhoods: 4}, byName["Groningen"], rotterdam}
	if !slices.Equal(s.Municipalities, want) {
		t.Errorf("got %+v, want %+v", s.Municipalities, want)
	}
	arm := national.Arms[0]
	arm.HoursPerWeek = 20
	if len(s.Arms) != 2 || s.Arms[0].HoursPerWeek != 24 || !reflect.DeepEqual(s.Arms[1], arm) {
		t.Errorf("got %+v", s.Arms)
	}
	if got := leafOf(t, s, "municipalities.Rotterdam.recipients").Source; got != "table 3" {
		t.Errorf("source %q", got)
	}
	if got := leafOf(t, s, "municipalities.Hoogeveen.long_term_share").Source; got != "own" {
		t.Errorf("source %q", got)
	}
	if _, ok := s.Leaf("municipalities.Amsterdam.recipients"); ok {
		t.Error("an entry that was not listed is still there")
	}
}

// TestDroppedEntry holds that what a base leaves out cannot be had from the
// base's own base by name alone.
func TestDroppedEntry(t *testing.T) {
	t.Chdir(t.TempDir())
	writeFile(t, "two.yaml", "base: national\nmunicipalities: [Groningen, Rotterdam]\ntrial: {municipalities: 2}\n")
	writeFile(t, "top.yaml", "base: two.yaml\nmunicipalities: [Groningen, Tilburg]\n")
	want := "top.yaml:2:29: municipalities.Tilburg: is not in the base, and needs region, recipients, long_term_share, per_1000, neighbourhoods"
	_, err := Load("top.yaml", nil)
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
	speaksDutch(t, err)
}

// TestUncertainEntries holds that a draw of what stands in a list below a
// group leaves the scenario's list alone.
func TestUncertainEntries(t *testing.T) {
	s := load(t, map[string]string{"f.yaml": `
base: basisbaan
trial:
  outcomes:
    - {name: satisfaction, smallest_effect: {value: 0.2, dist: {uniform: {low: 0.1, high: 0.3}}}}
`}, "f.yaml")
	if len(s.Trial.Outcomes) != 1 {
		t.Fatalf("%d outcomes", len(s.Trial.Outcomes))
	}
	trial := s.Draw(sim.NewKey(1)).Trial
	if was, is := s.Trial.Outcomes[0].Smallest, trial.Outcomes[0].Smallest; was != 0.2 || is == 0.2 {
		t.Errorf("scenario %g, draw %g", was, is)
	}
}
