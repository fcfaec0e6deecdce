#!/usr/bin/env bash
# nodejs-polars 0.25.2 (npm; 0.26.1 was not tried; not seen to be known as such, napi-rs' issue 1673 tells
# what is behind it): BigInts lose their sign, without an error: of balances of -5 and 3 the sum is 8, and
# a lit() of -5 is 5. The column is UInt64. Rows of objects with a schema of Int64 are right. A column
# of BigInts with a schema of Int64 is all null, and so is one of numbers with a schema of UInt64; the
# other integer types hold the same numbers. Of the schema the manual says that it is "the schema of the
# resulting DataFrame"; a number that does not fit it is an error in Python's polars, and here these fit.
#
# Seen with Node 20.20, beside apache-arrow 21.2.0:
#   -5n, 3n by Arrow                     Int64    -5,3
#   -5n, 3n in a Series                  UInt64   5,3
#   -5n, 3n in a DataFrame               UInt64   5,3
#   -5n, 3n in rows                      UInt64   5,3
#   their sum                            UInt64   8
#   lit(-5n)                             UInt64   5
#   -5n, 3n in rows, schema Int64        Int64    -5,3
#   -5n, 3n in a column, schema Int64    Int64    null,null
#   5n, 3n in a column, schema Int64     Int64    null,null
#   5, 3 in a column, schema UInt64      UInt64   null,null
#   5, 3 in a column, schema UInt32      UInt32   5,3
#   5, 3 in a column, schema Int64       Int64    5,3
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit nodejs-polars@0.25.2 nodejs-polars-linux-x64-gnu@0.25.2 apache-arrow@21.2.0 >/dev/null
cat >ask.mjs <<'JS'
import * as arrow from 'apache-arrow'
import pl from 'nodejs-polars'

const say = (what, type, values) => console.log(`${what.padEnd(36)} ${String(type).padEnd(8)} ${values.map(String)}`)
const tell = (what, series) => say(what, series.dtype.toString().replace(/\W|DataType/g, ''), series.toArray())
const column = (values, type) => pl.DataFrame({ a: values }, type && { schema: { a: type } }).getColumn('a')
const rows = [{ a: -5n }, { a: 3n }]

const right = arrow.vectorFromArray([-5n, 3n])
say('-5n, 3n by Arrow', right.type, [...right])
tell('-5n, 3n in a Series', pl.Series('a', [-5n, 3n]))
tell('-5n, 3n in a DataFrame', column([-5n, 3n]))
tell('-5n, 3n in rows', pl.DataFrame(rows).getColumn('a'))
tell('their sum', pl.DataFrame(rows).select(pl.col('a').sum()).getColumn('a'))
tell('lit(-5n)', pl.DataFrame({ b: [1] }).select(pl.lit(-5n).as('a')).getColumn('a'))
tell('-5n, 3n in rows, schema Int64', pl.DataFrame(rows, { schema: { a: pl.Int64 } }).getColumn('a'))
tell('-5n, 3n in a column, schema Int64', column([-5n, 3n], pl.Int64))
tell('5n, 3n in a column, schema Int64', column([5n, 3n], pl.Int64))
tell('5, 3 in a column, schema UInt64', column([5, 3], pl.UInt64))
tell('5, 3 in a column, schema UInt32', column([5, 3], pl.UInt32))
tell('5, 3 in a column, schema Int64', column([5, 3], pl.Int64))
JS
node ask.mjs | tee now
diff seen now && echo 'As seen.'
