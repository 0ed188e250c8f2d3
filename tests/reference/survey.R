# Weights, weighted shares and means with their standard errors, tests and non-response
# of the made-up survey in survey_members.csv and survey_answers.csv, with the package survey.
source("common.R")
suppressMessages(library(survey))
options(survey.lonely.psu = "fail", warn = 1)

members <- read.csv("survey_members.csv", colClasses = "character")
answers <- read.csv("survey_answers.csv", colClasses = "character")
frame <- members[members$eligible == "1", ]
stopifnot(!anyDuplicated(answers$member), all(answers$member %in% frame$member))
sizes <- c("micro", "small", "medium", "large")
regions <- c("north", "east", "south", "west")
languages <- c("nl", "en")

# --- Strata: a cluster with fewer than two answers joins the next one of its type, the last one of a type the
# one before it, in order of code; again until every stratum has two.
responding <- merge(answers, frame, by = "member")
responding <- responding[order(responding$member), ]
stratum_of <- character(0)
for (type in unique(frame$type)) {
  codes <- as.list(sort(unique(frame$cluster[frame$type == type])))
  answered <- function(group) sum(responding$cluster %in% group)
  repeat {
    small <- which(sapply(codes, answered) < 2)
    if (length(small) == 0 || length(codes) == 1) break
    i <- small[1]
    j <- if (i < length(codes)) i + 1 else i - 1
    codes[[min(i, j)]] <- c(codes[[min(i, j)]], codes[[max(i, j)]])
    codes[[max(i, j)]] <- NULL
  }
  for (group in codes) stratum_of[group] <- paste(group, collapse = "+")
}
frame$stratum <- stratum_of[frame$cluster]
responding$stratum <- stratum_of[responding$cluster]
N_h <- table(frame$stratum); n_h <- table(responding$stratum)
responding$N_h <- as.vector(N_h[responding$stratum])
responding$start <- responding$N_h / as.vector(n_h[responding$stratum])
save(lapply(names(N_h), function(h) row_of(
  stratum = h, type = unique(frame$type[frame$stratum == h]), clusters = gsub("+", " ", h, fixed = TRUE),
  population = N_h[[h]], n = n_h[[h]], weight = N_h[[h]] / n_h[[h]]
)), "survey_strata.csv")

# --- Answers as numbers; 99 is "don't know".
value <- function(x) suppressWarnings(as.numeric(ifelse(x %in% c("", "99"), NA, x)))
responding$overall <- value(responding$overall)
responding$money <- as.numeric(ifelse(responding$money == "", NA, responding$money))
responding$recommend <- value(responding$recommend)
for (item in c("grid_a", "grid_b", "grid_c", "grid_d")) responding[[item]] <- value(responding[[item]])
ticked <- strsplit(responding$boxes, " ")
for (code in 1:4) responding[[paste0("box_", code)]] <- ifelse(lengths(ticked) == 0, NA, sapply(ticked, function(b) as.numeric(code %in% b)))
responding$score <- ifelse(is.na(responding$recommend), NA, ifelse(responding$recommend >= 9, 100, ifelse(responding$recommend <= 6, -100, 0)))
for (name in c("size", "region", "language", "type")) responding[[name]] <- factor(responding[[name]], levels = switch(name,
  size = sizes, region = regions, language = languages, type = c("ibn", "spc")))

# --- Weights.
N <- nrow(frame)
start <- svydesign(ids = ~1, strata = ~stratum, fpc = ~N_h, weights = ~start, data = responding)
size_margin <- as.data.frame(table(size = factor(frame$size, sizes)))
region_margin <- as.data.frame(table(region = factor(frame$region, regions)))
post <- postStratify(start, ~size, size_margin)
# The same weights in two ways: calibrate() has the standard errors of the text (residuals weighted with the
# start weights); rake() has others (residuals of unweighted means).
totals <- c(`(Intercept)` = N, setNames(size_margin$Freq[-1], paste0("size", sizes[-1])), setNames(region_margin$Freq[-1], paste0("region", regions[-1])))
raked <- calibrate(start, ~size + region, totals, calfun = "raking", epsilon = 1e-14, maxit = 100, force = TRUE)
raked_sweeps <- rake(start, list(~size, ~region), list(size_margin, region_margin), control = list(maxit = 500, epsilon = 1e-15))
stopifnot(max(abs(weights(raked) / weights(raked_sweeps) - 1)) < 1e-11)

