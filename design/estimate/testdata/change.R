source("reference.R")

# The change of people measured twice, with R's paired t test; alpha is 1 less
# the interval's coverage. A pair with a missing end is dropped.
change <- function(name, data, before, after, alpha = 0.05) {
  d <- get(data)
  test <- t.test(d[[after]], d[[before]], paired = TRUE, conf.level = 1 - alpha)
  put_case(name, paste0("change_", data),
           list(estimate = test$estimate[[1]], se = test$stderr, df = test$parameter[[1]], statistic = test$statistic[[1]],
                p = test$p.value, conf_low = test$conf.int[1], conf_high = test$conf.int[2],
                n = sum(complete.cases(d[, c(before, after)]))),
           before = before, after = after, alpha = alpha)
}

sleep <- with(datasets::sleep, data.frame(first = extra[group == 1], second = extra[group == 2]))
change("ten patients", "sleep", "first", "second")
change("ten patients, 99%", "sleep", "first", "second", alpha = 0.01)
anorexia <- MASS::anorexia[, c("Prewt", "Postwt")]
change("seventy-two patients", "anorexia", "Prewt", "Postwt")
change("the other way round, 80%", "anorexia", "Postwt", "Prewt", alpha = 0.2)
# Air on days apart: either end may be missing, or both.
air <- with(airquality, data.frame(may = Ozone[Month == 5], july = Ozone[Month == 7]))
change("either end missing", "air", "may", "july")
change("missing first and last", "air", "july", "may", alpha = 0.1)
two <- data.frame(before = c(21, NA, 24.5, 19), after = c(22.5, 20, 24, NA))
change("two people left", "two", "before", "after")
three <- data.frame(before = c(1, 2, 3), after = c(1.5, 2.5, 4))
change("three people", "three", "before", "after")
# Far from zero, where a mean of squares less a squared mean keeps few digits.
far <- round(data.frame(before = sleep$first, after = 1e5 + sleep$second), 1)
change("changes far from zero", "far", "before", "after")
set.seed(49)
forms <- data.frame(before = sample(8:40, 400, TRUE))
forms$after <- pmin(40, pmax(8, forms$before + sample(-4:6, 400, TRUE)))
forms$after[sample(400, 60)] <- NA
change("four hundred forms", "forms", "before", "after")

for (d in c("sleep", "anorexia", "air", "two", "three", "far", "forms")) put_data(paste0("change_", d), get(d))
write_cases("change")
