package design

import (
	"iter"
	"math"

	"proefbank/design/estimate"
)

// OutcomeRow is one of the trial's outcomes of a person at a wave in a world: what
// estimates are made of, and truths.
type OutcomeRow struct {
	Replication  int32   `col:"replication" means:"replication, from 0" range:"0,"`
	Municipality int16   `col:"municipality" dict:"municipality" means:"municipality"`
	Person       int32   `col:"person" means:"place in the municipality's pool, from 0" range:"0,"`
	Arm          int16   `col:"arm" dict:"world" means:"arm assigned in the trial"`
	Treated      int8    `col:"treated" means:"1: an arm was assigned, 0: control" range:"0,1"`
	World        int16   `col:"world" dict:"world" means:"world lived in: control, an arm, or the trial"`
	Month        int32   `col:"month" unit:"months" means:"months since the person's own baseline" range:"0,"`
	Outcome      int16   `col:"outcome" dict:"outcome" means:"outcome"`
	Value        float64 `col:"value" unit:"the outcome's" means:"what the outcome's source told of it, as measured; of a time, until the event or as long as the person was at risk of it" range:"," none:"NaN: not seen, or it does not count, as after death or by how the outcome handles events"`
	Known        float64 `col:"known" unit:"the outcome's" means:"what the world knows of it, whoever saw it and without the bias of a coach who scores; of a time by the month, whenever the trial closed: in the middle of a month where the event came" range:"," none:"NaN: it does not count"`
	Event        bool    `col:"event" means:"of a time: whether value ends with the event, by the month and before the trial closed"`
	Baseline     float64 `col:"baseline" unit:"the outcome's" means:"value at the baseline; 0 where an analysis does not adjust for it" range:","`
}

// OutcomeRows are the outcomes that are declared, at every wave in every world, one of a
// municipality at a time: the next takes over its memory.
func (e *Experiment) OutcomeRows(sites []Site, replication int) iter.Seq[[]OutcomeRow] {
	return func(yield func([]OutcomeRow) bool) {
		var rows []OutcomeRow
		for i := range sites {
			for outcome := range e.Outcomes {
				rows = rows[:0]
				for number := range sites[i].Worlds {
					for wave := range e.Waves {
						rows = e.outcomeRows(rows, &sites[i], outcome, number, wave)
					}
				}
				for j := range rows {
					rows[j].Replication = int32(replication)
				}
				if !yield(rows) {
					return
				}
			}
		}
	}
}

// outcomeRows adds those of an outcome at a wave in a world.
func (e *Experiment) outcomeRows(rows []OutcomeRow, s *Site, outcome, number, wave int) []OutcomeRow {
	o, month := &e.Outcomes[outcome], e.Waves[wave]
	r, first, source := e.reading(o, month), e.reading(o, 0), e.Attrition.eye(o.Source)
	for j := range s.Assigned {
		p, v := &s.Cohort.People[j], s.Worlds[number].At(wave, j)
		if !v.Taken {
			continue
		}
		row := OutcomeRow{Municipality: int16(s.Cohort.Town.Number), Person: int32(p.Number), Arm: int16(s.Assigned[j]),
			Treated: min(s.Assigned[j], 1), World: int16(number), Month: int32(month), Outcome: int16(outcome)}
		row.Value, row.Known = r.both(p, v)
		seen := month
		if r.Kind == estimate.Duration {
			seen = min(month, s.open(j)) // at risk until the trial closes, and censored then
			row.Known, _ = timeOf(v, month)
			time, event := timeOf(v, seen)
			row.Value, row.Event = time, event == 1
		}
		if row.Baseline = e.atBaseline(&first, s, j); !r.told(&source, s, j, e.startIn(number, s, j), seen, v) {
			row.Value = math.NaN()
		}
		rows = append(rows, row)
	}
	return rows
}

// atBaseline is a reading of the j-th person at the baseline, where it tells people
// apart and was taken; 0 elsewhere.
func (e *Experiment) atBaseline(first *reading, s *Site, j int) float64 {
	if !first.baseline || e.Waves[0] != 0 {
		return 0
	}
	v := s.Worlds[0].At(0, j)
	return first.seen(&s.Cohort.People[j], v, &v.Scores)
}
