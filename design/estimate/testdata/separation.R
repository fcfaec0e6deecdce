# A covariate that separates: the treatment's coefficient in the limit is that of
# the rows that the covariate does not come to predict perfectly (logistic and
# proportional odds), or of comparisons among people with the same of it (Cox).
source("reference.R")
suppressMessages({library(survival); library(ordinal)})
for (d in c("logistic", "cox", "ordinal")) assign(d, read.csv(paste0("separation_", d, ".csv")))

limit <- function(name, data, s, n, estimator, covariates, ...) {
  put_case(name, paste0("separation_", data), wald(s[[1]], s[[2]], n), estimator = estimator, treatment = "z", covariates = as.list(covariates), ...)
}
of_glm <- function(f, d) coef(summary(glm(f, binomial, d, control = glm.control(epsilon = 1e-14, maxit = 100))))["z", 1:2]
of_clm <- function(f, d) coef(summary(clm(f, data = d, control = clm.control(gradTol = 1e-10))))["z", 1:2]
of_cox <- function(f, d) coef(summary(coxph(f, d, ties = "efron", control = coxph.control(eps = 1e-11))))["z", c("coef", "se(coef)")]

limit("one level without events", "logistic", of_glm(y ~ z, subset(logistic, g == 0)), nrow(logistic), "logistic", "g", outcome = "y")
limit("one level without events", "cox", of_cox(Surv(time, event) ~ z + strata(g), cox), nrow(cox), "cox", "g", outcome = "time", event = "event")
ordinal$level <- factor(ordinal$y, ordered = TRUE)
limit("one level always highest", "ordinal", of_clm(level ~ z, subset(ordinal, g == 0)), nrow(ordinal), "proportional-odds", "g", outcome = "y")

# A count that separates but at its value 3, a covariate beside it.
set.seed(16)
counts <- data.frame(z = rep(0:1, 60), g = rep(c(0, 1, 2, 3, 3, 3, 4, 5), each = 15), x = round(rnorm(120), 3))
counts$y <- ifelse(counts$g < 3, 0L, ifelse(counts$g > 3, 1L, rbinom(120, 1, plogis(0.7 * counts$z + 0.5 * counts$x))))
limit("a count that separates", "counts", of_glm(y ~ z + x, subset(counts, g == 3)), 120, "logistic", c("g", "x"), outcome = "y")

# Two covariates, each with a level without events.
pair <- data.frame(z = rep(0:1, 80), a = rep(c(1, 0, 0, 0), each = 40), b = rep(c(0, 1, 0, 0), each = 40), x = round(rnorm(160), 3))
pair$y <- ifelse(pair$a + pair$b > 0, 0L, rbinom(160, 1, plogis(-0.5 + 0.9 * pair$z)))
limit("two that separate", "pair", of_glm(y ~ z + x, subset(pair, a + b == 0)), 160, "logistic", c("a", "x", "b"), outcome = "y")

# Of four levels the higher two where g is 1, the lower two where it is 0: the
# treatment moves people within each half.
halves <- data.frame(z = rep(0:1, 100), g = rep(0:1, each = 100))
halves$y <- 1 + 2 * halves$g + rbinom(200, 1, plogis(-0.2 + 0.6 * halves$z + 0.3 * halves$g))
halves$upper <- as.integer(halves$y %in% c(2, 4))
limit("halves of a scale", "halves", of_glm(upper ~ z + g, halves), 200, "proportional-odds", "g", outcome = "y")
halves$upper <- NULL

# Everybody with g fails before the first of the others; ties.
order <- data.frame(z = rep(0:1, 40), g = rep(0:1, each = 40), x = round(rnorm(80), 3))
order$time <- ceiling(10 * rexp(80) * exp(-0.5 * order$z)) + 1000 * (1 - order$g)
order$event <- as.integer(order$g == 1 | runif(80) < 0.7)
limit("the order of two groups", "order", of_cox(Surv(time, event) ~ z + x + strata(g), order), 80, "cox", c("x", "g"), outcome = "time", event = "event")

ordinal$level <- NULL
for (d in c("logistic", "cox", "ordinal", "counts", "pair", "halves", "order")) put_data(paste0("separation_", d), get(d))
write_cases("separation")
