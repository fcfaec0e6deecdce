package report

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"proefbank/internal/lang"
)

// Table is rows of cells under the heads of columns.
type Table struct {
	ID      string    // by which sums in other tables know it; empty: none
	Title   lang.Said // nil: none
	Columns []Column
	Rows    [][]lang.Said
}

// Column is what the cells of a column are. Text stands to the left, numbers to
// the right, and what is drawn in letters to the left in letters of one width. A
// terminal is narrow.
type Column struct {
	Head  lang.Said
	Text  bool
	Drawn bool
	Under int  // in a terminal, cells of so many letters or more stand under their row; 0: none
	Wide  bool // a terminal leaves it out
	Code  bool // names and paths, which Markdown marks
}

// Head makes columns from their heads, the first of them text and the others
// numbers.
func Head(heads ...lang.Said) (columns []Column) {
	for i, h := range heads {
		columns = append(columns, Column{Head: h, Text: i == 0})
	}
	return columns
}

// Heads does so with heads as the tag `head` of Of has them.
func Heads(tags ...string) []Column {
	heads := make([]lang.Said, len(tags))
	for i, tag := range tags {
		heads[i] = headOf(tag)
	}
	return Head(heads...)
}

// Row adds a row. A cell is what can be said, or a text that is alike in both
// languages.
func (t *Table) Row(cells ...any) {
	row := make([]lang.Said, len(cells))
	for i, c := range cells {
		row[i] = cellOf(reflect.ValueOf(c), "plain")
	}
	t.Rows = append(t.Rows, row)
}

// Of is a table of rows that are structs. A field whose tag `head` names it in
// English and Dutch (with a bar between, or once where both are alike) is a
// column; the tag `as` is the precision of a number or a word of cellOf, and has what is
// said stand to the right as numbers do. A column
// whose tag is `spare:"true"` is left out where no row has anything in it; the
// tags under, wide and code are what a Column says of them.
func Of[T any](title lang.Said, rows []T) Table {
	t := Table{Title: title, Rows: make([][]lang.Said, len(rows))}
	for _, f := range shownOf(reflect.TypeFor[T]()) {
		column := make([]lang.Said, len(rows))
		empty := true
		for i := range rows {
			column[i] = cellOf(reflect.ValueOf(rows[i]).FieldByIndex(f.Index), f.Tag.Get("as"))
			empty = empty && blank(column[i])
		}
		if empty && f.Tag.Get("spare") == "true" {
			continue
		}
		under, _ := strconv.Atoi(f.Tag.Get("under"))
		t.Columns = append(t.Columns, Column{Head: headOf(f.Tag.Get("head")), Text: isText(f.Type) && f.Tag.Get("as") == "", Under: under,
			Wide: f.Tag.Get("wide") == "true", Code: f.Tag.Get("code") == "true"})
		for i := range rows {
			t.Rows[i] = append(t.Rows[i], column[i])
		}
	}
	return t
}

// Facts is a table of one struct: a row for each field that has a head and is
// there.
func Facts(title lang.Said, facts any) Table {
	t := Table{Title: title, Columns: []Column{{Text: true}, {}}}
	v := reflect.ValueOf(facts)
	for _, f := range shownOf(v.Type()) {
		if cell := cellOf(v.FieldByIndex(f.Index), f.Tag.Get("as")); !blank(cell) {
			t.Rows = append(t.Rows, []lang.Said{headOf(f.Tag.Get("head")), cell})
		}
	}
	return t
}

// shownOf are the fields of a struct that people see.
func shownOf(t reflect.Type) []reflect.StructField {
	return slices.DeleteFunc(reflect.VisibleFields(t), func(f reflect.StructField) bool {
		_, shown := f.Tag.Lookup("head")
		return !shown
	})
}

func headOf(tag string) lang.Text {
	english, dutch, both := strings.Cut(tag, "|")
	if !both {
		dutch = english
	}
	return lang.Text{english, dutch}
}

func blank(cell lang.Said) bool {
	text := cell.In(lang.English)
	return text == "" || text == "-"
}

var saidType = reflect.TypeFor[lang.Said]()

func isText(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.Float64, reflect.Int, reflect.Int16, reflect.Int32, reflect.Int64, reflect.Uint64:
		return false
	}
	return t != reflect.TypeFor[lang.Number]()
}

var yes, no = lang.Text{"yes", "ja"}, lang.Text{"no", "nee"}

// cellOf is a value as a cell. as is a precision, or for numbers "code" (digits
// that are not grouped), "percent" (a share in whole percents) or "percent1"
// (with a decimal).
func cellOf(v reflect.Value, as string) lang.Said {
	if !v.IsValid() {
		return lang.Same("")
	}
	if v.Type().Implements(saidType) {
		if v.Kind() == reflect.Interface && v.IsNil() {
			return lang.Same("")
		}
		return v.Interface().(lang.Said)
	}
	switch {
	case v.CanFloat():
		return floatCell(v.Float(), as)
	case v.CanInt() && as == "code":
		return lang.Ungrouped(v.Int())
	case v.CanUint():
		return lang.Same(lang.Code(v.Uint()))
	}
	if text, is := v.Interface().(fmt.Stringer); is {
		return lang.Same(text.String())
	}
	switch {
	case v.CanInt():
		return lang.Whole.Of(float64(v.Int()))
	case v.Kind() == reflect.String:
		return lang.Same(v.String())
	case v.Kind() == reflect.Bool && v.Bool():
		return yes
	case v.Kind() == reflect.Bool:
		return no
	}
	panic("report: " + v.Type().String() + " cannot be shown")
}

func floatCell(x float64, as string) lang.Said {
	switch as {
	case "percent":
		return lang.Percent(x)
	case "percent1":
		return lang.PercentAs(lang.One, x)
	case "":
		return lang.Plain.Of(x)
	}
	return lang.PrecisionNamed(as).Of(x)
}
