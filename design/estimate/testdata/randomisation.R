# Every assignment by brute force: all subsets of the units of each block, all
# combinations of blocks, the difference in means from the people each time; with
# blocks that within each, weighted by its people.
source("reference.R")

enumerate <- function(name, data, outcome, treatment, cluster = "", block = "") {
  d <- get(data)
  d <- d[!is.na(d[[outcome]]), ]
  y <- d[[outcome]]
  unit <- if (cluster == "") seq_len(nrow(d)) else d[[cluster]]
  within <- if (block == "") rep(1, nrow(d)) else d[[block]]
  units <- split(unique(data.frame(unit, within, treated = d[[treatment]])), unique(data.frame(unit, within))$within)
  sets <- lapply(units, function(u) { # a column for every subset
    places <- combn(nrow(u), sum(u$treated))
    chosen <- matrix(FALSE, nrow(u), ncol(places))
    chosen[cbind(c(places), c(col(places)))] <- TRUE
    chosen
  })
  grid <- expand.grid(lapply(sets, function(chosen) seq_len(ncol(chosen))))
  place <- match(unit, unlist(lapply(units, `[[`, "unit")))
  rows <- split(seq_along(y), within)
  difference <- function(z) { # of every column
    sum <- 0
    for (i in rows) {
      treated <- z[i, , drop = FALSE]
      sum <- sum + length(i) * (colSums(y[i] * treated) / colSums(treated) - colSums(y[i] * !treated) / colSums(!treated))
    }
    sum / length(y)
  }
  some <- split(seq_len(nrow(grid)), seq_len(nrow(grid)) %/% 10000)
  t <- unlist(lapply(some, function(k) difference(do.call(rbind, Map(function(chosen, j) chosen[, j, drop = FALSE], sets, grid[k, , drop = FALSE]))[place, , drop = FALSE])))
  observed <- difference(matrix(d[[treatment]] == 1))
  put_case(name, paste0("randomisation_", data),
           list(estimate = observed, statistic = abs(observed), p = mean(abs(t) >= abs(observed) - 1e-9), n = nrow(d)),
           outcome = outcome, treatment = treatment, cluster = cluster, block = block, assignments = length(t))
}

plants <- with(subset(PlantGrowth, group != "trt1"), data.frame(weight, trt = as.integer(group == "trt2")))[c(1:8, 11:18), ]
enumerate("PlantGrowth", "plants", "weight", "trt")
more <- transform(plants, trt = 1 - trt)[-(1:3), ]
enumerate("PlantGrowth, more treated than controls", "more", "weight", "trt")
npk <- with(datasets::npk, data.frame(yield, nitrogen = as.integer(N) - 1L, block = as.integer(block)))
enumerate("npk, six blocks", "npk", "yield", "nitrogen", block = "block")
sleep <- with(datasets::sleep, data.frame(extra, drug = as.integer(group) - 1L, patient = as.integer(ID)))
enumerate("sleep, pairs", "sleep", "extra", "drug", block = "patient")
enumerate("sleep, more than 100,000 assignments", "sleep", "extra", "drug")

# Unequal clusters in two blocks, ties in the outcome, missing values.
set.seed(7)
size <- c(2, 5, 9, 1, 4, 4, 7, 3, 6, 2, 8)
clusters <- data.frame(cluster = rep(100 + seq_along(size), size))
clusters$block <- ifelse(clusters$cluster <= 105, 1, 2)
clusters$treated <- as.integer(clusters$cluster %in% c(101, 103, 104, 107, 110, 111))
clusters$y <- sample(1:5, nrow(clusters), TRUE) + clusters$treated
clusters$y[c(4, 30)] <- NA
enumerate("clusters in blocks", "clusters", "y", "treated", "cluster", "block")
enumerate("clusters", "clusters", "y", "treated", "cluster")

# Blocks with their own share of treated; more treated than controls in one.
shares <- data.frame(block = rep(1:3, c(5, 6, 4)), treated = c(1, 1, 1, 1, 0, 1, 0, 0, 0, 0, 0, 1, 1, 1, 0), y = round(rnorm(15, rep(c(0, 3, 1), c(5, 6, 4))), 2))
enumerate("blocks with their own shares", "shares", "y", "treated", block = "block")
# Three quarters treated in a block of high outcomes, one quarter in one of low
# ones, and no effect on anybody: together 5, block by block 0.
levels <- read.csv("randomisation_levels.csv")
enumerate("shares and levels by block, no effect", "levels", "y", "z", block = "b")
# 184,756 assignments of clusters that differ much in size.
many <- data.frame(cluster = rep(1:20, rep(c(1, 2, 3, 25, 8), 4)))
many$treated <- many$cluster %% 2
many$y <- round(rnorm(nrow(many)) + 0.5 * many$treated + (many$cluster %% 5 == 4), 2)
enumerate("clusters, more than 100,000 assignments", "many", "y", "treated", "cluster")

for (d in c("plants", "more", "npk", "sleep", "clusters", "shares", "levels", "many")) put_data(paste0("randomisation_", d), get(d))
write_cases("randomisation")
