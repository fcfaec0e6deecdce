package estimate

import "slices"

// indexer numbers identifiers 0, 1, ... in order of appearance.
type indexer map[int]int

// number writes the number of each of these rows' identifiers and says how
// many identifiers there are. No identifiers at all are one for everybody.
func (seen indexer) number(ids, rows, into []int) int {
	if ids == nil {
		clear(into)
		return 1
	}
	clear(seen)
	for i, r := range rows {
		if i > 0 && ids[r] == ids[rows[i-1]] {
			into[i] = into[i-1]
			continue
		}
		level, ok := seen[ids[r]]
		if !ok {
			level = len(seen)
			seen[ids[r]] = level
		}
		into[i] = level
	}
	return len(seen)
}

// sort finds the cells and puts the rows in their order, cluster by cluster.
func (s *Design) sort(d Data) {
	if s.index == nil {
		s.index = indexer{}
	}
	n := len(s.rowsFound)
	room(n, &s.from)
	room(n, &s.treated)
	room(2*n, &s.factors)
	cluster, block := s.factors[:n], s.factors[n:]
	clusters := s.index.number(d.Cluster, s.rowsFound, cluster)
	s.blocks = s.index.number(d.Block, s.rowsFound, block)
	s.cells = s.cells[:0]
	for at, row := range inOrder(cluster, clusters, block, s.blocks) {
		s.from[at] = s.rowsFound[row]
		s.treated[at] = d.Treatment[s.from[at]] == 1
		s.extend(at, cluster[row], block[row])
	}
	s.group(d.Cluster != nil)
}

// inOrder are the rows by cluster, and by block within it.
func inOrder(cluster []int, clusters int, block []int, blocks int) []int {
	rows := make([]int, len(cluster))
	sorted := true
	for i := range rows {
		rows[i] = i
		sorted = sorted && (i == 0 || cluster[i] > cluster[i-1] || cluster[i] == cluster[i-1] && block[i] >= block[i-1])
	}
	if sorted {
		return rows
	}
	byBlock := counted(block, blocks)
	for at, p := range counted(gather(cluster, byBlock), clusters) {
		rows[at] = byBlock[p]
	}
	return rows
}

// counted is the stable order of the rows by level (a counting sort).
func counted(level []int, levels int) []int {
	start := make([]int, levels+1)
	for _, l := range level {
		start[l+1]++
	}
	for l := range levels {
		start[l+1] += start[l]
	}
	order := make([]int, len(level))
	for i, l := range level {
		order[start[l]] = i
		start[l]++
	}
	return order
}

// extend makes room in the last cell for row at, or opens a new cell.
func (s *Design) extend(at, cluster, block int) {
	if last := len(s.cells) - 1; last >= 0 &&
		s.cells[last].cluster == cluster && s.cells[last].block == block {
		s.cells[last].last = at + 1
		return
	}
	s.cells = append(s.cells, cell{first: at, last: at + 1, cluster: cluster, block: block})
}

// group joins the cells of a cluster, when there are clusters.
func (s *Design) group(clustered bool) {
	s.clusters = s.clusters[:0]
	if !clustered {
		return
	}
	parts := make([]int, s.blocks) // cells of each block
	for c, e := range s.cells {
		parts[e.block]++
		if c == 0 || e.cluster != s.cells[c-1].cluster {
			s.clusters = append(s.clusters, cluster{first: c})
		}
		s.clusters[len(s.clusters)-1].last = c + 1
	}
	for g := range s.clusters {
		u := &s.clusters[g]
		u.whole = true
		for _, e := range s.cells[u.first:u.last] {
			u.whole = u.whole && parts[e.block] == 1
		}
	}
}

// crossed says whether some cluster neither lies within one block nor contains
// all of its blocks; then block effects cannot be taken out cluster by cluster.
func (s *Design) crossed() bool {
	return slices.ContainsFunc(s.clusters, func(u cluster) bool { return !u.whole && u.last-u.first > 1 })
}
