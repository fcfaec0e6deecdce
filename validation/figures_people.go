package validation

import (
	"math"

	"gonum.org/v1/gonum/stat"

	"proefbank/internal/lang"
	"proefbank/model"
)

// trait is a row of Tabel 3: how many of the people whose trait is known have
// it.
type trait struct {
	item    lang.Text
	margin  string // the parameter
	people  int
	percent float64
	is      func(*model.PersonRow) bool
}

// between is a trait of numbers from low up to high.
func between(x func(*model.PersonRow) float64, low, high float64) func(*model.PersonRow) bool {
	return func(r *model.PersonRow) bool { return x(r) >= low && x(r) < high }
}

func profileTraits() []trait {
	age := func(r *model.PersonRow) float64 { return float64(r.Age) }
	benefit := func(r *model.PersonRow) float64 { return float64(r.BenefitMonths) / 12 }
	household := func(r *model.PersonRow) float64 { return float64(r.Household) }
	education := func(r *model.PersonRow) float64 { return float64(r.Education) }
	is := func(x func(*model.PersonRow) float64, k float64) func(*model.PersonRow) bool {
		return between(x, k, k+1)
	}
	return []trait{
		{lang.Text{"men", "mannen"}, "woman", 49, 65.3, func(r *model.PersonRow) bool { return !r.Woman }},
		{lang.Text{"women", "vrouwen"}, "woman", 49, 34.7, func(r *model.PersonRow) bool { return r.Woman }},
		{lang.Text{"aged 20-29", "20-29 jaar"}, "age", 49, 0, between(age, 0, 30)},
		{lang.Text{"aged 30-39", "30-39 jaar"}, "age", 49, 4.1, between(age, 30, 40)},
		{lang.Text{"aged 40-49", "40-49 jaar"}, "age", 49, 20.4, between(age, 40, 50)},
		{lang.Text{"aged 50-59", "50-59 jaar"}, "age", 49, 40.8, between(age, 50, 60)},
		{lang.Text{"aged 60 and over", "60 jaar en ouder"}, "age", 49, 34.7, between(age, 60, 200)},
		{lang.Text{"single", "alleenstaand"}, "household", 49, 89.8, is(household, 0)},
		{lang.Text{"single with children", "alleenstaand met kinderen"}, "household", 49, 4.1, is(household, 1)},
		{lang.Text{"couple", "paar"}, "household", 49, 2.0, is(household, 2)},
		{lang.Text{"couple with children", "paar met kinderen"}, "household", 49, 4.1, is(household, 3)},
		{lang.Text{"other household", "ander huishouden"}, "household", 49, 0, is(household, 4)},
		{lang.Text{"without starting qualification", "zonder startkwalificatie"}, "education", 47, 48.9, is(education, 0)},
		{lang.Text{"mbo 2-4, havo or vwo", "mbo 2-4, havo of vwo"}, "education", 47, 34.0, is(education, 1)},
		{lang.Text{"hbo", "hbo"}, "education", 47, 10.6, is(education, 2)},
		{lang.Text{"university", "wo"}, "education", 47, 4.3, is(education, 3)},
		{lang.Text{"education unknown", "opleiding onbekend"}, "education", 47, 2.1, is(education, 4)},
		{lang.Text{"under 3 years of benefit", "minder dan 3 jaar bijstand"}, "duration", 46, 23.9, between(benefit, -1, 3)},
		{lang.Text{"3-5 years of benefit", "3-5 jaar bijstand"}, "duration", 46, 6.5, between(benefit, 3, 5)},
		{lang.Text{"5-10 years of benefit", "5-10 jaar bijstand"}, "duration", 46, 37.0, between(benefit, 5, 10)},
		{lang.Text{"10-15 years of benefit", "10-15 jaar bijstand"}, "duration", 46, 21.7, between(benefit, 10, 15)},
		{lang.Text{"15-20 years of benefit", "15-20 jaar bijstand"}, "duration", 46, 6.5, between(benefit, 15, 20)},
		{lang.Text{"20 or more years of benefit", "20 of meer jaar bijstand"}, "duration", 46, 4.3, between(benefit, 20, 100)},
		{lang.Text{"exempt from the duty to work", "ontheven van de arbeidsplicht"}, "exempt", 49, 16.3, func(r *model.PersonRow) bool { return r.Exempt }},
		{lang.Text{"not exempt from the duty to work", "niet ontheven van de arbeidsplicht"}, "exempt", 49, 83.7,
			func(r *model.PersonRow) bool { return !r.Exempt }},
		{lang.Text{"in a participation job before", "eerder een participatiebaan"}, "participation_job", 49, 59.2,
			func(r *model.PersonRow) bool { return r.ParticipationJob }},
		{lang.Text{"no participation job before", "geen participatiebaan eerder"}, "participation_job", 49, 40.8,
			func(r *model.PersonRow) bool { return !r.ParticipationJob }},
	}
}

// profileFigures are the basisbaners of Tabel 3, and the moments. In the joint
// check stand traits that hold most people or set them apart, not the last of
// every list, which the others give.
func profileFigures() (list []Figure) {
	joint := lang.Text{"profile", "profiel"}
	for _, t := range profileTraits() {
		f := monitored("recruitment.participants."+t.margin, tabel("3"), says("%s, %% of people", "%s, %% van de mensen", t.item),
			percentPeople, t.percent, 1, func(d *diary) float64 {
				return 100 * d.share(t.people, func(f *folder) bool { return t.is(&f.row) })
			}).share(t.people, 100)
		if profileJoint[t.item.String()] {
			f = f.with(joint)
		}
		list = append(list, f)
	}
	potential := monitored("loonwaarde.potential", inMonitor("supervisors", "begeleiders"), lang.Text{"people of 44 with potential to develop",
		"mensen van de 44 met ontwikkelpotentieel"}, numberOfPeople, 28, 0, func(d *diary) float64 {
		return 44 * d.share(44, func(f *folder) bool { return f.row.Potential })
	}).share(44, 44)
	return append(append(list, momentFigures()...), potential)
}

