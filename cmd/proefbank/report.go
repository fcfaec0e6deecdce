package main

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"proefbank/answers"
	"proefbank/internal/lang"
	"proefbank/results"
	"proefbank/results/report"
	"proefbank/scenarios"
	"proefbank/study"
	"proefbank/validation"
	"proefbank/validation/decision"
	"proefbank/validation/sensitivity"
)

// reporting is what `report` is asked.
type reporting struct {
	simulating
	kept
	Uncertain bool     `flag:"uncertain" or:"true"`
	Checks    int      `flag:"checks" or:"100"`
	Causes    int      `flag:"causes" or:"60"`
	Draws     int      `flag:"draws" or:"400"`
	Beside    []string `flag:"beside"`
}

func reportCommand() *cobra.Command {
	var r reporting
	return r.flags(commandFor("report SCENARIO|DIR -o FILE", 1, 1, &r), 200)
}

// files are the renderers of a report, by the ending of its file.
var files = map[string]func(io.Writer, *report.Answer, lang.Language) error{".html": report.HTML, ".xlsx": report.XLSX}

func (r *reporting) check() error {
	switch err := r.simulating.check(); {
	case err != nil:
		return err
	case r.Output == "":
		return wrong("-o: say where the report goes, such as -o report.html or -o report.xlsx", "-o: zeg waar het rapport heen gaat, zoals -o rapport.html of -o rapport.xlsx")
	case files[r.ending()] == nil:
		return wrong("-o: %s ends in neither .html nor .xlsx", "-o: %s eindigt niet op .html of .xlsx", r.Output)
	case r.Checks != 0 && r.Checks < validation.FewestReplications:
		return wrong("--checks: %d is neither 0 nor %d or more", "--checks: %d is geen 0 en niet %d of meer", r.Checks, validation.FewestReplications)
	}
	if err := whyRows("causes", r.Causes); err != nil {
		return err
	}
	if r.Draws != 0 && r.Draws < decision.FewestDraws {
		return wrong("--draws: %d is neither 0 nor %d or more", "--draws: %d is geen 0 en niet %d of meer", r.Draws, decision.FewestDraws)
	}
	return results.IsNew(r.Output)
}

func (r *reporting) ending() string { return strings.ToLower(filepath.Ext(r.Output)) }

func (r *reporting) run(cmd *cobra.Command, args []string) error {
	found, err := r.asked(cmd, args[0])
	if err != nil {
		return err
	}
	if found.Beside, err = r.besides(cmd, found); err != nil {
		return err
	}
	if err := r.live(cmd, found); err != nil {
		return err
	}
	found.Version, found.Command, found.Day = version(), repeating(cmd, args[0], found.Run != ""), today()
	a := answers.Report(found)
	if err := r.keep(files[r.ending()], a, written(cmd)); err != nil {
		return err
	}
	short := *a
	short.Sections = []report.Section{{Text: []lang.Said{lang.Say("Report: %s", "Rapport: %s", r.Output)}}}
	return show(cmd, &short)
}

// asked is the scenario that the report is about, or that of the run in a directory. What is
// called as one of the program's own scenarios is that, as for every other command.
func (r *reporting) asked(cmd *cobra.Command, name string) (*answers.Reported, error) {
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		if !slices.Contains(scenarios.Names(), name) {
			return r.recorded(cmd, name)
		}
		warn(cmd, lang.Say("this is about the scenario %s; a run in the directory of that name is ./%s",
			"dit gaat over het scenario %s; een run in de map met die naam is ./%s", name, name))
	}
	s, err := load(cmd, name, r.sets)
	if err != nil {
		return nil, err
	}
	as, err := scenarios.Load(name, nil)
	if err != nil {
		as = nil // it asks for what was set: alone it is no scenario
	}
	return &answers.Reported{Scenario: s, As: as, Seed: r.seed, Replications: r.reps, Uncertain: r.Uncertain}, nil
}

