package report

import (
	"fmt"
	"io"
	"strings"

	"proefbank/internal/lang"
)

// Markdown writes an answer as a page of Markdown.
func Markdown(w io.Writer, a *Answer, l lang.Language) error {
	var out strings.Builder
	if a.Title != nil {
		fmt.Fprintf(&out, "# %s\n\n", a.Title.In(l))
	}
	paragraphs(&out, a.Lead, l)
	for i := range a.Sections {
		s := &a.Sections[i]
		if s.Title != nil {
			fmt.Fprintf(&out, "## %s\n\n", s.Title.In(l))
		}
		paragraphs(&out, s.Text, l)
		for _, t := range append(append([]Table{}, s.Tables...), s.Detail...) {
			t.markdown(&out, l)
		}
		paragraphs(&out, s.Notes, l)
		for _, item := range s.List {
			fmt.Fprintf(&out, "- %s\n", item.Text.In(l))
			for _, of := range item.Of {
				fmt.Fprintf(&out, "  - %s\n", of.In(l))
			}
		}
		if s.List != nil {
			out.WriteByte('\n')
		}
		if s.Verbatim != "" {
			fmt.Fprintf(&out, "```\n%s```\n\n", s.Verbatim)
		}
	}
	_, err := io.WriteString(w, strings.TrimRight(out.String(), "\n")+"\n")
	return err
}

func paragraphs(out *strings.Builder, all []lang.Said, l lang.Language) {
	for _, p := range all {
		fmt.Fprintf(out, "%s\n\n", Folded(p.In(l)))
	}
}

func (t *Table) markdown(out *strings.Builder, l lang.Language) {
	if t.Title != nil {
		fmt.Fprintf(out, "### %s\n\n", t.Title.In(l))
	}
	for i, line := range append([][]string{t.heads(l)}, t.cells(l)...) {
		for column, cell := range line {
			if t.Columns[column].Code && i > 0 {
				cell = "`" + cell + "`"
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
