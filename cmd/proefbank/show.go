package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"syscall"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"proefbank/internal/lang"
	"proefbank/results/report"
)

// forms are the flags by which an answer is printed otherwise than for people.
var forms = []string{"json", "csv", "markdown", "html"}

// show prints an answer in the form that is asked for. A reader who has seen enough stops
// nothing: other answers may follow, and files.
func show(cmd *cobra.Command, a *report.Answer) error {
	err := shown(cmd, a)
	if errors.Is(err, syscall.EPIPE) {
		return nil
	}
	return err
}

func shown(cmd *cobra.Command, a *report.Answer) error {
	out := cmd.OutOrStdout()
	switch {
	case asked(cmd, "json"):
		return report.JSON(out, a.Data)
	case asked(cmd, "csv"):
		return report.CSV(out, a.Data, chosen(cmd))
	case asked(cmd, "markdown"):
		a.Add(origin(cmd))
		return report.Markdown(out, a, chosen(cmd))
	case asked(cmd, "html"):
		a.Add(origin(cmd))
		return report.HTML(out, a, chosen(cmd))
	}
	report.Terminal(out, a, language(cmd, out))
	return nil
}

// chosen is the language of --lang: that of files and of what other programs
// read.
func chosen(cmd *cobra.Command) lang.Language {
	code, _ := cmd.Flags().GetString("lang")
	l, _ := lang.Of(code)
	return l
}

// language is that of what people read on a writer: the one of --lang, or on a
// terminal that of the locale.
func language(cmd *cobra.Command, w io.Writer) lang.Language {
	if code, _ := cmd.Flags().GetString("lang"); code == "" && terminal(w) {
		return lang.FromEnvironment(os.Getenv)
	}
	return chosen(cmd)
}

// terminal tells whether people read along.
func terminal(w io.Writer) bool {
	if kept, is := w.(*remembering); is {
		w = kept.to
	}
	f, is := w.(*os.File)
	return is && term.IsTerminal(int(f.Fd()))
}

// warn prints what must be known before the numbers are used.
func warn(cmd *cobra.Command, what lang.Said) {
	if !asked(cmd, "quiet") {
		complain(cmd.ErrOrStderr(), what.In(language(cmd, cmd.ErrOrStderr())))
	}
}

// complain prints lines under the program's name.
func complain(w io.Writer, text string) {
	for line := range strings.Lines(report.Visible(text) + "\n") {
		fmt.Fprintf(w, "proefbank: %s", line)
	}
}

func asked(cmd *cobra.Command, flag string) bool {
	yes, _ := cmd.Flags().GetBool(flag)
	return yes
}
