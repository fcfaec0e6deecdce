#!/usr/bin/env bash
# Perl's Math::NumberCruncher 5.00 (Debian 12: libmath-numbercruncher-perl 5.00-14): SignSignificance, "the
# probability of how likely it is that your data is due to chance", is to add up the probabilities of so many hits and
# of each number more, and takes for each of them that of so many hits. Of 100 trials it is above 1, or twenty times
# what it should be. Binomial, of which it is made, is right, but for a probability of 1, where it turns yes and no
# round: five of five never happen, and three of five always.
#
# Seen with Perl 5.36.0; by hand: the probabilities of so many hits and of each number more:
#                                      NumberCruncher  by hand
#   SignSignificance of 8 in 10, 0.5           0.1318   0.0547
#   SignSignificance of 15 in 20, 0.5          0.0887   0.0207
#   SignSignificance of 50 in 100, 0.5         4.0591   0.5398
#   SignSignificance of 55 in 100, 0.5         2.2298   0.1841
#   SignSignificance of 60 in 100, 0.5         0.4446   0.0284
#   SignSignificance of 40 in 100, 0.3         0.5179   0.0210
#   Binomial of 5 in 5, 1                      0.0000   1.0000
#   Binomial of 3 in 5, 1                      1.0000   0.0000
#   Binomial of 3 in 5, 0.9                    0.0729   0.0729
#
# Fails when it sees anything else. Needs Debian 12 with Perl, and `apt-get update` before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq libmath-numbercruncher-perl=5.00-14 2>/dev/null
dpkg-deb -x ./*.deb .
cat >finding.pl <<'PERL'
use strict;
use warnings;
use Math::NumberCruncher;
die 'another version' unless $Math::NumberCruncher::VERSION eq '5.00';

# binomial is the probability of k hits of n, by hand.
sub binomial {
    my ($n, $k, $p) = @_;
    my $ways = 1;
    $ways *= ($n - $_ + 1) / $_ for 1 .. $k;
    return $ways * $p**$k * (1 - $p)**($n - $k);
}

sub more {
    my ($n, $k, $p) = @_;
    my $sum = 0;
    $sum += binomial($n, $_, $p) for $k .. $n;
    return $sum;
}
printf "%-34s %13s  %7s\n", '', 'NumberCruncher', 'by hand';
for ([10, 8, 0.5], [20, 15, 0.5], [100, 50, 0.5], [100, 55, 0.5], [100, 60, 0.5], [100, 40, 0.3]) {
    my ($n, $k, $p) = @$_;
    printf "%-34s %14.4f  %7.4f\n", "SignSignificance of $k in $n, $p", Math::NumberCruncher::SignSignificance($n, $k, $p), more($n, $k, $p);
}
printf "%-34s %14.4f  %7.4f\n", "Binomial of $_ in 5, 1", Math::NumberCruncher::Binomial(5, $_, 1) || 0, binomial(5, $_, 1) for 5, 3;
printf "%-34s %14.4f  %7.4f\n", 'Binomial of 3 in 5, 0.9', Math::NumberCruncher::Binomial(5, 3, 0.9), binomial(5, 3, 0.9);
PERL
perl -I usr/share/perl5 finding.pl | tee now
diff seen now && echo 'As seen.'
