package report_test

import (
	"strings"
	"testing"

	"proefbank/internal/lang"
	"proefbank/results/report"
)

// TestNothingComesToLife prints names that a scenario may have: no formula starts in
// a spreadsheet, no tag, link or code in Markdown or on a page.
func TestNothingComesToLife(t *testing.T) {
	type line struct {
		Name  string  `json:"name" head:"name|naam" means:"a name"`
		Shift float64 `json:"shift" head:"shift|verschuiving" means:"a number"`
	}
	data := struct {
		Lines []line `json:"lines" means:"lines"`
	}{[]line{{"=HYPERLINK(1)", -5}, {"@sum", 1}, {"<img src=x>", 2}, {"[a](b)", 3}, {"`x`", 4}}}
	a := &report.Answer{Title: lang.Same("<b>"), Lead: []lang.Said{lang.Same("[press](http://x) <script> `rm`")}, Data: data,
		Sections: []report.Section{{Tables: []report.Table{report.Of(nil, data.Lines)}, Verbatim: "```\n<x>\n"}}}
	forms := map[string]string{}
	for name, form := range map[string]func(*strings.Builder) error{
		"csv":      func(b *strings.Builder) error { return report.CSV(b, data, lang.English) },
		"markdown": func(b *strings.Builder) error { return report.Markdown(b, a, lang.English) },
		"html":     func(b *strings.Builder) error { return report.HTML(b, a, lang.English) },
	} {
		var out strings.Builder
		if err := form(&out); err != nil {
			t.Fatal(err)
		}
		forms[name] = out.String()
	}
	for form, wanted := range map[string][]string{
		"csv":      {"\n'=HYPERLINK(1),-5\n", "\n'@sum,1\n"},
		"markdown": {`# \<b>`, "[press]\\(http://x) \\<script> `rm`", `| \<img src=x> `, `| [a]\(b) `, "````\n```\n<x>\n````"},
		"html":     {"&lt;b&gt;", "&lt;script&gt; <code>rm</code></p>", "&lt;img src=x&gt;", "&lt;x&gt;"},
	} {
		for _, want := range wanted {
			if !strings.Contains(forms[form], want) {
				t.Errorf("%s has no %q:\n%s", form, want, forms[form])
			}
		}
	}
	var screen strings.Builder
	report.Terminal(&screen, &report.Answer{Lead: []lang.Said{lang.Same("a\x1b[31mb\u009b0mc\rd")}}, lang.English)
	if got := screen.String(); strings.ContainsAny(got, "\x1b\u009b\r") || !strings.HasPrefix(got, "a�[31mb�0mc d") {
		t.Errorf("a terminal gets %q", got)
	}
	if strings.Contains(forms["html"], "<script> ") || strings.Contains(forms["html"], "<img") {
		t.Error("a tag on the page")
	}
}
