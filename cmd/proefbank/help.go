package main

import (
	"embed"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"proefbank/answers"
	"proefbank/internal/lang"
	"proefbank/results/report"
)

// What commands say of themselves lies in help/, a file each, so that Dutch and
// English stand side by side. A file holds the parts [short], [long], [examples]
// and [flags]; in the first two the languages are parted by a line of ---, and a
// flag is a line "name: English | Dutch". {estimators} stands for their list.
//
//go:embed help/*.txt
var helpFiles embed.FS

// helpText is what a command says of itself.
type helpText struct {
	short, long lang.Text
	examples    string
	flags       map[string]lang.Text
}

// helpOf reads a command's file; a command without one panics.
func helpOf(cmd *cobra.Command) helpText {
	return helpIn(strings.ReplaceAll(cmd.CommandPath(), " ", "-"))
}

func helpIn(name string) helpText {
	text, err := helpFiles.ReadFile("help/" + name + ".txt")
	if err != nil {
		panic(err)
	}
	h := helpText{flags: map[string]lang.Text{}}
	filled := strings.ReplaceAll(string(text), "{estimators}", answers.Estimators())
	for _, part := range strings.Split("\n"+filled, "\n[")[1:] {
		head, body, _ := strings.Cut(part, "]\n")
		h.read(name, head, strings.TrimRight(body, "\n"))
	}
	return h
}

func (h *helpText) read(file, head, body string) {
	switch head {
	case "short":
		h.short = sideBySide(body)
	case "long":
		h.long = sideBySide(body)
	case "examples":
		h.examples = body
	case "flags":
		for line := range strings.Lines(body) {
			flag, said, _ := strings.Cut(strings.TrimSpace(line), ": ")
			english, dutch, _ := strings.Cut(said, " | ")
			h.flags[flag] = lang.Text{english, dutch}
		}
	default:
		panic("help/" + file + ".txt: no part is called " + head)
	}
}

func sideBySide(body string) lang.Text {
	english, dutch, _ := strings.Cut(body, "\n---\n")
	return lang.Text{english, dutch}
}

// explained gives a command and all below it their texts, English where the
// library asks for one only.
func explained(root *cobra.Command) {
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) { printHelp(cmd, cmd.OutOrStdout()) })
	walk(root, func(cmd *cobra.Command) {
		h := helpOf(cmd)
		cmd.Short, cmd.Long, cmd.Example = h.short.String(), h.long.String(), h.examples
		switch {
		case cmd.HasSubCommands() && cmd.HasParent():
			cmd.Args, cmd.RunE = noCommand, func(cmd *cobra.Command, _ []string) error { return cmd.Help() }
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

// printHelp prints a command's help.
func printHelp(cmd *cobra.Command, w io.Writer) {
	l, h := language(cmd, w), helpOf(cmd)
	long := h.long.In(l)
	if long == "" {
		long = sentence(h.short.In(l))
	}
	fmt.Fprintf(w, "%s\n\n%s\n  %s\n", long, lang.Text{"Usage:", "Gebruik:"}.In(l), useLine(cmd, l))
	part(w, l, lang.Text{"Examples:", "Voorbeelden:"}, h.examples)
	part(w, l, lang.Text{"Commands:", "Opdrachten:"}, commandLines(cmd, l))
	part(w, l, lang.Text{"Flags:", "Vlaggen:"}, flagLines(cmd.LocalFlags(), h, l))
	part(w, l, lang.Text{"Flags of every command:", "Vlaggen van elke opdracht:"}, flagLines(cmd.InheritedFlags(), helpOf(cmd.Root()), l))
	if cmd.HasAvailableSubCommands() {
		fmt.Fprintf(w, "\n%s\n", lang.Say("More about one: %s COMMAND --help", "Meer over één ervan: %s OPDRACHT --help", cmd.CommandPath()).In(l))
	}
}

// argumentNames are what stands for the arguments of commands and the values of
// flags, in Dutch where that is another word.
var argumentNames = map[string]string{
	"[flags]": "[vlaggen]", "[command]": "[opdracht]", "NAME": "NAAM", "FILE": "BESTAND", "DIR": "MAP", "DIR...": "MAP...",
	"TABLE": "TABEL", "DATA": "GEGEVENS", "TEXT": "TEKST", "OUT": "UIT",
}

func argumentName(word string, l lang.Language) string {
	if dutch, is := argumentNames[word]; is && l == lang.Dutch {
		return dutch
	}
	return word
}

// useLine is how a command is called.
func useLine(cmd *cobra.Command, l lang.Language) string {
	words := strings.Fields(cmd.UseLine())
	for i, word := range words {
		words[i] = argumentName(word, l)
	}
	return strings.Join(words, " ")
}

func part(w io.Writer, l lang.Language, title lang.Text, body string) {
	if body != "" {
		fmt.Fprintf(w, "\n%s\n%s\n", title.In(l), strings.TrimRight(body, "\n"))
	}
}

func sentence(text string) string {
	first := []rune(text)[:1]
	return strings.ToUpper(string(first)) + strings.TrimPrefix(text, string(first)) + "."
}

func commandLines(cmd *cobra.Command, l lang.Language) string {
	var lines strings.Builder
	for _, c := range cmd.Commands() {
		fmt.Fprintf(&lines, "  %-16s %s\n", c.Name(), helpOf(c).short.In(l))
	}
	return lines.String()
}

// valueNames are what stands for a flag's value, by its type.
var valueNames = map[string]string{
	"int": "N", "uint64": "N", "float64": "X", "number": "X", "share": "X", "intSlice": "N,N", "float64Slice": "X,X",
	"string": "TEXT", "stringArray": "TEXT", "stringSlice": "A,B",
}

func flagLines(flags *pflag.FlagSet, h helpText, l lang.Language) string {
	var lines strings.Builder
	flags.VisitAll(func(f *pflag.Flag) {
		name := "      --" + f.Name
		if f.Shorthand != "" {
			name = "  -" + f.Shorthand + ", --" + f.Name
		}
		text := flagText(f, h).In(l)
		switch f.DefValue {
		case "", "false", "[]":
		default:
			text += lang.Say(" (default %s)", " (standaard %s)", strings.Trim(f.DefValue, "[]")).In(l)
		}
		value := " " + argumentName(valueNames[f.Value.Type()], l)
		if f.NoOptDefVal != "" && f.Value.Type() != "bool" {
			value = "[=" + value[1:] + "]"
		}
		fmt.Fprintf(&lines, "%-28s %s\n", name+value, strings.TrimLeft(report.Indented(text, 29), " "))
	})
	return lines.String()
}

// flagText is what a flag does, in the command's file or in that of the flags
// that mean the same in several commands.
func flagText(f *pflag.Flag, h helpText) lang.Text {
	for _, flags := range []map[string]lang.Text{h.flags, helpIn("flags").flags} {
		if text, known := flags[f.Name]; known {
			return text
		}
	}
	panic("help: no text for --" + f.Name)
}
