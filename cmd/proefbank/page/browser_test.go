package page

import (
	"encoding/json"
	"flag"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"proefbank/internal/lang"
	"proefbank/internal/need"
)

var update = flag.Bool("update", false, "make the pictures of docs/page.md anew")

// TestInChromium has a real Chromium do on the page what people do: drive.mjs says what,
// and how it is known to be right. axe-core looks for what some people could not use.
func TestInChromium(t *testing.T) {
	if testing.Short() {
		t.Skip("installs programs of others, and takes minutes")
	}
	for _, program := range []string{"node", "npm", "chromium"} {
		need.Program(t, program)
	}
	chromium, _ := exec.LookPath("chromium")
	source, pictures := filepath.Join("testdata", "browser"), ""
	if *update {
		pictures, _ = filepath.Abs("../../../docs")
	}
	dir := t.TempDir()
	for _, file := range []string{"package.json", "package-lock.json", "drive.mjs"} {
		text, err := os.ReadFile(filepath.Join(source, file))
		if err == nil {
			err = os.WriteFile(filepath.Join(dir, file), text, 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	install := exec.Command("npm", "ci", "--no-audit", "--no-fund", "--loglevel=error")
	install.Dir = dir
	if out, err := install.CombinedOutput(); err != nil {
		need.Lacking(t, "npm cannot install what drives Chromium: "+string(out))
	}
	_, address := served(t)
	drive := exec.Command("node", "drive.mjs", chromium, address, pictures)
	drive.Dir = dir
	drive.Stdout, drive.Stderr = t.Output(), t.Output()
	if err := drive.Run(); err != nil {
		t.Error(err)
	}
}

// served is a server of the page, which besides tells how many listen to it.
func served(t testing.TB) (*Server, string) {
	t.Helper()
	s := New(t.Context(), "test", lang.Dutch)
	pages := s.Handler()
	mux := http.NewServeMux()
	mux.Handle("/", pages)
	mux.HandleFunc("/test/count", func(w http.ResponseWriter, _ *http.Request) { json.NewEncoder(w).Encode(s.count()) })
	server := httptest.NewServer(mux)
	mux.HandleFunc("/test/cut", func(http.ResponseWriter, *http.Request) { server.CloseClientConnections() })
	t.Cleanup(func() {
		server.CloseClientConnections()
		server.Close()
	})
	return s, server.URL + "/"
}

// count is how many streams there are, and how many tabs over all of them.
func (s *Server) count() map[string]int {
	s.mu.Lock()
	defer s.mu.Unlock()
	n := map[string]int{"streams": len(s.browsers), "tabs": 0}
	for _, b := range s.browsers {
		b.mu.Lock()
		n["tabs"] += len(b.tabs)
		b.mu.Unlock()
	}
	return n
}
