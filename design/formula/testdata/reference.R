# Writes reference.json: what R and calculations written apart from the Go code
# answer to the same questions. Run from this directory:
#   Rscript reference.R > reference.json
# Needs pwr, rpact and jsonlite.
suppressMessages({ library(pwr); library(rpact); library(jsonlite) })
cases <- list()
# A case: the flags given, and the keys of the answer with what they must be.
add <- function(design, source, given, answer, tolerance)
  cases[[length(cases) + 1]] <<- list(design = design, source = source,
    given = given, answer = answer, tolerance = tolerance)

# Two means. Equal arms from stats, unequal from pwr, both with both tails.
# nu = 2n - 2 degrees of freedom; R's own pt is good to about 1e-12 here.
for (alpha in c(.05, .01)) for (n in c(2, 5, 50, 410)) for (d in c(.01, .2, .8)) {
  p <- power.t.test(n = n, delta = d * 7, sd = 7, sig.level = alpha, strict = TRUE)$power
  add("two-means", "stats::power.t.test", list(`n-treatment` = n, effect = d * 7, sd = 7, alpha = alpha),
      list(power = p), 1e-10)
}
for (power in c(.8, .9)) for (d in c(.1, .35, 1.5)) {
  n <- power.t.test(delta = d, power = power, strict = TRUE, tol = 1e-12)$n
  add("two-means", "stats::power.t.test", list(effect = d, power = power, alpha = .05), list(n_treatment = ceiling(n)), 0)
}
for (n in c(4, 30, 1000)) {
  e <- power.t.test(n = n, power = .8, sd = 2, strict = TRUE, tol = 1e-14)$delta
  add("two-means", "stats::power.t.test", list(`n-treatment` = n, power = .8, sd = 2, alpha = .05), list(effect = e), 1e-9)
}
for (n in list(c(10, 40), c(300, 25), c(2, 200))) {
  p <- pwr.t2n.test(n1 = n[1], n2 = n[2], d = .4)$power
  add("two-means", "pwr::pwr.t2n.test", list(`n-treatment` = n[1], `n-control` = n[2], effect = .4, alpha = .05), list(power = p), 1e-10)
}
n <- pwr.t2n.test(n2 = 60, d = .5, power = .8)$n1
add("two-means", "pwr::pwr.t2n.test", list(`n-control` = 60, effect = .5, power = .8, alpha = .05), list(n_treatment = ceiling(n)), 0)

# Repeated means, from the covariance of all measurements: what is left of the mean after,
# given the mean before, is a Schur complement; the t test by R's own noncentral t.
for (waves in list(c(0, 1), c(0, 6), c(1, 1), c(1, 5), c(3, 2))) for (r in c(.3, .7)) for (n in list(c(20, 20), c(60, 150))) {
  b <- waves[1]; m <- waves[2]; s <- 1.4
  v <- s^2 * (diag(1 - r, b + m) + r)
  of <- rbind(c(rep(0, b), rep(1 / m, m)), if (b > 0) c(rep(1 / b, b), rep(0, m)))
  v <- of %*% v %*% t(of)
  left <- if (b > 0) v[1, 1] - v[1, 2]^2 / v[2, 2] else v[1, 1]
  df <- sum(n) - 2 - (b > 0); ncp <- .4 / sqrt(left * sum(1 / n)); critical <- qt(.975, df)
  add("repeated-means", "covariance of the measurements", list(`n-treatment` = n[1], `n-control` = n[2], before = b, after = m, correlation = r,
      effect = .4, sd = s, alpha = .05), list(power = pt(critical, df, ncp, lower.tail = FALSE) + pt(-critical, df, ncp)), 1e-9)
}

