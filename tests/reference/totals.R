# Weighted totals of the made-up survey, with the weights that survey.R made: svytotal of the package survey.
source("common.R")
suppressMessages(library(survey))
options(survey.lonely.psu = "fail", warn = 1)

members <- read.csv("survey_members.csv", colClasses = "character")
answers <- read.csv("survey_answers.csv", colClasses = "character")
weights_of <- read.csv("survey_weights.csv", colClasses = c(member = "character", stratum = "character"))
strata <- read.csv("survey_strata.csv", colClasses = c(stratum = "character", clusters = "character"))
frame <- members[members$eligible == "1", ]
responding <- merge(merge(answers, frame, by = "member"), weights_of, by = "member")
responding$N_h <- strata$population[match(responding$stratum, strata$stratum)]
responding$money <- suppressWarnings(as.numeric(responding$money))
sizes <- c("micro", "small", "medium", "large")
regions <- c("north", "east", "south", "west")
responding$size <- factor(responding$size, sizes); responding$region <- factor(responding$region, regions)

start <- svydesign(ids = ~1, strata = ~stratum, fpc = ~N_h, weights = ~start, data = responding)
count <- function(of, classes) sapply(classes, function(class) sum(of == class))
totals <- c(`(Intercept)` = nrow(frame), setNames(count(frame$size, sizes)[-1], paste0("size", sizes[-1])), setNames(count(frame$region, regions)[-1], paste0("region", regions[-1])))
raked <- calibrate(start, ~size + region, totals, calfun = "raking", epsilon = 1e-14, maxit = 100, force = TRUE)
stopifnot(max(abs(weights(raked) / responding$raked - 1)) < 1e-9)

rows <- list()
keep <- function(kind, domain, design, kept, stratum) {
  n <- sum(kept)
  if (n == 0) return(invisible())
  design <- subset(update(design, y = ifelse(kept, money, 0)), kept)
  found <- svytotal(~y, design)
  value <- coef(found)[[1]]; s <- sqrt(vcov(found)[1, 1])
  df <- n - length(unique(stratum[kept]))
  half <- if (df > 0) qt(0.975, df) * s
  rows[[length(rows) + 1]] <<- row_of(weights = kind, domain = domain, n = n, members = sum(weights(design)), value = value, se = s, df = df, low = value - half, high = value + half)
}
for (domain in c("total", "ibn", "spc")) {
  kept <- (domain == "total" | responding$type == domain) & !is.na(responding$money)
  keep("start", domain, start, kept, responding$stratum)
  keep("raked", domain, raked, kept, responding$stratum)
}
for (cluster in sort(unique(frame$cluster))) {
  own <- responding[responding$cluster == cluster, ]
  N <- sum(frame$cluster == cluster)
  if (nrow(own) == 0 || nrow(own) < 2 && nrow(own) < N) next
  own$N <- N
  keep("cluster", cluster, svydesign(ids = ~1, fpc = ~N, data = own), !is.na(own$money), own$cluster)
}
save(rows, "survey_totals.csv")
