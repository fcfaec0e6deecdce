package scenarios

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"proefbank/internal/lang"
)

var update = flag.Bool("update", false, "write what is there as what is wanted")

// golden compares a text with the file that says what it should be.
func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("%s: -want +got; -update writes it anew\n%s", file, diff)
	}
}

// TestBadFiles holds every bad file to all that must be said of it.
func TestBadFiles(t *testing.T) {
	t.Chdir("testdata/bad")
	files, err := filepath.Glob("*.yaml")
	if err != nil || len(files) < 30 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		t.Run(fileName(file), func(t *testing.T) {
			s, err := Load(file, nil)
			if err == nil {
				t.Fatalf("%s is good: %d parameters", file, len(s.leaves))
			}
			speaksDutch(t, err)
			golden(t, fileName(file)+".want", err.Error()+"\n")
		})
	}
}

// repeat writes n lines, each with its number in it.
func repeat(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

// TestAbsurdSizes holds files made to wear us out to one clear line each.
func TestAbsurdSizes(t *testing.T) {
	bomb := "a: &a0 [x, x, x, x, x, x, x, x, x]\n"
	for i := range 20 {
		bomb += fmt.Sprintf("b%d: &a%d [%s*a%d]\n", i, i+1, strings.Repeat(fmt.Sprintf("*a%d, ", i), 8), i)
	}
	for _, c := range []struct{ name, file, want string }{
		{"large", "base: basisbaan\n# " + strings.Repeat("x", 1<<20), "f.yaml:1:1: is larger than 1 MiB, the most a scenario may be"},
		{"deep flow", "base: basisbaan\ntrial: " + strings.Repeat("[", 500) + strings.Repeat("]", 500), "f.yaml:2:23: is nested more than 16 deep"},
		{"deeper flow", "trial: " + strings.Repeat("{a: ", 100_000), "f.yaml:1:40008: is nested more than 16 deep"},
		{"deep blocks", strings.Repeat("- ", 100), "f.yaml:1:33: is nested more than 16 deep"},
		{"alias bomb", bomb, "f.yaml:1:4: &a0 is an anchor: leave it out"},
		{"municipalities", "base: basisbaan\nmunicipalities:\n" + repeat(343, "  - name: M%d\n"), "f.yaml:3:3: municipalities: has 343 entries, more than 342"},
		{"arms", "base: basisbaan\narms:\n" + repeat(51, "  - name: a%d\n"), "f.yaml:3:3: arms: has 51 entries, more than 50"},
		{"waves", "base: basisbaan\ntrial: {waves: [" + repeat(1001, "%d, ") + "]}", "f.yaml:2:16: trial.waves: has 1,001 values, more than 1,000"},
		{"series", "base: basisbaan\ncalendar: {lockdown: [" + repeat(1001, "%d, ") + "]}", "f.yaml:2:22: calendar.lockdown: has 1,001 values, more than 1,000"},
		{"key", "base: basisbaan\n" + strings.Repeat("k", 1000) + ": 1", "f.yaml:2:1: " + strings.Repeat("k", 40) + "…: is not known"},
		{"value", "base: basisbaan\ntrial: {months: " + strings.Repeat("9", 1000) + "}", "f.yaml:2:17: trial.months: " + strings.Repeat("9", 40) + "… is too large for a whole number"},
		{"text", "base: basisbaan\ndescription: " + strings.Repeat("x", 3000), "f.yaml:2:14: description: is longer than 2,000 letters"},
		{"problems", "base: basisbaan\n" + repeat(5000, "key%d: 1\n"), "f.yaml:2:1: key0: is not known"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			writeFile(t, "f.yaml", c.file)
			_, err := Load("f.yaml", nil)
			if err == nil {
				t.Fatal("is good")
			}
			speaksDutch(t, err)
			if got, _, _ := strings.Cut(err.Error(), "\n"); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
			if lines := strings.Count(err.Error(), "\n"); lines > mostShown {
				t.Errorf("%d lines", lines)
			}
		})
	}
}

