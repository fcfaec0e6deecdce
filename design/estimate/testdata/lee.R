# Bounds, Lee's (2009) proposition 3 and Imbens & Manski's (2004) interval.
source("reference.R")

bounds <- function(name, data, outcome, treatment, responded) {
  d <- get(data)
  t <- d[[treatment]]
  s <- d[[responded]] == 1 & !is.na(d[[outcome]])
  y <- d[[outcome]]
  flip <- mean(s[t == 1]) < mean(s[t == 0])
  if (flip) {
    t <- 1 - t
    y <- -y
  }
  one <- function(y) {
    n <- length(t)
    treated <- sort(y[t == 1 & s])
    control <- y[t == 0 & s]
    a0 <- mean(s[t == 0])
    a1 <- mean(s[t == 1])
    p <- (a1 - a0) / a1
    drop <- floor(p * length(treated) + 1e-9)
    kept <- head(treated, length(treated) - drop)
    cut <- max(kept)
    ES <- mean(s & t == 1)
    ED <- mean(t)
    Vp <- (1 - p)^2 * ((1 - a0 / (1 - p)) / (ED * a0 / (1 - p)) + (1 - a0) / ((1 - ED) * a0))
    V <- var(kept) / (ES * (1 - p)) + (cut - mean(kept))^2 * p / (ES * (1 - p)) + ((cut - mean(kept)) / (1 - p))^2 * Vp
    VC <- var(control) / mean(s & t == 0)
    c(mean(kept) - mean(control), sqrt((V + VC) / n))
  }
  low <- one(y)
  high <- one(-y)
  high[1] <- -high[1]
  width <- (high[1] - low[1]) / max(low[2], high[2])
  reach <- uniroot(function(k) pnorm(k + width) - pnorm(-k) - 0.95, c(1, 3), tol = 1e-14)$root
  # y = -y of the flipped arm turns the treated into controls: the difference stays as it is.
  put_case(name, paste0("lee_", data),
           list(lower = low[1], upper = high[1], conf_low = low[1] - reach * low[2], conf_high = high[1] + reach * high[2], n = length(t)),
           outcome = outcome, treatment = treatment, responded = responded)
}

lung <- with(survival::lung, data.frame(wt.loss, woman = sex - 1, responded = as.integer(!is.na(wt.loss))))
bounds("lung", "lung", "wt.loss", "woman", "responded")

set.seed(9)
trial <- data.frame(treated = rep(0:1, c(90, 110)))
trial$y <- round(rnorm(200, 10 + trial$treated, 2), 3)
trial$more <- rbinom(200, 1, 0.6 + 0.25 * trial$treated)
trial$fewer <- rbinom(200, 1, 0.9 - 0.3 * trial$treated)
trial$score <- sample(1:5, 200, TRUE)
bounds("more response among the treated", "trial", "y", "treated", "more")
bounds("less response among the treated", "trial", "y", "treated", "fewer")
bounds("ties", "trial", "score", "treated", "more")

# 40 of 50 against 20 of 50: the share to trim is exactly a half, 20 people.
half <- data.frame(treated = rep(0:1, each = 50), y = round(rnorm(100), 3), responded = c(rep(0:1, c(30, 20)), rep(0:1, c(10, 40))))
bounds("a whole number", "half", "y", "treated", "responded")
same <- data.frame(treated = rep(0:1, each = 20), y = round(rnorm(40), 3), responded = rep(c(1, 1, 1, 0), 10))
bounds("the same response", "same", "y", "treated", "responded")

for (d in c("lung", "trial", "half", "same")) put_data(paste0("lee_", d), get(d))
write_cases("lee")
