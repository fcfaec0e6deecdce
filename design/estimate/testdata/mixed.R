# Reference for the mixed models: data sets as mixed_*.csv and answers as
# mixed.json, written into the directory given as argument (default: here).
# Needs lme4, lmerTest, pbkrtest, jsonlite.
suppressMessages({library(lmerTest); library(jsonlite)})
out <- c(commandArgs(TRUE), ".")[1]
set.seed(20260102, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")

size <- c(1, 1, 2, 3, 5, 7, 8, 11, 12, 15, 18, 20, 22, 25, 30, 31, 40, 55, 63, 80)
cluster <- rep(seq_along(size), size)
n <- length(cluster)
uneven <- data.frame(cluster = 1000 - 7 * cluster, t = cluster %% 2, w = rbinom(n, 1, 0.4))
uneven$block <- 10 * ((cluster - 1) %/% 5)
uneven$age <- round(rnorm(n, 45, 9))
uneven$double <- 2 * uneven$age + 1
uneven$y <- 20 + 0.6 * uneven$t + 0.4 * uneven$w + 0.05 * uneven$age + rnorm(20)[cluster] + rnorm(n, 0, 3)
uneven$score <- pmin(5, pmax(1, round(3 + 0.5 * rnorm(20)[cluster] + 0.3 * uneven$w + rnorm(n))))
uneven$far <- uneven$y + 1e6
uneven$y_missing <- ifelse(runif(n) < 0.25, NA, uneven$y)
uneven$age_missing <- ifelse(runif(n) < 0.1, NA, uneven$age)
uneven$alike <- 20 + rnorm(n) - ave(rnorm(n), cluster)
uneven$alike <- uneven$alike - 0.9 * (ave(uneven$alike, cluster) - 20) # less between than chance: boundary
uneven$apart <- 20 + 10 * rnorm(20)[cluster] + rnorm(n)               # nearly all between
uneven <- uneven[sample(n), ]

few <- function(k, sizes, sd) {
  g <- rep(seq_len(k), sizes)
  d <- data.frame(cluster = g, t = as.numeric(g > k / 2), w = rep_len(c(0, 1, 1), length(g)), x = rnorm(length(g)) + g)
  d$y <- 5 + sd * rnorm(k)[g] + 0.3 * d$x + rnorm(length(g))
  d
}
four <- few(4, c(6, 30, 12, 9), 1)
six <- few(6, c(4, 9, 25, 3, 14, 40), 0.5)

wedge <- expand.grid(i = 1:6, period = 1:5, cluster = 1:8)
wedge <- wedge[runif(nrow(wedge)) < 0.8, ]
wedge$t <- as.numeric(wedge$period > (wedge$cluster + 1) %/% 2)
wedge$age <- rnorm(nrow(wedge), 40, 10)
wedge$y <- 10 + 0.3 * wedge$period + 0.5 * wedge$t + 0.7 * rnorm(8)[wedge$cluster] + rnorm(nrow(wedge))
wedge$flat <- rnorm(nrow(wedge))

data(sleepstudy, package = "lme4"); data(Penicillin, package = "lme4")
nights <- data.frame(y = sleepstudy$Reaction, t = as.numeric(sleepstudy$Days >= 5),
                     cluster = as.numeric(as.character(sleepstudy$Subject)), day = sleepstudy$Days)
plates <- data.frame(y = Penicillin$diameter, t = as.numeric(as.integer(Penicillin$plate) %% 2),
                     cluster = as.integer(Penicillin$plate), row = as.integer(Penicillin$sample))
chicks <- with(as.data.frame(ChickWeight), data.frame(y = weight, t = as.numeric(Diet == 3),
                     cluster = as.integer(as.character(Chick)), time = Time))

cases <- list()
fit <- function(data, y, t, x = c(), block = "", period = "") {
  d <- get(data)
  factors <- sprintf("factor(%s)", setdiff(c(block, period), ""))
  effects <- t
  if (period != "") { # an effect per exposure time, and their mean over the treated rows
    since <- d[[period]] - ave(ifelse(d[[t]] == 1, d[[period]], Inf), d$cluster, FUN = min)
    times <- sort(unique(since[d[[t]] == 1]))
    effects <- paste0("since", times)
    for (i in seq_along(times)) d[[effects[i]]] <- as.numeric(d[[t]] == 1 & since == times[i])
  }
  weights <- colMeans(d[d[[t]] == 1, effects, drop = FALSE])
  f <- reformulate(c(effects, x, factors, "(1 | cluster)"), y)
  m <- suppressMessages(lmer(f, d, control = lmerControl(optimizer = "bobyqa",
    optCtrl = list(rhoend = 1e-11, maxfun = 1e5), check.conv.singular = "ignore")))
  for (ddf in c("Satterthwaite", if (period == "") "Kenward-Roger")) {
    r <- contest1D(m, ifelse(names(fixef(m)) %in% effects, weights[names(fixef(m))], 0), ddf = ddf, confint = TRUE)
    cases[[length(cases) + 1]] <<- list(data = data, outcome = y, treatment = t, covariates = I(as.character(x)),
      cluster = "cluster", block = block, period = period, df_method = tolower(ddf), estimate = r[["Estimate"]],
      se = r[["Std. Error"]], df = r[["df"]], statistic = r[["t value"]], p = r[["Pr(>|t|)"]],
      conf_low = r[["lower"]], conf_high = r[["upper"]], n = nobs(m), boundary = unname(getME(m, "theta") < 1e-6))
  }
}
for (y in c("y", "score", "far", "y_missing", "alike", "apart")) {
  fit("uneven", y, "t")
  fit("uneven", y, "w")
  fit("uneven", y, "t", "age")
  fit("uneven", y, "w", c("age_missing", "double"))
  fit("uneven", y, "w", "age", block = "block")
}
for (data in c("four", "six")) { fit(data, "y", "t"); fit(data, "y", "w", "x") }
fit("nights", "y", "t"); fit("nights", "y", "t", "day")
fit("plates", "y", "t"); fit("plates", "y", "t", "row")
fit("chicks", "y", "t"); fit("chicks", "y", "t", "time")
for (y in c("y", "flat")) { fit("wedge", y, "t", period = "period"); fit("wedge", y, "t", "age", period = "period") }

for (name in unique(sapply(cases, `[[`, "data")))
  write.csv(format(get(name), digits = 17, trim = TRUE), file.path(out, paste0("mixed_", name, ".csv")),
            row.names = FALSE, quote = FALSE)
writeLines(toJSON(cases, auto_unbox = TRUE, digits = NA, pretty = TRUE), file.path(out, "mixed.json"))
