# Adjusted p values; NaN in a list is a comparison that was not tested.
source("common.R")
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
set.seed(20260305)
lists <- list(
  one = 0.04,
  two = c(0.04, 0.01),
  sorted = c(0.001, 0.008, 0.012, 0.04, 0.2),
  reversed = c(0.2, 0.04, 0.012, 0.008, 0.001),
  mixed = c(0.03, 0.5, 0.01, 0.02, 0.9, 0.0004),
  ties = c(0.02, 0.02, 0.02, 0.5, 0.5, 0.001),
  all_tied = rep(0.03, 5),
  above_one = c(0.6, 0.7, 0.9),
  ends = c(0, 1, 0.05, 0, 1),
  missing = c(0.01, NaN, 0.04, 0.03, NaN, 0.2),
  missing_first = c(NaN, 0.02, 0.02),
  only_missing = c(NaN, NaN),
  empty = numeric(0),
  tiny = c(1.1e-22, 3e-300, 0.01, 4e-9),
  clusters = signif(rbeta(26, 0.6, 1.4), 6),
  many = signif(runif(250), 6)
)
lists$clusters[c(7, 20)] <- NaN
save(lapply(names(lists), function(name) {
  p <- lists[[name]]
  kept <- replace(p, is.nan(p), NA)
  row_of(
    case = name, p = joined(p), tests = sum(!is.na(kept)),
    holm = joined(p.adjust(kept, "holm")), bh = joined(p.adjust(kept, "BH")), bonferroni = joined(p.adjust(kept, "bonferroni"))
  )
}), "adjusted.csv")
