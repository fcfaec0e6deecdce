# Repeated measures. The model is nlme's gls with an effect of every wave's own of
# treatment, covariates and blocks: corSymm and varIdent for an unstructured
# covariance, corAR1, and corARMA of as many lags as there are for a Toeplitz one (any
# Toeplitz covariance of T waves is that of an autoregression of order T - 1). CR2 and
# its degrees of freedom are clubSandwich's. Satterthwaite's degrees of freedom (from
# the second derivative of the restricted likelihood) and Kenward and Roger's errors
# (1997, Biometrics 53, 983-997) are worked out from whole matrices.
# Packages: nlme, clubSandwich, numDeriv, geepack (data), jsonlite.
source("reference.R")
suppressMessages({library(nlme); library(clubSandwich); library(numDeriv)})

shapes <- list(
  unstructured = list(
    fit = function(T) list(correlation = if (T > 1) corSymm(form = ~ place | person), weights = if (T > 1) varIdent(form = ~ 1 | wave)),
    theta = function(S) S[lower.tri(S, TRUE)],
    matrix = function(theta, T) { S <- matrix(0, T, T); S[lower.tri(S, TRUE)] <- theta; S + t(S) - diag(diag(S), T) }),
  toeplitz = list(
    fit = function(T) list(correlation = corARMA(form = ~ place | person, p = T - 1, q = 0)),
    theta = function(S) S[1, ],
    matrix = function(theta, T) toeplitz(theta)),
  `first-order` = list(
    fit = function(T) list(correlation = corAR1(form = ~ place | person)),
    theta = function(S) c(S[1, 1], S[1, 2] / S[1, 1]),
    matrix = function(theta, T) theta[1] * theta[2]^abs(outer(1:T, 1:T, `-`))))

weights_of <- function(contrast, at) switch(contrast, mean = rep(1 / length(at), length(at)), last = as.numeric(at == max(at)),
  slope = (at - mean(at)) / sum((at - mean(at))^2), as.numeric(strsplit(contrast, ",")[[1]]))

# The fitted covariance of all waves, put together from people's.
covariance <- function(m, d, T) {
  S <- matrix(NA, T, T)
  for (rows in split(seq_len(nrow(d)), d$person)) {
    here <- getVarCov(m, individual = as.character(d$person[rows[1]]))
    S[d$place[rows], d$place[rows]] <- here
  }
  S
}

# Second derivatives by the parameters, of the covariance between two waves; 0 where it is linear.
bend <- function(shape, theta, a, b, T) {
  if (!identical(shape, shapes[["first-order"]]) || a + b < 3) return(NULL)
  k <- abs(outer(1:T, 1:T, `-`))
  if (a + b == 3) k * theta[2]^pmax(k - 1, 0) else theta[1] * k * pmax(k - 1, 0) * theta[2]^pmax(k - 2, 0)
}

# What belongs to no contrast: where the restricted likelihood has its top. whole() is a
# covariance of waves as one of all rows; by() multiplies by such a one, person by person.
topped <- function(m, d, S, shape) {
  T <- nrow(S)
  X <- model.matrix(formula(m), d); y <- d$y
  people <- split(seq_len(nrow(d)), d$person)
  whole <- function(A, of = identity) { V <- matrix(0, nrow(d), nrow(d)); for (r in people) V[r, r] <- of(A[d$place[r], d$place[r]]); V }
  by <- function(M, A) { for (r in people) M[, r] <- M[, r, drop = FALSE] %*% A[d$place[r], d$place[r]]; M }
  theta <- shape$theta(S); q <- length(theta); both <- expand.grid(a = 1:q, b = 1:q)
  at <- function(theta) {
    slopes <- apply(jacobian(function(s) c(shape$matrix(s, T)), theta), 2, matrix, T, T, simplify = FALSE)
    Vi <- whole(shape$matrix(theta, T), solve); VX <- Vi %*% X; Phi <- solve(t(X) %*% VX); P <- Vi - VX %*% Phi %*% t(VX)
    PD <- lapply(slopes, function(D) by(P, D)); Py <- drop(P %*% y)
    yPD <- sapply(slopes, function(D) by(t(Py), D))
    expected <- crossprod(sapply(PD, c), sapply(PD, t))
    curve <- matrix(mapply(function(a, b) { # bends
      B <- bend(shape, theta, a, b, T)
      if (is.null(B)) 0 else sum(P * whole(B)) - sum(Py * by(t(Py), B))
    }, both$a, both$b), q)
    observed <- 2 * t(yPD) %*% P %*% yPD - expected + curve
    gradient <- sapply(PD, function(A) sum(diag(A))) - drop(Py %*% yPD)
    list(theta = theta, slopes = slopes, Vi = Vi, VX = VX, Phi = Phi, expected = expected, observed = observed, gradient = gradient)
  }
  for (i in 1:3) { # gls stops early: Newton's steps to the top
    here <- at(theta)
    theta <- theta - solve(here$observed, here$gradient)
  }
  here <- at(theta)
  XD <- lapply(here$slopes, function(D) by(t(here$VX), D))
  bends <- mapply(function(a, b) {
    B <- bend(shape, theta, a, b, T)
    if (is.null(B)) 0 else by(t(here$VX), B) %*% here$VX
  }, both$a, both$b, SIMPLIFY = FALSE)
  c(here, list(y = y, dP = lapply(XD, function(A) -A %*% here$VX), # of the information
    XDVi = lapply(XD, `%*%`, here$Vi), XD = XD, bends = matrix(bends, q)))
}

