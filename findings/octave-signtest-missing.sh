#!/usr/bin/env bash
# Octave's statistics package 1.5.3 (Debian 12: octave-statistics 1.5.3-2): signtest looks for missing values among
# answers of yes or no, finds none, and counts every NaN as a decrease: of six people who all improved and six who
# were not measured p is 1. And the method, "exact" or "approximate", is never that which was named: if one is named
# it is the approximation. (Missing values are told of and mended in later versions, in pull request 405 of
# gnu-octave/statistics.)
#
# Seen with Octave 7.3.0; changes of people of whom some have none; by hand: binomial probabilities of 1/2 of those
# who were measured:
#                                            signtest   by hand
#   6 up, 0 down, 0 missing                    0.0312    0.0312
#   6 up, 0 down, 1 missing                    0.1250    0.0312
#   6 up, 0 down, 2 missing                    0.2891    0.0312
#   6 up, 0 down, 3 missing                    0.5078    0.0312
#   6 up, 0 down, 6 missing                    1.0000    0.0312
#   14 up, 4 down, 0 missing                   0.0309    0.0309
#   14 up, 4 down, 4 missing                   0.2863    0.0309
#   14 up, 4 down, 8 missing                   0.8450    0.0309
#   0 up, 4 down, 4 missing                    0.0078    0.1250
#   6 up, 0 down, no method named              0.0312    0.0312
#   6 up, 0 down, "exact"                      0.0412    0.0312
#   14 up, 4 down, "exact"                     0.0339    0.0309
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
hand = @(ups, n) min(1, 2 * sum(arrayfun(@(k) nchoosek(n, k), 0:min(ups, n - ups))) / 2^n);
printf('%-40s %8s  %8s\n', '', 'signtest', 'by hand');
for missing = [0 1 2 3 6]
  printf('6 up, 0 down, %d missing                  %8.4f  %8.4f\n', missing, signtest([1:6, NaN(1, missing)]), hand(6, 6));
endfor
for missing = [0 4 8]
  printf('14 up, 4 down, %d missing                 %8.4f  %8.4f\n', missing, signtest([1:14, -(1:4), NaN(1, missing)]), hand(14, 18));
endfor
printf('0 up, 4 down, 4 missing                  %8.4f  %8.4f\n', signtest([-(1:4), NaN(1, 4)]), hand(0, 4));
printf('6 up, 0 down, no method named            %8.4f  %8.4f\n', signtest(1:6, 0), hand(6, 6));
printf('6 up, 0 down, "exact"                    %8.4f  %8.4f\n', signtest(1:6, 0, 'method', 'exact'), hand(6, 6));
printf('14 up, 4 down, "exact"                   %8.4f  %8.4f\n', signtest([1:14, -(1:4)], 0, 'method', 'exact'), hand(14, 18));
M
OCTAVE_HOME=$work/usr OCTAVE_EXEC_HOME=$work/usr LD_LIBRARY_PATH=$(dirname "$libraries"/octave/*/liboctave.so.*[0-9] | head -1):$libraries:$libraries/blas:$libraries/lapack:$libraries/hdf5/serial:$work/lib/$(uname -m)-linux-gnu:$work/usr/lib \
  usr/bin/octave-cli --no-init-file --no-history finding.m | tee now
diff seen now && echo 'As seen.'
