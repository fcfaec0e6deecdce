package main

import (
	"cmp"
	"context"
	"errors"
	"io"
	"io/fs"
	"runtime/debug"
	"slices"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"proefbank/internal/lang"
	"proefbank/results"
	"proefbank/scenarios"
)

// Exit statuses, of every command.
const (
	statusFailed      = 1   // it could not be done
	statusInvalid     = 2   // wrong use, or an invalid scenario
	statusNotHeld     = 3   // done, and a check did not hold
	statusInterrupted = 130 // what was finished is kept
)

// statusError is an error with the exit status that it means.
type statusError struct {
	error
	status int
}

func (e statusError) Unwrap() error { return e.error }

// In is the error in a language.
func (e statusError) In(l lang.Language) string { return lang.InLanguage(e.error, l) }

// invalid marks an error as wrong use or an invalid scenario.
func invalid(err error) error { return statusError{err, statusInvalid} }

// wrong is wrong use, said in both languages.
func wrong(english, dutch string, about ...any) error {
	return invalid(lang.Errorf(english, dutch, about...))
}

// interrupted is what is left of work that was broken off.
func interrupted(english, dutch string, about ...any) error {
	return statusError{lang.Errorf(english, dutch, about...), statusInterrupted}
}

// proefbank is the whole program: it returns the exit status.
func proefbank(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	root := rootCommand()
	root.SetArgs(args)
	out := &remembering{to: stdout}
	root.SetOut(out)
	root.SetErr(stderr)
	if l, given := languageIn(args); given {
		root.PersistentFlags().Set("lang", l.String())
	}
	err := out.failed(root.ExecuteContext(ctx))
	if err == nil {
		return 0
	}
	if status := (statusError{}); errors.Is(err, context.Canceled) && !errors.As(err, &status) {
		err = interrupted("interrupted", "onderbroken")
	}
	complain(stderr, lang.InLanguage(err, language(root, stderr)))
	return exitStatus(err)
}

func exitStatus(err error) int {
	var status statusError
	var notNew results.NotNew
	switch {
	case errors.As(err, &status):
		return status.status
	case errors.As(err, &notNew):
		return statusInvalid
	}
	return statusFailed
}

// languageIn finds the language in the arguments before they are read, so that
// what is wrong with them is said in it.
func languageIn(args []string) (l lang.Language, given bool) {
	for i, a := range args {
		code, is := strings.CutPrefix(a, "--lang=")
		switch {
		case a == "--":
			return l, given
		case a == "--lang" && i+1 < len(args):
			code, is = args[i+1], true
		}
		if is {
			l, given = lang.Of(code)
		}
	}
	return l, given
}

// remembering is a writer that keeps its first error and writes nothing after
// it: who prints need not look, and nothing printed is lost unseen.
type remembering struct {
	to  io.Writer
	err error
}

func (w *remembering) Write(p []byte) (n int, err error) {
	if w.err == nil {
		n, w.err = w.to.Write(p)
	}
	return n, w.err
}

// failed is a command's error, or the one of what could not be printed. A reader who has
// seen enough and closed the pipe is none.
func (w *remembering) failed(err error) error {
	switch {
	case errors.Is(cmp.Or(err, w.err), syscall.EPIPE):
		return nil
	case w.err == nil || err != nil && err != w.err:
		return err
	}
	return lang.Errorf("standard output: %s", "standaarduitvoer: %s", cause(w.err))
}

// cause is what the system said, without the path of what is no file to people.
func cause(err error) error {
	if path := (*fs.PathError)(nil); errors.As(err, &path) {
		return path.Err
	}
	return err
}

func rootCommand() *cobra.Command {
	root := &cobra.Command{
		Use:           "proefbank",
		Version:       version(),
		SilenceErrors: true,
		SilenceUsage:  true,

		SuggestionsMinimumDistance: 2,
		Args:                       noCommand,
		RunE:                       onlyHelp,
	}
	flags := root.PersistentFlags()
	for _, form := range forms {
		flags.Bool(form, false, "")
	}
	flags.Bool("quiet", false, "")
	flags.String("lang", "", "")
	root.PersistentPreRunE = checkForms
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return wrong("%s; see %s --help", "%s; zie %s --help", misused(err), cmd.CommandPath())
	})
	root.AddCommand(runCommand(), scenariosCommand(), powerCommand(), sizeCommand(), financeCommand(),
		scaleCommand(), sensitivityCommand(), calibrateCommand(), validateCommand(), evidenceCommand(), preregCommand(),
		tableCommand(), mergeCommand(), slurmCommand(), gatherCommand(),
		verifyCommand(), formulaCommand(), benchCommand(), analyseCommand(), valueCommand(), compareCommand(), serveCommand(), reportCommand())
	inTens(root)
	explained(root)
	return root
}

// checkForms holds the flags that every command has to what they may be.
func checkForms(cmd *cobra.Command, _ []string) error {
	if code, _ := cmd.Flags().GetString("lang"); code != "" && !slices.Contains(lang.Codes, code) {
		return wrong("--lang: %q is not en or nl", "--lang: %q is niet en of nl", code)
	}
	var given lang.List
	for _, form := range forms {
		if asked(cmd, form) {
			given = append(given, lang.Same("--"+form))
		}
	}
	if len(given) > 1 {
		return wrong("%s: one of them", "%s: één ervan", given)
	}
	return nil
}

// load reads a scenario for a command; whatever is wrong with it is wrong use. It
// warns of what people rarely mean: a --set that changes nothing, as it is so or as the
// trial asks for no such thing, and in a file of their own a municipality of which no answer is.
func load(cmd *cobra.Command, name string, sets []string) (*scenarios.Scenario, error) {
	s, err := scenarios.Load(name, sets)
	if err != nil {
		return nil, invalid(err)
	}
	typed, _ := cmd.Flags().GetStringArray("set")
	for _, idle := range s.Idle() {
		switch {
		case !slices.Contains(typed, idle.Set):
		case idle.Uncertain:
			warn(cmd, lang.Say("--set %s changes nothing but that the value no longer varies with --uncertain: it is so in %s",
				"--set %s verandert niets, behalve dat de waarde met --uncertain niet meer varieert: het is zo in %s", idle.Set, name))
		default:
			warn(cmd, lang.Say("--set %s changes nothing: it is so in %s", "--set %s verandert niets: het is zo in %s", idle.Set, name))
		}
	}
	for _, set := range typed {
		path, _, _ := strings.Cut(set, "=")
		told := slices.ContainsFunc(s.Idle(), func(idle scenarios.Idle) bool { return idle.Set == set })
		if why := s.Unused(path); why != nil && !told {
			warn(cmd, lang.Say("--set %s changes nothing: %s", "--set %s verandert niets: %s", set, why))
		}
	}
	if !slices.Contains(scenarios.Names(), name) {
		for _, idle := range s.TakeNoPart() {
			warn(cmd, idle)
		}
	}
	return s, nil
}

// version is the module's version and revision, as the Go toolchain wrote them
// into the program.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	v := info.Main.Version
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			v += " " + s.Value
		}
	}
	return v
}
