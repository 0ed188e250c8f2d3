# Lists of weights: base, Kish, mean, quantiles (inverse of the weighted distribution), trimming.
# A weight of NaN is missing; such a case and one of weight 0 leaves the weighted results.
source("common.R")
suppressMessages(library(survey))
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
set.seed(20260309)

case <- function(name, w, y) {
  used <- is.finite(w) & w > 0
  refused <- any(is.finite(w) & w < 0)
  n <- sum(used)
  if (refused) n <- 0
  ww <- w[used]; yy <- y[used]
  some <- n > 0
  q <- if (some) {
    # qrule = "math", in whole steps: the smallest value at which the summed weight reaches the share.
    o <- order(yy); reached <- cumsum(ww[o])
    sapply(c(0.25, 0.5, 0.75), function(p) yy[o][which(reached >= p * sum(ww) * (1 - 1e-12))[1]])
  } else c(NA, NA, NA)
  if (n > 1 && name != "many_equal") {
    design <- svydesign(ids = ~1, weights = ~ww, data = data.frame(yy, ww))
    theirs <- as.vector(svyquantile(~yy, design, c(0.25, 0.5, 0.75), qrule = "math", ci = FALSE)[[1]])
    if (any(theirs != q)) cat(name, "survey:", theirs, "here:", q, "\n")
    stopifnot(abs(coef(svymean(~yy, design)) - sum(ww * yy) / sum(ww)) <= 1e-12 * abs(max(yy)))
  }
  m <- if (some) sum(ww * yy) / sum(ww)
  row_of(
    case = name, weights = joined(w), values = joined(y), cases = length(w), refused = if (refused) "1" else "0", n = if (!refused) n,
    sum_w = if (some) sum(ww), base = if (some) sum(ww)^2 / sum(ww^2), deff = if (some) n * sum(ww^2) / sum(ww)^2,
    mean = m, sd = if (n > 1) sqrt(sum(ww * (yy - m)^2) / sum(ww) * n / (n - 1)),
    q1 = q[1], median = q[2], q3 = q[3]
  )
}
sets <- list(
  equal = list(rep(1, 4), c(1, 2, 3, 4)),
  equal_large = list(rep(3.5, 5), c(5, 1, 4, 2, 3)),
  two = list(c(1, 3), c(10, 20)),
  half_reached = list(c(1, 1, 2), c(1, 2, 3)),
  quarter_reached = list(c(0.25, 0.25, 0.25, 0.25), c(4, 8, 1, 6)),
  tenths = list(rep(0.1, 10), 1:10),
  one = list(2.5, 7),
  zero_left_out = list(c(1, 0, 2, 1), c(5, 100, 3, 4)),
  missing_left_out = list(c(1, NaN, 2, 1), c(5, 100, 3, 4)),
  all_zero = list(c(0, 0), c(1, 2)),
  none = list(numeric(0), numeric(0)),
  negative = list(c(1, -1, 2), c(1, 2, 3)),
  one_dominates = list(c(1000, 1, 1, 1), c(4, 5, 1, 2)),
  offset = list(c(3.6, 6.8, 2.1), 1e9 + c(1, 2, 4)),
  types = list(rep(c(1189 / 328, 1584 / 232), c(328, 232)), c(sample(1:5, 328, TRUE), sample(1:5, 232, TRUE))),
  wide = list(round(rlnorm(60, 0, 1), 4), round(rlnorm(60, 3, 1.2), 1))
)
save(lapply(names(sets), function(name) case(name, sets[[name]][[1]], sets[[name]][[2]])), "weighted.csv")

# Trimmed to 0.3 and 3 times the mean of the untrimmed weights. What is cut off goes in equal parts to the
# weights that have not been cut in any round, until none is outside.
trim <- function(w) {
  m <- mean(w); low <- 0.3 * m; high <- 3 * m
  touched <- rep(FALSE, length(w)); rounds <- 0
  repeat {
    outside <- !touched & (w < low - 1e-12 * m | w > high + 1e-12 * m)
    if (!any(outside)) break
    rounds <- rounds + 1
    cut <- pmin(pmax(w, low), high)
    surplus <- sum(w[outside] - cut[outside])
    w[outside] <- cut[outside]
    touched <- touched | outside
    if (all(touched)) break
    w[!touched] <- w[!touched] + surplus / sum(!touched)
  }
  list(w = w, rounds = rounds, low = low, high = high, touched = sum(touched))
}
theirs <- function(w) {
  if (length(w) < 2) return(w)
  design <- svydesign(ids = ~1, weights = ~w, data = data.frame(w))
  # Stopped within rounding of the bounds, where its recursion need not end.
  for (i in 1:200) {
    now <- weights(design)
    if (all(now >= 0.3 * mean(w) * (1 - 1e-13) & now <= 3 * mean(w) * (1 + 1e-13))) break
    design <- trimWeights(design, lower = 0.3 * mean(w), upper = 3 * mean(w))
  }
  as.vector(weights(design))
}
vectors <- list(
  inside = c(1, 2, 1.5, 0.8),
  one_high = c(1, 1, 1, 1, 1, 1, 1, 9),
  one_low = c(0.01, 1, 1, 1),
  both = c(0.05, 0.1, 1, 1.2, 1.4, 0.9, 1, 1.1, 8),
  second_round_high = c(8, 2.95, rep(0.5, 18)),
  second_round_low = c(rep(0.01, 10), 0.31, rep(1.9, 10)),
  low_then_high = c(8, 2.95, rep(0.6, 16), 0.1, 0.1),
  low_lifted = c(0.1, 0.2, 0.35, rep(1, 12), 10),
  equal = rep(2, 5),
  one = 3,
  at_bounds = c(0.3, rep(1, 7), 1.7),
  wide = round(rlnorm(60, 0, 1.1), 4)
)
save(lapply(names(vectors), function(name) {
  w <- vectors[[name]]; got <- trim(w); other <- theirs(w)
  row_of(
    case = name, weights = joined(w), low = got$low, high = got$high, touched = got$touched, rounds = got$rounds,
    trimmed = joined(got$w), survey_trimmed = joined(other), largest_gap = max(abs(got$w - other))
  )
}), "trimmed.csv")
