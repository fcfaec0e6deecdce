# What the reference scripts share. Each script is run in this folder as
#   Rscript logistic.R [output folder]
# and writes the data it used (csv) and R's answers (json); the answers are read
# by the Go tests. Data are rounded before R sees them, so that the csv holds
# exactly what R used.
options(digits = 15, warn = 1)
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
into <- if (length(commandArgs(TRUE)) > 0) commandArgs(TRUE)[1] else "."
cases <- list()

put_data <- function(name, data) {
  data <- as.data.frame(lapply(data, function(x) if (is.factor(x)) as.integer(x) else x))
  utils::write.csv(data, file.path(into, paste0(name, ".csv")), row.names = FALSE, quote = FALSE)
}

# One case: which data, which columns play which part, and R's answers.
put_case <- function(name, data, want, ...) {
  cases[[length(cases) + 1]] <<- c(list(name = name, data = paste0(data, ".csv")), list(...), list(want = as.list(want)))
}

write_cases <- function(name) {
  writeLines(jsonlite::toJSON(cases, auto_unbox = TRUE, digits = NA, pretty = TRUE), file.path(into, paste0(name, ".json")))
}

wald <- function(estimate, se, n, alpha = 0.05) {
  z <- estimate / se
  half <- qnorm(1 - alpha / 2) * se
  list(estimate = estimate, se = se, statistic = z, p = 2 * pnorm(-abs(z)),
       conf_low = estimate - half, conf_high = estimate + half, n = n)
}
