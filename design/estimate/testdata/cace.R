source("reference.R")
suppressMessages(library(estimatr))

fit <- function(name, data, outcome, treatment, received, covariates = character(), block = "", cluster = "") {
  extra <- c(covariates, if (block != "") paste0("factor(", block, ")"))
  f <- as.formula(paste(outcome, "~", paste(c(received, extra), collapse = "+"), "|", paste(c(treatment, extra), collapse = "+")))
  d <- get(data)
  d$g <- if (cluster != "") d[[cluster]]
  m <- if (cluster == "") iv_robust(f, d, se_type = "HC2") else iv_robust(f, d, clusters = g, se_type = "CR2")
  s <- summary(m)$coefficients[received, ]
  put_case(name, paste0("cace_", data),
           list(estimate = s[[1]], se = s[[2]], statistic = s[[3]], p = s[[4]], conf_low = s[[5]], conf_high = s[[6]], df = s[[7]], n = m$nobs),
           outcome = outcome, treatment = treatment, received = received, covariates = as.list(covariates), block = block, cluster = cluster)
}

cars <- mtcars[, c("mpg", "am", "vs", "wt", "hp")]
fit("mtcars", "cars", "mpg", "am", "vs")
fit("mtcars with covariates", "cars", "mpg", "am", "vs", c("wt", "hp"))

# One-sided and two-sided noncompliance, unequal variances, four blocks with
# their own chance of an offer, missing values.
set.seed(6)
trial <- data.frame(block = rep(1:4, each = 60))
trial$offered <- rbinom(240, 1, c(0.3, 0.5, 0.5, 0.7)[trial$block])
trial$x <- round(rnorm(240), 3)
kind <- runif(240)
trial$took <- ifelse(kind < 0.55, trial$offered, 0)
trial$took2 <- ifelse(kind < 0.5, trial$offered, as.integer(kind < 0.65))
trial$y <- round(trial$block + 0.8 * trial$took + 0.5 * trial$x + rnorm(240) * (1 + trial$offered), 3)
trial$y[c(3, 99)] <- NA
trial$x[c(17, 150, 151)] <- NA
trial$took[200] <- NA
fit("one-sided", "trial", "y", "offered", "took")
fit("two-sided with covariate", "trial", "y", "offered", "took2", "x")
fit("blocks", "trial", "y", "offered", "took2", "x", "block")

# The same in clusters, offered one by one and together: cars by carburettors, and
# trials of twelve and of six uneven clusters.
cars$carb <- mtcars$carb
fit("mtcars in clusters", "cars", "mpg", "am", "vs", "wt", cluster = "carb")
trial$cluster <- rep(1:12, c(8, 9, 10, 11, 12, 14, 16, 20, 24, 30, 36, 50))
fit("clusters", "trial", "y", "offered", "took2", "x", cluster = "cluster")
fit("clusters, each with a level", "trial", "y", "offered", "took2", "x", "cluster", "cluster")
together <- data.frame(cluster = rep(1:6, c(12, 40, 9, 25, 60, 14)))
together$offered <- together$cluster %% 2
together$x <- round(rnorm(160), 3)
together$took <- ifelse(runif(160) < 0.7, together$offered, 0)
together$y <- round(rnorm(6)[together$cluster] + together$took + together$x + rnorm(160), 3)
fit("six clusters offered together", "together", "y", "offered", "took", "x", cluster = "cluster")

# A weak instrument, and an outcome with a large mean.
weak <- data.frame(offered = rep(0:1, 50), took = rbinom(100, 1, 0.4 + 0.1 * rep(0:1, 50)))
weak$y <- round(100000 + weak$took + rnorm(100), 3)
fit("weak", "weak", "y", "offered", "took")

for (d in c("cars", "trial", "together", "weak")) put_data(paste0("cace_", d), get(d))
write_cases("cace")
