#!/usr/bin/env bash
# hyparquet 1.31.5 (npm), a Parquet reader for JavaScript: its filter is in MongoDB's style, says its
# changelog. Beside $or, $and or $nor every other condition of the same object is ignored, without an
# error: one town and either of two ages are both ages of all towns, and of $or and $and the $and alone
# holds. In MongoDB they hold together, as in mingo, which is its language for arrays. hyparquet's types
# take such a filter (TypeScript 5.9 compiles it), and its manual does not describe filters.
#
# Seen with Node 20.20; of rows Assen 20, Assen 40, Emmen 20 and Emmen 60, written by hyparquet-writer
# 0.17.0, and of the same rows by mingo 7.2.6:
#   {"town":{"$eq":"Assen"},"age":{"$lt":30}}
#     mingo     Assen 20
#     hyparquet Assen 20
#   {"town":{"$eq":"Assen"},"$or":[{"age":{"$lt":30}},{"age":{"$gt":50}}]}
#     mingo     Assen 20
#     hyparquet Assen 20, Emmen 20, Emmen 60
#   {"$or":[{"age":{"$lt":30}},{"age":{"$gt":50}}],"$and":[{"town":{"$eq":"Assen"}}]}
#     mingo     Assen 20
#     hyparquet Assen 20, Assen 40
#   {"$and":[{"town":{"$eq":"Assen"}},{"$or":[{"age":{"$lt":30}},{"age":{"$gt":50}}]}]}
#     mingo     Assen 20
#     hyparquet Assen 20
#
# Fails when it sees anything else. Needs Node.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit hyparquet@1.31.5 hyparquet-writer@0.17.0 mingo@7.2.6 >/dev/null
cat >ask.mjs <<'JS'
import { parquetReadObjects } from 'hyparquet'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { Query } from 'mingo'

const rows = [['Assen', 20], ['Assen', 40], ['Emmen', 20], ['Emmen', 60]].map(([town, age]) => ({ town, age }))
const file = parquetWriteBuffer({
  columnData: [
    { name: 'town', data: rows.map((row) => row.town), type: 'STRING' },
    { name: 'age', data: rows.map((row) => row.age), type: 'INT32' },
  ],
})
const told = (found) => found.map((row) => `${row.town} ${row.age}`).join(', ')

const assen = { town: { $eq: 'Assen' } }
const ages = { $or: [{ age: { $lt: 30 } }, { age: { $gt: 50 } }] }
for (const filter of [{ ...assen, age: { $lt: 30 } }, { ...assen, ...ages }, { ...ages, $and: [assen] }, { $and: [assen, ages] }]) {
  console.log(JSON.stringify(filter))
  console.log(`  mingo     ${told(new Query(filter).find(rows).all())}`)
  console.log(`  hyparquet ${told(await parquetReadObjects({ file, filter }))}`)
}
JS
node ask.mjs | tee now
diff seen now && echo 'As seen.'
