# Recomputes every figure of `power` from a run's own tables, in base R, and compares:
#
#   proefbank run SCENARIO -o RUN --record estimates --record diagnosis
#   proefbank table RUN estimates > RUN/estimates.csv
#   proefbank table RUN diagnosis > RUN/diagnosis.csv
#   Rscript docs/check.R RUN
#
# With RUN/outcomes.csv there too (--record outcomes, proefbank table RUN outcomes) it first
# recomputes, person by person, what differences in means and truths are made of.
#
# `power` makes its figures from the same estimates by the same rules; each stands here
# in a line. What belongs to the plan is read from RUN/scenario.yaml: alpha, whether the
# municipalities stand for others, and what is assigned how; from RUN/manifest.json,
# whether every replication drew its parameters (--uncertain). The exit status is 1
# where a figure differs by more than a millionth. Tried with R 4.2.2.

run <- commandArgs(TRUE)[1]
table <- function(name) read.csv(file.path(run, paste0(name, ".csv")), na.strings = "NaN")
estimates <- table("estimates")
diagnosis <- table("diagnosis")
plan <- readLines(file.path(run, "scenario.yaml"))
trial <- plan[seq(grep("^trial:", plan), length(plan))]
planned <- function(key) {
  line <- grep(paste0("^ +", key, ": "), trial, value = TRUE)[1]
  gsub('"', "", sub(",.*", "", sub(".*value: ", "", line)))
}
alpha <- as.numeric(planned("alpha"))
stand_for_others <- planned("municipalities_are_sample") == "true"
both_arms <- planned("unit") != "municipality" && planned("method") != "stepped-wedge"
drawn <- any(grepl('"uncertain": *true', readLines(file.path(run, "manifest.json"), warn = FALSE)))
yes_or_no <- c("in_regular_work", "on_benefit", "in_job", "works", "volunteers", "care_use")

# A mean, with the Monte Carlo error of a mean; a share, with that of a share; both of
# the values that exist.
mean_of <- function(x) { x <- x[!is.na(x)]; c(if (length(x)) mean(x) else NA, sd(x) / sqrt(length(x))) }
share_of <- function(x) { p <- mean(x); c(p, if (length(x) > 1) sqrt(p * (1 - p) / length(x)) else NA) }
nothing <- c(NA, NA)

