package money

import (
	"testing"

	"proefbank/internal/lang"
)

// Every bearer, metric, party and kind is called something in both languages,
// and is not what another is; who or what is in no table panics.
func TestTables(t *testing.T) {
	all := map[string][]lang.Said{}
	for _, b := range Bearer("").Choices() {
		all["bearer"] = append(all["bearer"], Bearer(b).Wages())
	}
	for _, m := range Metric("").Choices() {
		all["metric"] = append(all["metric"], Metric(m))
	}
	for p := range Party(Parties) {
		all["party"] = append(all["party"], p)
	}
	for k := range Kind(Kinds) {
		all["kind"] = append(all["kind"], k)
	}
	for table, rows := range all {
		for l := range lang.Codes {
			seen := map[string]bool{"": true}
			for i, said := range rows {
				if text := said.In(lang.Language(l)); seen[text] {
					t.Errorf("%s %d: %q in %s", table, i, text, lang.Codes[l])
				} else {
					seen[text] = true
				}
			}
		}
	}
	for what, use := range map[string]func(){"bearer": func() { Bearer("province").Party() }, "metric": func() { Metric("jobs").Surveyed() }} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("an unknown %s does not panic", what)
				}
			}()
			use()
		}()
	}
}

// The terms of the social balance sum to it.
func TestTermsSumToTheBalance(t *testing.T) {
	b := Balance{1, 0.5, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}
	sum := 0.0
	for _, term := range Terms {
		sum += term.Of(&b)
	}
	if sum != b.Total() || sum != 65.5 {
		t.Errorf("terms of %v, a balance of %v", sum, b.Total())
	}
}
