// Package help is what commands say of themselves: one text file a command, so that
// Dutch and English stand side by side. A file holds the parts [short], [long],
// [examples] and [flags]; in the first two the languages are parted by a line of
// ---, and a flag is a line "name: English | Dutch". {estimators} stands for their
// list.
package help

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

//go:embed *.txt
var files embed.FS

// Text is what a command says of itself.
type Text struct {
	Short, Long lang.Text
	Examples    string
	flags       map[string]lang.Text
}

// Of reads a command's file; a command without one panics.
func Of(cmd *cobra.Command) Text {
	return in(strings.ReplaceAll(cmd.CommandPath(), " ", "-"))
}

func in(name string) Text {
	text, err := files.ReadFile(name + ".txt")
	if err != nil {
		panic(err)
	}
	h := Text{flags: map[string]lang.Text{}}
	filled := strings.ReplaceAll(string(text), "{estimators}", answers.Estimators())
	for _, part := range strings.Split("\n"+filled, "\n[")[1:] {
		head, body, _ := strings.Cut(part, "]\n")
		h.read(name, head, strings.TrimRight(body, "\n"))
	}
	return h
}

func (h *Text) read(file, head, body string) {
	switch head {
	case "short":
		h.Short = sideBySide(body)
	case "long":
		h.Long = sideBySide(body)
	case "examples":
		h.Examples = body
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

// Print prints a command's help in a language.
func Print(cmd *cobra.Command, w io.Writer, l lang.Language) {
	h := Of(cmd)
	long := h.Long.In(l)
	if long == "" {
		long = sentence(h.Short.In(l))
	}
	fmt.Fprintf(w, "%s\n\n%s\n  %s\n", long, lang.Text{"Usage:", "Gebruik:"}.In(l), useLine(cmd, l))
	part(w, l, lang.Text{"Examples:", "Voorbeelden:"}, h.Examples)
	part(w, l, lang.Text{"Commands:", "Opdrachten:"}, commandLines(cmd, l))
	part(w, l, lang.Text{"Flags:", "Vlaggen:"}, flagLines(cmd.LocalFlags(), h, l))
	part(w, l, lang.Text{"Flags of every command:", "Vlaggen van elke opdracht:"}, flagLines(cmd.InheritedFlags(), Of(cmd.Root()), l))
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
		fmt.Fprintf(&lines, "  %-16s %s\n", c.Name(), Of(c).Short.In(l))
	}
	return lines.String()
}

// valueNames are what stands for a flag's value, by its type.
var valueNames = map[string]string{
	"int": "N", "uint64": "N", "float64": "X", "number": "X", "share": "X", "intSlice": "N,N", "float64Slice": "X,X",
	"string": "TEXT", "duration": "30s", "stringArray": "TEXT", "stringSlice": "A,B",
}

func flagLines(flags *pflag.FlagSet, h Text, l lang.Language) string {
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
func flagText(f *pflag.Flag, h Text) lang.Text {
	for _, flags := range []map[string]lang.Text{h.flags, in("flags").flags} {
		if text, known := flags[f.Name]; known {
			return text
		}
	}
	panic("help: no text for --" + f.Name)
}
