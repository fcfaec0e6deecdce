// Package report is what people look at: pictures as SVG and pages of HTML that
// need nothing else, no script, no font and no network.
//
// It promises that a picture says in words what it shows, that nothing is told
// by colour alone, and that the same numbers give the same bytes. It knows
// nothing of what the numbers mean: whoever composes a page says so.
package report

import (
	_ "embed"
	"html/template"
	"strings"
)

// Page is a report: sections under a title.
type Page struct {
	Lang     string // en or nl
	Title    string
	Lead     []string // paragraphs
	Contents string   // heading of the list of sections
	Sections []Section
}

// Section is a heading with paragraphs, pictures and tables, in this order.
type Section struct {
	ID       string // where links point to
	Title    string
	Text     []string
	Tables   []Table
	Pictures []template.HTML
	Folded   []Table // behind their titles, to be opened
	List     []Item
}

// Table is rows of cells under a head. The first column is text, the others are
// numbers unless Words says otherwise.
type Table struct {
	Title string
	Head  []string
	Rows  [][]string
	Words bool // all columns are text
}

// Item is a statement with what it is about.
type Item struct {
	Text string
	Of   []string
}

//go:embed page.html.tmpl
var pageText string

var pageTemplate = template.Must(template.New("page").Parse(pageText))

// HTML is the page as one file.
func (p Page) HTML() (string, error) {
	var out strings.Builder
	err := pageTemplate.Execute(&out, p)
	return out.String(), err
}
