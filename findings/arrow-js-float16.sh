#!/usr/bin/env bash
# apache-arrow 21.2.0 (npm): what is beyond a half-precision number comes out as a small one, and what is close
# to nothing as minus infinity, without an error. A Float16 column reaches to 65504: of 65536 it makes
# 2 and of 70000 2.13, where infinity stands for these numbers in that format; so the largest
# weights, populations or amounts of a column are among its smallest. Of 0.00000001, and
# of its negative, it makes minus infinity, where the nearest is 0: the mean of a column of
# tiny p values or gradients is minus infinity. DuckDB 1.5.6 reads the same numbers from the Parquet file
# that parquet-wasm 0.8.0 makes of the column: it is the builder that is wrong. From 65520 to 65535
# and between 0.00000002 and 65520 it is right, but for the last digit where two are equally near.
#
# Seen with Node 20.20; by hand, the nearest of all halves:
#            asked    by hand      apache-arrow  DuckDB
#            0.1      0.09998      0.09998       0.09998
#            65504    65504        65504         65504
#            65520    Infinity     Infinity      Infinity
#            65536    Infinity     2             2
#            70000    Infinity     2.135         2.135
#            -70000   -Infinity    -2.135        -2.135
#            1000000  Infinity     3.814         3.814
#            1e-7     1.192e-7     1.192e-7      1.192e-7
#            1e-8     0            -Infinity     -Infinity
#            -1e-8    0            -Infinity     -Infinity
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

const asked = [0.1, 65504, 65520, 65536, 70000, -70000, 1000000, 1e-7, 1e-8, -1e-8]
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
JS
node ask.mjs | tee now
diff seen now && echo 'As seen.'
