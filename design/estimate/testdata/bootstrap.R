# All 2^clusters weights by brute force: each time a new outcome, a whole
# regression of it and its CR1 error.
source("reference.R")

enumerate <- function(name, data, outcome, treatment, cluster, covariates = character(), block = "") {
  d <- get(data)
  d <- d[complete.cases(d[, c(outcome, treatment, cluster, covariates)]), ]
  extra <- c(covariates, if (block != "") paste0("factor(", block, ")"))
  X <- model.matrix(reformulate(c(treatment, extra)), d)
  null <- model.matrix(if (length(extra) > 0) reformulate(extra) else ~1, d)
  y <- d[[outcome]]
  g <- match(d[[cluster]], unique(d[[cluster]]))
  G <- max(g)
  bread <- solve(crossprod(X))
  factor <- G / (G - 1) * (nrow(X) - 1) / (nrow(X) - ncol(X))
  t_of <- function(y) {
    b <- bread %*% crossprod(X, y)
    scores <- rowsum(X * drop(y - X %*% b), g)
    V <- factor * bread %*% crossprod(scores) %*% bread
    c(b[2], sqrt(V[2, 2]), b[2] / sqrt(V[2, 2]))
  }
  observed <- t_of(y)
  fitted <- drop(null %*% solve(crossprod(null), crossprod(null, y)))
  u <- y - fitted
  signs <- as.matrix(expand.grid(rep(list(c(-1, 1)), G)))
  t <- apply(signs, 1, function(v) t_of(fitted + v[g] * u)[3])
  put_case(name, paste0("bootstrap_", data),
           list(estimate = observed[1], se = observed[2], statistic = observed[3], p = mean(abs(t) >= abs(observed[3]) * (1 - 1e-9)), n = nrow(d)),
           outcome = outcome, treatment = treatment, cluster = cluster, covariates = as.list(covariates), block = block)
}

data(dietox, package = "geepack")
pigs <- with(subset(dietox, Cu != "Cu175" & Time == 12 & as.integer(Litter) <= 14), data.frame(weight = Weight, copper = as.integer(Cu == "Cu035"), start = Start, litter = as.integer(Litter)))
enumerate("dietox", "pigs", "weight", "copper", "litter")
enumerate("dietox with covariate", "pigs", "weight", "copper", "litter", "start")
npk <- with(datasets::npk, data.frame(yield, nitrogen = as.integer(N) - 1L, potash = as.integer(K) - 1L, block = as.integer(block)))
enumerate("npk", "npk", "yield", "nitrogen", "block", "potash")
enumerate("npk, block effects", "npk", "yield", "nitrogen", "block", "potash", "block")

set.seed(8)
size <- c(3, 40, 6, 11, 2, 25, 8, 15, 4)
few <- data.frame(cluster = rep(seq_along(size), size))
few$treated <- as.integer(few$cluster %in% c(2, 5, 9))
few$x <- round(rnorm(nrow(few)), 3)
few$y <- round(300 + rnorm(9)[few$cluster] + few$treated + 0.5 * few$x + rnorm(nrow(few)), 3)
few <- few[sample(nrow(few)), ]
few$y[7] <- NA
few$x[11] <- NA
enumerate("unequal clusters", "few", "y", "treated", "cluster", "x")

for (d in c("pigs", "npk", "few")) put_data(paste0("bootstrap_", d), get(d))
write_cases("bootstrap")
