package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"proefbank/answers"
	"proefbank/design/estimate"
)

const references = "../../design/estimate/testdata"

// asking is a question that was asked of R, flag by flag, with R's answer. The
// kept references differ in how they name things.
type asking struct {
	file, estimator string
	flags           map[string]string
	asked, want     map[string]any
}

// estimatorsOf are the estimators whose answers a file of references holds.
var estimatorsOf = map[string]func(question map[string]any) string{
	"linear": asEntered, "survival": asEntered, "separation": asEntered, "twostage": asEntered, "randomslope": asEntered,
	"blocks": always("difference-in-means"), "twostage_repeated": always("mmrm-two-stage"),
	"bootstrap": always("wild-cluster-bootstrap"), "change": always("before-after"), "cace": always("cace"), "did": always("staggered-did"),
	"gee": always("gee"), "lee": always("lee-bounds"), "logistic": always("logistic"),
	"ordinal": always("proportional-odds"), "randomisation": always("randomisation"),
	"repeated": repeatedly,
	"mixed":    either("period", "stepped-wedge", "mixed-model"), "ranks": either("before", "signed-rank", "rank-sum"),
}

// repeatedly asks both, as one is the other where there are no clusters.
func repeatedly(q map[string]any) string {
	if q["cluster"] == "" && q["df"] == "kenward-roger" {
		return "mmrm-model-based"
	}
	return "mmrm"
}

func asEntered(q map[string]any) string { return q["estimator"].(string) }

func always(name string) func(map[string]any) string {
	return func(map[string]any) string { return name }
}

func either(key, with, without string) func(map[string]any) string {
	return func(q map[string]any) string {
		if text, _ := q[key].(string); text != "" {
			return with
		}
		return without
	}
}

func askings(t *testing.T, name string) []asking {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(references, name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	var questions []map[string]any
	if err := json.Unmarshal(text, &questions); err != nil {
		t.Fatal(err)
	}
	var all []asking
	for _, q := range questions {
		a := asking{file: q["data"].(string), estimator: estimatorsOf[name](q), flags: map[string]string{}, asked: q, want: q}
		if !strings.HasSuffix(a.file, ".csv") {
			a.file = name + "_" + a.file + ".csv"
		}
		if want, nested := q["want"].(map[string]any); nested {
			a.want = want
		}
		for key, value := range q {
			a.flag(key, value)
		}
		all = append(all, a)
	}
	return all
}

func (a *asking) flag(key string, value any) {
	text, _ := value.(string)
	switch key {
	case "covariates":
		list := value.([]any)
		names := make([]string, len(list))
		for i, name := range list {
			names[i] = name.(string)
		}
		text = strings.Join(names, ",")
	case "outcome":
		if a.estimator == "log-rank" || a.estimator == "cox" {
			key = "time"
		}
	case "period":
		if strings.HasPrefix(a.estimator, "mmrm") {
			key = "wave"
		}
	case "first":
		key = "first-treated"
	case "df_method":
		key = "df"
	}
	if alpha, is := value.(float64); is && key == "alpha" {
		text = strconv.FormatFloat(alpha, 'g', -1, 64)
	}
	if part := estimate.Part(key); text != "" && (key == "alpha" || slices.Contains(slices.Concat(answers.Particular(), estimate.Common), part)) {
		a.flags[key] = text
	}
}

func (a *asking) args() []string {
	args := []string{"analyse", filepath.Join(references, a.file), "--estimator", a.estimator}
	for _, flag := range slices.Sorted(maps.Keys(a.flags)) {
		args = append(args, "--"+flag, a.flags[flag])
	}
	return args
}

// runProgram runs the program and gives its exit status, output and messages.
func runProgram(t *testing.T, args ...string) (int, string, string) {
	t.Helper()
	var out, said bytes.Buffer
	status := proefbank(t.Context(), args, &out, &said)
	return status, out.String(), said.String()
}

// TestAnalyseAgainstR asks the command all that was asked of R.
func TestAnalyseAgainstR(t *testing.T) {
	tried := map[string]bool{}
	for _, name := range slices.Sorted(maps.Keys(estimatorsOf)) {
		for _, a := range askings(t, name) {
			if a.estimator == "stepped-wedge" && a.flags["df"] != "satterthwaite" {
				continue // it has no other
			}
			if a.estimator == "stepped-wedge" {
				delete(a.flags, "df")
			}
			tried[a.estimator] = true
			if a.estimator == "ancova" && a.flags["cluster"] == "" && !tried["ancova-hc2"] {
				a.estimator, tried["ancova-hc2"] = "ancova-hc2", true // which is the same where there are no clusters
			}
			if a.estimator == "difference-in-means" && a.flags["cluster"]+a.flags["block"] == "" {
				a.estimator, tried["naive"] = "naive", true // which is the same where there are neither
			}
			status, out, said := runProgram(t, append(a.args(), "--json")...)
			if status != 0 {
				t.Errorf("%v: status %d: %s", a.args(), status, said)
				continue
			}
			agree(t, a, out)
		}
	}
	for _, m := range estimate.Methods {
		if !tried[string(m.Name)] {
			t.Errorf("%s was held against nothing", m.Name)
		}
	}
}

// agree holds an answer to R's, an estimate near zero by its standard error.
func agree(t *testing.T, a asking, out string) {
	t.Helper()
	var got map[string]any
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatalf("%v: %v in %s", a.args(), err, out)
	}
	for _, key := range []string{"estimate", "se", "df", "statistic", "p", "conf_low", "conf_high", "n", "lower", "upper"} {
		want, there := a.want[key].(float64)
		have, defined := got[key].(float64)
		if !there {
			continue
		}
		se, _ := a.want["se"].(float64)
		scale := math.Abs(want)
		if key != "se" && key != "p" && key != "df" && key != "n" {
			scale = max(scale, se)
		}
		if assignments, _ := a.asked["assignments"].(float64); key == "p" && assignments > 100_000 {
			scale = 1000 // drawn, and not gone through: 4 standard errors of 0.0025
		}
		if !defined || !(math.Abs(have-want) <= 1e-5*scale) {
			t.Errorf("%v: %s is %v, R's %v", a.args(), key, got[key], want)
		}
	}
}

