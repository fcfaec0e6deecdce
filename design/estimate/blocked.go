package estimate

import (
	"math"

	"proefbank/internal/lang"
)

// blockPart is a block's own difference in means.
type blockPart struct {
	n, units       float64 // rows; rows or clusters
	estimate, se   float64
	fewest         int  // units in the smaller arm
	split          bool // a unit has people in both arms
	neverDifferent bool
}

// blockedDifference is the difference in means block by block, weighted by
// rows (Gerber & Green 2012, Field Experiments, eq. 3.10 and 3.12; for pairs
// eq. 3.16 and, with clusters, Imai, King & Nall 2009, Statistical Science 24,
// 29-53, eq. 6), as difference_in_means of R's estimatr. When a block has two
// units only, the variance is that between the blocks' differences. Blocks in
// which an arm is not observed are left out, with a warning.
func blockedDifference(d Data) Result {
	unblocked := d
	unblocked.Block = nil
	if s := NewDesign(unblocked); s.observe(d.Outcome) != nil {
		return s.Fit(d.Outcome)
	}
	parts, lost, why := blockParts(d)
	n := 0
	for _, p := range parts {
		n += int(p.n)
	}
	var notes notes
	notes.drop(lost, lang.Text{"their block lacks an arm", "in hun blok ontbreekt een arm"})
	switch {
	case why != nil:
		return none(n, append(notes, why)...)
	case len(parts) == 0:
		return none(n, append(notes, lang.Text{"no block has both arms", "geen blok heeft beide armen"})...)
	}
	constant := true
	for _, p := range parts {
		constant = constant && p.neverDifferent
	}
	estimate, variance, df, few := combine(parts, d.Cluster != nil)
	if few != nil {
		return none(n, append(notes, few)...)
	}
	if constant && variance == 0 && estimate == 0 {
		return exact(0, n, append(notes, lang.Text{"the outcome is constant within blocks", "de uitkomst is constant binnen blokken"})...)
	}
	return waldAnswer(estimate, variance, df, d.Alpha, n, notes)
}

// blockParts analyses every block with both arms. lost are the rows of others.
func blockParts(d Data) (parts []blockPart, lost int, why lang.Said) {
	all := make([]int, 0, len(d.Outcome))
	for i, y := range d.Outcome {
		if !math.IsNaN(y) && !math.IsNaN(d.Treatment[i]) {
			all = append(all, i)
		}
	}
	level := make([]int, len(all))
	rows := make([][]int, indexer{}.number(d.Block, all, level))
	for i, row := range all {
		rows[level[i]] = append(rows[level[i]], row)
	}
	for _, r := range rows {
		p := partOf(selectRows(d, r))
		if p.fewest == 0 {
			lost += len(r)
			continue
		}
		if p.split {
			return nil, lost, lang.Text{"the treatment varies within clusters: give no blocks, or use ancova",
				"de interventie verschilt binnen clusters: geef geen blokken op, of neem ancova"}
		}
		parts = append(parts, p)
	}
	return parts, lost, nil
}

// selectRows is the part of d that bears on a difference in means in a block.
func selectRows(d Data, rows []int) Data {
	sub := Data{Alpha: d.Alpha, Outcome: gather(d.Outcome, rows), Treatment: gather(d.Treatment, rows)}
	if d.Cluster != nil {
		sub.Cluster = gather(d.Cluster, rows)
	}
	return sub
}

// partOf counts a block's units and takes its difference and standard error.
func partOf(d Data) blockPart {
	p := blockPart{n: float64(len(d.Outcome)), neverDifferent: constant(d.Outcome)}
	units := [2]map[int]bool{{}, {}}
	every := map[int]bool{}
	var arms [2]arm
	for i, y := range d.Outcome {
		unit, a := i, int(d.Treatment[i])
		if d.Cluster != nil {
			unit = d.Cluster[i]
		}
		arms[a].add(y)
		units[a][unit], every[unit] = true, true
	}
	p.units = float64(len(every))
	p.fewest, p.split = min(len(units[0]), len(units[1])), len(every) < len(units[0])+len(units[1])
	p.estimate = arms[1].mean - arms[0].mean
	p.se = math.Sqrt(arms[0].uncertainty() + arms[1].uncertainty())
	if d.Cluster != nil {
		p.se = ANCOVA(d).SE
	}
	return p
}

// combine weighs blocks by rows.
func combine(parts []blockPart, clustered bool) (estimate, variance, df float64, why lang.Said) {
	n, units, paired, thin := 0.0, 0.0, false, false
	for _, p := range parts {
		n, units = n+p.n, units+p.units
		estimate += p.n * p.estimate
		paired = paired || p.units == 2
		thin = thin || p.fewest < 2
	}
	estimate /= n
	blocks := float64(len(parts))
	switch {
	case paired && blocks < 2:
		return 0, 0, 0, lang.Text{"one pair only: no standard error", "maar één paar: geen standaardfout"}
	case paired:
		return estimate, pairedVariance(parts, estimate, n, clustered), blocks - 1, nil
	case thin:
		return 0, 0, 0, lang.Text{"a block has one unit only in an arm: no standard error; ancova has one",
			"een blok heeft maar één eenheid in een arm: geen standaardfout; ancova heeft er wel een"}
	}
	for _, p := range parts {
		variance += p.se * p.se * p.n * p.n / (n * n)
	}
	return estimate, variance, units - 2*blocks, nil
}

// pairedVariance is the variance from the differences between blocks.
func pairedVariance(parts []blockPart, estimate, n float64, clustered bool) float64 {
	sum, blocks := 0.0, float64(len(parts))
	for _, p := range parts {
		gap := p.estimate - estimate
		if clustered {
			gap = blocks/n*p.n*p.estimate - estimate
		}
		sum += gap * gap
	}
	return sum / (blocks * (blocks - 1))
}
