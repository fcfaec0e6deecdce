package money

import (
	"proefbank/internal/lang"
	"proefbank/model"
)

// Dated are the amounts of the law that a ledger rests on.
func (l *Ledger) Dated() []model.Dated {
	w := &l.Wage
	return append(l.Calendar.Dated(), model.Dated{
		What:  lang.Text{"premiums and Zvw", "premies en Zvw"},
		First: model.First(w.AwfHigh, w.AofHigh, w.Whk, w.Zvw), Last: model.Last(w.AwfHigh, w.AofHigh, w.Whk, w.Zvw), Every: model.Yearly})
}
