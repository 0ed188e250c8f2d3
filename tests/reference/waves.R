# Two waves in which some answered twice: the variance of the difference of the
# means, McNemar's exact test, paired t, Wilcoxon's signed rank test.
source("common.R")
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
set.seed(20260308)

overlap <- function(name, ids1, y1, ids2, y2, N) {
  n1 <- length(y1); n2 <- length(y2)
  both <- intersect(ids1, ids2)
  n12 <- length(both)
  v1 <- if (n1 > 1) var(y1); v2 <- if (n2 > 1) var(y2)
  s12 <- if (n12 > 1) cov(y1[match(both, ids1)], y2[match(both, ids2)])
  spread <- !is.null(v1) && !is.null(v2)
  d <- if (n1 > 0 && n2 > 0) mean(y2) - mean(y1)
  independent <- if (spread) v1 / n1 + v2 / n2
  # Without anybody in both waves the covariance drops out of the first formula, not out of the second.
  twice <- if (spread && n12 == 0) independent else if (spread && !is.null(s12)) independent - 2 * n12 * s12 / (n1 * n2)
  finite <- if (spread && !is.null(s12) && !is.na(N)) (1 / n1 - 1 / N) * v1 + (1 / n2 - 1 / N) * v2 - 2 * (n12 / (n1 * n2) - 1 / N) * s12
  row_of(
    case = name, ids1 = paste(ids1, collapse = " "), y1 = joined(y1), ids2 = paste(ids2, collapse = " "), y2 = joined(y2), population = N,
    n1 = n1, n2 = n2, n12 = n12, difference = d, variance1 = v1, variance2 = v2, covariance = s12,
    var_independent = independent, var_overlap = twice, var_finite = finite,
    se_overlap = if (!is.null(twice) && twice >= 0) sqrt(twice), se_finite = if (!is.null(finite) && finite >= 0) sqrt(finite)
  )
}

# A population of N who answer alike both times; `again` is the chance that one who answered first answers again.
waves <- function(N, n1, again, n2, like, draw) {
  base <- draw(N)
  ids1 <- sort(sample(N, n1))
  ids2 <- sort(c(ids1[runif(n1) < again], sample(setdiff(seq_len(N), ids1), n2)))
  y2 <- ifelse(runif(N) < like, base, draw(N))
  list(ids1, base[ids1], ids2, y2[ids2], N)
}
scale <- function(n) sample(1:5, n, TRUE, c(5, 10, 25, 40, 20))
money <- function(n) round(rlnorm(n, 3, 1.2), 1)
sets <- list(
  small = list(c(1, 2, 3, 4), c(3, 4, 2, 5), c(2, 3, 4, 5, 6), c(4, 3, 5, 2, 4), 30),
  no_overlap = list(1:4, c(3, 4, 2, 5), 11:14, c(4, 3, 5, 2), 30),
  one_twice = list(1:4, c(3, 4, 2, 5), 4:8, c(4, 3, 5, 2, 1), 30),
  same_members = list(1:6, c(3, 4, 2, 5, 1, 4), 1:6, c(4, 4, 3, 5, 2, 4), 31),
  everybody_twice = list(1:6, c(3, 4, 2, 5, 1, 4), 1:6, c(4, 4, 3, 5, 2, 4), 6),
  same_answers = list(1:5, c(1, 2, 3, 4, 5), 1:5, c(1, 2, 3, 4, 5), 20),
  one_answer = list(1, 4, 1:3, c(3, 4, 5), 20),
  none_first = list(integer(0), numeric(0), 1:3, c(3, 4, 5), 20),
  everybody_first = list(1:8, c(1, 0, 1, 1, 0, 1, 1, 1), c(2, 4, 5, 7), c(0, 1, 1, 1), 8),
  unknown_population = list(1:5, c(3, 4, 2, 5, 1), 3:7, c(3, 4, 2, 5, 5), NA),
  scale_45 = waves(45, 17, 0.7, 6, 0.7, scale),
  scale_1189 = waves(1189, 328, 0.6, 120, 0.6, scale),
  share_1584 = waves(1584, 232, 0.5, 110, 0.7, function(n) rbinom(n, 1, 0.6)),
  money_390 = waves(390, 57, 0.6, 25, 0.8, money)
)
save(lapply(names(sets), function(name) do.call(overlap, c(list(name), sets[[name]]))), "waves.csv")

