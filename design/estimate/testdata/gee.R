# Uncorrected: geepack. Corrected: whole matrices, cluster by cluster, from the
# formulas of Mancl & DeRouen (2001) and Kauermann & Carroll (2001).
source("reference.R")
suppressMessages(library(geepack))

corrected <- function(m, data, cluster, power) {
  X <- model.matrix(m)
  r <- residuals(m, "response")
  rho <- if (length(m$geese$alpha) > 0) m$geese$alpha else 0
  id <- data[[cluster]]
  V <- function(n) (1 - rho) * diag(n) + rho
  rows <- split(seq_len(nrow(X)), id)
  A <- Reduce(`+`, lapply(rows, function(i) t(X[i, , drop = FALSE]) %*% solve(V(length(i))) %*% X[i, , drop = FALSE]))
  M <- solve(A)
  meat <- Reduce(`+`, lapply(rows, function(i) {
    x <- X[i, , drop = FALSE]
    H <- x %*% M %*% t(x) %*% solve(V(length(i)))
    e <- eigen(diag(length(i)) - H)
    adjusted <- Re(e$vectors %*% diag(e$values^(-power), length(i)) %*% solve(e$vectors) %*% r[i])
    s <- t(x) %*% solve(V(length(i))) %*% adjusted
    s %*% t(s)
  }))
  M %*% meat %*% M
}

fit <- function(name, data, outcome, treatment, cluster, covariates = character()) {
  used <- get(data)[, unique(c(outcome, treatment, covariates, cluster))]
  used <- used[complete.cases(used), ]
  used <- used[order(used[[cluster]]), ]
  used$cluster_id <- used[[cluster]]
  m <- geeglm(reformulate(c(treatment, covariates), outcome), data = used, id = cluster_id, corstr = "exchangeable",
              control = geese.control(epsilon = 1e-13, maxit = 500))
  b <- coef(m)[[treatment]]
  k <- which(names(coef(m)) == treatment)
  se <- summary(m)$coefficients[k, 2]
  one <- function(correction, se, df) {
    half <- qt(0.975, df) * se
    put_case(paste(name, correction), paste0("gee_", data),
             list(estimate = b, se = se, statistic = b / se, p = 2 * pt(-abs(b / se), df), conf_low = b - half, conf_high = b + half, n = nrow(used)),
             outcome = outcome, treatment = treatment, cluster = cluster, covariates = as.list(covariates), correction = correction)
  }
  df <- length(unique(used[[cluster]])) - length(coef(m))
  one("none", se, Inf)
  one("mancl-derouen", sqrt(corrected(m, used, cluster, 1)[k, k]), df)
  one("kauermann-carroll", sqrt(corrected(m, used, cluster, 0.5)[k, k]), df)
}

data(dietox, ohio, respiratory, package = "geepack")
pigs <- with(dietox[dietox$Cu != "Cu175", ], data.frame(weight = Weight, copper = as.integer(Cu == "Cu035"), time = Time, start = Start, pig = as.integer(as.character(Pig))))
fit("dietox", "pigs", "weight", "copper", "pig", c("time", "start"))
children <- with(ohio, data.frame(wheeze = resp, smoke, age, child = id))
fit("ohio", "children", "wheeze", "smoke", "child", "age")
patients <- with(respiratory, data.frame(good = outcome, active = as.integer(treat == "A"), age, baseline, patient = 1000 * center + id))
fit("respiratory", "patients", "good", "active", "patient", c("age", "baseline"))

# Few and very unequal clusters, rows not adjacent, missing values, a large mean.
set.seed(2)
size <- c(1, 2, 4, 30, 7, 3, 18, 1, 11)
few <- data.frame(cluster = rep(seq_along(size), size))
few$treated <- few$cluster %% 2
few$x <- round(rnorm(nrow(few)), 3)
few$y <- round(5000 + rnorm(9)[few$cluster] + 0.7 * few$treated + 0.4 * few$x + rnorm(nrow(few)), 3)
few <- few[sample(nrow(few)), ]
few$y[c(5, 40)] <- NA
few$x[c(8, 60)] <- NA
fit("few clusters", "few", "y", "treated", "cluster")
fit("few clusters, covariate", "few", "y", "treated", "cluster", "x")

# Assignment within clusters, negative correlation.
within <- data.frame(cluster = rep(1:12, each = 4), treated = rep(0:1, 24))
within$y <- round(rnorm(48) + rep(c(1, 1, -1, -1), 12) + within$treated, 3)
fit("negative correlation", "within", "y", "treated", "cluster")

for (d in c("pigs", "children", "patients", "few", "within")) put_data(paste0("gee_", d), get(d))
write_cases("gee")
