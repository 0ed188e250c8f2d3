# Newcombe's interval of p1 - p2 from two Wilson intervals with the finite
# population; a question over clusters, each against the rest of its type.
source("common.R")
z <- qnorm(0.975)

# Centre and half width of Wilson's interval for n* answers.
wilson <- function(x, n, N) {
  if (n == 0) return(c(NA, NA))
  p <- x / n
  if (!is.na(N) && N == n) return(c(p, p))
  m <- if (is.na(N)) n else n * (N - 1) / (N - n)
  centre <- (p + z^2 / (2 * m)) / (1 + z^2 / m)
  half <- z / (1 + z^2 / m) * sqrt(p * (1 - p) / m + z^2 / (4 * m^2))
  c(if (x == 0) 0 else centre - half, if (x == n) 1 else centre + half)
}

newcombe <- function(x1, n1, N1, x2, n2, N2) {
  if (n1 == 0 || n2 == 0) return(list(d = NULL, low = NULL, high = NULL))
  p1 <- x1 / n1; p2 <- x2 / n2
  one <- wilson(x1, n1, N1); two <- wilson(x2, n2, N2)
  d <- p1 - p2
  list(d = d, low = d - sqrt((p1 - one[1])^2 + (two[2] - p2)^2), high = d + sqrt((one[2] - p1)^2 + (p2 - two[1])^2))
}
fisher <- function(x1, n1, x2, n2) {
  m <- rbind(c(x1, n1 - x1), c(x2, n2 - x2))
  if (any(rowSums(m) == 0) || any(colSums(m) == 0)) NULL else fisher.test(m)$p.value
}

cases <- rbind(
  c(12, 16, 45, 200, 312, 1155), c(200, 312, 1155, 12, 16, 45), c(0, 16, 45, 30, 312, 1155), c(16, 16, 45, 300, 312, 1155),
  c(0, 10, 40, 0, 20, 60), c(10, 10, 40, 20, 20, 60), c(0, 10, 40, 20, 20, 60), c(10, 10, 40, 0, 20, 60),
  c(5, 8, 8, 100, 224, 1576), c(5, 8, 8, 60, 90, 90), c(8, 8, 8, 0, 5, 5), c(1, 1, 30, 0, 1, 31), c(0, 1, 30, 1, 1, 31),
  c(0, 0, 30, 5, 12, 60), c(5, 12, 60, 0, 0, 30), c(211, 328, 1189, 162, 232, 1584), c(164, 328, 1189, 116, 232, 1584),
  c(327, 328, 1189, 1, 232, 1584), c(212, 328, 1189, 116, 1584, 1584), c(7, 17, 45, 7, 17, 45),
  c(56, 70, NA, 48, 80, NA), c(9, 10, NA, 3, 10, NA), c(10, 10, NA, 0, 20, NA), c(0, 10, NA, 0, 10, NA), c(7, 17, NA, 60, 120, 400)
)
save(apply(cases, 1, function(v) {
  got <- newcombe(v[1], v[2], v[3], v[4], v[5], v[6])
  plain <- newcombe(v[1], v[2], NA, v[4], v[5], NA)
  row_of(
    x1 = v[1], n1 = v[2], population1 = v[3], x2 = v[4], n2 = v[5], population2 = v[6],
    difference = got$d, low = got$low, high = got$high, plain_low = plain$low, plain_high = plain$high,
    fisher_p = fisher(v[1], v[2], v[4], v[5])
  )
}), "newcombe.csv")

# One row is a question: hits, answers and populations of the clusters of a type.
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
set.seed(20260306)
populations <- list(
  ibn = c(45, 390, 30, 31, 60, 52, 38, 44, 35, 70, 48, 33, 36, 41, 57, 39, 32, 37, 30, 71),
  spc = c(390, 310, 280, 240, 200, 164)
)
rest <- list()
for (type in names(populations)) for (question in 1:3) {
  N <- populations[[type]]
  n <- rbinom(length(N), N, runif(length(N), 0.1, 0.45))
  if (type == "ibn") { n[7] <- 0; n[20] <- 1; n[4] <- N[4] }
  share <- c(0.64, 0.2, 0.95)[question] + if (question == 1) rnorm(length(N), 0, 0.12) else rnorm(length(N), 0, 0.02)
  x <- rbinom(length(N), n, pmin(pmax(share, 0), 1))
  got <- lapply(seq_along(N), function(i) newcombe(x[i], n[i], N[i], sum(x) - x[i], sum(n) - n[i], sum(N) - N[i]))
  p <- sapply(seq_along(N), function(i) { v <- fisher(x[i], n[i], sum(x) - x[i], sum(n) - n[i]); if (is.null(v)) NA else v })
  pull <- function(name) joined(sapply(got, function(g) if (is.null(g[[name]])) NA else g[[name]]))
  rest[[length(rest) + 1]] <- row_of(
    case = paste(type, question, sep = "_"), x = joined(x), n = joined(n), population = joined(N),
    difference = pull("d"), low = pull("low"), high = pull("high"), fisher_p = joined(p), holm_p = joined(p.adjust(p, "holm"))
  )
}
save(rest, "rest.csv")

