package value_test

import (
	"encoding/csv"
	"math"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"proefbank/internal/need"
	"proefbank/validation/value"
)

// byMgcv has mgcv fit the outcome, the first column, on the others: a penalised spline for each
// or, for many, straight lines with one penalty. It prints the mean over draws of the best of that
// and nothing, over all that its posterior leaves open, less today's best.
const byMgcv = `suppressMessages(library(mgcv))
d <- read.csv(commandArgs(TRUE)[1]); x <- as.matrix(d[-1]); y <- d[[1]]
g <- if (ncol(x) < 10) gam(as.formula(paste("y ~", paste0("s(", colnames(x), ")", collapse = "+"))), data = d, method = "REML") else
  gam(y ~ x, paraPen = list(x = list(diag(ncol(x)))), method = "REML")
p <- predict(g, se.fit = TRUE)
cat(mean(p$fit * pnorm(p$fit / p$se.fit) + p$se.fit * dnorm(p$fit / p$se.fit)) - max(0, mean(y)))`

// TestAgainstMgcv: on the same draws knowing columns is worth what a generalised additive model of R says, within
// a third of the error: of curved effects, and of eighty weak ones (Wood 2017, Generalized Additive Models, 2nd ed.).
func TestAgainstMgcv(t *testing.T) {
	need.R(t, "mgcv")
	const draws = 1500
	r := rand.New(rand.NewPCG(2, 14))
	x := [][]float64{normals(r, draws, 1), normals(r, draws, 1), normals(r, draws, 1)}
	curved := normals(r, draws, 1)
	for i := range curved {
		curved[i] += .1 + .4*math.Sin(2*x[0][i]) + .2*x[1][i]
	}
	many := weak{means: []float64{0, .2}, fixed: 1, columns: 80, signal: .4}
	d, known := many.draws(draws, r)
	for _, c := range []struct {
		what    string
		outcome []float64
		columns [][]float64
	}{{"curved", curved, x}, {"many", d.Benefit[1], known}} {
		a := (&value.Draws{Benefit: [][]float64{make([]float64, draws), c.outcome}}).Knowing(c.columns)
		if want := mgcv(t, c.outcome, c.columns); math.Abs(a.Value-want) > a.SE/3 || !(want > 2*a.SE) {
			t.Errorf("%s: worth %v, by mgcv %v", c.what, a, want)
		}
	}
}

func mgcv(t *testing.T, outcome []float64, columns [][]float64) float64 {
	t.Helper()
	path := filepath.Join(t.TempDir(), "draws.csv")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	w := csv.NewWriter(f)
	all := append([][]float64{outcome}, columns...)
	row := make([]string, len(all))
	for i := -1; i < len(outcome); i++ {
		for j := range all {
			if row[j] = "v" + strconv.Itoa(j); i >= 0 {
				row[j] = strconv.FormatFloat(all[j][i], 'g', -1, 64)
			}
		}
		if err := w.Write(row); err != nil {
			t.Fatal(err)
		}
	}
	w.Flush()
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("Rscript", "-e", byMgcv, path).CombinedOutput()
	worth, bad := strconv.ParseFloat(strings.TrimSpace(string(out)), 64)
	if err != nil || bad != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return worth
}
