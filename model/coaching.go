package model

// Coaching is the guidance of people in a job: minutes by time since the
// start, shared by coaches with a caseload.
type Coaching struct {
	Minutes      []float64 `yaml:"minutes" unit:"minutes per week" range:"0,2400" means:"coaching per person by quarter since the start, over both kinds of organisation; the last holds on"`
	ThirdParty   []float64 `yaml:"third_party" unit:"minutes per week" range:"0,2400" means:"consultation with third parties per person by quarter since the start; the last holds on"`
	ManagesRatio float64   `yaml:"manages_ratio" unit:"ratio" range:"0.1,20" means:"coaching at organisations that also manage the work over coaching at those that do not"`
	PersonSD     float64   `yaml:"person_sd" unit:"log points" range:"0,2" means:"how much coaching, and consultation with it, differs between people"`
	Caseload     float64   `yaml:"caseload" unit:"people per coach" range:"1,1000" means:"people in a job whom one coach can serve with the normal minutes; coaches come whole, the number nearest to what the jobs need"`
}

// organisation is the coaching at one kind of organisation over the average of
// both, when the share manages works at the kind that also manages the work.
func (c *Coaching) organisation(manages bool, share float64) float64 {
	average := 1 - share + share*c.ManagesRatio
	if manages {
		return c.ManagesRatio / average
	}
	return 1 / average
}
