package main

import (
	"errors"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"proefbank/internal/lang"
)

// arguments holds the number of arguments to what a command takes: at least, and
// at most where that is not below.
func arguments(least, most int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		n := len(args)
		if n >= least && (n <= most || most < least) {
			return nil
		}
		var wanted lang.Said = lang.Count(least, lang.Text{"%d argument", "%d argument"}, lang.Text{"%d arguments", "%d argumenten"})
		switch {
		case most < least:
			wanted = lang.Say("at least %s", "minstens %s", wanted)
		case most > least:
			wanted = lang.Say("%d to %d arguments", "%d tot %d argumenten", least, most)
		}
		return wrong("%s takes %s, and got %d; see %s --help", "%s vraagt %s, en kreeg er %d; zie %s --help",
			cmd.CommandPath(), wanted, n, cmd.CommandPath())
	}
}

// noCommand refuses the name of a command that is not there.
func noCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	meant := lang.Message{}
	if near := cmd.SuggestionsFor(args[0]); len(near) > 0 {
		meant = lang.Say(" (did you mean %s?)", " (bedoelt u %s?)", near[0])
	}
	return wrong("%q is not a command%s; see %s --help", "%q is geen opdracht%s; zie %s --help", args[0], meant, cmd.CommandPath())
}

// onlyHelp is what a command does of which others do the work. Who asks for an answer in a
// form that programs read gets none.
func onlyHelp(cmd *cobra.Command, _ []string) error {
	for _, form := range forms {
		if asked(cmd, form) {
			return wrong("--%s: a command is lacking; see %s --help", "--%s: er ontbreekt een opdracht; zie %s --help", form, cmd.CommandPath())
		}
	}
	return cmd.Help()
}

// kinds are what the values of flags are, by their type.
var kinds = map[string]lang.Text{
	"int":          {"a whole number", "een geheel getal"},
	"uint64":       {"a whole number from 0 on", "een geheel getal vanaf 0"},
	"float64":      {"a number", "een getal"},
	"intSlice":     {"a whole number or a list such as 30,60", "een geheel getal of een lijst zoals 30,60"},
	"float64Slice": {"a number or a list such as 0.5,1", "een getal of een lijst zoals 0.5,1"},
	"bool":         {"true or false", "true of false"},
	"duration":     {"a time such as 30s or 5m", "een tijd zoals 30s of 5m"},
}

// misused says what is wrong with a flag.
func misused(err error) lang.Said {
	var bad *pflag.InvalidValueError
	var unknown *pflag.NotExistError
	var lacks *pflag.ValueRequiredError
	var odd *pflag.InvalidSyntaxError
	switch {
	case errors.As(err, &bad):
		return invalidValue(bad)
	case errors.As(err, &unknown) && unknown.GetSpecifiedShortnames() != "":
		return lang.Say("no flag is called -%s", "er is geen vlag -%s", unknown.GetSpecifiedName())
	case errors.As(err, &unknown):
		return lang.Say("no flag is called --%s", "er is geen vlag --%s", unknown.GetSpecifiedName())
	case errors.As(err, &lacks):
		return lang.Say("--%s: a value is needed", "--%s: er hoort een waarde bij", lacks.GetFlag().Name)
	case errors.As(err, &odd):
		return lang.Say("%q is not how a flag is written", "%q is niet hoe een vlag wordt geschreven", odd.GetSpecifiedFlag())
	}
	return lang.Say("%s", "%s", err)
}

func invalidValue(bad *pflag.InvalidValueError) lang.Said {
	flag := bad.GetFlag()
	if kind, known := kinds[flag.Value.Type()]; known {
		return lang.Say("--%s: %q is not %s", "--%s: %q is niet %s", flag.Name, bad.GetValue(), kind)
	}
	return lang.Say("--%s: %s", "--%s: %s", flag.Name, bad.Unwrap())
}
