#!/usr/bin/env bash
# ruby-statistics 2.1.1 (Debian 12: ruby-statistics 2.1.1-2; the code of 4.1.1 is the same here): one_way_anova of two
# groups, where the analysis of variance is the t-test squared, is none. It divides the larger variance by the
# smaller, as a test of equal spread does, and compares that with an F distribution of 1 and N - 2 degrees of freedom,
# which is not that ratio's: two groups that lie far apart have p = 0.35, and two of the same mean but another spread
# differ. Of three groups it is right. (JavaScript's jStat, after which the library is made, had it as issue 230.) And
# what is drawn from its Weibull distribution is divided by a root of the scale where it should be multiplied by the
# scale: times to work of a scale of 10 months have a mean of 0.3 months, beside a mean method that says 8.9.
#
# Seen with Ruby 3.1.2; by hand: the F ratio of means, the p of the library's t-test, which must be the same, and the
# distribution's mean:
#                                                      F       p  by hand F       p
#   scores of 1 to 5 and of 101 to 105              1.00  0.3466   10000.00  0.0000
#   scores around 50, near and far                400.00  0.0000       0.00  1.0000
#   scores of 1 to 5 and of 4 to 8                  1.00  0.3466       9.00  0.0171
#   three groups                                   13.00  0.0066      13.00
#   Weibull 2, scale 1: mean of 10000 draws, mean      0.88               0.89
#   Weibull 2, scale 10: mean of 10000 draws, mean      0.28               8.86
#
# Fails when it sees anything else. Needs Debian 12, and `apt-get update` before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq ruby-statistics=2.1.1-2 ruby3.1 libruby3.1 libyaml-0-2 libgmp10 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
libraries=$work/usr/lib/$(uname -m)-linux-gnu
cat >finding.rb <<'RUBY'
require 'statistics'
abort 'another version' unless Statistics::VERSION == '2.1.1'
include Statistics

# ratio is the F of an analysis of variance: of the means, to what is left within.
def ratio(groups)
  all = groups.flatten
  between = groups.sum { |group| group.size * (group.mean - all.mean)**2 } / (groups.size - 1)
  between / (groups.sum { |group| group.sum { |x| (x - group.mean)**2 } } / (all.size - groups.size))
end

puts format('%-42s %9s %7s  %9s %7s', '', 'F', 'p', 'by hand F', 'p')
{
  'scores of 1 to 5 and of 101 to 105' => [[1.0, 2.0, 3.0, 4.0, 5.0], [101.0, 102.0, 103.0, 104.0, 105.0]],
  'scores around 50, near and far' => [[48.0, 49.0, 50.0, 51.0, 52.0], [10.0, 30.0, 50.0, 70.0, 90.0]],
  'scores of 1 to 5 and of 4 to 8' => [[1.0, 2.0, 3.0, 4.0, 5.0], [4.0, 5.0, 6.0, 7.0, 8.0]]
}.each do |what, groups|
  told = StatisticalTest::FTest.anova_f_score(*groups)[0]
  p = StatisticalTest::FTest.one_way_anova(0.05, *groups)[:p_value]
  t = StatisticalTest::TTest.perform(0.05, :two_tail, *groups)[:p_value]
  puts format('%-42s %9.2f %7.4f  %9.2f %7.4f', what, told, p, ratio(groups), t)
end
three = [[1.0, 2.0, 3.0], [2.0, 3.0, 4.0], [5.0, 6.0, 7.0]]
puts format('%-42s %9.2f %7.4f  %9.2f', 'three groups', StatisticalTest::FTest.anova_f_score(*three)[0], StatisticalTest::FTest.one_way_anova(0.05, *three)[:p_value], ratio(three))
{ 'Weibull 2, scale 1' => 1, 'Weibull 2, scale 10' => 10 }.each do |what, scale|
  time = Distribution::Weibull.new(2, scale)
  puts format('%-42s %9.2f          %9.2f', what + ': mean of 10000 draws, mean', time.random(elements: 10_000, seed: 1).mean, time.mean)
end
RUBY
RUBYLIB=$work/usr/share/rubygems-integration/all/gems/ruby-statistics-2.1.1/lib:$work/usr/lib/ruby/3.1.0:$libraries/ruby/3.1.0 LD_LIBRARY_PATH=$libraries usr/bin/ruby3.1 --disable-gems finding.rb | tee now
diff seen now && echo 'As seen.'
