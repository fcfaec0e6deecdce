#!/usr/bin/env bash
# Java's Apache POI 4.0.1 (Debian 12; known, bug 63211) on an .xls file that LibreOffice 7.4 saves: DataFormatter, which
# is to give the text that Excel shows, takes a per cent sign that stands in quotes, or after a backslash, for
# one that multiplies, without a word: 12.5 in 0.0"%", a rate that is in per cent already, is 1250.0%, and in
# 0"‰" it is 12500‰. POI's own CellNumberFormatter and LibreOffice show 12.5%. The older jxl 2.6.12, also Java,
# does the same in getContents. Its manual has it that formats are kept to what DecimalFormat can do, which
# has its own way of quoting.
#
# Seen with Java 17; cells as LibreOffice shows them:
#   value     format         shown      DataFormatter    CellNumberFormatter   jxl
#   0.125     0.0%           12.5%      12.5%            12.5%                 12.5%
#   12.5      0.0"%"         12.5%      1250.0%          12.5%                 1250.0%
#   12.5      0.0\%          12.5%      1250.0%          12.5%                 1250.0%
#   -3        #,##0.0" %"    -3.0 %     -300.0 %         -3.0 %                -300.0" %"
#   4         0"‰"           4‰         4000‰            4‰                    4000‰
#   2.5       0.0" hours"    2.5 hours  2.5 hours        2.5 hours             2.5" hours"
#
# Fails when it sees anything else. Needs Debian 12 with Java (default-jdk-headless), LibreOffice (libreoffice-calc)
# and Node, and `apt-get update` before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq libapache-poi-java=4.0.1-4 libjexcelapi-java=2.6.12-3 libcommons-{collections4,math3,codec}-java liblog4j1.2-java 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
npm init -y >/dev/null
npm install --silent --no-fund --no-audit exceljs@4.4.0 >/dev/null
cat >cells <<'TSV'
0.125	0.0%
12.5	0.0"%"
12.5	0.0\%
-3	#,##0.0" %"
4	0"‰"
2.5	0.0" hours"
TSV
cat >write.js <<'JS'
const { readFileSync } = require('fs')
const { Workbook } = require('exceljs')

const book = new Workbook()
const sheet = book.addWorksheet('rates')
readFileSync('cells', 'utf8').trim().split('\n').forEach((line, row) => {
  const [value, format] = line.split('\t')
  Object.assign(sheet.getCell(row + 1, 1), { value: Number(value), numFmt: format })
})
book.xlsx.writeFile('rates.xlsx')
JS
node write.js
for as in xls 'csv:Text - txt - csv (StarCalc):9,34,76,1,,1033,false,true'; do
  soffice --headless "-env:UserInstallation=file://$work/office" --convert-to "$as" rates.xlsx >/dev/null 2>&1
done
cat >Ask.java <<'JAVA'
import java.io.File;
import java.util.Locale;
import org.apache.poi.ss.format.CellNumberFormatter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.WorkbookFactory;

public class Ask {
    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.US);
        File file = new File("rates.xls");
        DataFormatter formatter = new DataFormatter(Locale.US);
        jxl.Sheet old = jxl.Workbook.getWorkbook(file).getSheet(0);
        for (Row row : WorkbookFactory.create(file).getSheetAt(0)) {
            Cell cell = row.getCell(0);
            String other = new CellNumberFormatter(cell.getCellStyle().getDataFormatString()).format(cell.getNumericCellValue());
            System.out.println(formatter.formatCellValue(cell) + "\t" + other + "\t" + old.getCell(0, row.getRowNum()).getContents());
        }
    }
}
JAVA
java -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp "$(printf '%s:' usr/share/java/{poi,jxl,commons-collections4,commons-math3,commons-codec,log4j-1.2}.jar)" Ask.java >told 2>said
python3 - <<'PY' | tee now
rows = zip(*(open(name, encoding="utf-8").read().splitlines() for name in ("cells", "rates.csv", "told")))
say = lambda *cells: print("{:9} {:14} {:10} {:16} {:21} {}".format(*cells))
say("value", "format", "shown", "DataFormatter", "CellNumberFormatter", "jxl")
for cell, shown, told in rows:
    say(*cell.split("\t"), shown, *told.split("\t"))
PY
diff seen now && echo 'As seen.'
