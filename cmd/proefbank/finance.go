package main

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"proefbank/design"
	"proefbank/model/money"
	"proefbank/scenarios"
	"proefbank/sim"
)

// financing is what `finance` is asked.
type financing struct {
	simulating
	variants  []string
	arm       string
	uncertain bool
}

func financeCommand() *cobra.Command {
	var f financing
	cmd := &cobra.Command{
		Use:   "finance SCENARIO",
		Short: "who pays and gains under every way of financing",
		Long: `Lets the scenario's cohorts live with the job and without it, and finances the
same lives by every variant: who pays what to whom, month by month. Amounts are
what the world in which everybody is offered the arm brings over the control
world, in euro, discounted at the real rate of the scenario (money.society.discount).

  municipality, State, society   cash of the two, and the social balance on a
                                 resource basis, in which transfers cancel
  break-even value               what additional work must be worth, over its
                                 wage cost, for society to gain
  chance of gain                 share of the replications above zero
  break-even year                from which on the cumulative mean is not below 0

A social impact bond pays by what the trial estimates, noise included; IRR is
-100% when nothing returns. The variants, prices and rules are those under money
in the scenario.`,
		Example: `  proefbank finance groningen-structural
  proefbank finance national --variant municipal --variant sib --json
  proefbank finance national --set money.sib.metric=regular_work_months --uncertain`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return f.run(cmd, args[0]) },
	}
	f.flags(cmd, 200)
	flags := cmd.Flags()
	flags.StringArrayVar(&f.variants, "variant", nil, "financing variant (repeatable; default: all of the scenario)")
	flags.StringVar(&f.arm, "arm", "", "the arm that is financed (default: the scenario's first)")
	flags.BoolVar(&f.uncertain, "uncertain", false, "draw every uncertain parameter anew in each replication, instead of its central value")
	return cmd
}

func (f *financing) run(cmd *cobra.Command, name string) error {
	if err := f.check(); err != nil {
		return err
	}
	s, err := load(name, f.sets)
	if err != nil {
		return err
	}
	variants, err := f.chosen(s)
	if err != nil {
		return err
	}
	e := design.NewExperiment(s.Parameters, s.Trial, f.seed)
	arm := max(0, e.Country.Arm(f.arm))
	if f.arm != "" && e.Country.Arm(f.arm) < 0 {
		return invalid(fmt.Errorf("--arm: %s has no arm %q", s.Name, f.arm))
	}
	found, err := f.simulate(cmd, s, e, arm, variants)
	interrupted := errors.Is(err, context.Canceled)
	if err != nil && !interrupted || len(found.Settled) == 0 {
		return statusError{errors.New("interrupted before the first replication was finished"), statusInterrupted}
	}
	v := shownFinance{s, e, arm, found}
	if asked(cmd, "json") {
		if err := printJSON(cmd.OutOrStdout(), v.json(f.seed)); err != nil {
			return err
		}
	} else {
		v.print(cmd.OutOrStdout(), language(cmd))
	}
	if interrupted {
		return statusError{fmt.Errorf("interrupted: this is from %d of %d replications", len(found.Settled), f.reps), statusInterrupted}
	}
	return nil
}

// simulate lives the worlds and collects what they come to.
func (f *financing) simulate(cmd *cobra.Command, s *scenarios.Scenario, e *design.Experiment, arm int, variants []int) (*design.Finance, error) {
	runtime.GOMAXPROCS(f.workers)
	found := &design.Finance{Discount: s.Money.Society.Discount}
	for _, v := range variants {
		found.Variants = append(found.Variants, s.Money.Variants[v])
	}
	bar := newProgress(cmd, s.Name, f.reps)
	defer bar.end()
	_, err := sim.Run(cmd.Context(), 0, f.reps, f.workers, func() func(int) design.Settled { return f.settle(s, e, arm, variants) },
		func(_ int, settled design.Settled) error {
			found.Settled = append(found.Settled, settled)
			bar.add()
			return nil
		})
	return found, err
}

