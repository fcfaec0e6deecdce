#!/usr/bin/env bash
# Octave's statistics package 1.5.3 (Debian 12: octave-statistics 1.5.3-2; the code of today's main branch is the same
# here): binotest, a test of a share against p0, has the p values of its one-sided tests the wrong way round. Asked for
# "right", the alternative "p > p0", it adds up the probabilities of as many successes or fewer, for "left" of as many
# or more: of 18 of 20 against a half, "right" has p = 1 and "left" 0. The interval beside it is of the side that was
# asked for, and so contradicts h: h is 0, and p0 is not in it. The two-sided test, which adds up all that is "equally
# likely or less", leaves out half of it where rounding makes two equal chances differ: of 5 of 20 and of 15 of 20,
# which are as far from a half, p is 0.0266 and 0.0414.
#
# Seen with Octave 7.3.0; people at work against a share of 0.5; by hand: sums of binomial probabilities:
#                         by hand binotest  h   interval
#    5 of 20, left          0.0207   0.9941  0   0.000 to 0.456
#    5 of 20, right         0.9941   0.0207  1   0.104 to 1.000
#    5 of 20, both          0.0414   0.0266  1   0.087 to 0.491
#    9 of 20, left          0.4119   0.7483  0   0.000 to 0.653
#    9 of 20, right         0.7483   0.4119  0   0.259 to 1.000
#    9 of 20, both          0.8238   0.8238  0   0.231 to 0.685
#   10 of 20, left          0.5881   0.5881  0   0.000 to 0.698
#   10 of 20, right         0.5881   0.5881  0   0.302 to 1.000
#   10 of 20, both          1.0000   1.0000  0   0.272 to 0.728
#   11 of 20, left          0.7483   0.4119  0   0.000 to 0.741
#   11 of 20, right         0.4119   0.7483  0   0.347 to 1.000
#   11 of 20, both          0.8238   0.6636  0   0.315 to 0.769
#   15 of 20, left          0.9941   0.0207  1   0.000 to 0.896
#   15 of 20, right         0.0207   0.9941  0   0.544 to 1.000
#   15 of 20, both          0.0414   0.0414  1   0.509 to 0.913
#   18 of 20, left          1.0000   0.0002  1   0.000 to 0.982
#   18 of 20, right         0.0002   1.0000  0   0.717 to 1.000
#   18 of 20, both          0.0004   0.0004  1   0.683 to 0.988
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
% The probabilities of 0 to n successes, by Pascal's triangle.
chances = @(n) arrayfun(@(k) nchoosek(n, k), 0:n) / 2^n;
printf('%-20s %8s %8s %2s   interval\n', '', 'by hand', 'binotest', 'h');
for successes = [5 9 10 11 15 18]
  all = chances(20);
  sides = {'left', sum(all(1:successes + 1)); 'right', sum(all(successes + 1:end)); 'both', sum(all(all <= all(successes + 1) * (1 + 1e-9)))};
  for side = sides'
    [h, p, ci] = binotest(successes, 20, 0.5, 'tail', side{1});
    printf('%2d of 20, %-10s  %8.4f %8.4f %2d   %.3f to %.3f\n', successes, side{1}, side{2}, p, h, ci);
  endfor
endfor
M
OCTAVE_HOME=$work/usr OCTAVE_EXEC_HOME=$work/usr LD_LIBRARY_PATH=$(dirname "$libraries"/octave/*/liboctave.so.*[0-9] | head -1):$libraries:$libraries/blas:$libraries/lapack:$libraries/hdf5/serial:$work/lib/$(uname -m)-linux-gnu:$work/usr/lib \
  usr/bin/octave-cli --no-init-file --no-history finding.m | tee now
diff seen now && echo 'As seen.'
