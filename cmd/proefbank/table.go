package main

import (
	"errors"

	"github.com/spf13/cobra"

	"proefbank/results"
)

// tableCommand prints a table of a run.
func tableCommand() *cobra.Command {
	var columns, where []string
	var head int
	cmd := &cobra.Command{
		Use:   "table DIR TABLE",
		Short: "prints a table of a run as CSV",
		Long: `Prints a table of a run's directory as CSV, or with --json as one object with
"table", "columns" and "rows". What the columns mean stands in docs/tables.md.

A row is printed if every column named with --where has one of the values given
for it. Names are written as they are printed, dates like 2020-03-01.`,
		Example: `  proefbank table out months
  proefbank table out months --columns date,world,in_job --where municipality=Groningen
  proefbank table out waves --where world=control --where world=basisbaan --where month=12 --head 10`,
		Args: cobra.ExactArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			if cmd.Flags().Changed("head") && head < 1 {
				return invalid(errors.New("--head: a number of rows is 1 or more"))
			}
			return printTable(cmd, args[0], args[1], columns, where, head)
		},
	}
	cmd.Flags().StringSliceVar(&columns, "columns", nil, "columns to print, in this order (default all)")
	cmd.Flags().StringArrayVar(&where, "where", nil, "column=value: only rows that have it (repeatable)")
	cmd.Flags().IntVar(&head, "head", 0, "print at most so many rows (default all)")
	return cmd
}

func printTable(cmd *cobra.Command, dir, table string, columns, where []string, head int) error {
	run, err := results.Open(dir)
	if err != nil {
		return err
	}
	reader, err := run.Table(table)
	if unknown := (*results.Unknown)(nil); errors.As(err, &unknown) {
		return invalid(err)
	}
	if err != nil {
		return err
	}
	defer reader.Close()
	view, err := reader.View(columns, where, head)
	if err != nil {
		return invalid(err)
	}
	if asked(cmd, "json") {
		return view.WriteJSON(cmd.Context(), cmd.OutOrStdout())
	}
	return view.WriteCSV(cmd.Context(), cmd.OutOrStdout())
}
