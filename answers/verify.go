package answers

import (
	"proefbank/internal/lang"
	"proefbank/results/report"
	"proefbank/study"
)

// verified is what a check of a run has shown.
type verified struct {
	OK      bool           `json:"ok" means:"whether nothing is wrong"`
	Files   []verifiedFile `json:"files" means:"every file of the run, and others beside its tables that readers would take for parts of them"`
	Checked int            `json:"replications_checked" unit:"replications" means:"replications that were carried out again"`
	Equal   int            `json:"replications_equal" unit:"replications" means:"those that left the same rows, to the bit"`
	Program []lang.Said    `json:"program" means:"how the program that made the run differs from the one that checks it"`
	Reason  lang.Said      `json:"reason" means:"what is wrong; null where nothing is"`
}

type verifiedFile struct {
	File string `json:"file" means:"the file, within the run's directory"`
	OK   bool   `json:"ok" means:"whether it is of the run, as it was written, and holds what the manifest says"`
}

// Verified tells what a check of a run has shown.
func Verified(v *study.Verified) *report.Answer {
	d := verified{OK: v.Holds(), Checked: len(v.Checked), Equal: len(v.Checked) - len(v.Differ), Program: v.Program, Reason: v.Reason}
	t := report.Table{Columns: report.Head(lang.Text{"file", "bestand"}, lang.Text{"is", "is"})}
	for _, f := range v.Files {
		is := lang.Text{"as it was written", "zoals het is geschreven"}
		switch {
		case f.Alien:
			is = lang.Text{"no part of this run", "geen deel van deze run"}
		case f.Wrong != nil:
			is = lang.Text{"damaged", "beschadigd"}
		}
		t.Row(f.File, is)
		d.Files = append(d.Files, verifiedFile{f.File, f.Wrong == nil})
	}
	a := &report.Answer{Title: lang.Text{"A run checked", "Een run nagekeken"}, Data: d}
	a.Lead = append(a.Lead, verdict(v))
	a.Add(report.Section{Tables: []report.Table{t}})
	m := v.Run.Manifest
	if m.Shards == 0 {
		return a // nothing is known of it
	}
	a.Lead = append(a.Lead, lang.Say("Made by %s for %s, %s, with gonum %s.", "Gemaakt door %s voor %s, %s, met gonum %s.",
		m.Product, m.Product.Target, m.Go, m.Gonum))
	if len(v.Program) > 0 {
		a.Lead = append(a.Lead, lang.Say("This is another program: %s. Rows may differ in their last bits for that alone.",
			"Dit is een ander programma: %s. Rijen kunnen alleen al daardoor in hun laatste bits verschillen.", lang.Join("; ", v.Program...)))
	}
	return a
}

func verdict(v *study.Verified) lang.Said {
	if !v.Holds() {
		return lang.Say("%s does not hold: %s.", "%s klopt niet: %s.", v.Run.Dir, v.Reason)
	}
	return lang.Say("%s holds: its files are as they were written, and %s carried out again left the same rows to the bit.",
		"%s klopt: de bestanden zijn zoals ze zijn geschreven, en %s gaven opnieuw uitgevoerd tot op de bit dezelfde rijen.",
		v.Run.Dir, replications(len(v.Checked)))
}
