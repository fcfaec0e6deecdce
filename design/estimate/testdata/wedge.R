# Reference for the stepped wedge of people who are measured again: data as
# wedge_people.csv and the answer as wedge.json, written into the directory given
# as argument (default: here). Needs clubSandwich, jsonlite.
suppressMessages({library(clubSandwich); library(jsonlite)})
out <- c(commandArgs(TRUE), ".")[1]
set.seed(20260103, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
people <- expand.grid(period = c(0, 6, 12, 18, 24), i = 1:5, cluster = 1:9)
people$unit <- 10 * people$cluster + people$i
people$start <- 6 * ((people$cluster - 1) %/% 3 + 1)
people$t <- as.numeric(people$period > people$start)
people$y <- rnorm(45)[match(people$unit, unique(people$unit))] + 0.02 * people$period +
  people$t * 0.05 * (people$period - people$start) + rnorm(nrow(people), 0, 0.5)
people <- people[runif(nrow(people)) < 0.9, ]
since <- people$period - ave(ifelse(people$t == 1, people$period, Inf), people$unit, FUN = min)
times <- sort(unique(since[people$t == 1]))
for (e in times) people[[paste0("since", e)]] <- as.numeric(people$t == 1 & since == e)
columns <- paste0("since", times)
m <- lm(reformulate(c("0", columns, "factor(unit)", "factor(period)"), "y"), people)
weights <- ifelse(names(coef(m)) %in% columns, colMeans(people[people$t == 1, columns])[names(coef(m))], 0)
r <- linear_contrast(m, vcov = "CR2", cluster = people$cluster, contrasts = matrix(weights, 1), p_values = TRUE)
people[setdiff(names(people), c("period", "cluster", "unit", "t", "y"))] <- NULL
write.csv(format(people, digits = 17, trim = TRUE), file.path(out, "wedge_people.csv"), row.names = FALSE, quote = FALSE)
writeLines(toJSON(list(list(data = "people", estimate = r$Est, se = r$SE, df = r$df, p = r$p_val, conf_low = r$CI_L, conf_high = r$CI_U,
  statistic = r$Est / r$SE, n = nrow(people))), auto_unbox = TRUE, digits = NA, pretty = TRUE), file.path(out, "wedge.json"))
