package main

import (
	"github.com/spf13/cobra"

	"proefbank/cmd/proefbank/help"
)

// explained gives a command and all below it their texts, English where the
// library asks for one only.
func explained(root *cobra.Command) {
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) {
		help.Print(cmd, cmd.OutOrStdout(), language(cmd, cmd.OutOrStdout()))
	})
	walk(root, func(cmd *cobra.Command) {
		h := help.Of(cmd)
		cmd.Short, cmd.Long, cmd.Example = h.Short.String(), h.Long.String(), h.Examples
		switch {
		case cmd.HasSubCommands() && cmd.HasParent():
			cmd.Args, cmd.RunE = noCommand, onlyHelp
		case cmd.Name() == "help":
			cmd.RunE = helpAbout
		case cmd.HasParent() && cmd.Parent().Name() == "completion":
			cmd.Args = arguments(0, 0)
		}
	})
}

// helpAbout prints the help of the command that is named.
func helpAbout(cmd *cobra.Command, topic []string) error {
	about, rest, _ := cmd.Root().Find(topic)
	if len(rest) > 0 {
		return noCommand(about, rest)
	}
	about.InitDefaultHelpFlag()
	about.InitDefaultVersionFlag()
	return about.Help()
}

func walk(cmd *cobra.Command, do func(*cobra.Command)) {
	do(cmd)
	for _, c := range cmd.Commands() {
		walk(c, do)
	}
}