// settle prepares a worker: worlds are lived once and financed by all variants.
func (f *financing) settle(s *scenarios.Scenario, e *design.Experiment, arm int, variants []int) func(int) design.Settled {
	return func(replication int) design.Settled {
		e, m := e, &s.Money
		if f.uncertain {
			drawn := s.Draw(e.ParameterKey(replication))
			m, e = &drawn.Money, design.NewExperiment(drawn.Parameters, drawn.Trial, f.seed)
		}
		return design.Settle(e.Books(e.Replicate(replication, false), m, replication, arm), variants)
	}
}

// chosen are the numbers of the variants asked for.
func (f *financing) chosen(s *scenarios.Scenario) (numbers []int, err error) {
	if len(f.variants) == 0 {
		for i := range s.Money.Variants {
			numbers = append(numbers, i)
		}
	}
	for _, name := range f.variants {
		i := s.Money.Variant(name)
		if i < 0 {
			return nil, invalid(fmt.Errorf("--variant: %q is not one of %s", name, strings.Join(s.Money.Names(), ", ")))
		}
		if !slices.Contains(numbers, i) {
			numbers = append(numbers, i)
		}
	}
	return numbers, nil
}

// shownFinance is a financing as people see it.
type shownFinance struct {
	scenario   *scenarios.Scenario
	experiment *design.Experiment
	arm        int
	found      *design.Finance
}

// json is the financing for programs.
func (v *shownFinance) json(seed uint64) map[string]any {
	f := v.found
	years := f.JobYears()
	var variants []map[string]any
	for i := range f.Variants {
		var parties []map[string]any
		for p := range money.Party(money.Parties) {
			net := f.Net(i, p)
			parties = append(parties, map[string]any{"party": p.String(), "net_mean": defined(net.Mean), "net_p5": defined(net.P5), "net_p50": defined(net.P50),
				"net_p95": defined(net.P95), "per_job_year_mean": defined(net.Mean / years), "per_participant_mean": defined(net.Mean / v.people()),
				"chance_of_gain": defined(net.Gain), "break_even_year": orNull(f.BreakEvenYear(i, p)), "by_year": v.byYear(i, p),
				"by_kind": kindsJSON(f.Composition(i, p))})
		}
		variants = append(variants, map[string]any{"variant": f.Variants[i].Name, "jobs": defined(v.jobs()), "job_years": defined(years), "parties": parties,
			"sib": v.bondJSON(i), "fund": v.fundJSON(i), "society": v.societyJSON(i), "as_monitored": v.monitoredJSON(i), "against_first": v.againstJSON(i)})
	}
	return map[string]any{"scenario": v.scenario.Name, "arm": v.scenario.Arms[v.arm].Name, "seed": seed, "replications": len(f.Settled),
		"discount": f.Discount, "variants": variants, "trial_cost": defined(v.trialCost()), "sroi": v.sroiJSON()}
}

func orNull(year int) any {
	if year == 0 {
		return nil
	}
	return year
}

// jobs is the mean number of people in a job over all months.
func (v *shownFinance) jobs() float64 {
	months := v.experiment.Country.Months
	d := 0.0
	for m := range months {
		d += (&money.Ledger{Parameters: &v.scenario.Money}).Discount(m) / 12
	}
	return v.found.JobYears() / d
}

func (v *shownFinance) people() float64 {
	return v.found.Over(func(s *design.Settled) float64 { return s.People }).Mean
}

func (v *shownFinance) byYear(i int, p money.Party) (list []any) {
	for y := range v.found.Settled[0].Variants[i].Years {
		list = append(list, defined(v.found.Over(func(s *design.Settled) float64 { return s.Variants[i].Years[y][p] }).Mean))
	}
	return list
}

