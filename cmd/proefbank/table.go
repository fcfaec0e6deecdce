package main

import (
	"bytes"
	"encoding/csv"
	"errors"

	"github.com/spf13/cobra"

	"proefbank/answers"
	"proefbank/internal/lang"
	"proefbank/results"
)

// tableCommand prints a table of a run.
func tableCommand() *cobra.Command {
	var columns, where []string
	var head int
	cmd := does("table DIR TABLE", 2, 2, func(cmd *cobra.Command, args []string) error {
		if cmd.Flags().Changed("head") && head < 1 {
			return wrong("--head: a number of rows is 1 or more", "--head: een aantal rijen is 1 of meer")
		}
		run, err := results.Open(args[0])
		if err != nil {
			return err
		}
		reader, err := run.Table(cmd.Context(), args[1])
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
		return printTable(cmd, args[1], view)
	})
	cmd.Flags().StringSliceVar(&columns, "columns", nil, "")
	cmd.Flags().StringArrayVar(&where, "where", nil, "")
	cmd.Flags().IntVar(&head, "head", 0, "")
	return cmd
}

func printTable(cmd *cobra.Command, table string, view *results.View) error {
	switch out := cmd.OutOrStdout(); {
	case asked(cmd, "json"):
		return view.WriteJSON(cmd.Context(), out)
	case asked(cmd, "markdown"), asked(cmd, "html"):
		return showTable(cmd, table, view)
	default:
		return view.WriteCSV(cmd.Context(), out, chosen(cmd))
	}
}

// showTable shows the rows as an answer.
func showTable(cmd *cobra.Command, table string, view *results.View) error {
	var text bytes.Buffer
	if err := view.WriteCSV(cmd.Context(), &text, chosen(cmd)); err != nil {
		return err
	}
	cells := csv.NewReader(&text)
	if chosen(cmd) == lang.Dutch {
		text.Next(len("\ufeff"))
		cells.Comma = ';'
	}
	rows, err := cells.ReadAll()
	if err != nil {
		return err
	}
	return show(cmd, answers.Table(table, rows))
}
