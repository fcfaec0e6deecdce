package scenarios

import (
	_ "embed"
	"reflect"
	"strings"

	"proefbank/internal/lang"
)

// What parameters mean stands at their fields in English and in means.txt in
// Dutch, a line "type.key: meaning" each.
//
//go:embed means.txt
var meansText string

var dutchMeans = readMeans(meansText)

func readMeans(text string) map[string]string {
	means := map[string]string{}
	for line := range strings.Lines(text) {
		key, dutch, _ := strings.Cut(strings.TrimSpace(line), ": ")
		means[key] = dutch
	}
	return means
}

// meaningOf is what a field of a type means, in both languages.
func meaningOf(t reflect.Type, f reflect.StructField) lang.Text {
	return lang.Text{f.Tag.Get("means"), dutchMeans[t.String()+"."+f.Tag.Get("yaml")]}
}