func writeFile(t *testing.T, file, content string) {
	t.Helper()
	if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestUnreadable holds names that lead nowhere to one clear line.
func TestUnreadable(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.Mkdir("folder", 0o755); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"natoinal":     "natoinal: is neither a scenario nor a file: did you mean national?",
		"zzz":          "zzz: is neither a scenario nor a file: the scenarios are " + strings.Join(Names(), ", "),
		"mine.yaml":    "mine.yaml: no such file or directory",
		"folder":       "folder: is a directory",
		"":             "is neither a scenario nor a file: the scenarios are " + strings.Join(Names(), ", "),
		"../../../..":  "../../../..: is a directory",
		"folder/x\x00": "folder/x\x00: invalid argument",
	} {
		_, err := Load(name, nil)
		if err == nil || err.Error() != want {
			t.Errorf("%q: got %v, want %s", name, err, want)
		}
		speaksDutch(t, err)
	}
}

// TestLongChain holds that bases cannot go on for ever.
func TestLongChain(t *testing.T) {
	t.Chdir(t.TempDir())
	for i := range 20 {
		writeFile(t, fmt.Sprintf("s%d.yaml", i), fmt.Sprintf("base: s%d.yaml\n", i+1))
	}
	writeFile(t, "s20.yaml", "base: basisbaan\n")
	want := `s10.yaml:1:7: base: "s11.yaml" is more than 10 bases deep`
	_, err := Load("s0.yaml", nil)
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
	speaksDutch(t, err)
	if _, err := Load("s12.yaml", nil); err != nil {
		t.Error(err)
	}
}