// TestAnalyseExamples runs the examples of --help.
func TestAnalyseExamples(t *testing.T) { runExamples(t, "analyse", 5) }

// TestValueExamples does so of `value`.
func TestValueExamples(t *testing.T) { runExamples(t, "value", 3) }

// runExamples runs those of a command in the folder of its data. Those that live a
// scenario's trial and programme thousands of times, which takes hours, are stopped at
// once: all that they ask is looked at before. The scripts live a small one to its end.
func runExamples(t *testing.T, command string, least int) {
	cmd, _, _ := rootCommand().Find([]string{command})
	example := cmd.Example
	t.Chdir("testdata/" + command)
	stopped, stop := context.WithCancel(t.Context())
	stop()
	used := 0
	for line := range strings.Lines(example) {
		text, is := strings.CutPrefix(strings.TrimSpace(line), "proefbank ")
		if !is {
			t.Fatalf("not a command: %s", line)
		}
		args := strings.Fields(text)
		used++
		if command == "value" && !strings.HasPrefix(args[1], "--") {
			var out, said bytes.Buffer
			if status := proefbank(stopped, args, &out, &said); status != statusInterrupted {
				t.Errorf("%s: status %d: %s", line, status, &said)
			}
			continue
		}
		if status, out, said := runProgram(t, args...); status != 0 || out == "" {
			t.Errorf("%s: status %d: %s", line, status, said)
		}
	}
	if used < least {
		t.Errorf("only %d examples", used)
	}
}

// TestAnalyseFlags holds every estimator to its own flags.
func TestAnalyseFlags(t *testing.T) {
	for _, m := range estimate.Methods {
		status, out, said := runProgram(t, "analyse", "nowhere.csv", "--estimator", string(m.Name))
		if status != 2 || out != "" {
			t.Errorf("%s without flags: status %d, %s", m.Name, status, out)
		}
		for _, flag := range m.Needs {
			if !strings.Contains(said, "--"+string(flag)) {
				t.Errorf("%s: --%s is not asked for: %s", m.Name, flag, said)
			}
		}
		for _, flag := range answers.Particular() {
			if m.Uses(flag) {
				continue
			}
			value := "x"
			if flag == estimate.Draws || flag == estimate.Seed {
				value = "5"
			}
			_, _, said := runProgram(t, "analyse", "nowhere.csv", "--estimator", string(m.Name), "--"+string(flag), value)
			if !strings.Contains(said, fmt.Sprintf("proefbank: --%s is ", flag)) {
				t.Errorf("%s --%s: %s", m.Name, flag, said)
			}
		}
	}
}