// trialCost is what the experiment itself costs, control group, measurement
// and jobs included.
func (v *shownFinance) trialCost() float64 {
	e := v.experiment
	people := make([]float64, e.Sites())
	for i := range people {
		people[i] = v.people() / float64(len(people))
	}
	treated := 1.0
	if e.Controls {
		treated -= float64(e.NPerArm) / float64(e.Planned())
	}
	months := treated * 12 * v.found.JobYears() / v.people()
	return e.Cost.Of(e, design.Size{Municipalities: e.Sites(), NPerArm: e.NPerArm, Months: e.Trial.Months}, people, months)
}

func spreadJSON(s design.Spread) map[string]any {
	return map[string]any{"mean": defined(s.Mean), "p5": defined(s.P5), "p50": defined(s.P50), "p95": defined(s.P95), "chance_of_gain": defined(s.Gain)}
}

func (v *shownFinance) bondJSON(i int) any {
	if !v.found.Variants[i].Bond {
		return nil
	}
	b := v.found.Bond(i)
	sib := map[string]any{"irr_mean": defined(b.IRR.Mean), "irr_p5": defined(b.IRR.P5), "irr_p95": defined(b.IRR.P95), "chance_of_loss": defined(b.Loss),
		"break_even_price": nil, "paid_for_noise": defined(b.PaidForNoise), "noise_payments_mean": defined(b.NoisePayments), "municipality_at_break_even": nil, "payer_can_repay": false}
	if b.Solved {
		sib["break_even_price"], sib["municipality_at_break_even"] = defined(b.Price), defined(b.MunicipalAtSolved)
		sib["payer_can_repay"] = b.MunicipalAtSolved >= 0
	}
	return sib
}

func (v *shownFinance) fundJSON(i int) any {
	if v.found.Variants[i].Wages != "fund" {
		return nil
	}
	called := v.found.Over(func(s *design.Settled) float64 { return s.Variants[i].Called })
	balance := []any{}
	for y := range v.found.Settled[0].Variants[i].Balance {
		balance = append(balance, spreadJSON(v.found.Over(func(s *design.Settled) float64 { return s.Variants[i].Balance[y] })))
	}
	return map[string]any{"balance_by_year": balance, "chance_of_running_dry": defined(called.Gain), "called": spreadJSON(called),
		"lowest_balance": spreadJSON(v.found.Over(func(s *design.Settled) float64 { return s.Variants[i].Lowest }))}
}

func (v *shownFinance) societyJSON(i int) map[string]any {
	f := v.found
	return map[string]any{"total": spreadJSON(f.Society(i, (*money.Balance).Total)), "without_quality": spreadJSON(f.Society(i, (*money.Balance).WithoutQuality)),
		"without_quality_and_care": spreadJSON(f.Society(i, (*money.Balance).Bare)), "break_even_value": spreadJSON(f.Society(i, (*money.Balance).BreakEven)),
		"value_of_additional_work": v.scenario.Money.Society.Value, "per_job_year_mean": defined(f.Society(i, (*money.Balance).Total).Mean / f.JobYears())}
}

func (v *shownFinance) monitoredJSON(i int) map[string]any {
	total := v.found.Over(func(s *design.Settled) float64 { return s.Variants[i].Monitored.Total() })
	return map[string]any{"balance": spreadJSON(total)}
}

func (v *shownFinance) againstJSON(i int) map[string]any {
	out := map[string]any{}
	for _, p := range []money.Party{money.Municipality, money.State} {
		out[p.String()] = kindsJSON(v.found.Differences(0, i, p))
	}
	return out
}

func kindsJSON(all []design.Difference) []map[string]any {
	list := []map[string]any{}
	for _, d := range all {
		list = append(list, map[string]any{"kind": d.Kind.String(), "euros": defined(d.Amount)})
	}
	return list
}

// sroiJSON is what obligations can carry, municipality by municipality.
func (v *shownFinance) sroiJSON() (list []map[string]any) {
	for _, town := range v.experiment.Country.Municipalities[:v.experiment.Sites()] {
		list = append(list, map[string]any{"municipality": town.Name, "jobs": defined(v.scenario.Money.SROI.Jobs(town.Residents()))})
	}
	return list
}