// TestBadSets holds each bad --set to what must be said of it.
func TestBadSets(t *testing.T) {
	for _, c := range []struct{ sets, want string }{
		{"trial.n_per_arm", `--set: "trial.n_per_arm" is not path=value`},
		{"trial.n_per_arm=", "--set: trial.n_per_arm: has no value"},
		{"trial.n_per_arm=-5", "--set: trial.n_per_arm: -5 is outside 1 to 100000 (people)"},
		{"trial.n_per_arm=ten", "--set: trial.n_per_arm: ten is not a whole number"},
		{"trial.n_per_arm=[1", "--set: trial.n_per_arm: is not YAML: did not find expected ',' or ']'"},
		{"trial.n_per_arm=1\x00", "--set: trial.n_per_arm: is not a text in UTF-8"},
		{"trial.n_per_arm=!!int 4", "--set: trial.n_per_arm: !!int is a tag: leave it out"},
		{"trial.n_per_arm=4: 5", "--set: trial.n_per_arm: is set by its bare value, without keys"},
		{"absence.leave={value: 0.1, source: x}", "--set: absence.leave: is set by its bare value, without keys"},
		{"trial.n_per_am=5", "--set: trial.n_per_am: is not a parameter of this scenario: did you mean trial.n_per_arm?"},
		{"n_per_arm=5", "--set: n_per_arm: is not a parameter of this scenario: did you mean trial.n_per_arm?"},
		{"zzz=5", "--set: zzz: is not a parameter of this scenario"},
		{"=5", "--set: is not a parameter of this scenario"},
		{"trial=5", "--set: trial: is a group, set one of its parameters: n_per_arm, municipalities, months, controls, waves and more"},
		{"interference=5", "--set: interference: is a group, set one of its parameters: slots, caseload, neighbourhood, displacement"},
		{"trial.waves=[1,2,x]", "--set: trial.waves[3]: x is not a whole number"},
		{"trial.waves=[1,9,3]", "--set: trial.waves: 3 does not come after 9, the wave before it"},
		{"trial.waves=[0,30];trial.months=12", "--set: trial.waves: the wave at 30 months lies beyond the follow-up of 12 months"},
		{"trial.waves=[0,2];trial.months=1", "--set: trial.waves: the wave at 2 months lies beyond the follow-up of 1 month"},
		{"income.net_share=0.9", "--set: income.net_share: is gone: net pay follows from wage tax and pension premium (calendar.tax, income.pension)"},
		{"charges_permanent=0.2", "--set: charges_permanent: is gone: premiums are by year (money.wage.awf_low, awf_high, ufo, aof_high, aof_low, wko, whk) and follow money.wage.contract and size"},
		{"money.society.reemployed=0.4", "--set: money.society.reemployed: is gone: neighbourhood.reemployed is the displaced work whose workers find other work"},
		{"money.society.normal_productive=0.8", "--set: money.society.normal_productive: is gone: income.regular_productive is the productive share of a regular worker's hours"},
		{"money.wage.paid_hours=1.1", "--set: money.wage.paid_hours: is gone: income.paid_hours has hours paid over contract hours"},
		{"exit.ww_months_per_year=1", "--set: exit.ww_months_per_year: is gone: months of WW per year worked are those of the law"},
		{"money.buig.macro_share=0.2", "--set: money.buig.macro_share: is gone: how budgets follow what is saved is in money.buig.country, money.buig.elsewhere, money.buig.historical_lag_months and money.buig.macro_lag_months"},
		{"arms.basisbaan.name=x", "--set: arms.basisbaan.name: is not a parameter of this scenario: did you mean arms.basisbaan.pay or arms.basisbaan.job or arms.basisbaan.hired?"},
		{"municipalities.Groningne.recipients=5", "--set: municipalities.Groningne.recipients: is not a parameter of this scenario: did you mean municipalities.Groningen.recipients?"},
		{"interference.slots=perhaps", "--set: interference.slots: perhaps is not true or false"},
		{"recruitment.inflow=[{from: 2025-11-15, people: 9}]", "--set: recruitment.inflow: people come in from 2025-11-01, before start 2026-01-01"},
		{"calendar.start=2026-04-01;recruitment.inflow=[{from: 2026-03-31, people: 9}, {from: 2026-05-01, people: 9}]", "--set: recruitment.inflow: people come in from 2026-03-01, before start 2026-04-01"},
		{"calendar.end=2026-11-30;trial.waves=[0,6]", "--set: calendar.end: people come in until 2026-12-01, after end 2026-11-30: let it end later, or recruit sooner"},
		{"calendar.end=2026-12-31;recruitment.late_months=1;trial.waves=[0,6]", "--set: calendar.end: people come in until 2027-01-01, after end 2026-12-31: let it end later, or recruit sooner"},
		{"calendar.end=2027-12-31;recruitment.inflow=[{from: 2028-01-01, people: 9}]", "--set: calendar.end: people come in until 2028-01-01, after end 2027-12-31: let it end later, or recruit sooner"},
		{"calendar.end=2027-11-30", "--set: calendar.end: nobody is measured at 24 months before end 2027-11-30: let it end later, or measure sooner"},
		{"calendar.start=tomorrow", "--set: calendar.start: tomorrow is not a date like 2020-03-01"},
		{"trial.waves=[0,6,6]", "--set: trial.waves: 6 does not come after 6, the wave before it"},
		{"trial.looks=[0.5,0.5,1]", "--set: trial.looks: 0.5 does not come after 0.5, the look before it"},
		{"money.buig.half_risk=0.05", "--set: money.buig.half_risk: half_risk 0.05 is below own_risk 0.075"},
		{"money.wage.zvw=[]", "--set: money.wage.zvw: is empty"},
		{"money.sib.municipality_share=0.5;money.sib.state_share=0.375;money.sib.housing_share=0.25", "--set: money.sib.municipality_share: municipality_share, state_share and housing_share sum to 1.125, more than 1"},
		{"money.sib.tranches=[0,1]", "--set: money.sib.tranches: nothing is paid in at the start"},
		{"money.sib.tranches=[0.5,0.25]", "--set: money.sib.tranches: tranches sum to 0.75, not to 1"},
		{"money.sib.tranches=[0.5,0.25,0.25];money.sib.years=2", "--set: money.sib.tranches: 3 tranches are more than the 2 years of the contract"},
		{"money.sib.least_per_person=10;money.sib.most_per_person=5", "--set: money.sib.least_per_person: least_per_person 10 is above most_per_person 5"},
		{"money.sib.senior_share=1", "--set: money.sib.senior_share: leaves no junior part"},
	} {
		_, err := Load("basisbaan", strings.Split(c.sets, ";"))
		if err == nil || err.Error() != c.want {
			t.Errorf("%s: got\n%v\nwant\n%s", c.sets, err, c.want)
		}
		speaksDutch(t, err)
	}
}

// TestBadStarts is of where people cannot all be at the start.
func TestBadStarts(t *testing.T) {
	const split = "--set: stock.durations: long_term_share says how many are in the last three classes, and these or the others have no shares"
	for _, c := range []struct{ scenario, set, want string }{
		{"national-programme", "stock.durations=[0,0,0,0,0,0,0]", "--set: stock.durations: all its shares are 0"},
		{"national-programme", "stock.durations=[0,0,0,0,0,1,0]", split},
		{"national-programme", "stock.durations=[1,0,0,0,0,0,0]", split},
		{"hoogeveen", "ladder.start=[0.5, 0.25, 0.5]", "--set: ladder.start: its shares sum to 1.25, more than 1"},
	} {
		_, err := Load(c.scenario, []string{c.set})
		if err == nil || err.Error() != c.want {
			t.Errorf("%s: got\n%v\nwant\n%s", c.set, err, c.want)
		}
		speaksDutch(t, err)
	}
}

