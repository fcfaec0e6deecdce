#!/usr/bin/env bash
# apache-arrow 21.2.0 (npm; not seen to be known): what is beyond a half-precision number comes out as a small
# one in a Float16 column, without an error: 70000 is 2.135, where infinity stands for what is beyond 65504, so
# that the largest amounts or populations of a column are among its smallest. Just below 128 and 512, and
# every second power of two, where a number should be rounded up to it, as halves have eleven bits, it
# becomes half of it: 511.9 is 256. What is below the smallest half, and rounds to 0, comes out as anything: minus
# infinity, NaN or 0.00004. DuckDB 1.5.6 reads the same numbers from the Parquet file that
# parquet-wasm 0.8.0 makes of the column: it is the builder that is wrong.
#
# Seen with Node 20.20; by hand, the nearest of all halves:
#            asked    by hand      apache-arrow  DuckDB
#            0.1      0.09998      0.09998       0.09998
#            127.98   128          64            64
#            255.98   256          256           256
#            511.9    512          256           256
#            8191     8192         4096          4096
#            65504    65504        65504         65504
#            65520    Infinity     Infinity      Infinity
#            65536    Infinity     2             2
#            70000    Infinity     2.135         2.135
#            -70000   -Infinity    -2.135        -2.135
#            1e-7     1.192e-7     1.192e-7      1.192e-7
#            1e-8     0            -Infinity     -Infinity
#            1e-9     0            0.00004196    0.00004196
#            of the numbers of two decimals from 0 to 1000 15 are half of what they should be
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#            //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit apache-arrow@21.2.0 parquet-wasm@0.8.0 @duckdb/node-api@1.5.6-r.1 >/dev/null
cat >ask.mjs <<'JS'
import { writeFileSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'
import { Float16, Table, tableToIPC, vectorFromArray } from 'apache-arrow'
import * as wasm from 'parquet-wasm/node'

const asked = [0.1, 127.98, 255.98, 511.9, 8191, 65504, 65520, 65536, 70000, -70000, 1e-7, 1e-8, 1e-9]
const column = vectorFromArray(asked, new Float16())

// The halves of a sign are 0, 1023 steps of 2^-24, and of each power of two from 2^-14 to 2^15 1024 steps;
// what is half a step beyond the last of them, or more, is infinity.
const halves = Array.from({ length: 1024 }, (_, step) => step * 2 ** -24)
for (let power = -14; power <= 15; power++) for (let step = 0; step < 1024; step++) halves.push((1 + step / 1024) * 2 ** power)
function byHand(x) {
  const size = Math.abs(x)
  if (size >= 65520) return Math.sign(x) * Infinity
  return Math.sign(x) * halves.reduce((best, half) => (Math.abs(half - size) < Math.abs(best - size) ? half : best))
}

const table = wasm.Table.fromIPCStream(tableToIPC(new Table({ v: column }), 'stream'))
writeFileSync('halves.parquet', wasm.writeParquet(table))
const duck = await (await DuckDBInstance.create()).connect()
const byDuckDB = (await duck.runAndReadAll("select v from 'halves.parquet'")).getRows().map(([v]) => v)

const short = (x) => String(Number(x.toPrecision(4)) + 0)
const line = (...cells) => console.log(`${cells[0].padEnd(8)} ${cells[1].padEnd(12)} ${cells[2].padEnd(13)} ${cells[3]}`)
line('asked', 'by hand', 'apache-arrow', 'DuckDB')
asked.forEach((x, i) => line(String(x), ...[byHand(x), column.get(i), byDuckDB[i]].map((told) => (Math.abs(told) >= 10000 ? String(told) : short(told)))))

const cents = Array.from({ length: 100001 }, (_, i) => i / 100)
const halved = [...vectorFromArray(cents, new Float16())].filter((told, i) => told < 0.6 * cents[i] && told === byHand(cents[i]) / 2)
console.log(`of the numbers of two decimals from 0 to 1000 ${halved.length} are half of what they should be`)
JS
node ask.mjs | tee now
diff seen now && echo 'As seen.'
