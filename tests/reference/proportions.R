# Intervals of a proportion at 95%: Wilson, Wilson with the finite population,
# Clopper-Pearson, Agresti-Coull.

options(digits = 17)
z <- qnorm(0.975)

# Both shares at which the score test is at its limit, found as roots.
# Not at the ends themselves, where the test has a second root.
tiny <- 1e-13
score <- function(x, n, effective) {
  p <- x / n
  at <- function(q) abs(p - q) - z * sqrt(q * (1 - q) / effective)
  low <- if (x == 0) 0 else uniroot(at, c(tiny, min(p, 1 - tiny)), tol = 1e-16)$root
  high <- if (x == n) 1 else uniroot(at, c(max(p, tiny), 1 - tiny), tol = 1e-16)$root
  c(low, high)
}

rows <- list()
for (n in c(1, 5, 17, 57, 328)) {
  for (x in unique(c(0, 1, n %/% 3, n %/% 2, n - 1, n))) {
    population <- n * 3 + 2
    wilson <- suppressWarnings(prop.test(x, n, correct = FALSE)$conf.int)
    finite <- score(x, n, n * (population - 1) / (population - n))
    exact <- binom.test(x, n)$conf.int
    nn <- n + z^2
    centre <- (x + z^2 / 2) / nn
    around <- centre + c(-1, 1) * z * sqrt(centre * (1 - centre) / nn)
    rows[[length(rows) + 1]] <- data.frame(
      method = c("wilson", "wilson_finite", "clopper_pearson", "agresti_coull"),
      x = x, n = n, population = population,
      low = c(wilson[1], finite[1], exact[1], max(around[1], 0)),
      high = c(wilson[2], finite[2], exact[2], min(around[2], 1))
    )
  }
}
table <- do.call(rbind, rows)
table$low <- format(table$low, digits = 17, trim = TRUE, scientific = FALSE)
table$high <- format(table$high, digits = 17, trim = TRUE, scientific = FALSE)
write.csv(table, "proportions.csv", row.names = FALSE, quote = FALSE)
