# Tests of association in a table of counts, given as rows split by ";".
# Rows and columns that are empty are dropped first.
source("common.R")
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
set.seed(20260303)

matrix_of <- function(text) do.call(rbind, lapply(strsplit(text, ";")[[1]], function(line) as.numeric(strsplit(line, " ")[[1]])))
text_of <- function(m) paste(apply(m, 1, paste, collapse = " "), collapse = ";")

case <- function(name, m) {
  kept <- m[rowSums(m) > 0, colSums(m) > 0, drop = FALSE]
  r <- nrow(kept); c <- ncol(kept); n <- sum(kept)
  base <- list(case = name, table = text_of(m), rows = r, columns = c, n = n)
  nothing <- list(chi2 = NULL, df = NULL, p = NULL, chi2_less_one = NULL, p_less_one = NULL, g2 = NULL, g2_p = NULL,
    fisher_p = NULL, fisher_draws_p = NULL, expected_min = NULL, expected_below_5 = NULL, cramers_v = NULL, bergsma_v = NULL)
  if (r < 2 || c < 2) return(do.call(row_of, c(base, nothing)))
  test <- suppressWarnings(chisq.test(kept, correct = FALSE))
  expected <- test$expected
  chi2 <- test$statistic[[1]]
  df <- test$parameter[[1]]
  square <- r == 2 && c == 2
  g2 <- 2 * sum(ifelse(kept > 0, kept * log(kept / expected), 0))
  phi2 <- chi2 / n
  smaller <- max(0, phi2 - (r - 1) * (c - 1) / (n - 1))
  rr <- r - (r - 1)^2 / (n - 1); cc <- c - (c - 1)^2 / (n - 1)
  fisher <- or_nothing(fisher.test(kept, workspace = 2e8, hybrid = FALSE)$p.value)
  # A million random tables with the same margins, only where the exact test is out of reach and for some where it is not.
  drawn <- if (is.null(fisher) || name %in% also_drawn) fisher.test(kept, simulate.p.value = TRUE, B = 1e6)$p.value
  do.call(row_of, c(base, list(
    chi2 = chi2, df = df, p = test$p.value,
    chi2_less_one = if (square) chi2 * (n - 1) / n,
    p_less_one = if (square) pchisq(chi2 * (n - 1) / n, 1, lower.tail = FALSE),
    g2 = g2, g2_p = pchisq(g2, df, lower.tail = FALSE),
    fisher_p = fisher, fisher_draws_p = drawn,
    expected_min = min(expected), expected_below_5 = sum(expected < 5),
    cramers_v = sqrt(phi2 / min(r - 1, c - 1)),
    bergsma_v = if (min(rr - 1, cc - 1) > 0) sqrt(smaller / min(rr - 1, cc - 1))
  )))
}

also_drawn <- c("three_by_three", "five_by_three", "job", "types_by_five", "four_by_three", "six_by_two")

fixed <- c(
  big = "367 390;75 312",
  big_mirrored = "312 75;390 367",
  tea = "3 1;1 3",
  diagonal = "5 0;0 7",
  equal = "10 10;10 10",
  small = "2 7;8 2",
  one_cell_zero = "0 9;6 11",
  ones = "1 1;1 1",
  one_each = "1 0;0 1",
  tie = "4 6;6 4",
  skewed = "1 327;5 227",
  nearly_same = "110 218;78 154",
  wave = "212 116;155 77",
  huge = "5021 4979;4871 5129",
  larger_total = "801 799;0 12",
  row_empty = "12 5;0 0;7 9",
  column_empty = "12 0 5;7 0 9",
  both_empty = "0 0 0;4 0 6;0 0 0;9 0 2",
  one_row = "4 7 9",
  one_row_left = "4 7 9;0 0 0",
  one_column_left = "4 0;7 0",
  all_zero = "0 0;0 0",
  single_person = "1 0;0 0",
  three_by_two = "3 7;9 2;4 4",
  two_by_five = "20 35 60 110 103;10 22 40 81 79",
  two_by_five_sparse = "0 1 4 7 5;2 3 3 2 1",
  three_by_three = "3 2 1;1 4 2;0 2 6",
  three_by_three_independent = "2 4 6;4 8 12;3 6 9",
  five_by_three = "4 2 0;3 1 1;0 5 2;1 1 6;2 0 3",
  job = "1 2 1 0;3 3 6 1;10 10 14 9;6 7 12 11",
  four_by_five = "2 3 5 4 1;0 1 4 6 3;5 2 1 0 2;1 2 3 5 4",
  six_by_two = "17 3;11 6;9 8;14 1;6 6;3 9"
)
tables <- lapply(fixed, matrix_of)
# Of the size of this survey: two to four groups by yes/no or five codes, and clusters by three codes.
draw <- function(r, c, n) {
  rows <- runif(r, 0.5, 2); columns <- runif(c, 0.3, 2)
  p <- outer(rows, columns) * exp(matrix(rnorm(r * c, 0, 0.25), r))
  matrix(rmultinom(1, n, p), r)
}
for (i in 1:12) tables[[paste0("two_by_two_", i)]] <- draw(2, 2, sample(c(560, 800, 1000, 1030, 1200, 1600), 1))
for (i in 1:4) tables[[paste0("two_by_two_small_", i)]] <- draw(2, 2, sample(8:40, 1))
tables$types_by_five <- draw(2, 5, 560)
tables$types_by_five_large <- draw(2, 5, 1600)
tables$four_by_three <- draw(4, 3, 120)
tables$twenty_by_two <- draw(20, 2, 328)
tables$nineteen_by_three <- draw(19, 3, 328)
tables$twenty_six_by_five <- draw(26, 5, 560)
save(lapply(names(tables), function(name) case(name, tables[[name]])), "contingency.csv")
