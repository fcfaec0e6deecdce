source("reference.R")
suppressMessages(library(ordinal))

fit <- function(name, data, outcome, treatment, covariates = character()) {
  used <- get(data)
  used$level <- factor(used[[outcome]], ordered = TRUE)
  m <- clm(reformulate(c(treatment, covariates), "level"), data = used, control = clm.control(gradTol = 1e-10, maxIter = 200))
  s <- coef(summary(m))[treatment, ]
  put_case(name, paste0("ordinal_", data), wald(s[[1]], s[[2]], m$nobs),
           outcome = outcome, treatment = treatment, covariates = as.list(covariates))
}

wine <- with(ordinal::wine, data.frame(rating = as.integer(rating), warm = as.integer(temp == "warm"), contact = as.integer(contact == "yes"), response))
fit("wine", "wine", "rating", "warm")
fit("wine with contact", "wine", "rating", "warm", "contact")
fit("wine, a level per response", "wine", "response", "warm", "contact")

# Satisfaction of 1681 tenants: a row a person.
tenants <- with(MASS::housing, data.frame(satisfaction = as.integer(Sat), contact = as.integer(Cont == "High"), influence = as.integer(Infl), atrium = as.integer(Type == "Atrium")))[rep(seq_len(72), MASS::housing$Freq), ]
fit("housing", "tenants", "satisfaction", "contact")
fit("housing with covariates", "tenants", "satisfaction", "contact", c("influence", "atrium"))

# Missing values; two levels; a level that a single person holds.
lung <- with(survival::lung, data.frame(ph.ecog, woman = sex - 1, age, wt.loss, dead = status - 1))
fit("lung, missing values", "lung", "ph.ecog", "woman", c("age", "wt.loss"))
fit("two levels", "lung", "dead", "woman", "age")

# A sum score of eight items of 1 to 5, levels not next to each other.
set.seed(3)
score <- data.frame(treated = rep(0:1, 150), age = sample(20:64, 300, TRUE))
latent <- 0.4 * score$treated - 0.02 * (score$age - 42) + rlogis(300)
score$total <- round(pmin(40, pmax(8, 24 + 4 * latent)))
fit("long score", "score", "total", "treated", "age")

for (d in c("wine", "tenants", "lung", "score")) put_data(paste0("ordinal_", d), get(d))
write_cases("ordinal")
