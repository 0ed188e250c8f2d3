# Hand-sized cases of raking and of the stratified standard error, with the package survey.
source("common.R")
suppressMessages(library(survey))
options(survey.lonely.psu = "fail")
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
set.seed(20260311)

# Classes of two margins per case of the sample (from 1), start weights, totals per class.
rake_of <- function(name, a, b, start, a_totals, b_totals) {
  got <- NULL
  margins_agree <- abs(sum(a_totals) - sum(b_totals)) < 1e-9 * sum(a_totals)
  everywhere <- all(seq_along(a_totals)[a_totals > 0] %in% a) && all(seq_along(b_totals)[b_totals > 0] %in% b)
  if (margins_agree && everywhere) {
    data <- data.frame(a = factor(a), b = factor(b), w = start)
    design <- svydesign(ids = ~1, weights = ~w, data = data)
    got <- tryCatch(as.vector(weights(rake(design, list(~a, ~b),
      list(data.frame(a = factor(seq_along(a_totals)), Freq = a_totals), data.frame(b = factor(seq_along(b_totals)), Freq = b_totals)),
      control = list(maxit = 5000, epsilon = 1e-15)))), warning = function(w) NULL)
  }
  error <- if (!is.null(got)) max(abs(c(tapply(got, factor(a), sum) - a_totals, tapply(got, factor(b), sum) - b_totals)))
  if (!is.null(error)) stopifnot(error < 1e-8 * sum(a_totals))
  row_of(
    case = name, a = paste(a, collapse = " "), b = paste(b, collapse = " "), start = joined(start),
    a_totals = joined(a_totals), b_totals = joined(b_totals), raked = if (is.null(got)) "" else joined(got)
  )
}
a30 <- sample(1:4, 30, TRUE, c(5, 3, 2, 1)); b30 <- sample(1:3, 30, TRUE)
cases <- list(
  list("two_by_two", c(1, 1, 2, 2), c(1, 2, 1, 2), c(1, 1, 1, 1), c(60, 40), c(70, 30)),
  list("unequal_start", c(1, 1, 2, 2, 2), c(1, 2, 1, 2, 2), c(3, 5, 2, 4, 4), c(60, 40), c(70, 30)),
  list("already_there", c(1, 1, 2, 2), c(1, 2, 1, 2), c(42, 18, 28, 12), c(60, 40), c(70, 30)),
  list("no_such_pair", c(1, 1, 2, 3, 3), c(1, 2, 2, 1, 2), c(1, 1, 1, 1, 1), c(50, 20, 30), c(40, 60)),
  list("one_class", c(1, 1, 1), c(1, 2, 2), c(1, 2, 3), 90, c(30, 60)),
  list("class_without_answers", c(1, 1, 2), c(1, 2, 1), c(1, 1, 1), c(50, 30, 20), c(60, 40)),
  list("totals_disagree", c(1, 1, 2, 2), c(1, 2, 1, 2), c(1, 1, 1, 1), c(60, 40), c(70, 31)),
  list("thirty", a30, b30, round(runif(30, 1, 8), 3), c(500, 300, 250, 139), c(400, 389, 400))
)
save(lapply(cases, function(case) do.call(rake_of, case)), "raking.csv")

# Answers in strata; `inside` is the domain. `n/N` per stratum is over all answers, also those outside.
strata_of <- function(name, stratum, populations, y, inside) {
  n_h <- tabulate(stratum, length(populations))
  N <- populations[stratum]; w <- N / n_h[stratum]
  n <- sum(inside)
  mean <- se <- df <- NULL
  if (n > 0) {
    mean <- sum((w * y)[inside]) / sum(w[inside])
    df <- n - length(unique(stratum[inside]))
    if (all(n_h[unique(stratum)] > 1)) {
      design <- svydesign(ids = ~1, strata = ~stratum, fpc = ~N, weights = ~w, data = data.frame(stratum, N, w, y))
      m <- svymean(~y, subset(design, inside))
      stopifnot(abs(coef(m) - mean) < 1e-12 * max(abs(y)))
      se <- sqrt(vcov(m)[1, 1])
    }
  }
  row_of(
    case = name, stratum = paste(stratum, collapse = " "), populations = joined(populations), y = joined(y), inside = joined(as.numeric(inside)),
    n = n, mean = mean, se = if (!is.null(se) && se < 1e-12) 0 else se, df = df
  )
}
yes <- function(n) rep(TRUE, n)
s40 <- rep(1:5, c(12, 9, 8, 7, 4)); y40 <- sample(1:5, 40, TRUE, c(5, 10, 25, 40, 20))
sets <- list(
  list("one_stratum", rep(1, 5), 40, c(1, 2, 3, 4, 7), yes(5)),
  list("two_strata", c(1, 1, 1, 2, 2), c(30, 60), c(4, 5, 3, 2, 1), yes(5)),
  list("share", c(1, 1, 1, 1, 2, 2, 2), c(31, 45), c(1, 0, 1, 1, 0, 0, 1), yes(7)),
  list("everybody_in_one", c(1, 1, 1, 2, 2), c(3, 60), c(4, 5, 3, 2, 1), yes(5)),
  list("everybody", c(1, 1, 1, 2, 2), c(3, 2), c(4, 5, 3, 2, 1), yes(5)),
  list("domain_is_stratum", c(1, 1, 1, 2, 2, 2), c(30, 60), c(4, 5, 3, 2, 1, 5), c(TRUE, TRUE, TRUE, FALSE, FALSE, FALSE)),
  list("domain_across", c(1, 1, 1, 2, 2, 2), c(30, 60), c(4, 5, 3, 2, 1, 5), c(TRUE, FALSE, TRUE, TRUE, FALSE, TRUE)),
  list("domain_of_one", c(1, 1, 1, 2, 2, 2), c(30, 60), c(4, 5, 3, 2, 1, 5), c(FALSE, FALSE, TRUE, FALSE, FALSE, FALSE)),
  list("domain_one_per_stratum", c(1, 1, 1, 2, 2, 2), c(30, 60), c(4, 5, 3, 2, 1, 5), c(TRUE, FALSE, FALSE, FALSE, TRUE, FALSE)),
  list("domain_empty", c(1, 1, 2, 2), c(30, 60), c(4, 5, 3, 2), rep(FALSE, 4)),
  list("all_equal", c(1, 1, 1, 2, 2), c(30, 60), rep(4, 5), yes(5)),
  list("single_answer", c(1, 1, 1, 2), c(30, 60), c(4, 5, 3, 2), yes(4)),
  list("five_strata", s40, c(45, 390, 31, 280, 12), y40, yes(40)),
  list("five_strata_domain", s40, c(45, 390, 31, 280, 12), y40, runif(40) < 0.6)
)
save(lapply(sets, function(set) do.call(strata_of, set)), "strata.csv")
