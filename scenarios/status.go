package scenarios

import (
	"regexp"
	"slices"
	"strings"
)

// Status is how well a value is known. It is not kept beside the source but
// read from it, by a rule on its wording that Status's method of a Leaf has:
// so the two cannot differ, and a scenario that comes with proefbank loads
// only if every source of it says one.
type Status string

// The statuses, the best known first.
const (
	Published  Status = "published"  // read on a published page or in a law
	Document   Status = "document"   // stands in one of the monitored documents
	Derived    Status = "derived"    // follows from such figures by arithmetic
	Fitted     Status = "fitted"     // makes the model reproduce such figures
	Unverified Status = "unverified" // an assumption, or a figure that nobody checked
	Choice     Status = "choice"     // a decision of design or a convention: neither true nor false
	Given      Status = "given"      // given on the command line
	Unstated   Status = "unstated"   // the source, a user's own, does not say
)

// Statuses are all of them, in order.
var Statuses = []Status{Published, Document, Derived, Fitted, Unverified, Choice, Given, Unstated}

// Documents are the documents that sources name, with their full titles.
var Documents = [][2]string{
	{"Groningen 2023", "Mosselman & Polstra, De praktijk van basisbanen (Hanzehogeschool, 2023)"},
	{"SEOR 2021", "Dekker & De Vleeschouwer, De Rotterdamse wijkbasisbaan (SEOR, 2021)"},
	{"Platform31 2022", "Gietema, 't Hooft & Dorenbos, Aan de slag met experimenten regelluwe bijstand en basisbanen (Platform31, 2022)"},
	{"Visie op de wijkbasisbaan", "Visie op de wijkbasisbaan (municipality of Hoogeveen)"},
}

// laws are words with which sources name a law or what rests on one.
var laws = []string{"Participatiewet", "Burgerlijk Wetboek", "Werkloosheidswet", "Ziektewet", "WIA law", "AOW law",
	"Wet tegemoetkomingen", "Regeling zorgverzekering"}

var (
	choosing = regexp.MustCompile(`\b(design choice|convention)\b`)
	assuming = regexp.MustCompile(`\b(assumption|unverified)\b`)
	fitting  = regexp.MustCompile(`\bfitted\b`)
	deriving = regexp.MustCompile(`\bderived\b`)
	printing = regexp.MustCompile(`\bpublished\b`)
)

// Status reads the status from the source's words. Where a source covers
// several values or names several statuses the weakest counts, and its text
// tells which value has which.
func (l Leaf) Status() Status {
	names := func(name string) bool { return strings.Contains(l.Source, name) }
	document := func(d [2]string) bool { return names(d[0]) }
	switch s := l.Source; {
	case l.Set():
		return Given
	case choosing.MatchString(s):
		return Choice
	case assuming.MatchString(s):
		return Unverified
	case fitting.MatchString(s):
		return Fitted
	case deriving.MatchString(s):
		return Derived
	case slices.ContainsFunc(Documents, document):
		return Document
	case printing.MatchString(s) || slices.ContainsFunc(laws, names):
		return Published
	}
	return Unstated
}
