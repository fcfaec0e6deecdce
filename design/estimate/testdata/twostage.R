source("reference.R")
suppressMessages({library(estimatr); library(metafor)})

# Least squares with HC2 in every cluster with both arms and an error; their mean by
# metafor: random effects with the test of Knapp and Hartung, and weighted by rows.
# metafor stops when tau^2 moves less than a threshold, which is set close here.
two_stage <- function(name, data, outcome, treatment, cluster, covariates = character()) {
  d <- get(data)
  d <- d[complete.cases(d[, c(outcome, treatment, cluster, covariates)]), ]
  each <- lapply(split(d, d[[cluster]]), function(part) {
    if (length(unique(part[[treatment]])) < 2) return(NULL)
    # A row that the fit goes through has no HC2; without it and what it tells of, the rest is the same.
    rest <- part[hatvalues(lm(reformulate(c(treatment, covariates), outcome), part)) < 1 - 1e-9, ]
    if (length(unique(rest[[treatment]])) < 2) return(NULL)
    varies <- covariates[vapply(covariates, function(x) length(unique(rest[[x]])) > 1, NA)]
    m <- lm_robust(reformulate(c(treatment, varies), outcome), rest, se_type = "HC2")
    at <- which(m$term == treatment)
    if (!isTRUE(m$df[at] > 0) || !isTRUE(m$std.error[at] > 1e-9)) return(NULL)
    if (any(tapply(part[[treatment]], part[[treatment]], length) < 2)) return(NULL)
    data.frame(n = nrow(part), y = unname(m$coefficients[at]), v = unname(m$std.error[at])^2, df = unname(m$df[at]))
  })
  each <- do.call(rbind, each)
  put <- function(scope, estimate, se, df) {
    half <- qt(0.975, df) * se
    put_case(paste(name, scope, sep = ", "), paste0("twostage_", data),
             list(estimate = estimate, se = se, df = df, statistic = estimate / se, p = 2 * pt(-abs(estimate / se), df),
                  conf_low = estimate - half, conf_high = estimate + half, n = sum(each$n)),
             outcome = outcome, treatment = treatment, cluster = cluster, covariates = as.list(covariates),
             estimator = "two-stage", scope = scope)
  }
  m <- rma(y, v, data = each, method = "REML", test = "knha", control = list(threshold = 1e-9 * var(each$y), maxiter = 10000))
  put("sample", c(m$beta), m$se, m$k - 1)
  f <- suppressWarnings(rma(y, v, weights = n, data = each, method = "FE"))
  part <- each$n^2 * each$v
  put("whole", c(f$beta), f$se, sum(part)^2 / sum(part^2 / each$df))
}

# Real data: pupils in schools (Bryk & Raudenbush), people in institutions of which
# some have one sex only and values are missing, nights of sleepers, cars by cylinders.
data(MathAchieve, package = "nlme"); data(sleepstudy, package = "lme4")
schools <- subset(MathAchieve, as.integer(as.character(School)) < 3000)
schools <- with(schools, data.frame(school = as.integer(as.character(School)), woman = as.integer(Sex == "Female"),
                                    ses = SES, minority = as.integer(Minority == "Yes"), score = MathAch))
lung <- with(survival::lung, data.frame(inst, woman = sex - 1, age, weight_loss = wt.loss, calories = meal.cal))
lung <- lung[!is.na(lung$inst), ]
nights <- data.frame(reaction = round(sleepstudy$Reaction, 4), late = as.integer(sleepstudy$Days >= 5),
                     subject = as.integer(as.character(sleepstudy$Subject)), day = sleepstudy$Days)
cars <- mtcars[, c("mpg", "am", "cyl", "wt")]
two_stage("schools", "schools", "score", "woman", "school")
two_stage("schools with covariates", "schools", "score", "woman", "school", c("ses", "minority"))
two_stage("institutions", "lung", "weight_loss", "woman", "inst")
two_stage("institutions with age", "lung", "calories", "woman", "inst", "age")
two_stage("sleepers", "nights", "reaction", "late", "subject")
two_stage("cars", "cars", "mpg", "am", "cyl")

# Six uneven clusters whose effects differ much, and alike more than chance.
set.seed(20260104)
six <- data.frame(cluster = rep(1:6, c(8, 14, 40, 10, 90, 22)))
six$t <- as.integer(ave(six$cluster, six$cluster, FUN = seq_along) %% 3 == 0)
six$x <- round(rnorm(nrow(six)), 3)
six$y <- round(six$cluster + six$x / 2 + six$t * c(-2, 1, 3, 0, 1, 4)[six$cluster] + rnorm(nrow(six)), 3)
six$alike <- round(six$cluster + six$t * 0.5 + rnorm(nrow(six)), 3)
two_stage("six", "six", "y", "t", "cluster")
two_stage("six with a covariate", "six", "y", "t", "cluster", "x")
two_stage("six alike", "six", "alike", "t", "cluster", "x")

for (d in c("schools", "lung", "nights", "cars", "six")) put_data(paste0("twostage_", d), get(d))
write_cases("twostage")
