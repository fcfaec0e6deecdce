#!/usr/bin/env bash
# github.com/goccy/go-yaml v1.19.2 (known of zeros, issues 717, closed as meant, and 798, not seen to be of
# exponents): it writes without quotes texts that are numbers by YAML's own rules, and so others read
# numbers, without a word. Of municipality codes those with an 8 or 9, as 0109 and 0289, are 109 and 289, and
# the others, as 0014 and 0363, are texts still, since a number that begins with 0 would be an octal one in
# YAML 1.1, and in 1.2 is one like others. A text of 1e3, as a code or a part of a checksum, is 1000. It reads
# back what it wrote; and a 1e3 that is meant as a number, as JSON writes numbers, it reads as text.
#
# Seen with Go 1.26.8 and Node 20.20; each of the texts as goccy writes it and as others read that:
#   text       written    yaml.v3              js-yaml              yaml (npm)           goccy
#   0014       "0014"     text 0014            text 0014            text 0014            text 0014
#   0363       "0363"     text 0363            text 0363            text 0363            text 0363
#   0109       0109       number 109           number 109           number 109           text 0109
#   0289       0289       number 289           number 289           number 289           text 0289
#   1e3        1e3        number 1000          number 1000          number 1000          text 1e3
#   2E05       2E05       number 200000        number 200000        number 200000        text 2E05
#   1.5        "1.5"      text 1.5             text 1.5             text 1.5             text 1.5
#   the number 1000 as JSON has it:
#   1e3                   number 1000          number 1000          number 1000          text 1e3
#
# Fails when it sees anything else. Needs Go and Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export GOMODCACHE=$work/modules GOFLAGS=-modcacherw
sed -n 's/^#   //p' "$0" >"$work/seen"
mkdir "$work/program"
cd "$work/program"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit js-yaml@5.5.0 yaml@2.9.1 >/dev/null
cat >ask.mjs <<'JS'
import { readFileSync } from 'fs'
import * as one from 'js-yaml'
import * as other from 'yaml'

const text = readFileSync(0, 'utf8')
for (const { code } of [one.load(text), other.parse(text)]) console.log(`${{ string: 'text' }[typeof code] ?? typeof code} ${code}`)
JS
cat >main.go <<'GO'
package main

import (
	"bytes"
	"fmt"
	"log"
	"os/exec"
	"strings"

	"github.com/goccy/go-yaml"
	v3 "gopkg.in/yaml.v3"
)

func main() {
	say("text", "written", "yaml.v3", "js-yaml", "yaml (npm)", "goccy")
	for _, text := range []string{"0014", "0363", "0109", "0289", "1e3", "2E05", "1.5"} {
		file, err := yaml.Marshal(map[string]string{"code": text})
		check(err)
		read(text, strings.TrimSpace(strings.TrimPrefix(string(file), "code:")), file)
	}
	fmt.Println("the number 1000 as JSON has it:")
	read("1e3", "", []byte(`{"code": 1e3}`))
}

func read(text, written string, file []byte) {
	fields := []string{text, written, told(v3.Unmarshal, file)}
	ask := exec.Command("node", "ask.mjs")
	ask.Stdin = bytes.NewReader(file)
	output, err := ask.Output()
	check(err)
	fields = append(fields, strings.Split(strings.TrimSpace(string(output)), "\n")...)
	say(append(fields, told(func(file []byte, read any) error { return yaml.Unmarshal(file, read) }, file))...)
}

func told(unmarshal func([]byte, any) error, file []byte) string {
	var read map[string]any
	check(unmarshal(file, &read))
	if text, ok := read["code"].(string); ok {
		return "text " + text
	}
	return fmt.Sprintf("number %v", read["code"])
}

func say(fields ...string) {
	line := fmt.Sprintf("%-10s %-10s", fields[0], fields[1])
	for _, field := range fields[2:] {
		line += fmt.Sprintf(" %-20s", field)
	}
	fmt.Println(strings.TrimRight(line, " "))
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
GO
go mod init finding 2>/dev/null
go get github.com/goccy/go-yaml@v1.19.2 gopkg.in/yaml.v3@v3.0.1 2>/dev/null
go run . | tee ../now
diff ../seen ../now && echo 'As seen.'