# Two proportions. stats::power.prop.test, strict = FALSE; unequal arms by hand
# after Fleiss, Tytun & Ury (1980).
for (p in list(c(.5, .75), c(.05, .035), c(.15, .19), c(.9, .7))) {
  r <- power.prop.test(n = 150, p1 = p[1], p2 = p[2])
  add("two-proportions", "stats::power.prop.test", list(`p-control` = p[1], `p-treatment` = p[2], `n-treatment` = 150, alpha = .05), list(power = r$power), 1e-12)
  n <- power.prop.test(p1 = p[1], p2 = p[2], power = .9, tol = 1e-12)$n
  add("two-proportions", "stats::power.prop.test", list(`p-control` = p[1], `p-treatment` = p[2], power = .9, alpha = .05),
      list(n_treatment = ceiling(n), effect = p[2] - p[1]), 1e-12)
}
for (n in c(50, 500)) {
  p2 <- power.prop.test(n = n, p1 = .2, power = .8, tol = 1e-14)$p2
  add("two-proportions", "stats::power.prop.test", list(`p-control` = .2, `n-treatment` = n, power = .8, alpha = .05),
      list(p_treatment = p2, effect = p2 - .2), 1e-9)
}
unequal <- function(n, m, p, q) {
  bar <- weighted.mean(c(p, q), c(n, m))
  unname(pnorm((abs(p - q) - qnorm(.975) * sqrt(bar * (1 - bar) * (1 / n + 1 / m))) / sqrt(p * (1 - p) / n + q * (1 - q) / m)))
}
add("two-proportions", "Fleiss, Tytun & Ury 1980", list(`p-control` = .3, `p-treatment` = .45, `n-treatment` = 80, `n-control` = 200, alpha = .05),
    list(power = unequal(80, 200, .45, .3)), 1e-12)

# Cluster means, from variance components: total variance s^2, of which
# icc between clusters. A mean of k clusters of m has variance
# between / k * (1 + cv^2) + within / (k m): with sizes m_j weighted as people
# the between part is sum(m_j^2) / sum(m_j)^2 = (1 + cv^2) / k.
cluster <- function(k, m, icc, cv, e, s, alpha) {
  se <- sqrt(2 * (icc * s^2 * (1 + cv^2) / k + (1 - icc) * s^2 / (k * m)))
  q <- qt(alpha / 2, 2 * k - 2, lower.tail = FALSE)
  pt(q, 2 * k - 2, e / se, lower.tail = FALSE) + pt(-q, 2 * k - 2, e / se)
}
for (k in c(2, 6, 30)) for (icc in c(0, .02, .3)) for (cv in c(0, .6)) {
  given <- list(`clusters-per-arm` = k, `cluster-size` = 25, icc = icc, `cluster-size-cv` = cv, effect = 1.2, sd = 4, alpha = .05)
  add("cluster-means", "variance components", given, list(power = cluster(k, 25, icc, cv, 1.2, 4, .05)), 1e-10)
}
k <- 2; while (cluster(k, 50, .05, .4, .25, 1, .05) < .8) k <- k + 1
add("cluster-means", "variance components", list(`cluster-size` = 50, icc = .05, `cluster-size-cv` = .4, effect = .25, power = .8, alpha = .05),
    list(clusters_per_arm = k, n_treatment = 50 * k, power = cluster(k, 50, .05, .4, .25, 1, .05)), 1e-10)
m <- 1; while (cluster(20, m, .02, 0, .3, 1, .05) < .8) m <- m + 1
add("cluster-means", "variance components", list(`clusters-per-arm` = 20, icc = .02, effect = .3, power = .8, alpha = .05),
    list(cluster_size = m, n_treatment = 20 * m), 0)
e <- uniroot(function(e) cluster(8, 30, .1, .2, e, 3, .05) - .9, c(.1, 20), tol = 1e-14)$root
add("cluster-means", "variance components", list(`clusters-per-arm` = 8, `cluster-size` = 30, icc = .1, `cluster-size-cv` = .2, sd = 3, power = .9, alpha = .05), list(effect = e), 1e-9)

