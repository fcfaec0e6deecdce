package results

import (
	"fmt"
	"reflect"
	"strings"
)

// Description is a table as its row's tags describe it.
type Description struct {
	Title
	Columns []Column
}

// Describe reads the tags; the lists of names are not known yet.
func (t Table[T]) Describe() Description {
	return Description{Title(t), columnsOf(fieldsOf(reflect.TypeFor[T]()))}
}

const preamble = `# Tables

<!-- Generated from the rows' struct tags: go test ./cmd/proefbank -run Tables -update -->

A run's directory has a folder for each table with a file for each shard, such
as ` + "`months/shard-0000-of-0001.arrow`" + `: Arrow IPC files compressed with zstd. A
column's unit and meaning also stand in the schema's metadata, under ` + "`unit`" + ` and
` + "`means`" + `. No column has nulls; a number that is undefined is NaN.

Types: ` + "`bool`; `int8` to `int64`; `float32`, `float64`; `date`" + ` (days); a *name* is a
dictionary of strings with 16-bit indices whose list is complete, whether or not
every name occurs.
`

// Markdown documents tables for people.
func Markdown(tables ...Description) string {
	var b strings.Builder
	b.WriteString(preamble)
	for _, t := range tables {
		fmt.Fprintf(&b, "\n## %s\n\nA row is %s.\n\n", t.Name, t.Means)
		b.WriteString("| column | type | unit | meaning |\n|---|---|---|---|\n")
		for _, c := range t.Columns {
			fmt.Fprintf(&b, "| %s | %v | %s | %s |\n", c.Name, c.Kind, c.Unit, strings.ReplaceAll(c.Means, "|", `\|`))
		}
	}
	return b.String()
}
