#!/usr/bin/env bash
# parameters 0.20.2 (Debian 12: r-cran-parameters 0.20.2-1): the degrees of freedom "betwithin" of a mixed model, between and
# within clusters, which it recommends for few clusters, are those of the rows for what differs between the clusters. Of a trial
# of ten towns an arm has 286, where a t-test of the towns' means, which is the same test, has 8, and one trial without effect in
# ten is significant. By its other rule, "ml1", the arm has 8.
#
# Seen with R 4.2.2 and lme4 1.1-31; 30 people in each of ten towns, five of each arm, and three waves:
#   degrees of freedom        betwithin    ml1
#   arm, by town                    286      8
#   wave, within towns              286    298
#   p of the arm: betwithin 0.3545, ml1 0.3809, t-test of the towns' means 0.3809
#   trials without effect with p < 0.05: betwithin 9.8%, with 8 degrees 5.2%, t-test 5.2%
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
needs=$(apt-cache depends --recurse --no-{recommends,suggests,conflicts,breaks,replaces,enhances} r-cran-parameters r-cran-lme4 | grep '^r-cran-' | sort -u | grep -v '^r-cran-parameters$')
# shellcheck disable=SC2086 # a list of packages
apt-get download -qq r-cran-parameters=0.20.2-1 $needs 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages({library(lme4); library(parameters)})
stopifnot(packageVersion("parameters") == "0.20.2", packageVersion("lme4") == "1.1.31", startsWith(find.package("parameters"), getwd()), startsWith(find.package("lme4"), getwd()))
set.seed(1)
people <- data.frame(town = factor(rep(1:10, each = 30)), arm = rep(0:1, each = 30, times = 5), wave = rep(0:2, 100))
people$score <- rnorm(10)[people$town] + rnorm(300)
fit <- lmer(score ~ arm + wave + (1 | town), people)
df <- function(fit, method) as.data.frame(model_parameters(fit, ci_method = method, effects = "fixed"))$df_error
cat(sprintf("%-24s %10s %6s\n", "degrees of freedom", "betwithin", "ml1"))
cat(sprintf("%-24s %10.0f %6.0f\n", c("arm, by town", "wave, within towns"), df(fit, "betwithin")[2:3], df(fit, "ml1")[2:3]), sep = "")
means <- function(score) t.test(tapply(score, people$town, mean) ~ rep(0:1, 5), var.equal = TRUE)
told <- function(method) as.data.frame(model_parameters(fit, ci_method = method, effects = "fixed"))$p[2]
cat(sprintf("p of the arm: betwithin %.4f, ml1 %.4f, t-test of the towns' means %.4f\n", told("betwithin"), told("ml1"), means(people$score)$p.value))
rows <- df(fit, "betwithin")[2]
p <- sapply(1:400, function(of) { # trials without effect
  score <- rnorm(10)[people$town] + rnorm(300)
  refitted <- refit(fit, score)
  t <- fixef(refitted)[["arm"]] / sqrt(vcov(refitted)["arm", "arm"])
  c(2 * pt(-abs(t), rows), 2 * pt(-abs(t), 8), means(score)$p.value)
})
cat(sprintf("trials without effect with p < 0.05: betwithin %.1f%%, with 8 degrees %.1f%%, t-test %.1f%%\n", 100 * mean(p[1, ] < 0.05), 100 * mean(p[2, ] < 0.05), 100 * mean(p[3, ] < 0.05)))
R
R_LIBS=$work/usr/lib/R/site-library:$work/usr/lib/R/library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
