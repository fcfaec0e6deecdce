package scenarios

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"reflect"
	"strings"

	"proefbank/internal/lang"
)

// Resolved writes the scenario as a file of its own that needs no base: every
// parameter with its value, distribution and source. Loading it gives the same
// scenario, and the same bytes again.
func (s *Scenario) Resolved() []byte {
	w := &writer{leaves: map[string]Leaf{}}
	for _, leaf := range s.leaves {
		w.leaves[leaf.Path] = leaf
	}
	fmt.Fprintf(&w.out, "# A complete scenario: every parameter with its value and source.\nname: %s\n", quoted(s.Name))
	if s.Description != (Description{}) {
		fmt.Fprintf(&w.out, "description: %s\n", s.Description.flow())
	}
	w.group(root, reflect.ValueOf(s).Elem(), "", "")
	return w.out.Bytes()
}

// Digest is the SHA-256 of Resolved in hexadecimal.
func (s *Scenario) Digest() string {
	return fmt.Sprintf("%x", sha256.Sum256(s.Resolved()))
}

func (d Description) flow() string {
	var parts []string
	for i, text := range d {
		if text != "" {
			parts = append(parts, lang.Codes[i]+": "+quoted(text))
		}
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

type writer struct {
	out    bytes.Buffer
	leaves map[string]Leaf
}

// holds tells whether a value stands under a path.
func (w *writer) holds(path string) bool {
	for leaf := range w.leaves {
		if strings.HasPrefix(leaf, path+".") {
			return true
		}
	}
	return false
}

func (w *writer) group(f *field, v reflect.Value, path, indent string) {
	for _, child := range f.fields {
		below := v.Field(child.index)
		switch {
		case child.name == "":
			w.group(child, below, path, indent)
		case child.kind == group && child.optional && !w.holds(join(path, child.name)):
		case child.kind == group:
			fmt.Fprintf(&w.out, "%s%s:\n", indent, child.name)
			w.group(child, below, join(path, child.name), indent+"  ")
		case child.kind == list && child.optional && below.Len() == 0:
		case child.kind == list:
			fmt.Fprintf(&w.out, "%s%s:\n", indent, child.name)
			w.list(child, below, join(path, child.name), indent+"  ")
		case child.name == "name" && child.label:
			fmt.Fprintf(&w.out, "%s%s: %s\n", indent, child.name, quoted(below.String()))
		default:
			fmt.Fprintf(&w.out, "%s%s: %s\n", indent, child.name, w.leaves[join(path, child.name)].entry())
		}
	}
}

// list writes entries with their name first, behind the dash.
func (w *writer) list(f *field, v reflect.Value, path, indent string) {
	for i := range v.Len() {
		start := w.out.Len()
		w.group(f, v.Index(i), join(path, v.Index(i).Field(0).String()), indent+"  ")
		w.out.Bytes()[start+len(indent)] = '-'
	}
}

// entry is the leaf as it stands behind its key.
func (l Leaf) entry() string {
	if l.Source == "" && l.Dist == nil {
		return l.Text()
	}
	parts := []string{"value: " + l.Text()}
	if l.Dist != nil {
		parts = append(parts, "dist: "+l.DistText())
	}
	if l.Source != "" {
		parts = append(parts, "source: "+quoted(l.Source))
	}
	return "{" + strings.Join(parts, ", ") + "}"
}
