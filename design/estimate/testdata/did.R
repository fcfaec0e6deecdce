# Group-time effects and their influence functions one by one (Callaway &
# Sant'Anna 2021, J. of Econometrics 225, 200-230), then the simple average
# with the influence of its weights.
# mpdta.csv is the example data of the R package did: log county teen employment
# (lemp) of 500 counties, 2003-2007; first.treat is the year of the first rise of
# the minimum wage, 0 for never. Published: -0.0400, error about 0.012.
source("reference.R")

simple <- function(name, data, file, outcome, unit, period, first) {
  d <- data
  n_rows <- nrow(d)
  d <- d[!is.na(d[[outcome]]), ]
  periods <- sort(unique(data[[period]]))
  full <- names(which(table(d[[unit]]) == length(periods)))
  d <- d[as.character(d[[unit]]) %in% full, ]
  G <- tapply(d[[first]], d[[unit]], unique)
  G[G > max(periods)] <- 0
  early <- names(G)[G != 0 & G <= min(periods)]
  d <- d[!(as.character(d[[unit]]) %in% early), ]
  G <- G[!(names(G) %in% early)]
  Y <- sapply(periods, function(t) {
    at <- d[d[[period]] == t, ]
    at[[outcome]][match(names(G), as.character(at[[unit]]))]
  })
  n <- length(G)
  C <- G == 0
  att <- p <- numeric()
  start <- numeric()
  psi <- NULL
  for (g in sort(unique(G[G > 0]))) for (t in periods[periods >= g]) {
    base <- max(which(periods < g))
    dy <- Y[, periods == t] - Y[, base]
    here <- G == g
    att <- c(att, mean(dy[here]) - mean(dy[C]))
    p <- c(p, mean(here))
    start <- c(start, g)
    psi <- cbind(psi, here / mean(here) * (dy - mean(dy[here])) - C / mean(C) * (dy - mean(dy[C])))
  }
  w <- p / sum(p)
  theta <- sum(w * att)
  centred <- sapply(seq_along(start), function(k) (G == start[k]) - p[k])
  moved <- sapply(seq_along(start), function(k) centred[, k] / sum(p) - rowSums(centred) * p[k] / sum(p)^2)
  phi <- psi %*% w + moved %*% att
  se <- sqrt(mean(phi^2) / n)
  put_case(name, file, wald(theta, se, n * length(periods)), outcome = outcome, unit = unit, period = period, first = first)
}

mpdta <- read.csv("mpdta.csv")
simple("minimum wages", mpdta, "mpdta", "lemp", "countyreal", "year", "first.treat")

# Missing outcomes and rows, a unit treated from the start, starts between and
# after the periods, rows in no order.
set.seed(10)
panel <- expand.grid(unit = 1:60, period = c(1, 2, 3, 5, 8))
first <- c(rep(0, 20), rep(3, 12), rep(4, 6), rep(5, 10), rep(8, 6), rep(9, 4), 1, 1)
panel$first <- first[panel$unit]
panel$y <- round(0.1 * panel$unit + 0.3 * panel$period + ifelse(panel$first > 0 & panel$period >= panel$first, 1 + 0.2 * (panel$period - panel$first), 0) + rnorm(300), 3)
panel$y[c(11, 130)] <- NA
panel <- panel[sample(300), ]
panel <- panel[-c(4, 77), ]
simple("awkward", panel, "did_panel", "y", "unit", "period", "first")
put_data("did_panel", panel)
write_cases("did")