modelled <- function(here, C) {
  Phi <- here$Phi; VX <- here$VX; dP <- here$dP; q <- length(dP)
  estimate <- sum(C * (Phi %*% t(VX) %*% here$y))
  v <- drop(t(C) %*% Phi %*% C)
  g <- sapply(dP, function(p) -drop(t(C) %*% Phi %*% p %*% Phi %*% C))
  df <- function(hessian) 2 * v^2 / drop(t(g) %*% solve(hessian / 2, g)) # the deviance is twice the likelihood
  satterthwaite <- list(estimate = estimate, se = sqrt(v), df = df(here$observed))
  # Kenward & Roger (1997), p. 985-986
  W <- 2 * solve(here$expected)
  Lambda <- 0
  for (a in 1:q) for (b in 1:q) {
    Q <- here$XDVi[[a]] %*% t(here$XD[[b]])
    Lambda <- Lambda + W[a, b] * (Q - dP[[a]] %*% Phi %*% dP[[b]] - here$bends[[a, b]] / 4)
  }
  kr <- list(estimate = estimate, se = sqrt(drop(t(C) %*% (Phi + 2 * Phi %*% Lambda %*% Phi) %*% C)), df = df(here$expected))
  list(satterthwaite = satterthwaite, `kenward-roger` = kr)
}

answer <- function(a, n) {
  half <- qt(0.975, a$df) * a$se
  c(a[c("estimate", "se", "df")], statistic = a$estimate / a$se, p = 2 * pt(-abs(a$estimate / a$se), a$df),
    conf_low = a$estimate - half, conf_high = a$estimate + half, n = n)
}

fit <- function(name, contrasts = "mean", shape = "unstructured", cluster = "", block = "", covariates = character()) {
  d <- get(name)
  d <- d[complete.cases(d[, c("y", covariates)]), ]
  at <- sort(unique(d$time)); T <- length(at)
  d <- d[order(d$person, d$time), ]
  d$place <- match(d$time, at); d$wave <- factor(d$time)
  each <- c("treated", covariates, if (block != "") "factor(block)")
  rhs <- if (T > 1) paste("0 + wave", paste0("wave:", each, collapse = " + "), sep = " + ") else paste(each, collapse = " + ")
  control <- glsControl(tolerance = 1e-12, msTol = 1e-14, msMaxIter = 2000, maxIter = 2000)
  m <- eval(as.call(c(quote(gls), list(as.formula(paste("y ~", rhs)), data = quote(d), method = "REML", control = control), shapes[[shape]]$fit(T))))
  effects <- grep("treated", names(coef(m)))
  if (cluster != "") V <- vcovCR(m, cluster = d[[cluster]], type = "CR2")
  else here <- topped(m, d, if (T > 1) covariance(m, d, T) else matrix(sigma(m)^2), shapes[[shape]])
  for (contrast in contrasts) {
    C <- rep(0, length(coef(m))); C[effects] <- weights_of(contrast, at)
    put <- function(df, want) put_case(paste(name, contrast, shape, df, block, paste(covariates, collapse = " ")), paste0("repeated_", name), answer(want, nrow(d)),
      outcome = "y", treatment = "treated", unit = "person", period = "time", cluster = cluster, block = block, covariates = as.list(covariates),
      contrast = contrast, covariance = shape, df = df)
    if (cluster != "") {
      l <- linear_contrast(m, V, matrix(C, 1), test = "Satterthwaite")
      put("satterthwaite", list(estimate = sum(C * coef(m)), se = l$SE, df = l$df))
    } else {
      own <- modelled(here, C)
      stopifnot(abs(own[[1]]$estimate - sum(C * coef(m))) < 1e-4 * own[[1]]$se, abs(own[[1]]$se / sqrt(drop(C %*% vcov(m) %*% C)) - 1) < 1e-4)
      for (df in names(own)) put(df, own[[df]])
    }
  }
}