// recorded is a run's: its own scenario, seed and luck.
func (r *reporting) recorded(cmd *cobra.Command, dir string) (*answers.Reported, error) {
	run, err := results.Open(dir)
	if err != nil {
		return nil, err
	}
	m := run.Manifest
	for _, other := range m.OtherProgram() {
		warn(cmd, lang.Say("%s: %s", "%s: %s", dir, other))
	}
	s, err := study.Again(run)
	if err != nil {
		return nil, err
	}
	otherwise := cmd.Flags().Changed("uncertain") && r.Uncertain != m.Uncertain
	if len(r.sets) > 0 || cmd.Flags().Changed("seed") || otherwise {
		return nil, wrong("%s is a run: its seed, its values and whether they are uncertain are as they were",
			"%s is een run: beginwaarde, waarden en of die onzeker zijn, zijn wat ze waren", dir)
	}
	if !cmd.Flags().Changed("reps") {
		r.reps = m.Replications
	}
	r.seed, r.Uncertain = m.Seed, m.Uncertain
	return &answers.Reported{Scenario: s.Scenario, As: s.Scenario, Seed: m.Seed, Replications: r.reps, Uncertain: m.Uncertain, Run: dir}, nil
}

// live finds all that the report holds.
func (r *reporting) live(cmd *cobra.Command, found *answers.Reported) error {
	steps := []func(context.Context, *cobra.Command, *answers.Reported) (study.Reached, error){r.power, r.finance, r.why, r.beside, r.scale, r.worth, r.validate}
	for _, step := range steps {
		reached, err := step(cmd.Context(), cmd, found)
		switch {
		case err != nil:
			return err
		case reached.Interrupted():
			return interrupted("interrupted: there is no report, which needs all its parts", "onderbroken: er is geen rapport, want dat heeft al zijn delen nodig")
		}
	}
	return nil
}

func (r *reporting) power(ctx context.Context, cmd *cobra.Command, found *answers.Reported) (study.Reached, error) {
	planned := study.New(found.Scenario, study.Plan{Seed: found.Seed, Measured: true, Unread: true})
	if len(planned.Experiment.Questions(planned.Experiment.Months, false)) == 0 {
		return study.Reached{}, nil
	}
	diagnosed, reached, err := r.diagnose(cmd, planned, false)
	found.Power = diagnosed
	return reached, err
}

func (r *reporting) finance(ctx context.Context, cmd *cobra.Command, found *answers.Reported) (study.Reached, error) {
	ways, err := study.Ways(found.Scenario, 0, nil)
	if err != nil {
		return study.Reached{}, nil // it has no money to tell of
	}
	planned := study.New(found.Scenario, study.Plan{Seed: found.Seed, Uncertain: found.Uncertain, Measured: true, Priced: true})
	asks := study.Financing{Variants: ways}
	bar := r.progress(cmd, found.Scenario.Name, r.reps)
	defer bar.end()
	accounts, reached, err := study.Finance(ctx, planned, asks, r.loop(bar))
	if err != nil || reached.Interrupted() {
		return reached, err
	}
	found.Finance = &answers.Financed{Study: planned, Financing: asks, Accounts: accounts, Detail: true}
	if found.Uncertain {
		found.Drivers = sensitivity.Drivers(found.Scenario, planned.Experiment.ParameterKey, answers.Balances(found.Finance))
	}
	return reached, nil
}

// why splits the variance of the primary outcomes' estimates and of what the first way of
// financing brings.
func (r *reporting) why(ctx context.Context, cmd *cobra.Command, found *answers.Reported) (study.Reached, error) {
	trial := study.New(found.Scenario, study.Plan{Seed: found.Seed}).Experiment
	split, reached, err := r.simulating.why(ctx, cmd, found.Scenario, 0, r.Causes, found.Uncertain, sensitivity.Main(found.Scenario, trial))
	if split != nil {
		split.More = "--causes"
	}
	found.Why = split
	return reached, err
}

// besides are the scenario and those that are named, to be compared; nil where none is.
func (r *reporting) besides(cmd *cobra.Command, found *answers.Reported) (*answers.Compared, error) {
	if len(r.Beside) == 0 {
		return nil, nil
	}
	c := comparing{simulating: r.simulating, Uncertain: found.Uncertain}
	others, err := c.loaded(cmd, r.Beside)
	if err != nil {
		return nil, err
	}
	schemes, err := c.of(append([]*scenarios.Scenario{found.Scenario}, others...))
	if err != nil {
		return nil, err
	}
	return &answers.Compared{Schemes: schemes, Seed: r.seed, Uncertain: found.Uncertain}, nil
}

