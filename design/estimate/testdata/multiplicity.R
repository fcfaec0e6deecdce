source("reference.R")

p <- c(0.01, 0.04, 0.03, 0.005, 0.9, 0.03, NA, 1e-6)
holm <- p.adjust(p, "holm")

# Romano & Wolf (2016) in so many words: at each step the maximum over the
# hypotheses not yet dealt with.
set.seed(11)
observed <- c(2.4, -3.1, 0.2, 1.9, -2.4)
resampled <- matrix(round(rnorm(199 * 5) + rnorm(199), 3), 199)
stepdown <- numeric(5)
left <- order(-abs(observed))
last <- 0
while (length(left) > 0) {
  most <- apply(abs(resampled[, left, drop = FALSE]), 1, max)
  last <- max(last, (1 + sum(most >= abs(observed[left[1]]))) / 200)
  stepdown[left[1]] <- last
  left <- left[-1]
}
put_data("multiplicity_resampled", as.data.frame(resampled))
writeLines(jsonlite::toJSON(list(p = p[-7], holm = holm[-7], observed = observed, stepdown = stepdown), digits = NA, pretty = TRUE), file.path(into, "multiplicity.json"))
