# Two groups: Welch and Student t, Mann-Whitney as wilcox.test, effect sizes.
source("common.R")
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
set.seed(20260302)

t_of <- function(a, b, equal) {
  if (length(a) < 1 || length(b) < 1) return(NULL)
  if (!equal && (length(a) < 2 || length(b) < 2)) return(NULL)
  test <- or_nothing(t.test(a, b, var.equal = equal))
  if (is.null(test)) return(NULL)
  list(t = test$statistic, df = test$parameter, p = test$p.value, low = test$conf.int[1], high = test$conf.int[2])
}

case <- function(name, a, b) {
  n1 <- length(a); n2 <- length(b)
  welch <- t_of(a, b, FALSE)
  student <- t_of(a, b, TRUE)
  some <- n1 > 0 && n2 > 0
  ties <- some && anyDuplicated(c(a, b)) > 0
  default <- if (some) or_nothing(wilcox.test(a, b))
  normal <- if (some) or_nothing(wilcox.test(a, b, exact = FALSE, correct = TRUE))
  exact <- if (some && !ties && n1 * n2 <= 20000) or_nothing(wilcox.test(a, b, exact = TRUE))
  u <- if (some) default$statistic
  method <- if (is.null(default) || !is.finite(default$p.value)) "" else if (grepl("exact", default$method)) "exact" else "normal"
  # Pooled standard deviation; undefined without two answers somewhere, or without spread.
  squares <- function(x) if (length(x) > 0) sum((x - mean(x))^2) else 0
  freedom <- n1 + n2 - 2
  pooled <- if (some && freedom > 0) sqrt((squares(a) + squares(b)) / freedom)
  d <- if (!is.null(pooled) && pooled > 0) (mean(a) - mean(b)) / pooled
  row_of(
    case = name, a = joined(a), b = joined(b), n1 = n1, n2 = n2,
    mean1 = if (n1 > 0) mean(a), mean2 = if (n2 > 0) mean(b), sd1 = if (n1 > 1) sd(a), sd2 = if (n2 > 1) sd(b),
    welch_t = welch$t, welch_df = welch$df, welch_p = welch$p, welch_low = welch$low, welch_high = welch$high,
    student_t = student$t, student_df = student$df, student_p = student$p,
    u = u, ties = if (ties) "1" else "0", mw_method = method, mw_p = default$p.value,
    mw_exact_p = exact$p.value, mw_normal_p = normal$p.value,
    rank_biserial = if (some) 2 * u / (n1 * n2) - 1,
    cohen_d = d,
    hedges_g = if (!is.null(d)) d * exp(lgamma(freedom / 2) - log(sqrt(freedom / 2)) - lgamma((freedom - 1) / 2)),
    hedges_g_short = if (!is.null(d)) d * (1 - 3 / (4 * freedom - 1))
  )
}

likert <- function(n, weights) sample(1:5, n, replace = TRUE, prob = weights)
low <- c(10, 20, 30, 30, 10); high <- c(5, 10, 25, 40, 20)
money <- function(n) round(rlnorm(n, 3, 1.4), 1)
distinct <- function(n, shift = 0) round(rnorm(n, 50 + shift, 12), 6)

pairs <- list(
  three_four = list(c(1, 2, 3), 4:7),
  four_three = list(4:7, c(1, 2, 3)),
  three_four_mixed = list(c(2.5, 7.25, 1), c(3, 9, 4.5, 11)),
  four_three_mixed = list(c(3, 9, 4.5, 11), c(2.5, 7.25, 1)),
  three_three = list(c(1.1, 2.2, 3.3), c(2, 4, 5)),
  five_five_even = list(c(1, 4, 5, 8, 9), c(2, 3, 6, 7, 10)),
  one_one = list(1, 2),
  one_five = list(3.5, c(1, 2, 4, 5, 6)),
  five_one = list(c(1, 2, 4, 5, 6), 3.5),
  two_two = list(c(1, 2), c(3, 5)),
  empty_three = list(numeric(0), c(1, 2, 3)),
  three_empty = list(c(1, 2, 3), numeric(0)),
  empty_empty = list(numeric(0), numeric(0)),
  all_equal = list(c(4, 4, 4), c(4, 4, 4, 4)),
  both_constant_differ = list(c(3, 3, 3), c(4, 4, 4, 4)),
  first_constant = list(c(3, 3, 3), c(1, 4, 5, 2)),
  second_constant = list(c(1, 4, 5, 2), c(3, 3, 3)),
  same_values = list(c(1, 2, 3, 4, 5), c(1, 2, 3, 4, 5)),
  # Means that are exact beside the offset; otherwise the last digits of a mean would decide the eighth of t.
  offset = list(1e9 + c(1, 2, 3, 4, 7, 9, 2, 4), 1e9 + c(2, 4, 6, 9)),
  separated = list(seq(1, 30), seq(101, 140)),
  likert_17_14 = list(likert(17, low), likert(14, high)),
  likert_14_17 = NULL,
  likert_328_232 = list(likert(328, low), likert(232, high)),
  likert_200_8 = list(likert(200, low), likert(8, high)),
  likert_8_200 = NULL,
  distinct_200_8 = list(distinct(200), distinct(8, 9)),
  distinct_8_200 = NULL,
  distinct_30_8 = list(distinct(30), distinct(8, 6)),
  distinct_49_49 = list(distinct(49), distinct(49, 5)),
  distinct_50_49 = list(distinct(50), distinct(49, 5)),
  distinct_50_50 = list(distinct(50), distinct(50, 5)),
  distinct_51_20 = list(distinct(51), distinct(20, 5)),
  distinct_49_3 = list(distinct(49), distinct(3, -15)),
  money_57_31 = list(money(57), money(31)),
  money_120_90 = list(money(120), money(90))
)
pairs$likert_14_17 <- rev(pairs$likert_17_14)
pairs$likert_8_200 <- rev(pairs$likert_200_8)
pairs$distinct_8_200 <- rev(pairs$distinct_200_8)
save(lapply(names(pairs), function(name) case(name, pairs[[name]][[1]], pairs[[name]][[2]])), "two_groups.csv")
