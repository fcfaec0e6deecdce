# The reduced model of reduced.py in R, vectorised over people and replications.
replications <- 100
people <- 1000
months <- 36
at_once <- 50
hours <- 2184

batch <- function() {
  n <- at_once * 2 * people
  age <- rnorm(n, 54.2, 7.1)
  loonwaarde <- pmin(pmax(rnorm(n, 60.4, 9), 20), 100)
  job <- rep(rep(0:1, each = people), at_once)
  here <- rep(TRUE, n)
  ill <- rep(FALSE, n)
  wellbeing <- matrix(rnorm(8 * n), n, 8)
  produced <- cost <- numeric(n)
  for (month in seq_len(months)) {
    here <- here & runif(n) >= 0.003 * (1 + 0.01 * (age - 50))
    u <- runif(n)
    ill <- (ill & u >= 0.1) | (!ill & u < 0.01)
    absent <- 0.03 + 0.97 * ill
    loonwaarde <- loonwaarde + (85 - loonwaarde) * 0.004 * job
    age <- age + 1 / 12
    produced <- produced + (1 - absent) * loonwaarde * 0.01 * hours * here * job
    cost <- cost + (hours - pmin(0.7, 1 - loonwaarde * 0.01) * hours) * here * job
    if (month %% 6 == 0) wellbeing <- wellbeing * 0.9 + 0.4 * matrix(rnorm(8 * n), n, 8) + 0.05 * job
  }
  score <- rowSums(pmin(pmax(round(wellbeing + 3), 1), 5))
  dim(score) <- c(people, 2, at_once)
  means <- colMeans(score)
  means[2, ] - means[1, ]
}

set.seed(1)
start <- proc.time()
effect <- mean(replicate(replications / at_once, batch()))
spent <- sum((proc.time() - start)[1:2])
stopifnot(effect > 0.5, effect < 2)
cat(sprintf("%.1f\n", spent / (replications * 2 * people * months) * 1e9))
