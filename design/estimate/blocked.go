package estimate

import (
	"math"

	"proefbank/internal/lang"
)

// blockPart is a block's own difference in means.
type blockPart struct {
	block          int     // as Data numbers it
	n, units       float64 // rows; rows or clusters
	estimate, se   float64
	fewest         int  // units in the smaller arm
	split          bool // a unit has people in both arms
	neverDifferent bool
}

// blockedDifference is the difference in means block by block, weighted by
// rows (Gerber & Green 2012, Field Experiments, eq. 3.10 and 3.12; for pairs
// eq. 3.16 and, with clusters, Imai, King & Nall 2009, Statistical Science 24,
// 29-53, eq. 6), as difference_in_means of R's estimatr where all blocks are
// pairs or all have two units or more in both arms. Blocks with one unit in an
// arm know no variance of their own: hybrid says what is done about them.
// Blocks in which an arm is not observed are left out, with a warning. Clusters
// that lie in several blocks have no block whose difference they could make:
// then it is least squares with block effects and CR2.
func blockedDifference(d Data) Result {
	if d.Cluster != nil && acrossBlocks(d) {
		r := ANCOVA(d)
		r.Warnings = append(r.Warnings, lang.Text{
			"clusters lie in several blocks: least squares with block effects and CR2 errors in the place of differences by block",
			"clusters liggen in meer blokken: kleinste kwadraten met blokeffecten en CR2-fouten in plaats van verschillen per blok"})
		return r
	}
	unblocked := d
	unblocked.Block = nil
	whole := lend(unblocked)
	defer whole.handBack()
	if whole.observe(d.Outcome) != nil {
		return whole.Fit(d.Outcome)
	}
	parts, lost, why := blockParts(d)
	var notes notes
	notes.drop(unassigned(d.Treatment), lang.Text{"treatment is missing", "interventie ontbreekt"})
	notes.drop(lost, blockLacksArm)
	parts, alone := comparable(parts)
	for _, p := range alone {
		notes.drop(int(p.n), lang.Say("block %s has one unit only in an arm, and too few blocks like it to be compared with",
			"blok %s heeft maar één eenheid in een arm, en te weinig blokken als dit om het mee te vergelijken", named(d.BlockNames, p.block)))
	}
	n, constant := 0, true
	for _, p := range parts {
		n += int(p.n)
		constant = constant && p.neverDifferent
	}
	switch {
	case why != nil:
		return none(n, append(notes, why)...)
	case len(parts) == 0 && len(alone) > 0:
		return none(n, append(notes, lang.Text{"no block has a standard error: ancova has one", "geen blok heeft een standaardfout: ancova heeft er wel een"})...)
	case len(parts) == 0:
		return none(n, append(notes, lang.Text{"no block has both arms", "geen blok heeft beide armen"})...)
	}
	estimate, variance, df := combine(parts, d.Cluster != nil)
	if constant && variance == 0 && estimate == 0 {
		return exact(0, n, append(notes, lang.Text{"the outcome is constant within blocks", "de uitkomst is constant binnen blokken"})...)
	}
	return meanAnswer(estimate, variance, df, sizeOf(d.Outcome), d.Alpha, n, notes)
}

var blockLacksArm = lang.Text{"their block lacks an arm", "in hun blok ontbreekt een arm"}

// withBothArms leaves out the complete rows of blocks in which an arm is not observed,
// and counts them. Where no block has both arms, all of them stay.
func withBothArms(d Data) (whole Data, lost int) {
	complete := func(i int) bool {
		return !math.IsNaN(d.Outcome[i]) && !math.IsNaN(d.Treatment[i]) && !anyNaN(d.Covariates, i)
	}
	arms, both := map[int][2]bool{}, 0
	for i, b := range d.Block {
		if complete(i) {
			seen := arms[b]
			seen[armOf(d.Treatment[i] != 0)] = true
			arms[b] = seen
		}
	}
	var kept []int
	for i, b := range d.Block {
		switch {
		case !complete(i):
		case arms[b] == [2]bool{true, true}:
			both++
		default:
			lost++
			continue
		}
		kept = append(kept, i)
	}
	if lost == 0 || both == 0 {
		return d, 0
	}
	whole = d
	whole.Outcome, whole.Treatment, whole.Block = gather(d.Outcome, kept), gather(d.Treatment, kept), gather(d.Block, kept)
	whole.Covariates = nil
	for _, z := range d.Covariates {
		whole.Covariates = append(whole.Covariates, gather(z, kept))
	}
	if d.Cluster != nil {
		whole.Cluster = gather(d.Cluster, kept)
	}
	return whole, lost
}

func unassigned(treatment []float64) (rows int) {
	for _, t := range treatment {
		if math.IsNaN(t) {
			rows++
		}
	}
	return rows
}

// acrossBlocks tells whether rows that count of a cluster lie in two blocks.
func acrossBlocks(d Data) bool {
	block := make(map[int]int, len(d.Cluster))
	for i, g := range d.Cluster {
		if math.IsNaN(d.Outcome[i]) || math.IsNaN(d.Treatment[i]) {
			continue
		}
		if first, seen := block[g]; seen && first != d.Block[i] {
			return true
		}
		block[g] = d.Block[i]
	}
	return false
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
		p.block = d.Block[r[0]]
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
