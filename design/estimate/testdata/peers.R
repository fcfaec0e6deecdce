# Times R's counterparts of the estimators, on the rows that BenchmarkPeers leaves in a
# folder (peers.csv) and under its names: milliseconds of the processor, the least of
# several runs. Rscript peers.R FOLDER
suppressPackageStartupMessages({
  library(estimatr); library(lmerTest); library(survival); library(ordinal); library(geepack)
})
d <- read.csv(file.path(commandArgs(TRUE)[1], "peers.csv"))
byCluster <- d[order(d$cluster), ]
# The clock counts hundredths: as many repeats as take some tenths of a second.
least <- function(name, f, runs = 5) {
  once <- max(sum(system.time(f())[c(1, 2, 4, 5)]), 0.004)
  repeats <- max(1, round(0.3 / once))
  took <- sapply(seq_len(runs), function(run) {
    gc(FALSE)
    sum(system.time(for (i in seq_len(repeats)) f())[c(1, 2, 4, 5)]) / repeats
  })
  cat(sprintf("%s\t%.3f\n", name, 1000 * min(took)))
}
waves <- read.csv(file.path(commandArgs(TRUE)[1], "waves.csv"))
waves$wave <- factor(waves$place)
repeated <- function() nlme::gls(y ~ 0 + wave + wave:(treated + base + age + short), waves, method = "REML",
  correlation = nlme::corSymm(form = ~ place | person), weights = nlme::varIdent(form = ~ 1 | wave))
least("mmrm, 6 waves of 1400 people", repeated, 1)
# CR2 of clusters as large takes clubSandwich minutes: the fit alone.
least("mmrm, 12 clusters", repeated, 1)
least("difference-in-means", function() difference_in_means(y ~ alone, d))
least("ancova", function() lm_robust(y ~ alone + x1 + x2 + base, d, se_type = "HC2"))
least("ancova, 200 blocks", function() lm_robust(y ~ alone + x1 + x2 + base, d, fixed_effects = ~cluster, se_type = "HC2"), 3)
least("ancova, 200 clusters", function() lm_robust(y ~ together + x1 + x2 + base, d, clusters = cluster, se_type = "CR2"))
least("lin", function() lm_lin(y ~ alone, covariates = ~ x1 + x2 + base, data = d))
least("cluster-means", function() t.test(y ~ together, aggregate(y ~ together + cluster, d, mean), var.equal = TRUE))
least("mixed-model", function() summary(lmer(y ~ together + x1 + x2 + base + (1 | cluster), d)), 3)
least("gee", function() geeglm(y ~ together + x1 + x2 + base, id = cluster, data = byCluster, corstr = "exchangeable"), 3)
least("cace", function() iv_robust(y ~ took + x1 + x2 + base | alone + x1 + x2 + base, d, se_type = "HC2"))
least("logistic", function() glm(yes ~ alone, binomial, d))
least("logistic, 3 covariates", function() glm(yes ~ alone + x1 + x2 + base, binomial, d))
least("proportional-odds", function() clm(factor(score) ~ alone, data = d))
least("proportional-odds, 2 covariates", function() clm(factor(score) ~ alone + x1 + base, data = d))
least("cox", function() coxph(Surv(time, event) ~ alone, d))
least("cox, 2 covariates", function() coxph(Surv(time, event) ~ alone + x1 + base, d))
least("log-rank", function() survdiff(Surv(time, event) ~ alone, d))
least("rank-sum", function() wilcox.test(y ~ alone, d, exact = FALSE, correct = TRUE))
least("signed-rank", function() wilcox.test(d$y, d$before, paired = TRUE, exact = FALSE, correct = FALSE))
least("randomisation, 999 draws", function() {
  drawn <- replicate(999, { z <- sample(d$alone) == 1; mean(d$y[z]) - mean(d$y[!z]) })
  mean(abs(drawn) >= abs(mean(d$y[d$alone == 1]) - mean(d$y[d$alone == 0])))
}, 3)