figures <- function(e, effect) {
  sample <- stand_for_others && e$municipalities[1] > 1
  answered <- e$warning != "no estimate"
  a <- e[answered, ]
  log_odds <- e$estimand[1] == "log-odds"
  f <- list()

  # The truth is the mean over replications of what the worlds say; of log odds, those of the mean shares.
  f$truth <- mean_of(e$truth)
  if (log_odds) f$truth[1] <- qlogis(mean(e$mean_offered)) - qlogis(mean(e$mean_control))
  f$truth_roll_out <- mean_of(e$truth_roll_out)
  # Power rests on the truth, or on the smallest effect worth finding, which the plan gives.
  smallest <- !is.na(effect) && !isTRUE(all.equal(effect, f$truth[1], tolerance = 1e-9))
  f$effect <- if (smallest) c(effect, 0) else f$truth

  # A replication rejects where p is at most alpha or, without p, where the bounds leave out zero. Without an answer it does not.
  low <- ifelse(is.na(e$conf_low) & !is.na(e$lower), e$lower, e$conf_low)
  high <- ifelse(is.na(e$conf_low) & !is.na(e$lower), e$upper, e$conf_high)
  rejects <- ifelse(is.na(e$p_value), !is.na(low) & (low > 0 | high < 0), e$p_value <= alpha)
  f$power <- share_of(rejects)

  # Where every replication draws its parameters it has a truth of its own, and none is seen of all together.
  population <- if (drawn) NA_real_ else f$truth[1]
  # Bias: each estimate less its own replication's truth; of log odds, less the truth.
  f$bias <- mean_of(a$estimate - if (log_odds) rep(population, nrow(a)) else ifelse(is.na(a$truth), population, a$truth))
  # Error and coverage are against the truth where municipalities stand for others, else against the replication's own.
  target <- function(own) if (sample) rep(population, length(own)) else ifelse(is.na(own), population, own)
  squares <- mean_of((a$estimate - target(a$truth))^2)
  f$rmse <- c(sqrt(squares[1]), squares[2] / (2 * sqrt(squares[1])))
  held <- answered & !is.na(low) & !is.na(target(e$truth))
  f$coverage <- if (any(held)) share_of((low <= target(e$truth) & target(e$truth) <= high)[held]) else nothing
  # Errors: the standard deviation of the estimates, and the mean of what was reported.
  some <- a$estimate[!is.na(a$estimate)]
  f$empirical_se <- c(sd(some), sd(some) / sqrt(2 * max(length(some) - 1, 0)))
  f$mean_se <- mean_of(a$std_error)

  # Of rejections with an estimate: how many have the wrong sign, and how many times too large they are.
  found <- e$estimate[rejects & !is.na(e$estimate)]
  clear <- !drawn && isTRUE(abs(f$truth[1]) > 2 * f$truth[2] & f$truth[1] != 0)
  f$type_s <- if (clear && !smallest && length(found)) share_of((found > 0) != (f$truth[1] > 0)) else nothing
  f$type_m <- if (clear && !smallest) mean_of(abs(found / f$truth[1])) else nothing

  # What least squares and repeated measures would say of another effect: the estimate moves along and its error stays. Of yes or no an
  # effect takes the place of the arm's on what the same fit says of nothing, with the differences between municipalities.
  scalable <- !is.na(e$truth_variance)
  total <- var(e$truth)
  between <- if (sample && both_arms) max(0, total - mean_of(a$truth_variance)[1]) else 0
  off <- if (isTRUE(between > 0)) sqrt(between / total) * (e$truth - f$truth[1]) else 0
  statistic <- function(effect) {
    if (e$outcome[1] %in% yes_or_no) return((e$null_estimate + effect + off) / sqrt(e$null_variance + between))
    (e$estimate + effect - if (drawn) e$truth else f$truth[1]) / e$std_error
  }
  bar <- suppressWarnings(ifelse(is.na(e$df), Inf, ifelse(e$df > 1e5, qnorm(1 - alpha / 2), qt(1 - alpha / 2, e$df))))
  power_for <- function(effect) mean(scalable & !is.na(statistic(effect)) & abs(statistic(effect)) > bar, na.rm = TRUE)
  # How municipalities differ is not told from how draws do.
  if (smallest) f$power <- if (any(scalable) && !(drawn && sample && both_arms)) { p <- power_for(effect); c(p, sqrt(p * (1 - p) / nrow(e))) } else nothing
  # The effect with power 0.8 has the direction of the one that power rests on.
  way <- if (isTRUE(f$effect[1] < 0)) -1 else 1
  f$mde80 <- if (!drawn && nrow(e) >= 20 && any(scalable)) detectable(function(size) power_for(way * size), nrow(e)) else nothing
  # Of yes or no an effect goes no further than that all people have it, or none.
  if (e$outcome[1] %in% yes_or_no) {
    none <- mean(e$mean_control, na.rm = TRUE)
    if (isTRUE(f$mde80[1] > if (way < 0) none else 1 - none)) f$mde80 <- nothing
  }
  f$failed <- share_of(!answered)
  f
}

# The effect with power 0.8, halving until the last ten-thousandth; its error is that of the power over its slope there.
detectable <- function(power_for, replications) {
  high <- 1
  while (power_for(high) < 0.8) if ((high <- 2 * high) > 1e6) return(nothing)
  low <- 0
  while (high - low > 1e-4 * high) {
    mid <- (low + high) / 2
    if (power_for(mid) < 0.8) low <- mid else high <- mid
  }
  x <- (low + high) / 2
  slope <- (power_for(1.1 * x) - power_for(0.9 * x)) / (0.2 * x)
  c(x, sqrt(0.8 * 0.2 / replications) / max(slope, 1e-9))
}

# Numbers that do not exist are equal to each other.
same <- function(x, y) (is.na(x) & is.na(y)) | (!is.na(x) & !is.na(y) & (x == y | abs(x - y) <= 1e-6 * pmax(abs(x), abs(y), 1e-6)))