// TestTooMuch is of six towns like Groningen, each with 10,000 recipients of whom 77% are long-term
// and three in ten more below three years: 10,000 * 0.77 * 1.3 = 10,010 people at a size factor of 1.
// n_per_arm is the first group's, which is control's; three worlds are the control's, the arm's and the
// trial's.
func TestTooMuch(t *testing.T) {
	t.Chdir(t.TempDir())
	towns := "base: basisbaan\nmunicipalities:\n  - Groningen\n" + repeat(5, "  - {name: T%d, like: Groningen, source: x}\n") + "trial: {municipalities: 6}\n"
	writeFile(t, "f.yaml", towns)
	writeFile(t, "arms.yaml", towns+"arms:\n  - basisbaan\n"+repeat(29, "  - {name: a%d, like: basisbaan, source: x}\n"))
	for _, c := range []struct{ file, sets, want string }{
		{"f.yaml", "pool.size_factor=999", "--set: pool.size_factor: 999 makes pools of 59,999,940 people together, more than 50,000,000"}, // 6 * 9,999,990
		{"f.yaml", "pool.size_factor=1000", "--set: pool.size_factor: 1000 makes a pool of 10,010,000 people in Groningen, more than 10,000,000"},
		{"basisbaan", "pool.size_factor=0.001;municipalities.Groningen.recipients=400", "--set: pool.size_factor: 0.001 leaves nobody in any pool"}, // 0.4 of a person
		// Two people in the arm for each in control: 300,000 a town. The reverse: 150,000. The least pool binds: 80,080.
		{"f.yaml", "pool.size_factor=100;trial.assignment.ratio=[1,2];trial.n_per_arm=100000", "--set: trial.n_per_arm: 100,000 people per arm in 6 municipalities are 1,800,000 people, and living in 3 worlds 5,400,000, more than 2,000,000"},
		{"f.yaml", "pool.size_factor=100;trial.assignment.ratio=[2,1];trial.n_per_arm=100000", "--set: trial.n_per_arm: 100,000 people per arm in 6 municipalities are 900,000 people, and living in 3 worlds 2,700,000, more than 2,000,000"},
		{"f.yaml", "pool.size_factor=12;trial.n_per_arm=100000", "--set: trial.n_per_arm: 100,000 people per arm in 6 municipalities are 720,720 people, and living in 3 worlds 2,162,160, more than 2,000,000"},
		// 6 * 100,000 people in 3 worlds at 12 waves.
		{"f.yaml", "pool.size_factor=100;trial.n_per_arm=50000;trial.waves=[0,1,2,3,4,5,6,7,8,9,10,24]", "--set: trial.waves: 12 waves of 1,800,000 people in all worlds are 21,600,000 measurements, more than 20,000,000"},
		// 30 arms make 32 worlds with 31 groups: 400 * 6 * 32 * 31.
		{"arms.yaml", "trial.n_per_arm=1;trial.months=400;trial.waves=[0,24];trial.assignment.ratio=[1]", "--set: trial.months: 400 months of 6 municipalities in 32 worlds with 31 groups are 2,380,800 tallies, more than 2,000,000"},
	} {
		_, err := Load(c.file, strings.Split(c.sets, ";"))
		if err == nil || err.Error() != c.want {
			t.Errorf("%s: got\n%v\nwant\n%s", c.sets, err, c.want)
		}
		speaksDutch(t, err)
	}
}

