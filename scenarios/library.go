package scenarios

import (
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"proefbank/internal/lang"
)

// library is the scenarios that come with proefbank, and texts that stand in no file, by
// the names that they go by.
type library struct {
	embedded map[string]func() *layer // what each file says, read once, when it is first asked
	text     map[string][]byte
}

func libraryOf(files fs.FS) library {
	names, err := fs.Glob(files, "*.yaml")
	if err != nil {
		panic(err) // the pattern is good
	}
	lib := library{embedded: map[string]func() *layer{}}
	for _, file := range names {
		lib.embedded[fileName(file)] = sync.OnceValue(func() *layer { return readEmbedded(files, file) })
	}
	return lib
}

func readEmbedded(files fs.FS, file string) *layer {
	data, err := fs.ReadFile(files, file)
	if err != nil {
		panic(err) // it was listed
	}
	l := parse(file, data)
	l.needSources()
	l.name = fileName(file)
	return l
}

func (lib library) names() []string { return slices.Sorted(maps.Keys(lib.embedded)) }

func (lib library) holds(name string) bool { return lib.embedded[name] != nil }

// mostBases is how long a chain of bases may be.
const mostBases = 10

// chain reads a scenario and its bases, the scenario first.
func (lib library) chain(nameOrFile string) []*layer {
	var layers []*layer
	var seen []string
	ref := nameOrFile
	for {
		l := lib.read(ref)
		layers = append(layers, l)
		seen = append(seen, lib.identity(ref))
		if l.base == "" {
			return layers
		}
		next := lib.baseOf(l, ref)
		if rule := lib.baseRule(next, l, seen); rule != nil {
			l.problems.add(l.basePlace, "base", rule)
			l.broken[""] = true
			return layers
		}
		ref = next
	}
}

func (lib library) read(ref string) *layer {
	if lib.holds(ref) {
		return lib.embedded[ref]().apart()
	}
	if text, made := lib.text[ref]; made {
		l := parse(ref, text)
		l.name = ref
		return l
	}
	data, err := readFile(ref)
	if err != nil {
		l := newLayer(ref)
		l.problems.add(Place{File: ref}, "", lib.unreadable(ref, err))
		l.broken[""] = true
		return l
	}
	l := parse(ref, data)
	if l.name == "" {
		l.name = fileName(ref)
	}
	return l
}

func (lib library) unreadable(ref string, err error) lang.Said {
	if _, missing := os.Lstat(ref); missing == nil || strings.ContainsAny(ref, `./\`) {
		return lang.Say("%s", "%s", err)
	}
	hint := suggestion(ref, lib.names())
	if hint == (lang.Text{}) {
		hint = lang.Say(": the scenarios are %s", ": de scenario's zijn %s", strings.Join(lib.names(), ", "))
	}
	return lang.Say("is neither a scenario nor a file%s", "is geen scenario en geen bestand%s", hint)
}

// baseOf is where a layer's base is: an embedded scenario, or a file beside
// the layer's own.
func (lib library) baseOf(l *layer, ref string) string {
	if lib.holds(l.base) || lib.holds(ref) || filepath.IsAbs(l.base) {
		return l.base
	}
	return filepath.Join(filepath.Dir(ref), l.base)
}

func (lib library) baseRule(next string, l *layer, seen []string) lang.Said {
	id := lib.identity(next)
	switch i := slices.Index(seen, id); {
	case i == len(seen)-1:
		return lang.Say("%q is the scenario itself", "%q is het scenario zelf", l.base)
	case i >= 0:
		return lang.Say("%q goes round in a circle: it rests on this file itself", "%q gaat in een kring: het rust op dit bestand zelf", l.base)
	case len(seen) > mostBases:
		return lang.Say("%q is more than %d bases deep", "%q ligt meer dan %d lagen diep", l.base, mostBases)
	case lib.holds(next):
		return nil
	}
	switch info, err := os.Stat(next); {
	case err != nil:
		return lang.Say("%q: %s", "%q: %s", l.base, lib.unreadable(next, cause(err)))
	case info.IsDir():
		return lang.Say("%q is a directory", "%q is een map", l.base)
	}
	return nil
}

// identity is one text per scenario, however it is referred to.
func (lib library) identity(ref string) string {
	if lib.holds(ref) {
		return "embedded " + ref
	}
	if real, err := filepath.EvalSymlinks(ref); err == nil {
		ref = real
	}
	if whole, err := filepath.Abs(ref); err == nil {
		ref = whole
	}
	return ref
}

// needSources reports the values of an embedded file that have no source, or
// one that says no status.
func (l *layer) needSources() {
	for path, leaf := range l.leaves {
		switch {
		case leaf.Label:
		case leaf.Source == "":
			l.problems.add(leaf.Place, path, lang.Text{"has no source", "heeft geen bron"})
		case leaf.Status() == Unstated:
			l.problems.add(leaf.Place, path, lang.Say("its source does not say whether it is published, derived, fitted, unverified, "+
				"an assumption or a design choice, and names no document: %s",
				"de bron zegt niet of het gepubliceerd, afgeleid, gefit, niet geverifieerd, een aanname of een keuze is, en noemt geen document: “%s”", leaf.Source))
		}
	}
}
