package model_test

import (
	"math"
	"testing"

	"proefbank/model"
	"proefbank/scenarios"
)

func TestCountryIsComplete(t *testing.T) {
	for _, name := range []string{"basisbaan", "national", "national-programme"} {
		s, err := scenarios.Load(name, nil)
		if err != nil {
			t.Fatal(err)
		}
		all := s.AllMunicipalities()
		recipients := 0.0
		names := map[string]bool{}
		for _, m := range all {
			recipients += m.Recipients
			names[m.Name] = true
		}
		// 401,590 households in June 2025 (CBS 82015NED); the classes are round numbers.
		if len(all) != 342 || len(names) != 342 || !(math.Abs(recipients/401590-1) <= 0.01) {
			t.Errorf("%s: %d municipalities, %d names, %v recipients", name, len(all), len(names), recipients)
		}
	}
}

func TestSizeClassesFollowTheList(t *testing.T) {
	p := model.Parameters{
		Municipalities: []model.Municipality{{Name: "Oss", Region: "Noordoost-Brabant", Recipients: 1600}},
		SizeClasses: []model.SizeClass{
			{Name: "large", Count: 1, Recipients: 9000, LongTermShare: 0.5, Per1000: 40, Neighbourhoods: 8},
			{Name: "small", Count: 2, Recipients: 300, LongTermShare: 0.6, Per1000: 15, Neighbourhoods: 3},
		},
	}
	want := []model.Municipality{
		{Name: "Oss", Region: "Noordoost-Brabant", Recipients: 1600},
		{Name: "large-1", Region: "large-1", Recipients: 9000, LongTermShare: 0.5, Per1000: 40, Neighbourhoods: 8},
		{Name: "small-1", Region: "small-1", Recipients: 300, LongTermShare: 0.6, Per1000: 15, Neighbourhoods: 3},
		{Name: "small-2", Region: "small-2", Recipients: 300, LongTermShare: 0.6, Per1000: 15, Neighbourhoods: 3},
	}
	got := p.AllMunicipalities()
	if len(got) != len(want) {
		t.Fatalf("got %v, want %v", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("municipality %d: got %v, want %v", i, got[i], want[i])
		}
	}
	if len(p.Municipalities) != 1 {
		t.Error("the list itself has grown")
	}
}
