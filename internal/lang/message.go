package lang

import (
	"fmt"
	"strings"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
)

// Message is a text with what it is about. Without arguments the text is said as
// it stands; with them it is a format with the verbs of package fmt. Whatever of
// them can be said is said in the language of the whole, numbers are written as
// the language does, and a text is left as it is.
type Message struct {
	Text  Text
	About []any
}

// Say is a message of a text in English, one in Dutch, and what they are about.
func Say(english, dutch string, about ...any) Message {
	return Message{Text{english, dutch}, about}
}

// In is the message in a language.
func (m Message) In(l Language) string {
	if len(m.About) == 0 {
		return m.Text.In(l)
	}
	about := make([]any, len(m.About))
	for i, a := range m.About {
		about[i] = spoken(a, l)
	}
	return printers[l].Sprintf(m.Text.In(l), about...)
}

// Both is the message in both languages, with nothing more to fill in.
func (m Message) Both() Text { return Text{m.In(English), m.In(Dutch)} }

// String is the message in English, for programs and files.
func (m Message) String() string { return m.In(English) }

var tags = []language.Tag{language.English, language.Dutch}

var printers = []*message.Printer{message.NewPrinter(tags[English]), message.NewPrinter(tags[Dutch])}

// spoken is what is handed to a format: a text for what speaks a language, and
// else the thing itself.
func spoken(a any, l Language) any {
	switch x := a.(type) {
	case Said:
		return x.In(l)
	case error:
		return InLanguage(x, l)
	case fmt.Stringer:
		return x.String()
	}
	return a
}

// Counted is a number of things, with the things' name in the singular or the
// plural.
type Counted struct {
	N         int
	One, Many Text // formats with one %d, or none in the singular
}

// Count is a number of things.
func Count(n int, one, many Text) Counted { return Counted{n, one, many} }

// In is the number with the name that goes with it.
func (c Counted) In(l Language) string {
	form := c.Many
	if plural.Cardinal.MatchPlural(tags[l], abs(c.N), 0, 0, 0, 0) == plural.One {
		form = c.One
	}
	if !strings.Contains(form.In(l), "%") {
		return form.In(l)
	}
	return form.With(c.N).In(l)
}

func abs(n int) int { return max(n, -n) }

// List is an enumeration: a, b and c.
type List []Said

// ListOf is an enumeration of names.
func ListOf[T ~string](names []T) List {
	var list List
	for _, n := range names {
		list = append(list, Same(string(n)))
	}
	return list
}

// ListOfTexts is an enumeration of what has a name in each language.
func ListOfTexts(names []Text) List {
	var list List
	for _, n := range names {
		list = append(list, n)
	}
	return list
}

var and = Text{" and ", " en "}

// In is the enumeration in a language.
func (list List) In(l Language) string {
	var said []string
	for _, one := range list {
		said = append(said, one.In(l))
	}
	last := len(said) - 1
	if last < 1 {
		return strings.Join(said, "")
	}
	return strings.Join(said[:last], ", ") + and.In(l) + said[last]
}

// Joined says several things one after the other, with a text between them.
type Joined struct {
	Parts   []Said
	Between string
}

// Join says things one after the other.
func Join(between string, parts ...Said) Joined { return Joined{parts, between} }

// In is all of it in a language.
func (j Joined) In(l Language) string {
	var said []string
	for _, p := range j.Parts {
		said = append(said, p.In(l))
	}
	return strings.Join(said, j.Between)
}
