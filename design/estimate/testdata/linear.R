# Reference for the linear estimators: data sets as linear_*.csv and answers as
# linear.json, written into the directory given as argument (default: here).
# Needs estimatr, clubSandwich, jsonlite, lme4 (for its data).
suppressMessages({library(estimatr); library(clubSandwich); library(jsonlite)})
out <- c(commandArgs(TRUE), ".")[1]
set.seed(20260101, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")

# Twenty unequal clusters: treated between clusters (t) and within (w).
size <- c(1, 1, 2, 3, 5, 7, 8, 11, 12, 15, 18, 20, 22, 25, 30, 31, 40, 55, 63, 80)
cluster <- rep(seq_along(size), size)
n <- length(cluster)
uneven <- data.frame(cluster = 1000 - 7 * cluster, t = cluster %% 2, w = rbinom(n, 1, 0.4))
uneven$block <- 10 * ((cluster - 1) %/% 4)          # contains whole clusters
uneven$stratum <- 2 * cluster + rbinom(n, 1, 0.5)   # lies inside clusters
uneven$site <- rep_len(c(3, 1, 2), n)               # crosses clusters
uneven$age <- round(rnorm(n, 45, 9))
uneven$debt <- rexp(n, 1 / 8000) + 500 * cluster
uneven$double <- 2 * uneven$age + 1                 # collinear
uneven$rural <- as.numeric(cluster %in% c(3, 8, 13, 18))
uneven$y <- 20 + 0.6 * uneven$t + 0.4 * uneven$w + 0.05 * uneven$age +
  rnorm(20)[cluster] + rnorm(n, 0, 3)
uneven$score <- pmin(5, pmax(1, round(3 + 0.3 * uneven$w + rnorm(n)))) # ties
uneven$far <- uneven$y + 1e6
uneven$y_missing <- ifelse(runif(n) < 0.25, NA, uneven$y)
uneven$age_missing <- ifelse(runif(n) < 0.1, NA, uneven$age)
rows <- sample(n)
uneven <- uneven[rows, ]

few <- function(k, sizes) {
  g <- rep(seq_len(k), sizes)
  d <- data.frame(cluster = g, t = as.numeric(g > k / 2), w = rep_len(c(0, 1, 1), length(g)))
  d$x <- rnorm(length(g)) + g
  d$y <- 5 + rnorm(k)[g] + 0.3 * d$x + rnorm(length(g))
  d
}
four <- few(4, c(6, 30, 12, 9))
six <- few(6, c(4, 9, 25, 3, 14, 40))

# Blocked designs: people in blocks, pairs of people, clusters in blocks, pairs of clusters.
block <- rep(1:5, c(4, 8, 12, 20, 30))
blocked <- data.frame(block, t = rep_len(c(0, 1, 1, 0), length(block)))
blocked$y <- blocked$t * 0.5 + block + rnorm(length(block))
pairs <- data.frame(block = rep(1:15, each = 2), t = rep(0:1, 15))
pairs$y <- rnorm(30) + pairs$block / 3 + 0.4 * pairs$t
inblock <- data.frame(cluster = rep(1:24, rep_len(c(3, 7, 5, 9, 4, 6), 24)))
inblock$block <- (inblock$cluster - 1) %/% 6
inblock$t <- inblock$cluster %% 2
inblock$y <- 3 + rnorm(24)[inblock$cluster] + inblock$t + rnorm(nrow(inblock))
twins <- data.frame(cluster = rep(1:16, rep_len(c(3, 7, 5, 9, 4), 16)))
twins$block <- (twins$cluster + 1) %/% 2
twins$t <- twins$cluster %% 2
twins$y <- 3 + rnorm(16)[twins$cluster] + twins$t + rnorm(nrow(twins))
two <- twins[twins$block <= 2, ] # of which one holds more than half of the people

cars <- data.frame(y = mtcars$mpg, t = mtcars$am, wt = mtcars$wt, hp = mtcars$hp,
                   cluster = mtcars$carb, block = mtcars$cyl)
drug <- data.frame(y = sleep$extra, t = as.numeric(sleep$group == 2), cluster = as.numeric(sleep$ID))
looms <- data.frame(y = warpbreaks$breaks, t = as.numeric(warpbreaks$wool == "B"),
                    tension = as.numeric(warpbreaks$tension))
data(sleepstudy, package = "lme4")
nights <- data.frame(y = sleepstudy$Reaction, t = as.numeric(sleepstudy$Days >= 5),
                     cluster = as.numeric(as.character(sleepstudy$Subject)), day = sleepstudy$Days)

cases <- list()
row <- function(data, estimator, outcome, treatment, ..., estimate, se, df, p, low, high, n) {
  cases[[length(cases) + 1]] <<- c(list(data = data, estimator = estimator, outcome = outcome,
    treatment = treatment), list(...), list(estimate = estimate, se = se, df = df,
    statistic = estimate / se, p = p, conf_low = low, conf_high = high, n = n))
}
keep <- function(fit, data, estimator, y, t, x, cluster, block) {
  i <- if (estimator == "difference-in-means") 1 else which(fit$term == t)
  g <- function(v) unname(v[i])
  row(data, estimator, y, t, covariates = I(as.character(x)), cluster = cluster, block = block,
      estimate = g(fit$coefficients), se = g(fit$std.error), df = g(fit$df), p = g(fit$p.value),
      low = g(fit$conf.low), high = g(fit$conf.high), n = as.integer(fit$nobs))
}
ids <- function(d, name) if (name == "") NULL else d[[name]]
ancova <- function(data, y, t, x = c(), cluster = "", block = "") {
  d <- get(data)
  n <- sum(complete.cases(d[, c(y, t, x)]))
  if (cluster == "" && block != "") { # a block of one adds nothing; estimatr's HC2 is NaN with it
    d <- d[complete.cases(d[, c(y, t, x)]), ]
    d <- d[ave(d[[y]], d[[block]], FUN = length) > 1, ]
  }
  f <- reformulate(c(t, x, if (block != "") sprintf("factor(%s)", block)), y)
  d$g <- ids(d, cluster)
  fit <- if (cluster == "") lm_robust(f, d, se_type = "HC2") else lm_robust(f, d, clusters = g, se_type = "CR2")
  fit$nobs <- n
  keep(fit, data, "ancova", y, t, x, cluster, block)
}
sandwich <- function(data, y, t, x = c(), cluster, block = "") { # the same by another road
  d <- get(data)
  d <- d[complete.cases(d[, c(y, t, x)]), ]
  fit <- lm(reformulate(c(t, x, if (block != "") sprintf("factor(%s)", block)), y), d)
  r <- coef_test(fit, vcovCR(fit, cluster = d[[cluster]], type = "CR2"), test = "Satterthwaite")[2, ]
  half <- qt(0.975, r$df) * r$SE
  row(data, "ancova", y, t, covariates = I(as.character(x)), cluster = cluster, block = block,
      estimate = r$beta, se = r$SE, df = r$df, p = r$p_Satt, low = r$beta - half, high = r$beta + half, n = nrow(d))
}
lin <- function(data, y, t, x, cluster = "", block = "") {
  d <- get(data)
  cov <- reformulate(c(x, if (block != "") sprintf("factor(%s)", block)))
  d$g <- ids(d, cluster)
  f <- reformulate(t, y)
  fit <- if (cluster == "") lm_lin(f, cov, d, se_type = "HC2") else lm_lin(f, cov, d, clusters = g, se_type = "CR2")
  keep(fit, data, "lin", y, t, x, cluster, block)
}
means <- function(data, y, t, cluster = "", block = "") {
  d <- get(data)
  d$g <- ids(d, cluster); d$b <- ids(d, block)
  f <- reformulate(t, y)
  fit <- if (cluster == "" && block == "") difference_in_means(f, d)
    else if (block == "") difference_in_means(f, d, clusters = g)
    else if (cluster == "") difference_in_means(f, d, blocks = b)
    else difference_in_means(f, d, blocks = b, clusters = g)
  keep(fit, data, "difference-in-means", y, t, c(), cluster, block)
}
clusters <- function(data, y, t, cluster) {
  d <- get(data)
  d <- d[!is.na(d[[y]]), ]
  a <- aggregate(d[, c(y, t)], list(g = d[[cluster]]), mean)
  r <- t.test(a[[y]][a[[t]] == 1], a[[y]][a[[t]] == 0], var.equal = TRUE)
  row(data, "cluster-means", y, t, covariates = I(character()), cluster = cluster, block = "",
      estimate = unname(r$estimate[1] - r$estimate[2]), se = r$stderr, df = unname(r$parameter), p = r$p.value,
      low = r$conf.int[1], high = r$conf.int[2], n = nrow(d))
}

for (y in c("y", "score", "far", "y_missing")) {
  means("uneven", y, "w")
  means("uneven", y, "t", cluster = "cluster")
  ancova("uneven", y, "w")
  ancova("uneven", y, "w", c("age", "debt"))
  ancova("uneven", y, "t", c("age", "debt"), cluster = "cluster")
  ancova("uneven", y, "w", c("age_missing", "rural"), cluster = "cluster")
  ancova("uneven", y, "w", "age", block = "block")
  ancova("uneven", y, "w", "age", block = "stratum")
  ancova("uneven", y, "w", "age", cluster = "cluster", block = "block")
  ancova("uneven", y, "t", c("age", "rural"), cluster = "cluster", block = "block")
  ancova("uneven", y, "w", "age", cluster = "cluster", block = "cluster")
  ancova("uneven", y, "w", "age", cluster = "cluster", block = "stratum")
  ancova("uneven", y, "w", "age", cluster = "cluster", block = "site")
  ancova("uneven", y, "w", c("age", "double", "debt"))
  lin("uneven", y, "w", c("age", "debt"))
  lin("uneven", y, "w", "age_missing", cluster = "cluster")
  lin("uneven", y, "t", c("age", "rural"), cluster = "cluster")
  lin("uneven", y, "w", "age", block = "block")
  sandwich("uneven", y, "t", c("age", "debt"), "cluster")
  sandwich("uneven", y, "w", "age_missing", "cluster", block = "block")
  clusters("uneven", y, "t", "cluster")
}
for (data in c("four", "six")) {
  means(data, "y", "t", cluster = "cluster")
  ancova(data, "y", "t", "x", cluster = "cluster")
  ancova(data, "y", "w", "x", cluster = "cluster")
  ancova(data, "y", "w", "x", cluster = "cluster", block = "cluster")
  lin(data, "y", "w", "x", cluster = "cluster")
  clusters(data, "y", "t", "cluster")
}
means("blocked", "y", "t", block = "block")
ancova("blocked", "y", "t", block = "block")
means("pairs", "y", "t", block = "block")
ancova("pairs", "y", "t", block = "block")
means("inblock", "y", "t", cluster = "cluster", block = "block")
ancova("inblock", "y", "t", cluster = "cluster", block = "block")
means("twins", "y", "t", cluster = "cluster", block = "block")
ancova("twins", "y", "t", cluster = "cluster", block = "block")
means("two", "y", "t", cluster = "cluster", block = "block")
means("cars", "y", "t")
ancova("cars", "y", "t", c("wt", "hp"))
ancova("cars", "y", "t", "wt", block = "block")
ancova("cars", "y", "t", "wt", block = "cluster")
ancova("cars", "y", "t", "wt", cluster = "cluster")
ancova("cars", "y", "t", "hp", cluster = "cluster", block = "block")
lin("cars", "y", "t", c("wt", "hp"))
means("drug", "y", "t")
ancova("drug", "y", "t", cluster = "cluster")
ancova("drug", "y", "t", cluster = "cluster", block = "cluster")
means("looms", "y", "t")
lin("looms", "y", "t", "tension")
ancova("nights", "y", "t", cluster = "cluster")
ancova("nights", "y", "t", "day", cluster = "cluster")
lin("nights", "y", "t", "day", cluster = "cluster")

for (name in unique(sapply(cases, `[[`, "data")))
  write.csv(format(get(name), digits = 17, trim = TRUE), file.path(out, paste0("linear_", name, ".csv")),
            row.names = FALSE, quote = FALSE)
writeLines(toJSON(cases, auto_unbox = TRUE, digits = NA, pretty = TRUE, na = "null"), file.path(out, "linear.json"))
