#!/usr/bin/env bash
# Perl's Date::Manip 6.91 (Debian 12; not seen to be known): a date as 31-12-2024, the Dutch way, is read as year, month
# and day in two digits each, and of what is left, 24, an hour is made: 31 December 2024 is 21 December 2031, without
# an error, whatever language and order of days and months are set. It is so of every year from 2000 to 2024;
# of other years, which are no hours, of days in one digit, with slashes, and with a time after it the date is
# right. So of births those of this century are wrong. Its manual has D-M-YYYY among the dates that it reads, advises
# against dashes, which ISO 8601 has in YY-MM-DD, and tells that therefore D-M-YY is not read.
#
# Seen with Perl 5.36 in Dutch and non-US order; by Date::Manip and by Perl's Time::Piece with %d-%m-%Y:
#   text          ParseDate     Time::Piece
#   31-12-2024    2031-12-21    2024-12-31
#   01-02-2024    2001-02-21    2024-02-01
#   15-06-2023    2015-06-20    2023-06-15
#   29-02-2000    2029-02-20    2000-02-29
#   07-07-1974    1974-07-07    1974-07-07
#   31-12-2025    2025-12-31    2025-12-31
#   31/12/2024    2024-12-31
#   of 1461 days from 2021 to 2024 1461 are another day, of 365 of 2025 0
#
# Fails when it sees anything else. Needs Debian 12 with libdate-manip-perl.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cat >"$work/ask.pl" <<'PL'
use strict;
use warnings FATAL => 'all';
use Date::Manip;
use Time::Piece;
use Time::Seconds;

die $Date::Manip::VERSION if $Date::Manip::VERSION ne '6.91';
Date_Init('Language=Dutch', 'DateFormat=non-US');
sub manip { UnixDate(ParseDate($_[0]), '%Y-%m-%d') // 'none' }
printf "%-13s %-13s %s\n", 'text', 'ParseDate', 'Time::Piece';
for my $text (qw(31-12-2024 01-02-2024 15-06-2023 29-02-2000 07-07-1974 31-12-2025)) {
    printf "%-13s %-13s %s\n", $text, manip($text), Time::Piece->strptime($text, '%d-%m-%Y')->ymd;
}
printf "%-13s %s\n", '31/12/2024', manip('31/12/2024');
my ($days, $other, $later, $later_other) = (0, 0, 0, 0);
for (my $day = Time::Piece->strptime('2021-01-01', '%Y-%m-%d'); $day->year < 2026; $day += ONE_DAY) {
    my $wrong = manip($day->strftime('%d-%m-%Y')) ne $day->ymd;
    if ($day->year < 2025) { $days++; $other += $wrong }
    else                   { $later++; $later_other += $wrong }
}
print "of $days days from 2021 to 2024 $other are another day, of $later of 2025 $later_other\n";
PL
TZ=UTC perl "$work/ask.pl" | tee "$work/now"
diff "$work/seen" "$work/now" && echo 'As seen.'
