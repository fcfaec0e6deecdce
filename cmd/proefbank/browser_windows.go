package main

import "os/exec"

// openBrowser opens a page in the browser of whoever sits here, where there is one.
func openBrowser(address string) {
	start(exec.Command("rundll32", "url.dll,FileProtocolHandler", address))
}
