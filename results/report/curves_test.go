package report

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"proefbank/internal/lang"
)

// TestCurves: by hand. From 0 to 1 over 280 points upright, the lower end at 0: a point
// half way lies 140 above a point at nothing, and the level that is asked for at 0.8 lies
// 224 above it; where lines may go higher than 1 the highest point lies at the top.
func TestCurves(t *testing.T) {
	p := Curves{Chart: Chart{ID: "c", Title: lang.Same("Title"), Table: lang.Same("Table"), Unit: lang.Same("effect"), Description: lang.Same("what it is")},
		Target: 0.8, Height: lang.Same("power"),
		Lines: []Curved{{Name: lang.Same("one"), X: []float64{0, 1, 2}, Y: []float64{0, 0.5, 1}, Low: []float64{0, 0.4, 1}, High: []float64{0, 0.6, 1}, Mark: 1},
			{Name: lang.Same("another"), X: []float64{0, 2}, Y: []float64{0, 0.25}, Low: []float64{0, 0.25}, High: []float64{0, 0.25}, Mark: math.NaN()}}}
	drawn := string(p.SVG(lang.English))
	one, another := heights(t, drawn, 0), heights(t, drawn, 1)
	if !(math.Abs(one[0]-one[1]-140) <= 0.11) || !(math.Abs(one[0]-one[2]-280) <= 0.11) || !(math.Abs(another[0]-another[1]-70) <= 0.11) {
		t.Errorf("points at %v and %v", one, another)
	}
	if want := `y1="` + n(one[0]-224) + `"`; !strings.Contains(drawn, want) {
		t.Errorf("no level at %s in %s", want, drawn)
	}
	for _, want := range []string{">one<", ">another<", ">power<", `stroke-dasharray="none"`, `stroke-dasharray="8 4"`} {
		if !strings.Contains(drawn, want) {
			t.Errorf("no %s in %s", want, drawn)
		}
	}
	p.Tall, p.Target = true, math.NaN()
	p.Lines[0].Y[2], p.Lines[0].High[2] = 4, 4
	if one := heights(t, string(p.SVG(lang.English)), 0); !(math.Abs(one[0]-one[2]-280) <= 0.11) || !(math.Abs(one[0]-one[1]-35) <= 0.11) {
		t.Errorf("points of a tall picture at %v", one)
	}
}

// heights are where the points of a line lie upright.
func heights(t *testing.T, drawn string, line int) (all []float64) {
	parts := strings.Split(drawn, `<polyline points="`)
	if len(parts) < line+2 {
		t.Fatalf("no line %d in %s", line, drawn)
	}
	points, _, _ := strings.Cut(parts[line+1], `"`)
	for _, point := range strings.Fields(points) {
		_, y, _ := strings.Cut(point, ",")
		all = append(all, number(t, y))
	}
	return all
}

func number(t *testing.T, text string) float64 {
	x, err := strconv.ParseFloat(text, 64)
	if err != nil {
		t.Fatal(err)
	}
	return x
}