margin_error <- function(w) max(abs(c(tapply(w, responding$size, sum) - size_margin$Freq, tapply(w, responding$region, sum) - region_margin$Freq)))
stopifnot(margin_error(weights(raked)) < 1e-8 * N)
trim <- function(w) {
  m <- mean(w); touched <- rep(FALSE, length(w))
  repeat {
    outside <- !touched & (w < 0.3 * m * (1 - 1e-12) | w > 3 * m * (1 + 1e-12))
    if (!any(outside)) break
    cut <- pmin(pmax(w, 0.3 * m), 3 * m)
    surplus <- sum(w[outside] - cut[outside])
    w[outside] <- cut[outside]
    touched <- touched | outside
    w[!touched] <- w[!touched] + surplus / sum(!touched)
  }
  list(w = w, touched = sum(touched))
}
got <- trim(as.vector(weights(raked)))
responding$trimmed <- got$w
# Trimmed weights are taken as they are: no residuals.
trimmed <- svydesign(ids = ~1, strata = ~stratum, fpc = ~N_h, weights = ~trimmed, data = responding)
designs <- list(start = start, post = post, raked = raked, trimmed = trimmed)

save(lapply(seq_len(nrow(responding)), function(i) row_of(
  member = responding$member[i], stratum = responding$stratum[i], start = responding$start[i],
  post = weights(post)[[i]], raked = weights(raked)[[i]], trimmed = responding$trimmed[i]
)), "survey_weights.csv")
kish <- function(w) list(n = length(w), sum = sum(w), deff = length(w) * sum(w^2) / sum(w)^2, base = sum(w)^2 / sum(w^2))
save(unlist(lapply(names(designs), function(kind) lapply(c("total", "ibn", "spc"), function(domain) {
  all <- as.vector(weights(designs[[kind]]))
  w <- all[domain == "total" | responding$type == domain]
  k <- kish(w)
  row_of(
    weights = kind, domain = domain, n = k$n, sum = k$sum, deff = k$deff, base = k$base, min = min(w), max = max(w),
    margin_error = if (domain == "total" && kind != "raked") margin_error(all) else if (domain == "total") 0,
    trimmed = if (kind == "trimmed" && domain == "total") got$touched
  )
})), recursive = FALSE), "survey_weighting.csv")
save(c(
  lapply(sizes, function(v) row_of(margin = "size", class = v, population = sum(frame$size == v), start = sum(responding$start[responding$size == v]),
    raked = sum(frame$size == v), trimmed = sum(responding$trimmed[responding$size == v]))),
  lapply(regions, function(v) row_of(margin = "region", class = v, population = sum(frame$region == v), start = sum(responding$start[responding$region == v]),
    raked = sum(frame$region == v), trimmed = sum(responding$trimmed[responding$region == v])))
), "survey_margins.csv")

# --- Shares and means.
items <- list()
for (code in 1:5) items[[paste0("overall share_", code)]] <- as.numeric(responding$overall == code)
items[["overall top2"]] <- as.numeric(responding$overall >= 4)
items[["overall mean"]] <- responding$overall
items[["money mean"]] <- responding$money
for (code in 1:4) items[[paste0("boxes share_", code)]] <- responding[[paste0("box_", code)]]
items[["recommend mean"]] <- responding$recommend
items[["recommend nps"]] <- responding$score
for (item in c("grid_a", "grid_b", "grid_c", "grid_d")) {
  items[[paste(item, "top2")]] <- as.numeric(responding[[item]] >= 4)
  items[[paste(item, "mean")]] <- responding[[item]]
}
clusters <- sort(unique(frame$cluster))
domain_of <- function(domain) domain == "total" | responding$type == domain | responding$cluster == domain

