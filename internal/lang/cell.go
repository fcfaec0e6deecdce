package lang

import "strings"

// Cell is a text that a spreadsheet takes for a text. One that begins as a formula
// does gets an apostrophe in front, which spreadsheets do not show.
func Cell(text string) string {
	if text != "" && strings.ContainsRune("=+-@\t\r", rune(text[0])) {
		return "'" + text
	}
	return text
}
