package model

// ProgrammeRow is a municipality's stock in one world in one calendar month, with the
// programme's jobs in it.
type ProgrammeRow struct {
	Replication  int32   `col:"replication" means:"replication, from 0" range:"0,"`
	Municipality int16   `col:"municipality" dict:"programme_municipality" means:"municipality"`
	World        int16   `col:"world" dict:"programme_world" means:"world: without the programme or with it"`
	Month        int32   `col:"month" unit:"months" means:"months since the scenario's start" range:"0,"`
	Date         int32   `col:"date" type:"date" means:"first day of the month"`
	Recipients   int32   `col:"recipients" unit:"people" means:"people on bijstand at the end of the month, the queue included" range:"0,"`
	Entries      int32   `col:"entries" unit:"people" means:"people who enter bijstand, of the simulated ones for the first time" range:"0,"`
	Returns      int32   `col:"returns" unit:"people" means:"people who never signed up and are back on bijstand within a year" range:"0,"`
	Back         int32   `col:"back" unit:"people" means:"people who once signed up and are back on bijstand, from a job or from elsewhere" range:"0,"`
	Left         int32   `col:"left" unit:"people" means:"people who leave bijstand, the dead included, for anything but AOW or a job of the programme" range:"0,"`
	Deaths       int32   `col:"deaths" unit:"people" means:"of them: people who die" range:"0,"`
	AOW          int32   `col:"exits_aow" unit:"people" means:"people who leave bijstand at AOW age" range:"0,"`
	ToJob        int32   `col:"to_job" unit:"people" means:"people who leave bijstand for a job of the programme" range:"0,"`
	Older        int32   `col:"aged_45_plus" unit:"people" means:"recipients of 45 and over" range:"0,"`
	Young        int32   `col:"aged_below_27" unit:"people" means:"recipients below 27" range:"0,"`
	Exempt       int32   `col:"exempt" unit:"people" means:"recipients exempt from the duty to work, were they long-term recipients of their age and duration" range:"0,"`
	Single       int32   `col:"single" unit:"people" means:"recipients by household, drawn likewise: single" range:"0,"`
	Parents      int32   `col:"single_with_children" unit:"people" means:"single with children" range:"0,"`
	Couples      int32   `col:"couple" unit:"people" means:"in a couple without children" range:"0,"`
	Families     int32   `col:"couple_with_children" unit:"people" means:"in a couple with children" range:"0,"`
	Others       int32   `col:"other_household" unit:"people" means:"in another household" range:"0,"`
	To6Months    int32   `col:"months_0_6" unit:"people" means:"recipients in their first half year on benefit" range:"0,"`
	To1Year      int32   `col:"months_6_12" unit:"people" means:"in their second half year" range:"0,"`
	To2Years     int32   `col:"years_1_2" unit:"people" means:"in their second year" range:"0,"`
	To3Years     int32   `col:"years_2_3" unit:"people" means:"in their third year" range:"0,"`
	To4Years     int32   `col:"years_3_4" unit:"people" means:"in their fourth year" range:"0,"`
	To5Years     int32   `col:"years_4_5" unit:"people" means:"in their fifth year" range:"0,"`
	Over5Years   int32   `col:"years_5_plus" unit:"people" means:"on benefit for five years and more" range:"0,"`
	Planned      int32   `col:"jobs_planned" unit:"jobs" means:"jobs that the plan has this month" range:"0,"`
	Open         int32   `col:"jobs_open" unit:"jobs" means:"jobs that organisations have opened" range:"0,"`
	Vacant       int32   `col:"jobs_vacant" unit:"jobs" means:"open jobs that are kept for their refill at the start of the month" range:"0,"`
	Jobs         int32   `col:"jobs_filled" unit:"jobs" means:"people in a job of the programme at the end of the month" range:"0,"`
	SignedUp     int32   `col:"signed_up" unit:"people" means:"people who sign up for the first time" range:"0,"`
	Queue        int32   `col:"queue" unit:"people" means:"people who wait for a job at the end of the month" range:"0,"`
	Starts       int32   `col:"starts" unit:"people" means:"people who start in a job this month" range:"0,"`
	First        int32   `col:"first_starts" unit:"people" means:"of them: who never had a job of the programme" range:"0,"`
	Waited       int32   `col:"months_waited" unit:"months" means:"months from signing up to the start, of the first starts together" range:"0,"`
	Poor         int32   `col:"poor_matches" unit:"people" means:"starts with a poor match" range:"0,"`
	Served       int32   `col:"served" unit:"people" means:"people who have ever had a job of the programme" range:"0,"`
	Displaced    float64 `col:"displaced" unit:"share of productive hours" means:"hours that displace other work" range:"0,1"`
	Brug         float64 `col:"brug_served" unit:"score 8-40" means:"mean Brug total of the people who have had a job in the world with the programme, in this world" range:"8,40" none:"NaN: nobody has, or nobody is alive"`
}

// Rows appends the world's months to rows, world being its number in the table.
func (v *ProgrammeWorld) Rows(rows []ProgrammeRow, replication, world int) []ProgrammeRow {
	for m := range v.Months {
		now, d := &v.Months[m], v.Town.months[m].date
		c, h, served := &now.Classes, &now.Homes, v.Group(m, Served)
		rows = append(rows, ProgrammeRow{
			Replication: int32(replication), Municipality: int16(v.Town.Number), World: int16(world), Month: int32(m),
			Date:       d.sinceEpoch(),
			Recipients: now.Recipients, Entries: now.Entries, Returns: now.Returns, Back: now.Back,
			Left: now.Left, Deaths: now.Deaths, AOW: now.AOW, ToJob: now.ToJob, Older: now.Older, Young: now.Young,
			Exempt: now.Exempt, Single: h[0], Parents: h[1], Couples: h[2], Families: h[3], Others: h[4],
			To6Months: c[0], To1Year: c[1], To2Years: c[2], To3Years: c[3], To4Years: c[4], To5Years: c[5], Over5Years: c[6],
			Planned: now.Planned, Open: now.Open, Vacant: now.Vacant, Jobs: now.Jobs, SignedUp: now.SignedUp, Queue: now.Queue,
			Starts: now.Starts, First: now.First, Waited: now.Waited, Poor: now.PoorStarts, Served: now.People,
			Displaced: now.Displaced, Brug: share(served.Brug, float64(served.Alive)),
		})
	}
	return rows
}
