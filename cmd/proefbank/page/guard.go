package page

import (
	"net"
	"net/http"
)

// headers are those of every answer: nothing but what the page brings itself may be
// loaded, run or framed, and nothing stays behind in a browser.
var headers = map[string]string{
	"Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; worker-src 'self'; " +
		"form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
	"X-Content-Type-Options":       "nosniff",
	"X-Frame-Options":              "DENY",
	"Referrer-Policy":              "no-referrer",
	"Cache-Control":                "no-store",
	"Cross-Origin-Opener-Policy":   "same-origin",
	"Cross-Origin-Resource-Policy": "same-origin",
}

// guarded answers requests of the page itself alone: to a name of this machine, so that
// no other name can be made to lead here (DNS rebinding), and from no other site.
func guarded(next http.Handler) http.Handler {
	same := http.NewCrossOriginProtection()
	inner := same.Handler(next)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		for name, value := range headers {
			w.Header().Set(name, value)
		}
		if !local(r.Host) || !fromHere(r) {
			http.Error(w, "only this machine's own page is answered", http.StatusForbidden)
			return
		}
		inner.ServeHTTP(w, r)
	})
}

// local tells whether a Host names this machine by what the server listens on.
func local(host string) bool {
	name, _, err := net.SplitHostPort(host)
	if err != nil {
		name = host
	}
	return name == "127.0.0.1" || name == "localhost"
}

// fromHere tells whether a request that says where it comes from comes from this page,
// or from a link or bookmark that somebody followed to it.
func fromHere(r *http.Request) bool {
	if origin := r.Header.Get("Origin"); origin != "" && origin != "http://"+r.Host {
		return false
	}
	switch r.Header.Get("Sec-Fetch-Site") {
	case "", "same-origin", "none":
		return true
	}
	_, screen := pages[r.URL.Path]
	return r.Method == http.MethodGet && screen && r.Header.Get("Sec-Fetch-Mode") == "navigate" && r.Header.Get("Sec-Fetch-Dest") == "document"
}
