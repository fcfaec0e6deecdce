package scenarios

import (
	"slices"

	"proefbank/internal/lang"
	"proefbank/model"
)

// mostStock is how many recipients a replication may hold.
const mostStock = 2_000_000

// programmes are jobs for years, in a stock of recipients.
func programmes(c *conflicts) {
	if !c.HasProgramme() {
		return
	}
	const path = "programme"
	p, all := &c.Programme, c.AllMunicipalities()
	c.when(len(c.Stock.Leaving) == 0, lang.Text{"needs a stock of recipients, under stock", "vraagt een bestand van ontvangers, onder stock"}, join(path, "jobs"))
	c.when(p.Municipalities > len(all), lang.Say("%d is more than the %d that are listed or in size classes",
		"%d is meer dan de %d die op de lijst of in grootteklassen staan", p.Municipalities, len(all)), join(path, "municipalities"))
	c.when(p.Followed < p.Months && p.Followed < p.Ramp, lang.Say("%d months end before the plan has grown, %d", "%d maanden eindigen voor het plan is gegroeid, %d",
		p.Followed, p.Ramp), join(path, "followed_months"), join(path, "ramp_months"))
	c.when(p.AgeTo <= p.AgeFrom, lang.Say("age_to %s is not above age_from %s", "age_to %s is niet groter dan age_from %s",
		lang.Exact(p.AgeTo), lang.Exact(p.AgeFrom)), join(path, "age_to"), join(path, "age_from"))
	i := slices.IndexFunc(c.Arms, func(a model.Arm) bool { return a.Name == p.Arm })
	c.when(i < 0, lang.Say("%q is not an arm of the scenario", "%q is geen arm van het scenario", p.Arm), join(path, "arm"))
	c.when(i >= 0 && !c.Arms[max(i, 0)].Job, lang.Say("%q is no job", "%q is geen baan", p.Arm), join(path, "arm"))
	people := 0.0
	for _, town := range all[:min(p.Municipalities, len(all))] {
		people += town.Recipients * c.Stock.Persons * (1 + c.Stock.Entries*float64(p.Followed)/12)
	}
	c.when(people > mostStock, lang.Say("%d months of stock are %s people, more than %d", "%d maanden bestand zijn %s mensen, meer dan %d",
		p.Followed, lang.Whole.Of(people), mostStock), join(path, "followed_months"), "stock.first_entries")
	w := &p.Willing
	c.when(w.Public.Share+w.Social.Share+w.Private.Share == 0, lang.Text{"all its shares are 0", "alle aandelen erin zijn 0"}, join(path, "willing"))
	stockShares(c)
}

// stockShares are of people who must be somewhere.
func stockShares(c *conflicts) {
	for _, m := range []struct {
		path   string
		shares []float64
	}{{"stock.durations", c.Stock.Durations}, {"stock.ages", c.Stock.Ages}, {"stock.entry_ages", c.Stock.EntryAges}} {
		c.when(len(m.shares) > 0 && sum(m.shares) == 0, lang.Text{"all its shares are 0", "alle aandelen erin zijn 0"}, m.path)
	}
	d := c.Stock.Durations
	c.when(len(d) > 0 && sum(d) > 0 && noneToShare(d), lang.Text{"long_term_share says how many are in the last three classes, and these or the others have no shares",
		"long_term_share zegt hoeveel mensen in de laatste drie klassen zitten, en die of de andere hebben geen aandelen"}, "stock.durations")
}

// noneToShare tells whether durations leave long_term_share nobody to share out.
func noneToShare(durations []float64) bool {
	return sum(durations[:model.LongTermClass]) == 0 || sum(durations[model.LongTermClass:]) == 0
}
