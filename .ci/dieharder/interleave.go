// Interleave writes random numbers as a run draws them, 64 raw bits each, for a
// battery of tests (run): replication by replication, municipality by
// municipality, month by month and within a month person by person, several
// processes each. Numbers that stand next to each other are thus of one
// person's month, of neighbours, of one person's next month: what an address
// must keep apart. It writes until nobody reads.
//
//	go run ./.ci/dieharder SEED | dieharder -g 200 -d 0
package main

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"os"
	"strconv"

	"proefbank/sim"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: go run ./.ci/dieharder SEED")
		os.Exit(2)
	}
	seed, err := strconv.ParseUint(os.Args[1], 10, 64)
	if err != nil {
		fmt.Fprintln(os.Stderr, "interleave:", err)
		os.Exit(2)
	}
	out := bufio.NewWriterSize(os.Stdout, 1<<16)
	for replication := uint64(0); ; replication++ {
		for municipality := range uint64(3) {
			town := sim.NewKey(seed).Child(replication).Child(municipality)
			if err := write(out, town); err != nil {
				return // the reader has seen enough
			}
		}
	}
}

// write draws a municipality's months.
func write(out *bufio.Writer, town sim.Key) error {
	const people, months, processes = 200, 36, 8
	keys := make([]sim.Key, people)
	for i := range keys {
		keys[i] = town.Child(uint64(i))
	}
	var bits [8]byte
	for month := range months {
		for _, key := range keys {
			for process := range uint16(processes) {
				binary.LittleEndian.PutUint64(bits[:], key.Uint64(process, month))
				if _, err := out.Write(bits[:]); err != nil {
					return err
				}
			}
		}
	}
	return nil
}