estimate <- function(kind, domain, name) {
  y <- items[[name]]
  parts <- strsplit(name, " ")[[1]]
  share <- !parts[2] %in% c("mean", "nps")
  inside <- domain_of(domain) & !is.na(y)
  n <- sum(inside)
  empty <- list(value = NULL, se = NULL, df = NULL, low = NULL, high = NULL, base = NULL, effective = NULL,
    beta_low = NULL, beta_high = NULL, logit_low = NULL, logit_high = NULL, se_sweeps = NULL)
  first <- list(weights = kind, domain = domain, item = parts[1], statistic = parts[2], n = n)
  if (n == 0) return(do.call(row_of, c(first, empty)))
  # What is missing has no weight in the domain; it must only be a number.
  y[is.na(y)] <- 0
  with_item <- update(designs[[kind]], item = y)
  design <- subset(with_item, inside)
  m <- svymean(~item, design)
  # One answer, or all the same: 0 and not the rounding of it.
  p <- coef(m)[[1]]; v <- vcov(m)[1, 1]; if (v < 1e-24) v <- 0
  s <- sqrt(v)
  # Answers less strata among those that count.
  df <- n - length(unique(responding$stratum[inside]))
  t <- if (df > 0) qt(0.975, df)
  w <- weights(designs[[kind]])[inside]
  beta <- logit <- c(NA, NA); effective <- NULL
  if (share && df > 0 && p > 1e-12 && p < 1 - 1e-12 && v > 0) {
    effective <- p * (1 - p) / v * (qt(0.975, n - 1) / t)^2
    beta <- c(qbeta(0.025, effective * p, effective * (1 - p) + 1), qbeta(0.975, effective * p + 1, effective * (1 - p)))
    logit <- plogis(qlogis(p) + c(-1, 1) * t * s / (p * (1 - p)))
    if (kind %in% c("start", "trimmed")) {
      stopifnot(abs(attr(svyciprop(~item, design, method = "beta"), "ci") - beta) < 1e-9)
      stopifnot(abs(attr(svyciprop(~item, design, method = "xlogit"), "ci") - logit) < 1e-9)
    }
  }
  sweeps <- if (kind == "raked") sqrt(vcov(svymean(~item, subset(update(raked_sweeps, item = y), inside)))[1, 1])
  do.call(row_of, c(first, list(
    value = p, se = s, df = df, low = if (!share && df > 0) p - t * s, high = if (!share && df > 0) p + t * s,
    base = sum(w)^2 / sum(w^2), effective = effective,
    beta_low = beta[1], beta_high = beta[2], logit_low = logit[1], logit_high = logit[2], se_sweeps = sweeps
  )))
}
rows <- list()
for (kind in names(designs)) for (domain in c("total", "ibn", "spc", if (kind == "start") clusters else c("I01", "I20", "S03"))) for (name in names(items)) {
  rows[[length(rows) + 1]] <- estimate(kind, domain, name)
}
save(rows, "survey_estimates.csv")

# --- Quantiles: the smallest value at which the summed weight reaches the share.
quantile_of <- function(y, w, p) {
  o <- order(y); reached <- cumsum(w[o]) / sum(w)
  y[o][which(reached >= p - 1e-12)[1]]
}
shares <- c(0.1, 0.25, 0.5, 0.75, 0.9)
rows <- list()
for (kind in names(designs)) for (domain in c("total", "ibn", "spc", "I01", "S03")) for (item in c("money", "overall", "recommend")) {
  y <- responding[[item]]
  inside <- domain_of(domain) & !is.na(y)
  w <- weights(designs[[kind]])[inside]
  q <- sapply(shares, function(p) quantile_of(y[inside], w, p))
  theirs <- as.vector(svyquantile(~y, svydesign(ids = ~1, weights = ~w, data = data.frame(y = y[inside], w = w)), shares, qrule = "math", ci = FALSE)[[1]])
  if (any(q != theirs)) cat("quantile", kind, domain, item, "here:", q, "survey:", theirs, "\n")
  rows[[length(rows) + 1]] <- row_of(weights = kind, domain = domain, item = item, n = sum(inside), q10 = q[1], q25 = q[2], q50 = q[3], q75 = q[4], q90 = q[5])
}
save(rows, "survey_quantiles.csv")

