package estimate_test

import (
	"fmt"

	"proefbank/design/estimate"
)

// Eight municipalities, half of them with the offer; two outcomes of the same
// people share one Design.
func ExampleDesign() {
	var d estimate.Data
	var contentment, health []float64
	for person := range 160 {
		municipality := person / 20
		offered := float64(municipality % 2)
		d.Cluster = append(d.Cluster, municipality)
		d.Treatment = append(d.Treatment, offered)
		contentment = append(contentment, 6+0.5*offered+float64(person%7)/3+float64(municipality%3)/5)
		health = append(health, 3+float64(person%5)/2-float64(municipality%3)/4)
	}
	s := estimate.NewDesign(d)
	for _, outcome := range [][]float64{contentment, health} {
		robust, mixed := s.Fit(outcome), s.MixedModel(outcome, estimate.KenwardRoger)
		fmt.Printf("CR2 %.2f (%.2f, %.1f df), mixed %.2f (%.2f, %.1f df)\n",
			robust.Estimate, robust.SE, robust.DF, mixed.Estimate, mixed.SE, mixed.DF)
	}
	// Output:
	// CR2 0.54 (0.13, 6.0 df), mixed 0.54 (0.13, 6.0 df)
	// CR2 -0.06 (0.16, 6.0 df), mixed -0.06 (0.16, 6.0 df)
}
