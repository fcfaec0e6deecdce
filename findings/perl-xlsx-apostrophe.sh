#!/usr/bin/env bash
# Perl's Spreadsheet::XLSX 0.17 (Debian 12; not seen to be known) on .xlsx files that exceljs 4.4.0 writes and LibreOffice
# 7.4 saves: texts are as they stand in the file's XML, without a word: an apostrophe is &apos;, & is &amp; and, of
# LibreOffice, a new line is &#10;. So 's-Gravenhage is &apos;s-Gravenhage, and a join by name finds nobody in The
# Hague. Spreadsheet::ParseXLSX reads the names.
#
# Seen with Spreadsheet::ParseXLSX 0.27, of a workbook that exceljs 4.4.0 wrote and LibreOffice saved again:
#   cell                 XLSX, before         XLSX, after            ParseXLSX, after
#   's-Gravenhage        &apos;s-Gravenhage   &apos;s-Gravenhage     's-Gravenhage
#   Oude & Nieuwe        Oude &amp; Nieuwe    Oude &amp; Nieuwe      Oude & Nieuwe
#   work|care            work|care            work&#10;care          work|care
#
# Fails when it sees anything else. Needs Node, and Debian 12 with LibreOffice (libreoffice-calc),
# libspreadsheet-xlsx-perl and libspreadsheet-parsexlsx-perl.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
dpkg-query -W libreoffice-calc | grep -q '7\.4'
npm init -y >/dev/null
npm install --silent --no-fund --no-audit exceljs@4.4.0 >/dev/null
cat >make.mjs <<'JS'
import excel from 'exceljs'
const book = new excel.Workbook()
const sheet = book.addWorksheet('towns')
for (const text of ["'s-Gravenhage", 'Oude & Nieuwe', 'work\ncare']) sheet.addRow([text])
await book.xlsx.writeFile('towns.xlsx')
JS
node make.mjs
soffice --headless "-env:UserInstallation=file://$work/office" --convert-to xlsx --outdir saved towns.xlsx >/dev/null 2>&1
cat >read.pl <<'PL'
use strict;
use warnings;
use Spreadsheet::XLSX;
use Spreadsheet::ParseXLSX;

die if $Spreadsheet::XLSX::VERSION ne '0.17' || $Spreadsheet::ParseXLSX::VERSION ne '0.27';
sub texts {
    my ($book) = @_;
    my ($sheet) = $book->worksheets;
    return map { (my $text = $sheet->get_cell($_, 0)->unformatted) =~ s/\n/|/g; $text } 0 .. 2;
}
my @before = texts(Spreadsheet::XLSX->new('towns.xlsx'));
my @after  = texts(Spreadsheet::XLSX->new('saved/towns.xlsx'));
my @other  = texts(Spreadsheet::ParseXLSX->new->parse('saved/towns.xlsx'));
my @cells  = ("'s-Gravenhage", 'Oude & Nieuwe', 'work|care');
my $line   = "%-20s %-20s %-22s %s\n";
printf $line, 'cell', 'XLSX, before', 'XLSX, after', 'ParseXLSX, after';
printf $line, $cells[$_], $before[$_], $after[$_], $other[$_] for 0 .. 2;
PL
perl read.pl | tee now
diff seen now && echo 'As seen.'
