// Package english is for tests that hold Dutch texts to being Dutch.
package english

import (
	"regexp"
	"slices"
	"strings"
)

// functionWords are function words of English that are no words of Dutch.
var functionWords = strings.Fields(`the and with for from to by at on not no this that these those are were has have be which who whom whose
	when where what why how it its they their them there than then if but or so all any some each every more most less least few fewer many
	much into out about only other others one two both between after before below above whether nor neither either because while until since
	would could should may might must can cannot will shall does did do done used using without within through during against among such
	same own given`)

// quoted is what stands in quotes, or is a name, a path, a flag or a code rather
// than a word.
var quoted = regexp.MustCompile("(?s)“.*?”|\"[^\"\n]*\"|`[^`]*`|«.*?»|\\S*[-_./=:%<>{}\\[\\]0-9]\\S*\\w")

// Words are the English function words of a text that is to be Dutch, outside
// quotes.
func Words(text string) (found []string) {
	for _, word := range regexp.MustCompile(`\pL+`).FindAllString(quoted.ReplaceAllString(text, " "), -1) {
		if slices.Contains(functionWords, strings.ToLower(word)) {
			found = append(found, word)
		}
	}
	return found
}