# --- Ranges of quartiles (Woodruff): the Korn-Graubard interval of the share up to the quartile, read back off the
# weighted distribution.
rows <- list()
for (domain in c("total", "ibn", "spc", "I01", "S03")) for (item in c("money", "overall", "recommend")) for (p in c(0.25, 0.5, 0.75)) {
  y <- responding[[item]]
  inside <- domain_of(domain) & !is.na(y)
  w <- weights(start)[inside]
  q <- quantile_of(y[inside], w, p)
  design <- subset(update(start, up_to = as.numeric(!is.na(y) & y <= q)), inside)
  m <- svymean(~up_to, design)
  share <- coef(m)[[1]]; v <- vcov(m)[1, 1]
  n <- sum(inside)
  df <- n - length(unique(responding$stratum[inside]))
  ends <- c(NA, NA)
  if (df > 0 && share < 1 - 1e-12 && v > 1e-24) {
    effective <- share * (1 - share) / v * (qt(0.975, n - 1) / qt(0.975, df))^2
    beta <- c(qbeta(0.025, effective * share, effective * (1 - share) + 1), qbeta(0.975, effective * share + 1, effective * (1 - share)))
    ends <- sapply(beta, function(at) quantile_of(y[inside], w, at))
    theirs <- confint(svyquantile(~y, subset(update(start, y = y), inside), p, qrule = "math", ci = TRUE, interval.type = "beta", df = df))
    if (any(abs(theirs - ends) > 1e-9)) cat("quartile range", domain, item, p, "here:", ends, "survey:", theirs, "\n")
  }
  rows[[length(rows) + 1]] <- row_of(domain = domain, item = item, p = p, n = n, value = q, share = share, low = ends[1], high = ends[2],
    error = if (df > 0) (ends[2] - ends[1]) / (2 * qt(0.975, df)))
}
save(rows, "survey_quartile_ranges.csv")

# --- Weighted tables: Rao and Scott.
crossed <- list(c("type", "overall"), c("type", "top2"), c("size", "overall"), c("size", "top2"), c("language", "overall"), c("region", "top2"), c("type", "box_1"), c("phase", "overall"))
responding$top2 <- as.numeric(responding$overall >= 4)
rows <- list()
for (kind in c("start", "post", "raked", "trimmed")) for (pair in crossed) {
  design <- update(designs[[kind]], a = factor(responding[[pair[1]]]), b = factor(responding[[pair[2]]]), top2 = responding$top2)
  valid <- !is.na(responding[[pair[2]]])
  design <- subset(design, valid)
  n <- sum(valid)
  f <- svychisq(~a + b, design, statistic = "F")
  first <- svychisq(~a + b, design, statistic = "Chisq")
  counts <- svytable(~a + b, design, Ntotal = n)
  pearson <- suppressWarnings(chisq.test(counts, correct = FALSE))
  plain <- suppressWarnings(chisq.test(table(responding[[pair[1]]][valid], responding[[pair[2]]][valid]), correct = FALSE))
  ndf <- f$parameter[[1]]
  # Degrees of freedom of the design: valid answers less their strata. survey counts everybody after calibration.
  nu <- n - length(unique(responding$stratum[valid]))
  p <- pf(f$statistic[[1]], ndf, ndf * nu, lower.tail = FALSE)
  if (kind %in% c("start", "trimmed")) stopifnot(abs(p / f$p.value - 1) < 1e-9)
  df <- pearson$parameter[[1]]
  rows[[length(rows) + 1]] <- row_of(
    weights = kind, rows = pair[1], columns = pair[2], n = n, x2 = pearson$statistic, df = df,
    deff_mean = pearson$statistic[[1]] / (f$statistic[[1]] * df), f = f$statistic, ndf = ndf, nu = nu, ddf = ndf * nu, p = p,
    first_order_p = first$p.value, unweighted_x2 = plain$statistic, unweighted_p = plain$p.value, survey_ddf = f$parameter[[2]], survey_p = f$p.value
  )
}
save(rows, "survey_tables.csv")

