#!/usr/bin/env bash
# Perl's Spreadsheet::ParseExcel 0.65 and with it Spreadsheet::ParseXLSX 0.27 (Debian 12; not seen to be
# known), which give the cells of a workbook as Excel shows them: of hours and minutes as [h]:mm, Excel's
# way to show more than a day, the minutes are the month that the number would be as a date, without a word.
# So 36:15 is 36:01, eight hours are 8:01, and only lengths of more than a month have another number than 01
# after the colon. In h:mm and in [h]:mm:ss the minutes are right, and so is the number itself. Excel's
# manual has mm after hours as minutes.
#
# Seen with Perl 5.36, of a workbook that Excel::Writer::XLSX 1.10 wrote:
#   hours     by hand   [h]:mm    [h]:mm:ss   h:mm
#   0.75      0:45      0:01      0:45:00     0:45
#   8         8:00      8:01      8:00:00     8:00
#   8.5       8:30      8:01      8:30:00     8:30
#   23.9833   23:59     23:01     23:59:00    23:59
#   36.25     36:15     36:01     36:15:00    12:15
#   160.2     160:12    160:01    160:12:00   16:12
#   1500      1500:00   1500:03   1500:00:00  12:00
#
# Fails when it sees anything else. Needs Debian 12 with Perl (perl), and `apt-get update` before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq libspreadsheet-parseexcel-perl=0.6500-4~deb12u1 libspreadsheet-parsexlsx-perl=0.27-3+deb12u2 \
  libexcel-writer-xlsx-perl=1.10-1 libxml-{twig,parser}-perl libcryptx-perl libcrypt-rc4-perl libdigest-perl-md5-perl \
  libio-stringy-perl libgraphics-colorutils-perl libarchive-zip-perl libole-storage-lite-perl 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
PERL5LIB=$work/usr/share/perl5:$(echo "$work"/usr/lib/*/perl5/5.36)
export PERL5LIB
cat >finding.pl <<'PL'
use v5.36;
use Excel::Writer::XLSX;
use Spreadsheet::ParseXLSX;

die unless $Spreadsheet::ParseExcel::VERSION eq '0.65' && $Spreadsheet::ParseXLSX::VERSION eq '0.27';
my @hours = (0.75, 8, 8.5, 23 + 59 / 60, 36.25, 160.2, 1500);
my @formats = ('[h]:mm', '[h]:mm:ss', 'h:mm');

my $book = Excel::Writer::XLSX->new('hours.xlsx');
my $sheet = $book->add_worksheet;
for my $row (keys @hours) {
    $sheet->write_number($row, $_, $hours[$row] / 24, $book->add_format(num_format => $formats[$_])) for keys @formats;
}
$book->close;

my ($read) = Spreadsheet::ParseXLSX->new->parse('hours.xlsx')->worksheets;
say sprintf '%-9s %-9s %-9s %-11s %s', 'hours', 'by hand', @formats;
for my $row (keys @hours) {
    my $minutes = sprintf '%.0f', $hours[$row] * 60;
    my $byhand = sprintf '%d:%02d', int($minutes / 60), $minutes % 60;
    say sprintf '%-9s %-9s %-9s %-11s %s', sprintf('%.6g', $hours[$row]), $byhand, map { $read->get_cell($row, $_)->value } keys @formats;
}
PL
/usr/bin/perl finding.pl | tee now
diff seen now && echo 'As seen.'
