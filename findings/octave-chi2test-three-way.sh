#!/usr/bin/env bash
# Octave's statistics package 1.5.3 (Debian 12: octave-statistics 1.5.3-2; the code of today's main branch is the same
# here): two of chi2test's tests of a table of three variables are of something else. "homogeneous", for which "the
# iterative proportional fitting procedure is used", stops after its first round, since it sums up differences of
# margins with their signs, which are 0 then: tables with the same odds ratio in each layer are found to differ. And
# "marginal", "two variables are independent if you ignore the third", takes it that the third has all its values
# equally often: where it has not, two independent variables are found to depend on each other.
#
# Seen with Octave 7.3.0; tables of 2 x 2 x 2 that are what the hypothesis says, to the person; by hand: the fitting
# procedure in fifty rounds, or the table without the third variable, and Pearson's chi-square:
#                                                   chi2test df       p    by hand
#   homogeneous, odds ratio of 2 in two towns         17.083  1  0.0000      0.000  1  1.0000
#   homogeneous, odds ratio of 4 in two towns         48.160  1  0.0000      0.000  1  1.0000
#   homogeneous, odds ratio of 9 in two towns         31.703  1  0.0000      0.000  1  1.0000
#   homogeneous, odds ratio of 1 in two towns          0.000  1  1.0000      0.000  1  1.0000
#   marginal, 50% live in the second town              0.000  5  1.0000      0.000  1  1.0000
#   marginal, 60% live in the second town             40.000  5  0.0000      0.000  1  1.0000
#   marginal, 80% live in the second town            360.000  5  0.0000      0.000  1  1.0000
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
% Expected counts that keep all margins of two variables: as many rounds as it needs.
function E = fit(X)
  E = ones(size(X));
  for turn = 1:50
    for d = 1:3
      E = E .* (sum(X, d) ./ sum(E, d));
    endfor
  endfor
endfunction
pearson = @(X, E) sum((X - E)(:) .^ 2 ./ E(:));
say = @(what, told, right) printf('%-46s %9.3f %2d %7.4f  %9.3f %2d %7.4f\n', what, told{2}, told{3}, told{1}, right(1), right(2), 1 - chi2cdf(right(1), right(2)));
printf('%-46s %9s %2s %7s  %9s\n', '', 'chi2test', 'df', 'p', 'by hand');
% Work (rows) by arm (columns) in towns (layers): the odds ratio is the same in each.
alike = {'odds ratio of 2 in two towns', cat(3, [400 200; 100 100], [100 300; 50 300]);
  'odds ratio of 4 in two towns', cat(3, [400 100; 100 100], [300 600; 100 800]);
  'odds ratio of 9 in two towns', cat(3, [90 10; 100 100], [30 100; 10 300]);
  'odds ratio of 1 in two towns', cat(3, [400 200; 200 100], [100 300; 50 150])};
for one = alike'
  X = one{2};
  [p, chisq, df] = chi2test(X, 'homogeneous', []);
  say(['homogeneous, ' one{1}], {p, chisq, df}, [pearson(X, fit(X)), 1]);
endfor
% Work by arm, independent; town is ignored.
for share = [0.5 0.6 0.8]
  X = reshape(1000 * kron([1 - share, share], kron([0.6 0.4], [0.3 0.7])), 2, 2, 2);
  [p, chisq, df] = chi2test(X, 'marginal', 3);
  flat = sum(X, 3);
  E = sum(flat, 2) * sum(flat, 1) / sum(flat(:));
  say(sprintf('marginal, %.0f%% live in the second town', 100 * share), {p, chisq, df}, [pearson(flat, E), 1]);
endfor
M
OCTAVE_HOME=$work/usr OCTAVE_EXEC_HOME=$work/usr LD_LIBRARY_PATH=$(dirname "$libraries"/octave/*/liboctave.so.*[0-9] | head -1):$libraries:$libraries/blas:$libraries/lapack:$libraries/hdf5/serial:$work/lib/$(uname -m)-linux-gnu:$work/usr/lib \
  usr/bin/octave-cli --no-init-file --no-history finding.m | tee now
diff seen now && echo 'As seen.'
