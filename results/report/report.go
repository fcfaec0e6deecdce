// Package report is an answer as a value, and its renderers: text for a
// terminal, JSON, CSV, Markdown, workbooks for spreadsheets, and pages of HTML
// with pictures that need nothing else, no script, no font and no network.
//
// It promises that every renderer shows the same answer, that a picture says in
// words what it shows, that nothing is told by colour alone, and that the same
// answer gives the same bytes. It knows no question: whoever composes an answer
// says what the numbers mean.
package report

import (
	"html/template"

	"proefbank/internal/lang"
)

// Answer is what a question comes to: for people sections under a title, what
// answers first; for programs the numbers behind it.
type Answer struct {
	Title    lang.Said
	Lead     []lang.Said // paragraphs: what is answered, in sentences
	Pictures []Picture   // of it
	Sections []Section
	Brief    []Section   // what a terminal shows in place of the sections, unless All; none: the sections
	Sheets   []lang.Said // of a workbook, in their order; sections say on which they stand, and sheets without any are left out
	Data     any         // a struct whose tags name and explain its fields
	All      bool        // a terminal shows all sections, and what is behind titles
}

// Section is a part of an answer: paragraphs, tables and pictures in this order,
// and what must be known about them.
type Section struct {
	ID       string    // where links of a page point to
	Title    lang.Said // nil: none
	Below    bool      // a part of the section before, with a smaller title
	Sheet    lang.Said // of a workbook; nil: that of the section before
	Text     []lang.Said
	Tables   []Table
	Pictures []Picture
	Notes    []lang.Said
	Detail   []Table // behind their titles, to be opened
	List     []Item
	Verbatim string // as it stands: a file
	Aside    bool   // for pages: a terminal leaves it out
}

// Item is a statement with what it is about.
type Item struct {
	Text lang.Said
	Of   []lang.Said
}

// Picture is drawn in a language.
type Picture interface {
	Named() string // unique on its page
	SVG(lang.Language) template.HTML
}

// Add puts a section at the end of an answer, unless it is empty.
func (a *Answer) Add(s Section) {
	if len(s.Text)+len(s.Tables)+len(s.Pictures)+len(s.Notes)+len(s.Detail)+len(s.List)+len(s.Verbatim) > 0 {
		a.Sections = append(a.Sections, s)
	}
}

// Tell adds a paragraph to a section.
func (s *Section) Tell(english, dutch string, about ...any) {
	s.Text = append(s.Text, lang.Say(english, dutch, about...))
}

// Note adds a remark below a section's tables.
func (s *Section) Note(english, dutch string, about ...any) {
	s.Notes = append(s.Notes, lang.Say(english, dutch, about...))
}
