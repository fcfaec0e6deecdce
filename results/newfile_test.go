package results

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"proefbank/internal/lang"
)

// A file that has come to stand at the report's place is left alone, and
// nothing else is left behind.
func TestReportIsWrittenWholeOrNotAtAll(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "report.html")
	if err := WriteNew(path, "first"); err != nil {
		t.Fatal(err)
	}
	if err := WriteNew(path, "second"); err == nil {
		t.Error("written over a file")
	}
	if text, _ := os.ReadFile(path); string(text) != "first" {
		t.Errorf("holds %q", text)
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 1 {
		t.Errorf("%d files are left", len(entries))
	}
	err := IsNew(path)
	if _, is := err.(NotNew); !is {
		t.Errorf("%v is no wrong use", err)
	}
	if got, want := lang.InLanguage(err, lang.Dutch), path+": bestaat al en blijft zoals het is: noem een nieuw bestand"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// A name may be as long as the disk takes.
func TestLongName(t *testing.T) {
	const most = 255
	path := filepath.Join(t.TempDir(), strings.Repeat("x", most-len(".html"))+".html")
	if err := WriteNew(path, "all of it"); err != nil {
		t.Fatal(err)
	}
	if text, err := os.ReadFile(path); string(text) != "all of it" {
		t.Errorf("holds %q (%v)", text, err)
	}
	err := IsNew(path + "x")
	if got, want := lang.InLanguage(err, lang.Dutch), path+"x: de naam is te lang"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