// beside compares them, with the same luck.
func (r *reporting) beside(ctx context.Context, cmd *cobra.Command, found *answers.Reported) (study.Reached, error) {
	if found.Beside == nil {
		return study.Reached{}, nil
	}
	bar := r.progress(cmd, "compare", r.reps)
	defer bar.end()
	return study.Compare(ctx, found.Beside.Schemes, r.loop(bar))
}

func (r *reporting) scale(ctx context.Context, cmd *cobra.Command, found *answers.Reported) (study.Reached, error) {
	if !found.Scenario.HasProgramme() {
		return study.Reached{}, nil
	}
	s := scaling{simulating: r.simulating, Uncertain: found.Uncertain}
	s.reps, s.seed = min(r.reps, fewScaled), found.Seed
	found.Scale = s.asked(found.Scenario)
	for year := range found.Scale.Told[0] {
		found.Scale.Told = append(found.Scale.Told[:year], year+1)
	}
	bar := r.progress(cmd, found.Scenario.Name, s.reps)
	defer bar.end()
	err := s.live(ctx, found.Scale, s.loop(bar))
	if ctx.Err() != nil && exitStatus(err) == statusInterrupted { // what is finished is no part of a report
		return study.Reached{Of: s.reps}, nil
	}
	return study.Reached{}, err
}

// fewScaled is how often a programme is lived for a report.
const fewScaled = 20

// worth is what the trial is worth, where it finds anything.
func (r *reporting) worth(ctx context.Context, cmd *cobra.Command, found *answers.Reported) (study.Reached, error) {
	if r.Draws == 0 || found.Power == nil || !found.Uncertain {
		return study.Reached{}, nil
	}
	programme, err := decision.Follows(found.Scenario)
	if err != nil {
		return study.Reached{}, invalid(err)
	}
	d, err := decision.New(decision.Asked{Trial: found.Scenario, Programme: programme, Viewpoint: decision.Society, Follow: 1, Seed: found.Seed})
	if err != nil {
		return study.Reached{}, nil // its trial says nothing at the end
	}
	bar := r.progress(cmd, found.Scenario.Name, r.Draws)
	defer bar.end()
	l := r.loop(bar)
	l.Reps = r.Draws
	drawn, reached, err := d.Draw(ctx, l)
	if err == nil && !reached.Interrupted() {
		found.Worth = answers.Decide(drawn)
	}
	return reached, err
}

func (r *reporting) validate(ctx context.Context, cmd *cobra.Command, found *answers.Reported) (study.Reached, error) {
	if r.Checks == 0 {
		return study.Reached{}, nil
	}
	bar := r.progress(cmd, "validate", r.Checks)
	defer bar.end()
	l := r.loop(bar)
	l.Reps = r.Checks
	held, _, err := validation.Validate(ctx, nil, found.Seed, l)
	if errors.Is(err, context.Canceled) {
		return study.Reached{Of: r.Checks}, nil
	}
	found.Validation = &answers.Validated{Report: held, Seed: found.Seed, Version: version()}
	return study.Reached{Done: held.Replications, Of: r.Checks}, err
}

// repeating is the command as it was given, for somebody who repeats it. A run's seed is its own.
func repeating(cmd *cobra.Command, about string, run bool) string {
	words := []string{"proefbank report", lang.Typed(about)}
	for _, name := range []string{"seed", "reps", "uncertain", "checks", "causes", "draws", "lang"} {
		if f := cmd.Flags().Lookup(name); f.Changed || name == "seed" && !run || name == "reps" {
			words = append(words, "--"+name+"="+f.Value.String())
		}
	}
	others, _ := cmd.Flags().GetStringArray("beside")
	for _, other := range others {
		words = append(words, "--beside", lang.Typed(other))
	}
	sets, _ := cmd.Flags().GetStringArray("set")
	for _, set := range sets {
		words = append(words, "--set", lang.Typed(set))
	}
	out, _ := cmd.Flags().GetString("output")
	return strings.Join(append(words, "-o", lang.Typed(out)), " ")
}

// written is the language of a report: that of --lang, or Dutch.
func written(cmd *cobra.Command) lang.Language {
	if code, _ := cmd.Flags().GetString("lang"); code == "" {
		return lang.Dutch
	}
	return chosen(cmd)
}

func today() lang.Day {
	now := time.Now()
	return lang.Day{Year: now.Year(), Month: int(now.Month()), Date: now.Day()}
}
