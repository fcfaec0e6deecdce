package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"proefbank/internal/lang"
)

// Markdown writes an answer as a page of Markdown.
func Markdown(w io.Writer, a *Answer, l lang.Language) error {
	var out strings.Builder
	heading(&out, "#", a.Title, l)
	paragraphs(&out, a.Lead, l)
	for i := range a.Sections {
		s := &a.Sections[i]
		heading(&out, "##", s.Title, l)
		paragraphs(&out, s.Text, l)
		for _, t := range slices.Concat(s.Tables, s.Detail) {
			t.markdown(&out, l)
		}
		paragraphs(&out, s.Notes, l)
		for _, item := range s.List {
			fmt.Fprintf(&out, "- %s\n", literal(item.Text.In(l)))
			for _, of := range item.Of {
				fmt.Fprintf(&out, "  - %s\n", literal(of.In(l)))
			}
		}
		if s.List != nil {
			out.WriteByte('\n')
		}
		if s.Verbatim != "" {
			fence := fenceOf(s.Verbatim)
			fmt.Fprintf(&out, "%s\n%s%s\n\n", fence, s.Verbatim, fence)
		}
	}
	_, err := io.WriteString(w, strings.TrimRight(out.String(), "\n")+"\n")
	return err
}

// literal is a text of which no tag and no link of somebody's scenario comes to life.
func literal(text string) string {
	return strings.NewReplacer(`\`, `\\`, "<", `\<`, "](", `]\(`).Replace(text)
}

// fenceOf is longer than any that stands in the text.
func fenceOf(text string) string {
	fence := "```"
	for strings.Contains(text, fence) {
		fence += "`"
	}
	return fence
}

func heading(out *strings.Builder, level string, title lang.Said, l lang.Language) {
	if title != nil {
		fmt.Fprintf(out, "%s %s\n\n", level, literal(title.In(l)))
	}
}

func paragraphs(out *strings.Builder, all []lang.Said, l lang.Language) {
	for _, p := range all {
		fmt.Fprintf(out, "%s\n\n", literal(inLines(p.In(l))))
	}
}

func (t *Table) markdown(out *strings.Builder, l lang.Language) {
	heading(out, "###", t.Title, l)
	for i, line := range append([][]string{t.heads(l)}, t.cells(l)...) {
		for column, cell := range line {
			if t.Columns[column].Code && i > 0 {
				cell = "`" + strings.ReplaceAll(cell, "`", "'") + "`"
			} else {
				cell = literal(cell)
			}
			out.WriteString("| " + strings.NewReplacer("|", `\|`, "\n", " ").Replace(cell) + " ")
		}
		out.WriteString("|\n")
		if i > 0 {
			continue
		}
		for _, c := range t.Columns {
			if c.Text {
				out.WriteString("|---")
			} else {
				out.WriteString("|---:")
			}
		}
		out.WriteString("|\n")
	}
	out.WriteString("\n")
}