// TestBadOnce: what stands badly is not told again as what it leaves out. Of the matrix a row of one
// number is left, which is not as long as there are parameters; of the arms none; and of a metric nothing
// that a year could hold at most.
func TestBadOnce(t *testing.T) {
	t.Chdir(t.TempDir())
	for file, want := range map[string]string{
		"joint:\n  - {name: two, parameters: [absence.long_onset, absence.wia], correlation: [[1, half], [0.5, 1]]}\n": "f.yaml:3:82: joint.two.correlation[1][2]: half is not a number",
		"money: {sib: {metric: satisfactio}}\n":            "f.yaml:2:23: money.sib.metric: satisfactio is not one of benefit_months, publicly_paid_months, regular_work_months, work_26_weeks, work_two_years, satisfaction",
		"money: {sib: {fixed_baseline_of: satisfactio}}\n": "f.yaml:2:34: money.sib.fixed_baseline_of: satisfactio is not one of benefit_months, publicly_paid_months, regular_work_months, work_26_weeks, work_two_years, satisfaction",
		"arms:\n  - {name: 5}\n":                           "f.yaml:3:12: arms[1].name: 5 is not a text: put it in quotes",
	} {
		writeFile(t, "f.yaml", "base: basisbaan\n"+file)
		_, err := Load("f.yaml", nil)
		if err == nil || err.Error() != want {
			t.Errorf("got\n%v\nwant\n%s", err, want)
		}
	}
}

// TestJustGood holds what stands at the edge of a rule: it breaks none.
func TestJustGood(t *testing.T) {
	for _, sets := range []string{
		"money.sib.municipality_share=0.5;money.sib.state_share=0.25;money.sib.housing_share=0.25", // sum to 1
		"money.sib.tranches=[0.5,0.5];money.sib.years=2",
		"money.buig.half_risk=0.075", // as own_risk
		"placement.poor_match=0.75;placement.middling_match=0.25",
		"arms.basisbaan.contract_months=24;arms.basisbaan.max_months=24",
		"trial.assignment.method=waiting-list;trial.assignment.wait_months=1;trial.waves=[0,1]", // the offer comes when the wave has been
		"trial.waves=[0,24];trial.months=24",
	} {
		if _, err := Load("basisbaan", strings.Split(sets, ";")); err != nil {
			t.Errorf("%s: %v", sets, err)
		}
	}
}

// TestMostShown: a hundred problems are all told, of two more that there are two more.
func TestMostShown(t *testing.T) {
	for n, want := range map[int]string{100: "f.yaml:100:1: k: no", 102: "and 2 more"} {
		var all Problems
		for i := range n {
			all.add(Place{"f.yaml", i + 1, 1}, "k", lang.Same("no"))
		}
		lines := strings.Split(all.Error(), "\n")
		if last := lines[len(lines)-1]; last != want || len(lines) > 101 {
			t.Errorf("%d problems are %d lines, the last %q and not %q", n, len(lines), last, want)
		}
	}
}

// TestBadSetsTogether holds that one bad set does not hide another, or what is
// wrong with the file.
func TestBadSetsTogether(t *testing.T) {
	t.Chdir(t.TempDir())
	writeFile(t, "f.yaml", "base: basisbaan\nabsence: {leave: 3}\n")
	want := "f.yaml:2:18: absence.leave: 3 is outside 0 to 0.5 (share of contract hours)\n" +
		"--set: trial.n_per_arm: 0 is outside 1 to 100000 (people)\n" +
		"--set: trial.month: is not a parameter of this scenario: did you mean trial.months?"
	_, err := Load("f.yaml", []string{"trial.n_per_arm=0", "trial.month=3"})
	if err == nil || err.Error() != want {
		t.Errorf("got\n%v\nwant\n%s", err, want)
	}
}

// A key that is gone is told with what took its place, in a file too, and no key that
// there is counts among them.
func TestGoneKeys(t *testing.T) {
	t.Chdir(t.TempDir())
	writeFile(t, "f.yaml", "base: basisbaan\nmoney: {benefit: {tax: 0.2}}\n")
	want := "f.yaml:2:19: money.benefit.tax: is gone: tax and Zvw on bijstand are those of the law (calendar.tax, money.wage.zvw)"
	_, err := Load("f.yaml", nil)
	if err == nil || err.Error() != want {
		t.Errorf("got\n%v\nwant\n%s", err, want)
	}
	speaksDutch(t, err)
	s, err := Load("basisbaan", nil)
	if err != nil {
		t.Fatal(err)
	}
	for path, instead := range gone {
		if _, there := s.Leaf(path); there {
			t.Errorf("%s is a parameter, and gone", path)
		}
		for _, word := range regexp.MustCompile(`[a-z]+\.[a-z_.]+[a-z]`).FindAllString(instead[0], -1) {
			there := false
			for leaf := range s.Leaves() {
				there = there || leaf.Path == word || strings.HasPrefix(leaf.Path, word+".")
			}
			if !there {
				t.Errorf("%s: %s in its place is no parameter", path, word)
			}
		}
	}
}