# Stepped wedge, by generalised least squares on cluster-period means with the
# design and covariance matrices written out.
wedge <- function(s, clusters, m, icc, e, within, alpha) {
  periods <- s + 1
  between <- within^2 * icc / (1 - icc)
  v <- diag(within^2 / m, periods) + between
  information <- matrix(0, periods + 1, periods + 1)
  for (i in seq_len(s)) {
    x <- cbind(diag(periods), as.numeric(seq_len(periods) > i))
    information <- information + clusters * t(x) %*% solve(v, x)
  }
  pnorm(e / sqrt(solve(information)[periods + 1, periods + 1]) - qnorm(1 - alpha / 2))
}
for (s in c(2, 4, 9)) for (icc in c(0, .01, .2, .9)) {
  given <- list(sequences = s, `clusters-per-sequence` = 3, `cluster-period-size` = 12, icc = icc, effect = .3, `sd-within` = 1.4, alpha = .05)
  add("stepped-wedge", "generalised least squares", given, list(power = wedge(s, 3, 12, icc, .3, 1.4, .05)), 1e-10)
}
clusters <- 1; while (wedge(5, clusters, 20, .05, .15, 1, .05) < .8) clusters <- clusters + 1
add("stepped-wedge", "generalised least squares", list(sequences = 5, `cluster-period-size` = 20, icc = .05, effect = .15, power = .8, alpha = .05),
    list(clusters_per_sequence = clusters, n_treatment = 15 * clusters * 20), 0)
m <- 1; while (wedge(4, 6, m, .03, .2, 1, .05) < .9) m <- m + 1
add("stepped-wedge", "generalised least squares", list(sequences = 4, `clusters-per-sequence` = 6, icc = .03, effect = .2, power = .9, alpha = .05),
    list(cluster_period_size = m, n_treatment = 60 * m), 0)
# Woertman et al. (2013), Journal of Clinical Epidemiology 66, 752-758: the
# people per period of a wedge with k steps, one period before the first and
# one measurement a period, are those of an individually randomised trial
# (normal approximation, total standard deviation) times a design effect.
woertman <- function(k, m, rho, clusters, d) {
  effect <- (1 + rho * (k * m + m - 1)) / (1 + rho * (k * m / 2 + m - 1)) * 3 * (1 - rho) / (2 * (k - 1 / k))
  pnorm(d * sqrt(k * clusters * m / effect / 4) - qnorm(.975))
}
for (k in c(3, 6)) for (rho in c(.01, .1)) # sd-within is sqrt(1 - rho) when the total is 1
  add("stepped-wedge", "Woertman et al. 2013", list(sequences = k, `clusters-per-sequence` = 2, `cluster-period-size` = 10, icc = rho,
      effect = .3, `sd-within` = sqrt(1 - rho), alpha = .05), list(power = woertman(k, 10, rho, 2, .3)), 1e-10)

# Log-rank: events from rpact, and power by the same variance written out.
for (hr in c(.7, .5, 1.4, 2.5)) for (share in c(.5, 1 / 3)) {
  d <- getSampleSizeSurvival(hazardRatio = hr, typeOfComputation = "Schoenfeld", alpha = .05, sided = 2, beta = .1,
                             lambda2 = .02, eventTime = 12, allocationRatioPlanned = share / (1 - share))$maxNumberOfEvents
  add("log-rank", "rpact::getSampleSizeSurvival", list(`hazard-ratio` = hr, allocation = share, power = .9, alpha = .05), list(events = ceiling(c(d))), 0)
  add("log-rank", "score variance", list(`hazard-ratio` = hr, allocation = share, events = 120, alpha = .05),
      list(power = pnorm(abs(log(hr)) / sqrt(1 / (120 * share * (1 - share))) - qnorm(.975))), 1e-12)
}
add("log-rank", "closed form", list(allocation = .4, events = 200, power = .8, alpha = .05),
    list(effect = exp((qnorm(.975) + qnorm(.8)) / sqrt(200 * .24))), 1e-12)

