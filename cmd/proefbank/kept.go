package main

import (
	"io"
	"strings"

	"proefbank/internal/lang"
	"proefbank/results"
	"proefbank/results/report"
)

// kept is a file in which an answer is kept, where one is named.
type kept struct {
	Output string `flag:"output" short:"o"`
}

// keep writes an answer to it in a form.
func (k *kept) keep(form func(io.Writer, *report.Answer, lang.Language) error, a *report.Answer, l lang.Language) error {
	if k.Output == "" {
		return nil
	}
	var text strings.Builder
	if err := form(&text, a, l); err != nil {
		return err
	}
	return k.write(text.String())
}

func (k *kept) write(text string) error {
	if k.Output == "" {
		return nil
	}
	return results.WriteNew(k.Output, text)
}
