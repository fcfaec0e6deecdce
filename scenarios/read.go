package scenarios

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"proefbank/internal/lang"
	"proefbank/internal/regular"
)

const (
	mostBytes = 1 << 20 // of a scenario file; the largest of our own has a tenth of it
	mostDepth = 16      // of keys and lists inside each other; a scenario needs 8
)

// readFile reads a scenario file, wherever the system lets it be read from.
func readFile(path string) ([]byte, error) {
	f, err := regular.Open(path)
	if err != nil {
		return nil, cause(err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, mostBytes+1))
	if err != nil {
		return nil, cause(err)
	}
	return data, nil
}

// cause drops the operation and the path, which the problem's place says.
func cause(err error) error {
	var path *os.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}

// readNode turns a file's bytes into a YAML mapping that holds nothing but
// plain keys, lists and scalars.
func readNode(file string, data []byte) (*yaml.Node, Problems) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if rule, offset := notText(data); rule != nil {
		return nil, Problems{{placeAt(file, data[:offset]), "", rule}}
	}
	var document yaml.Node
	if err := yaml.Load(data, &document); err != nil {
		found := syntaxProblem(file, err)
		if indentedByTab(data, found.Place.Line) {
			found.Rule = lang.Text{"starts with a tab: indent with spaces", "begint met een tab: spring in met spaties"}
		}
		return nil, Problems{found}
	}
	return topMapping(file, document.Content[0])
}

func topMapping(file string, top *yaml.Node) (*yaml.Node, Problems) {
	found := audit(file, top, 1)
	if len(found) == 0 && top.Kind != yaml.MappingNode {
		found.add(placeOf(file, top), "", lang.Say("%s is not a scenario: expected keys like trial:",
			"%s is geen scenario: er horen sleutels te staan zoals trial:", describe(top)))
	}
	return top, found
}

// notText says why bytes cannot be YAML, and where.
func notText(data []byte) (rule lang.Said, offset int) {
	if len(data) > mostBytes {
		return lang.Text{"is larger than 1 MiB, the most a scenario may be", "is groter dan 1 MiB, de grens voor een scenario"}, 0
	}
	for offset < len(data) {
		r, size := utf8.DecodeRune(data[offset:])
		if r == 0 || r == utf8.RuneError && size == 1 {
			return lang.Text{"is not a text in UTF-8", "is geen tekst in UTF-8"}, offset
		}
		offset += size
	}
	return nil, 0
}

// placeAt is the place behind some bytes.
func placeAt(file string, before []byte) Place {
	line := before[bytes.LastIndexByte(before, '\n')+1:]
	return Place{file, bytes.Count(before, []byte("\n")) + 1, utf8.RuneCount(line) + 1}
}

// syntaxProblem puts what the YAML reader says in our form.
func syntaxProblem(file string, err error) Problem {
	at := Place{file, 1, 1}
	var load *yaml.LoadError
	if !errors.As(err, &load) {
		return Problem{at, "", notYAML(err.Error())}
	}
	if load.Mark.Line > 0 {
		at.Line, at.Column = load.Mark.Line, load.Mark.Column
	}
	return Problem{at, "", syntaxRule(strings.TrimPrefix(load.Message, "yaml: "))}
}

// indentedByTab tells whether there is a tab before a line's first word.
func indentedByTab(data []byte, line int) bool {
	lines := bytes.Split(data, []byte("\n"))
	if line > len(lines) {
		return false
	}
	indent, _, tab := bytes.Cut(lines[line-1], []byte("\t"))
	return tab && len(bytes.TrimLeft(indent, " ")) == 0
}

func syntaxRule(message string) lang.Said {
	switch {
	case strings.Contains(message, "no documents"):
		return empty
	case strings.Contains(message, "found multiple"):
		return lang.Text{"holds more than one document: a scenario is one, without --- between its parts",
			"bevat meer dan één document: een scenario is er één, zonder --- tussen de delen"}
	case strings.Contains(message, "max depth"):
		return tooDeep
	}
	return notYAML(message)
}

// notYAML quotes the reader, which speaks English only.
func notYAML(said string) lang.Said {
	return lang.Say("is not YAML: %s", "is geen YAML: %s", lang.Text{said, "“" + said + "”"})
}

var (
	empty   = lang.Text{"is empty", "is leeg"}
	noValue = lang.Text{"has no value", "heeft geen waarde"}
	missing = lang.Text{"is missing", "ontbreekt"}
	tooDeep = lang.Say("is nested more than %d deep", "is meer dan %d diep genest", mostDepth)
)

// audit refuses what YAML offers and a scenario has no use for. Without
// aliases a small file cannot grow large.
func audit(file string, n *yaml.Node, depth int) Problems {
	var found Problems
	at := placeOf(file, n)
	switch {
	case depth > mostDepth:
		return Problems{{at, "", tooDeep}}
	case n.Kind == yaml.AliasNode:
		found.add(at, "", lang.Say("*%s is an alias: write out what it stands for", "*%s is een alias: schrijf uit waar die voor staat", brief(n.Value)))
	case n.Anchor != "":
		found.add(at, "", lang.Say("&%s is an anchor: leave it out", "&%s is een anker: laat het weg", brief(n.Anchor)))
	case n.Style&yaml.TaggedStyle != 0:
		found.add(at, "", lang.Say("%s is a tag: leave it out", "%s is een tag: laat die weg", brief(n.Tag)))
	}
	for _, child := range n.Content {
		found = append(found, audit(file, child, depth+1)...)
	}
	return found
}

func placeOf(file string, n *yaml.Node) Place { return Place{file, n.Line, n.Column} }

// fileName is the name of a scenario whose file does not give one.
func fileName(path string) string {
	base := filepath.Base(path)
	printable := func(r rune) rune {
		if unicode.IsPrint(r) && r != utf8.RuneError {
			return r
		}
		return '_'
	}
	return strings.Map(printable, strings.TrimSuffix(base, filepath.Ext(base)))
}
