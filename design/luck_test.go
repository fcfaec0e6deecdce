package design_test

import (
	"reflect"
	"slices"
	"testing"

	"proefbank/design"
)

// The luck of one replication is that replication; the lot from another changes who is
// assigned what and nothing of what people are; measurement from another changes what is
// measured and nothing that happens; a municipality from another keeps its people.
func TestLuckIsApartByCause(t *testing.T) {
	e := experimentOf(t, "basisbaan")
	whole := e.Replicate(0, true)
	if again := e.Lucky(design.AllOf(0), true); !reflect.DeepEqual(whole[0].Assigned, again[0].Assigned) || !reflect.DeepEqual(whole[0].Worlds[0].Waves, again[0].Worlds[0].Waves) {
		t.Error("the luck of one replication is not that replication")
	}
	from := func(change func(*design.Luck)) design.Site {
		luck := design.AllOf(0)
		change(&luck)
		return e.Lucky(luck, true)[0]
	}
	lot := from(func(l *design.Luck) { l.Lot = 1 })
	if slices.Equal(lot.Assigned, whole[0].Assigned) || !reflect.DeepEqual(lot.Worlds[0].Waves, whole[0].Worlds[0].Waves) {
		t.Error("the lot of another replication: the same, or people are others")
	}
	measured := from(func(l *design.Luck) { l.Measurement = 1 })
	if reflect.DeepEqual(measured.Worlds[0].Waves, whole[0].Worlds[0].Waves) || !slices.Equal(measured.Assigned, whole[0].Assigned) ||
		measured.Worlds[0].Month(5) != whole[0].Worlds[0].Month(5) {
		t.Error("the measurement of another replication: the same, or something else is another")
	}
	people := from(func(l *design.Luck) { l.People = 1 })
	if people.Cohort.People[0].Age == whole[0].Cohort.People[0].Age {
		t.Error("the people of another replication are the same")
	}
	town := from(func(l *design.Luck) { l.Towns = 1 })
	if town.Cohort.People[0].Age != whole[0].Cohort.People[0].Age || reflect.DeepEqual(town.Worlds[0].Waves, whole[0].Worlds[0].Waves) {
		t.Error("the municipality of another replication: the same, or its people are others")
	}
}