# Children's teeth, everybody seen four times (Potthoff & Roy 1964).
teeth <- with(Orthodont, data.frame(person = as.integer(Subject), time = age, treated = as.integer(Sex == "Male"), y = distance))
# Pigs in litters, of which the first are kept, fed copper or not; some weights are missing.
data(dietox, package = "geepack")
pigs <- with(dietox[dietox$Time %in% c(3, 6, 9, 12), ], data.frame(person = as.integer(factor(Pig)), litter = as.integer(factor(Litter)),
  time = Time, treated = as.integer(Cu == "Cu000"), start = Start, y = Weight))
pigs <- pigs[pigs$litter <= 14, ]
# Cows' milk by feed; cows drop out.
milk <- with(Milk[Milk$Time %in% c(3, 7, 11, 15, 19), ], data.frame(person = as.integer(factor(as.character(Cow))), time = Time,
  treated = as.integer(Diet == "barley"), herd = as.integer(factor(as.character(Cow))) %% 9, y = protein))
# Chicks, at twelve times, of which some die.
chicks <- with(as.data.frame(ChickWeight), data.frame(person = as.integer(as.character(Chick)), time = Time, treated = as.integer(Diet == 1), y = log(weight)))
chicks$y <- round(chicks$y, 10)

# Six uneven municipalities, people lost and coming back, three covariates, rows in any order.
set.seed(11)
size <- c(8, 15, 30, 12, 44, 21); n <- sum(size)
person <- data.frame(person = 1:n, town = rep(1:6, size), treated = rbinom(n, 1, 0.5), base = round(rnorm(n), 3), age = round(rnorm(n, 45, 9)), short = rbinom(n, 1, 0.3))
person$block <- c(1, 1, 2, 2, 3, 3)[person$town]
months <- c(6, 12, 18, 36)
S <- 0.7^abs(outer(1:4, 1:4, `-`)) * sqrt(outer(1 + 0.3 * 1:4, 1 + 0.3 * 1:4))
E <- matrix(rnorm(4 * n), n) %*% chol(S)
six <- do.call(rbind, lapply(1:4, function(t) cbind(person, time = months[t], y = round(20 + 0.4 * person$treated + 0.6 * person$base + rnorm(6)[person$town] / 3 + E[, t], 3))))
gone <- rexp(n, 1 / 50)[six$person] < six$time | runif(nrow(six)) < 0.1
six$y[gone] <- NA
six <- six[sample(nrow(six)), ]
arms <- six; arms$treated <- as.integer(arms$town > 3) # whole municipalities are treated
one <- six[six$time == 36, ]                           # one wave

for (shape in names(shapes)) {
  fit("teeth", c("mean", "slope"), shape)
  fit("milk", c("mean", "last"), shape)
  fit("milk", c("mean", "slope"), shape, cluster = "herd")
  fit("pigs", c("mean", "slope", "1,0,0,0"), shape, cluster = "litter", covariates = "start")
  fit("six", c("mean", "last"), shape, covariates = c("base", "age", "short"))
  fit("six", c("mean", "last", "slope"), shape, cluster = "town", covariates = c("base", "age", "short"))
  fit("six", "mean", shape, block = "block", covariates = "base")
  fit("arms", c("mean", "slope"), shape, cluster = "town", covariates = "base")
}
six$block2 <- six$block; six$block <- six$town
towns <- six; towns$block2 <- NULL
fit("towns", c("mean", "slope"), cluster = "town", block = "block", covariates = c("base", "age"))
six$block <- six$block2; six$block2 <- NULL
fit("six", c("mean", "last"), cluster = "town", block = "block", covariates = "base")
fit("one", "mean", covariates = "base")
fit("one", "mean", cluster = "town", covariates = "base")
for (shape in c("toeplitz", "first-order")) fit("chicks", c("mean", "slope"), shape)

# Few people, on whose likelihood plain Fisher scoring goes to and fro over the top for
# ever (slow) or for hundreds of steps (swing), or creeps towards it (creep).
for (name in c("slow", "swing", "creep")) assign(name, read.csv(paste0("repeated_", name, ".csv")))
fit("slow", "mean", "toeplitz")
fit("swing", "mean", "toeplitz", block = "block")
fit("creep", "mean", "unstructured", covariates = "x")

for (name in c("slow", "swing", "creep", "teeth", "pigs", "milk", "chicks", "six", "arms", "towns", "one")) put_data(paste0("repeated_", name), get(name))
write_cases("repeated")
