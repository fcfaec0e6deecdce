package scenarios

import (
	"regexp"
	"strings"

	"proefbank/internal/lang"
	lists "proefbank/internal/list"
)

// Status is how well a value is known. It is not kept beside the source but
// read from it, by a rule on its wording that Status's method of a Leaf has:
// so the two cannot differ, and a scenario that comes with proefbank loads
// only if every source of it says one.
type Status string

// The statuses, the best known first.
const (
	Published  Status = "published"
	Document   Status = "document"
	Derived    Status = "derived"
	Fitted     Status = "fitted"
	Unverified Status = "unverified"
	Choice     Status = "choice"
	Given      Status = "given"
	Unstated   Status = "unstated"
)

// standing is what a status is called in Dutch, and what it means.
type standing struct {
	Status
	dutch string
	means lang.Text
}

// Key is its name.
func (s standing) Key() Status { return s.Status }

var statuses = lists.List[Status, standing]{
	{Published, "gepubliceerd", lang.Text{"read on a published page or in a law", "gelezen op een gepubliceerde bladzijde of in een wet"}},
	{Document, "document", lang.Text{"stands in one of the monitored documents", "staat in een van de gevolgde documenten"}},
	{Derived, "afgeleid", lang.Text{"follows from such figures by arithmetic", "volgt door rekenen uit zulke cijfers"}},
	{Fitted, "gefit", lang.Text{"makes the model reproduce such figures", "laat het model zulke cijfers teruggeven"}},
	{Unverified, "niet geverifieerd", lang.Text{"an assumption, or a figure that nobody checked", "een aanname, of een cijfer dat niemand controleerde"}},
	{Choice, "keuze", lang.Text{"a decision of design or a convention, neither true nor false", "een keuze van opzet of een afspraak, waar noch onwaar"}},
	{Given, "opgegeven", lang.Text{"given on the command line", "gegeven op de opdrachtregel"}},
	{Unstated, "niet vermeld", lang.Text{"a user's own source that does not say", "een eigen bron van de gebruiker, die het niet zegt"}},
}

// Statuses are all of them, in order.
func Statuses() (all []Status) {
	for _, s := range statuses {
		all = append(all, s.Status)
	}
	return all
}

// In is what people call the status.
func (s Status) In(l lang.Language) string {
	return lang.Text{string(s), statuses.Of(s).dutch}.In(l)
}

// Means says what the status means.
func (s Status) Means() lang.Text { return statuses.Of(s).means }

// Documents are the documents that sources name, with their full titles.
var Documents = [][2]string{
	{"Groningen 2023", "Mosselman & Polstra, De praktijk van basisbanen (Hanzehogeschool, 2023)"},
	{"SEOR 2021", "Dekker & De Vleeschouwer, De Rotterdamse wijkbasisbaan (SEOR, 2021)"},
	{"Platform31 2022", "Gietema, 't Hooft & Dorenbos, Aan de slag met experimenten regelluwe bijstand en basisbanen (Platform31, 2022)"},
	{"Visie op de wijkbasisbaan", "Visie op de wijkbasisbaan (municipality of Hoogeveen)"},
}

// wordings are the words by which a source says a status. The first that it has
// counts; a law's name, or that of what rests on one, is as good as published.
var wordings = []struct {
	Status
	words *regexp.Regexp
}{
	{Choice, regexp.MustCompile(`^(choice|left out):|\b(design choice|convention)\b`)},
	{Unverified, regexp.MustCompile(`\b(assumption|unverified)\b`)},
	{Fitted, regexp.MustCompile(`\bfitted to\b`)},
	{Derived, regexp.MustCompile(`\bderived\b`)},
	{Document, regexp.MustCompile(documentNames())},
	{Published, regexp.MustCompile(`\bpublished\b|Participatiewet|Burgerlijk Wetboek|Werkloosheidswet|Ziektewet|WIA law|AOW law|` +
		`Wet tegemoetkomingen|Regeling zorgverzekering`)},
}

func documentNames() string {
	var names []string
	for _, d := range Documents {
		names = append(names, regexp.QuoteMeta(d[0]))
	}
	return strings.Join(names, "|")
}

// Status reads the status from the source's words. Where a source covers
// several values or names several statuses the weakest counts, and its text
// tells which value has which.
func (l Leaf) Status() Status {
	if l.Set() {
		return Given
	}
	for _, w := range wordings {
		if w.words.MatchString(l.Source) {
			return w.Status
		}
	}
	return Unstated
}
