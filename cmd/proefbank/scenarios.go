package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"proefbank/scenarios"
)

// scenariosCommand shows, checks and begins scenarios.
func scenariosCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "scenarios",
		Short: "list, show, check and begin scenarios",
		Long: `A scenario is a YAML file with the values of every parameter: who is on
bijstand (social assistance), what a basisbaan (a permanent public job for people
without prospect of other work) is and does, and which trial is to find it out.
Each value has a source and, where it is not known exactly, a distribution. A
scenario names its base and lists only what differs from it.

Other words in them: loonwaarde is what a person's work is worth in percent of
the minimum wage (WML); AOW is the state pension, WIA the benefit for long
illness, WW the unemployment benefit.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(listScenarios(), showScenario(), checkScenario(), scenarioSchema(), newScenario())
	return cmd
}

func inDutch(cmd *cobra.Command) bool { return codeOf(cmd) == "nl" }

func listScenarios() *cobra.Command {
	return &cobra.Command{
		Use:     "list",
		Short:   "the scenarios that come with proefbank",
		Example: "  proefbank scenarios list\n  proefbank scenarios list --lang nl",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			dutch := inDutch(cmd)
			var listed []scenarioLine
			for _, name := range scenarios.Names() {
				s, err := load(name, nil)
				if err != nil {
					return err
				}
				listed = append(listed, lineOf(s, dutch))
			}
			if asked(cmd, "json") {
				return printJSON(cmd.OutOrStdout(), map[string]any{"scenarios": listed})
			}
			for _, line := range listed {
				line.print(cmd.OutOrStdout(), dutch)
			}
			return nil
		},
	}
}

func showScenario() *cobra.Command {
	var sets []string
	var asYAML bool
	cmd := &cobra.Command{
		Use:   "show SCENARIO",
		Short: "a scenario with its bases resolved: value, unit, range and source of everything",
		Long: `Shows every parameter of a scenario as it stands once its bases are resolved.
With --yaml it is a complete scenario file that loads on its own.`,
		Example: `  proefbank scenarios show national
  proefbank scenarios show national --set trial.n_per_arm=200 --yaml > mine.yaml
  proefbank scenarios show national --json`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			s, err := load(args[0], sets)
			if err != nil {
				return err
			}
			switch {
			case asked(cmd, "json"):
				return printJSON(cmd.OutOrStdout(), wholeScenario(s, inDutch(cmd)))
			case asYAML:
				_, err = cmd.OutOrStdout().Write(s.Resolved())
				return err
			}
			return printScenario(cmd.OutOrStdout(), s, inDutch(cmd))
		},
	}
	setsFlag(cmd, &sets)
	cmd.Flags().BoolVar(&asYAML, "yaml", false, "as a scenario file that needs no base")
	return cmd
}

func setsFlag(cmd *cobra.Command, sets *[]string) {
	cmd.Flags().StringArrayVar(sets, "set", nil, "path=value: overrides one value, as in trial.n_per_arm=200 (repeatable)")
}

func checkScenario() *cobra.Command {
	var sets []string
	cmd := &cobra.Command{
		Use:   "check SCENARIO",
		Short: "whether a scenario is in order, or everything that is not",
		Long: `Checks a scenario: keys, types, ranges, and what contradicts what. All that is
wrong is said at once, as file:line:column: key: rule. Exit status 2 if anything is.`,
		Example: "  proefbank scenarios check mine.yaml\n  proefbank scenarios check mine.yaml --json",
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			s, err := load(args[0], sets)
			if asked(cmd, "json") {
				return errors.Join(printJSON(cmd.OutOrStdout(), verdict(args[0], err)), err)
			}
			if err != nil {
				return err
			}
			line := lineOf(s, inDutch(cmd))
			_, err = fmt.Fprintf(cmd.OutOrStdout(), checkedLine[inDutch(cmd)], args[0], line.Parameters, line.Uncertain)
			return err
		},
	}
	setsFlag(cmd, &sets)
	return cmd
}

// checkedLine is what is said of a good scenario, in English and Dutch.
var checkedLine = map[bool]string{
	false: "%s: ok, %d parameters, %d of them not known exactly\n",
	true:  "%s: in orde, %d parameters, waarvan %d niet precies bekend\n",
}

func verdict(name string, err error) any {
	problems := scenarios.Problems{}
	errors.As(err, &problems)
	return map[string]any{"scenario": name, "ok": err == nil, "problems": problems}
}

func scenarioSchema() *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "a JSON Schema of scenario files, for editors",
		Long: `Writes a JSON Schema of scenario files. An editor that knows it completes keys,
shows what they mean and marks values out of range. For editors that use
yaml-language-server, put this on top of a scenario:

  # yaml-language-server: $schema=schema.json`,
		Example: "  proefbank scenarios schema > schema.json",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			_, err := cmd.OutOrStdout().Write(scenarios.Schema())
			return err
		},
	}
}

func newScenario() *cobra.Command {
	var from string
	cmd := &cobra.Command{
		Use:   "new FILE --from NAME",
		Short: "a file to begin a scenario of your own with",
		Long: `Writes a scenario that names its base and lists what differs from it: one value,
and in comments more of what people change. An existing file stays as it is.`,
		Example: "  proefbank scenarios new mine.yaml --from national",
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := beginScenario(args[0], from); err != nil {
				return err
			}
			if asked(cmd, "json") {
				return printJSON(cmd.OutOrStdout(), map[string]string{"file": args[0], "from": from})
			}
			_, err := fmt.Fprintf(cmd.OutOrStdout(), begunLine[inDutch(cmd)], args[0])
			return err
		},
	}
	cmd.Flags().StringVar(&from, "from", "basisbaan", "the base: a name from \"scenarios list\", or a file")
	return cmd
}

var begunLine = map[bool]string{
	false: "%[1]s is written; next: proefbank scenarios check %[1]s\n",
	true:  "%[1]s staat klaar; hierna: proefbank scenarios check %[1]s\n",
}

// beginScenario writes the file if there is none of that name.
func beginScenario(file, from string) error {
	base, err := load(from, nil)
	if err != nil {
		return err
	}
	if !slices.Contains(scenarios.Names(), from) {
		if from, err = beside(file, from); err != nil {
			return err
		}
	}
	f, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if errors.Is(err, fs.ErrExist) {
		return invalid(fmt.Errorf("%s: there is a file of that name, and it stays as it is", file))
	}
	if err != nil {
		return err
	}
	_, err = f.Write(base.Starter(from))
	return errors.Join(err, f.Close())
}

// beside writes a path to target as a file in the same folder as file does.
func beside(file, target string) (string, error) {
	folder, err := filepath.Abs(filepath.Dir(file))
	if err != nil {
		return "", err
	}
	if target, err = filepath.Abs(target); err != nil {
		return "", err
	}
	path, err := filepath.Rel(folder, target)
	return filepath.ToSlash(path), err
}
