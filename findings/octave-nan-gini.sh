#!/usr/bin/env bash
# NaN-toolbox 3.7.0 (Debian 12: octave-nan 3.7.0-3), statistics of data with missing values for Octave: gini gives
# another Gini coefficient than Gini's. It divides the second of its L-moments by the first, which is the mean, and
# its lmom takes both by trapezes under the sorted values, where they are steps: half of the largest value is lost and
# half of the smallest counted again, the mean of 1 2 3 4 100 is 12.1, and one who has all among five is as unequal as
# can be. And the toolbox's quantile at 1, and so prctile at 100, of a matrix whose columns miss different numbers of
# values, gives for the largest of a column what an earlier column had there: 100 of 5 6 7.
#
# Seen with Octave 7.3.0; by hand: half the mean difference of all pairs over the mean, Octave's mean, and its max:
#                                                        NaN   by hand
#   lmom, the first of 1 2 3 4 100, the mean          12.100    22.000
#   gini of 1 2 3 4 100                                0.851     0.727
#   gini of 0 0 0 0 1                                  1.000     0.800
#   gini of 20 who have 10 and one who has 1000        0.702     0.786
#   gini of 1 to 10                                    0.327     0.300
#   gini of 1 to 1000                                  0.333     0.333
#   quantile at 1, first column: 1 2 3 4 100         100.000   100.000
#   quantile at 1, second column: 5 6 7, 2 missing   100.000     7.000
#   the same column alone                              7.000     7.000
#   prctile at 100, second column                    100.000     7.000
#   quantile at 0.5, second column                     6.000     6.000
#
# Fails when it sees anything else. Needs Debian 12, and `apt-get update` before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
needs=$(apt-cache depends --recurse --no-{recommends,suggests,conflicts,breaks,replaces,enhances} libarpack2 libcholmod3 libcurl3-gnutls \
  libcxsparse3 libfftw3-{double,single}3 libfontconfig1 libgl2ps1.4 libglpk40 libgomp1 libgraphicsmagick++-q16-12 libhdf5-103-1 libltdl7 \
  libpcre3 libportaudio2 libqhull-r8.0 libqrupdate1 libreadline8 libsndfile1 libspqr2 libsundials-ida6 libumfpack5 |
  grep '^lib' | grep -vE '^lib(c6|gcc-s1|crypt1|llvm.*|gl1-mesa-dri)$' | sort -u)
# shellcheck disable=SC2086 # a list of packages
apt-get download -qq octave=7.3.0-2 octave-common=7.3.0-2 octave-nan=3.7.0-3 $needs 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" . && rm "$package"; done
libraries=$work/usr/lib/$(uname -m)-linux-gnu
cat >finding.m <<'M'
warning('off', 'all'); # the toolbox has functions of Octave's names
addpath(fullfile(pwd, 'usr/share/octave/packages/nan-3.7.0'));
# half the mean difference of all pairs, over the mean
hand = @(x) sum(abs(x - x')(:)) / (2 * numel(x)^2) / (sum(x) / numel(x));
say = @(what, told, right) printf('%-46s %9.3f  %8.3f\n', what, told, right);
printf('%-46s %9s  %8s\n', '', 'NaN', 'by hand');
few = [1 2 3 4 100]';
say('lmom, the first of 1 2 3 4 100, the mean', lmom(few, 1), sum(few) / 5);
say('gini of 1 2 3 4 100', gini(few), hand(few));
say('gini of 0 0 0 0 1', gini([0 0 0 0 1]'), hand([0 0 0 0 1]'));
say('gini of 20 who have 10 and one who has 1000', gini([10 * ones(20, 1); 1000]), hand([10 * ones(20, 1); 1000]));
say('gini of 1 to 10', gini((1:10)'), hand((1:10)'));
say('gini of 1 to 1000', gini((1:1000)'), hand((1:1000)'));
holes = [1 5; 2 6; 3 7; 4 NaN; 100 NaN];
largest = quantile(holes, 1);
say('quantile at 1, first column: 1 2 3 4 100', largest(1), max(holes(:, 1)));
say('quantile at 1, second column: 5 6 7, 2 missing', largest(2), max(holes(:, 2)));
say('the same column alone', quantile(holes(:, 2), 1), max(holes(:, 2)));
largest = prctile(holes, 100);
say('prctile at 100, second column', largest(2), max(holes(:, 2)));
middle = quantile(holes, 0.5);
say('quantile at 0.5, second column', middle(2), 6);
M
OCTAVE_HOME=$work/usr OCTAVE_EXEC_HOME=$work/usr LD_LIBRARY_PATH=$(dirname "$libraries"/octave/*/liboctave.so.*[0-9] | head -1):$libraries:$libraries/blas:$libraries/lapack:$libraries/hdf5/serial:$work/lib/$(uname -m)-linux-gnu:$work/usr/lib \
  usr/bin/octave-cli --no-init-file --no-history finding.m | tee now
diff seen now && echo 'As seen.'
