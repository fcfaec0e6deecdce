package money

import (
	"math"
	"testing"

	"proefbank/model"
)

// law2026 knows the law of January 2026, and the wage and the norms of July.
func law2026() *Ledger {
	l := groningen2022()
	january, july := model.Date{Year: 2026, Month: 1, Day: 1}, model.Date{Year: 2026, Month: 7, Day: 1}
	from := func(x, then float64) model.Series {
		return model.Series{{From: january, Value: x}, {From: july, Value: then}}
	}
	of := func(x float64) model.Series { return model.Series{{From: january, Value: x}} }
	l.Calendar = &model.Calendar{WMLHour: from(14.71, 14.99), BijstandSingle: from(1401.50, 1420.87), BijstandCouple: from(2002.13, 2029.80),
		Insured: of(79409), Franchise: of(17283), Tax: model.Tax{Rate1: of(0.3575), To1: of(38883), Rate2: of(0.3756), To2: of(79137), General: of(3115),
			GeneralTo: of(29736), GeneralOff: of(0.06398), Labour1: of(0.08324), LabourTo1: of(11965), Labour2: of(0.31009), LabourTo2: of(25845),
			Labour3: of(0.0195), LabourTo3: of(45592), LabourOff: of(0.0651), Child: of(0.1145), ChildFrom: of(6239), ChildMost: of(3032)}}
	l.Prices = Prices{Index: of(113.5), Base: january, Inflation: 0.1}
	l.Subsidy.LKV, l.Subsidy.LKVShare = model.Series{{From: model.Date{Year: 2018, Month: 1, Day: 1}, Value: 1.01}}, 1
	l.Income.PaidHours = 1
	return l
}

// An amount of the law is what it is on its day and until a newer one is due, whatever
// prices do: the minimum wage of July 2026 is 14.99 to the end of the year, though the
// index ends in January. From the day on which another is due it rises by the inflation
// since its own date, wages and norms by half-years, tax, insured pay and the franchise
// by years. What the law does not name follows prices month by month.
func TestLawIsNominalOnItsDate(t *testing.T) {
	l := law2026()
	for _, c := range []struct {
		year, month               int
		wage, single, tax, prices float64 // euro; times that of January 2026
	}{
		{2026, 6, 14.71, 1401.50, 1, math.Pow(1.1, 5.0/12)},
		{2026, 7, 14.99, 1420.87, 1, math.Pow(1.1, 6.0/12)},
		{2026, 12, 14.99, 1420.87, 1, math.Pow(1.1, 11.0/12)},
		{2027, 1, 14.99 * math.Sqrt(1.1), 1420.87 * math.Sqrt(1.1), 1.1, 1.1},
		{2027, 12, 14.99 * 1.1, 1420.87 * 1.1, 1.1, math.Pow(1.1, 23.0/12)},
		{2028, 7, 14.99 * 1.21, 1420.87 * 1.21, 1.21, math.Pow(1.1, 30.0/12)},
	} {
		d := model.Date{Year: c.year, Month: c.month, Day: 1}
		p, now := l.price(d), l.Calendar.Rates(model.Date{Year: 2026, Month: 1, Day: 1})
		pay := c.tax * 24000 // tax of a pay that has risen as its brackets have rises as it does
		for what, got := range map[string][2]float64{
			"the minimum wage": {p.Hour, c.wage * 52 / 12 * 1.08},
			"the norm":         {p.Single, c.single},
			"tax":              {p.Levy.Tax(pay, 0, true), c.tax * now.Levy.Tax(24000, 0, true)},
			"insured pay":      {p.Insured, c.tax * now.Insured},
			"the franchise":    {p.Franchise, c.tax * now.Franchise},
			"prices":           {p.level, c.prices},
		} {
			if !(math.Abs(got[0]-got[1]) <= 1e-9*got[1]) {
				t.Errorf("%v: %s is %v, by hand %v", d, what, got[0], got[1])
			}
		}
	}
}

// The loonkostenvoordeel is what the law names: 1.01 an hour since 2018, in 2026 and after,
// and 2,000 euro a year at most for a job, whatever prices do.
func TestLKVDoesNotRise(t *testing.T) {
	l := law2026()
	for _, month := range []int{0, 11, 12, 24} {
		f := Facts{Date: model.Date{Year: 2026, Month: 1, Day: 1}.AddMonths(month), InJob: 1, JobHours: 32, Hours: 32}
		if got, want := l.Price(&f, false)[LKV], Euros(32*52.0/12*1.01); got != want {
			t.Errorf("month %d: %d cents, by hand %d", month, got, want)
		}
		f.JobHours, f.Hours = 40, 40
		if got, want := l.Price(&f, false)[LKV], Euros(2000.0/12); got != want {
			t.Errorf("month %d, 40 hours: %d cents, by hand %d", month, got, want)
		}
	}
}
