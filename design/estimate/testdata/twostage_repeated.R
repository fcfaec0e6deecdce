# Repeated measures in two stages: nlme's gls in every cluster, as in repeated.R, and
# the random-effects mean of its effects by metafor, as in twostage.R.
# Packages: nlme, metafor, geepack (data), jsonlite.
source("reference.R")
suppressMessages({library(nlme); library(metafor)})

shapes <- list(
  unstructured = list(correlation = corSymm(form = ~ place | person), weights = varIdent(form = ~ 1 | wave)),
  `first-order` = list(correlation = corAR1(form = ~ place | person)))
weights_of <- function(contrast, at) switch(contrast, mean = rep(1 / length(at), length(at)), slope = (at - mean(at)) / sum((at - mean(at))^2))

two_stage <- function(name, cluster, contrast, shape, covariates = character()) {
  d <- get(name)
  d <- d[complete.cases(d), ]
  d <- d[order(d$person, d$time), ]
  at <- sort(unique(d$time))
  d$place <- match(d$time, at); d$wave <- factor(d$time)
  control <- glsControl(tolerance = 1e-12, msTol = 1e-14, msMaxIter = 2000, maxIter = 2000)
  each <- do.call(rbind, lapply(split(d, d[[cluster]]), function(part) {
    m <- do.call(gls, c(list(reformulate(c("0", "wave", paste0("wave:", c("treated", covariates))), "y"), data = part, method = "REML", control = control), shapes[[shape]]))
    C <- rep(0, length(coef(m))); C[grep("treated", names(coef(m)))] <- weights_of(contrast, at)
    data.frame(y = sum(C * coef(m)), v = drop(C %*% vcov(m) %*% C))
  }))
  m <- rma(y, v, data = each, method = "REML", test = "knha", control = list(threshold = 1e-10 * var(each$y), maxiter = 10000))
  half <- qt(0.975, m$k - 1) * m$se
  put_case(paste(name, contrast, shape), paste0("twostage_repeated_", name),
           list(estimate = c(m$beta), se = m$se, df = m$k - 1, statistic = c(m$beta) / m$se, p = 2 * pt(-abs(c(m$beta) / m$se), m$k - 1),
                conf_low = c(m$beta) - half, conf_high = c(m$beta) + half, n = nrow(d)),
           outcome = "y", treatment = "treated", unit = "person", period = "time", cluster = cluster, covariates = as.list(covariates),
           contrast = contrast, covariance = shape, scope = "sample")
}

# Pigs fed copper or not, by how much of vitamin E they get; some weights are missing.
data(dietox, package = "geepack")
pigs <- with(dietox[dietox$Time %in% c(3, 6, 9, 12), ], data.frame(person = as.integer(factor(Pig)), vitamin = as.integer(factor(Evit)),
  time = Time, treated = as.integer(Cu == "Cu000"), start = Start, y = Weight))
# The municipalities of repeated.R with fifteen people or more: people are lost and come back.
towns <- read.csv("repeated_six.csv")
towns <- towns[towns$town %in% c(2, 3, 5, 6), c("person", "town", "treated", "base", "time", "y")]

for (shape in names(shapes)) for (contrast in c("mean", "slope")) {
  two_stage("pigs", "vitamin", contrast, shape, "start")
  two_stage("towns", "town", contrast, shape, "base")
}
for (name in c("pigs", "towns")) put_data(paste0("twostage_repeated_", name), get(name))
write_cases("twostage_repeated")