# Columns of one row of a table against each other: pooled z for each pair, Holm over the pairs that were tested.
columns <- list(
  three = list(c(30, 45, 60), c(80, 90, 100)),
  clear = list(c(10, 45, 80), c(100, 100, 100)),
  two = list(c(212, 116), c(328, 232)),
  full = list(c(30, 20, 25), c(60, 20, 50)),
  none_and_single = list(c(0, 1, 12, 30), c(15, 1, 40, 45)),
  empty = list(c(5, 0, 9), c(20, 0, 18)),
  untested = list(c(0, 7), c(9, 7)),
  equal = list(c(10, 10, 10), c(20, 20, 20)),
  six = list(c(40, 55, 20, 33, 61, 5), c(90, 95, 70, 60, 88, 9)),
  one = list(4, 9)
)
save(lapply(names(columns), function(name) {
  x <- columns[[name]][[1]]; n <- columns[[name]][[2]]; p <- x / n
  pairs <- if (length(x) > 1) combn(length(x), 2) else matrix(0L, 2, 0)
  may <- n >= 2 & x > 0 & x < n
  score <- vapply(seq_len(ncol(pairs)), function(k) {
    i <- pairs[1, k]; j <- pairs[2, k]
    if (!may[i] || !may[j]) return(NA_real_)
    q <- (x[i] + x[j]) / (n[i] + n[j])
    (p[i] - p[j]) / sqrt(q * (1 - q) * (1 / n[i] + 1 / n[j]))
  }, 0)
  raw <- if (length(score)) 2 * pnorm(-abs(score)) else numeric(0)
  holm <- if (length(raw)) p.adjust(raw, "holm") else numeric(0)
  # In the cell of the higher column stand the letters of the lower ones that differ from it; "-" for none.
  found <- rep("", length(x))
  for (k in seq_along(holm)) if (!is.na(holm[k]) && holm[k] < 0.05) {
    i <- pairs[1, k]; j <- pairs[2, k]
    if (p[i] > p[j]) found[i] <- paste0(found[i], LETTERS[j]) else found[j] <- paste0(found[j], LETTERS[i])
  }
  sorted <- sapply(strsplit(found, ""), function(l) if (length(l)) paste(sort(l), collapse = "") else "-")
  row_of(
    case = name, x = joined(x), n = joined(n), pairs = paste(sprintf("%d-%d", pairs[1, ], pairs[2, ]), collapse = " "),
    z = joined(score), p = joined(raw), holm_p = joined(holm), letters = paste(sorted, collapse = " ")
  )
}), "columns.csv")

# Recommendation score.
counts <- rbind(
  c(8, 4, 4, 45), c(4, 4, 8, 45), c(31, 0, 0, 100), c(0, 0, 31, 100), c(0, 12, 0, 40), c(30, 0, 1, 1000), c(1, 0, 30, 1000), c(5, 0, 5, 60),
  c(1, 0, 0, 30), c(0, 1, 0, 30), c(0, 0, 0, 30), c(120, 130, 78, 1189), c(60, 90, 82, 1584), c(20, 6, 5, 31), c(3, 3, 2, 8), c(12, 10, 9, 32),
  c(33, 78, 33, 500), c(33, 78, 33, NA), c(1, 1, 1, NA), c(400, 300, 300, 100000), c(2, 0, 0, NA)
)
save(apply(counts, 1, function(v) {
  n <- sum(v[1:3]); N <- v[4]
  scores <- rep(c(100, 0, -100), v[1:3])
  finite <- if (is.na(N)) 1 else sqrt(1 - n / N)
  everybody <- !is.na(N) && N == n
  m <- n + 3
  pp <- (v[1] + 0.75) / m; dd <- (v[3] + 0.75) / m
  centre <- 100 * (pp - dd); error <- 100 * sqrt((pp + dd - (pp - dd)^2) / m)
  cut <- function(x) pmin(pmax(x, -100), 100)
  nps <- if (n > 0) mean(scores)
  se <- if (n > 0) sqrt(mean((scores - nps)^2) / n)
  shown <- n > 0 && !everybody
  row_of(
    promoters = v[1], passives = v[2], detractors = v[3], population = N, n = n, nps = nps,
    se = se, se_finite = if (n > 0) se * finite,
    low = if (shown) cut(nps - z * se * finite), high = if (shown) cut(nps + z * se * finite),
    adjusted_centre = if (n > 0) centre, adjusted_se = if (n > 0) error,
    adjusted_low = if (n > 0) cut(centre - z * error), adjusted_high = if (n > 0) cut(centre + z * error),
    adjusted_finite_low = if (shown) cut(centre - z * error * finite), adjusted_finite_high = if (shown) cut(centre + z * error * finite)
  )
}), "recommend.csv")
