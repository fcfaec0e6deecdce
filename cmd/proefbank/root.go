package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"strings"
	"syscall"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

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

// invalid marks an error as wrong use or an invalid scenario.
func invalid(err error) error { return statusError{err, statusInvalid} }

// proefbank is the whole program: it returns the exit status.
func proefbank(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	root := rootCommand()
	root.SetArgs(args)
	out := &remembering{to: stdout}
	root.SetOut(out)
	root.SetErr(stderr)
	err := root.ExecuteContext(ctx)
	if err == nil {
		err = out.failed()
	}
	if err == nil {
		return 0
	}
	for line := range strings.Lines(err.Error() + "\n") {
		fmt.Fprintf(stderr, "proefbank: %s", line)
	}
	var status statusError
	if errors.As(err, &status) {
		return status.status
	}
	return statusFailed
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

// failed is the error of what could not be printed. A reader who has seen
// enough and closed the pipe is none.
func (w *remembering) failed() error {
	if w.err == nil || errors.Is(w.err, syscall.EPIPE) {
		return nil
	}
	return fmt.Errorf("standard output: %w", w.err)
}

func rootCommand() *cobra.Command {
	root := &cobra.Command{
		Use:   "proefbank",
		Short: "a test bench for basisbanen: simulate the experiment before you pay for it",
		Long: `proefbank simulates basisbanen: publicly funded jobs for people in the Netherlands
who have been on bijstand (welfare) for years. Cohorts live month by month with
and without the job, side by side and with the same luck, and what a trial of it
would see, cost and bring is read off.

Start with:
  proefbank scenarios list
  proefbank run national -o my-run`,
		Version:       version(),
		SilenceErrors: true,
		SilenceUsage:  true,

		SuggestionsMinimumDistance: 2,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return fmt.Errorf("%q is not a command%s", args[0], meant(cmd.SuggestionsFor(args[0])))
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	flags := root.PersistentFlags()
	flags.Bool("json", false, "print one JSON object on standard output and nothing else there")
	flags.Bool("quiet", false, "no progress and no warnings on standard error")
	flags.String("lang", "en", "language of what people read: en or nl")
	root.PersistentPreRunE = func(cmd *cobra.Command, _ []string) error {
		if l := language(cmd); l != "en" && l != "nl" {
			return invalid(fmt.Errorf("--lang: %q is not en or nl", l))
		}
		return nil
	}
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return invalid(fmt.Errorf("%w; see %s --help", named(err), cmd.CommandPath()))
	})
	root.AddCommand(runCommand(), scenariosCommand(), powerCommand(), sizeCommand(), financeCommand(), sensitivityCommand(), calibrateCommand(), validateCommand(), evidenceCommand(), preregCommand(), tableCommand(), mergeCommand(), formulaCommand(), benchCommand(), analyseCommand())
	wrongUse(root)
	return root
}

var kinds = map[string]string{"int": "a whole number", "uint64": "a whole number from 0 on", "float64": "a number",
	"intSlice": "a whole number or a list such as 30,60", "float64Slice": "a number or a list such as 0.5,1"}

// named says of a flag's value what it is not, in the words of this program.
func named(err error) error {
	var bad *pflag.InvalidValueError
	if !errors.As(err, &bad) {
		return err
	}
	if kind, known := kinds[bad.GetFlag().Value.Type()]; known {
		return fmt.Errorf("--%s: %q is not %s", bad.GetFlag().Name, bad.GetValue(), kind)
	}
	return fmt.Errorf("--%s: %w", bad.GetFlag().Name, bad.Unwrap())
}

// wrongUse makes a wrong number of arguments exit as wrong use, in every
// command.
func wrongUse(cmd *cobra.Command) {
	if check := cmd.Args; check != nil {
		cmd.Args = func(cmd *cobra.Command, args []string) error {
			if err := check(cmd, args); err != nil {
				return invalid(fmt.Errorf("%w; see %s --help", err, cmd.CommandPath()))
			}
			return nil
		}
	}
	for _, c := range cmd.Commands() {
		wrongUse(c)
	}
}

func meant(commands []string) string {
	if len(commands) == 0 {
		return ""
	}
	return " (did you mean " + commands[0] + "?)"
}

func language(cmd *cobra.Command) string {
	l, _ := cmd.Flags().GetString("lang")
	return l
}

func asked(cmd *cobra.Command, flag string) bool {
	yes, _ := cmd.Flags().GetBool(flag)
	return yes
}

// printJSON writes the one object of --json.
func printJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

// load reads a scenario for a command; whatever is wrong with it is wrong use.
func load(name string, sets []string) (*scenarios.Scenario, error) {
	s, err := scenarios.Load(name, sets)
	if err != nil {
		return nil, invalid(err)
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
