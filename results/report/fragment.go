package report

import (
	"html/template"
	"io"

	"proefbank/internal/lang"
)

// Fragment writes sections as they stand in a page, for a page of somebody else's.
func Fragment(w io.Writer, all []Section, l lang.Language) error {
	t := template.Must(pageTemplate.Clone()).Funcs(inLanguage(l))
	for i := range all {
		if err := t.ExecuteTemplate(w, "section", &all[i]); err != nil {
			return err
		}
	}
	return nil
}
