#!/usr/bin/env bash
# Octave's statistics package 1.5.3 (Debian 12: octave-statistics 1.5.3-2): grpstats, "groupwise summary statistics",
# makes of each group's mean a "95% confidence interval for the mean" with the number of rows of all groups for that
# of the group: of ten groups it is a third as wide as it should be, and the more groups, the narrower. Its "95%
# prediction interval for a new observation" divides by a factor that it should be multiplied by, too, and is narrower
# than the spread alone. The group's "sem" and "numel" beside them are right. (Later versions count the group.)
#
# Seen with Octave 7.3.0; normal scores of a mean of 50 and a deviation of 10, ten people in each group; by hand: mean
# and deviation of the group, Student's t of 9 degrees of freedom. Held is how many of 400 groups' intervals hold 50,
# or a new person of the group:
#                                                     grpstats           by hand    held by hand
#   meanci, the first of   2 groups of ten       46.91 to 59.11    43.68 to 62.34   81.0%   92.8%
#   predci, the first of   2 groups of ten       26.38 to 79.64    22.08 to 83.94   91.0%   94.0%
#   meanci, the first of  10 groups of ten       52.61 to 55.95    48.26 to 60.30   43.8%   96.2%
#   predci, the first of  10 groups of ten       37.67 to 70.89    34.32 to 74.24   90.0%   94.2%
#   meanci, the first of 100 groups of ten       47.36 to 49.17    37.84 to 58.69   13.8%   95.2%
#   predci, the first of 100 groups of ten       19.69 to 76.84    13.70 to 82.83   89.0%   94.0%
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
hand = @(x, root) mean(x) + [-1 1] * tinv(0.975, numel(x) - 1) * std(x) * root;
printf('%-41s %16s  %16s  %6s %7s\n', '', 'grpstats', 'by hand', 'held', 'by hand');
for groups = [2 10 100]
  held = zeros(1, 4);
  for repeat = 1:(400 / groups)
    x = 50 + 10 * randn(10 * groups, 1);
    new = 50 + 10 * randn(groups, 1);
    group = repmat((1:groups)', 10, 1);
    [ci, pi95] = grpstats(x, group, {'meanci', 'predci'});
    for j = 1:groups
      own = x(group == j);
      mean_hand = hand(own, sqrt(1 / 10));
      new_hand = hand(own, sqrt(1 + 1 / 10));
      inside = @(limits, value) limits(1) < value && value < limits(2);
      held += [inside(ci(j, :), 50), inside(mean_hand, 50), inside(pi95(j, :), new(j)), inside(new_hand, new(j))];
      if (repeat == 1 && j == 1)
        first = {ci(j, :), mean_hand, pi95(j, :), new_hand};
      endif
    endfor
  endfor
  held /= 4;
  printf('meanci, the first of %3d groups of ten     %7.2f to %5.2f  %7.2f to %5.2f  %5.1f%% %6.1f%%\n', groups, first{1}, first{2}, held(1:2));
  printf('predci, the first of %3d groups of ten     %7.2f to %5.2f  %7.2f to %5.2f  %5.1f%% %6.1f%%\n', groups, first{3}, first{4}, held(3:4));
endfor
M
OCTAVE_HOME=$work/usr OCTAVE_EXEC_HOME=$work/usr LD_LIBRARY_PATH=$(dirname "$libraries"/octave/*/liboctave.so.*[0-9] | head -1):$libraries:$libraries/blas:$libraries/lapack:$libraries/hdf5/serial:$work/lib/$(uname -m)-linux-gnu:$work/usr/lib \
  usr/bin/octave-cli --no-init-file --no-history finding.m | tee now
diff seen now && echo 'As seen.'
