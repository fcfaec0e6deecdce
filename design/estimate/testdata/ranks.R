source("reference.R")

rank_sum <- function(name, data, outcome, treatment) {
  d <- get(data)
  d <- d[!is.na(d[[outcome]]), ]
  w <- wilcox.test(d[[outcome]][d[[treatment]] == 1], d[[outcome]][d[[treatment]] == 0], exact = FALSE, correct = TRUE)
  put_case(name, paste0("ranks_", data), list(statistic = w$statistic[[1]], p = w$p.value, n = nrow(d)),
           outcome = outcome, treatment = treatment)
}
# Changes between decimals are compared in seven digits: 0.3 - 0.2 and 0.2 - 0.1
# differ in the last bit, and are the same change.
signed_rank <- function(name, data, before, after) {
  d <- get(data)
  w <- wilcox.test(d[[after]], d[[before]], paired = TRUE, exact = FALSE, correct = FALSE, digits.rank = 7)
  put_case(name, paste0("ranks_", data), list(statistic = w$statistic[[1]], p = w$p.value, n = sum(complete.cases(d[, c(before, after)]))),
           before = before, after = after)
}

ozone <- with(subset(airquality, Month %in% c(5, 8)), data.frame(ozone = Ozone, august = as.integer(Month == 8)))
rank_sum("ozone, ties and missing values", "ozone", "ozone", "august")
veteran <- with(survival::veteran, data.frame(time, trt = trt - 1, karno))
rank_sum("veteran", "veteran", "time", "trt")
rank_sum("karnofsky, heavy ties", "veteran", "karno", "trt")
even <- data.frame(treated = c(1, 0, 0, 1, 1, 0, 0, 1), y = 1:8)
rank_sum("exactly the mean: no correction", "even", "y", "treated")
step <- data.frame(treated = c(1, 0, 0, 1, 1, 0, 1, 0, 0), y = c(1, 1, 2, 2, 2, 3, 3, 3, 4))
rank_sum("within the correction", "step", "y", "treated")
binary <- data.frame(treated = rep(0:1, c(30, 50)), y = c(rep(0:1, c(20, 10)), rep(0:1, c(20, 30))))
rank_sum("two values", "binary", "y", "treated")

sleep <- with(datasets::sleep, data.frame(first = extra[group == 1], second = extra[group == 2]))
signed_rank("sleep, one pair unchanged", "sleep", "first", "second")
anorexia <- MASS::anorexia[, c("Prewt", "Postwt")]
signed_rank("anorexia", "anorexia", "Prewt", "Postwt")
barley <- MASS::immer[, c("Y1", "Y2")]
barley$Y1[3] <- NA
signed_rank("immer, a missing value", "barley", "Y1", "Y2")
set.seed(4)
scores <- data.frame(before = sample(1:5, 80, TRUE))
scores$after <- pmin(5, pmax(1, scores$before + sample(-1:2, 80, TRUE)))
signed_rank("five-point scores", "scores", "before", "after")

tenths <- data.frame(before = c(0.1, 0.2, 0.3, 0.6, 0.7, 1.1, 2.2, 3.1, 0.4, 1.7), after = c(0.2, 0.3, 0.1, 0.7, 0.9, 1.0, 2.5, 3.4, 0.5, 1.4))
signed_rank("decimals", "tenths", "before", "after")

for (d in c("tenths", "ozone", "veteran", "even", "step", "binary", "sleep", "anorexia", "barley", "scores")) put_data(paste0("ranks_", d), get(d))
write_cases("ranks")
