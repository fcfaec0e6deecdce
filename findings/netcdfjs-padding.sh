#!/usr/bin/env bash
# JavaScript's netcdfjs 4.0.0 on a classic NetCDF file that NetCDF's own ncgen 4.9.0 (Debian 12) writes: NetCDF fills up
# the values of a variable to four bytes, and netcdfjs reads what fills them as values, without a word: of an
# odd number of shorts there is one more, -32767, of bytes up to three, -127 (as 129, since it reads bytes
# without their sign), and each month of a variable that grows by the month has two. Minima, means and lengths
# are wrong. In the format's specification (NetCDF Classic Format, BNF) the filling is no data. Variables of
# four or eight bytes are right, and attributes are. Not seen to be known.
#
# Seen with Node 20.20; ncdump is NetCDF's own:
#   variable           ncdump                 netcdfjs
#   short age(5)       44 51 38 60 29         44 51 38 60 29 -32767
#   mean               44.4                   -5424.2
#   byte mark(5)       7 8 -1 6 9             7 8 255 6 9 129 129 129
#   short hours(month) 32 24 36               32/-32767 24/-32767 36/-32767
#   int income(5)      1300 1450 1200 900 10  1300 1450 1200 900 10
#   double share(5)    0.1 0.2 0.3 0.4 0.5    0.1 0.2 0.3 0.4 0.5
#
# Fails when it sees anything else. Needs Debian 12 with Node and NetCDF's library (libnetcdf19), and `apt-get
# update` before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq netcdf-bin=1:4.9.0-3+b1 2>/dev/null
dpkg-deb -x netcdf-bin_*.deb .
npm init -y >/dev/null
npm install --silent --no-fund --no-audit netcdfjs@4.0.0 >/dev/null
cat >people.cdl <<'CDL'
netcdf people {
dimensions:
  month = UNLIMITED ;
  person = 5 ;
variables:
  short age(person) ;
  byte mark(person) ;
  short hours(month) ;
  double rate(month) ;
  int income(person) ;
  double share(person) ;
data:
  age = 44, 51, 38, 60, 29 ;
  mark = 7, 8, -1, 6, 9 ;
  hours = 32, 24, 36 ;
  rate = 0.5, 0.25, 0.75 ;
  income = 1300, 1450, 1200, 900, 10 ;
  share = 0.1, 0.2, 0.3, 0.4, 0.5 ;
}
CDL
usr/bin/ncgen -k classic -o people.nc people.cdl
usr/bin/ncdump people.nc >dumped
cat >read.mjs <<'JS'
import { readFileSync } from 'fs'
import { NetCDFReader } from 'netcdfjs'

const reader = new NetCDFReader(readFileSync('people.nc'))
const dumped = readFileSync('dumped', 'utf8').split('data:')[1]
const say = (...cells) => console.log(cells.map((cell, at) => cell.padEnd([18, 22, 0][at])).join(' '))
const mean = (numbers) => (numbers.reduce((sum, number) => sum + number, 0) / numbers.length).toFixed(1)
say('variable', 'ncdump', 'netcdfjs')
for (const [name, type, dimension] of [
  ['age', 'short', 'person'], ['mark', 'byte', 'person'], ['hours', 'short', 'month'], ['income', 'int', 'person'], ['share', 'double', 'person'],
]) {
  const right = dumped.match(new RegExp(`\\b${name} = ([^;]*) ;`))[1].split(',').map(Number)
  const read = reader.getDataVariable(name).map((value) => (Array.isArray(value) && value.length === 1 ? value[0] : value))
  const shown = `${type} ${name}(${dimension === 'person' ? 5 : dimension})`
  say(shown, right.join(' '), read.map((value) => [value].flat().join('/')).join(' '))
  if (name === 'age') say('mean', mean(right), mean(read))
}
JS
node read.mjs | tee now
diff seen now && echo 'As seen.'
