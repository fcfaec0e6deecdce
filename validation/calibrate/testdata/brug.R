# Reference numbers for brug_test.go, from R's ordinal::clm: Rscript brug.R > brug.csv
# The counts stand here a second time, on purpose: a slip in either table shows.
# sd6_repeated and sd12_repeated come from 1,000 repetitions of the monitor: 38
# people whose latent level is normal with correlation .79 over six months and
# .71 over twelve, scored with the fitted cutpoints, and fitted again.
suppressMessages(library(ordinal))

scores <- list(
  housing        = c(0, 0, 11, 14, 13,  0, 0, 3, 12, 23,  0, 0, 4, 6, 28),
  family_care    = c(0, 1, 3, 8, 26,    0, 0, 2, 11, 25,  0, 0, 2, 12, 24),
  health         = c(0, 2, 11, 16, 9,   0, 3, 7, 21, 7,   2, 1, 7, 17, 11),
  social_network = c(1, 2, 5, 18, 12,   0, 2, 7, 17, 12,  0, 0, 9, 11, 18),
  debts          = c(2, 3, 1, 8, 24,    0, 4, 1, 5, 28,   0, 0, 0, 10, 28),
  savings        = c(21, 7, 0, 4, 6,    12, 6, 6, 4, 10,  10, 5, 6, 7, 10),
  education      = c(3, 12, 10, 4, 9,   3, 14, 8, 4, 9,   2, 15, 8, 4, 9),
  income         = c(1, 1, 7, 29, 0,    0, 0, 2, 11, 25,  0, 0, 0, 6, 32))

score <- factor(rep(1:5, 3), ordered = TRUE)
wave <- factor(rep(c(0, 6, 12), each = 5))
fit <- function(counts)
  coef(clm(score ~ wave, weights = counts + 0.1, link = "probit",
           control = clm.control(gradTol = 1e-9, maxIter = 500)))

root <- chol(matrix(c(1, .79, .71, .79, 1, .79, .71, .79, 1), 3))
again <- function(theta) {
  level <- matrix(rnorm(38 * 3), 38) %*% root + rep(c(0, theta[5:6]), each = 38)
  counts <- apply(level, 2, function(x) tabulate(findInterval(x, theta[1:4]) + 1, 5))
  tryCatch(fit(as.vector(counts))[5:6], error = function(e) c(NA, NA))
}

set.seed(1)
cat("domain,c1,c2,c3,c4,shift_6,shift_12,sd6_repeated,sd12_repeated\n")
for (domain in names(scores)) {
  theta <- fit(scores[[domain]])
  spread <- apply(replicate(1000, again(theta)), 1, sd, na.rm = TRUE)
  cat(domain, sprintf("%.6f", theta), sprintf("%.4f", spread), sep = ",")
  cat("\n")
}
