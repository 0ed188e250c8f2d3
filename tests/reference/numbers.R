# Numbers in short, one row per list. An empty population means that its size is unknown.
source("common.R")
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
set.seed(20260307)

case <- function(name, y, N) {
  n <- length(y)
  finite <- if (is.na(N)) 1 else sqrt(1 - n / N)
  # From the first value on, which is exact beside a huge offset; sd() itself rounds the mean first.
  s <- if (n > 1) sd(y - y[1])
  half <- if (n > 1 && finite > 0) qt(0.975, n - 1) * s / sqrt(n) * finite
  q <- if (n > 0) quantile(y, c(0.25, 0.5, 0.75), type = 7, names = FALSE) else c(NA, NA, NA)
  spread <- q[3] - q[1]
  row_of(
    case = name, values = joined(y), population = N, n = n, sum = sum(y), mean = if (n > 0) mean(y),
    sd = s, se = if (n > 1) s / sqrt(n), se_finite = if (n > 1) s / sqrt(n) * finite,
    low = if (!is.null(half)) mean(y) - half, high = if (!is.null(half)) mean(y) + half,
    q1 = q[1], median = q[2], q3 = q[3],
    trimmed = if (n > 0) mean(y, trim = 0.1),
    fence_low = q[1] - 1.5 * spread, fence_high = q[3] + 1.5 * spread,
    below = if (n > 0) sum(y < q[1] - 1.5 * spread), above = if (n > 0) sum(y > q[3] + 1.5 * spread),
    min = if (n > 0) min(y), max = if (n > 0) max(y)
  )
}

money <- function(n) round(rlnorm(n, 3, 1.4), 1)
lists <- list(
  none = list(numeric(0), 40),
  one = list(7.5, 40),
  one_of_one = list(7.5, 1),
  two = list(c(3, 8), 40),
  three = list(c(5, 1, 4), NA),
  four = list(c(1, 2, 3, 4), 30),
  everybody = list(c(5, 3, 8, 8, 1), 5),
  all_equal = list(c(4, 4, 4, 4), 31),
  all_equal_everybody = list(c(4, 4, 4), 3),
  one_missing_of_all = list(c(5, 3, 8, 8), 5),
  unsorted = list(c(9, 1, 7, 3, 5, 2, 8, 4, 6, 10), 45),
  outside = list(c(10, 11, 12, 12, 13, 13, 14, 15, 60, -40, 100), 57),
  nine = list(1:9, 20),
  eleven = list(c(1:10, 200), 20),
  nineteen = list(c(500, 1:18), 45),
  twenty = list(c(500, 1:18, -300), 45),
  twenty_one = list(c(500, 1:18, -300, 7), 45),
  negative = list(c(-5, -3.25, -8.5, -1, 0), 60),
  big = list(1e9 + c(1, 2, 3, 4, 7), 1189),
  big_fractions = list(1e9 + c(0.25, 0.5, 0.75, 1, 2.5), 1189),
  bigger = list(1e12 + c(1, 2, 3, 4, 7, 12), 1189),
  big_narrow = list(1e9 + c(0, 0, 1, 0, 1, 1, 0, 0.5), NA),
  tiny = list(c(1e-9, 2e-9, 4e-9, 3e-9), 31),
  wide = list(c(1e-6, 1, 1e6, 1e9), 31),
  scale = list(sample(1:5, 57, TRUE, c(5, 10, 25, 40, 20)), 390),
  recommend = list(sample(0:10, 328, TRUE, c(2, 1, 2, 3, 4, 12, 14, 30, 40, 25, 12)), 1189),
  money_17 = list(money(17), 45),
  money_31 = list(money(31), 31),
  money_328 = list(money(328), 1189),
  staff_232 = list(floor(rlnorm(232, 2.2, 1.6)), 1584)
)
save(lapply(names(lists), function(name) case(name, lists[[name]][[1]], lists[[name]][[2]])), "numbers.csv")