# Pairs: yes-yes, yes-no, no-yes, no-no.
counts <- rbind(
  c(10, 5, 2, 8), c(10, 2, 5, 8), c(0, 1, 0, 0), c(0, 0, 1, 5), c(5, 0, 0, 5), c(0, 0, 0, 0), c(3, 4, 4, 3), c(80, 30, 12, 70),
  c(80, 12, 30, 70), c(0, 6, 0, 4), c(150, 61, 39, 80), c(1, 200, 100, 1), c(20, 7, 6, 10), c(5, 1, 1, 5)
)
save(apply(counts, 1, function(v) {
  n <- v[2] + v[3]
  row_of(
    yes_yes = v[1], yes_no = v[2], no_yes = v[3], no_no = v[4], n = sum(v),
    change = if (sum(v) > 0) (v[3] - v[2]) / sum(v),
    p = if (n > 0) binom.test(v[2], n, 0.5)$p.value
  )
}), "mcnemar.csv")

paired <- function(name, a, b) {
  d <- b - a
  n <- length(d)
  t <- if (n > 1) or_nothing(t.test(b, a, paired = TRUE))
  if (!is.null(t) && !is.finite(t$statistic)) t <- NULL
  w <- if (n > 0) or_nothing(wilcox.test(b, a, paired = TRUE))
  kept <- d[d != 0]
  ties <- anyDuplicated(abs(kept)) > 0
  shown <- length(kept) > 0 && !is.null(w) && is.finite(w$p.value)
  method <- if (!shown) "" else if (grepl("exact", w$method)) "exact" else "normal"
  row_of(
    case = name, first = joined(a), second = joined(b), n = n, mean_difference = if (n > 0) mean(d), sd_difference = if (n > 1) sd(d),
    t = t$statistic, df = t$parameter, p = t$p.value, low = t$conf.int[1], high = t$conf.int[2],
    changed = length(kept), zeros = if (length(kept) < n) "1" else "0", ties = if (ties) "1" else "0",
    v = if (length(kept) > 0) w$statistic, wilcoxon_method = method, wilcoxon_p = if (shown) w$p.value
  )
}
before <- function(n) round(rnorm(n, 50, 10), 4)
pairs <- list(
  distinct_10 = NULL,
  small = list(c(1, 2, 3), c(1.5, 2.25, 3.75)),
  small_mixed = list(c(5, 9, 3, 8), c(6, 7, 7, 11)),
  one = list(3, 5),
  one_same = list(3, 3),
  none = list(numeric(0), numeric(0)),
  all_same = list(c(1, 2, 3, 4), c(1, 2, 3, 4)),
  constant_change = list(c(1, 2, 3, 4), c(2, 3, 4, 5)),
  one_changed = list(c(1, 2, 3, 4), c(1, 2, 5, 4)),
  zeros = list(c(10, 20, 30, 40, 50, 60), c(10, 22, 27, 45, 49, 68)),
  ties = list(c(10, 20, 30, 40, 50, 60), c(12, 22, 27, 45, 49, 68)),
  scale_17 = list(c(3, 4, 2, 5, 3, 4, 4, 1, 2, 3, 5, 4, 3, 2, 4, 4, 3), c(4, 4, 3, 5, 2, 4, 5, 2, 2, 4, 5, 3, 4, 3, 4, 5, 3)),
  scale_120 = NULL, distinct_49 = NULL, distinct_50 = NULL, distinct_51 = NULL, zero_then_50 = NULL, money_57 = NULL,
  offset = list(1e9 + c(1, 2, 3, 4, 7), 1e9 + c(2, 4, 6, 3.5, 11))
)
for (n in c(10, 49, 50, 51)) {
  a <- before(n)
  pairs[[paste0("distinct_", n)]] <- list(a, round(a + rnorm(n, 1.5, 6), 4))
}
a <- before(50)
pairs$zero_then_50 <- list(a, c(a[1], round(a[-1] + rnorm(49, 1.5, 6), 4)))
a <- scale(120)
pairs$scale_120 <- list(a, ifelse(runif(120) < 0.6, a, scale(120)))
a <- round(10 * money(57))
pairs$money_57 <- list(a, round(a * rlnorm(57, 0.1, 0.4)))
# No two changes may be equal but for rounding, or the ranks would hang on the last bit.
for (pair in pairs) {
  d <- sort(abs(pair[[2]] - pair[[1]]))
  gaps <- diff(d)
  stopifnot(all(gaps == 0 | gaps > 1e-6), all(d == 0 | d > 1e-6))
}
save(lapply(names(pairs), function(name) paired(name, pairs[[name]][[1]], pairs[[name]][[2]])), "paired.csv")
