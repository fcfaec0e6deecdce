// Reads every Parquet file in a folder with four programs of others, and holds what they see
// to what proefbank prints of the same run's Arrow tables (NAME.json beside NAME.parquet):
// types, units, every value, what does not exist, and the answers to filters on it.
//
//	node check.mjs FOLDER
import { readdirSync, readFileSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { readParquet } from 'parquet-wasm'
import { tableFromIPC, DataType } from 'apache-arrow'
import pl from 'nodejs-polars'

const wrong = []
const hold = (what, got, want) => {
  if (JSON.stringify(got) !== JSON.stringify(want)) wrong.push(`${what}: ${JSON.stringify(got)}, not ${JSON.stringify(want)}`)
}
const types = {
  bool: ['BOOLEAN', 'Bool', 'Bool'], int8: ['TINYINT', 'Int8', 'Int8'], int16: ['SMALLINT', 'Int16', 'Int16'], int32: ['INTEGER', 'Int32', 'Int32'],
  int64: ['BIGINT', 'Int64', 'Int64'], float32: ['FLOAT', 'Float32', 'Float32'], float64: ['DOUBLE', 'Float64', 'Float64'],
  date: ['DATE', 'Date', 'Date32<DAY>'], name: ['VARCHAR', 'String', 'Utf8'],
}

// plain is a value as JSON has it.
const plain = (v) => v === undefined ? null : typeof v === 'bigint' ? Number(v) : v instanceof Date ? v.toISOString().slice(0, 10) : v

// exists is the rule by hand: the dead have no scores, marks or income, whatever stands there;
// elsewhere the number that the column names, or NaN, stands for none.
const exists = (column, row, value) => {
  if (column.none?.endsWith('after death')) return row.housing !== 0
  return value !== null && !(column.none && value === Number(column.none.split(':')[0]))
}

const duck = await (await DuckDBInstance.create(':memory:')).connect()
const ask = async (sql) => (await duck.runAndReadAll(sql)).getRowObjectsJson()

for (const file of readdirSync(process.argv[2]).filter((f) => f.endsWith('.parquet'))) {
  const path = `${process.argv[2]}/${file}`
  const buffer = await asyncBufferFromFile(path)
  const about = await parquetMetadataAsync(buffer)
  hold(`${file}: root`, about.schema[0].repetition_type, 'REQUIRED')
  const said = Object.fromEntries(about.key_value_metadata.map((kv) => [kv.key, kv.value]))
  const columns = JSON.parse(said.columns)
  const printed = JSON.parse(readFileSync(path.replace('.parquet', '.json')))
  hold(`${file}: columns`, columns.map((c) => c.name), printed.columns)
  const rows = printed.rows.map((r) => Object.fromEntries(r.map((v, i) => [printed.columns[i], v])))
  const read = await parquetReadObjects({ file: buffer, metadata: about, compressors })
  hold(`${file}: rows`, read.length, rows.length)

  const described = await ask(`describe select * from '${path}'`)
  const polars = pl.readParquet(path)
  const arrow = tableFromIPC(readParquet(new Uint8Array(readFileSync(path))).intoIPCStream())
  for (const [i, c] of columns.entries()) {
    const place = `${file}: ${c.name}`
    const want = rows.map((r) => (exists(c, r, r[c.name]) ? r[c.name] : null))
    const same = (v, w) => v === w || (c.kind === 'float32' && v !== null && w !== null && Math.fround(v) === Math.fround(w)) ||
      (w === null && (v === Infinity || v === -Infinity)) // which JSON cannot hold
    hold(`${place} by hyparquet, first row that differs`, read.findIndex((r, at) => !same(plain(r[c.name]), want[at])), -1)
    hold(`${place}: DuckDB's type`, described[i].column_type, types[c.kind][0])
    hold(`${place}: polars' type`, String(polars.dtypes[i].variant ?? polars.dtypes[i]), types[c.kind][1])
    hold(`${place}: Arrow's type`, String(arrow.schema.fields[i].type), types[c.kind][2])
    hold(`${place}: unit`, arrow.schema.fields[i].metadata.get('unit') ?? '', c.unit ?? '')
    if (!/^(int|float)/.test(c.kind)) continue

    const there = read.map((r) => plain(r[c.name])).filter((v) => v !== null)
    const middle = there.toSorted((a, b) => a - b)[there.length >> 1] ?? 0
    const wanted = [there.filter((v) => v < middle).length, there.filter((v) => v >= middle).length, read.length - there.length]
    const name = `"${c.name}"`, literal = `'${middle}'::double` + (c.kind === 'float32' ? '::float' : '')
    const counts = []
    for (const filter of [`${name} < ${literal}`, `${name} >= ${literal}`, `${name} is null`]) {
      counts.push(Number((await ask(`select count(*) as n from '${path}' where ${filter}`))[0].n))
    }
    hold(`${place}: DuckDB's filters`, counts, wanted)
    const scan = (predicate) => pl.scanParquet(path).filter(predicate).select(pl.col(c.name)).collectSync().height
    const at = pl.lit(middle).cast(polars.dtypes[i])
    hold(`${place}: polars' filters`, [scan(pl.col(c.name).lt(at)), scan(pl.col(c.name).gtEq(at)), scan(pl.col(c.name).isNull())], wanted)
    hold(`${place}: Arrow's nulls`, arrow.getChildAt(i).nullCount, wanted[2])
  }
  console.log(`${file}: ${rows.length} rows, ${columns.length} columns`)
}
if (wrong.length > 0) {
  console.error(wrong.slice(0, 40).join('\n'))
  process.exit(1)
}
