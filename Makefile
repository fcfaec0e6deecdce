# Short names for what one does here. `make test` and `make check` are what CI runs.
.PHONY: demo test check race race-all kills memory soak null bench bench-page peers performance benchstat docs unchanged tokens release reproducible advisories

demo: ## two scenarios simulated and shown
	rm -rf demo
	go run ./cmd/proefbank run groningen-structural national -o demo

test: ## all tests
	go test -timeout 30m ./...

check: ## form, suspicious code, data races
	@bad=$$(gofmt -l .); test -z "$$bad" || { echo "not as gofmt writes it: $$bad"; exit 1; }
	go vet ./...
	go tool -modfile=.ci/tools/go.mod staticcheck ./...
	$(MAKE) race

race: ## what has goroutines, under the race detector; the scripts of cmd run design's, but for searches
	go test -race -short -timeout 20m ./sim ./study ./cmd/...
	go test -race -short -timeout 10m -run 'TestSize|TestBudgetTogether|TestDesign' ./design/power

memory: ## a thousand changes on the page, and no more memory for it
	CHANGES=1000 go test -timeout 60m -count=1 -v -run TestMemoryIsFlat ./cmd/proefbank/page

KILLS ?= 300
kills: ## runs and merges killed at random moments, and at every change of the disk: make kills KILLS=50
	KILLS=$(KILLS) go test -timeout 60m -count=1 -v -run 'TestKilled|TestUnlocked' ./results ./cmd/proefbank

SOAK ?= 60
soak: ## one program works for an hour, and must not come to hold more: make soak SOAK=5
	SOAK=$(SOAK) go test -timeout $$(($(SOAK) + 20))m -count=1 -v -run TestSoak ./cmd/proefbank

NULL ?= 4000
null: ## levels and coverage of methods, with municipalities as uneven as national's: docs/null.md
	NULL=$(NULL) go test -timeout 60m -count=1 -v -run 'TestUnevenMunicipalities$$' ./design/power

race-all: ## everything under the race detector: hours
	go test -race -timeout 300m ./...

bench: ## speed on this machine
	go run ./cmd/proefbank bench

bench-page: ## how soon the page answers a change, and five browsers at once
	go test -run '^$$' -bench . -benchtime 20x -count=1 ./cmd/proefbank/page

peers: ## every estimator beside its counterpart in R
	scripts/peers.sh

benchstat: ## what a step changes, by Go's benchmarks: make benchstat BASE=HEAD~1
	scripts/benchstat.sh "$(BASE)"

docs: ## everything generated anew: tables, README output, what tests hold as wanted
	go test ./answers ./scenarios ./cmd/proefbank -update

unchanged: ## tables and numbers are those of a commit: make unchanged BASE=main
	scripts/unchanged.sh "$(BASE)"

tokens: ## how much code there is to read; BASE=main: beside that of a commit
	go run ./scripts/tokens $(BASE)

release: ## the program as one static file for every system, with notices, a list of what is in it, and digests: in dist/
	scripts/release.sh

reproducible: ## two clones of this commit, built apart, give the same file
	scripts/reproducible.sh

advisories: ## what is known against the libraries; asks https://vuln.go.dev, or DB=file:///folder
	go tool -modfile=.ci/tools/go.mod govulncheck $(if $(DB),-db $(DB)) ./...

performance: ## speed beside an older build and a reduced model in numpy, C and R: make performance BASE=233d6c8
	scripts/performance.sh "$(BASE)"
