package model

// Placement is how an offer becomes a job: waiting for a slot and the match
// between person, task and organisation.
type Placement struct {
	MonthsToFill  float64 `yaml:"months_to_fill" unit:"months" range:"0,240" means:"time in which organisations open as many jobs as an arm of the trial has people; 0: everybody starts at once"`
	SlowSD        float64 `yaml:"slow_sd" unit:"log points" range:"0,2" means:"how much the speed of placement differs between municipalities"`
	PoorMatch     float64 `yaml:"poor_match" unit:"share" range:"0,1" means:"share of placements with a poor match of person and task"`
	MiddlingMatch float64 `yaml:"middling_match" unit:"share" range:"0,1" means:"share of placements with a middling match"`
	ManagesWork   float64 `yaml:"manages_work" unit:"share" range:"0,1" means:"share of jobs at organisations that also manage the work"`
}
