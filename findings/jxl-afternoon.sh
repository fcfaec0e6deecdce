#!/usr/bin/env bash
# Java's jxl 2.6.12 (JExcelAPI, Debian 12: libjexcelapi-java; not seen to be known) on an .xls file that LibreOffice 7.4
# saves: getContents, the text of a cell, shows hours of a format without AM/PM on a clock of twelve, without
# a word: 13:30 is 1:30 and midnight, 0:00, is 12:00, so that of a day's times the afternoon is in the night and
# sorts before the morning. Hours in [h]:mm are left out, 36:15 is :15, and a month of three letters after the
# day is minutes: 29 Feb is 29 000, and so is every day of the year. The date and number of the same cell, by
# getDate, are right.
#
# Seen with Java 17; shown is by LibreOffice:
#   format               shown                jxl                  getDate
#   h:mm                 9:00                 9:00                 09:00
#   h:mm                 13:30                1:30                 13:30
#   h:mm                 0:00                 12:00                00:00
#   yyyy-mm-dd hh:mm     2024-02-29 23:59     2024-02-29 11:59     23:59
#   h:mm AM/PM           1:30 PM              1:30 PM              13:30
#   [h]:mm               36:15                :15                  12:15
#   d mmm                29 Feb               29 000               00:00
#   d mmm yyyy           29 Feb 2024          29 Feb 2024          00:00
#   of 24 whole hours in hh:mm 12 texts are left
#
# Fails when it sees anything else. Needs Debian 12 with Java (default-jdk-headless), LibreOffice (libreoffice-calc),
# Python (python3) and Node, and `apt-get update` before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq libjexcelapi-java=2.6.12-3 liblog4j1.2-java 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
npm init -y >/dev/null
npm install --silent --no-fund --no-audit exceljs@4.4.0 >/dev/null
cat >cells <<'TSV'
0.375	h:mm
0.5625	h:mm
0	h:mm
45351.9996	yyyy-mm-dd hh:mm
0.5625	h:mm AM/PM
1.5104166666666667	[h]:mm
45351	d mmm
45351	d mmm yyyy
TSV
cat >write.js <<'JS'
const { readFileSync } = require('fs')
const { Workbook } = require('exceljs')

const book = new Workbook()
const sheet = book.addWorksheet('times')
const cells = readFileSync('cells', 'utf8').trim().split('\n').map((line) => line.split('\t'))
for (let hour = 0; hour < 24; hour++) cells.push([hour / 24, 'hh:mm'])
cells.forEach(([value, format], row) => Object.assign(sheet.getCell(row + 1, 1), { value: Number(value), numFmt: format }))
book.xlsx.writeFile('times.xlsx')
JS
node write.js
for as in xls 'csv:Text - txt - csv (StarCalc):9,34,76,1,,1033,false,true'; do
  soffice --headless "-env:UserInstallation=file://$work/office" --convert-to "$as" times.xlsx >/dev/null 2>&1
done
cat >Ask.java <<'JAVA'
import java.io.File;
import java.text.SimpleDateFormat;
import java.util.Locale;
import java.util.TimeZone;
import jxl.DateCell;
import jxl.Sheet;
import jxl.Workbook;

public class Ask {
    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.US);
        SimpleDateFormat clock = new SimpleDateFormat("HH:mm");
        clock.setTimeZone(TimeZone.getTimeZone("GMT"));
        Sheet sheet = Workbook.getWorkbook(new File("times.xls")).getSheet(0);
        for (int row = 0; row < sheet.getRows(); row++) {
            DateCell cell = (DateCell) sheet.getCell(0, row);
            System.out.println(cell.getContents() + "\t" + clock.format(cell.getDate()));
        }
    }
}
JAVA
java -cp usr/share/java/jxl.jar:usr/share/java/log4j-1.2.jar Ask.java >told 2>said
python3 - <<'PY' | tee now
lines = lambda name: open(name, encoding="utf-8").read().splitlines()
cells, shown, told = lines("cells"), lines("times.csv"), [line.split("\t") for line in lines("told")]
after = len(cells)
assert len(shown) == len(told) == after + 24 and len(set(shown[after:])) == 24
say = lambda *texts: print("{:20} {:20} {:20} {}".format(*texts))
say("format", "shown", "jxl", "getDate")
for cell, text, other in zip(cells, shown, told):
    say(cell.split("\t")[1], text, *other)
print(f"of 24 whole hours in hh:mm {len({text for text, _ in told[after:]})} texts are left")
PY
diff seen now && echo 'As seen.'
