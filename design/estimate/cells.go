package estimate

import "slices"

// indexer numbers identifiers 0, 1, ... in order of appearance.
type indexer map[int]int

// number writes the number of each of these rows' identifiers and says how
// many identifiers there are. No identifiers at all are one for everybody.
func (seen indexer) number(ids, rows, into []int) int {
	switch {
	case ids == nil:
		clear(into)
		return 1
	case len(rows) == 0:
		return 0
	}
	clear(seen)
	n := numbering{far: seen}
	n.spread(ids, rows)
	for i, r := range rows {
		if i > 0 && ids[r] == ids[rows[i-1]] {
			into[i] = into[i-1]
			continue
		}
		into[i] = n.of(ids[r])
	}
	return n.levels
}

// numbering is the numbers given so far: each identifier has a place where they lie
// close together, and is looked up where they do not.
type numbering struct {
	levels, least int
	near          []int32 // one more than the number; 0 without one
	far           map[int]int
}

// spread makes places where there are not many more than rows.
func (n *numbering) spread(ids, rows []int) {
	low, high := ids[rows[0]], ids[rows[0]]
	for _, r := range rows {
		low, high = min(low, ids[r]), max(high, ids[r])
	}
	if width := uint(high - low); width < uint(2*len(rows)) {
		n.least, n.near = low, make([]int32, width+1)
	}
}

func (n *numbering) of(id int) int {
	if n.near == nil {
		return n.ofFar(id)
	}
	at := &n.near[id-n.least]
	if *at == 0 {
		n.levels++
		*at = int32(n.levels)
	}
	return int(*at) - 1
}

func (n *numbering) ofFar(id int) int {
	level, ok := n.far[id]
	if !ok {
		level = n.levels
		n.far[id] = level
		n.levels++
	}
	return level
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
	order := outOfOrder(cluster, clusters, block, s.blocks)
	for at := range n {
		row := at
		if order != nil {
			row = order[at]
		}
		s.from[at] = s.rowsFound[row]
		s.treated[at] = d.Treatment[s.from[at]] == 1
		s.extend(at, cluster[row], block[row])
	}
	s.group(d.Cluster != nil)
}

// outOfOrder are the rows by cluster, and by block within it; nil where they are so.
func outOfOrder(cluster []int, clusters int, block []int, blocks int) []int {
	sorted := true
	for i := 1; i < len(cluster) && sorted; i++ {
		sorted = cluster[i] > cluster[i-1] || cluster[i] == cluster[i-1] && block[i] >= block[i-1]
	}
	if sorted {
		return nil
	}
	if blocks == 1 {
		return counted(cluster, clusters)
	}
	byBlock := counted(block, blocks)
	order := counted(gather(cluster, byBlock), clusters)
	for at, p := range order {
		order[at] = byBlock[p]
	}
	return order
}

// counted is the stable order of the rows by level (a counting sort).
func counted(level []int, levels int) []int {
	order := make([]int, len(level))
	count(order, make([]int, levels+1), level)
	return order
}

// count is counted for who has the memory; ends are where the rows of each level end.
func count(order, ends, level []int) {
	for _, l := range level {
		ends[l+1]++
	}
	for l := range ends[1:] {
		ends[l+1] += ends[l]
	}
	for i, l := range level {
		order[ends[l]] = i
		ends[l]++
	}
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