# Ordinal: the treated shares by shifting the control's logits; total size by
# Whitehead's formula 3 (A + 1)^2 (z + z)^2 / (A theta^2 (1 - sum cubes)).
shifted <- function(control, ratio) diff(c(0, plogis(qlogis(cumsum(control)[-length(control)]) + log(ratio)), 1))
whitehead <- function(control, ratio, power, allocation = 1) {
  mean <- (allocation * shifted(control, ratio) + control) / (allocation + 1)
  3 * (allocation + 1)^2 * (qnorm(.975) + qnorm(power))^2 / (allocation * log(ratio)^2 * (1 - sum(mean^3)))
}
for (control in list(c(.2, .5, .2, .1), c(.1, .15, .3, .3, .15), c(.3, .7))) for (ratio in c(exp(.887), 1.4, .5)) {
  n <- whitehead(control, ratio, .9)
  add("ordinal", "Whitehead 1993", list(control = control, `odds-ratio` = ratio, power = .9, alpha = .05), list(n_treatment = ceiling(n / 2)), 0)
  theta <- abs(log(ratio)); power <- uniroot(function(p) whitehead(control, ratio, p, .5) - 300, c(.001, 1 - 1e-12), tol = 1e-15)$root
  add("ordinal", "Whitehead 1993", list(control = control, `odds-ratio` = ratio, `n-treatment` = 100, `n-control` = 200, alpha = .05), list(power = power), 1e-9)
}
ratio <- uniroot(function(r) whitehead(c(.2, .3, .5), r, .8) - 240, c(1.1, 9), tol = 1e-14)$root
add("ordinal", "Whitehead 1993", list(control = c(.2, .3, .5), `n-treatment` = 120, power = .8, alpha = .05), list(effect = ratio), 1e-9)

# Boundaries. rpact integrates on a fixed grid, good to about 1e-6; where next
# to nothing is spent it gives Inf or too much, so far values are left to the
# quadrature below.
looks <- list((1:5) / 5, c(.1, .33, 1), c(.25, .6, .85), c(.5, 1), (1:12) / 12, 1)
for (information in looks) for (sided in 1:2) for (type in c("obrien-fleming", "pocock")) for (alpha in c(.05, .01)) {
  critical <- if (length(information) == 1) qnorm(1 - alpha / sided) else
    getDesignGroupSequential(informationRates = c(information, if (max(information) < 1) 1), alpha = alpha, sided = sided,
      typeOfDesign = c(`obrien-fleming` = "asOF", pocock = "asP")[[type]])$criticalValues[seq_along(information)]
  critical[critical > 4.4] <- NA
  add("boundaries", "rpact::getDesignGroupSequential", list(information = I(information), sided = sided, spending = type, alpha = alpha),
      list(critical = I(critical)), 5e-6)
}
# Two looks by one-dimensional adaptive quadrature, to full precision.
second <- function(t, alpha, sided, spent) {
  a <- spent(alpha / sided, t); c1 <- qnorm(a[1], lower.tail = FALSE)
  exits <- function(c2) integrate(function(z) dnorm(z) * pnorm((c2 * sqrt(t[2]) - z * sqrt(t[1])) / sqrt(t[2] - t[1]), lower.tail = FALSE),
    if (sided == 2) -c1 else -Inf, c1, rel.tol = 1e-13, subdivisions = 2000)$value
  c(c1, uniroot(function(c2) exits(c2) - diff(a), c(.5, 8), tol = 1e-13)$root)
}
spend <- list(`obrien-fleming` = function(a, t) 2 * pnorm(qnorm(1 - a / 2) / sqrt(t), lower.tail = FALSE),
              pocock = function(a, t) a * log(1 + (exp(1) - 1) * t))
for (t in list(c(.5, 1), c(.3, .9), c(.7, .72), c(.7, .701), c(1, 2) / 12)) for (sided in 1:2) for (type in names(spend))
  add("boundaries", "adaptive quadrature", list(information = t, sided = sided, spending = type, alpha = .05),
      list(critical = second(t, .05, sided, spend[[type]])), 1e-9)

