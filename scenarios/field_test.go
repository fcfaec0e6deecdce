package scenarios

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"proefbank/model/money"
)

// A text whose type lists its values is one of them, unless its tag names fewer;
// a tag that names another panics.
func TestChoices(t *testing.T) {
	type f struct {
		All    money.Bearer
		Some   money.Bearer `oneof:"municipality,fund"`
		Wrong  money.Bearer `oneof:"municipality,province"`
		Listed string       `oneof:"a,b"`
		Any    string
	}
	of := func(i int) []string { return choices(reflect.TypeFor[f]().Field(i)) }
	for i, want := range map[int][]string{0: money.Bearer("").Choices(), 1: {"municipality", "fund"}, 3: {"a", "b"}, 4: nil} {
		if got := of(i); !slices.Equal(got, want) {
			t.Errorf("%d: %q, want %q", i, got, want)
		}
	}
	defer func() {
		if said, _ := recover().(string); !strings.Contains(said, "province") {
			t.Errorf("a name that is in no table: %q", said)
		}
	}()
	of(2)
}

// Whoever bears wages in the table may bear them in a scenario, and nobody else.
func TestBearersOfScenarios(t *testing.T) {
	for _, name := range money.Bearer("").Choices() {
		s, err := Load("basisbaan", []string{"money.variants.municipal.wages=" + name})
		if err != nil || string(s.Money.Variants[0].Wages) != name {
			t.Errorf("%s: %v", name, err)
		}
	}
	_, err := Load("basisbaan", []string{"money.variants.municipal.wages=province"})
	if want := strings.Join(money.Bearer("").Choices(), ", "); err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("%v, want %s", err, want)
	}
}
