// Command proefbank is a test bench for basisbanen: publicly funded jobs for
// people who have been on welfare for years. See README.md, and "proefbank
// --help".
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	signal.Notify(make(chan os.Signal, 1), syscall.SIGTERM) // a second one is not the end: a batch system and its script may both send it
	signal.Notify(make(chan os.Signal, 1), syscall.SIGPIPE) // who stops reading what is printed does not end the runs
	context.AfterFunc(ctx, stop)                            // a second Ctrl-C ends the program at once
	os.Exit(proefbank(ctx, os.Args[1:], os.Stdout, os.Stderr))
}