var profileJoint = map[string]bool{"women": true, "aged 40-49": true, "aged 50-59": true, "aged 60 and over": true, "single": true,
	"without starting qualification": true, "under 3 years of benefit": true, "5-10 years of benefit": true,
	"exempt from the duty to work": true, "in a participation job before": true}

// momentFigures follow from the bands, which were fitted, and from where people
// lie within those of the comparison group.
func momentFigures() []Figure {
	const ages, durations = "recruitment.participants.age", "recruitment.participants.duration"
	age := func(d *diary) []float64 {
		return d.each(func(f *folder) float64 { return float64(f.row.Age) })
	}
	benefit := func(d *diary) []float64 {
		return d.each(func(f *folder) float64 { return float64(f.row.BenefitMonths) })
	}
	return []Figure{
		monitored(ages, tabel("3"), lang.Text{"age, mean", "leeftijd, gemiddelde"}, yearsUnit, 54.2, 1,
			func(d *diary) float64 { return mean(age(d)) }).mean(49, 7.1),
		monitored(ages, tabel("3"), lang.Text{"age, SD", "leeftijd, SD"}, yearsUnit, 7.1, 1,
			func(d *diary) float64 { return stat.StdDev(age(d), nil) }),
		monitored(durations, tabel("3"), lang.Text{"months on benefit, mean", "maanden bijstand, gemiddelde"}, monthsUnit, 94.4, 1,
			func(d *diary) float64 { return mean(benefit(d)) }).mean(46, 64.9),
		monitored(durations, tabel("3"), lang.Text{"months on benefit, SD", "maanden bijstand, SD"}, monthsUnit, 64.9, 1,
			func(d *diary) float64 { return stat.StdDev(benefit(d), nil) }),
	}
}

func (d *diary) each(of func(*folder) float64) (values []float64) {
	for i := range d.folders {
		values = append(values, of(&d.folders[i]))
	}
	return values
}

// barriersInDutch are the barriers of Tabel 5, in the order of model.Barriers.
var barriersInDutch = [8]string{"lichamelijke gezondheid", "psychische gezondheid", "grote schulden", "weinig Nederlands",
	"justitiële documentatie", "relatieproblemen", "verslaving", "anders"}

// interviewFigures are what 33 people told: barriers, which Tabel 5 gives one by
// one and Tabel 6 per person, and satisfaction with life.
func interviewFigures() (list []Figure) {
	for b, published := range barriersNamed {
		barrier := lang.Text{model.Barriers[b], barriersInDutch[b]}
		item := says("people of 33 who name the barrier %s", "mensen van de 33 die deze belemmering noemen: %s", barrier)
		f := monitored("recruitment.barriers", tabel("5"), item, numberOfPeople, published, 0, func(d *diary) float64 {
			return d.told(func(f *folder) bool { return f.barriers()[b] })
		}).share(interviewed, interviewed)
		list = append(list, f)
	}
	exactly := func(low, high int16) func(*diary) float64 {
		return func(d *diary) float64 {
			return d.told(func(f *folder) bool { return f.row.Barriers >= low && f.row.Barriers <= high })
		}
	}
	for _, row := range []struct {
		item      lang.Text
		published float64
		low, high int16
	}{
		{lang.Text{"people of 33 with a barrier", "mensen van de 33 met een belemmering"}, 33, 1, 8},
		{lang.Text{"people of 33 with one barrier", "mensen van de 33 met één belemmering"}, 18, 1, 1},
		{lang.Text{"people of 33 with two barriers", "mensen van de 33 met twee belemmeringen"}, 9, 2, 2},
		{lang.Text{"people of 33 with three barriers", "mensen van de 33 met drie belemmeringen"}, 5, 3, 3},
		{lang.Text{"people of 33 with four or more barriers", "mensen van de 33 met vier of meer belemmeringen"}, 1, 4, 8},
	} {
		list = append(list, monitored("", tabel("6"), row.item, numberOfPeople, row.published, 0, exactly(row.low, row.high)).share(interviewed, interviewed))
	}
	satisfied := monitored("wellbeing.satisfaction_mean", inInterviews,
		lang.Text{"satisfaction with life, mean mark of 33", "tevredenheid met het leven, gemiddeld cijfer van 33"},
		mark10, 7.9, 1, func(d *diary) float64 {
			var marks []float64
			for _, f := range d.spoken {
				marks = append(marks, float64(f.waves[2].Satisfaction))
			}
			return mean(marks)
		}).mean(interviewed, 1.0)
	return append(list, satisfied)
}

// told counts interviewed people, as if they had been 33.
func (d *diary) told(is func(*folder) bool) float64 {
	n := 0
	for _, f := range d.spoken {
		n += count(is(f))
	}
	return math.Round(interviewed * float64(n) / float64(len(d.spoken)))
}

func (f *folder) barriers() [8]bool {
	r := &f.row
	return [8]bool{r.BarrierPhysical, r.BarrierMental, r.BarrierDebts, r.BarrierDutch,
		r.BarrierJustice, r.BarrierRelations, r.BarrierAddiction, r.BarrierOther}
}
