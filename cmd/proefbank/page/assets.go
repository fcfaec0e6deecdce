package page

import (
	"embed"
	"html/template"
	"net/http"
	"path"

	"proefbank/internal/lang"
)

//go:embed assets/*
var embedded embed.FS

// types are what the assets are, by the end of their names.
var types = map[string]string{".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".svg": "image/svg+xml"}

// asset hands out a file of the page by its bare name: no other file has a name here.
func asset(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("name")
	kind, known := types[path.Ext(name)]
	text, err := embedded.ReadFile("assets/" + name)
	if err != nil || !known {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", kind)
	w.Write(text)
}

//go:embed *.html.tmpl
var templates embed.FS

// parsed are the page's templates; what they say they say by functions of a language.
var parsed = template.Must(template.New("").Funcs(functions(lang.English)).ParseFS(templates, "*.html.tmpl"))
