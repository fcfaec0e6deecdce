source("reference.R")
suppressMessages(library(survival))

log_rank <- function(name, data, treatment, block = "") {
  d <- get(data)
  s <- survdiff(reformulate(c(treatment, if (block != "") sprintf("strata(%s)", block)), "Surv(time, event)"), d)
  put_case(paste(name, "log-rank"), paste0("survival_", data), list(statistic = s$chisq, p = pchisq(s$chisq, 1, lower.tail = FALSE), df = 1, n = sum(s$n)),
           outcome = "time", event = "event", treatment = treatment, block = block, estimator = "log-rank")
}
cox <- function(name, data, treatment, covariates = character(), block = "", cluster = "") {
  d <- get(data)
  f <- reformulate(c(treatment, covariates, if (block != "") sprintf("strata(%s)", block), if (cluster != "") sprintf("cluster(%s)", cluster)), "Surv(time, event)")
  m <- coxph(f, d, ties = "efron", control = coxph.control(eps = 1e-11, iter.max = 100))
  s <- coef(summary(m))[treatment, ]
  put_case(paste(name, "cox"), paste0("survival_", data), wald(s[["coef"]], s[[if (cluster != "") "robust se" else "se(coef)"]], m$n),
           outcome = "time", event = "event", treatment = treatment, covariates = as.list(covariates), block = block, cluster = cluster, estimator = "cox")
}

lung <- with(survival::lung, data.frame(time, event = status - 1, woman = sex - 1, age, ph.ecog, wt.loss))
log_rank("lung", "lung", "woman")
cox("lung", "lung", "woman")
cox("lung, missing values", "lung", "woman", c("age", "ph.ecog", "wt.loss"))

veteran <- with(survival::veteran, data.frame(time, event = status, trt = trt - 1, karno, diagtime, age, squamous = as.integer(celltype == "squamous"), cell = as.integer(celltype)))
log_rank("veteran", "veteran", "trt")
cox("veteran", "veteran", "trt", c("karno", "diagtime", "age", "squamous"))

log_rank("veteran within cell types", "veteran", "trt", "cell")
cox("veteran within cell types", "veteran", "trt", block = "cell")
cox("veteran within cell types, covariates", "veteran", "trt", c("karno", "age"), "cell")

# Institutions as strata: many of one or two people, some with one arm only.
sites <- subset(with(survival::lung, data.frame(time, event = status - 1, woman = sex - 1, age, inst)), !is.na(inst))
log_rank("lung within institutions", "sites", "woman", "inst")
cox("lung within institutions", "sites", "woman", block = "inst")
cox("lung within institutions, age", "sites", "woman", "age", "inst")

# People of one institution hang together; in quarters nearly everybody is tied.
late <- transform(sites, time = ceiling(time / 91))
cox("lung by institution", "sites", "woman", cluster = "inst")
cox("lung by institution, age", "sites", "woman", "age", cluster = "inst")
cox("lung within and by institution", "sites", "woman", "age", "inst", "inst")
cox("heavy ties by institution", "late", "woman", "age", cluster = "inst")
cox("veteran by cell type", "veteran", "trt", c("karno", "age"), cluster = "cell")

ovarian <- with(survival::ovarian, data.frame(time = futime, event = fustat, rx = rx - 1, age))
log_rank("ovarian", "ovarian", "rx")
cox("ovarian", "ovarian", "rx", "age")

colon <- with(subset(survival::colon, etype == 2 & rx != "Lev"), data.frame(time, event = status, fu = as.integer(rx == "Lev+5FU"), nodes, age))
log_rank("colon", "colon", "fu")
cox("colon", "colon", "fu", c("nodes", "age"))

# Times in whole quarters: nearly everybody is tied, events with censorings too.
quarters <- with(survival::lung, data.frame(time = ceiling(time / 91), event = status - 1, woman = sex - 1, age,
                                              half = as.integer(age > 63)))
log_rank("heavy ties", "quarters", "woman")
cox("heavy ties", "quarters", "woman", "age")
log_rank("heavy ties in strata", "quarters", "woman", "half")
cox("heavy ties in strata", "quarters", "woman", block = "half")

# A collinear covariate, an arm with one event, everybody out at the same time.
set.seed(5)
thin <- data.frame(time = sample(1:9, 40, TRUE), treated = rep(0:1, 20), a = round(rnorm(40), 3))
thin$event <- ifelse(thin$treated == 1, 0, rbinom(40, 1, 0.6))
thin$event[2] <- 1
thin$b <- 1 - 3 * thin$a + thin$treated
log_rank("one event in an arm", "thin", "treated")
cox("collinear, one event in an arm", "thin", "treated", c("a", "b"))
flat <- data.frame(time = 6, treated = rep(0:1, 15), event = as.integer(seq_len(30) %% 5 < 2))
log_rank("all at one time", "flat", "treated")
cox("all at one time", "flat", "treated")

# A covariate with very long tails: Newton's method overshoots.
set.seed(13)
tails <- data.frame(treated = rep(0:1, 20), x = round(rt(40, 1)^3, 2), event = 1)
tails$time <- 5 + pmax(-4, pmin(4, round(tails$x + rnorm(40))))
cox("long tails", "tails", "treated", "x")

for (d in c("lung", "sites", "late", "veteran", "ovarian", "colon", "quarters", "thin", "flat", "tails")) put_data(paste0("survival_", d), get(d))
write_cases("survival")
