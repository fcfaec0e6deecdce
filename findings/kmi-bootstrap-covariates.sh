#!/usr/bin/env bash
# kmi 0.5.5 (Debian 12: r-cran-kmi 0.5.5-2), which imputes when people with a competing event would have been censored:
# with covariates, which "will be used to model the censoring distribution", and bootstrap = TRUE, by which "estimation
# of the censoring distribution may be improved", it draws people's times again and not their covariates with them. The
# model is fitted to covariates of others, finds nothing, and the censoring is that of everybody: an effect that is not
# there appears, where arms are followed for different times.
#
# Seen with R 4.2.2; work or a benefit as competing events, alike in two arms, of which one is followed for 10 months on
# average and the other for half a month; by hand: Kaplan and Meier's curve of the arm's own censoring; sHR is the ratio
# of the subdistribution hazards of work, which is 1 in truth:
#   months from competing to censoring   10 in truth   0.5 in truth    sHR
#   by hand                                     6.22           0.79   1.03
#   kmi, bootstrap = FALSE                      6.23           0.49   1.07
#   kmi, bootstrap = TRUE                       5.01           4.54   0.80
#
# Fails when it sees anything else. Needs Debian 12 with R (r-base-core), and `apt-get update`
# before it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^#   //p' "$0" >"$work/seen"
cd "$work"
apt-get download -qq r-cran-kmi=0.5.5-2 r-cran-{dbi,lattice,matrix,mitools,survival} 2>/dev/null
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >finding.R <<'R'
suppressMessages({
  library(kmi)
  library(survival)
})
stopifnot(packageVersion("kmi") == "0.5.5", startsWith(find.package("kmi"), getwd()))
options(warn = 2) # a warning would be an error
set.seed(3)
n <- 1500
arm <- rep(0:1, n / 2)
left <- rexp(n, ifelse(arm == 1, 2, 0.1))
end <- rexp(n, 0.5)
people <- data.frame(arm, time = pmin(end, left), event = ifelse(left < end, 0, sample(1:2, n, TRUE)))
# hand draws a time of censoring from the arm's own curve, after the time of the competing event.
hand <- function(one, time) {
  curve <- survfit(Surv(time, event == 0) ~ 1, people[people$arm == one, ])
  at <- c(curve$time, max(people$time) + 1)
  mass <- -diff(c(1, curve$surv, 0))
  sapply(time, function(t) {
    later <- which(at > t & mass > 0)
    at[later[sample.int(length(later), 1, prob = mass[later])]]
  })
}
say <- function(what, data, wait) cat(sprintf("%-34s %13.2f  %13.2f  %5.2f\n", what, wait[1], wait[2], exp(coef(coxph(Surv(time, event == 1) ~ arm, data)))))
cat(sprintf("%-34s %13s  %13s  %5s\n", "months from competing to censoring", "10 in truth", "0.5 in truth", "sHR"))
other <- people$event == 2
filled <- people
for (one in 0:1) filled$time[other & arm == one] <- hand(one, people$time[other & arm == one])
say("by hand", filled, tapply((filled$time - people$time)[other], arm[other], mean))
for (bootstrap in c(FALSE, TRUE)) {
  fit <- kmi(Surv(time, event != 0) ~ arm, data = people, etype = event, failcode = 1, nimp = 1, bootstrap = bootstrap, nboot = 10)
  own <- fit$original.data
  filled <- data.frame(arm = own$arm, time = fit$imputed.data[[1]]$newtimes, event = own$event)
  other <- own$event == 2
  say(paste0("kmi, bootstrap = ", bootstrap), filled, tapply((filled$time - own$time)[other], own$arm[other], mean))
}
R
R_LIBS=$work/usr/lib/R/site-library Rscript --vanilla finding.R | tee now
diff seen now && echo 'As seen.'
