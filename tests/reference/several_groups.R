# Several groups: Kruskal-Wallis, one-way analysis of variance, Welch's.
# Groups are split by ";"; a group without answers is left out.
source("common.R")
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
set.seed(20260304)

case <- function(name, groups) {
  kept <- Filter(length, groups)
  k <- length(kept)
  y <- unlist(kept); n <- length(y)
  g <- factor(rep(seq_along(kept), lengths(kept)))
  kw <- if (k > 1) or_nothing(kruskal.test(y, g))
  h <- if (!is.null(kw) && is.finite(kw$statistic)) kw$statistic[[1]]
  means <- sapply(kept, mean)
  between <- if (n > 0) sum(lengths(kept) * (means - mean(y))^2) else 0
  within <- if (n > 0) sum((y - rep(means, lengths(kept)))^2) else 0
  total <- between + within
  df1 <- k - 1; df2 <- n - k
  # Undefined when nothing varies within the groups or nobody is left over. From the sums of squares,
  # because aov leaves rounding where F is 0; it must agree otherwise.
  classic <- NULL
  if (k > 1 && df2 > 0 && within > 0) {
    f <- (between / df1) / (within / df2)
    stopifnot(abs(f - summary(aov(y ~ g))[[1]][1, "F value"]) < 1e-7 * (f + 1e-12))
    classic <- c(f, pf(f, df1, df2, lower.tail = FALSE))
  }
  welch <- if (k > 1 && all(lengths(kept) > 1) && all(sapply(kept, var) > 0)) oneway.test(y ~ g, var.equal = FALSE)
  row_of(
    case = name, groups = paste(sapply(groups, joined), collapse = ";"), k = k, n = n,
    kw_h = h, kw_df = if (!is.null(h)) kw$parameter, kw_p = if (!is.null(h)) kw$p.value,
    epsilon2 = if (!is.null(h)) h / (n - 1),
    f = if (!is.null(classic)) classic[1], df1 = if (!is.null(classic)) df1, df2 = if (!is.null(classic)) df2, p = if (!is.null(classic)) classic[2],
    eta2 = if (k > 1 && total > 0) between / total,
    omega2 = if (!is.null(classic)) (between - df1 * within / df2) / (total + within / df2),
    welch_f = welch$statistic, welch_df1 = welch$parameter[1], welch_df2 = welch$parameter[2], welch_p = welch$p.value
  )
}

likert <- function(n, weights) sample(1:5, n, replace = TRUE, prob = weights)
money <- function(n) round(rlnorm(n, 3, 1.4), 1)
sizes <- c(17, 31, 9, 8, 22, 40, 5, 14, 12, 28, 19, 6, 11, 23, 16, 7, 30, 15, 5, 10)
cases <- list(
  three_small = list(c(2.9, 3.0, 2.5, 2.6, 3.2), c(3.8, 2.7, 4.0, 2.4), c(2.8, 3.4, 3.7, 2.2, 2.0)),
  two_groups = list(c(1, 2, 3), c(4, 5, 6, 7)),
  ties = list(c(1, 1, 2, 2, 3), c(2, 2, 3, 3), c(3, 4, 4, 5, 5, 5)),
  likert_four = list(likert(17, 1:5), likert(31, 5:1), likert(9, c(1, 1, 4, 1, 1)), likert(22, rep(1, 5))),
  clusters = lapply(sizes, likert, c(5, 10, 25, 40, 20)),
  money = list(money(57), money(31), money(12)),
  unequal_spread = list(rnorm(40, 10, 1), rnorm(6, 12, 8), rnorm(15, 11, 3)),
  no_difference = list(c(1, 2, 3), c(3, 2, 1), c(2, 1, 3)),
  # Means that are exact beside the offset.
  offset = list(1e9 + c(1, 2, 3, 4), 1e9 + c(2, 4, 6, 5), 1e9 + c(7, 9, 8, 12)),
  one_empty = list(c(1, 2, 4), numeric(0), c(3, 5, 6, 8)),
  only_one_left = list(c(1, 2, 4), numeric(0)),
  none = list(numeric(0), numeric(0)),
  single_in_group = list(c(1, 2, 4), 9, c(3, 5, 6)),
  all_singles = list(1, 2, 3),
  two_singles = list(1, 2),
  one_constant = list(c(3, 3, 3), c(1, 4, 5), c(2, 2, 6)),
  all_constant_differ = list(c(1, 1, 1), c(2, 2), c(5, 5, 5)),
  all_equal = list(c(4, 4), c(4, 4, 4), c(4, 4)),
  binary = list(c(0, 1, 1, 0, 1), c(1, 1, 1, 0), c(0, 0, 0, 1, 0, 0))
)
cases$unequal_spread <- lapply(cases$unequal_spread, round, 4)
save(lapply(names(cases), function(name) case(name, cases[[name]])), "several_groups.csv")
