package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"strconv"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"proefbank/cmd/proefbank/page"
	"proefbank/internal/lang"
)

// serving is what `serve` is asked.
type serving struct {
	Port      int  `flag:"port"`
	NoBrowser bool `flag:"no-browser"`
}

func serveCommand() *cobra.Command { return commandFor("serve", 0, 0, new(serving)) }

func (s *serving) check() error {
	if s.Port < 0 || s.Port > 65535 {
		return wrong("--port: %s is not between %d and %s", "--port: %s is niet tussen %d en %s", lang.Code(s.Port), 0, lang.Code(65535))
	}
	return nil
}

// slowest is how long a request's headers may take.
const slowest = 10 * time.Second

func (s *serving) run(cmd *cobra.Command, _ []string) error {
	listener, err := net.Listen("tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(s.Port)))
	if err != nil {
		return s.taken(err)
	}
	ctx := cmd.Context()
	pages := page.New(ctx, version(), readers(cmd))
	defer pages.Wait()
	server := &http.Server{Handler: pages.Handler(), ReadHeaderTimeout: slowest}
	address := "http://" + listener.Addr().String() + "/"
	fmt.Fprintf(cmd.OutOrStdout(), "listening on %s\n", address)
	if !s.NoBrowser {
		openBrowser(address)
	}
	stopped := make(chan error, 1)
	stop := context.AfterFunc(ctx, func() {
		patience, cancel := context.WithTimeout(context.Background(), slowest)
		defer cancel()
		stopped <- server.Shutdown(patience)
	})
	if err := server.Serve(listener); stop() {
		return err
	}
	return <-stopped
}

// taken is the error of a port at which the page cannot be served.
func (s *serving) taken(err error) error {
	if why := syscall.Errno(0); errors.As(err, &why) {
		err = why
	}
	return lang.Errorf("--port: %s cannot be used: %s: name another, or 0 for one that is free",
		"--port: %s is niet te gebruiken: %s: noem een andere, of 0 voor een die vrij is", lang.Code(s.Port), err)
}

// readers is the language of whoever opens the page: Dutch, unless --lang says otherwise.
func readers(cmd *cobra.Command) lang.Language {
	if code, _ := cmd.Flags().GetString("lang"); code != "" {
		return chosen(cmd)
	}
	return lang.Dutch
}

// start starts a program and does not wait for it; that there is none is no fault, since
// the address is printed as well.
func start(program interface {
	Start() error
	Wait() error
}) {
	if program.Start() == nil {
		go program.Wait()
	}
}