# --- Who did not answer.
frame$answered <- as.numeric(frame$member %in% responding$member)
indicator <- function(rho) 1 - 2 * sd(rho)
rows <- list()
for (domain in c("total", "ibn", "spc")) {
  own <- frame[domain == "total" | frame$type == domain, ]
  sets <- list(size = sizes, region = regions, language = languages, cluster = sort(unique(own$cluster)))
  if (domain == "total") sets$type <- c("ibn", "spc")
  for (name in names(sets)) {
    classes <- sets[[name]]
    eligible <- sapply(classes, function(v) sum(own[[name]] == v))
    answered <- sapply(classes, function(v) sum(own$answered[own[[name]] == v]))
    test <- suppressWarnings(chisq.test(rbind(answered, eligible - answered), correct = FALSE))
    rows[[length(rows) + 1]] <- row_of(
      domain = domain, variable = name, classes = paste(classes, collapse = " "), eligible = joined(eligible), answered = joined(answered),
      rate = joined(answered / eligible), chi2 = test$statistic, df = test$parameter, p = test$p.value, expected_min = min(test$expected),
      indicator = indicator((answered / eligible)[match(own[[name]], classes)])
    )
  }
}
save(rows, "survey_nonresponse.csv")
rows <- list()
tight <- glm.control(epsilon = 1e-15, maxit = 100)
for (domain in c("total", "ibn", "spc")) {
  own <- frame[domain == "total" | frame$type == domain, ]
  own$size <- factor(own$size, sizes); own$region <- factor(own$region, regions); own$language <- factor(own$language, languages)
  model <- glm(answered ~ size + region + language, binomial, own, control = tight)
  cell <- interaction(own$size, own$region, own$language, drop = TRUE)
  rates <- tapply(own$answered, cell, mean)[cell]
  rows[[length(rows) + 1]] <- row_of(
    domain = domain, eligible = nrow(own), answered = sum(own$answered),
    logistic_indicator = indicator(fitted(model)), logistic_sd = sd(fitted(model)),
    cells = nlevels(cell), cells_indicator = indicator(as.vector(rates)), cells_sd = sd(as.vector(rates)),
    coefficients = joined(coef(model)), deviance = deviance(model)
  )
}
save(rows, "survey_indicator.csv")

# --- Early against late.
phases <- c("early", "between", "late")
rows <- list()
for (domain in c("total", "ibn", "spc")) for (item in c("overall", "money", "recommend", "grid_a", "grid_b", "grid_c", "grid_d")) {
  y <- responding[[item]]
  inside <- domain_of(domain) & !is.na(y)
  groups <- lapply(phases, function(phase) y[inside & responding$phase == phase])
  kw <- kruskal.test(groups)
  mw <- suppressWarnings(wilcox.test(groups[[1]], groups[[3]], exact = FALSE))
  welch <- t.test(groups[[1]], groups[[3]])
  top <- if (item %in% c("money", "recommend")) NULL else rbind(sapply(groups, function(g) sum(g >= 4)), sapply(groups, function(g) sum(g < 4)))
  test <- if (!is.null(top)) suppressWarnings(chisq.test(top, correct = FALSE))
  rows[[length(rows) + 1]] <- row_of(
    domain = domain, item = item, n = joined(lengths(groups)), means = joined(sapply(groups, mean)),
    kw_h = kw$statistic, kw_df = kw$parameter, kw_p = kw$p.value, u = mw$statistic, mw_p = mw$p.value,
    welch_t = welch$statistic, welch_df = welch$parameter, welch_p = welch$p.value,
    top2 = if (is.null(top)) "" else joined(top[1, ]), top2_chi2 = test$statistic, top2_p = test$p.value
  )
}
save(rows, "survey_phases.csv")
