package results_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"math"
	"reflect"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"proefbank/internal/lang"
	"proefbank/results"
)

// shown is a table with something of every kind.
func shown(t testing.TB) *results.Reader {
	dir := t.TempDir()
	names := map[string][]string{"place": {"Groningen", `'s-Gravenhage, "Den Haag"`}, "world": {"control", "trial"}}
	d, err := results.Create(t.Context(), dir, plan(), yaml)
	if err != nil {
		t.Fatal(err)
	}
	w, err := results.Add(t.Context(), d, twelves, names)
	if err != nil {
		t.Fatal(err)
	}
	err = w.Append(
		twelve{0, 0, 0, 1, 18262, true, -5, 40, 1 << 60, 0.1, 1e21, 0.1},
		twelve{0, 1, 1, 2, -1, false, 3, 41, -7, math.NaN(), 1234567, 2.5e-7},
		twelve{1, 0, 1, 3, 0, true, 3, 42, 0, math.Inf(-1), 1e-6, float32(math.NaN())},
	)
	if err == nil {
		err = d.Finish(t.Context(), 2)
	}
	if err != nil {
		t.Fatal(err)
	}
	run, err := results.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	r, err := run.Table(t.Context(), "rows")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(r.Close)
	return r
}

func csvOf(t testing.TB, r *results.Reader, columns, where []string, head int) string {
	t.Helper()
	v, err := r.View(columns, where, head)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := v.WriteCSV(t.Context(), &out, lang.English); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestCSV(t *testing.T) {
	r := shown(t)
	all := `replication,municipality,world,month,date,flag,score,people,wide,share,mean,small
0,Groningen,control,1,2020-01-01,true,-5,40,1152921504606846976,0.1,1e+21,0.1
0,"'s-Gravenhage, ""Den Haag""",trial,2,1969-12-31,false,3,41,-7,,1234567,2.5e-07
1,Groningen,trial,3,1970-01-01,true,3,42,0,-inf,0.000001,
`
	if got := csvOf(t, r, nil, nil, 0); got != all {
		t.Errorf("whole table:\n%s", got)
	}
	if got := csvOf(t, r, []string{"date", "month"}, nil, 2); got != "date,month\n2020-01-01,1\n1969-12-31,2\n" {
		t.Errorf("two columns, two rows:\n%s", got)
	}
}

// A printer remembers texts of numbers in a few places, which many numbers share. By hand:
// each prints as it does alone, however often and after whichever others, the longest too.
func TestCSVRemembersNoOtherNumber(t *testing.T) {
	var rows []twelve
	for range 2 {
		for i := range 9000 {
			x := math.Sin(float64(i)) * math.Pow(10, float64(i%27-6))
			rows = append(rows, twelve{Share: x, Mean: -x, Small: float32(x)})
		}
		rows = append(rows, twelve{Mean: math.Copysign(0, -1), Share: math.NaN(), Small: float32(math.Inf(1))})
	}
	r := written(t, rows...)
	lines := strings.Split(csvOf(t, r, []string{"share", "mean", "small"}, nil, 0), "\n")
	for i, row := range rows {
		if want := alone(row.Share, 64) + "," + alone(row.Mean, 64) + "," + alone(float64(row.Small), 32); lines[i+1] != want {
			t.Fatalf("row %d: %s, not %s", i, lines[i+1], want)
		}
	}
}

// alone is a number as CSV has it.
func alone(x float64, bits int) string {
	switch size := math.Abs(x); {
	case math.IsNaN(x):
		return ""
	case math.IsInf(x, 1):
		return "inf"
	case size != 0 && (size < 1e-6 || size >= 1e21):
		return strconv.FormatFloat(x, 'e', -1, bits)
	}
	return strconv.FormatFloat(x, 'f', -1, bits)
}

// A Dutch spreadsheet takes semicolons, and commas before decimals.
func TestDutchCSV(t *testing.T) {
	v, err := shown(t).View([]string{"municipality", "mean", "share"}, nil, 1)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := v.WriteCSV(t.Context(), &out, lang.Dutch); err != nil {
		t.Fatal(err)
	}
	if got, want := out.String(), "\ufeffmunicipality;mean;share\nGroningen;1e+21;0,1\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestWhere(t *testing.T) {
	r := shown(t)
	for where, months := range map[string]string{
		"world=trial":                   "2 3",
		"world=trial replication=0":     "2",
		"month=1 month=3":               "1 3",
		"month=1 month=3 world=trial":   "3",
		"municipality=Groningen":        "1 3",
		"date=1969-12-31":               "2",
		"flag=false":                    "2",
		"score=-5":                      "1",
		"wide=1152921504606846976":      "1",
		"share=0.1":                     "1",
		"share=NaN":                     "2",
		"share=-Inf":                    "3",
		"small=0.1":                     "1",
		"small=nan":                     "3",
		"people=43":                     "",
		"people=40 people=41 people=42": "1 2 3",
		"mean=1e-6 flag=true":           "3",
		"municipality='s-Gravenhage":    "error: rows.municipality: no name \"'s-Gravenhage\"; it knows Groningen, ",
		"world=nowhere":                 `error: rows.world: no name "nowhere"; it knows control, trial`,
		"month=soon":                    `error: rows.month: "soon" is not a whole number that fits int32`,
		"score=200":                     `error: rows.score: "200" is not a whole number that fits int8`,
		"share=half":                    `error: rows.share: "half" is not a number`,
		"flag=1":                        `error: rows.flag: "1" is not true or false`,
		"date=2020":                     `error: rows.date: "2020" is not a date like 2020-03-01`,
		"when=2":                        `error: rows: no column "when"; it holds replication, municipality, world, month,`,
		"month":                         `error: "month" is not a condition like column=value`,
	} {
		v, err := r.View([]string{"month"}, strings.Fields(where), 0)
		if says, bad := strings.CutPrefix(months, "error: "); bad {
			refused(t, err, says)
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", where, err)
			continue
		}
		var out bytes.Buffer
		if err := v.WriteCSV(t.Context(), &out, lang.English); err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(strings.Fields(out.String())[1:], " "); got != months {
			t.Errorf("%s: months %q, want %q", where, got, months)
		}
	}
	_, err := r.View([]string{"month", "year"}, nil, 0)
	refused(t, err, `no column "year"`)
	_, err = r.View(nil, nil, -1)
	refused(t, err, "-1 is not a number of rows")
}

func TestJSON(t *testing.T) {
	r := shown(t)
	v, err := r.View([]string{"municipality", "date", "flag", "wide", "share", "small"}, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := v.WriteJSON(t.Context(), &out); err != nil {
		t.Fatal(err)
	}
	var got any
	d := json.NewDecoder(&out)
	d.UseNumber()
	if err := d.Decode(&got); err != nil {
		t.Fatal(err)
	}
	type list = []any
	n := func(s string) json.Number { return json.Number(s) }
	want := map[string]any{
		"table":   "rows",
		"columns": list{"municipality", "date", "flag", "wide", "share", "small"},
		"rows": list{
			list{"Groningen", "2020-01-01", true, n("1152921504606846976"), n("0.1"), n("0.1")},
			list{`'s-Gravenhage, "Den Haag"`, "1969-12-31", false, n("-7"), nil, n("2.5e-07")},
			list{"Groningen", "1970-01-01", true, n("0"), nil, nil},
		},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %v", got)
	}
}

func TestUnknownTable(t *testing.T) {
	run, err := results.Open(interrupted(t))
	if err != nil {
		t.Fatal(err)
	}
	_, err = run.Table(t.Context(), "weeks")
	var unknown *results.Unknown
	if !errors.As(err, &unknown) {
		t.Errorf("error %v", err)
	}
	refused(t, err, `no table "weeks"; it holds rows, days`)
}

// TestClosedPipe: a reader that has seen enough is no error, any other trouble
// is.
func TestClosedPipe(t *testing.T) {
	r := shown(t)
	v, err := r.View(nil, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	for cause, quiet := range map[error]bool{syscall.EPIPE: true, io.ErrClosedPipe: true, syscall.ENOSPC: false} {
		if err := v.WriteCSV(t.Context(), refusing{cause}, lang.English); (err == nil) != quiet {
			t.Errorf("%v: error %v", cause, err)
		}
	}
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if err := v.WriteCSV(ctx, io.Discard, lang.English); !errors.Is(err, context.Canceled) {
		t.Errorf("interrupted: error %v", err)
	}
}

// refusing takes nothing.
type refusing struct{ err error }

func (r refusing) Write([]byte) (int, error) { return 0, r.err }

// TestHeadOfManyRows: the first rows are so many over all parts of a file that is longer than one, of which a part has
// 65,536, and of the rows that are wanted.
func TestHeadOfManyRows(t *testing.T) {
	r := written(t, someRows(0, 70_000)...)
	// a seventh of the rows have the flag: 9,363 of the first 65,536
	for _, c := range []struct {
		where      []string
		head, want int
	}{{nil, 66_000, 66_000}, {nil, 65_536, 65_536}, {nil, 80_000, 70_000}, {[]string{"flag=true"}, 9_500, 9_500}, {[]string{"flag=true"}, 0, 10_000}} {
		if got := strings.Count(csvOf(t, r, []string{"score"}, c.where, c.head), "\n") - 1; got != c.want {
			t.Errorf("%v, the first %d: %d rows, want %d", c.where, c.head, got, c.want)
		}
	}
}

// written is the table of a run of these rows.
func written(t *testing.T, rows ...twelve) *results.Reader {
	t.Helper()
	dir := t.TempDir()
	d, err := results.Create(t.Context(), dir, plan(), yaml)
	d, w, _ := start(t, d, err)
	if err := w.Append(rows...); err != nil {
		t.Fatal(err)
	}
	if err := d.Finish(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	run, err := results.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	r, err := run.Table(t.Context(), "rows")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Close() })
	return r
}
