#!/usr/bin/env bash
# vega 6.4.0 (npm; its newest): cume_dist of a window, the part of all rows that come no later, is wrong in
# the first row where the next row has the same value: it is 1 / n there, and right in the rows that are
# its equals. So equal values have two places in the distribution, without a word; a filter for the lowest
# tenth or half keeps one of them and drops the others, and ntile, which is made of it, puts one in a
# lower group than its equals. Waiting times, counts and scores often begin with many zeros. Equals
# anywhere else are right, and rank and percent_rank are right everywhere. Charts of Vega-Lite and Altair
# have it too, as Vega calculates them, and so has arquero 8.0.3 (with @uwdata/flechette 2.3.0).
#
# Seen with Node 20.20; by hand, and DuckDB 1.5.6 says the same:
#   values                   1 1 1 2 3 3
#     vega   cume_dist       0.167 0.500 0.500 0.667 1.000 1.000
#     arquero                0.167 0.500 0.500 0.667 1.000 1.000
#     hand   cume_dist       0.500 0.500 0.500 0.667 1.000 1.000
#     DuckDB cume_dist       0.500 0.500 0.500 0.667 1.000 1.000
#     vega   ntile of 4      1 2 2 3 4 4
#     hand   ceil(4 x cume)  2 2 2 3 4 4
#   values                   0 0 0 0
#     vega   cume_dist       0.250 1.000 1.000 1.000
#     arquero                0.250 1.000 1.000 1.000
#     hand   cume_dist       1.000 1.000 1.000 1.000
#     DuckDB cume_dist       1.000 1.000 1.000 1.000
#     vega   ntile of 4      1 4 4 4
#     hand   ceil(4 x cume)  4 4 4 4
#   values                   1 2 2 3
#     vega   cume_dist       0.250 0.750 0.750 1.000
#     arquero                0.250 0.750 0.750 1.000
#     hand   cume_dist       0.250 0.750 0.750 1.000
#     DuckDB cume_dist       0.250 0.750 0.750 1.000
#     vega   ntile of 4      1 3 3 4
#     hand   ceil(4 x cume)  1 3 3 4
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit vega@6.4.0 arquero@8.0.3 @uwdata/flechette@2.3.0 @duckdb/node-api@1.5.6-r.1 >/dev/null
cat >ask.mjs <<'JS'
import { DuckDBInstance } from '@duckdb/node-api'
import * as aq from 'arquero'
import * as vega from 'vega'

const duck = await (await DuckDBInstance.create()).connect()

async function byVega(values, op, param) {
  const transform = [{ type: 'window', sort: { field: 'v' }, ops: [op], params: [param], as: ['told'] }]
  const view = new vega.View(vega.parse({ data: [{ name: 'rows', values: values.map((v) => ({ v })), transform }] }), { renderer: 'none' })
  await view.runAsync()
  return view.data('rows').map((row) => row.told)
}

const byArquero = (values) => aq.table({ v: values }).orderby('v').derive({ told: aq.op.cume_dist() }).array('told')

async function byDuckDB(values) {
  const rows = values.map((v) => `(${v})`).join(', ')
  return (await duck.runAndReadAll(`select cume_dist() over (order by v) from (values ${rows}) t(v) order by v`)).getRows().map(([told]) => told)
}

const line = (what, cells) => console.log(`${what.padEnd(24)} ${cells.join(' ')}`)
for (const values of [[1, 1, 1, 2, 3, 3], [0, 0, 0, 0], [1, 2, 2, 3]]) {
  const byHand = values.map((v) => values.filter((other) => other <= v).length / values.length)
  const rounded = (parts) => parts.map((part) => part.toFixed(3))
  line('values', values)
  line('  vega   cume_dist', rounded(await byVega(values, 'cume_dist', null)))
  line('  arquero', rounded(byArquero(values)))
  line('  hand   cume_dist', rounded(byHand))
  line('  DuckDB cume_dist', rounded(await byDuckDB(values)))
  line('  vega   ntile of 4', await byVega(values, 'ntile', 4))
  line('  hand   ceil(4 x cume)', byHand.map((part) => Math.ceil(4 * part)))
}
JS
node ask.mjs | tee now
diff seen now && echo 'As seen.'
