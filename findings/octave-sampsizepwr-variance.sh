#!/usr/bin/env bash
# Octave's statistics package 1.5.3 (Debian 12: octave-statistics 1.5.3-2): sampsizepwr, "sample size and power
# calculation for hypothesis test", tells for the test of a variance the chance of too small a result as the power of
# the upper tail: the power of the one-sided test falls with the size of the sample, and that of the two-sided one,
# where both tails are summed up, can exceed 1. And the size for a two-sided test of a mean with a known deviation ("z")
# is that of a t-test. (In today's main branch these are mended.)
#
# Seen with Octave 7.3.0, alpha 0.05; by hand: the chi-square and the normal distribution:
#                                                               sampsizepwr  by hand
#   power, variance 1, in truth 2.0, of 20 people, two-sided           0.372    0.629
#   power, variance 1, in truth 2.0, of 20 people, upper tail          0.282    0.718
#   power, variance 1, in truth 2.0, of 50 people, two-sided           0.068    0.932
#   power, variance 1, in truth 2.0, of 50 people, upper tail          0.041    0.959
#   power, variance 1, in truth 1.5, of 50 people, two-sided           0.438    0.562
#   power, variance 1, in truth 1.5, of 50 people, upper tail          0.333    0.667
#   power, variance 1, in truth 0.5, of 50 people, two-sided           1.915    0.915
#   power, variance 1, in truth 0.5, of 50 people, lower tail          0.962    0.962
#   power, variance 1, in truth 0.5, of 20 people, two-sided           1.465    0.465
#   power, variance 1, in truth 0.5, of 20 people, lower tail          0.619    0.619
#   size for power 0.8, known deviation 1, difference 1.0                10        8
#   size for power 0.8, known deviation 1, difference 1.2                 8        6
#   size for power 0.8, known deviation 1, difference 1.5                 6        4
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
printf('%-58s %12s %8s\n', '', 'sampsizepwr', 'by hand');
for case_ = [1 2 20; 1 2 50; 1 1.5 50; 1 0.5 50; 1 0.5 20]'
  v0 = case_(1); v1 = case_(2); n = case_(3);
  two = chi2cdf(chi2inv(0.025, n - 1) * v0 / v1, n - 1) + 1 - chi2cdf(chi2inv(0.975, n - 1) * v0 / v1, n - 1);
  printf('power, variance 1, in truth %.1f, of %2d people, two-sided    %12.3f %8.3f\n', v1, n, sampsizepwr('var', v0, v1, [], n), two);
  if (v1 > v0)
    one = 1 - chi2cdf(chi2inv(0.95, n - 1) * v0 / v1, n - 1);
    printf('power, variance 1, in truth %.1f, of %2d people, upper tail   %12.3f %8.3f\n', v1, n, sampsizepwr('var', v0, v1, [], n, 'tail', 'right'), one);
  else
    one = chi2cdf(chi2inv(0.05, n - 1) * v0 / v1, n - 1);
    printf('power, variance 1, in truth %.1f, of %2d people, lower tail   %12.3f %8.3f\n', v1, n, sampsizepwr('var', v0, v1, [], n, 'tail', 'left'), one);
  endif
endfor
for d = [1 1.2 1.5]
  n = ceil(((norminv(0.975) + norminv(0.8)) / d)^2);
  printf('size for power 0.8, known deviation 1, difference %.1f       %11d %8d\n', d, sampsizepwr('z', [0 1], d, 0.8), n);
endfor
M
OCTAVE_HOME=$work/usr OCTAVE_EXEC_HOME=$work/usr LD_LIBRARY_PATH=$(dirname "$libraries"/octave/*/liboctave.so.*[0-9] | head -1):$libraries:$libraries/blas:$libraries/lapack:$libraries/hdf5/serial:$work/lib/$(uname -m)-linux-gnu:$work/usr/lib \
  usr/bin/octave-cli --no-init-file --no-history finding.m | tee now
diff seen now && echo 'As seen.'
