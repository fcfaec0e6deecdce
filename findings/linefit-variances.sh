#!/usr/bin/env bash
# Perl's Statistics::LineFit 0.07 (Debian 12: libstatistics-linefit-perl 0.07-3): varianceOfEstimates, the variances of
# the intercept and slope of a line, takes for the variance of each point the square of its own residual: they are
# near 0 as soon as one or two points happen to lie near the line, whatever the spread of the others: of 20 points the
# slope's error is a hundredth of what it is, and intervals of 95% hold the slope 18% of the time. The t statistics of
# the same object have the errors of every textbook. And setData changes the caller's own weights, so that their
# mean is 1.
#
# Seen with Perl 5.36 and R 4.2.2; standard errors of the slope:
#                                   varianceOfEstimates  slope over t         R
#   5 points                                     0.1709  0.1985               0.1985
#   20 points                                    0.0006  0.0689               0.0689
#   100 points                                   0.0068  0.0334               0.0334
#   95% intervals with the slope                  18.1%  95.3%
#   weights 1 2 3 after setData: 0.5 1 1.5
#
# Fails when it sees anything else. Needs Debian 12 with Perl and R (r-base-core), and `apt-get update` before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq libstatistics-linefit-perl=0.07-3 2>/dev/null
dpkg-deb -x ./*.deb .
cat >ask.pl <<'PL'
use strict;
use warnings FATAL => 'all';
use Statistics::LineFit;

my $state = 1;
sub uniform { $state = ($state * 48271) % 2147483647; return $state / 2147483647 }
sub normal { return sqrt(-2 * log(uniform())) * cos(8 * atan2(1, 1) * uniform()) }
sub fit {
  my ($x, $y) = @_;
  my $line = Statistics::LineFit->new(1);
  $line->setData($x, $y) or die;
  my $slope = ($line->coefficients())[1];
  my $told = sqrt(($line->varianceOfEstimates())[1]);
  return ($slope, $told, abs($slope / ($line->tStatistics())[1]));
}
printf "%-30s %20s  %-19s  %s\n", '', 'varianceOfEstimates', 'slope over t', 'R';
for my $n (5, 20, 100) {
  my @x = map { 10 * $_ / $n } 1 .. $n;
  my @y = map { sprintf '%.3f', 2 + 0.5 * $_ + normal() } @x;
  my (undef, $told, $t) = fit(\@x, \@y);
  my $r = `Rscript --vanilla -e 'x <- 10 * 1:$n / $n; y <- c(@{[join ',', @y]}); cat(sprintf("%.4f", coef(summary(lm(y ~ x)))[2, 2]))'`;
  printf "%-30s %20.4f  %-19.4f  %s\n", "$n points", $told, $t, $r;
}
my ($held, $heldt) = (0, 0);
for (1 .. 2000) {
  my @x = map { $_ / 10 } 1 .. 100;
  my @y = map { 2 + 0.5 * $_ + normal() } @x;
  my ($slope, $told, $t) = fit(\@x, \@y);
  $held++ if abs($slope - 0.5) < 1.984 * $told;
  $heldt++ if abs($slope - 0.5) < 1.984 * $t;
}
printf "%-30s %19.1f%%  %.1f%%\n", '95% intervals with the slope', $held / 20, $heldt / 20;
my @weights = (1, 2, 3);
Statistics::LineFit->new()->setData([1, 2, 3], [1, 3, 2], \@weights);
print "weights 1 2 3 after setData: @weights\n";
PL
PERL5LIB=$work/usr/share/perl5 perl ask.pl | tee now
diff seen now && echo 'As seen.'