# Of means compared between people of the two arms: the difference of those who were seen, and
# the truth, of everybody where people do not affect each other, get what their group is and at
# once, else of those who were assigned the arm; less the same people with nobody offered anything.
affect <- any(sapply(c("slots", "caseload", "neighbourhood", "displacement"), function(key) any(grepl(paste0("^  ", key, ": .*value: true"), plan))))
apart <- !affect && as.numeric(planned("crossover")) == 0 && !(planned("method") %in% c("waiting-list", "stepped-wedge"))
by_person <- function() {
  seen <- table("outcomes")
  told <- estimates[estimates$estimator == "difference-in-means", ]
  worlds <- unique(seen$world) # control, the arms, the trial
  seen <- seen[seen$outcome %in% told$outcome & seen$month %in% told$wave, ] # a search in few rows is a short one
  # A factorial trial's arms are one thing, another, and both: each thing is compared without the other and with it.
  contrasts <- function(arm) {
    alone <- list(c(with = arm, without = "control"))
    if (planned("method") != "factorial") return(alone)
    c(alone, list(c(with = worlds[4], without = setdiff(worlds[2:3], arm))))
  }
  # Of whom of the controls crosses over no table tells, and where that is part of the truth it is not had again.
  crossing <- any(grepl("crossover:treatment-policy", trial))
  differ <- 0
  for (i in seq_len(nrow(told))) {
    e <- told[i, ]
    s <- seen[seen$replication == e$replication & seen$outcome == e$outcome & seen$month == e$wave, ]
    means <- function(column, of) mean(unlist(lapply(contrasts(e$arm), function(c) column[of(c)])), na.rm = TRUE)
    lived <- s$world == "trial"
    estimate <- means(s$value, function(c) lived & s$arm == c["with"]) - means(s$value, function(c) lived & s$arm == c["without"])
    offered <- means(s$known, function(c) if (apart) s$world == c["with"] else lived & s$arm == c["with"])
    without <- means(s$known, function(c) s$world == c["without"] & (apart | s$arm == c["with"]))
    truth <- if (crossing) e$truth else offered - without
    if (!same(truth, e$truth) || (!is.na(e$estimate) && !same(estimate, e$estimate))) {
      differ <- differ + 1
      cat(sprintf("%s, replication %d: estimate %.10g and truth %.10g, here %.10g and %.10g\n", e$outcome, e$replication, e$estimate, e$truth, estimate, truth))
    }
  }
  cat(sprintf("%d differences in means and truths by person, %d of them differ\n", nrow(told), differ))
  if (crossing) cat("truths are left out, as crossover is part of one\n")
  if (differ > 0) quit(status = 1)
}
if (file.exists(file.path(run, "outcomes.csv"))) by_person()

keys <- c("municipalities", "n_per_municipality", "months", "arm", "outcome", "wave", "estimator")
line <- function(t) do.call(paste, c(t[keys], sep = " "))

differ <- 0
estimates$line <- line(estimates)
diagnosis$line <- line(diagnosis)
for (one in unique(diagnosis$line)) {
  told <- diagnosis[diagnosis$line == one, ]
  f <- figures(estimates[estimates$line == one, ], told$value[told$diagnosand == "effect"])
  for (i in seq_len(nrow(told))) {
    figure <- f[[told$diagnosand[i]]]
    if (is.null(figure)) stop("no rule for ", told$diagnosand[i])
    if (!same(figure[1], told$value[i]) || !same(figure[2], told$mcse[i])) {
      differ <- differ + 1
      cat(sprintf("%s: %s is %.10g (%.10g), here %.10g (%.10g)\n", one, told$diagnosand[i], told$value[i], told$mcse[i], figure[1], figure[2]))
    }
  }
}
cat(sprintf("%d figures of %d lines, %d of them differ; %s\n", nrow(diagnosis), length(unique(diagnosis$line)), differ, R.version.string))
if (nrow(diagnosis) == 0 || differ > 0) quit(status = 1)
