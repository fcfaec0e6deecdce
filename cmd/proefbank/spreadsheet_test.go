package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"proefbank/internal/need"
)

// TestDutchSpreadsheet has LibreOffice open what `table --lang nl` prints as somebody with
// Dutch settings (1043) does, and wants numbers and dates to be those, not texts: by hand,
// the columns of the run that leave writes.
func TestDutchSpreadsheet(t *testing.T) {
	if testing.Short() {
		t.Skip("starts LibreOffice")
	}
	need.Program(t, "soffice")
	home := t.TempDir()
	printed, trouble, status := say(t.Context(), "table", leave(t, filepath.Join(home, "run"), 0, 1), "months", "--lang", "nl",
		"--columns", "municipality,date,in_job,sick", "--where", "replication=3")
	if status != 0 {
		t.Fatalf("exit %d, said %q", status, trouble)
	}
	if err := os.WriteFile(filepath.Join(home, "months.csv"), []byte(printed), 0o600); err != nil {
		t.Fatal(err)
	}
	const dutch = "--infilter=CSV:59,34,76,1,,1043,false,true,false"
	convert := exec.Command("soffice", "-env:UserInstallation=file://"+t.TempDir(), "--headless", dutch, "--convert-to", "fods", "--outdir", home, filepath.Join(home, "months.csv"))
	if out, err := convert.CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v\n%s", err, out)
	}
	sheet, err := os.ReadFile(filepath.Join(home, "months.fods"))
	if err != nil {
		t.Fatal(err)
	}
	var cells []string
	cell := regexp.MustCompile(`<table:table-cell[^>]* office:value-type="(\w+)"(?: office:(?:date-)?value="([^"]*)")?[^>]*>\s*<text:p>([^<]*)<`)
	for _, c := range cell.FindAllSubmatch(sheet, -1) {
		text := string(c[2])
		if text == "" {
			text = string(c[3])
		}
		cells = append(cells, string(c[1])+" "+text)
	}
	want := []string{"string municipality", "string date", "string in_job", "string sick", "string Emmen", "date 2020-01-01", "float 3", "float 0.1"}
	if !slices.Equal(cells, want) {
		t.Errorf("LibreOffice sees %q, not %q", cells, want)
	}
}
