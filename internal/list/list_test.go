package list

import (
	"fmt"
	"slices"
	"testing"
)

type colour string

type paint struct {
	name  colour
	price int
}

func (p paint) Key() colour { return p.name }

var paints = List[colour, paint]{{"red", 3}, {"blue", 5}}

func TestListKnowsItsOwn(t *testing.T) {
	for name, want := range map[colour]int{"red": 3, "blue": 5} {
		if got := paints.Of(name).price; got != want {
			t.Errorf("%s costs %d, not %d", name, got, want)
		}
	}
	if !paints.Has("red") || paints.Has("green") {
		t.Error("red is in the list and green is not")
	}
	if got := paints.Names(); !slices.Equal(got, []string{"red", "blue"}) {
		t.Error(got)
	}
}

func TestUnknownNamesPanic(t *testing.T) {
	defer func() {
		if got, want := fmt.Sprint(recover()), `"green" is not a known list.colour`; got != want {
			t.Errorf("panic of %q, want %q", got, want)
		}
	}()
	paints.Of("green")
}
