package main

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestCounted(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       count
	}{
		{"nothing", "", count{}},
		{"a comment", "// a, b;\n\n/* c\n d */\n", count{lines: 4}},
		{"inserted semicolons", "package a\nvar b = 1\n", count{tokens: 6, lines: 2, coded: 2}},
		{"no line after it", "package a", count{tokens: 2, lines: 1, coded: 1}},
		{"a written semicolon", "package a\nfunc b() { c(); d() }\n", count{tokens: 15, lines: 2, coded: 2}},
		{"wording", "package a\nvar b = \"c d\" + `e\nf`\n", count{tokens: 6, lines: 3, coded: 2}},
		{"a table of texts", "package a\nvar b = []string{\n\"c\",\n\"d\",\n}\n", count{tokens: 12, lines: 5, coded: 5}},
		{"a letter", "package a\nvar b = 'c'\n", count{tokens: 6, lines: 2, coded: 2}},
		{"a long line", "// " + strings.Repeat("é", 157) + "\n// " + strings.Repeat("é", 158) + "\n", count{lines: 2, long: 1}},
	} {
		if got := counted([]byte(c.text)); got != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
}

func TestTable(t *testing.T) {
	code := func(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }
	now, err := countFolder(fstest.MapFS{
		"a/one.go": code("package a\n"), "a/two.go": code("package a\nvar b = 1\n"),
		"a/a_test.go": code("package a\n"), "a/testdata/c.go": code("package c\n"),
		".ci/d.go": code("package d\n"), "a/e.txt": code("e"), "new/f.go": code("package f\n"),
	})
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	table(&out, now, rooms{"a": {tokens: 10, lines: 4, coded: 4, long: 1}, "gone": {tokens: 2, lines: 1, coded: 1}})
	const want = `room                      tokens   lines    a line  long     before   lines    a line  long  change
a                              8       3      2.67     0         10       4      2.50     1  -20.0%
gone                           0       0       NaN     0          2       1      2.00     0 -100.0%
new                            2       1      2.00     0          0       0       NaN     0     new
all                           10       4      2.50     0         12       5      2.40     1  -16.7%
`
	if out.String() != want {
		t.Errorf("it prints\n%s\nand should print\n%s", out.String(), want)
	}
}
