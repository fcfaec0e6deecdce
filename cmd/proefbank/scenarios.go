package main

import (
	"errors"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"proefbank/answers"
	"proefbank/results"
	"proefbank/scenarios"
)

// does is a command that takes so many arguments and no flags of its own yet.
func does(use string, least, most int, run func(cmd *cobra.Command, args []string) error) *cobra.Command {
	return &cobra.Command{Use: use, Args: arguments(least, most), RunE: run}
}

// scenariosCommand shows, checks and begins scenarios.
func scenariosCommand() *cobra.Command {
	cmd := &cobra.Command{Use: "scenarios"}
	cmd.AddCommand(does("list", 0, 0, listScenarios), showScenario(), checkScenario(), does("schema", 0, 0, scenarioSchema), newScenario())
	return cmd
}

func listScenarios(cmd *cobra.Command, _ []string) error {
	var all []*scenarios.Scenario
	for _, name := range scenarios.Names() {
		s, err := load(cmd, name, nil)
		if err != nil {
			return err
		}
		all = append(all, s)
	}
	return show(cmd, answers.Scenarios(all))
}

func showScenario() *cobra.Command {
	var sets []string
	var asYAML bool
	cmd := does("show SCENARIO", 1, 1, func(cmd *cobra.Command, args []string) error {
		s, err := load(cmd, args[0], sets)
		if err != nil {
			return err
		}
		if asYAML && !asked(cmd, "json") {
			_, err = cmd.OutOrStdout().Write(s.Resolved())
			return err
		}
		return show(cmd, answers.Scenario(s))
	})
	cmd.Flags().StringArrayVar(&sets, "set", nil, "")
	cmd.Flags().BoolVar(&asYAML, "yaml", false, "")
	return cmd
}

func checkScenario() *cobra.Command {
	var sets []string
	cmd := does("check SCENARIO", 1, 1, func(cmd *cobra.Command, args []string) error {
		s, err := load(cmd, args[0], sets)
		if err != nil && !asked(cmd, "json") {
			return err
		}
		return errors.Join(show(cmd, answers.Checked(args[0], s, err)), err)
	})
	cmd.Flags().StringArrayVar(&sets, "set", nil, "")
	return cmd
}

func scenarioSchema(cmd *cobra.Command, _ []string) error {
	_, err := cmd.OutOrStdout().Write(scenarios.Schema())
	return err
}

func newScenario() *cobra.Command {
	var from string
	cmd := does("new FILE --from NAME", 1, 1, func(cmd *cobra.Command, args []string) error {
		if err := beginScenario(cmd, args[0], from); err != nil {
			return err
		}
		return show(cmd, answers.Begun(args[0], from))
	})
	cmd.Flags().StringVar(&from, "from", "basisbaan", "")
	return cmd
}

// beginScenario writes the file if there is none of that name.
func beginScenario(cmd *cobra.Command, file, from string) error {
	if err := results.IsNew(file); err != nil {
		return err
	}
	base, err := load(cmd, from, nil)
	if err != nil {
		return err
	}
	if !slices.Contains(scenarios.Names(), from) {
		if from, err = beside(file, from); err != nil {
			return err
		}
	}
	return results.WriteNew(file, string(base.Starter(from, language(cmd, cmd.OutOrStdout()))))
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
