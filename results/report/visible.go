package report

import (
	"io"
	"strings"
	"unicode"
)

// Visible is a text as a terminal may have it: what moves the cursor, or is taken
// for an order, is shown as �. Names of files and columns are other people's.
func Visible(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return unicode.ReplacementChar
		}
		return r
	}, text)
}

// visible is a writer that a terminal's text goes through, a piece at a time.
type visible struct{ to io.Writer }

func (v visible) Write(p []byte) (int, error) {
	if _, err := io.WriteString(v.to, Visible(string(p))); err != nil {
		return 0, err
	}
	return len(p), nil
}
