source("reference.R")

fit <- function(name, data, outcome, treatment, covariates = character(), ...) {
  f <- reformulate(c(treatment, covariates), outcome)
  m <- glm(f, binomial, get(data), control = glm.control(epsilon = 1e-11, maxit = 500))
  b <- coef(m)[!is.na(coef(m))] # once more from there: glm's errors are those of the step before the last
  m <- glm(reformulate(names(b)[-1], outcome), binomial, get(data), start = b)
  s <- coef(summary(m))[treatment, ]
  put_case(name, paste0("logistic_", data), wald(s[[1]], s[[2]], nobs(m)),
           outcome = outcome, treatment = treatment, covariates = as.list(covariates), ...)
}

infertility <- transform(datasets::infert, lost = as.integer(induced > 0))[, c("case", "lost", "age", "parity", "spontaneous")]
fit("infert", "infertility", "case", "lost")
fit("infert with covariates", "infertility", "case", "lost", c("age", "parity", "spontaneous"))

bacteria <- with(MASS::bacteria, data.frame(y = as.integer(y == "y"), active = as.integer(ap == "a"), week, high = as.integer(hilo == "hi")))
fit("bacteria", "bacteria", "y", "active", c("week", "high"))

# Missing covariates (wt.loss, ph.ecog) and a missing outcome.
lung <- with(survival::lung, data.frame(dead = ifelse(time < 365 & status == 1, NA, as.integer(time < 365)), woman = sex - 1, age, ph.ecog, wt.loss))
fit("lung, missing values", "lung", "dead", "woman", c("age", "ph.ecog", "wt.loss"))

# A collinear covariate (dropped, as glm does) and one with a huge mean.
set.seed(1)
collinear <- data.frame(treated = rep(0:1, 60), a = round(rnorm(120), 4), year = sample(2001:2009, 120, TRUE))
collinear$b <- with(collinear, 2 * a - treated + 3)
collinear$y <- with(collinear, rbinom(120, 1, plogis(-0.3 + 0.8 * treated + 0.5 * a + 0.1 * (year - 2005))))
fit("collinear", "collinear", "y", "treated", c("a", "b", "year"))

# Near separation: without its last two rows the covariate separates perfectly.
near <- data.frame(treated = rep(0:1, 20), x = round(seq(-2, 2, length.out = 40), 3))
near$y <- as.integer(near$x > 0)
near$y[c(20, 21)] <- c(1L, 0L)
near <- rbind(near, data.frame(treated = c(1L, 0L), x = c(0.3, -0.3), y = c(0L, 1L)))
fit("near separation", "near", "y", "treated", "x")

# A rare outcome: one event among the treated.
rare <- data.frame(treated = rep(0:1, each = 200), y = 0L)
rare$y[c(1:6, 201)] <- 1L
fit("rare", "rare", "y", "treated")

# A covariate with very long tails.
set.seed(12)
tails <- data.frame(treated = rep(0:1, 40), x = round(rt(80, 1)^3, 2))
tails$y <- as.integer(0.5 * tails$treated + tails$x + 3 * rlogis(80) > 0)
fit("long tails", "tails", "y", "treated", "x")

for (d in c("infertility", "bacteria", "lung", "collinear", "near", "rare", "tails")) put_data(paste0("logistic_", d), get(d))
write_cases("logistic")
