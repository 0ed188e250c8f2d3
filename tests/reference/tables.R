# Tables of answers.csv by cluster, by type and in total, in long form:
# slice, field, code, statistic, value. A member in two clusters counts in both,
# and once in a type and in the total. Populations: as many members per group as
# `populations` says. 99 is "don't know".

suppressMessages(library(survey))
answers <- read.csv("answers.csv", colClasses = "character", na.strings = NULL)
populations <- c(I1 = 120, I2 = 110, I3 = 90, S1 = 100, S2 = 60, S3 = 45, I = 310, S = 200, total = 500)

stands <- strsplit(answers$clusters, ";")
types <- lapply(stands, function(clusters) unique(substr(clusters, 1, 1)))
slices <- c("total", "I", "S", "I1", "I2", "I3", "S1", "S2", "S3")
inside <- function(slice) {
  if (slice == "total") return(rep(TRUE, nrow(answers)))
  of <- if (nchar(slice) == 1) types else stands
  sapply(of, function(groups) slice %in% groups)
}

out <- list()
put <- function(slice, field, code, statistic, value) {
  out[[length(out) + 1]] <<- data.frame(
    slice = slice, field = field, code = code, statistic = statistic,
    value = format(value, digits = 17, trim = TRUE, scientific = FALSE)
  )
}

base <- function(slice, field, values, valid) {
  put(slice, field, "", "valid", sum(valid))
  put(slice, field, "", "missing", sum(values == "99"))
  put(slice, field, "", "blank", sum(values == ""))
}

counts <- function(slice, field, values, codes) {
  n <- sum(values %in% codes)
  for (code in codes) {
    x <- sum(values == code)
    put(slice, field, code, "count", x)
    put(slice, field, code, "percent", floor((200 * x + n) / (2 * n)))
  }
}

describe <- function(slice, field, code, y) {
  N <- populations[[slice]]
  design <- svydesign(ids = ~1, data = data.frame(y = y), fpc = rep(N, length(y)))
  mean <- svymean(~y, design)
  limits <- confint(mean, df = degf(design))
  quartiles <- quantile(y, c(0.25, 0.75), type = 7)
  numbers <- c(
    n = length(y), mean = coef(mean)[[1]], mean_low = limits[1], mean_high = limits[2], sd = sd(y),
    median = median(y), q1 = quartiles[[1]], q3 = quartiles[[2]], min = min(y), max = max(y), sum = sum(y)
  )
  for (statistic in names(numbers)) put(slice, field, code, statistic, numbers[[statistic]])
}

for (slice in slices) {
  own <- answers[inside(slice), ]

  codes <- as.character(1:3)
  base(slice, "single", own$single, own$single %in% codes)
  counts(slice, "single", own$single, codes)
  put(slice, "single", "high", "net", sum(own$single %in% c("2", "3")))

  ticks <- strsplit(own$multiple[!own$multiple %in% c("", "99")], ";")
  base(slice, "multiple", own$multiple, !own$multiple %in% c("", "99"))
  for (code in 1:4) {
    put(slice, "multiple", code, "count", sum(sapply(ticks, function(boxes) code %in% boxes)))
  }
  put(slice, "multiple", "", "mean_ticked", mean(lengths(ticks)))
  put(slice, "multiple", "any12", "net", sum(sapply(ticks, function(boxes) any(c("1", "2") %in% boxes))))

  codes <- as.character(1:5)
  base(slice, "grida", own$grida, own$grida %in% codes)
  counts(slice, "grida", own$grida, codes)
  put(slice, "grida", "top2", "net", sum(own$grida %in% c("4", "5")))
  describe(slice, "grida", "", as.numeric(own$grida[own$grida %in% codes]))

  base(slice, "number", own$number, own$number != "")
  describe(slice, "number", "", as.numeric(own$number[own$number != ""]))

  codes <- as.character(0:10)
  base(slice, "recommend", own$recommend, own$recommend %in% codes)
  counts(slice, "recommend", own$recommend, codes)
  scores <- as.numeric(own$recommend[own$recommend %in% codes])
  # The score is the mean of 100, 0 and -100; its variance over n holds the covariance of both shares.
  signs <- ifelse(scores >= 9, 100, ifelse(scores <= 6, -100, 0))
  n <- length(signs)
  error <- sqrt(mean((signs - mean(signs))^2) / n * (1 - n / populations[[slice]]))
  put(slice, "recommend", "", "score", mean(signs))
  put(slice, "recommend", "", "error", error)
  describe(slice, "recommend", "", scores)

  ranked <- strsplit(own$ranking[own$ranking != ""], ";")
  base(slice, "ranking", own$ranking, own$ranking != "")
  for (code in 1:4) {
    ranks <- sapply(ranked, function(order) match(code, order))
    put(slice, "ranking", code, "first", sum(ranks == 1, na.rm = TRUE))
    put(slice, "ranking", code, "placed", sum(!is.na(ranks)))
    put(slice, "ranking", code, "points", mean(ifelse(is.na(ranks), 0, 4 - ranks)))
    put(slice, "ranking", code, "mean_rank", mean(ranks, na.rm = TRUE))
  }

  filled <- strsplit(own$parts[own$parts != ""], ";")
  base(slice, "parts", own$parts, own$parts != "")
  for (code in 1:3) describe(slice, "parts", code, as.numeric(sapply(filled, function(part) part[code])))
}

write.csv(do.call(rbind, out), "tables.csv", row.names = FALSE, quote = FALSE)
