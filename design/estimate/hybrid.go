package estimate

import "slices"

// A block is small when an arm has one unit in it: it shows a difference, and
// nothing of how much that would vary. small tells whether it is.
func (p *blockPart) small() bool { return p.fewest < 2 }

// comparable parts the blocks from small ones that stand alone. Small blocks
// learn their variance from each other, for which none may hold half of their
// rows or more (Pashley & Miratrix 2021); blocks of one size are no obstacle, not
// even two: what is divided by zero then cancels. Nor is anything where all are pairs,
// whose variance has no such term.
func comparable(parts []blockPart) (kept, alone []blockPart) {
	kept = parts
	if len(kept) > 1 && allPairs(kept) {
		return kept, nil
	}
	for {
		rows, small, largest, same := 0.0, 0, -1, true
		for i := range kept {
			if p := &kept[i]; p.small() {
				same = same && (largest < 0 || p.n == kept[largest].n)
				if rows, small = rows+p.n, small+1; largest < 0 || p.n > kept[largest].n {
					largest = i
				}
			}
		}
		if small == 0 || small > 1 && same || 2*kept[largest].n < rows {
			return kept, alone
		}
		alone = append(alone, kept[largest])
		kept = append(kept[:largest:largest], kept[largest+1:]...)
	}
}

// allPairs tells whether every block is one unit of each arm.
func allPairs(parts []blockPart) bool {
	return !slices.ContainsFunc(parts, func(p blockPart) bool { return p.units != 2 })
}

// combine weighs blocks by rows. Its variance is the hybrid of Pashley & Miratrix
// (2021, J. Educational and Behavioral Statistics 46, 271-296): of large blocks
// Neyman's, of small ones that between their differences, each with the square of
// its share of the rows. Degrees of freedom are the large blocks' units less two a
// block, the small blocks less one or, with both, Satterthwaite's of the sum.
func combine(parts []blockPart, clustered bool) (estimate, variance, df float64) {
	var large, small []blockPart
	n, smallN, units := 0.0, 0.0, 0.0
	for _, p := range parts {
		n += p.n
		estimate += p.n * p.estimate
		if p.small() {
			small, smallN = append(small, p), smallN+p.n
		} else {
			large, units = append(large, p), units+p.units
		}
	}
	estimate /= n
	if allPairs(parts) {
		return estimate, pairedVariance(parts, estimate, n, clustered), float64(len(parts)) - 1
	}
	own, between := 0.0, 0.0
	for _, p := range large {
		own += p.se * p.se * p.n * p.n / (n * n)
	}
	ownDF, betweenDF := units-2*float64(len(large)), float64(len(small))-1
	if small == nil {
		return estimate, own, ownDF
	}
	between = smallVariance(small, smallN) * smallN * smallN / (n * n)
	if large == nil {
		return estimate, between, betweenDF
	}
	sum := own + between
	return estimate, sum, sum * sum / (own*own/ownDF + between*between/betweenDF)
}

// smallVariance is the variance of the small blocks' weighted mean difference, by
// what their differences differ: Pashley & Miratrix' estimator for small blocks of
// unequal size, which is that of matched pairs where they have one size.
func smallVariance(parts []blockPart, n float64) float64 {
	blocks, mean, same := float64(len(parts)), 0.0, true
	for _, p := range parts {
		mean += p.n / n * p.estimate
		same = same && p.n == parts[0].n
	}
	weight := func(p blockPart) float64 { return p.n * p.n / (n - 2*p.n) }
	whole := n
	for _, p := range parts {
		whole += weight(p)
	}
	sum := 0.0
	for _, p := range parts {
		gap := p.estimate - mean
		if same {
			sum += gap * gap / (blocks * (blocks - 1))
		} else {
			sum += gap * gap * weight(p) / whole
		}
	}
	return sum
}

// pairedVariance is the variance from the differences between pairs.
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
