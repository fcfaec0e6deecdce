package data_test

import (
	"context"
	"errors"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"proefbank/internal/lang"
	"proefbank/results/data"
)

// scores asks for a column of each kind.
var scores = []data.Wanted{
	{Column: "score", As: data.Number, Advice: lang.Same("code it")},
	{Column: "town", As: data.Label},
	{Column: "treated", As: data.YesNo, Advice: lang.Same("write 1 and 0")},
	{Column: "year", As: data.Whole},
}

func ownFile(t testing.TB, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// same compares columns, NaN being equal to NaN.
func same(a, b *data.Table) bool {
	if a.Rows != b.Rows || len(a.Columns) != len(b.Columns) {
		return false
	}
	for i, x := range a.Columns {
		y := b.Columns[i]
		if !reflect.DeepEqual(x.Names, y.Names) || !reflect.DeepEqual(x.Labels, y.Labels) || len(x.Numbers) != len(y.Numbers) {
			return false
		}
		for j, v := range x.Numbers {
			if w := y.Numbers[j]; v != w && !(math.IsNaN(v) && math.IsNaN(w)) {
				return false
			}
		}
	}
	return true
}

var nan = math.NaN()

func wantedScores() *data.Table {
	return &data.Table{Rows: 5, Columns: []data.Column{
		{Numbers: []float64{1.5, nan, -2, 1e3, 0.25}},
		{Labels: []int{0, 1, 0, -1, 2}, Names: []string{"Oss", "Ede, Gld", "07"}},
		{Numbers: []float64{1, 0, nan, 1, 0}},
		{Numbers: []float64{2020, 2021, nan, 0, -1}},
	}}
}

// TestReadCSV reads one table in the ways people write it.
func TestReadCSV(t *testing.T) {
	for name, text := range map[string]string{
		"commas": "id,town,score,treated,year\n1,Oss,1.5,1,2020\n2,\"Ede, Gld\",,0,2021\n3,Oss,-2,NA,NaN\n4,.,1e3,TRUE,0\n5,07,.25,False,-1\n",
		"semicolons": "\ufeff\"score\";town;treated;year;\"a \"\"note\"\"\"\r\n1,5;Oss;1;2020;\r\n;\"Ede, Gld\";0;2021;\"two\r\nlines; quoted\"\r\n" +
			"-2;Oss;NA;NaN;\r\n1e3;NA;WAAR;0;\r\n,25;07;ONWAAR;-1;",
		"semicolons and points": "score; town ;treated;year\n1.5; Oss;1;2020\nNA;Ede, Gld;0;2021\n-2;Oss;.;nan\n1000;;true;0\n0.25;07;false;-1\n",
		"tabs":                  "town\tscore\ttreated\tyear\nOss\t1,5\t1\t2020\nEde, Gld\t\t0\t2021\nOss\t-2\t\t\n\t1000\t1\t0\n07\t0,25\t0\t-1\n",
		"Excel's first line":    "sep=;\r\ntown;score;treated;year\r\nOss;1,5;1;2020\r\nEde, Gld;;0;2021\r\nOss;-2;;\r\n;1000;1;0\r\n07;0,25;0;-1\r\n",
		"quotes, blank lines":   "\"score\",\"town\",\"treated\",\"year\"\n\n\"1.5\",\"Oss\",\"1\",\"2020\"\n\"\",\"Ede, Gld\",\"0\",\"2021\"\n\n-2,Oss,,\n1000,,+1,0\n2.5e-1,07,0,-1\n",
	} {
		got, err := data.Read(t.Context(), ownFile(t, "d.csv", text), scores)
		if err != nil || !same(got, wantedScores()) || got.Notes != nil {
			t.Errorf("%s: %v %+v", name, err, got)
		}
	}
}

// TestReadRefuses holds every refusal to its place, column and rule.
func TestReadRefuses(t *testing.T) {
	head := "score,town,treated,year\n"
	for _, c := range []struct{ text, message string }{
		{"", "d.csv: empty: the first line of CSV names the columns"},
		{"\ufeff", "d.csv: empty: the first line of CSV names the columns"},
		{head, "d.csv: holds no rows, only names of columns"},
		{head + "1,a,1,1\nabc,a,1,1\n", `d.csv:3: column score: "abc" is not a number: code it`},
		{head + "1,\"a\nb\",1,1\n1x,a,1,1\n", `d.csv:4: column score: "1x" is not a number: code it`},
		{head + "1,\"a\nb\",1,x\n", `d.csv:3: column year: "x" is not a number`},
		{head + "1e999,a,1,1\n", "d.csv:2: column score: 1e999 is too large to be read: numbers go to 1.8e308, above and below 0"},
		{head + "1,a,1,1\n1,a,1e999,1\n", `d.csv:3: column treated: "1e999" is not 1 or 0 (nor true or false); the column holds "1" and "1e999": write 1 and 0`},
		{head + "Inf,a,1,1\n", `d.csv:2: column score: "Inf" is not a number: code it`},
		{head + "0x1p4,a,1,1\n", `d.csv:2: column score: "0x1p4" is not a number: code it`},
		{head + "1e,a,1,1\n", `d.csv:2: column score: "1e" is not a number: code it`},
		{head + `"1,5",a,1,1`, `d.csv:2: column score: "1,5" is not a number: decimal commas go with semicolons between the cells: code it`},
		{head + `"1,234.5",a,1,1`, `d.csv:2: column score: "1,234.5" is not a number: write it without marks between thousands: code it`},
		{"score;town;treated;year\n1,5;a;1;1\n2.5;a;1;1\n", `d.csv:3: column score: "2.5" has a '.' where line 2 has a ',': a file has one mark for decimals and none for thousands: code it`},
		{head + "1,a,1,2020.5\n", "d.csv:2: column year: 2020.5 is not a whole number"},
		{head + "1,a,1,1e300\n", "d.csv:2: column year: 1e300 is not a whole number"},
		{head + "1,a,1,true\n", `d.csv:2: column year: "true" is not a number`},
		{head + "1,a,1,1\n1,a,2,1\n1,a,0,1\n", `d.csv:3: column treated: "2" is not 1 or 0 (nor true or false); the column holds "1", "2" and "0": write 1 and 0`},
		{head + "1,a,arm A,1\n1,a,,1\n1,a,arm B,1\n", `d.csv:2: column treated: "arm A" is not 1 or 0 (nor true or false); the column holds "arm A" and "arm B": write 1 and 0`},
		{head + "1,a,a,1\n1,a,b,1\n1,a,c,1\n1,a,d,1\n", `d.csv:2: column treated: "a" is not 1 or 0 (nor true or false); the column holds "a", "b", "c" and more: write 1 and 0`},
		{head + "1\n", "d.csv:2: 1 cell where the first line names 4 columns"},
		{head + "1,a,1\n", "d.csv:2: 3 cells where the first line names 4 columns"},
		{head + "1,a,1,1,1\n", "d.csv:2: 5 cells where the first line names 4 columns"},
		{head + "1,a\"b,1,1\n", "d.csv:2: a quote inside a cell that does not begin with one: put the cell in quotes and double those inside"},
		{head + "1,\"a\"b,1,1\n", "d.csv:2: a quote that does not close its cell: double the quotes inside"},
		{head + "1,\"a,1,1\n1,a,1,1\n", "d.csv:2: a quote that opens in this row does not close: line 3 follows it wrongly"},
		{"Score,twn,treated,year,other\n1,a,1,1,1\n", "d.csv: no column \"score\" (did you mean Score?)\nd.csv: no column \"town\" (did you mean twn?); it holds Score, twn, treated, year, other"},
		{"a;b\n1;2\n", "d.csv: no column \"year\"; it holds a, b"},
		{"score,town,treated,year,score\n1,a,1,1,1\n", `d.csv: two columns are called "score"`},
		{head + "1,a\x00,1,1\n", "d.csv: neither CSV nor an Arrow or Parquet file: it holds bytes that are not text"},
		{"PAR1....", "d.csv: not a sound Parquet file: parquet: file too small (size=8)"},
		{"PK\x03\x04", "d.csv: an Excel or zip file: save the sheet as CSV"},
		{"score,town,treated,year\r1,a,1,1\r2,a,0,1\r", "d.csv: lines that end as on old Macs, in a carriage return alone: save it as CSV in UTF-8"},
		{head + "1,S\xfadwest,1,1\n", "d.csv:2: column town: is not text in UTF-8: save the file as CSV in UTF-8"},
		{"sc\xf6re,town,treated,year\n1,a,1,1\n", "d.csv:1: a name of a column is not text in UTF-8: save the file as CSV in UTF-8"},
		{"\xff\xfes\x00c\x00", "d.csv: UTF-16 text: save it as CSV in UTF-8"},
	} {
		path := ownFile(t, "d.csv", c.text)
		got, err := data.Read(t.Context(), path, scores)
		if err == nil || !strings.HasSuffix(strings.ReplaceAll(err.Error(), path, "d.csv"), c.message) {
			t.Errorf("%q: %v %v", c.text, err, got)
		}
		absent := (*data.Absent)(nil)
		if is := errors.As(err, &absent); is != strings.Contains(c.message, "no column") {
			t.Errorf("%q: absent columns: %v", c.text, is)
		}
	}
	if _, err := data.Read(t.Context(), t.TempDir(), scores); err == nil || !strings.HasSuffix(err.Error(), ": a directory, not a file of data") {
		t.Error(err)
	}
	if _, err := data.Read(t.Context(), "nowhere.csv", scores); err == nil || err.Error() != "nowhere.csv: no such file or directory" {
		t.Error(err)
	}
}

// TestReadNines warns of what questionnaires write for no answer, where no other number
// is near it.
func TestReadNines(t *testing.T) {
	wanted := []data.Wanted{{Column: "score"}}
	for text, held := range map[string]string{
		"3\n-99\n-0.6\n5\n": "-99", "64\n-99\n18\n\n": "-99", "0\n1\n9\n9\n": "9", "2\n999\n60\n": "999", "-9\n1\n": "-9",
		"1\n2\n99\n20\n": "", "-9\n-2\n1\n": "", "9\n9\n": "", "0\n0\n99\n": "", "-12\n4\n": "", "990\n1\n": "",
	} {
		got, err := data.Read(t.Context(), ownFile(t, "d.csv", "score\n"+text), wanted)
		if err != nil || (held == "" && len(got.Notes) > 0) {
			t.Errorf("%q: %v %v", text, err, got)
			continue
		}
		if want := "column score holds " + held + ", far from its other numbers"; held != "" &&
			(len(got.Notes) != 1 || !strings.HasPrefix(got.Notes[0].In(lang.English), want)) {
			t.Errorf("%q: %v, want %q", text, got.Notes, want)
		}
	}
}

// TestReadDoubts warns where 1.234 may have been a thousand.
func TestReadDoubts(t *testing.T) {
	wanted := []data.Wanted{{Column: "wage"}}
	for text, doubtful := range map[string]bool{
		"wage;b\n1.234;1\n950;1\n": true, "wage;b\n1.234;1\n1.5;1\n": false, "wage,b\n1.234,1\n": false,
		"wage;b\n0.234;1\n": false, "wage;b\n1,234;1\n": true, "wage;b\n1234,500;1\n": false, "wage;b\n1;1\n": false,
	} {
		got, err := data.Read(t.Context(), ownFile(t, "d.csv", text), wanted)
		if err != nil || (len(got.Notes) > 0) != doubtful {
			t.Errorf("%q: %v %v", text, got.Notes, err)
		}
	}
}

// TestReadCodes: what Stata, SAS and SPSS write for a missing value is missing, in
// numbers and in labels, and said; whole numbers that may be values are read, and
// doubted where nothing lies above them.
func TestReadCodes(t *testing.T) {
	path := ownFile(t, "codes.csv", `score,town,treated,year
1.5,Oss,1,2020
8.98846567431158e307,.a,0,.
1.7014118e+38,8.988465674311579e+307,.Z,32741
-1.79769313486232e+308,Ede,1,2021
9.0e307,._,0,-5
`)
	got, err := data.Read(t.Context(), path, scores)
	if err != nil {
		t.Fatal(err)
	}
	want := &data.Table{Rows: 5, Columns: []data.Column{
		{Numbers: []float64{1.5, nan, nan, nan, nan}},
		{Labels: []int{0, -1, -1, 1, -1}, Names: []string{"Oss", "Ede"}},
		{Numbers: []float64{1, 0, nan, 1, 0}},
		{Numbers: []float64{2020, nan, 32741, 2021, -5}},
	}}
	if !same(got, want) {
		t.Errorf("%+v", got.Columns)
	}
	var said []string
	for _, note := range got.Notes {
		said = append(said, note.In(lang.English))
	}
	for i, start := range []string{"column score: 4 values are codes", "column town: 3 values are codes", "column treated: 1 value is a code", "column year holds 32741, which Stata"} {
		if len(said) != 4 || !strings.HasPrefix(said[i], start) {
			t.Fatalf("said %q", said)
		}
	}
}

// TestReadSpans: a time is refused below 0, with its place.
func TestReadSpans(t *testing.T) {
	path := ownFile(t, "times.csv", "time\n0\n3.5\n-2\n")
	_, err := data.Read(t.Context(), path, []data.Wanted{{Column: "time", As: data.Span}})
	if err == nil || err.Error() != path+":4: column time: -2 is negative" {
		t.Errorf("%v", err)
	}
}

func TestReadStops(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := data.Read(ctx, ownFile(t, "d.csv", "score,town,treated,year\n1,a,1,1\n"), scores); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

// FuzzRead: whatever a file holds, there is an answer of one length or an
// error, and no panic; numbers are finite or missing.
func FuzzRead(f *testing.F) {
	f.Add([]byte("score,town,treated,year\n1,a,1,1\n"))
	f.Add([]byte("\ufeffscore;town;treated;year\r\n1,5;\"a\";waar;1\r\n"))
	f.Add([]byte("sep=;\nscore;town;treated;year\n;;;\n"))
	f.Add([]byte("score\ttown\ttreated\tyear\n1.234\t.\tx\t-1e3\n"))
	f.Add([]byte("ARROW1\x00\x00\xff\xff\xff\xff\x10\x00\x00\x00ARROW1"))
	f.Fuzz(func(t *testing.T, file []byte) {
		got, err := data.Read(t.Context(), ownFile(t, "d", string(file)), scores)
		if err != nil {
			return
		}
		for i, c := range got.Columns {
			if n := len(c.Numbers) + len(c.Labels); n != got.Rows {
				t.Fatalf("column %d: %d values in %d rows", i, n, got.Rows)
			}
			for _, x := range c.Numbers {
				if math.IsInf(x, 0) {
					t.Fatal("infinite")
				}
			}
			for _, l := range c.Labels {
				if l < -1 || l >= len(c.Names) {
					t.Fatalf("label %d of %d", l, len(c.Names))
				}
			}
		}
	})
}

// BenchmarkRead reads two columns of six.
func BenchmarkRead(b *testing.B) {
	var text strings.Builder
	text.WriteString("id,town,treated,age,score,note\n")
	for i := range 100_000 {
		text.WriteString(strconv.Itoa(i) + ",town " + strconv.Itoa(i%300) + "," + strconv.Itoa(i%2) + ",44," + strconv.FormatFloat(math.Sin(float64(i)), 'f', 4, 64) + ",\"some, text\"\n")
	}
	path := ownFile(b, "d.csv", text.String())
	b.SetBytes(int64(text.Len()))
	for b.Loop() {
		if _, err := data.Read(b.Context(), path, []data.Wanted{{Column: "score"}, {Column: "town", As: data.Label}}); err != nil {
			b.Fatal(err)
		}
	}
}
