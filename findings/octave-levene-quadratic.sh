#!/usr/bin/env bash
# Octave's statistics package 1.5.3 (Debian 12: octave-statistics 1.5.3-2; the code of today's main branch is the same
# here): levene_test's "quadratic", "Levene's Quadratic test for equal variances", takes the root of the squares again
# and is the "absolute" test under another name, with the same W and p, whatever the data. The package's own vartestn
# has the quadratic test as it is, and differs.
#
# Seen with Octave 7.3.0; p values of groups of 20 of which the second varies twice as much; by hand: an analysis of
# variance of the squares:
#             absolute  quadratic  vartestn  by hand  by hand, absolute
#   sample 1    0.2507     0.2507    0.2340   0.2340             0.2507
#   sample 2    0.0061     0.0061    0.0076   0.0076             0.0061
#   sample 3    0.0889     0.0889    0.0521   0.0521             0.0889
#   sample 4    0.0002     0.0002    0.0022   0.0022             0.0002
#   sample 5    0.0277     0.0277    0.0510   0.0510             0.0277
#   sample 6    0.0252     0.0252    0.0315   0.0315             0.0252
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
apt-get download -qq octave=7.3.0-2 octave-common=7.3.0-2 octave-statistics=1.5.3-2 $needs 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" . && rm "$package"; done
libraries=$work/usr/lib/$(uname -m)-linux-gnu
cat >finding.m <<'M'
warning('off', 'all'); # the package has functions of Octave's names
folder = fullfile(pwd, 'usr/share/octave/packages/statistics-1.5.3');
addpath(folder, fullfile(folder, 'distributions'), fullfile(folder, 'shadow9'));
randn('twister', 1);
% p of an analysis of variance of two groups of one size
function p = two(a, b)
  n = numel(a);
  within = (sum((a - mean(a)) .^ 2) + sum((b - mean(b)) .^ 2)) / (2 * n - 2);
  p = 1 - fcdf(n * (mean(a) - mean(b))^2 / 2 / within, 1, 2 * n - 2);
endfunction
printf('%-8s %9s %10s  %8s %8s  %17s\n', '', 'absolute', 'quadratic', 'vartestn', 'by hand', 'by hand, absolute');
for sample = 1:6
  a = randn(20, 1);
  b = 2 * randn(20, 1);
  group = [ones(20, 1); 2 * ones(20, 1)];
  [~, absolute] = levene_test([a; b], group, 'absolute');
  [~, quadratic] = levene_test([a; b], group, 'quadratic');
  other = vartestn([a; b], group, 'testtype', 'LeveneQuadratic', 'display', 'off');
  square = @(x) (x - mean(x)) .^ 2;
  size_ = @(x) abs(x - mean(x));
  printf('sample %d %9.4f %10.4f  %8.4f %8.4f  %17.4f\n', sample, absolute, quadratic, other, two(square(a), square(b)), two(size_(a), size_(b)));
endfor
M
OCTAVE_HOME=$work/usr OCTAVE_EXEC_HOME=$work/usr LD_LIBRARY_PATH=$(dirname "$libraries"/octave/*/liboctave.so.*[0-9] | head -1):$libraries:$libraries/blas:$libraries/lapack:$libraries/hdf5/serial:$work/lib/$(uname -m)-linux-gnu:$work/usr/lib \
  usr/bin/octave-cli --no-init-file --no-history finding.m | tee now
diff seen now && echo 'As seen.'