# Noncentral t: both tails by adaptive quadrature over the chi, on the scale
# where the integrand is of order 1.
tail_of <- function(a, b, df) { # mean of pnorm(a + b s)
  logf <- function(u) log(2) + df / 2 * log(df / 2) - lgamma(df / 2) + df * u - df * exp(2 * u) / 2 + pnorm(a + b * exp(u), log.p = TRUE)
  top <- optimize(logf, c(-12, 4), maximum = TRUE, tol = 1e-12)
  width <- 1 / sqrt(2 * df)
  part <- function(from, to) integrate(function(u) exp(logf(u) - top$objective), from, to, rel.tol = 1e-12, subdivisions = 5000)$value
  edges <- top$maximum + width * c(-60, -25, -10, -4, -1, 0, 1, 3, 6, 10)
  sum(mapply(part, head(edges, -1), tail(edges, -1))) * exp(top$objective)
}
for (df in c(2, 10, 58, 998)) for (nc in c(0, 2.8, 12)) for (t in c(-6, -1, .5, 2, 15))
  add("noncentral-t", "adaptive quadrature", list(df = df, nc = nc, t = t),
      list(cdf = tail_of(-nc, t, df), survival = tail_of(nc, -t, df)), 1e-9)
for (df in c(1, 2, 5, 38, 150, 1000, 1e6)) for (p in c(.4, .025, 1e-6, 1e-12))
  add("critical-t", "stats::qt", list(df = df, p = p), list(t = qt(p, df, lower.tail = FALSE)), 1e-11)
for (p in c(.4, .025, 1e-6, 1e-12, 1e-100, 1e-300, .9))
  add("normal-quantile", "stats::qnorm", list(p = p), list(z = qnorm(p, lower.tail = FALSE)), 1e-13)

# Two options: the gain from choosing after the news, integrated over what the news
# can be. What a study brings is the mean of option 1 by Bayes' rule, integrated
# over the mean that its people can show.
gain <- function(better, likely, at, top) { # better(x): benefit of option 1 over 2 after news x
  part <- function(from, to) integrate(function(x) pmax(better(x), 0) * likely(x), from, to, rel.tol = 1e-12, subdivisions = 5000)$value
  sum(mapply(part, head(at, -1), tail(at, -1))) - max(top, 0)
}
for (m in list(c(1, 0), c(-3, 2), c(250, 250), c(1e6, 4e5))) for (sd in list(c(1, 2), c(.5, 0), c(3e5, 1e5))) {
  d <- m[1] - m[2]
  of <- function(s) if (s == 0) 0 else {
    turn <- min(max(-d, -30 * s), 30 * s) # where option 1 becomes the better one
    gain(function(x) d + x, function(x) dnorm(x, 0, s), sort(unique(c(-30 * s, -8 * s, -s, turn, s, 8 * s, 30 * s))), d)
  }
  for (study in list(c(1, 1), c(2, 10), c(40, 1000))) {
    sd_data <- study[1]; n <- study[2]
    seen <- sqrt(sd[1]^2 + sd_data^2 / n); weight <- sd[1]^2 / seen^2
    turn <- min(max(m[1] - d / weight, m[1] - 30 * seen), m[1] + 30 * seen)
    evsi <- gain(function(x) m[1] + weight * (x - m[1]) - m[2], function(x) dnorm(x, m[1], seen),
      sort(unique(c(m[1] + seen * c(-30, -8, -1, 1, 8, 30), turn))), d)
    answer <- list(evpi = of(sqrt(sum(sd^2))), evppi_1 = of(sd[1]), evppi_2 = of(sd[2]), evsi = evsi)
    for (key in names(answer)) if (answer[[key]] < 1e-6 * max(abs(m), sd)) answer[[key]] <- NA # digits are lost in the difference
    add("two-option", "adaptive quadrature", list(`mean-1` = m[1], `sd-1` = sd[1], `mean-2` = m[2], `sd-2` = sd[2],
      `sd-data` = sd_data, n = n), answer, 1e-8)
  }
}

cat("[\n", paste(vapply(cases, function(x) as.character(toJSON(x, digits = I(16), auto_unbox = TRUE, na = "null")), ""), collapse = ",\n"), "\n]\n", sep = "")
