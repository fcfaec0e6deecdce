source("reference.R")
suppressMessages({library(lme4); library(clubSandwich)})

# A level and an effect of every cluster's own, correlated, with CR2 errors. The optimiser
# is made to come closer than it does by itself, and to start twice, as from lme4's own start it may end at no variance where some is likelier.
slope <- function(name, data, outcome, treatment, cluster, covariates = character(), block = "") {
  d <- get(data)
  f <- reformulate(c(treatment, covariates, if (block != "") sprintf("factor(%s)", block),
                     sprintf("(%s | %s)", treatment, cluster)), outcome)
  fits <- suppressWarnings(lapply(list(c(1, 0, 1), c(0.1, 0.05, 0.05)), function(start)
    suppressMessages(lmer(f, d, start = start, control = lmerControl(optimizer = "bobyqa",
      optCtrl = list(rhobeg = 0.02, rhoend = 1e-11, maxfun = 1e6), calc.derivs = FALSE, check.conv.singular = "ignore")))))
  m <- fits[[which.min(sapply(fits, REMLcrit))]]
  v <- vcovCR(m, type = "CR2", cluster = d[[cluster]][as.integer(rownames(model.frame(m)))])
  r <- coef_test(m, vcov = v, test = "Satterthwaite")[treatment, ]
  half <- qt(0.975, r$df_Satt) * r$SE
  put_case(name, data, list(estimate = r$beta, se = r$SE, df = r$df_Satt, statistic = r$tstat, p = r$p_Satt,
                            conf_low = r$beta - half, conf_high = r$beta + half, n = nobs(m)),
           outcome = outcome, treatment = treatment, cluster = cluster, covariates = as.list(covariates), block = block,
           estimator = "random-slope", singular = isSingular(m))
}

read <- function(name) assign(name, read.csv(paste0(name, ".csv")), envir = globalenv())
for (name in c("twostage_schools", "twostage_lung", "twostage_nights", "twostage_six", "mixed_uneven", "mixed_chicks")) read(name)
slope("schools", "twostage_schools", "score", "woman", "school")
slope("schools with covariates", "twostage_schools", "score", "woman", "school", c("ses", "minority"))
slope("institutions", "twostage_lung", "weight_loss", "woman", "inst")
slope("institutions with age", "twostage_lung", "calories", "woman", "inst", "age")
slope("sleepers", "twostage_nights", "reaction", "late", "subject")
slope("sleepers by day", "twostage_nights", "reaction", "late", "subject", "day")
slope("six", "twostage_six", "y", "t", "cluster")
slope("six with a covariate", "twostage_six", "y", "t", "cluster", "x")
slope("six alike", "twostage_six", "alike", "t", "cluster", "x")
slope("twenty uneven", "mixed_uneven", "y", "w", "cluster", "age")
slope("twenty uneven in blocks", "mixed_uneven", "y", "w", "cluster", "age", "block")
slope("missing values", "mixed_uneven", "y_missing", "w", "cluster", "age_missing")
slope("nothing between", "mixed_uneven", "alike", "w", "cluster")
slope("nearly all between", "mixed_uneven", "apart", "w", "cluster")
slope("scores", "mixed_uneven", "score", "w", "cluster")
write_cases("randomslope")
