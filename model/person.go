package model

import (
	"gonum.org/v1/gonum/mathext"

	"proefbank/sim"
)

// Categories of the traits, in the order of Margins and of the dictionaries of
// the tables.
var (
	AgeBands   = []float64{20, 30, 40, 50, 60} // lower ends; the last ends at AOW age
	Households = []string{"single", "single_with_children", "couple", "couple_with_children", "other"}
	Educations = []string{"no_starting_qualification", "mbo2-4_havo_vwo", "hbo", "wo", "unknown"}
	Durations  = []float64{0, 3, 5, 10, 15, 20} // lower ends, years; the last ends at longest_benefit
	Barriers   = []string{"physical_health", "mental_health", "large_debts", "poor_dutch",
		"justice_record", "relationship_problems", "addiction", "other"}
)

const ( // in Households
	householdParent = 1
	householdCouple = 2 // first type whose norm is a couple's; the last is "other"
)

// Measures are what is scored at a wave: the eight domains of the Brug, then
// satisfaction with life.
const (
	Housing = iota
	FamilyCare
	Health
	SocialNetwork
	Debts
	Savings
	Education
	IncomeDomain
	Satisfaction
	Measures
)

// Person is what is fixed about a member of a cohort. Latent traits have mean
// 0 and standard deviation 1 in the people first recruited, and drift towards
// the pool's as the cohort grows.
type Person struct {
	Key              sim.Key
	Number           int // place in the pool
	Baseline         int // own baseline: months since the scenario's start
	AOW              int // month in which AOW age is reached, since the scenario's start
	Age              float64
	Woman            bool
	Household        int
	Education        int
	BenefitMonths    int
	WWBefore         bool
	Exempt           bool
	ParticipationJob bool
	Neighbourhood    int
	Frailty          float64
	Suitability      float64
	Potential        bool
	Loonwaarde       float64           // true, percent of WML
	Gain             float64           // what the person gains over what people gain on average
	order            int               // place in the order of recruitment
	common           float64           // what the stable levels of the measures share
	levels           [Measures]float64 // stable latent levels, the municipality's part included
	level            float64           // the one level of the Brug total
	mortality        float64           // monthly, at the baseline
	sickly           float64           // chance of sickness over the average at a good match
	older            float64           // chance of long illness at the own age, at the baseline, over that at 54
	own              own               // factors on chances
	coaching         float64           // own coaching minutes over the average
}

// Draws of the model, each a process of the address. Trials take theirs from
// TrialDraws on.
const (
	drawPool uint16 = iota // at the municipality's key, the person as its month
	drawArrival
	drawWithin // ages and durations within their bands
	drawHistory
	drawBaseline
	drawFrailty
	drawLoonwaarde
	drawCommon
	drawLevel      // + measure, to drawLevel + 8
	drawCoach      = drawLevel + Measures
	drawBarrier    = drawCoach + 1        // + barrier, to drawBarrier + 7
	drawNoise      = drawBarrier + 8      // at the wave: what fades, and the error
	drawMonth      = drawNoise + Measures // one number for a month's exits and absence
	drawCause      = drawMonth + 1
	drawSpell      = drawCause + 1
	drawAssessment = drawSpell + 1
	drawPlacement  = drawAssessment + 1
	drawContract   = drawPlacement + 1
	drawTown       = drawContract + 1 // at the municipality's own key
	drawTightness  = drawTown + 1     // at the country's and the regions' keys
	drawHosts      = drawTightness + 1
	drawCoaches    = drawHosts + 2
	drawRecipient  = drawCoaches + 2
	drawClock      = drawRecipient + 1 // at the spell
	drawLeaving    = drawClock + 1     // at the spell
	drawReturn     = drawLeaving + 1   // at the spell
	drawUptake     = drawReturn + 1
	drawTraits     = drawUptake + 1
	drawContact    = drawTraits + 1 // at the spell
	drawRung       = drawContact + 1
	TrialDraws     = 1 << 12
)

// normal turns a uniform into a standard normal number.
func normal(u float64) float64 { return mathext.NormalQuantile(u) }

// standard gives a standard normal number, the first of normals.
func standard(k sim.Key, process uint16, month int) float64 {
	u, _ := sim.Halves(k.Uint64(process, month))
	return normal(u)
}

// normals gives two standard normal numbers from one address.
func normals(k sim.Key, process uint16, month int) (float64, float64) {
	u, v := sim.Halves(k.Uint64(process, month))
	return normal(u), normal(v)
}

// exceeds tells whether what somebody has and a standard normal number of a uniform one,
// times its spread, are above a level. In which 256th the uniform number lies is mostly enough.
func exceeds(level, has, spread, u float64) bool {
	part := int(u * 256)
	return has+spread*edges[part] > level || has+spread*edges[part+1] > level && has+spread*normal(u) > level
}

// edges are the standard normal numbers of 0, 1/256, 2/256, ... and 1, the ends as near
// as sim.Unit comes to them.
var edges = func() (z [257]float64) {
	for i := range z {
		z[i] = normal(min(max(float64(i)/256, 0x1p-53), 1-0x1p-53))
	}
	return z
}()

// coarse is a standard normal number from 16 random bits: the middles of 65,536
// equally likely parts. It reaches 4.3 standard deviations and serves what is
// cut into scores anyway, a few times as fast.
func coarse(bits uint16) float64 { return float64(middles[bits]) }

var middles = func() (t [1 << 16]float32) {
	for i := range t {
		t[i] = float32(normal((float64(i) + 0.5) / (1 << 16)))
	}
	return t
}()

// home is who lives on the household's norm.
func (p *Person) home() Home { return homeOf(p.Household) }

func homeOf(household int) Home {
	switch household {
	case householdParent:
		return Parent
	case householdCouple, householdCouple + 1:
		return Couple
	}
	return Single
}
