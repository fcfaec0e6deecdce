#!/usr/bin/env bash
# Perl's Statistics::Regression 0.53 (Debian 12: libstatistics-regression-perl 0.53+ds-2): a weight of 0 is taken for one
# that was not given, and that is 1: who should not count, counts as much as anybody. Of a weight of 0.000001 the line is
# that without the row. The code has a line for a weight of 0, which it does not reach.
#
# Seen with Perl 5.36 and R 4.2.2; ten people on a line with some noise, and an eleventh far off:
#                                  constant   slope          R
#   ten people                        1.093   1.987      1.093   1.987
#   an eleventh of weight 1          10.640   1.553     10.640   1.553
#   of weight 0.000001                1.093   1.987      1.093   1.987
#   of weight 0                      10.640   1.553      1.093   1.987
#
# Fails when it sees anything else. Needs Debian 12 with Perl and R (r-base-core), and `apt-get update` before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq libstatistics-regression-perl=0.53+ds-2 2>/dev/null
dpkg-deb -x ./*.deb .
cat >ask.pl <<'PL'
use strict;
use warnings FATAL => 'all';
use Statistics::Regression;

my @x = (1 .. 10, 5);
my @y = (3.1, 5.2, 6.8, 9.1, 11.2, 12.7, 15.1, 17.2, 18.8, 21.0, 90);
sub say_fit {
  my ($what, @weights) = @_;
  my $fit = Statistics::Regression->new('people', ['constant', 'slope']);
  $fit->include($y[$_], [1, $x[$_]], $weights[$_]) for 0 .. $#weights;
  my @told = $fit->theta();
  my $rows = @weights;
  my $r = `Rscript --vanilla -e 'x <- c(@{[join ',', @x]})[1:$rows]; y <- c(@{[join ',', @y]})[1:$rows]; w <- c(@{[join ',', @weights]}); f <- lm(y ~ x, weights = w, subset = w > 0); cat(sprintf("%8.3f %7.3f", coef(f)[1], coef(f)[2]))'`;
  printf "%-30s %8.3f %7.3f   %s\n", $what, @told, $r;
}
printf "%-30s %8s %7s   %8s\n", '', 'constant', 'slope', 'R';
say_fit('ten people', (1) x 10);
say_fit('an eleventh of weight 1', (1) x 11);
say_fit('of weight 0.000001', (1) x 10, 0.000001);
say_fit('of weight 0', (1) x 10, 0);
PL
PERL5LIB=$work/usr/share/perl5 perl ask.pl | tee now
diff seen now && echo 'As seen.'
