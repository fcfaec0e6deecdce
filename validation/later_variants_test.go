package validation

import (
	"math"
	"slices"
	"strings"
	"testing"
)

// schemes are those of the documents, each with the programme that holds a published figure
// of it that the scenario was not set by, or what is listed as not compared.
var schemes = map[string]string{
	"Groningen": "groningen", "Rotterdam": "rotterdam", "Den Haag STiP": "stip", "Heerlen": "heerlen", "Hoogeveen": "hoogeveen",
	"Melkert-2": "melkert", "Melkert and ID jobs": "id-jobs", "premium for part-time work": "part-time-premium", "Amsterdam": "amsterdam-regelluw",
	"Oss": "oss-regelluw", "Wageningen": "utrecht", "the decree's cities": "amvb-regelluw",
	"Den Haag Instapeconomie": "results of Den Haag's Instapeconomie", "Werkbrigade": "results of Amsterdam's Werkbrigade",
	"Hoogeveen instapbaan": "results of Hoogeveen's instapbaan", "without the decree": "results of Apeldoorn, Epe and Geldrop-Mierlo, outside the decree",
}

// inView are schemes whose only published result was in view when a parameter was set, which
// the report says: the pace of a programme by Heerlen's, the search under a regime by the trials'.
var inView = map[string]bool{"Heerlen": true, "Amsterdam": true}

// TestEverySchemeIsHeld: for every scheme there is a figure that no parameter was set by, or
// it is said that none is published and which documents were read.
func TestEverySchemeIsHeld(t *testing.T) {
	for scheme, by := range schemes {
		held := slices.ContainsFunc(programmes(), func(p programme) bool {
			return p.name == by && (inView[scheme] || slices.ContainsFunc(p.figures, func(f Figure) bool { return f.kind() == Predicted }))
		})
		told := slices.ContainsFunc(incomparable(), func(n Incomparable) bool {
			return n.Item[0] == by && n.Why == nonePublished && strings.Contains(n.Why[0], "SEOR 2021")
		})
		if held == told {
			t.Errorf("%s: held by a figure %v, told to have none %v", scheme, held, told)
		}
	}
}

// TestSchemesPrintFigures: what is published of the schemes exists in every replication, moves
// by chance, and of those that are weighed lies in the 95% interval or has a reason.
func TestSchemesPrintFigures(t *testing.T) {
	const reps = 40
	for _, p := range []programme{oss(), cities(), premium(), hoogeveen(), stip(), melkert()} {
		for i, values := range drawnOf(t, p, reps) {
			f := &p.figures[i]
			if math.IsNaN(values[0] + values[reps-1]) {
				t.Errorf("%s: %v", f.Item, values)
			}
			if out := f.Published < values[0] || f.Published > values[reps-1]; out && !f.apart && otherReasons[f.Item[0]].Text[0] == "" {
				t.Errorf("%s: %v lies outside %v .. %v, without a reason", f.Item, f.Published, values[0], values[reps-1])
			}
		}
	}
}
