package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
)

// runFormula runs "formula ARGS" under a root with the flags every command has.
func runFormula(args ...string) (string, error) {
	root := rootCommand()
	var out bytes.Buffer
	root.SetOut(&out)
	root.SetErr(&out)
	root.SetArgs(append([]string{"formula"}, args...))
	err := root.Execute()
	return out.String(), err
}

// TestFormulaExamples runs the example in the help of every formula, and holds
// what it solves for against R.
func TestFormulaExamples(t *testing.T) {
	want := map[string]map[string]any{
		"two-means":       {"n_treatment": 176.}, // power.t.test(delta = .3, power = .8)
		"repeated-means":  {"n_treatment": 55.},  // the variance is (1 + 5 x .6)/6 - .36 = .3067: 54 find it with .797, 55 with .804
		"two-proportions": {"n_treatment": 686.}, // power.prop.test(p1 = .1, p2 = .15, power = .8)
		"cluster-means":   {"clusters_per_arm": 15., "n_treatment": 375.},
		"stepped-wedge":   {"clusters_per_sequence": 6., "n_treatment": 1200.},
		"log-rank":        {"events": 278.}, // 4 (1.96 + 0.84)^2 / log(1.4)^2 = 277.3
		"ordinal":         {"n_treatment": 94.},
		"boundaries":      {"power": nil},
		"two-option":      {"power": nil}, // its values are held in design/formula
	}
	formulas, _, err := rootCommand().Find([]string{"formula"})
	if err != nil {
		t.Fatal(err)
	}
	for _, sub := range formulas.Commands() {
		args := strings.Fields(strings.TrimPrefix(strings.TrimSpace(sub.Example), "proefbank formula "))
		out, err := runFormula(append(args, "--json")...)
		var got map[string]any
		if err == nil {
			err = json.Unmarshal([]byte(out), &got)
		}
		if err != nil {
			t.Errorf("%s: %v", sub.Name(), err)
		}
		for _, key := range []string{"power", "n_treatment", "effect", "events", "critical"} {
			if _, there := got[key]; !there {
				t.Errorf("%s: no key %s in %s", sub.Name(), key, out)
			}
		}
		if want[sub.Name()] == nil {
			t.Errorf("%s: nothing is known of its example", sub.Name())
		}
		for key, value := range want[sub.Name()] {
			if got[key] != value {
				t.Errorf("%s: %s is %v, want %v", sub.Name(), key, got[key], value)
			}
		}
	}
}

func TestFormulaRefuses(t *testing.T) {
	for args, message := range map[string]string{
		"two-means --effect 0.3":                                                            "leave out exactly one",
		"two-means --effect NaN --power 0.8":                                                `"NaN" is not a number`,
		"two-means --effect 0.3 --power 0.8 --sd -1":                                        "--sd: -1 is not above 0",
		"log-rank --events 90 --power .8 --allocation 1":                                    `"1" is not a share between 0 and 1 or a ratio`,
		"boundaries --information 0.5,0.4":                                                  "--information: 0.4",
		"ordinal --odds-ratio 2 --power 0.8":                                                "--control: is needed",
		"stepped-wedge --sequences 1 --cluster-period-size 9 --icc 0 --effect 1 --power .8": "--sequences: 1 is not",
	} {
		out, err := runFormula(strings.Fields(args)...)
		if err == nil || !strings.Contains(err.Error(), message) {
			t.Errorf("%s: %v, %s", args, err, out)
		}
	}
}

func TestFormulaForPeople(t *testing.T) {
	out, err := runFormula("log-rank", "--events", "120", "--hazard-ratio", "2", "--allocation", "2:1", "--lang", "nl")
	want := "gevraagd                     --power\n" +
		"gebeurtenissen, beide armen      120\n" +
		"effect                             2\n" +
		"power                         0,9473\n" +
		"getelde staarten                   1\n" +
		"Gevraagd: log-rank --allocation 0.6666666666666666 --alpha 0.05 --events 120 --hazard-ratio 2\n"
	if err != nil || out != want {
		t.Errorf("%v\n%s", err, out)
	}
	out, err = runFormula("boundaries", "--information", "0.5,1")
	want = "look  critical value  alpha spent\n" +
		"   1         2.96259      0.00305\n" +
		"   2          1.9686       0.0500\n" +
		"Asked: boundaries --alpha 0.05 --information 0.5,1 --sided 2 --spending obrien-fleming\n"
	if err != nil || out != want {
		t.Errorf("%v\n%s", err, out)
	}
}
