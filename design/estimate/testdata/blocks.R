# Differences in means by block where clusters lie in several blocks (estimatr's
# CR2 with block effects) and where some blocks are small (the hybrid of Pashley
# & Miratrix 2021, J. Educational and Behavioral Statistics 46, 271-296, written
# out; their small blocks of unequal size). Degrees of freedom of the hybrid are
# Satterthwaite's of its two parts.
source("reference.R")
suppressMessages(library(estimatr))
for (d in c("across", "mixed", "one")) assign(d, read.csv(paste0("blocks_", d, ".csv")))

t_answer <- function(estimate, se, df, n) {
  half <- qt(0.975, df) * se
  list(estimate = estimate, se = se, df = df, statistic = estimate / se, p = 2 * pt(-abs(estimate / se), df),
       conf_low = estimate - half, conf_high = estimate + half, n = n)
}

m <- lm_robust(y ~ z + factor(b), across, clusters = cl, se_type = "CR2")
put_case("clusters across blocks", "blocks_across", t_answer(m$coefficients[["z"]], m$std.error[["z"]], m$df[["z"]], m$nobs),
         outcome = "y", treatment = "z", cluster = "cl", block = "b")

hybrid <- function(name, data, d, left_out = NULL) {
  d <- d[!(d$block %in% left_out), ]
  parts <- split(d, d$block)
  n_k <- sapply(parts, nrow)
  tau <- sapply(parts, function(b) mean(b$y[b$z == 1]) - mean(b$y[b$z == 0]))
  neyman <- sapply(parts, function(b) sum(tapply(b$y, b$z, function(v) var(v) / length(v))))
  small <- sapply(parts, function(b) min(table(b$z))) < 2
  n <- sum(n_k)
  own <- sum((n_k^2 * neyman)[!small]) / n^2
  df <- sum(n_k[!small]) - 2 * sum(!small)
  variance <- own
  if (any(small)) {
    s <- n_k[small]
    N <- sum(s)
    w <- s^2 / (N - 2 * s)
    gap <- tau[small] - sum(s * tau[small]) / N
    between <- sum(w * gap^2) / (N + sum(w)) * (N / n)^2
    variance <- own + between
    df <- variance^2 / (own^2 / df + between^2 / (sum(small) - 1))
    if (!any(!small)) df <- sum(small) - 1
  }
  put_case(name, data, t_answer(sum(n_k * tau) / n, sqrt(variance), df, n), outcome = "y", treatment = "z", block = "block")
}
hybrid("three large and three small blocks", "blocks_mixed", mixed)
hybrid("one pair, left out", "blocks_one", one, 6)

# Pairs and triplets only: no large block. Equal pairs beside large blocks, where
# the small blocks' variance is that of matched pairs.
set.seed(15)
few <- data.frame(block = rep(1:7, c(2, 2, 3, 2, 3, 4, 2)))
few$z <- as.integer(!duplicated(few$block))
few$y <- round(few$block / 2 + 0.5 * few$z + rnorm(nrow(few)), 3)
hybrid("small blocks only", "blocks_few", few)
beside <- data.frame(block = rep(1:6, c(8, 12, 3, 3, 3, 3)))
beside$z <- c(rep(0:1, 10), rep(c(0, 1, 0), 4))
beside$y <- round(beside$block / 2 + 0.5 * beside$z + rnorm(nrow(beside)), 3)
hybrid("triplets beside large blocks", "blocks_beside", beside)

for (d in c("across", "mixed", "one", "few", "beside")) put_data(paste0("blocks_", d), get(d))
write_cases("blocks")
